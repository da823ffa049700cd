"""TXT103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import parse
from minutebook.patterns import late_pattern
from minutebook.reading import StrayBracket
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading
    from minutebook.rules.text import Text

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_ANY = late_pattern(r"[()\[\]{}]")
# "a)", "iv)" and "2.)" before an entry.
_LONE = late_pattern(r"(?:^|\s)(?:\w|[ivx]{1,4}|\d{1,3})\.?\)$")
# ":-)", ";)", ": (" and "=)", with nothing that the bracket opens.
_SAD = late_pattern(r"(?<![\w)])[:;=]\s?[-o']?[(\[](?=\s|$)")
_MERRY = late_pattern(r"(?<![\w)])[:;=]\s?[-o']?[)\]]$")
_FACE = 4
_CONTEXT = 24
_QUOTED = 40


@rule("TXT103", default="warning")
def brackets_unbalanced(text: Text, reading: Reading) -> Iterator[Fault]:
    """A bracket too many.

    A bracket is opened and never closed, or closed and never opened. "a)" before an entry, and faces such as ":-)",
    are left alone.

    Bad:

        ## Attendance

        | Name     | Capacity                    |
        |----------|-----------------------------|
        | Jo March | Police Commissioner (PC))   |

    Good:

        ## Attendance

        | Name     | Capacity                    |
        |----------|-----------------------------|
        | Jo March | Police Commissioner (PC)    |

    When to ignore it: the words quote something as it stands.

    Measured on public minutes: 26 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: real minutes of assurance meetings.
    """
    plain = text.plain
    if "(" in plain or ")" in plain or "[" in plain or "]" in plain or "{" in plain or "}" in plain:
        for position, kind in _unbalanced(_without_code(text)):
            # "[ACTION: Clerk to write]": the bracket before the label is no part of the task.
            if kind == "opening" or text.path[-1] != "task" or plain[position + 1 :].strip(" ."):
                yield _fault(plain, position, kind)
    for stray in reading.observed_in(text.path):
        # Read off a page, an abbreviation is a field of its own, and the bracket too many stands in neither field.
        if isinstance(stray, StrayBracket):
            for position, kind in _unbalanced(stray.text):
                message = _fault(stray.text, position, kind)
                yield Fault(message.message, message.hint, in_source=(stray.start, stray.end))


def _without_code(text: Text) -> str:
    """Return the words with blanks for what is marked as code: a half call such as `open(` is meant there."""
    if not text.running or "`" not in text.words:
        return text.plain
    return "".join(" " * len(run.text) if run.code else run.text for run in parse(text.words))


def _unbalanced(words: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the kind of every bracket that has no partner."""
    opened: list[int] = []
    for found in _ANY.finditer(words):
        position = found.start()
        if words[position] in _PAIRS:
            if not _SAD.search(words, max(0, position - _FACE), position + 2):
                opened.append(position)
        elif opened and _PAIRS[words[opened[-1]]] == words[position]:
            opened.pop()
        elif not (_MERRY.search(words, max(0, position - _FACE), position + 1) or _lone(words, position)):
            yield position, "closing"
    for position in opened:
        yield position, "opening"


def _lone(words: str, position: int) -> bool:
    return _LONE.search(words, max(0, position - 8), position + 1) is not None


def _fault(words: str, position: int, kind: str) -> Fault:
    start, end = words.rfind(" ", 0, position) + 1, words.find(" ", position)
    end = len(words) if end == -1 else end
    if kind == "opening":
        return Fault(
            f"The bracket opened in {quote(words[start:], _QUOTED)} is never closed.",
            "Close it where the words in brackets end, or delete it.",
            span=(start, end),
        )
    before = words.rfind(" ", 0, max(0, start - 24)) + 1 if start > _CONTEXT else 0
    return Fault(
        f"There is one closing bracket too many in {quote(words[before:end])}.",
        "Delete it, or add the one that opens it.",
        span=(start, end),
    )
