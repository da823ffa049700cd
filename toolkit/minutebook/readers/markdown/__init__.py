"""Minutes in Markdown: front matter, headings, tables and labelled list entries (docs/format.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read minutes in Markdown; whatever the text holds, it is read, and what has no place becomes a problem."""
    from minutebook.readers.markdown.meeting import read_meeting

    return read_meeting(source).reading
