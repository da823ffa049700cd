"""Real tables: a header row that is repeated on every page, rows that do not split, columns as wide as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.markup import add
from minutebook.writers.word.labelled import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from minutebook.model.running_text import Run
    from minutebook.writers.word.page import Page

    Cell = Sequence[Run]


_NARROWEST = 700
_LETTER = 105  # about the width of a letter in a table, in twentieths of a point
_MARGINS = 2 * 108 + 40
_LONGEST = 40  # letters: beyond this a column's words wrap


def write_table(
    page: Page,
    style: str,
    headings: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    indent: int = 0,
    *,
    exact: bool = False,
) -> None:
    """Write a table in a table style over the width of the text, moved in by `indent`.

    `exact` headings look like those of another kind of table, and must not be taken for them.
    """
    columns = max(len(headings), *map(len, rows)) if rows else len(headings)
    headings, *rows = ([*row, *[()] * (columns - len(row))] for row in (headings, *rows))
    table = page.table()
    width = max(page.width - indent, _NARROWEST * columns)
    properties = add(table, "tblPr")
    add(properties, "tblStyle", val=page.styles.identifier(style))
    add(properties, "tblW", w=width, type="dxa")
    if indent:
        add(properties, "tblInd", w=indent, type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(properties, "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    widths = _widths([headings, *rows], width)
    grid = add(table, "tblGrid")
    for column in widths:
        add(grid, "gridCol", w=column)
    _row(page, table, headings, widths, heading=True, exact=exact)
    for row in rows:
        _row(page, table, row, widths)


def _row(
    page: Page,
    table: etree._Element,
    cells: Sequence[Cell],
    widths: list[int],
    *,
    heading: bool = False,
    exact: bool = False,
) -> None:
    row = add(table, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    if heading:
        add(properties, "tblHeader")
    style = page.styles.identifier("Minutes Table Heading" if heading else "Minutes Table Text")
    for runs, width in zip(cells, widths, strict=True):
        cell = add(row, "tc")
        add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
        paragraph = add(cell, "p")
        add(add(paragraph, "pPr"), "pStyle", val=style)
        page.runs(paragraph, runs, EXACT if exact else "")


def _widths(rows: Sequence[Sequence[Cell]], width: int) -> list[int]:
    """Share out the width: every column gets its longest word, the rest goes by how much there is to say."""
    columns = [["".join(run.text for run in cell) for cell in column] for column in zip(*rows, strict=True)]
    words = [max((word for text in column for word in text.split()), key=len, default="") for column in columns]
    least = [max(_NARROWEST, _room(word)) for word in words]
    if sum(least) >= width:
        shares = [width * low // sum(least) for low in least]
    else:
        wanted = [max(low, _room(max(column, key=len)[:_LONGEST])) for low, column in zip(least, columns, strict=True)]
        appetite = [want - low + 1 for want, low in zip(wanted, least, strict=True)]
        spare = width - sum(least)
        shares = [low + spare * more // sum(appetite) for low, more in zip(least, appetite, strict=True)]
    shares[-1] += width - sum(shares)
    return shares


def _room(words: str) -> int:
    return _MARGINS + _LETTER * len(words)
