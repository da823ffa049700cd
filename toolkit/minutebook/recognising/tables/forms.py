"""Forms: tables with a label in one cell and what it says in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.recognising.language.prose import word_count
from minutebook.recognising.tables.elements import Pair
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from minutebook.page.lines import Line
    from minutebook.recognising.tables.elements import Cells, Element

LONGEST_LABEL = 6


def label_columns(rows: list[Cells]) -> frozenset[int]:
    """Return the columns of a form in which labels stand: most of their cells are labels that are known."""
    width = max(len(row) for row in rows)
    found: set[int] = set()
    for at in range(width):
        cells = [row[at] for row in rows if at < len(row) and row[at]]
        if sum(is_known(cell) for cell in cells) > len(cells) / 2:
            found.add(at)
    return frozenset(found)


def pairs_of(row: Cells, labels: frozenset[int] = frozenset()) -> list[Element]:
    """Return the labels of a row with their values: "Date | 3 May | Time | 7 pm"; nothing if it is no such row."""
    filled = [cell for cell in row if cell]
    first = next((at for at, cell in enumerate(row) if cell), 0)
    if not filled or not (_is_label(filled[0]) or (first in labels and _is_short(filled[0]) and len(filled) > 1)):
        return []
    made: list[Element] = []
    label: Line | None = None
    values: list[Line] = []
    for at, cell in enumerate(row):
        labelled = cell and (_is_label(cell) or (at in labels and _is_short(cell)))
        if labelled and (label is None or values or is_known(cell)):
            if label is not None:
                made.append(Pair(label, tuple(values)))
            label, values = cell[0], []
        elif cell:
            values += cell
    if label is None:
        return []
    if not values and not made:
        # A lone label, such as a heading in the first column.
        return [label] if is_known((label,)) and len(row) > 1 else []
    return [*made, Pair(label, tuple(values))]


def _is_short(cell: tuple[Line, ...]) -> bool:
    return len(cell) == 1 and word_count(cell[0].text) <= LONGEST_LABEL


def _is_label(cell: tuple[Line, ...]) -> bool:
    if len(cell) != 1 or word_count(cell[0].text) > LONGEST_LABEL:
        return False
    return cell[0].text.endswith(":") or is_known(cell)


def is_known(cell: tuple[Line, ...]) -> bool:
    """Tell whether a cell is a label that is known: "Venue", "Apologies", "Ref:"."""
    words = cell[0].text
    return len(cell) == 1 and bool(field_of(words) or presence_of(words) or section_of(words) or words.endswith(":"))
