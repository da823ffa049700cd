"""Tables, with their columns in line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from minutebook.markdown.cells import cell
from minutebook.markdown.protecting import referred
from minutebook.markdown.table_kinds import action_columns, attendance_columns
from minutebook.model.running_text import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Attendance, Table

_WIDEST = 80
_NARROWEST = 3


def table(block: Table) -> str:
    """Return a table, without its caption."""
    headings = [cell(heading) for heading in block.headings]
    if not block.caption and (attendance_columns(headings) or action_columns(headings)):
        headings[0] = referred(headings[0])
    return aligned([headings, *([cell(words) for words in row] for row in block.rows)])


def attendance(block: Attendance) -> str:
    """Return the rows of an attendance list; a column that nobody fills is left out."""
    columns: dict[str, list[str]] = {
        "Name": [person.name for person in block.people],
        "Capacity": [person.capacity for person in block.people],
        "Short": [person.abbreviation for person in block.people],
        "Presence": [person.presence for person in block.people],
        "Note": [person.note for person in block.people],
    }
    kept = {name: cells for name, cells in columns.items() if name in {"Name", "Presence"} or any(cells)}
    rows = [[cell(escape(words)) for words in row] for row in zip(*kept.values(), strict=True)]
    return aligned([list(kept), *rows])


def aligned(rows: list[list[str]], sides: Sequence[str] = ()) -> str:
    """Return rows of cells, headings first, with the columns in line.

    `sides` says of each column how it is aligned: "left", "right", "leftright" for the middle, or "". A last column
    whose cells are very wide is not waited for.
    """
    columns = range(len(rows[0]))
    widths = [max(_NARROWEST, *(width_of(row[column]) for row in rows)) for column in columns]
    widths[-1] = max(_NARROWEST, *(width for row in rows if (width := width_of(row[-1])) <= _WIDEST), _NARROWEST)
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "|" + "|".join(map(_dashes, widths, sides or [""] * len(widths))) + "|")
    return "\n".join(lines)


def _dashes(width: int, side: str) -> str:
    """Return the dashes of one column; colons at their ends align it."""
    left, right = (":" if name in side else "-" for name in ("left", "right"))
    return left + "-" * width + right


def width_of(words: str) -> int:
    """Return how many columns the words take on a screen with letters of one width."""
    if words.isascii():
        return len(words)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in words
    )


def _line(cells: list[str], widths: list[int]) -> str:
    padded = (cell + " " * (width - width_of(cell)) for cell, width in zip(cells, widths, strict=True))
    return "| " + " | ".join(padded) + " |"
