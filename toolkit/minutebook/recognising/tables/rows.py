"""The rows of a table, one after another: they may change their kind below a title or a row of headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.list_labels import announced_by
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.tables.columns import Heads, heads_of, owner_in_heading
from minutebook.recognising.tables.elements import Cells, Element, Names, Pair, PlainTable, Rows, text_of
from minutebook.recognising.tables.forms import LONGEST_LABEL, label_columns, pairs_of
from minutebook.recognising.tables.shapes import halves_of_names, whole_name
from minutebook.recognising.tables.unheaded_people import has_initials, labelled_groups, people_columns
from minutebook.vocabulary.attendance import presence_before_names, presence_of
from minutebook.vocabulary.forms import DECISIONS, TALK
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.lines import Line

_LABELLED = late_pattern(r"[^\W\d_][\w '’/&-]{1,40}:\s+\S")
_LENGTH = late_pattern(r"\b\d+\s*min|\d:\d\d|^\[?time", re.IGNORECASE)
_LONG = 40
_SHORT = 8


def by_rows(rows: list[Cells], kind: str) -> Iterator[Element]:
    """Yield the parts of a table whose rows may change their kind below a row of headings."""
    current: Rows | None = None
    plain: list[Cells] = []
    for at, row in enumerate(rows):
        filled = [cell for cell in row if cell]
        # "Sam Reed | present" says the presence of a person; it heads nothing.
        heads = None if _names_somebody(filled, current) else heads_of([text_of(cell) for cell in row], kind)
        if not heads and current is not None and _belongs(row, filled, current):
            current.rows.append(row)
            continue
        begins = heads or _is_alone(row, filled) or current is not None
        if begins:
            yield from _flushed(plain, kind)
            plain = []
            if current:
                yield current
                current = None
        if heads:
            current = _headings(heads, row, filled)
        elif _is_alone(row, filled):
            # A title across the table: what stood above it is done.
            kind = announced_by(text_of(filled[0]))
            yield from _headed(filled[0])
        elif begins:
            yield Pair(filled[0][0], filled[1])
        elif not plain and (above := _above_form(row, filled, rows[at + 1 : at + 2])):
            yield from above
        else:
            plain.append(row)
    yield from _flushed(plain, kind)
    if current:
        yield current


def _names_somebody(filled: list[tuple[Line, ...]], current: Rows | None) -> bool:
    """Whether a row of a list of people begins with a full name."""
    if current is None or not filled:
        return False
    name = text_of(filled[0])
    return current.heads.kind == "people" and word_count(name) > 1 and looks_like_name(name)


def _belongs(row: Cells, filled: list[tuple[Line, ...]], current: Rows) -> bool:
    """Whether a row goes on with those above it."""
    if current.heads.kind == "people" and _is_group(filled):
        return True
    return not _is_alone(row, filled) and not (current.heads.kind == "actions" and _tells_of_next(filled))


def _is_alone(row: Cells, filled: list[tuple[Line, ...]]) -> bool:
    """Whether a row holds nothing but a title or a label across the table."""
    return len(filled) == 1 and len(row) > 1 and (_is_title(filled[0]) or _is_form_label(filled[0]))


def _headings(heads: Heads, row: Cells, filled: list[tuple[Line, ...]]) -> Rows:
    owner = owner_in_heading(text_of(filled[0])) if heads.kind == "tasks" and len(filled[0]) == 1 else None
    return Rows(heads, row, [], owner)


def _tells_of_next(filled: list[tuple[Line, ...]]) -> bool:
    """Whether a row below a list of actions says when the next meeting is."""
    return len(filled) == 2 and len(filled[0]) == 1 and section_of(filled[0][0].text) == "next meeting"


def _is_group(filled: list[tuple[Line, ...]]) -> bool:
    """Whether a row heads those below it in a list of people: "Apologies", "Officers"."""
    words = text_of(filled[0])
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
    return len(filled) <= 2 and _is_form_label(filled[0])  # The label, and words beside it.


def _above_form(row: Cells, filled: list[tuple[Line, ...]], below: list[Cells]) -> list[Element]:
    """Return what stands above a form: the title of the page, or the topic above a discussion; [] for neither."""
    if len(filled) > 1:
        return list(_topic(filled)) if _heads_topic(row, below) else []
    titles = len(row) > 1 and not pairs_of(row) and bool(below) and bool(pairs_of(below[0]))
    return list(filled[0]) if titles else []


def _heads_topic(row: Cells, below: list[Cells]) -> bool:
    return not pairs_of(row) and bool(below) and _heads_form(below[0])


def _topic(filled: list[tuple[Line, ...]]) -> Iterator[Element]:
    """Yield the row above a discussion: "20 minutes | Budget | Ann Ito"; the topic comes first, as a heading."""
    able = [cell for cell in filled if not _LENGTH.search(cell[0].text)] or filled
    topic = able[0]
    yield topic[0]._replace(bold=True)
    for cell in filled:
        yield from cell[1:] if cell is topic else cell


def _flushed(rows: list[Cells], kind: str) -> Iterator[Element]:
    """Yield rows without column headings: people, lines, labels with their values, or a table."""
    if not rows:
        return
    if people := _people_in(rows, kind):
        yield from people
        return
    filled = [cell for row in rows for cell in row if cell]
    labelled = sum(_LABELLED.match(cell[0].text) is not None for cell in filled)
    if all(sum(bool(cell) for cell in row) == 1 for row in rows) or labelled > len(filled) / 2:
        # One cell in each row, or each with its label in it, "Date: 3 May | Time: 2 pm": lines, and no table.
        yield from (line for cell in filled for line in cell)
        return
    labels = label_columns(rows)
    paired = [pairs_of(row, labels) for row in rows]
    known = sum(map(bool, paired))
    if known and known >= len(rows) / 2:
        for row, pairs in zip(rows, paired, strict=True):
            yield from pairs or _pair_in(row)
    elif len(rows) == 1 or any(word_count(text_of(cell)) > _LONG for cell in filled):
        yield from laid_out(rows)
    else:
        yield PlainTable(rows)


def _pair_in(row: Cells) -> Iterator[Element]:
    """Yield a row among labels and values, whose label nobody knows; what is no such pair is lines."""
    filled = [cell for cell in row if cell]
    if len(filled) == 2 and len(filled[0]) == 1 and word_count(filled[0][0].text) <= LONGEST_LABEL:
        yield Pair(filled[0][0], filled[1])
    else:
        yield from (line for cell in filled for line in cell)


def laid_out(rows: list[Cells]) -> Iterator[Element]:
    """Yield the words of a table that only lays out a page, cell by cell."""
    labels = label_columns(rows)
    for row in rows:
        yield from pairs_of(row, labels) or (line for cell in row for line in cell)


def _is_title(cell: tuple[Line, ...]) -> bool:
    return (
        len(cell) == 1
        and word_count(cell[0].text) <= _SHORT + LONGEST_LABEL
        and (cell[0].stands_out or section_of(cell[0].text) is not None)
    )


def _people_in(rows: list[Cells], kind: str) -> list[Element]:
    """Return rows without column headings as people: labels with names beside them, or a person in each."""
    if groups := labelled_groups(rows):
        return [Pair(label, lines) for label, lines in groups]
    people = of_people(rows) if kind == "people" or has_initials(rows) else None
    return [people] if people else []


def of_people(rows: list[Cells]) -> Element | None:
    """Return a table of people without column headings, None where it is none."""
    if known := people_columns(rows):
        return Rows(Heads("people", known), (), rows)
    if not _only_names(rows):
        return None
    halves = halves_of_names(rows)
    return Names(tuple(map(whole_name, rows) if halves else (line for row in rows for cell in row for line in cell)))


def _only_names(rows: list[Cells]) -> bool:
    lines = [line for row in rows for cell in row for line in cell]
    named = sum(looks_like_name(line.text) for line in lines)
    return bool(lines) and named >= 0.8 * len(lines)
