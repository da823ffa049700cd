"""Whatever a file says in whatever container: it is read, nothing of it is lost, and nothing is taken twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_text import SCRAPS
from markdown_text import marked as in_our_form
from scraps_of_minutes import SCRAPS as WORDS

from minutebook import check
from minutebook.converting import read
from minutebook.reading import Reading, overlapping, unclaimed
from minutebook.source import CannotBeRead

SHARED = Path(__file__).parents[2].parent / "shared"
ENDINGS = ("md", "html", "txt", "docx")
TAGS = [
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<h1>",
        "</h1>",
        "<h3>",
        "<ul>",
        "<li>",
        "</ul>",
        "<ol start=3>",
        "</ol>",
    ),
    *(
        "<dl>",
        "<dt>",
        "<dd>",
        "</dl>",
        "<table>",
        "<tr>",
        "<td>",
        "<th colspan=2>",
        "<td rowspan=3>",
        "</table>",
        "<caption>",
    ),
    *(
        "<b>",
        "</b>",
        "<i>",
        "<s>",
        "<a href='javascript:alert(1)'>",
        "</a>",
        "<nav>",
        "</nav>",
        "<main>",
        "<aside>",
        "</aside>",
    ),
    *(
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<pre>",
        "</pre>",
        "<blockquote>",
        "<span hidden>",
        "</span>",
        "<img alt=x>",
    ),
    *("<!--", "-->", "<![CDATA[", "]]>", "&nbsp;", "&#0;", "&bogus;", "&lt;b&gt;", "<", ">", "\x01"),
]


def adds_up(reading: Reading) -> None:
    text = reading.source.text
    assert [text[start:end] for start, end in unclaimed(reading)] == []
    assert overlapping(reading) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*SCRAPS, *WORDS, "\n", "\n\n"]), max_size=40).map("".join))
def test_any_markdown_and_any_text_adds_up(text: str) -> None:
    for name in ("minutes.md", "minutes.txt"):
        adds_up(read(text, name))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*TAGS, *TAGS, *WORDS, " "]), max_size=40).map("".join))
def test_any_web_page_adds_up(text: str) -> None:
    try:
        reading = read(f"<p>Words</p>{text}".encode(), "minutes.html")
    except CannotBeRead:
        # Bytes that are no text, or no words but those in a comment that was never closed.
        return
    adds_up(reading)


OTHERS = {
    "log": "".join(
        f"2026-05-0{day} 10:0{day}:17 INFO worker[{day}]: job {day} done in {day}.3 s\n" for day in range(1, 10)
    ),
    "poem": "The tide came in\nand took the chair,\nthe minutes too.\n\nNobody there\nto say agreed.\n" * 4,
    "code": "def present(chair: str) -> int:\n    # ACTION: nobody\n    return len(chair)\n\n\nclass Motion:\n",
    "figures": "Year\tIncome\tCost\n" + "".join(f"20{year}\t{year * 17}\t{year * 13}\n" for year in range(10, 30)),
    "one line": "word " * 5000,
}


@pytest.mark.parametrize("what", OTHERS)
@pytest.mark.parametrize("ending", ["md", "txt", "html"])
def test_what_is_no_minutes_is_read_and_names_nobody(what: str, ending: str) -> None:
    text = OTHERS[what]
    reading = read((f"<pre>{text}</pre>" if ending == "html" else text).encode(), f"other.{ending}")
    adds_up(reading)
    check(reading)
    assert reading.meeting.attendance == ()


@pytest.mark.parametrize("ending", ["md", "txt", "html"])
def test_blanks_alone_are_no_minutes(ending: str) -> None:
    with pytest.raises(CannotBeRead, match=r"There (?:is nothing|are no words) in this"):
        read(b" \n\t\n", f"other.{ending}")


def test_the_same_minutes_say_the_same_in_every_container() -> None:
    lines = ("Present: Jo March, Ann Ito", "1. Roof", "The roof leaks.", "Action: Jo March to mend it by 4 June 2026.")
    title = "Minutes of the Harbour Board, 5 May 2026"
    pages = {
        "md": f"# {title}\n\n" + "\n\n".join(lines).replace("1. Roof", "## 1. Roof"),
        "txt": f"{title}\n\n" + "\n\n".join(lines),
        "html": f"<h1>{title}</h1>"
        + "".join(f"<p>{line}</p>" for line in lines).replace("<p>1. Roof</p>", "<h2>1. Roof</h2>"),
    }
    said = []
    for ending, page in pages.items():
        meeting = read(page.encode(), f"minutes.{ending}").meeting
        people = [(person.name, person.presence) for person in meeting.attendance]
        actions = [(action.owners, action.due and action.due.day) for action in meeting.actions]
        said.append(
            (people, actions, [item.title for item in meeting.items if item.title], meeting.date and meeting.date.day)
        )
    assert said[0][0] == [("Jo March", "present"), ("Ann Ito", "present")]
    assert said[0] == said[1] == said[2]


def test_only_our_mark_asks_for_our_form() -> None:
    text = "# Harbour Board\n\n## Roof\n\n- **Action:** Mend it.\n  - **Ownr:** Jo March\n"
    ours, anybodys = read(in_our_form(text), "a.md"), read(text, "a.md")
    assert [problem.code for problem in ours.problems] == ["REA103"]
    assert "REA103" not in [problem.code for problem in anybodys.problems]
    adds_up(anybodys)
    assert "Jo March" in str(anybodys.meeting)


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the public minutes are not beside the checkout")
@pytest.mark.parametrize("ending", ENDINGS)
def test_public_minutes_add_up(ending: str) -> None:
    files = sorted((SHARED / "corpus").rglob(f"*.{ending}"))
    assert files
    odd: dict[str, object] = {}
    for path in files:
        try:
            reading = read(path.read_bytes(), path.name)
        except CannotBeRead as why:
            # Files without words, and pages that a script would have filled.
            assert str(why).startswith(("There is nothing in this", "There are no words in this")), path.name  # noqa: PT017
            continue
        if any(left := (unclaimed(reading), overlapping(reading))):
            odd[path.name] = left
    assert odd == {}
