"""Reading Markdown in our form in tests: every text that is read is also proved to be accounted for.

The reader of our form is called as it is, whether or not a text bears the mark `minutes: 1`; who marks it is tested in
`readers/test_markdown_page.py`.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from minutebook.readers.markdown.meeting import read_meeting
from minutebook.reading import overlapping, unclaimed
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading

# Scraps that trip readers up, to be strung together at random.
SCRAPS = (
    *(
        "# ",
        "## ",
        "### ",
        "##Foo",
        "1. ",
        "2.1 ",
        "10) ",
        "(a) ",
        "- ",
        "* ",
        "+ ",
        "> ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
    ),
    *("|", "| a | b |", "|---|---|", "| Name | Role |\n|---|---|\n", "| Action | Owner | Due |\n|--|--|--|\n", "---\n"),
    *(
        "```\n",
        "~~~",
        "<!--",
        "-->",
        "<!-- x -->",
        "<div>",
        "</div>",
        "<br>",
        "**",
        "_",
        "`",
        "[a](http://b.example)",
        "![p](q.png)",
    ),
    *(
        "[x]: http://y.example\n",
        "[^1]: a note [^2]\n",
        "[^2]: another\ngoes on\n\n    and on\n",
        "words[^1] ",
        "![^2]",
        "[x]",
        "&amp;",
        "&nbsp;",
        "&#65;",
        "\\",
        "\\\n",
        "  \n",
        "~~x~~",
        "@jo",
        "<a@b.example>",
        "#",
        "=",
    ),
    *(
        "**Action 3:** ",
        "Action: ",
        "ACTION Bob: ",
        "**Owner:** ",
        "- **Due:** ",
        "- **Status:** done\n",
        "**Update:** ",
    ),
    *(
        "**Decision:** ",
        "VOTE on X: for 2, against 1. Carried.",
        "**Question 1:** ",
        "**Restricted:** r\n",
        "**Public summary:** s\n",
    ),
    *(
        "**Restricted passage:** z",
        "**Withheld:** ",
        "Present: A B, C (@d, chair)\n",
        "Apologies: none",
        "Apologies: X and Y",
    ),
    *(
        "**Table:** cap",
        "Next meeting",
        "Tuesday 26 May 2026, 10am",
        "Date: 3 May 2026",
        "Chair: Jo",
        "## Attendance\n",
    ),
    *(
        "## Next meeting\n",
        "- **Date:** 3 June 2026\n",
        "[ ] ",
        "- [x] ",
        "None",
        "word",
        "some words. More",
        "Ada Brook",
        "é",
        "ß",
    ),
    *("\r\n", "\r", "\x00", "\x0c", "\u2028", "\u00a0", "\ufeff", "===\n", "* * *\n", '"', "'"),
)
DETAILS = (
    *(
        "minutes: 1\n",
        "body: x: y\n",
        'venue: "a\\tb"\n',
        "date: 3 May 2026\n",
        "tags:\n  - a\n",
        "# c\n",
        "status: final\n",
    ),
    *(
        "corrections:\n  - what: x\n    why: y\n",
        "chair: 'it''s'\n",
        "zzz\n",
        "minute-taker: x\n",
        "date: again\n",
        "stat: x\n",
    ),
    *("a: >\n  b\n", "venue: |\n  b\n  c\n"),
)


def marked(text: str) -> str:
    """Return a text in our form that says so at its top."""
    start, rest = text[: len(text) - len(text.removeprefix("---\n"))], text.removeprefix("---\n")
    return f"{start}minutes: 1\n{rest}" if start else f"---\nminutes: 1\n---\n\n{text}"


def reading_of(text: str) -> Reading:
    """Read a text, and check that every character was claimed exactly once."""
    reading = read_meeting(Source("minutes.md", text)).reading
    assert [text[start:end] for start, end in unclaimed(reading)] == []
    assert overlapping(reading) == []
    return reading


def meeting_of(text: str) -> Meeting:
    return reading_of(text).meeting


def problems_of(text: str) -> list[tuple[str, str]]:
    """Return the code of every problem, and the characters it is about."""
    return [(problem.code, text[problem.start : problem.end]) for problem in reading_of(text).problems]


def nonsense(seed: int) -> str:
    """Return scraps strung together at random, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nonsense, not a secret
    text = "".join(chance.choice(SCRAPS) for _ in range(chance.randint(1, 40)))
    if chance.random() < 0.3:
        text = "---\n" + "".join(chance.choice(DETAILS) for _ in range(chance.randint(0, 8))) + "---\n" + text
    return text
