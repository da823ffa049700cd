"""Minutes on a web page, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read a web page.

    Args:
        source: a `WordSource`, whose document is the page.
    """
    from minutebook.recognising.recogniser import read_page
    from minutebook.word.document import WordSource

    if not isinstance(source, WordSource):
        raise TypeError("the reader of web pages needs the page, not its text alone")
    return read_page(source, "html", source.document)
