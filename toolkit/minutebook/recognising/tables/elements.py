"""What stands on a page one after another: lines, and what tables hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.page.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.recognising.tables.columns import Heads

Cells = tuple[tuple[Line, ...], ...]


class Pair(NamedTuple):
    """A label in a cell, and what stands in the cell beside it."""

    label: Line
    values: tuple[Line, ...]


class Rows(NamedTuple):
    """Rows under column headings of one kind; `heads` says what each column holds, "" where nobody knows."""

    heads: Heads
    headings: Cells
    rows: list[Cells]
    # The name in a heading such as "Jo's tasks", whose actions these are.
    owner: tuple[int, int] | None = None


class Names(NamedTuple):
    """Cells that hold nothing but names."""

    lines: tuple[Line, ...]


class PlainTable(NamedTuple):
    """A table that is no more than one."""

    rows: list[Cells]


Element = Line | Pair | Rows | Names | PlainTable


def text_of(cell: Iterable[Line]) -> str:
    """Return the words of a cell."""
    return " ".join(line.text for line in cell)
