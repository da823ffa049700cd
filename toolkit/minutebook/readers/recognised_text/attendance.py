"""The attendance list: names, capacities with their abbreviations, apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.blocks import Attendance, Person
from minutebook.patterns import late_pattern
from minutebook.reading import StrayBracket
from minutebook.recognising.draft.agenda_part import NUMBER
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.language.roles import SHORT, is_role
from minutebook.vocabulary.attendance import column_of, is_note, presence_of
from minutebook.vocabulary.nothing import says_no_apologies, says_nothing
from minutebook.vocabulary.sections import is_agenda_column, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.model.blocks import Presence
    from minutebook.page.passages import Passage
    from minutebook.readers.recognised_text.rows import Row
    from minutebook.recognising.account import Account
    from minutebook.vocabulary.attendance import Column

# "Police Authority Chair (PAC) and trustee": the abbreviation stays where it stands, and is known all the same.
_SHORT_WITHIN = late_pattern(r"(?<=\S)\s*\((?P<short>[A-Z][A-Za-z]{0,2}[A-Z][A-Z/&]{0,6})\)")
_BEFORE_ROLE = late_pattern(r"\s*(?:,|\s[-–—])\s+")
_BETWEEN_NAMES = late_pattern(r"\s*(?:[,;]\s*(?:and\s+)?|\band\b)\s*")
_LONGEST_NAME = 8
_LONGEST_LONE_NAME = 6
_LONGEST_SHORT = 4
_COLUMNS = 3
_LONGEST_HEAD = 40


class AttendanceRows(NamedTuple):
    """Which rows are the attendance list: `start` to `end`."""

    start: int
    end: int


class _Labelled(NamedTuple):
    """A row that begins with a label such as "Apologies:", and what stands behind the label."""

    presence: Presence
    label: Passage
    cells: list[Sequence[Passage]]


def find_attendance(rows: Sequence[Row]) -> AttendanceRows | None:
    """Return where the attendance list stands: from its column headings or first label to the last name."""
    for position, row in enumerate(rows[:_LONGEST_HEAD]):
        if _numbered(row):
            return None
        if _is_heading_row(row) or _labelled(row):
            end = position
            columns = 0
            while end < len(rows) and (
                end == position
                or _is_heading_row(rows[end])
                or _labelled(rows[end])
                or _is_person_row(rows[end], columns)
                or _is_name_below(rows[end - 1], rows[end])
            ):
                columns = len(rows[end].cells) if _names_stand_first(rows[end]) else columns
                end += 1
            return AttendanceRows(position, end)
    return None


def read_attendance(rows: Sequence[Row], account: Account) -> Attendance:
    """Read the rows of an attendance list."""
    people: list[Person] = []
    presence: Presence = "present"
    statement: Passage | None = None
    columns: list[Column | None] = []
    for row in rows:
        if _is_heading_row(row):
            columns = [column_of(cell[0].text.rstrip(" :")) if cell else None for cell in row.cells]
            for passage in row.passages:
                account.skip(passage)
            continue
        cells: list[Sequence[Passage]] = _in_order(row.cells, columns)
        labelled = _labelled(row)
        if labelled:
            presence, _, cells = labelled
            account.skip(labelled.label)
        for filled in _people(cells, account):
            alone = len(filled) == 1 and presence in {"apologies", "absent"} and statement is None
            if alone and says_no_apologies(filled[0].text):
                statement = filled[0]
            else:
                people.append(person_of(filled, presence, account))
    return Attendance(people=people, apologies=statement.literal() if statement else "")


def _in_order(cells: Sequence[Sequence[Passage]], columns: Sequence[Column | None]) -> list[Sequence[Passage]]:
    """Return the cells of a row below column headings as `person_of` takes them: name, capacity, abbreviation."""
    if len(cells) != len(columns) or len(columns) < _COLUMNS or columns.count("capacity") > 1:
        return list(cells)
    places = {column: place for place, column in enumerate(("name", "capacity", "abbreviation"))}
    order = sorted(range(len(cells)), key=lambda at: places.get(columns[at] or "", len(places)))
    return [cells[at] for at in order]


def speakers_in(attendance: Attendance) -> frozenset[str]:
    """Return how the minutes may refer to those who were there: abbreviations and names."""
    found: set[str] = set()
    for person in attendance.people:
        found |= {str(person.abbreviation), str(person.name), str(person.name).split(" ")[0]}
    return frozenset(words for words in found if words)


def _people(cells: Sequence[Sequence[Passage]], account: Account) -> Iterator[list[Passage]]:
    """Yield the cells of each person of a row: mostly one, but a page may have put several into one row."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return
    lines = len(filled[0])
    if len(filled) > 1 and lines > 1 and all(len(cell) == lines for cell in filled):
        yield from ([cell[at] for cell in filled] for at in range(lines))
    elif len(filled) == 1:
        for passage in filled[0]:
            yield from ([name] for name in names_in(passage, account))
    else:
        yield [_whole(cell) for cell in filled]


