"""Minutes on a web page, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read a web page.

    Args:
        source: a `PageSource`, whose page is a `WebPage`.
    """
    from minutebook.html_text.document import WebPage
    from minutebook.page.page import PageSource
    from minutebook.readers.html.not_carried import not_carried_over
    from minutebook.recognising.laid_out import LaidOut
    from minutebook.recognising.recogniser import read_page

    if not isinstance(source, PageSource) or not isinstance(source.page, WebPage):
        raise TypeError("the reader of web pages needs the page, not its text alone")
    return read_page(source, "html", LaidOut(source.page, problems=[*not_carried_over(source.page)]))
