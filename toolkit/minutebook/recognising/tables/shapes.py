"""Tables without column headings that are known by their shape: those that go on, and names in two halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.recognising.language.prose import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.recognising.tables.elements import Cells, Rows

_FEWEST = 3
_HALVES = 2
# What surely fits on one line of a cell.
_ONE_LINE = 75


def goes_on(rows: list[Cells], before: Rows) -> bool:
    """Tell whether rows without headings go on with the numbered rows of the table above them, on the next page."""
    columns = before.heads.columns
    at = next((at for at, column in enumerate(columns) if column in {"#", "number"}), -1)
    return (
        at >= 0
        and before.heads.kind in {"people", "actions", "motions"}
        and all(len(row) == len(columns) for row in rows)
        and all(len(row[at]) == 1 and row[at][0].text.strip(" .").isdecimal() for row in rows)
    )


def halves_of_names(rows: list[Cells]) -> bool:
    """Tell whether a table of names has first names in one column and surnames in the other, all single words."""
    return len(rows) >= _FEWEST and all(
        len(row) == _HALVES and all(len(cell) == 1 and word_count(cell[0].text) == 1 for cell in row) for row in rows
    )


def whole_name(row: Cells) -> Line:
    """Return the name whose halves stand in two cells."""
    return row[0][0].saying(row[0][0].passage.joined(row[1][0].passage))


def by_place(names: Sequence[Line], said: Sequence[Line]) -> list[Line | None]:
    """Return what stands beside each passage where empty paragraphs above a name tell; [] where they cannot.

    A passage as wide as its cell takes more lines than the empty paragraphs beside it.
    """
    places = [line.place for line in names]
    if len(set(places)) < len(places) or [line.place for line in said] != list(range(len(said))):
        return []
    if not places or places[0] == 0 or places[-1] >= len(said):
        return []
    if any(len(line.text) > _ONE_LINE for line in said[: places[-1]]):
        return []
    beside: list[Line | None] = [None] * len(said)
    for line in names:
        beside[line.place] = line
    return beside
