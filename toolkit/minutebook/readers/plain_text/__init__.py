"""Minutes in plain text, typed by anybody: as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read plain text, or text that was recognised on printed pages."""
    from minutebook.readers.plain_text.to_page import laid_out
    from minutebook.readers.recognised_text import looks_recognised
    from minutebook.readers.recognised_text import read as read_recognised
    from minutebook.recognising.recogniser import read_page

    if looks_recognised(source.text):
        return read_recognised(source)
    return read_page(source, "recognised-text", laid_out(source.text))
