"""Lines of the source as rows of cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.readers.recognised_text.scraps import passages_of
from minutebook.vocabulary.pages import is_page_furniture

if TYPE_CHECKING:
    from minutebook.readers.recognised_text.passages import Account, Passage
    from minutebook.source import Source

_RULE = re.compile(r"[\s|:+=_*–—-]*(?:--|__|\*\*\*|==|——)[\s|:+=_*–—-]*")


class Row(NamedTuple):
    """One line of the source: its cells, each some passages. `after_break` tells of an empty line before it."""

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
    for number, start in enumerate(source.line_starts, start=1):
        end = start + len(source.line_text(number))
        line = text[start:end]
        if not line.strip():
            after_break = True
        elif _RULE.fullmatch(line) or is_page_furniture(line):
            account.structure.append((start, end))
            after_break = True
        else:
            row = Row(tuple(_cells(text, start, end, account)), after_break)
            if row.passages:
                rows.append(row)
                after_break = False
    return rows


def _cells(text: str, start: int, end: int, account: Account) -> list[tuple[Passage, ...]]:
    cells: list[tuple[Passage, ...]] = []
    position = start
    while position <= end:
        tab = text.find("\t", position, end)
        stop = tab if tab >= 0 else end
        cells.append(tuple(passages_of(text, position, stop, account)))
        position = stop + 1
    return cells
