"""GitHub's tables: which line makes one, and where its cells stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.nodes import Node
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Span

# "- |" begins an entry of a list, for others too.
_DELIMITERS = late_pattern(r"(?!-[ \t])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


def is_delimiter_row(text: str, start: int, end: int) -> bool:
    """Whether the line is the row of dashes under the headings of a table."""
    return "|" in text[start:end] and _DELIMITERS.match(text, start, end) is not None


def begin_table(text: str, headings: Span, delimiters: Span) -> Node | None:
    """Return the table that these two lines begin, or None if they have not as many cells as each other."""
    table = Node("table", headings[0])
    columns = cells_of(text, *delimiters, [])
    cells = cells_of(text, *headings, table.marks)
    if len(columns) != len(cells) or "|" not in text[headings[0] : headings[1]]:
        return None
    table.marks.append(delimiters)
    table.rows.append(cells)
    table.spans += (headings, delimiters)
    return table


def cells_of(text: str, start: int, end: int, marks: list[Span]) -> list[Span]:
    """Return the range of every cell in a row, blanks around its words left out, and note the bars in `marks`."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    if start < end and text[start] == "|":
        marks.append((start, start + 1))
        start += 1
    cells: list[Span] = []
    position = start
    while position < end:
        character = text[position]
        if character == "\\":
            position += 2
            continue
        if character == "|":
            marks.append((position, position + 1))
            cells.append(_trimmed(text, start, position))
            start = position + 1
        position += 1
    if start < end:
        cells.append(_trimmed(text, start, end))
    return cells


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    return start, end
