"""The attendance table: names, capacities with their abbreviations, apologies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.blocks import Attendance, Person
from minutebook.readers.recognised_text import prose
from minutebook.readers.recognised_text.parts import NUMBER
from minutebook.reading import StrayBracket
from minutebook.vocabulary.attendance import column_of, is_note, presence_of
from minutebook.vocabulary.nothing import says_no_apologies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Presence
    from minutebook.readers.recognised_text.passages import Account, Passage
    from minutebook.readers.recognised_text.rows import Row

_SHORT = re.compile(r"\s*(?P<open>[(\[]{1,2})\s*(?P<short>[^()\[\]]{1,40}?)\s*(?P<close>[)\]]{0,3})\s*$")
_LONGEST_NAME = 8
_LONGEST_SHORT = 4


class AttendanceRows(NamedTuple):
    """Which rows are the attendance list: `start` to `end`."""

    start: int
    end: int


def find_attendance(rows: Sequence[Row]) -> AttendanceRows | None:
    """Return where the attendance list stands: from its column headings or first label to the row before the agenda."""
    for position, row in enumerate(rows):
        if _numbered(row):
            return None
        if _is_heading_row(row) or (len(row.cells) > 1 and _label_of(row) is not None):
            end = position + 1
            while end < len(rows) and _is_person_row(rows[end]):
                end += 1
            return AttendanceRows(position, end)
    return None


def read_attendance(rows: Sequence[Row], account: Account) -> Attendance:
    """Read the rows of an attendance list."""
    people: list[Person] = []
    presence: Presence = "present"
    statement: Passage | None = None
    for row in rows:
        if _is_heading_row(row):
            for passage in row.passages:
                account.skip(passage)
            continue
        cells = list(row.cells)
        label = _label_of(row)
        if label is not None:
            presence = label
            for passage in cells[0]:
                account.skip(passage)
            cells = cells[1:]
        filled = [_whole(cell) for cell in cells if cell]
        if not filled:
            continue
        if len(filled) == 1 and presence == "apologies" and statement is None and says_no_apologies(filled[0].text):
            statement = filled[0]
        else:
            people.append(_person(filled, presence, account))
    return Attendance(people=people, apologies=statement.literal() if statement else "")


def speakers_in(attendance: Attendance) -> frozenset[str]:
    """Return how the minutes may refer to those who were there: abbreviations and names."""
    found: set[str] = set()
    for person in attendance.people:
        found |= {str(person.abbreviation), str(person.name), str(person.name).split(" ")[0]}
    return frozenset(words for words in found if words)


def _person(filled: list[Passage], presence: Presence, account: Account) -> Person:
    name, *others = filled
    note = ""
    capacity: Passage | None = None
    abbreviation: Passage | None = None
    for other in others:
        if capacity is None:
            capacity = other
        elif is_note(other.text) or abbreviation is not None:
            note = other.literal()
        else:
            abbreviation = other
    if capacity is None:
        name, abbreviation = _without_short(name, account)
    elif abbreviation is None:
        capacity, abbreviation = _without_short(capacity, account)
    return Person(
        name=name.literal(),
        capacity=capacity.literal() if capacity else "",
        abbreviation=abbreviation.literal() if abbreviation else "",
        presence=presence,
        note=note,
    )


def _without_short(words: Passage, account: Account) -> tuple[Passage, Passage | None]:
    """Part "Chief Officer (CO)" into the capacity and its abbreviation."""
    found = _SHORT.search(words.text)
    if not found or found.start() == 0 or prose.word_count(found["short"]) > _LONGEST_SHORT:
        return words, None
    account.skip(words.cut(found.start("open"), found.end("open")))
    account.skip(words.cut(found.start("close"), found.end("close")))
    if len(found["open"]) != len(found["close"]):
        account.observations.append(StrayBracket(words.start, words.end, text=words.text))
    return words.cut(0, found.start()), words.cut(found.start("short"), found.end("short"))


def _whole(cell: Sequence[Passage]) -> Passage:
    whole = cell[0]
    for passage in cell[1:]:
        whole = whole.joined(passage)
    return whole


def _numbered(row: Row) -> bool:
    return len(row.cells) > 1 and len(row.cells[0]) == 1 and NUMBER.fullmatch(row.cells[0][0].text) is not None


def _label_of(row: Row) -> Presence | None:
    first = row.cells[0]
    return presence_of(first[0].text.rstrip(" :")) if len(first) == 1 else None


def _is_heading_row(row: Row) -> bool:
    columns = [column_of(cell[0].text.rstrip(" :")) for cell in row.cells if len(cell) == 1]
    return "name" in columns and len(row.cells) > 1


def _is_person_row(row: Row) -> bool:
    """Tell whether a row goes on with the list: a label, or a name and what the person is."""
    if _numbered(row) or len(row.cells) == 1:
        return False
    if _label_of(row) is not None:
        return True
    if row.cells[0] and len(row.cells) > 2:  # noqa: PLR2004 - the label column of a table of three holds labels only
        return False
    filled = [cell for cell in row.cells if cell]
    short = all(prose.word_count(_whole(cell).text) <= 2 * _LONGEST_NAME for cell in filled)
    name = filled[0][0].text
    return short and len(filled) > 1 and prose.word_count(name) <= _LONGEST_NAME and not prose.has_verb(name)
