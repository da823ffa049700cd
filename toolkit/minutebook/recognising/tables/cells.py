"""What stands in the cells of a row, and in its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Table
from minutebook.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.tables.elements import PlainTable, Rows


def skip_headings(rows: Rows, account: Account) -> str:
    """Return the name in a heading such as "Jo's tasks"; all else in the headings is structure."""
    owner: str = ""
    for cell in rows.headings:
        for line in cell:
            if rows.owner and not owner:
                start, end = rows.owner
                owner = line.passage.cut(start, end).literal()
                account.skip(line.passage.cut(0, start))
                account.skip(line.passage.cut(end))
            else:
                account.skip(line.passage)
    return owner


def values_of(columns: tuple[str, ...], row: Sequence[tuple[Line, ...]], unknown: str) -> dict[str, list[Passage]]:
    """Return what stands under each column heading; under `unknown` what stands under none that is known."""
    values: dict[str, list[Passage]] = {}
    for column, cell in zip((*columns, *[""] * len(row)), row, strict=False):
        if cell:
            values.setdefault(column or unknown, []).append(whole(cell))
    return values


def whole(cell: Sequence[Line]) -> Passage:
    """Return the lines of a cell as one."""
    first, *others = (line.passage for line in cell)
    return first.joined(*others) if others else first


def line_of(passages: Sequence[Passage] | None) -> Words:
    """Return the words of passages as one line."""
    if not passages:
        return Words("")
    return (passages[0].joined(*passages[1:]) if len(passages) > 1 else passages[0]).literal()


def as_table(table: PlainTable) -> Table:
    """Return a table that is no more than one, as it stands."""
    width = max(len(row) for row in table.rows)
    rows: list[list[str]] = [
        [
            cell[0].passage.joined(*(line.passage for line in cell[1:])).running() if cell else Words("")
            for cell in (*row, *[()] * (width - len(row)))
        ]
        for row in table.rows
    ]
    return Table(headings=rows[0], rows=rows[1:])
