"""A web page as a page: its words in paragraphs, lists and tables, and how they look.

Pages of content systems, of programs that write minutes, and exports of word processors are read alike. What a browser
does not show (scripts, styles, hidden parts) holds no words; navigation and the like are set aside, and named. Nothing
that a page points at is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from lxml import etree, html

from minutebook.patterns import late_pattern
from minutebook.source import CannotBeRead
from minutebook.word.document import Cell, ListPlace, Paragraph, Row, Run, Story, Table, WordDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

DEEPEST = 200
MOST_CELLS = 50_000
_WORDLESS = frozenset(
    "script style template noscript head title meta link base object embed applet audio video canvas map iframe svg math"
    " datalist select textarea input button".split()
)
_ASIDE = {"nav": "navigation", "aside": "a part beside the text", "footer": "the foot of the page"}
_ROLES = {"navigation": "navigation", "search": "a search form", "contentinfo": "the foot of the page"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header"
    " hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
    " caption aside".split()
) | set(_HEADINGS)
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em", "cite", "var", "dfn"})
_UNDERLINED, _STRUCK = frozenset({"u", "ins"}), frozenset({"s", "strike", "del"})
_BLANKS = late_pattern(r"[ \t\r\n\f]+")
_HIDDEN = late_pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_BOLD_STYLE = late_pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = late_pattern(r"font-style\s*:\s*italic", re.IGNORECASE)
_STRUCK_STYLE = late_pattern(r"text-decoration[^;]*:\s*[^;]*line-through", re.IGNORECASE)
_UNPRINTABLE = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_INDENT = 360
_LETTERS = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


class Look(msgspec.Struct, frozen=True, gc=False):
    """How words look, and where a link leads."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    target: str = ""


class Aside(NamedTuple):
    """What was set aside: what it is, and its words."""

    what: str
    words: str


