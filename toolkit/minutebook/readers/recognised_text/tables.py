"""Tables that a recogniser wrote in HTML or with pipes, as ranges of cells."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.recognising.account import Account

Cell = tuple[int, int]

_TAG = late_pattern(
    r"<(?P<close>/?)(?P<tag>table|thead|tbody|tfoot|caption|colgroup|col|tr|th|td)\b[^<>]{0,200}>", re.IGNORECASE
)
_PIPE = late_pattern(r"(?<!\\)\|")
_FEWEST_PIPES = 2


class RowPiece(NamedTuple):
    """A range of the source: a row of an HTML table with its `cells`, or lines.

    `inner` tells that the table stands in the middle of a line: it is no part of how the agenda is laid out.
    """

    start: int
    end: int
    cells: tuple[Cell, ...] | None
    inner: bool = False


def pieces_of(text: str, account: Account) -> Iterator[RowPiece]:
    """Part the source into rows of HTML tables and the lines around them; the tags go to the account."""
    position = 0
    cells: list[Cell] = []
    inside = inner = False
    for tag in _TAG.finditer(text):
        name, closing = tag["tag"].lower(), bool(tag["close"])
        if inside:
            cells.append((position, tag.start()))
        elif text[position : tag.start()].strip():
            yield RowPiece(position, tag.start(), None)
        if name == "table" and not closing:
            inner = bool(text[max(0, text.rfind("\n", 0, tag.start())) : tag.start()].strip())
        account.structure.append(tag.span())
        position = tag.end()
        inside = name in {"td", "th", "caption"} and not closing
        if name not in {"td", "th"} and cells:
            yield RowPiece(cells[0][0], cells[-1][1], tuple(cells), inner)
            cells = []
    if cells:
        yield RowPiece(cells[0][0], cells[-1][1], tuple(cells), inner)
    yield RowPiece(position, len(text), None)


def cells_of_pipes(text: str, start: int, end: int, account: Account) -> tuple[Cell, ...] | None:
    """Return the cells of a line such as "| 1. | Matters arising | |"; None for any other line."""
    line = text[start:end].strip()
    if not line.startswith("|") or not line.endswith("|"):
        return None
    pipes = [found.start() for found in _PIPE.finditer(text, start, end)]
    if len(pipes) < _FEWEST_PIPES:
        return None
    account.structure += [(pipe, pipe + 1) for pipe in pipes]
    return tuple((before + 1, after) for before, after in pairwise(pipes))
