"""What each table of a Word file is: a list of people, actions or motions, details, the agenda, or only a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from minutebook.page.lines import Line, lines_of
from minutebook.page.page import Paragraph, Table, paragraphs_in
from minutebook.page.passages import ORDINARY, Fragment, Passage
from minutebook.recognising.language.numbers import is_only_number
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.recognising.tables.columns import Heads, heads_of
from minutebook.recognising.tables.elements import Cells, Element, Rows, text_of
from minutebook.recognising.tables.motion_shapes import motion_form, motions_without_headings
from minutebook.recognising.tables.rows import by_rows, laid_out, of_people
from minutebook.recognising.tables.shapes import goes_on
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.table_columns import ACTIONS
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.lines import Margin
    from minutebook.page.page import Cell, Page, Row

_LONG = 40
_FEWEST = 3
_MOST_IN_FRAME = 2
_MOSTLY_EMPTY = 0.6
_MOST_COLUMNS = 4


def elements_of(
    table: Table,
    document: Page,
    margin: Margin,
    kind: Literal["", "people", "actions"] = "",
    before: Rows | None = None,
) -> Iterator[Element]:
    """Yield what a table holds, in its order.

    Args:
        table: the table.
        document: what it stands in.
        margin: takes what is no text.
        kind: what the heading or label right above the table announces.
        before: the rows of the table right above it, which may go on here.
    """
    if all(len(row.cells) <= _MOST_IN_FRAME for row in table.rows) and any(
        isinstance(block, Table) for row in table.rows for cell in row.cells for block in cell.blocks
    ):
        # A table around other tables only frames the page.
        yield from _framed(table, document, margin, kind)
        return
    read = [(row, cells) for row in table.rows if any(cells := _cells(row, document, margin))]
    rows = [cells for _, cells in read]
    if not rows:
        return
    if _has_agenda_heads(rows, kind):
        rows = [(_counted(row), *cells[1:]) if cells and not cells[0] else cells for row, cells in read]
    whole = _of_one_kind(rows, kind, before)
    if whole:
        yield whole
        return
    if _is_layout(table, rows) and not _has_heads(rows, kind) and not _has_agenda_heads(rows, kind):
        yield from laid_out(rows)
        return
    agenda = _begin_of_agenda(rows, kind)
    yield from by_rows(rows[:agenda] if agenda else rows, kind)
    if agenda:
        yield Rows(Heads("agenda", _columns_of_agenda(rows[agenda:])), (), rows[agenda:])


def _of_one_kind(rows: list[Cells], kind: Literal["", "people", "actions"], before: Rows | None) -> Element | None:
    """Return a table without headings whose rows tell what all of them are."""
    if _has_heads(rows, kind):
        return motion_form(rows)
    people = of_people(rows) if kind == "people" else None
    if people:
        return people
    if before and goes_on(rows, before):
        return Rows(before.heads, (), rows)
    if columns := _columns_of_agenda(rows):
        begin = 1 if _heads_last(rows[0]) else 0
        return Rows(Heads("agenda", columns), rows[0] if begin else (), rows[begin:])
    return motion_form(rows) or motions_without_headings(rows)


def _framed(table: Table, document: Page, margin: Margin, kind: Literal["", "people", "actions"]) -> Iterator[Element]:
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, Table):
                    yield from elements_of(block, document, margin, kind)
                else:
                    yield from lines_of(document, block, margin)


def _columns_of_agenda(rows: list[Cells]) -> tuple[str, ...]:
    """Return what the columns of a table without headings hold whose rows are items with a number; () for others."""
    width = max(len(row) for row in rows)
    numbered = [row for row in rows if len(row) > 1 and _is_numbered(row) and row[1]]
    if not 1 < width <= _MOST_COLUMNS or len(numbered) < _FEWEST or len(numbered) < len(rows) / 2:
        return ()
    known = sum(section_of(row[1][0].text) is not None for row in numbered)
    if known < 2:  # One may be chance.
        return ()
    last = [row[width - 1] for row in rows if len(row) == width and row[width - 1]]
    acting = len(last) <= len(rows) * _MOSTLY_EMPTY or any(_to_do(cell) for cell in last)
    return (
        "number",
        "talk",
        *["talk"] * (width - 3),
        *(["action" if acting else "talk"] if width > 2 else []),
    )


def _heads_last(row: Cells) -> bool:
    """Whether a row has a heading for the last column alone, which is for who acts."""
    return len(row) > 2 and bool(row[-1]) and not any(row[:-1]) and fold(text_of(row[-1])) in ACTIONS  # Number, words.


def _begin_of_agenda(rows: list[Cells], kind: str) -> int:
    """Return which row begins the agenda below a list of people: two tables side by side may have grown into one."""
    heads = next((found for row in rows[:3] if (found := heads_of([text_of(cell) for cell in row], kind))), None)
    if heads is None or heads.kind != "people" or "#" in heads.columns:
        return 0
    first = next((at for at, row in enumerate(rows) if _is_numbered(row)), 0)
    return first if first and _columns_of_agenda(rows[first:]) else 0


def _is_numbered(row: Cells) -> bool:
    """Whether a row begins with a number alone in its cell."""
    return len(row[0]) == 1 and is_only_number(row[0][0].text)


def _to_do(cell: tuple[Line, ...]) -> bool:
    """Whether a cell says what somebody is to do."""
    return any(begins_task(line.text) for line in cell)


def _has_heads(rows: list[Cells], kind: str) -> bool:
    return any(heads_of([text_of(cell) for cell in row], kind) for row in rows[:3])


def _has_agenda_heads(rows: list[Cells], kind: str) -> bool:
    """Whether a row of column headings begins the agenda, even far down a form: it decides what stands below it."""
    return any(
        all(cell[0].stands_out for cell in row if cell)
        and (heads := heads_of([text_of(cell) for cell in row], kind)) is not None
        and heads.kind == "agenda"
        for row in rows[:-1]
    )


def _counted(row: Row) -> tuple[Line, ...]:
    """Return the automatic number that stands alone in the first cell of a row: Word counts, and it is in no text."""
    for paragraph in paragraphs_in(row.cells[0].blocks if row.cells and row.cells[0].column == 0 else ()):
        if paragraph.counted:
            number = Passage([Fragment(paragraph.counted.strip(), paragraph.start, paragraph.start, ORDINARY)])
            return (Line(number, (number,), paragraph),)
    return ()


def _is_layout(table: Table, rows: list[Cells]) -> bool:
    """Whether a table holds passages rather than entries: many paragraphs, lists or long talk in its cells."""
    if all(len(row) == 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row if cell]
    long = [cell for cell in cells if len(cell) > 2 or sum(word_count(line.text) for line in cell) > _LONG]
    return bool(long) and (len(rows) <= 2 or not table.bordered or len(long) >= len(rows) / 3)


def _cells(row: Row, document: Page, margin: Margin) -> Cells:
    """Return the cells of a row, each by itself; the columns a cell spans besides are empty."""
    made: list[tuple[Line, ...]] = []
    for cell in row.cells:
        while len(made) < cell.column:
            made.append(())
        made.append(tuple(_lines(cell, document, margin)))
        made += [()] * (cell.span - 1)
    return tuple(made)


def _lines(cell: Cell, document: Page, margin: Margin) -> Iterator[Line]:
    for place, block in enumerate(cell.blocks):
        if isinstance(block, Paragraph):
            for line in lines_of(document, block, margin):
                yield line._replace(place=place) if place else line
        else:
            for row in block.rows:
                for inner in row.cells:
                    yield from _lines(inner, document, margin)
