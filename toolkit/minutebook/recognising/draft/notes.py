"""What stands apart from the text: lines of notes, and blocks that stay as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.lines import Line

if TYPE_CHECKING:
    from minutebook.model.blocks import Block
    from minutebook.recognising.draft.builder import DraftBuilder

    # With the offset of what refers to it.
    Note = tuple[int, Line | Block]


def write_notes(waiting: list[Note], builder: DraftBuilder, before: int | None = None) -> None:
    """Write, and forget, the notes that belong `before` an offset, or all: behind the words that refer to them."""
    while waiting and (before is None or before > waiting[0][0]):
        _, note = waiting.pop(0)
        if isinstance(note, Line):
            builder.put(note.passage)
        else:
            builder.put_block(note)
