"""Who was there, met line by line: what a label has announced, and where the names go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Attendance
from minutebook.recognising.language.list_labels import is_office_label
from minutebook.recognising.language.names import looks_like_name, may_be_nickname, names_a_matter
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.people.announcing import has_bold_label, in_threes, is_label_alone, names_follow
from minutebook.recognising.people.listed import Listed
from minutebook.recognising.people.people_in_sentences import told_of_people
from minutebook.recognising.people.people_in_tables import people_in_columns, people_in_rows
from minutebook.recognising.people.persons import person
from minutebook.recognising.people.rows_of_names import says_how_many
from minutebook.vocabulary.attendance import AWAY, presence_before_names, presence_of
from minutebook.vocabulary.header import IN_CHARGE, field_of
from minutebook.vocabulary.sentences import first_sentence
from minutebook.vocabulary.titles import is_post
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.model.blocks import Person, Presence
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import ItemDraft
    from minutebook.recognising.people.named_people import Labelled, NamedPeople
    from minutebook.recognising.tables.elements import Names, Pair, Rows

_PEOPLE = frozenset({"attendance", "apologies"})
_LONGEST_NAMED = 120
_WITH_TABS = 3
_ROLE_AND_NAME = 2
_LABELS_OF_APOLOGIES = ("Apolog", "apolog", "APOLOG", "Regret", "REGRET")


class AttendanceRecogniser:
    """Puts those who are named into attendance lists at the place where they stand."""

    def __init__(self, builder: DraftBuilder, people: NamedPeople) -> None:
        """Begin without anything announced."""
        self._builder = builder
        self._people = people
        self._listing: Presence | None = None
        # How deep the names of the list that goes on stand, -1 before the first of them.
        self._depth, self._list = -1, ""
        self._ended: ItemDraft | None = None
        self._listed = Listed(builder)
        self._label = ""
        # A role that stands above the name.
        self._role: Passage | None = None

    def close(self) -> None:
        """Forget what a label announced: something else begins."""
        if self._role is not None:
            self._builder.put(self._role)
            self._role = None
        self._listing, self._depth, self._label = None, -1, ""

    def finish(self) -> None:
        """Settle who was present where no list says so."""
        self._listed.settle()

    def expect_names(self) -> None:
        """Take the entries that follow for those present, unless somebody has been named before."""
        if not self.anybody:
            self._listing, self._depth = "present", -1

    @property
    def anybody(self) -> bool:
        """Whether anybody has been named so far."""
        return bool(self._people.names)

    def line(self, line: Line, section: str | None) -> bool:
        """Read a line that says who was there or sent apologies; tell whether it was one.

        `section` is the kind of the item it stands in.
        """
        passage = line.passage
        self._people.headed(self._builder.item.title, line.text)
        depth = passage.depth if passage.kind == "entry" else 0
        if self._listing is not None and depth < self._depth and not presence_before_names(line.text):
            # The list of names has ended.
            self.close()
        among = section in _PEOPLE and self._among_people()
        anywhere = has_bold_label(line) or names_follow(line) or is_label_alone(line)
        if not self._builder.open or among or self._listing is not None or anywhere:
            labels = self._people.labelled(line)
            if labels and self._labels(labels, line):
                return True
            if labels and labels[0].value and ":" in labels[0].label.text:
                # "Not here: no. 14" names nobody, and is no name either.
                return False
        if (
            self._in_role(line)
            or self._told(line, section)
            or self._apologies(line, section)
            or self._count(line, section)
        ):
            return True
        if self._listing is None and (not among or self._ended is self._builder.item):
            return False
        return self._names_on(line, section, depth)

    def _among_people(self) -> bool:
        """Whether the innermost item is a list of people: what stands below such a list may be of another kind."""
        item = self._builder.item
        return item.section in _PEOPLE or item.title is None or presence_before_names(item.title.text) is not None

    def _names_on(self, line: Line, section: str | None, depth: int) -> bool:
        """Read a line among names; tell whether it named anybody."""
        presence = self._announced(section)
        if presence in AWAY and self._people.says_none(line.passage):
            self._add([], [], line.passage)
            # What comes below is no list of names.
            self.close()
            self._ended = self._builder.item
            return True
        if self._listing is None and names_a_matter(line.text):
            return False
        typed = typed_number(line.text)
        if typed and looks_like_name(line.text[typed[0] :].strip()):
            self._builder.account.skip(line.passage.cut(0, typed[0]))
            line = line.saying(line.passage.cut(typed[0]))
        if group := presence_before_names(line.text):
            # "Committee" above its names, which stand deeper.
            self._builder.account.skip(line.passage)
            self._listing = group
            return True
        place = line.paragraph.list.list if line.paragraph.list else ""
        # In another list, what does not look like a name is none.
        listed = len(line.text) < _LONGEST_NAMED and (self._depth < 0 or place == self._list)
        if self._listing is None and not depth:
            # Under a heading, a line that begins with no name is talk.
            listed = listed and looks_like_name(line.text.split(",", maxsplit=1)[0])
        found = self._people.named(line.passage, presence, line.cells, listed=listed)
        among = bool(depth) and depth == self._depth and isinstance(self._builder.last, Attendance)
        if found is None and among and may_be_nickname(line.text):
            found = self._people.noted([person(line.passage, [], presence, self._builder.account)]), []
        if found is None:
            # Whatever comes below is talk, even where it looks like a name.
            self._ended = self._builder.item if isinstance(self._builder.last, Attendance) else self._ended
            return False
        if self._depth < 0:
            self._depth, self._list = depth, place
        self._add(*found)
        return True

    def _announced(self, section: str | None) -> Presence:
        """Return the presence that the label or the heading above gives."""
        title = self._builder.item.title
        return (
            self._listing
            or (presence_of(title.text) if title is not None else None)
            or ("apologies" if section == "apologies" else "present")
        )

    def _in_role(self, line: Line) -> bool:
        """Read "Chair" on a line of its own among names, and the name on the next line; tell whether it was either."""
        role, self._role = self._role, None
        if role is not None:
            found = self._people.in_role(role, line.passage, self._listing or "present")
            if found is not None:
                self._add(*found)
                return True
            self._builder.put(role)
        if self._listing is None:
            return False
        if len(line.cells) == _ROLE_AND_NAME and field_of(line.cells[0].text) in IN_CHARGE:
            # "Chair" and, behind a tab, who it was.
            found = self._people.in_role(line.cells[0], line.cells[1], self._listing)
            if found is not None:
                self._add(*found)
                return True
        if field_of(line.text) not in IN_CHARGE:
            return False
        self._role = line.passage
        return True

    def _count(self, line: Line, section: str | None) -> bool:
        """Read "31 members attended." before those who did not; tell whether it was that."""
        passage = line.passage
        stop = first_sentence(passage.text)
        if "polog" not in passage.text[stop:] or not says_how_many(passage.text):
            return False
        self._add([], [passage.cut(0, stop)])
        self._go_on(line, passage.cut(stop), section)
        return True

    def _told(self, line: Line, section: str | None) -> bool:
        """Read a sentence such as "Those present were Jo March and Ann Ito."; tell whether it was one."""
        passage = line.passage
        told = told_of_people(passage.text)
        if told is None or (told.role and self._builder.open and section not in _PEOPLE):
            return False
        words = passage.cut(told.start, told.end)
        known = told.role != "" and self._people.in_charge(told.role, words)
        named = ([], []) if known else self._people.named(words, told.presence, listed=True)
        if named is None:
            return False
        if told.role and named[0]:
            self._people.note_role(told.role, named[0][0])
        self._builder.account.skip(passage.cut(0, told.start))
        self._builder.account.skip(passage.cut(told.end, told.stop))
        self._add(*named)
        self._go_on(line, passage.cut(told.stop), section)
        return True

    def names(self, element: Names, section: str | None) -> None:
        """Read cells that hold nothing but names."""
        people: list[Person] = []
        rest: list[Passage] = []
        presence = self._announced(section)
        for line in element.lines:
            if found := presence_of(line.text):
                presence = found
                self._builder.account.skip(line.passage)
                continue
            named = self._people.named(line.passage, presence, listed=True)
            if named:
                people += named[0]
                rest += named[1]
            else:
                rest.append(line.passage)
        self._add(people, rest)

    def rows(self, rows: Rows, section: str | None) -> None:
        """Read a table of people."""
        account = self._builder.account
        if rows.heads.kind == "presences":
            self._add(*people_in_columns(rows, self._people, account))
        else:
            self._add(*people_in_rows(rows, self._people, account, self._announced(section)))

    def pair(self, pair: Pair, presence: Presence) -> bool:
        """Read the names in the cell beside a label; tell whether there were any."""
        if len(pair.values) == 1 and presence in AWAY:
            only = pair.values[0].passage
            if self._people.says_none(only):
                self._builder.account.skip(pair.label.passage)
                self._add([], [], only)
                return True
            if not any(map(str.isalnum, only.text)):
                # A dash for nobody.
                self._builder.account.skip(pair.label.passage.joined(only))
                return True
        self._label = fold(pair.label.text)
        if rows := in_threes(pair.values):
            self._builder.account.skip(pair.label.passage)
            account = self._builder.account
            self._add(self._people.noted([person(one, more, presence, account) for one, *more in rows]), [])
            return True
        found = [self._people.named(line.passage, presence, line.cells, listed=True) for line in pair.values]
        if not any(found):
            return False
        self._builder.account.skip(pair.label.passage)
        for line, named in zip(pair.values, found, strict=True):
            if named:
                self._add(*named)
            else:
                self._builder.put(line.passage)
        return True

    def _labels(self, labels: list[Labelled], line: Line) -> bool:
        account = self._builder.account
        read = False
        for one in labels:
            self._label = fold(one.label.text)
            if not one.value and line.passage.kind == "entry" and not line.text.endswith(":"):
                # An entry of an agenda, and no label.
                return False
            if not one.value:
                account.skip(one.label)
            elif one.presence in AWAY and self._people.says_none(one.value):
                account.skip(one.label)
                self._add([], [], one.value)
            else:
                tabbed = len(labels) == 1 and len(line.cells) >= _WITH_TABS and one.label.text == line.cells[0].text
                post = is_post(one.label.text.rstrip(" :")) or is_office_label(one.label.text)
                words = one.label.joined(one.value) if post else one.value
                found = (
                    self._people.in_role(one.label, line.cells[1], one.presence, line.cells[2:])
                    if post and tabbed
                    else self._people.named(
                        words, one.presence, line.cells[1:] if tabbed else (), listed=True, entry=False
                    )
                )
                if found is None and not read:
                    return False
                if found is None:
                    self._builder.put(one.label.joined(one.value))
                    continue
                if words is one.value:
                    account.skip(one.label)
                self._add(*found)
            self._listing, self._depth = one.presence, -1
            read = True
        return read

    def _apologies(self, line: Line, section: str | None) -> bool:
        passage, text = line.passage, line.text
        if "polog" not in text and "egrets" not in text:
            return False
        stop = len(text) if text.startswith(_LABELS_OF_APOLOGIES) else first_sentence(text)
        found = self._people.apologies(passage.cut(0, stop))
        if found is None:
            return False
        self._add(*found)
        self._go_on(line, passage.cut(stop), section)
        return True

    def _go_on(self, line: Line, rest: Passage, section: str | None) -> None:
        """Read what stands behind a sentence on the same line."""
        if rest and not self.line(line.saying(rest), section):
            self._builder.put(rest)

    def _add(self, people: list[Person], rest: list[Passage], statement: Passage | None = None) -> None:
        self._listed.add(self._label, people, rest, statement)
