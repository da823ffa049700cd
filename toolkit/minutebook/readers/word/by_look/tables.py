"""Tables of a Word file as parts of the minutes: lists of people, actions and motions, details, or only a layout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from minutebook.patterns import late_pattern
from minutebook.readers.recognised_text.brought_forward import begins_task
from minutebook.readers.recognised_text.prose import word_count
from minutebook.readers.word.by_look.columns import Heads, heads_of, owner_in_heading
from minutebook.readers.word.by_look.elements import Cells, Element, Names, Pair, PlainTable, Rows
from minutebook.readers.word.by_look.forms import LONGEST_LABEL, label_columns, pairs_of
from minutebook.readers.word.by_look.labels import DECISIONS, TALK
from minutebook.readers.word.by_look.lines import Line, lines_of
from minutebook.readers.word.by_look.list_labels import announced_by
from minutebook.readers.word.by_look.motion_tables import motion_form, motions_without_headings
from minutebook.readers.word.by_look.names import looks_like_name
from minutebook.readers.word.by_look.numbers import typed_number
from minutebook.readers.word.by_look.people_columns import people_columns
from minutebook.readers.word.by_look.table_shapes import goes_on, halves_of_names, whole_name
from minutebook.vocabulary.attendance import presence_before_names, presence_of
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold
from minutebook.word.document import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.readers.word.by_look.lines import Margin
    from minutebook.word.document import Cell, Row, WordDocument

_LABELLED = late_pattern(r"[^\W\d_][\w '’/&-]{1,40}:\s+\S")
_LENGTH = late_pattern(r"\b\d+\s*min|\d:\d\d|^\[?time", re.IGNORECASE)
_LONG = 40
_SHORT = 8
_FEWEST = 3
_MOST_IN_FRAME = 2
_MOSTLY_EMPTY = 0.6
_MOST_COLUMNS = 4


def elements_of(
    table: Table,
    document: WordDocument,
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
    rows = [_cells(row, document, margin) for row in table.rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return
    whole = _of_one_kind(rows, kind, before)
    if whole:
        yield whole
        return
    if _is_layout(table, rows) and not _has_heads(rows, kind):
        yield from _laid_out(rows)
        return
    agenda = _begin_of_agenda(rows, kind)
    yield from _by_rows(rows[:agenda] if agenda else rows, kind)
    if agenda:
        yield Rows(Heads("agenda", _columns_of_agenda(rows[agenda:])), (), rows[agenda:])


def _of_people(rows: list[Cells]) -> Element | None:
    """Return a table of people without column headings, None where it is none."""
    if known := people_columns(rows):
        return Rows(Heads("people", known), (), rows)
    if not _only_names(rows):
        return None
    halves = halves_of_names(rows)
    return Names(tuple(map(whole_name, rows) if halves else (line for row in rows for cell in row for line in cell)))


def _of_one_kind(rows: list[Cells], kind: Literal["", "people", "actions"], before: Rows | None) -> Element | None:
    """Return a table without headings whose rows tell what all of them are."""
    if _has_heads(rows, kind):
        return motion_form(rows)
    people = _of_people(rows) if kind == "people" else None
    if people:
        return people
    heads = before.heads if before and goes_on(rows, before) else Heads("agenda", _columns_of_agenda(rows))
    if heads.columns:
        return Rows(heads, (), rows)
    return motion_form(rows) or motions_without_headings(rows)


def _framed(
    table: Table, document: WordDocument, margin: Margin, kind: Literal["", "people", "actions"]
) -> Iterator[Element]:
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
    numbered = [row for row in rows if len(row) > 1 and len(row[0]) == 1 and _is_number(row[0][0]) and row[1]]
    if not 1 < width <= _MOST_COLUMNS or len(numbered) < _FEWEST or len(numbered) < len(rows) / 2:
        return ()
    known = sum(section_of(row[1][0].text) is not None for row in numbered)
    if known < 2:  # noqa: PLR2004 (one may be chance)
        return ()
    last = [row[width - 1] for row in rows if len(row) == width and row[width - 1]]
    acting = len(last) <= len(rows) * _MOSTLY_EMPTY or any(_to_do(cell) for cell in last)
    return ("number", "talk", *["talk"] * (width - 3), *(["action" if acting else "talk"] if width > 2 else []))  # noqa: PLR2004


def _begin_of_agenda(rows: list[Cells], kind: str) -> int:
    """Return which row begins the agenda below a list of people: two tables side by side may have grown into one."""
    heads = next((found for row in rows[:3] if (found := heads_of([_text(cell) for cell in row], kind))), None)
    if heads is None or heads.kind != "people" or "#" in heads.columns:
        return 0
    first = next((at for at, row in enumerate(rows) if len(row[0]) == 1 and _is_number(row[0][0])), 0)
    return first if first and _columns_of_agenda(rows[first:]) else 0


def _to_do(cell: tuple[Line, ...]) -> bool:
    """Whether a cell says what somebody is to do."""
    return any(begins_task(line.text) for line in cell)


def _is_number(line: Line) -> bool:
    typed = typed_number(line.text)
    return typed is not None and typed[0] == len(line.text)


def _by_rows(rows: list[Cells], kind: str) -> Iterator[Element]:
    """Yield the parts of a table whose rows may change their kind below a row of headings."""
    current: Rows | None = None
    plain: list[Cells] = []
    for at, row in enumerate(rows):
        heads = heads_of([_text(cell) for cell in row], kind)
        filled = [cell for cell in row if cell]
        alone = len(filled) == 1 and len(row) > 1
        if heads:
            yield from _flushed(plain, kind)
            if current:
                yield current
            current = Rows(
                heads,
                row,
                [],
                owner_in_heading(_text(filled[0])) if heads.kind == "tasks" and len(filled[0]) == 1 else None,
            )
            plain = []
        elif current is not None and current.heads.kind == "people" and _is_group(filled):
            current.rows.append(row)
        elif alone and (_is_title(filled[0]) or _is_form_label(filled[0])):
            # A title across the table: what stood above it is done.
            yield from _flushed(plain, kind)
            plain = []
            if current:
                yield current
                current = None
            kind = announced_by(_text(filled[0]))
            yield from _headed(filled[0])
        elif current is not None:
            current.rows.append(row)
        elif not plain and not pairs_of(row) and at + 1 < len(rows) and _heads_form(rows[at + 1]) and len(filled) > 1:
            yield from _topic(filled)
        else:
            plain.append(row)
    yield from _flushed(plain, kind)
    if current:
        yield current


def _is_group(filled: list[tuple[Line, ...]]) -> bool:
    """Whether a row heads those below it in a list of people: "Apologies", "Officers"."""
    words = _text(filled[0])
    return presence_of(words) is not None or (len(filled) == 1 and presence_before_names(words) is not None)


def _headed(cell: tuple[Line, ...]) -> Iterator[Element]:
    """Yield a title across the table; a label such as "Discussion" stands for nothing by itself."""
    if _is_form_label(cell):
        yield Pair(cell[0], cell[1:])
    else:
        yield from cell


def _is_form_label(cell: tuple[Line, ...]) -> bool:
    return fold(cell[0].text) in TALK | DECISIONS


def _heads_form(row: Cells) -> bool:
    """Whether a row begins what was said about the topic in the row above it."""
    filled = [cell for cell in row if cell]
    return len(filled) <= 2 and _is_form_label(filled[0])  # noqa: PLR2004 (the label, and words beside it)


def _topic(filled: list[tuple[Line, ...]]) -> Iterator[Element]:
    """Yield the row above a discussion: "20 minutes | Budget | Ann Ito"; the topic comes first, as a heading."""
    able = [cell for cell in filled if not _LENGTH.search(cell[0].text)] or filled
    topic = able[0]
    yield topic[0]._replace(bold=True)
    for cell in filled:
        yield from cell[1:] if cell is topic else cell


def _flushed(rows: list[Cells], kind: str) -> Iterator[Element]:
    """Yield rows without column headings: labels with their values, or a table."""
    if not rows:
        return
    if kind == "people" and (people := _of_people(rows)):
        yield people
        return
    labels = label_columns(rows)
    paired = [pairs_of(row, labels) for row in rows]
    known = sum(bool(pairs) for pairs in paired)
    filled = [cell for row in rows for cell in row if cell]
    if sum(_LABELLED.match(cell[0].text) is not None for cell in filled) > len(filled) / 2:
        # "Date: 3 May | Time: 2 pm": each cell has its label with it.
        yield from (line for cell in filled for line in cell)
        return
    if known and known >= len(rows) / 2:
        for row, pairs in zip(rows, paired, strict=True):
            filled = [cell for cell in row if cell]
            if pairs:
                yield from pairs
            elif len(filled) == 2 and len(filled[0]) == 1 and word_count(filled[0][0].text) <= LONGEST_LABEL:  # noqa: PLR2004
                yield Pair(filled[0][0], filled[1])
            else:
                yield from (line for cell in row for line in cell)
    elif len(rows) == 1 or any(word_count(_text(cell)) > _LONG for row in rows for cell in row):
        yield from _laid_out(rows)
    else:
        yield PlainTable(rows)


def _laid_out(rows: list[Cells]) -> Iterator[Element]:
    """Yield the words of a table that only lays out a page, cell by cell."""
    labels = label_columns(rows)
    for row in rows:
        pairs = pairs_of(row, labels)
        if pairs:
            yield from pairs
        else:
            yield from (line for cell in row for line in cell)


def _is_title(cell: tuple[Line, ...]) -> bool:
    return (
        len(cell) == 1
        and word_count(cell[0].text) <= _SHORT + LONGEST_LABEL
        and (cell[0].stands_out or section_of(cell[0].text) is not None)
    )


def _only_names(rows: list[Cells]) -> bool:
    lines = [line for row in rows for cell in row for line in cell]
    named = sum(looks_like_name(line.text) for line in lines)
    return bool(lines) and named >= 0.8 * len(lines)


def _has_heads(rows: list[Cells], kind: str) -> bool:
    return any(heads_of([_text(cell) for cell in row], kind) for row in rows[:3])


def _is_layout(table: Table, rows: list[Cells]) -> bool:
    """Whether a table holds passages rather than entries: many paragraphs, lists or long talk in its cells."""
    if all(len(row) == 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row if cell]
    long = [cell for cell in cells if len(cell) > 2 or sum(word_count(line.text) for line in cell) > _LONG]  # noqa: PLR2004
    return bool(long) and (len(rows) <= 2 or not table.bordered or len(long) >= len(rows) / 3)  # noqa: PLR2004


def _cells(row: Row, document: WordDocument, margin: Margin) -> Cells:
    """Return the cells of a row, each by itself; the columns a cell spans besides are empty."""
    made: list[tuple[Line, ...]] = []
    for cell in row.cells:
        while len(made) < cell.column:
            made.append(())
        made.append(tuple(_lines(cell, document, margin)))
        made += [()] * (cell.span - 1)
    return tuple(made)


def _lines(cell: Cell, document: WordDocument, margin: Margin) -> Iterator[Line]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from lines_of(document, block, margin)
        else:
            for row in block.rows:
                for inner in row.cells:
                    yield from _lines(inner, document, margin)


def _text(cell: Iterable[Line]) -> str:
    return " ".join(line.text for line in cell)
