"""A web page as a page: its words in paragraphs, lists and tables, and how they look.

Pages of content systems, of programs that write minutes, and exports of word processors are read alike. What a browser
does not show (scripts, styles, hidden parts) holds no words; navigation and the like are set aside, and named. Nothing
that a page points at is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

from minutebook.html_text.document import WebPage
from minutebook.html_text.layout import TOO_DEEP, Layout
from minutebook.page.page import PageSource, Story
from minutebook.source import CannotBeRead, decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_WORDS = "There are no words in this web page. Give the page that holds the minutes."
# The encodings that browsers know beside those that the bytes tell; what they call Latin-1 is Windows-1252.
_NAMED_ENCODING = re.compile(
    rb"""charset\s*=\s*["']?\s*(iso-8859-(?:[2-9]|1[0-6])|windows-12\d\d|koi8-[ru]|macintosh|big5|gb\w+|euc-\w+|shift_jis)""",
    re.IGNORECASE,
)
_TOP = 1024
# A part with fewer words says nothing of what the page is about.
_FEWEST_WORDS = 50


def web_page_source(name: str, content: bytes) -> PageSource:
    """Return the text of a web page, which knows its page.

    Raises:
        CannotBeRead: it is no text, holds no words, or is nested too deeply.
    """
    return PageSource(name, read_web_page(content))


def read_web_page(content: bytes) -> WebPage:
    """Return a web page, or a part of one, as a page.

    Raises:
        CannotBeRead: it is no text, holds no words, or is nested too deeply.
    """
    # A tree without bounds of its own: what libxml2 finds too deep or too long it would leave out in silence.
    parser = html.HTMLParser(no_network=True, huge_tree=True, remove_pis=True, encoding="utf-8")
    written = _text_of(content).encode("utf-8", errors="replace")
    try:
        root = html.document_fromstring(written, parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise CannotBeRead(_NO_WORDS) from None
    layout = Layout(_main_part(root))
    try:
        layout.read(root)
    except RecursionError:
        raise CannotBeRead(TOO_DEEP) from None
    page = WebPage(
        text="".join(layout.text),
        stories=(Story("body", tuple(layout.blocks)),),
        asides=tuple(layout.asides),
        pictures=tuple(layout.pictures),
        title=" ".join((root.findtext(".//title") or "").split()),
        language=root.get("lang") or "",
    )
    if not page.has_words:
        raise CannotBeRead(_NO_WORDS)
    return page


def _text_of(content: bytes) -> str:
    """Return the text of a page: what it is by its bytes, else by the encoding it names, else by the best guess."""
    guessed = decode("", content)
    named = _NAMED_ENCODING.search(content, 0, _TOP)
    if guessed.undecodable and named:
        try:
            return content.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return guessed.text


def _main_part(root: _Element) -> _Element | None:
    """Return the one part of a page that says of itself that it is what the page is about."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1 and len("".join(map(str, found[0].itertext())).split()) >= _FEWEST_WORDS:
            return found[0]
    return None
