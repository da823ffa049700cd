"""Attendance lists that are tables: a person in each row, or a column for those present and one for apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.recognising.language.names import NOT_NAMES, looks_like_name
from minutebook.recognising.people.persons import in_order, person
from minutebook.recognising.tables.cells import skip_headings
from minutebook.recognising.tables.elements import text_of
from minutebook.vocabulary.attendance import (
    AWAY,
    presence_and_note,
    presence_before_names,
    presence_in_cell,
    presence_of,
)
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Person, Presence
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.people.named_people import NamedPeople
    from minutebook.recognising.tables.elements import Rows

_Cells = list[tuple[str, tuple["Line", ...]]]
_LONGEST_NAME = 8
_LONGEST_MARK = 3


def people_in_rows(
    rows: Rows, people: NamedPeople, account: Account, group: Presence = "present"
) -> tuple[list[Person], list[Passage]]:
    """Return the people of a table, a row for each, and cells that name nobody.

    `group` is the presence that a label above the table gives.
    """
    skip_headings(rows, account)
    found: list[Person] = []
    rest: list[Passage] = []
    marks = _column_of_marks(rows)
    for row in rows.rows:
        filled = [cell for cell in row if cell]
        if len(filled) == 1 and len(filled[0]) == 1 and (presence := presence_before_names(filled[0][0].text)):
            # "Apologies" across the table heads the rows below it.
            group = presence
            account.skip(filled[0][0].passage)
            continue
        here: Presence = "absent" if marks >= 0 and not (marks < len(row) and row[marks]) else group
        for cells in _parted(row, rows.heads.columns):
            made = _person(cells, here, rest, account)
            if made is not None:
                found.append(made)
    return people.noted(found), rest


def people_in_columns(rows: Rows, people: NamedPeople, account: Account) -> tuple[list[Person], list[Passage]]:
    """Return the people of a table whose columns are headed "Present", "Apologies" …."""
    skip_headings(rows, account)
    found: list[Person] = []
    rest: list[Passage] = []
    for at in range(max((len(row) for row in rows.rows), default=0)):
        presence = rows.heads.columns[at] if at < len(rows.heads.columns) else ""
        for row in rows.rows:
            for line in row[at] if at < len(row) else ():
                named = people.named(line.passage, presence or "present", listed=True)  # type: ignore[arg-type]
                if named:
                    found += named[0]
                    rest += named[1]
                elif any(map(str.isalnum, line.text)):
                    rest.append(line.passage)
                else:
                    account.skip(line.passage)
    return people.noted(found), rest


def _column_of_marks(rows: Rows) -> int:
    """Return which column ticks off who was there, so that an empty cell means absent; -1 for none."""
    if rows.heads.columns.count("presence") != 1:
        return -1
    at = rows.heads.columns.index("presence")
    cells = [text_of(row[at]) for row in rows.rows if at < len(row) and row[at]]
    ticked = all(map(_is_mark, cells))
    return at if cells and ticked else -1


def _is_mark(cell: str) -> bool:
    """Whether a cell ticks somebody off, perhaps with a note: "x", "x (online)"."""
    said = presence_and_note(cell)
    if said is None:
        return len(cell) <= _LONGEST_MARK and presence_in_cell(cell) == "present"
    return said[0] == "present" and len(cell[: said[1]].strip(" (,;:-–—")) <= _LONGEST_MARK


def _person(cells: _Cells, presence: Presence, rest: list[Passage], account: Account) -> Person | None:
    """Return the person of a row; what stands in a row without a name goes to the `rest`."""
    values: dict[str, Passage] = {}
    for column, lines in cells:
        passages = [line.passage for line in lines]
        if not passages:
            continue
        words = passages[0].joined(*passages[1:])
        if known := _presence(column, words.text):
            presence = known
            words = _noted(column, words, account)
        if column == "#" or not words:
            account.skip(words)
            continue
        key = _key(column, values)
        values[key] = values[key].joined(words) if key in values else words
    name = values.pop("name", None)
    surname = values.pop("surname", None)
    if name is not None and surname is not None:
        name = name.joined(surname)
    name = name or surname
    if (
        name is None
        or fold(name.text) in NOT_NAMES
        or (not looks_like_name(name.text) and len(name.text.split()) > _LONGEST_NAME)
    ):
        # A role without a name, or a sentence, stays as it is.
        rest += [*([name] if name else []), *values.values()]
        return None
    made = person(name, [], presence, account)
    if "capacity" in values:
        values["capacity"] = _without_brackets(values["capacity"], account)
        made = structs.replace(made, capacity=values["capacity"].literal(), note=in_order(made.capacity, made.note))
    if "abbreviation" in values:
        short = values["abbreviation"].literal()
        made = structs.replace(made, abbreviation=short, note=in_order(made.abbreviation, made.note))
    if "note" in values:
        made = structs.replace(made, note=in_order(made.note, values["note"].literal()))
    known = presence_of(made.capacity)
    return structs.replace(made, presence=known) if known in AWAY else made


def _presence(column: str, words: str) -> Presence | None:
    """Return the presence that a cell of a column gives."""
    if column.startswith("="):
        return column[1:] if len(words) <= _LONGEST_MARK else None  # type: ignore[return-value]  # a presence
    if column == "note":
        # "apologies", where others signed.
        away = presence_of(words)
        return away if away in AWAY else None
    if column != "presence":
        return None
    said = presence_and_note(words)
    return presence_in_cell(words) or (said[0] if said else None)


def _noted(column: str, words: Passage, account: Account) -> Passage:
    """Return the note behind a presence, "from 5.45pm" of "Present (from 5.45pm)"; what else stands there is done."""
    said = presence_and_note(words.text) if column == "presence" and not presence_in_cell(words.text) else None
    start, end = said[1:] if said else (len(words.text), len(words.text))
    account.skip(words.cut(0, start))
    account.skip(words.cut(end))
    return words.cut(start, end)


def _without_brackets(words: Passage, account: Account) -> Passage:
    """Return words without the brackets around all of them."""
    text = words.text
    if text[0] != "(" or text.find(")") != len(text) - 1 or len(text) < 3:
        return words
    account.skip(words.cut(0, 1))
    account.skip(words.cut(len(text) - 1))
    return words.cut(1, len(text) - 1)


def _key(column: str, values: dict[str, Passage]) -> str:
    """Return what a cell is of its person; a column whose heading nobody knows says what the person is."""
    if column == "name":
        return "name" if "name" not in values else "note"
    if column in {"surname", "capacity", "abbreviation"}:
        return column
    if column.startswith("="):
        return "note"
    return "capacity" if not column and "capacity" not in values else "note"


def _parted(row: Sequence[tuple[Line, ...]], columns: tuple[str, ...]) -> list[_Cells]:
    """Return the cells of each person of a row: two columns may hold names, or one cell several of them."""
    made: list[_Cells] = []
    for at, cell in enumerate(row):
        column = columns[at] if at < len(columns) else ""
        if not made or (column == "name" and any(one[0] == "name" for one in made[-1])):
            made.append([])
        made[-1].append((column, cell))
    if len(made) != 1:
        return made
    names = next((cell for column, cell in made[0] if column == "name"), ())
    if len(names) < 2 or not all(looks_like_name(line.text) for line in names):
        return made
    others = [cell for column, cell in made[0] if cell and column != "name"]
    if not all(len(cell) == len(names) for cell in others):
        return made if others else [[("name", (line,))] for line in names]
    return [[(column, (cell[at],)) for column, cell in made[0] if cell] for at in range(len(names))]
