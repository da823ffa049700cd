"""Tables, with their columns in line."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from minutebook.model.running_text import escape
from minutebook.readers.markdown.tables import action_columns, attendance_columns
from minutebook.writers.markdown.protecting import referred

if TYPE_CHECKING:
    from minutebook.model.blocks import Attendance, Person, Table

_BAR = re.compile(r"\|")
_HARD_BREAK = "\\\n"
_WIDEST = 80


def table(block: Table) -> str:
    """Return a table, without its caption."""
    headings = [_cell(heading) for heading in block.headings]
    if not block.caption and (attendance_columns(headings) or action_columns(headings)):
        headings[0] = referred(headings[0])
    return aligned([headings, *([_cell(cell) for cell in row] for row in block.rows)])


def attendance(block: Attendance) -> str:
    """Return the rows of an attendance list; a column that nobody fills is left out."""
    columns = {
        "Name": [person.name for person in block.people],
        "Capacity": [person.capacity for person in block.people],
        "Short": [person.abbreviation for person in block.people],
        "Presence": [_presence(person) for person in block.people],
        "Note": [person.note for person in block.people],
    }
    kept = {name: cells for name, cells in columns.items() if name in {"Name", "Presence"} or any(cells)}
    rows = [[_cell(escape(cell)) for cell in row] for row in zip(*kept.values(), strict=True)]
    return aligned([list(kept), *rows])


def aligned(rows: list[list[str]]) -> str:
    """Return rows of cells, headings first, with the columns in line; very wide cells are not waited for."""
    widths = [
        max(3, *(width for row in rows if (width := width_of(row[column])) <= _WIDEST or column < len(row) - 1))
        if any(width_of(row[column]) <= _WIDEST or column < len(row) - 1 for row in rows)
        else 3
        for column in range(len(rows[0]))
    ]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


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


def _cell(running: str) -> str:
    return _BAR.sub(r"\\|", running.replace(_HARD_BREAK, "<br>"))


def _presence(person: Person) -> str:
    return person.presence
