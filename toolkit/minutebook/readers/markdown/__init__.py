"""Minutes in Markdown: in our form (docs/format.md), marked `minutes: 1`; and anybody's, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.marked import is_marked

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read minutes in Markdown; whatever the text holds, it is read, and what has no place becomes a problem."""
    if is_marked(source.text):
        from minutebook.readers.markdown.meeting import read_meeting

        return read_meeting(source).reading
    from minutebook.readers.markdown.to_page import laid_out
    from minutebook.recognising.recogniser import read_page

    return read_page(source, "markdown", laid_out(source))
