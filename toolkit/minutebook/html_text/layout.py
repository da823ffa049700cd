"""Laying out a web page: its elements as paragraphs, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.html_text.document import Aside, Picture
from minutebook.html_text.elements import (
    ASIDE,
    BLOCKS,
    CONTROLS,
    HEADINGS,
    OBJECTS,
    ROLES,
    UNSEEN,
    cells_of,
    children,
    counted,
    of_heads,
    rows_of,
    terms_in,
    whole,
    words_in,
)
from minutebook.html_text.looks import Look, is_hidden, look_of
from minutebook.html_text.words import Stretch, as_shown, tidied
from minutebook.page.page import MOST_CELLS, Cell, ListPlace, Paragraph, Row, Run, Table
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 200
TOO_DEEP = "The parts of this web page are nested too deeply. Check that these are minutes."
_INDENT, _QUOTED = 360, 720
# A cell that says it fills more columns or rows than that is a mistake.
_WIDEST, _LONGEST = 50, 500


class Layout:
    """Lays out one page: its words in `text`, and what they make."""

    def __init__(self, main: _Element | None) -> None:
        """Begin; `main` is the part that the page is about, where it says so."""
        self.text: list[str] = []
        self.blocks: list[Paragraph | Table] = []
        self.asides: list[Aside] = []
        self.pictures: list[Picture] = []
        self._length = 0
        self._around_main = frozenset(() if main is None else (main, *main.iterancestors()))
        self._lists = 0
        self._cells = 0
        self._stretches: list[Stretch] = []
        self._level: int | None = None
        self._places: list[ListPlace] = []
        self._mark = ""
        self._indent = 0
        self._preformatted = False

    def read(self, root: _Element) -> None:
        """Lay out everything.

        Raises:
            CannotBeRead: it is nested too deeply, or has too many cells.
        """
        self._inside(root, Look(), 0, hidden=False)
        self._end()

    # -- elements ---------------------------------------------------------------------------------------------------

    def _inside(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        if depth > DEEPEST:
            raise CannotBeRead(TOO_DEEP)
        if element.text:
            self._add(element.text, look, hidden=hidden)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look, depth + 1, hidden=hidden)
            if child.tail:
                self._add(child.tail, look, hidden=hidden)

    def _element(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        tag = str(element.tag).lower()
        if tag in UNSEEN or self._set_aside(element, tag, hidden=hidden):
            return
        if tag == "br":
            self._stretches.append(Stretch("\n", look, hidden))
            return
        hidden = hidden or is_hidden(element)
        look = look_of(element, look)
        if tag not in BLOCKS:
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
            self._level = HEADINGS.get(tag, self._level if tag in {"header", "hgroup"} else None)
            self._preformatted = tag == "pre" or (self._preformatted and tag not in HEADINGS)
            self._indent += _QUOTED if tag == "blockquote" else 0
            self._inside(element, look, depth, hidden=hidden)
            self._end()
            self._level, self._preformatted, self._indent = before

    # -- what is set aside ------------------------------------------------------------------------------------------

    def _set_aside(self, element: _Element, tag: str, *, hidden: bool) -> bool:
        """Note what is no words of the page; tell whether it was that."""
        if tag == "img":
            self._picture(element, hidden=hidden)
            return True
        if tag in OBJECTS:
            name = element.get("title") or element.get("aria-label") or words_in(element)
            self.pictures.append(Picture(self._length, " ".join(name.split())))
            return True
        aside = "a form field" if tag in CONTROLS else self._what_aside(element, tag)
        if not aside:
            return False
        if words := words_in(element):
            self.asides.append(Aside(self._length, aside, words))
        return True

    def _what_aside(self, element: _Element, tag: str) -> str:
        if element in self._around_main:
            return ""
        role = (element.get("role") or "").lower()
        return ASIDE.get(tag) or ROLES.get(role, "")

    def _picture(self, element: _Element, *, hidden: bool) -> None:
        """Note a picture; one without words in its place that says so itself (alt="") is an ornament."""
        description = " ".join((element.get("alt") or "").split())
        if not hidden and (description or element.get("alt") is None):
            self.pictures.append(Picture(self._length, description))

    # -- lists and tables -------------------------------------------------------------------------------------------

    def _list(self, element: _Element, tag: str, look: Look, depth: int, *, hidden: bool) -> None:
        self._lists += 1
        name, level = f"list {self._lists}", len(self._places)
        value = whole(element.get("start"), 1)
        kind = element.get("type") or "1"
        self._stray(element.text, look, hidden=hidden)
        for child in children(element):
            if str(child.tag).lower() == "li":
                value = whole(child.get("value"), value)
                self._places.append(ListPlace(name, level, value, bullet=tag != "ol"))
                self._mark = counted(value, kind) if tag == "ol" else "•"
                self._inside(child, look_of(child, look), depth + 1, hidden=hidden or is_hidden(child))
                self._end()
                self._places.pop()
                self._mark = ""
                value += 1
            else:
                self._element(child, look, depth + 1, hidden=hidden)
            self._stray(child.tail, look, hidden=hidden)

    def _terms(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        """Lay out terms and what is said of each as rows of two cells."""
        start = self._length
        pairs: list[tuple[list[_Element], list[_Element]]] = []
        for part in terms_in(element):
            is_term = str(part.tag).lower() == "dt"
            if not pairs or (is_term and pairs[-1][1]):
                pairs.append(([], []))
            pairs[-1][0 if is_term else 1].append(part)
        rows = [
            Row(tuple(self._cell(at, 1, parts, look, depth, hidden=hidden) for at, parts in enumerate(pair)))
            for pair in pairs
        ]
        if rows:
            self.blocks.append(Table(start, self._length, tuple(rows)))
        self._strays(element, {"dt", "dd"}, {"div"}, look, depth, hidden=hidden)

    def _table(self, element: _Element, look: Look, depth: int, *, hidden: bool) -> None:
        self._strays(element, {"td", "th"}, {"thead", "tbody", "tfoot", "tr"}, look, depth, hidden=hidden)
        start = self._length
        down: dict[int, int] = {}
        rows = [Row(self._row(row, down, look, depth, hidden=hidden), header=of_heads(row)) for row in rows_of(element)]
        if rows := [row for row in rows if row.cells]:
            self._count(len(rows) * max(row.cells[-1].column for row in rows))
            self.blocks.append(Table(start, self._length, tuple(rows)))

    def _row(self, row: _Element, down: dict[int, int], look: Look, depth: int, *, hidden: bool) -> tuple[Cell, ...]:
        """Return the cells of a row; `down` tells in how many more rows a cell from above fills a column."""
        column = 0
        cells: list[Cell] = []
        hidden = hidden or is_hidden(row)
        for cell in cells_of(row):
            while down.get(column, 0):
                down[column] -= 1
                column += 1
            span = min(whole(cell.get("colspan"), 1) or 1, _WIDEST)
            below = min(whole(cell.get("rowspan"), 1), _LONGEST) - 1
            self._count(1)
            cells.append(self._cell(column, span, [cell], look_of(cell, look), depth, hidden=hidden))
            if below > 0:
                down.update(dict.fromkeys(range(column, column + span), below))
            column += span
        for beyond in [one for one in down if one >= column and down[one]]:
            down[beyond] -= 1
        return tuple(cells)

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise CannotBeRead(
                f"The tables of this web page have more than {MOST_CELLS:,} cells. Check that these are minutes."
            )

    def _strays(
        self, element: _Element, own: set[str], around: set[str], look: Look, depth: int, *, hidden: bool
    ) -> None:
        """Lay out what stands in a table or a list of terms and in none of its cells: its title, words by mistake."""
        self._stray(element.text, look, hidden=hidden)
        for child in children(element):
            tag = str(child.tag).lower()
            if tag in around:
                self._strays(child, own, around, look, depth, hidden=hidden)
            elif tag not in own:
                self._element(child, look, depth + 1, hidden=hidden)
            self._stray(child.tail, look, hidden=hidden)

    def _stray(self, words: str | None, look: Look, *, hidden: bool) -> None:
        if words and words.strip():
            self._add(words, look, hidden=hidden)
            self._end()

    def _cell(self, column: int, span: int, parts: list[_Element], look: Look, depth: int, *, hidden: bool) -> Cell:
        outer = self.blocks, self._places, self._level, self._mark
        self.blocks, self._places, self._level, self._mark = [], [], None, ""
        for part in parts:
            self._inside(part, look, depth + 1, hidden=hidden or is_hidden(part))
            self._end()
        blocks = tuple(self.blocks)
        self.blocks, self._places, self._level, self._mark = outer
        return Cell(column, span, blocks)

    # -- words ------------------------------------------------------------------------------------------------------

    def _add(self, words: str, look: Look, *, hidden: bool) -> None:
        self._stretches.append(Stretch(as_shown(words, preformatted=self._preformatted), look, hidden))

    def _end(self) -> None:
        """End the paragraph, if it holds words."""
        stretches, self._stretches = tidied(self._stretches), []
        if not stretches:
            return
        start = self._length
        made: list[Run] = []
        for words, look, hidden in stretches:
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
