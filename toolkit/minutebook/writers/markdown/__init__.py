"""Minutes as Markdown, in the canonical form (docs/format.md): what the reader takes back exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting


def write(meeting: Meeting) -> bytes:
    """Return the meeting as Markdown, in UTF-8 with line feeds."""
    from minutebook.writers.markdown.items import text_of

    return text_of(meeting).encode("utf-8")
