"""Tables: which columns a cell stands in, which cells are one, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from minutebook.page.page import Cell, Row, Table
from minutebook.word.graphics import ALTERNATIVES, chosen
from minutebook.word.inline import PROPERTIES
from minutebook.word.looks import VAL, is_on
from minutebook.word.markup import W
from minutebook.word.styles import has_lines, twips
from minutebook.word.visibility import UNKNOWN, ground_of, is_lost_frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from minutebook.page.page import Block
    from minutebook.word.flat_text import FlatText
    from minutebook.word.inline import Inline
    from minutebook.word.styles import Styles

_ROW, _CELL = f"{W}tr", f"{W}tc"
_OF_TABLE, _OF_ROW, _OF_CELL = f"{W}tblPr", f"{W}trPr", f"{W}tcPr"
_ACROSS, _DOWN, _DELETED, _INSERTED = f"{W}hMerge", f"{W}vMerge", f"{W}cellDel", f"{W}cellIns"
_SHADING, _SPAN = f"{W}shd", f"{W}gridSpan"
_WIDEST = 1000
_AUTHOR = f"{W}author"


class Walk(NamedTuple):
    """What a table needs to walk through what is in it; `blocks` walks through a cell."""

    flat: FlatText
    styles: Styles
    inline: Inline
    blocks: Callable[[etree._Element], tuple[Block, ...]]


def table(walk: Walk, element: etree._Element) -> Table:
    """Walk through a table."""
    flat, styles = walk.flat, walk.styles
    start, background = flat.at, flat.background
    held = _held(element, _OF_TABLE)
    named, indent, borders = held.get(f"{W}tblStyle"), held.get(f"{W}tblInd"), held.get(f"{W}tblBorders")
    style = "" if named is None else named.get(VAL, "")
    if style and styles.shades(style):
        flat.background = UNKNOWN
    flat.background = ground_of(held.get(_SHADING)) or flat.background
    rows: list[Row] = []
    _rows(walk, element, rows)
    flat.background = background
    bordered = has_lines(borders) if borders is not None else bool(style) and styles.borders(style)
    return Table(
        start,
        flat.at,
        tuple(rows),
        styles.name(style),
        0 if indent is None else twips(indent.get(f"{W}w")) or 0,
        bordered or any(has_lines(one) for one in element.iter(f"{W}tcBorders")),
        element,
    )


def _rows(walk: Walk, parent: etree._Element, rows: list[Row]) -> None:
    for element in parent:
        if element.tag == _ROW:
            rows.append(_row(walk, element))
        elif element.tag == ALTERNATIVES:
            one = chosen(element)
            if one is not None:
                _rows(walk, one, rows)
        elif element.tag not in PROPERTIES and not walk.inline.mark(element):
            with walk.inline.inside(element):
                _rows(walk, element, rows)


def _row(walk: Walk, element: etree._Element) -> Row:
    flat = walk.flat
    before = (flat.deleted, flat.inserted, flat.unseen, flat.background)
    start = flat.at
    held = _held(element, _OF_ROW)
    header, hidden = held.get(f"{W}tblHeader"), held.get(f"{W}hidden")
    gone, added = held.get(f"{W}del"), held.get(f"{W}ins")
    flat.deleted |= gone is not None
    flat.inserted |= added is not None
    flat.unseen |= hidden is not None and is_on(hidden)
    flat.unseen |= _has_no_height(held.get(f"{W}trHeight"))
    own = _held(element, f"{W}tblPrEx").get(_SHADING)
    flat.background = ground_of(own if own is not None else held.get(_SHADING)) or flat.background
    cells: list[Cell] = []
    _cells(walk, element, cells, _span(held.get(f"{W}gridBefore"), 0))
    flat.deleted, flat.inserted, flat.unseen, flat.background = before
    if gone is not None:
        flat.change("deletion", gone.get(_AUTHOR, ""), start)
    if added is not None:
        flat.change("insertion", added.get(_AUTHOR, ""), start)
    return Row(tuple(cells), header is not None and is_on(header))


def _cells(walk: Walk, parent: etree._Element, cells: list[Cell], first: int) -> None:
    for element in parent:
        if element.tag == _CELL:
            column = cells[-1].column + cells[-1].span if cells else first
            _cell(walk, element, cells, column)
        elif element.tag == ALTERNATIVES:
            one = chosen(element)
            if one is not None:
                _cells(walk, one, cells, first)
        elif element.tag not in PROPERTIES and not walk.inline.mark(element):
            with walk.inline.inside(element):
                _cells(walk, element, cells, first)


def _cell(walk: Walk, element: etree._Element, cells: list[Cell], column: int) -> None:
    """Walk through a cell; one that belongs to the cell before it in its row is added to that."""
    flat = walk.flat
    before = (flat.deleted, flat.inserted, flat.unseen, flat.background)
    held = _held(element, _OF_CELL)
    across, down = held.get(_ACROSS), held.get(_DOWN)
    continues = down is not None and down.get(VAL) != "restart"
    flat.deleted |= _DELETED in held
    flat.inserted |= _INSERTED in held
    # Word shows nothing of what stands in a cell that is merged with the one above.
    flat.unseen |= continues
    flat.background = ground_of(held.get(_SHADING)) or flat.background
    blocks = walk.blocks(element)
    flat.deleted, flat.inserted, flat.unseen, flat.background = before
    span = _span(held.get(_SPAN), 1)
    if across is not None and across.get(VAL) != "restart" and cells:
        last = cells[-1]
        cells[-1] = structs.replace(last, span=last.span + span, blocks=last.blocks + blocks)
    else:
        cells.append(Cell(column, span, blocks, continues))


def _held(element: etree._Element, tag: str) -> dict[str, etree._Element]:
    """Return the properties of a table, a row or a cell by their tags."""
    properties = next(element.iterchildren(tag), None)
    return {} if properties is None else {child.tag: child for child in properties}


def _has_no_height(height: etree._Element | None) -> bool:
    """Whether a row is held so low that no letter shows."""
    if height is None or height.get(f"{W}hRule") != "exact":
        return False
    tall = twips(height.get(VAL))
    return is_lost_frame(tall, tall)


def _span(element: etree._Element | None, otherwise: int) -> int:
    value = "" if element is None else element.get(VAL, "")
    return max(min(int(value[:9]), _WIDEST), otherwise) if value.isdecimal() else otherwise
