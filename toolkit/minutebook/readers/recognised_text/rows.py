"""Lines of the source as rows of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern
from minutebook.readers.recognised_text.page_marks import is_page_mark
from minutebook.readers.recognised_text.scraps import passages_of
from minutebook.readers.recognised_text.tables import Cell, cells_of_pipes, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.source import Source

_RULE = late_pattern(r"[\s|:+=_*–—-]*(?:--|__|\*\*\*|==|——)[\s|:+=_*–—-]*")

_LINE_ENDING = late_pattern(r"\r\n|\n|\r")


class Row(NamedTuple):
    """One line of the source, or one row of a table: its cells, each some passages.

    `after_break` tells of an empty line before it.
    """

    cells: tuple[tuple[Passage, ...], ...]
    after_break: bool

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all cells, in order."""
        return tuple(passage for cell in self.cells for passage in cell)

    @property
    def words(self) -> str:
        """Everything that stands in the row, on one line."""
        return " ".join(passage.text for passage in self.passages)


def rows_of(source: Source, account: Account) -> list[Row]:
    """Return every row that holds words. Rules and what is printed on each page go to the account."""
    text = source.text
    rows: list[Row] = []
    after_break = False
    for piece in pieces_of(text, account):
        for cells in [piece.cells] if piece.cells else _lines(text, piece.start, piece.end, account):
            row = Row(tuple(tuple(passages_of(text, *cell, account)) for cell in cells or ()), after_break)
            if row.passages:
                rows.append(_on_one_line(row) if piece.inner else row)
                after_break = False
            elif not piece.cells:
                after_break = True
    return rows


def _on_one_line(row: Row) -> Row:
    first, *others = row.passages
    return Row(((first.joined(*others),),), row.after_break)


def _lines(text: str, start: int, end: int, account: Account) -> Iterator[tuple[Cell, ...] | None]:
    """Yield the cells of each line, None for one that holds no words of the meeting."""
    columns = "\t" in text or "|" in text
    position = start
    for ending in [*_LINE_ENDING.finditer(text, start, end), None]:
        stop = ending.start() if ending else end
        line = text[position:stop]
        if not line.strip():
            yield None
        elif _RULE.fullmatch(line) or is_page_mark(text, position, stop, columns=columns):
            account.structure.append((position, stop))
            yield None
        else:
            yield cells_of_pipes(text, position, stop, account) or _cells(text, position, stop)
        position = ending.end() if ending else end


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    position = start
    while position <= end:
        tab = text.find("\t", position, end)
        stop = tab if tab >= 0 else end
        cells.append((position, stop))
        position = stop + 1
    return tuple(cells)
