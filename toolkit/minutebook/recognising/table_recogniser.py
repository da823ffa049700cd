"""What tables hold, put into the minutes: pairs of label and words, items in rows, actions, motions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from minutebook.dates import find_days
from minutebook.model.blocks import Decision
from minutebook.patterns import late_pattern
from minutebook.recognising.actions.actions_in_tables import action_of_row, actions_in_rows
from minutebook.recognising.decisions.motion_tables import motions_in_rows
from minutebook.recognising.headings.candidates import is_only_date
from minutebook.recognising.language.list_labels import presence_beside
from minutebook.recognising.language.numbers import is_only_number, typed_number
from minutebook.recognising.language.owners import may_own
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.recognising.tables.cells import as_table, skip_headings
from minutebook.recognising.tables.elements import Names, Pair, PlainTable, Rows
from minutebook.recognising.tables.shapes import by_place
from minutebook.vocabulary.forms import DECISIONS, TALK, TOPICS
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.actions.recogniser import ActionRecogniser
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.people.recogniser import AttendanceRecogniser
    from minutebook.recognising.tables.elements import Element

_COUNT = late_pattern(r"\s*#?\d{1,2}$")
_LONGEST_VALUE = 80
_LONGEST_TITLE = 14


def _may_be_title(text: str) -> bool:
    return section_of(text) is not None or (
        not is_only_date(text) and not begins_task(text) and word_count(text) <= _LONGEST_TITLE and not ends_well(text)
    )


def _is_talk(text: str) -> bool:
    return ends_well(text) or is_only_date(text) or bool(find_days(text)) or begins_task(text)


def _are_only_said(rows: Rows) -> bool:
    """Whether rows hold a sentence each and no titles: "1 | We keep the map. | "; "2 | Redraw the map | Bo"."""
    columns = rows.heads.columns
    if "number" not in columns or "item" in columns or columns.count("talk") != 1:
        return False
    at, number = columns.index("talk"), columns.index("number")
    said = [row[at] for row in rows.rows if at < len(row) and row[at]]
    counted = [row[number] for row in rows.rows if number < len(row) and row[number]]
    return (
        all(len(cell) == 1 and cell[0].text.strip(" .)").isdecimal() for cell in counted)
        and all(len(cell) == 1 and not cell[0].stands_out and section_of(cell[0].text) is None for cell in said)
        and any(ends_well(cell[0].text) for cell in said)
    )


class LineReader(Protocol):
    """Who reads the lines: headings, words, details."""

    def line(self, line: Line) -> None:
        """Read one line."""

    def open(self, line: Line, number: Passage | None) -> None:
        """Begin an item with a line for its title."""

    def detail(self, line: Line) -> bool:
        """Read a line that is a detail of the meeting; tell whether it was one."""


class TableRecogniser:
    """Reads what tables hold."""

    def __init__(
        self,
        builder: DraftBuilder,
        reader: LineReader,
        attendance: AttendanceRecogniser,
        actions: ActionRecogniser,
    ) -> None:
        """Keep those who read lines, people and actions."""
        self._builder = builder
        self._reader = reader
        self._attendance = attendance
        self._actions = actions
        self._row = 0
        self._paired = False
        self._only_said = False

    def read(self, element: Element, section: str | None) -> None:
        """Read one element; `section` is the kind of the item it stands in."""
        if isinstance(element, Pair):
            self._pair(element)
        elif isinstance(element, Names):
            self._attendance.names(element, section)
        elif isinstance(element, Rows):
            self._rows(element, section)
        elif isinstance(element, PlainTable):
            self._plain(element)

    def _rows(self, rows: Rows, section: str | None) -> None:
        kind = rows.heads.kind
        if kind in {"people", "presences"}:
            if self._builder.open and self._attendance.anybody and section not in {"attendance", "apologies"}:
                # A list of names for another purpose, such as an election.
                self._plain(PlainTable([rows.headings, *rows.rows]))
            else:
                self._attendance.rows(rows, section)
        elif kind == "agenda":
            skip_headings(rows, self._builder.account)
            self._only_said = _are_only_said(rows)
            for row in rows.rows:
                self._item(rows.heads.columns, row)
        else:
            made = (motions_in_rows if kind == "motions" else actions_in_rows)(rows, self._builder.account)
            self._builder.write_to().extend(made)

    def _item(self, columns: tuple[str, ...], row: Sequence[tuple[Line, ...]]) -> None:
        """Read a row that is an item: what it is about, what was said, who will do what."""
        self._row += 1
        self._actions.begin_row()
        names = self._names_beside(columns, row)
        self._paired = False
        number: Passage | None = None
        titled = False
        todo: list[Line] = []
        beside: dict[str, list[Line]] = {"owners": [], "due": [], "aside": []}
        for column, cell in zip((*columns, *[""] * len(row)), row, strict=False):
            alone = cell[0].text if len(cell) == 1 and number is None else ""
            if alone and (column == "number" or (column == "item" and not titled and is_only_number(alone))):
                number = cell[0].passage
            elif column in {"action", "owners"} and names:
                continue
            elif column == "action":
                todo += cell
            elif column in beside:
                beside[column] += cell
            elif column == "decision":
                self._decided(cell)
            elif cell:
                counts = "number" in columns
                titled = self._words(cell, number, names, titled=titled, heads=column == "item", counted=counts)
                number = None
        if number is not None:
            self._builder.put(number)
        if names and not self._paired:
            beside["owners"] += filter(None, names)
        self._beside(columns, todo, beside)

    def _decided(self, cell: Sequence[Line]) -> None:
        """Read the column for decisions: where nothing was decided, there may be a dash."""
        self._actions.conclude(begin=True)
        for line in cell:
            if any(map(str.isalnum, line.text)):
                self._reader.line(line)
            else:
                self._builder.account.skip(line.passage)
        self._actions.conclude(begin=False)

    @staticmethod
    def _names_beside(columns: tuple[str, ...], row: Sequence[tuple[Line, ...]]) -> Sequence[Line | None]:
        """Return the names in the column for who acts where they are as many as the passages beside them.

        Empty paragraphs above a name may do the same: then None stands for each passage without one.
        """
        cells = dict(zip(columns, row, strict=False))
        names = cells.get("owners") or cells.get("action") or ()
        said = cells.get("talk") or cells.get("item") or ()
        titled = 1 if not (cells.get("talk") and cells.get("item")) else 0
        if {"owners", "action"} <= set(columns) or not all(may_own(line.text) for line in names):
            return ()
        several = len(names) > 1 and len(names) == len(said) - titled
        return names if several else by_place(names, said)[titled:]

    def _beside(self, columns: tuple[str, ...], todo: list[Line], beside: dict[str, list[Line]]) -> None:
        """Read what stands beside the words of an item: what is to be done, by whom, by when."""
        for line in beside["aside"]:
            self._builder.put(line.passage)
        todo = [line for line in todo if any(map(str.isalnum, line.text)) and not says_nothing(line.text)] or todo
        owners, due = beside["owners"], beside["due"]
        many = len(todo)
        if not todo and {"owners", "action"} <= set(columns):
            # Where what is to be done has a column of its own, the talk beside an empty cell is no task.
            for line in (*owners, *due):
                self._builder.put(line.passage)
            return
        if "action" in columns and many and (len(owners) == many or (many == 1 and owners)):
            # As many people as tasks: each has the one beside it.
            for at, line in enumerate(todo):
                by = due[at : at + 1] if len(due) == many > 1 else due if many == 1 else []
                self._builder.write_to().append(
                    action_of_row(line, owners[at : at + 1] if many > 1 else owners, by, self._builder.account)
                )
            for line in due if many > 1 and len(due) != many else ():
                self._builder.put(line.passage)
            return
        for line in todo:
            self._actions.cell(line, self._row, due if many == 1 else [])
        self._actions.column(owners, [] if many == 1 else due, self._row)

    def _words(
        self,
        cell: Sequence[Line],
        number: Passage | None,
        names: Sequence[Line | None],
        *,
        titled: bool,
        heads: bool,
        counted: bool,
    ) -> bool:
        """Read a cell of words, whose first line is the title of the row's item if nothing else was; tell so."""
        # Below "1.0 | Cost", what stands beside "1.1" is said of it.
        below = number is not None and (typed := typed_number(number.text)) is not None and typed[1].depth > 1
        goes_on = counted and not cell[0].stands_out and (number is None or below) and _is_talk(cell[0].text)
        coming = self._builder.item.section == "next meeting" and bool(find_days(cell[0].text))
        title = not (titled or self._only_said) and (
            (heads and not goes_on) or (number is not None and not coming and _may_be_title(cell[0].text))
        )
        if title:
            self._reader.open(cell[0], number)
            cell = cell[1:]
        elif number is not None:
            # "2.1 | The design is late.": a passage with its number.
            whole = number.joined(cell[0].passage)
            cell = (cell[0].saying(whole), *cell[1:])
        paired = len(names) == len(cell) > 0
        self._paired = self._paired or paired
        for at, line in enumerate(cell):
            self._reader.line(line)
            if paired and (name := names[at]):
                # Each name stands beside its passage.
                self._actions.column([name], [], self._row)
                self._actions.begin_row()
        return titled or title

    def _pair(self, pair: Pair) -> None:
        """Read a label and what stands in the cell beside it."""
        label, values = pair.label, pair.values
        if ":" in label.text.strip(" :"):
            # "ACTION: ask Jo | …" says more than a label does.
            for line in (label, *values):
                self._reader.line(line)
            return
        words = _COUNT.sub("", fold(label.text))
        presence = presence_beside(words, values)
        if not values:
            if words in TALK | DECISIONS:
                self._builder.account.skip(label.passage)
                self._actions.conclude(begin=words in DECISIONS)
            elif self._builder.open:
                self._titled(label, values)
            else:
                self._reader.line(label)
        elif (presence and self._attendance.pair(pair, presence)) or self._is_detail(pair):
            return
        elif section_of(words) == "actions" or words in TOPICS | TALK | DECISIONS:
            self._builder.account.skip(label.passage)
            self._labelled(words, values)
        elif section_of(words) or len(values) > 1 or len(values[0].text) > _LONGEST_VALUE:
            self._titled(label, values)
        else:
            self._builder.put(label.passage.joined(values[0].passage))

    def _is_detail(self, pair: Pair) -> bool:
        if len(pair.values) != 1 or self._builder.open:
            return False
        cells = (pair.label.passage, pair.values[0].passage)
        return self._reader.detail(pair.label._replace(passage=cells[0].joined(cells[1]), cells=cells))

    def _titled(self, label: Line, values: Sequence[Line]) -> None:
        """Begin an item with a label for its title."""
        words = label.passage.cut(0, len(label.text.rstrip(" :"))) or label.passage
        self._builder.account.skip(label.passage.cut(len(words.text)))
        self._reader.open(label._replace(passage=words), None)
        for line in values:
            self._reader.line(line)

    def _labelled(self, label: str, values: Sequence[Line]) -> None:
        """Read the words beside a label that says what they are: a topic, talk, decisions or actions."""
        if label in TOPICS:
            self._reader.open(values[0], None)
            values = values[1:]
        for line in values:
            if label in DECISIONS and not says_nothing(line.text):
                self._builder.write_to().append(Decision(text=line.passage.running()))
            elif label in DECISIONS:
                self._builder.put(line.passage)
            elif label in TOPICS | TALK:
                self._reader.line(line)
            else:
                self._actions.cell(line, self._row)

    def _plain(self, table: PlainTable) -> None:
        self._builder.write_to().append(as_table(table))
