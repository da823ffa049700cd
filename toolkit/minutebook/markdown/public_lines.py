"""What the public may read of what is withheld ends with its line: the next line is withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.running_text import from_markdown, plain
from minutebook.model.withholding_marks import line_mark, mark_at, may_be_mark
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from minutebook.markdown.labels import Label
    from minutebook.markdown.nodes import Span
    from minutebook.model.withholding_marks import Mark

    class Account(Protocol):
        """What notes the marks of a text."""

        text: str

        def mark(self, start: int, end: int) -> None:
            """Note a range as structure."""


_WITHHOLDING = frozenset({"item", "passage"})
PUBLIC_NOTES = frozenset({"reason", "public_title", "public_summary"})
_BREAK = late_pattern(r"(?<!\\)(?:\\\\)*(\\)[ \t]*$")


def parted_at_marks(
    text: str, spans: Sequence[Span], *, nested: bool = False, withheld: bool = False
) -> list[list[Span]]:
    """Part the lines of a paragraph around each that says what is withheld, which stands alone.

    Within another block, where `nested`, only marks of our own count. Where something is `withheld` above, what the
    public may read of it stands alone, too.
    """
    parts: list[list[Span]] = [[]]
    for start, end in spans:
        mark = _mark(text, start, end, nested=nested)
        if mark is not None and (withheld or mark.kind in _WITHHOLDING):
            withheld = True
            parts += [[(start, end)], []]
        else:
            parts[-1].append((start, end))
    return [part for part in parts if part]


def withholds(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a mark that withholds something."""
    mark = _mark(text, start, end, nested=False)
    return mark is not None and mark.kind in _WITHHOLDING


def with_marks_alone(text: str) -> str:
    """Return running text in which each line that begins with a mark of withholding is a line of its own."""
    lines = text.split("\n")
    marks = {at for at, line in enumerate(lines) if _mark(line, 0, len(line), nested=False) is not None}
    return "\n".join(
        f"{line.rstrip()}\\" if line.strip() and {at, at + 1} & marks and not _BREAK.search(line) and below else line
        for at, (line, below) in enumerate(zip(lines, [*map(bool, map(str.strip, lines[1:])), False], strict=True))
    )


def _mark(text: str, start: int, end: int, *, nested: bool) -> Mark | None:
    """Return the mark that a line begins with, whatever mark-up stands in it."""
    if not may_be_mark(text[start:end]):
        return None
    words = plain(from_markdown(text, [(start, end)]))
    return mark_at(words) if nested else line_mark(words)


def ended_with_line(account: Account, label: Label, spans: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return the words on the line of a label, and the lines below it."""
    own = len(label.value)
    value, below = spans[:own], spans[own:]
    return (without_break(account, value) if below else value), below


def without_break(account: Account, spans: list[Span]) -> list[Span]:
    """Return words without the backslash that breaks their line."""
    if not spans:
        return spans
    start, end = spans[-1]
    found = _BREAK.search(account.text, start, end)
    if found is None:
        return spans
    account.mark(*found.span(1))
    return [*spans[:-1], *([(start, found.start(1))] if found.start(1) > start else [])]
