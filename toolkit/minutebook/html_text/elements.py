"""The elements of web pages: which of them hold words, which part paragraphs, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What a browser does not show.
UNSEEN = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "map",
        "datalist",
        "source",
        "track",
        "param",
    }
)
CONTROLS = frozenset({"select", "textarea", "button", "input"})
OBJECTS = frozenset({"object", "embed", "applet", "audio", "video", "canvas", "iframe", "svg"})
# What stands around the text of a page, by its element and by the role that an element says it has.
ASIDE = {"nav": "the navigation", "aside": "a part beside the text", "footer": "the foot of the page"}
ROLES = {"navigation": "the navigation", "search": "a search form", "contentinfo": "the foot of the page"}
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }
)
# More than that, nobody counts.
_HIGHEST = 100_000
_LETTERS = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def words_in(element: _Element) -> str:
    """Return all words in an element."""
    return " ".join(" ".join(map(str, element.itertext())).split())


def children(element: _Element) -> Iterator[_Element]:
    """Yield the elements in an element; comments are none, and the words behind one go with what is before it."""
    return (child for child in element if isinstance(child.tag, str))


def terms_in(element: _Element) -> Iterator[_Element]:
    """Yield the terms of a list, and what is said of each."""
    for child in children(element):
        tag = str(child.tag).lower()
        if tag in {"dt", "dd"}:
            yield child
        elif tag == "div":
            yield from terms_in(child)


def rows_of(table: _Element) -> Iterator[_Element]:
    """Yield the rows of a table, and none of a table in it."""
    for child in children(table):
        tag = str(child.tag).lower()
        if tag == "tr":
            yield child
        elif tag in {"thead", "tbody", "tfoot"}:
            yield from rows_of(child)


def cells_of(row: _Element) -> Iterator[_Element]:
    """Yield the cells of a row."""
    return (cell for cell in children(row) if str(cell.tag).lower() in {"td", "th"})


def of_heads(row: _Element) -> bool:
    """Whether all cells of a row are headings."""
    tags = {str(cell.tag).lower() for cell in cells_of(row)}
    return tags == {"th"}


def whole(typed: str | None, otherwise: int) -> int:
    """Return the number that somebody typed, or another where it is none."""
    words = (typed or "").strip()
    short = words.isascii() and words.isdigit() and len(words) <= len(str(_HIGHEST))
    return int(words) if short else otherwise


def counted(value: int, kind: str) -> str:
    """Return the number of an entry as it is printed."""
    letters = _LETTERS.get(kind)
    return f"{letters[value - 1]}." if letters and 0 < value <= len(letters) else f"{value}."
