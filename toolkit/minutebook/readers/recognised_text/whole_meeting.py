"""A meeting from rows and lines: the head, who was there, and the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.meeting import Meeting
from minutebook.readers.recognised_text.agenda import Agenda
from minutebook.readers.recognised_text.attendance import find_attendance, read_attendance, speakers_in
from minutebook.readers.recognised_text.header import is_header_line, read_header
from minutebook.readers.recognised_text.layout import parts_of
from minutebook.reading import collect
from minutebook.recognising.draft.agenda_part import NUMBER
from minutebook.recognising.headings.section_headings import is_section_heading, number_in_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.readers.recognised_text.rows import Row
    from minutebook.reading import Reading
    from minutebook.recognising.account import Account
    from minutebook.source import Source

_LONGEST_HEAD = 12


def read_rows(source: Source, form: str, rows: Sequence[Row], account: Account) -> Reading:
    """Read rows and lines, wherever they come from: `account` has what of the source is in none of them."""
    listed = find_attendance(rows)
    start = listed.start if listed else _begin_of_agenda(rows)
    header = read_header(rows[:start], account)
    attendance = read_attendance(rows[listed.start : listed.end], account) if listed else None
    agenda = Agenda(account, speakers_in(attendance) if attendance else frozenset())
    for passage in header.rest:
        agenda.put(passage)
    agenda.read(parts_of(rows[listed.end if listed else start :], account))
    items = agenda.items([attendance] if attendance else [])
    return collect(
        source,
        form,
        Meeting(**header.fields, items=items),
        structure=account.structure,
        problems=account.problems,
        observations=account.observations,
    )


def _begin_of_agenda(rows: Sequence[Row]) -> int:
    """Return where the lines of the head end in a text without an attendance list: behind the last labelled one."""
    begin = min(len(rows), 1)
    for position, row in enumerate(rows[:_LONGEST_HEAD]):
        passage = row.passages[0]
        if position and (NUMBER.fullmatch(passage.text) or is_section_heading(passage) or number_in_text(passage)):
            break
        if is_header_line(row):
            begin = position + 1
    return begin