class WebPage(NamedTuple):
    """A web page: its words, what was set aside, and how many pictures it shows with what they say."""

    document: WordDocument
    asides: tuple[Aside, ...]
    pictures: tuple[str, ...]
    language: str
    title: str


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
    layout = _Layout(_main_part(root))
    layout.read(root)
    document = WordDocument(text="".join(layout.text), stories=(Story("body", tuple(layout.blocks)),))
    title = root.findtext(".//title") or ""
    return WebPage(
        document, tuple(layout.asides), tuple(layout.pictures), root.get("lang") or "", " ".join(title.split())
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
        if len(found) == 1 and len("".join(found[0].itertext()).split()) > 50:
            return found[0]
    return None


class _Layout:
    """Lays out one page."""

    def __init__(self, main: _Element | None) -> None:
        self.text: list[str] = []
        self.blocks: list[Paragraph | Table] = []
        self.asides: list[Aside] = []
        self.pictures: list[str] = []
        self._length = 0
        self._main = main
        self._lists = 0
        self._cells = 0
        self._runs: list[tuple[str, Look, bool]] = []
        self._level: int | None = None
        self._places: list[ListPlace] = []
        self._mark = ""
        self._indent = 0
        self._style = "normal"
        self._preformatted = False

    def read(self, root: _Element) -> None:
        self._inside(root, Look(), 0, hidden=False)
        self._end()

    # -- elements ---------------------------------------------------------------------------------------------------

    def _inside(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        if depth > DEEPEST:
            raise CannotBeRead("The parts of this web page are nested too deeply. Check that these are minutes.")
        if element.text:
            self._add(element.text, look, hidden=hidden)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look, depth + 1, hidden=hidden)
            if child.tail:
                self._add(child.tail, look, hidden=hidden)

    def _element(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if tag in _WORDLESS:
            return
        if tag == "br":
            self._runs.append(("\n", look, hidden))
            return
        if tag == "img":
            description = (element.get("alt") or "").strip()
            if description:
                self.pictures.append(description)
            return
        aside = self._what_aside(element, tag)
        if aside:
            words = " ".join(" ".join(element.itertext()).split())
            if words:
                self.asides.append(Aside(aside, words))
            return
        style = element.get("style") or ""
        hidden = hidden or element.get("hidden") is not None or bool(style and _HIDDEN.search(style))
        look = self._look(element, tag, style, look)
        if tag not in _BLOCKS:
            self._inside(element, look, depth, hidden=hidden)
            return
        self._end()
        if tag == "table":
            self._table(element, look, depth, hidden=hidden)
        elif tag == "dl":
            self._terms(element, look, depth, hidden=hidden)
        elif tag in {"ul", "ol", "menu"}:
            self._list(element, tag, look, depth, hidden=hidden)
        else:
            before = self._level, self._preformatted, self._indent
            self._level = _HEADINGS.get(tag, self._level if tag in {"header", "hgroup"} else None)
            self._preformatted = tag == "pre" or (self._preformatted and tag not in _HEADINGS)
            self._indent += 720 if tag == "blockquote" else 0
            self._inside(element, look, depth, hidden=hidden)
            self._end()
            self._level, self._preformatted, self._indent = before

    def _what_aside(self, element: _Element, tag: str) -> str:
        if self._main is not None and self._main in (element, *element.iterdescendants()):
            return ""
        role = (element.get("role") or "").lower()
        return _ASIDE.get(tag) or _ROLES.get(role, "")

    def _look(self, element: _Element, tag: str, style: str, look: Look) -> Look:
        if tag in _HEADINGS:
            return look
        bold = look.bold or tag in _BOLD or tag == "th" or bool(style and _BOLD_STYLE.search(style))
        italic = look.italic or tag in _ITALIC or bool(style and _ITALIC_STYLE.search(style))
        struck = look.struck or tag in _STRUCK or bool(style and _STRUCK_STYLE.search(style))
        target = (element.get("href") or "").strip() if tag == "a" else look.target
        return Look(bold, italic, look.underlined or tag in _UNDERLINED, struck, target)

    def _list(self, element: _Element, tag: str, look: Look, depth: int, *, hidden: bool) -> None:
        self._lists += 1
        name, level = f"list {self._lists}", len(self._places)
        value = _whole(element.get("start"), 1)
        kind = element.get("type") or "1"
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if child.tag.lower() != "li":
                self._element(child, look, depth + 1, hidden=hidden)
                continue
            value = _whole(child.get("value"), value)
            self._places.append(ListPlace(name, level, value, bullet=tag != "ol"))
            self._mark = _counted(value, kind) if tag == "ol" else "•"
            self._element_of_list(child, look, depth + 1, hidden=hidden)
            self._places.pop()
            self._mark = ""
            value += 1

    def _element_of_list(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        style = element.get("style") or ""
        hidden = hidden or element.get("hidden") is not None or bool(style and _HIDDEN.search(style))
        self._inside(element, look, depth, hidden=hidden)
        self._end()

    def _terms(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        """Lay out terms and what is said of each as rows of two cells."""
        rows: list[Row] = []
        start = self._length
        term: list[_Element] = []
        said: list[_Element] = []

        def close() -> None:
            if term or said:
                cells = [self._cell(at, 1, part, look, depth, hidden=hidden) for at, part in enumerate((term, said))]
                rows.append(Row(tuple(cells)))
            term.clear()
            said.clear()

        for child in element.iter("dt", "dd"):
            if child.tag == "dt":
                if said:
                    close()
                term.append(child)
            else:
                said.append(child)
        close()
        if rows:
            self.blocks.append(Table(start, self._length, tuple(rows)))

    def _table(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        start = self._length
        caption = element.find("caption")
        if caption is not None:
            self._inside(caption, look, depth, hidden=hidden)
            self._end()
            start = self._length
        rows: list[Row] = []
        down: dict[int, int] = {}
        for row in _rows_of(element):
            column = 0
            cells: list[Cell] = []
            for cell in row:
                if not isinstance(cell.tag, str) or cell.tag.lower() not in {"td", "th"}:
                    continue
                while down.get(column, 0):
                    down[column] -= 1
                    column += 1
                span = min(_whole(cell.get("colspan"), 1), 50)
                below = min(_whole(cell.get("rowspan"), 1), 500) - 1
                self._cells += span
                if self._cells > MOST_CELLS:
                    raise CannotBeRead(
                        f"The tables of this web page have more than {MOST_CELLS:,} cells. Check that these are minutes."
                    )
                cell_look = self._look(cell, cell.tag.lower(), cell.get("style") or "", look)
                cells.append(self._cell(column, span, [cell], cell_look, depth, hidden=hidden))
                if below > 0:
                    down.update(dict.fromkeys(range(column, column + span), below))
                column += span
            heads = bool(cells) and all(
                cell.tag.lower() == "th"
                for cell in row
                if isinstance(cell.tag, str) and cell.tag.lower() in {"td", "th"}
            )
            if cells:
                rows.append(Row(tuple(cells), header=heads))
        if rows:
            self.blocks.append(Table(start, self._length, tuple(rows)))

    def _cell(self, column: int, span: int, parts: list[_Element], look: Look, depth: int, *, hidden: bool) -> Cell:
        outer = self.blocks, self._places, self._level, self._mark
        self.blocks, self._places, self._level, self._mark = [], [], None, ""
        for part in parts:
            style = part.get("style") or ""
            hides = hidden or part.get("hidden") is not None or bool(style and _HIDDEN.search(style))
            self._inside(part, look, depth + 1, hidden=hides)
            self._end()
        blocks = tuple(self.blocks)
        self.blocks, self._places, self._level, self._mark = outer
        return Cell(column, span, blocks)

    # -- words ------------------------------------------------------------------------------------------------------

    def _add(self, words: str, look: Look, *, hidden: bool) -> None:
        words = _UNPRINTABLE.sub("", words)
        self._runs.append((words if self._preformatted else _BLANKS.sub(" ", words), look, hidden))

    def _end(self) -> None:
        """End the paragraph, if it holds words."""
        runs, self._runs = _tidied(self._runs), []
        if not runs:
            return
        start = self._length
        made: list[Run] = []
        for words, look, hidden in runs:
            self.text.append(words)
            end = self._length + len(words)
            made.append(
                Run(
                    self._length,
                    end,
                    bold=look.bold,
                    italic=look.italic,
                    underlined=look.underlined,
                    struck=look.struck,
                    target=look.target,
                    kind="hidden" if hidden else "shown",
                )
            )
            self._length = end
        place = self._places[-1] if self._places and self._mark else None
        self.blocks.append(
            Paragraph(
                start,
                self._length,
                tuple(made),
                level=self._level,
                left=self._indent + _INDENT * 2 * len(self._places),
                number=self._mark if place else "",
                list=place,
            )
        )
        # Only the first paragraph of an entry bears its mark.
        self._mark = ""
        self.text.append("\n")
        self._length += 1


def _tidied(runs: list[tuple[str, Look, bool]]) -> list[tuple[str, Look, bool]]:
    """Return runs with single blanks between words, none at the ends or beside a line break."""
    made: list[tuple[str, Look, bool]] = []
    for words, look, hidden in runs:
        text = words
        if not made or made[-1][0].endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text == "\n" and made and made[-1][0].endswith(" "):
            last = made.pop()
            if last[0].rstrip(" "):
                made.append((last[0].rstrip(" "), *last[1:]))
        if not text or (text == "\n" and not made):
            continue
        if made and made[-1][1:] == (look, hidden):
            made[-1] = (made[-1][0] + text, look, hidden)
        else:
            made.append((text, look, hidden))
    while made and not made[-1][0].strip():
        made.pop()
    if made:
        made[-1] = (made[-1][0].rstrip(), *made[-1][1:])
    return made if any(words.strip() for words, _, _ in made) else []


def _rows_of(table: _Element) -> Iterator[_Element]:
    for child in table:
        if not isinstance(child.tag, str):
            continue
        if child.tag.lower() == "tr":
            yield child
        elif child.tag.lower() in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if isinstance(row.tag, str) and row.tag.lower() == "tr")


def _whole(typed: str | None, otherwise: int) -> int:
    words = (typed or "").strip()
    return int(words) if words.isascii() and words.isdigit() and len(words) < 6 else otherwise


def _counted(value: int, kind: str) -> str:
    letters = _LETTERS.get(kind)
    return f"{letters[value - 1]}." if letters and 0 < value <= len(letters) else f"{value}."
