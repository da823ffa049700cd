"""Lay out the rows of the agenda: which cell holds the number, which the words, which the owner of an action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.readers.recognised_text.echoes import echoes
from minutebook.readers.recognised_text.joining import joined, parted
from minutebook.recognising.draft.agenda_part import NUMBER, AgendaPart
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.sections import is_agenda_column
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.page.passages import Passage
    from minutebook.readers.recognised_text.rows import Row
    from minutebook.recognising.account import Account

_SHORT = 6
_WIDE = 55


def parts_of(rows: Sequence[Row], account: Account) -> list[AgendaPart]:
    """Return the parts of the agenda, rows that a page break had cut joined again."""
    parts = list(parted(joined(_laid_out(rows, account))))
    beside = {part.row: part.text for part in parts if part.column}
    return [part._replace(beside=beside[part.row]) if part.row in beside else part for part in parts]


def _laid_out(rows: Sequence[Row], account: Account) -> Iterator[AgendaPart]:
    repeated = echoes(rows)
    pending: Passage | None = None
    for position, row in enumerate(rows):
        number, words, column = _columns(row)
        if number is None and _is_heading_row(row):
            for passage in row.passages:
                account.skip(passage)
            continue
        if number is None or not words:
            # A number may stand in a row of its own, above the words it belongs to.
            number, pending = pending, number
        for part in _parts_of_row(rows, position, words, number):
            yield part._replace(echo=position in repeated)
        labels = [passage for passage in column if action_field_of(passage.text) in {"task", "owners"}]
        for passage in labels:
            account.skip(passage)
        entries = [passage for passage in column if passage not in labels]
        for at, passage in enumerate(entries):
            yield AgendaPart(passage, position, column=True, entry=(at, len(entries)))
    if pending is not None:
        yield AgendaPart(pending, len(rows))


def _parts_of_row(
    rows: Sequence[Row], position: int, words: Sequence[Passage], number: Passage | None
) -> Iterator[AgendaPart]:
    row = rows[position]
    if number is not None and not words:
        yield AgendaPart(number, position)
    for at, passage in enumerate(words):
        yield AgendaPart(
            passage,
            position,
            number=number if at == 0 else None,
            first=at == 0,
            last=at == len(words) - 1,
            broken=row.after_break and at == 0,
            tabled=len(row.cells) > 1,
            wrapped=at == 0 and _is_wrapped(rows, position),
        )


def _is_wrapped(rows: Sequence[Row], position: int) -> bool:
    """Tell whether a line stands right below one without columns that filled the width of the page."""
    if position == 0 or rows[position].after_break:
        return False
    above, row = rows[position - 1], rows[position]
    return len(above.cells) == len(row.cells) == 1 and len(above.words) >= _WIDE


def _columns(row: Row) -> tuple[Passage | None, list[Passage], list[Passage]]:
    """Return the number, the words and the ACTION column of a row; a page break may have lost any of them."""
    cells = [list(cell) for cell in row.cells]
    number: Passage | None = None
    if len(cells[0]) == 1 and NUMBER.fullmatch(cells[0][0].text):
        number = cells[0][0]
        cells = cells[1:]
    elif len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    column: list[Passage] = []
    if len(cells) > 1 and all(word_count(passage.text) <= _SHORT for passage in cells[-1]):
        column = cells.pop()
    return number, [passage for cell in cells for passage in cell], column


def _is_heading_row(row: Row) -> bool:
    filled = [fold(cell[0].text) for cell in row.cells if cell]
    known = [words for words in filled if is_agenda_column(words) or action_field_of(words) in {"task", "owners"}]
    headings = len(filled) > 1 or (bool(filled) and is_agenda_column(filled[0]))
    return headings and len(row.cells) > 1 and len(known) == len(filled) and all(len(cell) <= 1 for cell in row.cells)
