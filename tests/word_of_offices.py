"""Word files as offices write them, in none of our styles: built with python-docx, of fictional bodies."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from minutebook.converting import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

    from minutebook.model.meeting import Item
    from minutebook.reading import Reading

# Words, and how they look: "b" bold, "u" underlined.
Part = str | tuple[str, str]


class Office:
    """A Word file that grows by paragraphs and tables."""

    def __init__(self) -> None:
        """Begin an empty file."""
        self.document: Document = docx.Document()

    def line(self, *parts: Part, style: str | None = None) -> Office:
        """Add a paragraph."""
        paragraph = self.document.add_paragraph(style=style)
        for part in parts:
            words, look = part if isinstance(part, tuple) else (part, "")
            run = paragraph.add_run(words)
            run.bold = "b" in look or None
            run.underline = "u" in look or None
        return self

    def lines(self, *texts: str, style: str | None = None) -> Office:
        """Add paragraphs of one kind."""
        for text in texts:
            self.line(text, style=style)
        return self

    def table(self, *rows: Sequence[str | Sequence[str]]) -> Office:
        """Add a table; a cell may hold several paragraphs."""
        table = self.document.add_table(len(rows), max(len(row) for row in rows))
        table.style = "Table Grid"
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                paragraphs = [words] if isinstance(words, str) else words
                cell = table.cell(at, column)
                cell.paragraphs[0].text = paragraphs[0] if paragraphs else ""
                for more in paragraphs[1:]:
                    cell.add_paragraph(more)
        return self

    def bytes(self) -> bytes:
        """Return the file."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def read(self) -> Reading:
        """Read the file as `minutebook` does."""
        return read(self.bytes(), "minutes.docx")


def outline(items: Sequence[Item]) -> list[object]:
    """Return the numbers and titles of items, those below in lists of their own."""
    found: list[object] = []
    for item in items:
        found.append(f"{item.number} {item.title}".strip())
        if item.items:
            found.append(outline(item.items))
    return found


def people(reading: Reading) -> list[tuple[str, str, str]]:
    """Return name, capacity and presence of everybody."""
    return [(one.name, one.capacity, one.presence) for one in reading.meeting.attendance]


def actions(reading: Reading) -> list[tuple[str, list[str], str]]:
    """Return task, owners and due date of every action."""
    return [(one.task, list(one.owners), one.due.printed if one.due else "") for one in reading.meeting.actions]


def next_day(reading: Reading) -> str:
    """Return the day of the next meeting, "" where none is known."""
    coming = reading.meeting.next_meeting
    return coming.date.day.isoformat() if coming and coming.date and coming.date.day else ""