def names_in(passage: Passage, account: Account) -> list[Passage]:
    """Part a list of names on one line."""
    text = passage.text
    cuts = [cut for cut in _BETWEEN_NAMES.finditer(text) if not is_role(_up_to_joint(text, cut.end()))]
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(passage.text)]
    names = [passage.cut(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if not all(may_be_name(name) for name in names):
        return [passage]
    for cut in cuts:
        account.skip(passage.cut(*cut.span()))
    return names


def _up_to_joint(text: str, start: int) -> str:
    joint = _BETWEEN_NAMES.search(text, start)
    return text[start : joint.start() if joint else len(text)]


def may_be_name(words: Passage) -> bool:
    """Tell whether words may be the name of somebody: short, with a capital, and no sentence."""
    text = words.text
    return bool(text) and text[0].isupper() and word_count(text) <= _LONGEST_NAME and not has_verb(text)


def person_of(filled: list[Passage], presence: Presence, account: Account) -> Person:
    """Return the person whom the cells of a row, or one line, name; the first of them is the name."""
    name, *others = filled
    capacity: Passage | None = None
    abbreviation: Passage | None = None
    notes: list[Passage] = []
    for other in others:
        if capacity is None:
            capacity = other
        elif abbreviation is None and not is_note(other.text):
            abbreviation = other
        else:
            notes.append(other)
    if capacity is None:
        name, capacity = _without_role(name, account)
    if capacity is None:
        name, abbreviation, noted = _without_short(name, account)
        if noted and not is_note(noted[0].text):
            # Words in small letters behind a name, such as (clerk), say what somebody is.
            capacity, *noted = noted
        notes += noted
    elif abbreviation is None:
        capacity, abbreviation, noted = _without_short(capacity, account)
        notes += noted
    return Person(
        name=name.literal(),
        capacity=capacity.literal() if capacity else "",
        abbreviation=abbreviation.literal() if abbreviation else "",
        presence=presence,
        note=notes[0].joined(*notes[1:]).literal() if notes else "",
    )


def _without_role(name: Passage, account: Account) -> tuple[Passage, Passage | None]:
    """Part "Jo March – Clerk" or "Jo March, Deputy Chair (DC)" into name and capacity."""
    joint = _BEFORE_ROLE.search(name.text)
    if not joint or joint.start() == 0 or not is_role(name.text[joint.end() :]):
        return name, None
    account.skip(name.cut(*joint.span()))
    return name.cut(0, joint.start()), name.cut(joint.end())


def _without_short(words: Passage, account: Account) -> tuple[Passage, Passage | None, list[Passage]]:
    """Part "Chief Officer (CO) (item 3 only)" into the capacity, its abbreviation and notes."""
    notes: list[Passage] = []
    while found := SHORT.search(words.text):
        short = words.cut(found.start("short"), found.end("short"))
        noted = is_note(short.text) or not any(letter.isupper() for letter in short.text)
        if found.start() == 0 or (not noted and word_count(short.text) > _LONGEST_SHORT):
            break
        account.skip(words.cut(found.start("open"), found.end("open")))
        account.skip(words.cut(found.start("close"), found.end("close")))
        if len(found["open"]) != len(found["close"]):
            account.observations.append(StrayBracket(words.start, words.end, text=words.text))
        words = words.cut(0, found.start())
        if not noted:
            return words, short, notes
        notes.insert(0, short)
    within = _SHORT_WITHIN.search(words.text)
    return words, words.unplaced(*within.span("short")) if within else None, notes


def _whole(cell: Sequence[Passage]) -> Passage:
    whole = cell[0]
    for passage in cell[1:]:
        whole = whole.joined(passage)
    return whole


def _numbered(row: Row) -> bool:
    return len(row.cells) > 1 and len(row.cells[0]) == 1 and NUMBER.fullmatch(row.cells[0][0].text) is not None


def _labelled(row: Row) -> _Labelled | None:
    at = next((at for at, cell in enumerate(row.cells) if cell), 0)
    if len(row.cells[at]) != 1:
        return None
    first = row.cells[at][0]
    colon = first.text.find(":")
    words, end = (first.text, len(first.text)) if colon < 0 else (first.text[:colon], colon + 1)
    presence = presence_of(words)
    if presence is None:
        return None
    rest = first.cut(end)
    return _Labelled(presence, first.cut(0, end), [*([[rest]] if rest else []), *row.cells[at + 1 :]])


def _is_heading_row(row: Row) -> bool:
    columns = [column_of(cell[0].text.rstrip(" :")) for cell in row.cells if len(cell) == 1]
    return "name" in columns and len(row.cells) > 1


def _names_stand_first(row: Row) -> bool:
    return _is_heading_row(row) and bool(row.cells[0]) and column_of(row.cells[0][0].text.rstrip(" :")) == "name"


def _is_name_below(above: Row, row: Row) -> bool:
    """Tell whether a line is a name alone, right below a label with nothing behind it or below another such name."""
    if not _is_name_alone(row):
        return False
    labelled = _labelled(above)
    return not labelled.cells if labelled else not row.after_break and _is_name_alone(above)


def _is_name_alone(row: Row) -> bool:
    if len(row.passages) != 1 or _labelled(row) or section_of(row.words):
        return False
    words = row.words.split()
    return (
        1 < len(words) <= _LONGEST_NAME
        and may_be_name(row.passages[0])
        and all(word[0].isupper() and word[-1] not in ":;?!" for word in words)
    )


def _is_person_row(row: Row, columns: int) -> bool:
    """Tell whether a row goes on with the list: a name and what the person is, or a name below a label.

    A row of three and more cells does only below column headings for as many.
    """
    filled = [cell for cell in row.cells if cell]
    first = filled[0][0]
    if _numbered(row) or section_of(first.text) or says_nothing(first.text):
        return False
    if len(filled) == 1:
        indented = len(row.cells) > 1 and not row.cells[0]
        short = word_count(first.text) <= _LONGEST_LONE_NAME
        return (indented or first.kind == "entry") and len(filled[0]) == 1 and short and may_be_name(first)
    if row.cells[0] and len(row.cells) >= _COLUMNS and (len(row.cells) != columns or is_agenda_column(first.text)):
        return False
    short = all(word_count(_whole(cell).text) <= 2 * _LONGEST_NAME for cell in filled)
    return short and may_be_name(first)
