"""A web page as a page: its words in paragraphs, lists and tables, and how they look.

Pages of content systems, of programs that write minutes, and exports of word processors are read alike. What a browser
does not show (scripts, styles, hidden parts) holds no words; navigation and the like are set aside, and named. Nothing
that a page points at is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree, html

from minutebook.html_text.document import WebPage
from minutebook.html_text.layout import Layout
from minutebook.page.page import Story
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from lxml.etree import _Element

# A part with fewer words says nothing of what the page is about.
_FEWEST_WORDS = 50


def read_web_page(content: bytes) -> WebPage:
    """Return a web page, or a part of one, as a page.

    Raises:
        CannotBeRead: it holds no words, or is nested too deeply.
    """
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_pis=True, encoding=_encoding(content))
    try:
        root = html.document_fromstring(content, parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise CannotBeRead("There are no words in this web page. Give the page that holds the minutes.") from None
    layout = Layout(_main_part(root))
    layout.read(root)
    return WebPage(
        text="".join(layout.text),
        stories=(Story("body", tuple(layout.blocks)),),
        asides=tuple(layout.asides),
        pictures=tuple(layout.pictures),
        title=" ".join((root.findtext(".//title") or "").split()),
        language=root.get("lang") or "",
    )


def _encoding(content: bytes) -> str | None:
    """Return the encoding where the bytes tell it better than the page: a mark, or bytes that are UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _main_part(root: _Element) -> _Element | None:
    """Return the one part of a page that says of itself that it is what the page is about."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1 and len("".join(map(str, found[0].itertext())).split()) >= _FEWEST_WORDS:
            return found[0]
    return None
