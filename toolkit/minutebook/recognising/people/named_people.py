"""Those who are named, while the minutes are read: how lines name them, who chaired, who took the minutes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from minutebook.page.passages import end_of_bold
from minutebook.patterns import late_pattern
from minutebook.recognising.draft.meeting_fields import keep_field
from minutebook.recognising.language.list_labels import (
    LABEL,
    is_office_label,
    is_role_label,
    later_labels,
    later_roles,
    list_label,
)
from minutebook.recognising.language.names import AFTER_NAME, is_name, looks_like_name
from minutebook.recognising.language.roles import is_role
from minutebook.recognising.people.announcing import ends_on_initials
from minutebook.recognising.people.people_in_sentences import end_of_written_by, in_the_chair
from minutebook.recognising.people.persons import in_order, names_somebody, person, role_of
from minutebook.recognising.people.rows_of_names import is_body, people_in
from minutebook.vocabulary.attendance import AWAY, presence_before_names, presence_of
from minutebook.vocabulary.header import IN_CHARGE, field_of
from minutebook.vocabulary.nothing import says_no_apologies
from minutebook.vocabulary.titles import has_title
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Person, Presence
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.vocabulary.header import Field

_WERE_RECEIVED = late_pattern(
    r"(?:apologies|apology|regrets)(?:\s+(?:for|of)\s+(?:the\s+)?(?:absence|inability to attend))?"
    r"(?:\s+(?:were|was|have been|had been))?(?:\s+(?:received|accepted|noted|given|tendered|submitted|sent))?"
    r"(?:\s+and\s+(?:accepted|noted|approved))?\s+(?:from|by|for)\s*[:–-]?\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_SENT = late_pattern(
    r"\s+(?:(?:had|have|has)\s+)?(?:sent|gave|given|submitted|tendered|offered)\s+(?:(?:his|her|their)\s+)?apologies\b.*$",
    re.IGNORECASE,
)
_BETWEEN = late_pattern(r"\s*(?:[,;&]|\band\b)\s*")
_ONLY_A_ROLE = phrases("minutes; minute taker; minute-taker; taking minutes; notes; chair; in the chair; scribe")
_LONGEST_NAME = 10
# "No apologies were received.", and no paragraph of talk.
_LONGEST_STATEMENT = 160
# "The chair noted" apologies: words before the label.
_MOST_BEFORE = 3
# "Mrs.", "A.": letters before a full stop that ends no sentence.
_LONGEST_ABBREVIATED = 3
_ACCEPTED = late_pattern(r"[,\s]*and (?:these |they )?(?:were|was) (?:duly )?(?:accepted|noted|approved|received)\.?")
_REASON = late_pattern(
    r"(?:,\s*|\s+)(?:(?:due to|because of|owing to|as|who)\b.*|and\s+(?:these\s+)?(?:were|was)\b.*)$"
)


class Labelled(NamedTuple):
    """A label such as "Present:" at the beginning of a line, and what follows it."""

    presence: Presence
    label: Passage
    value: Passage


class NamedPeople:
    """Reads names, and knows who chaired and who took the minutes as far as the list says."""

    def __init__(self, account: Account, fields: dict[str, Any] | None = None) -> None:
        """Begin without anybody; `fields` takes who chaired, where a line says so of somebody on the list."""
        self._account = account
        self._fields = {} if fields is None else fields
        self.chair = ""
        self.minute_taker = ""
        self.names: set[str] = set()
        # Who is known to have sent apologies.
        self.away: set[str] = set()

    def knows(self, printed: str) -> bool:
        """Whether somebody on the list is meant by a name, a first name or a surname."""
        return printed in self.names or any(printed in name.split() for name in self.names)

    def are_told_by(self, text: str) -> bool:
        """Whether a line such as "Chair: Jo March" names somebody who is not on the attendance list yet."""
        label, colon, value = text.partition(":")
        return bool(colon) and is_role(label) and not self.knows(value.strip())

    def labelled(self, line: Line) -> list[Labelled]:
        """Return the labels of a line with the names behind each; nothing where it begins with no such label."""
        passage = line.passage
        edges = sorted({0, *later_labels(line.text), len(line.text)})
        found: list[Labelled] = []
        for start, end in pairwise(edges):
            part = passage.cut(start, end)
            if not part:
                continue
            one = self._one_label(part, line if len(edges) == 2 else None)
            if one is None and not found:
                return []
            office = LABEL.match(part.text) if one is None else None
            if office and is_office_label(office[0]):
                one = Labelled("present", part.cut(0, office.end()), part.cut(office.end()))
            if one is None:
                above = found.pop()
                one = above._replace(value=above.value.joined(part) if above.value else part)
            found.append(one)
        return found

    def _one_label(self, part: Passage, line: Line | None) -> Labelled | None:
        if found := list_label(part.text):
            return Labelled(found.presence, part.cut(0, found.end), part.cut(found.end))
        if line is not None and len(line.cells) > 1 and (presence := presence_of(line.cells[0].text)):
            label, *values = line.cells
            return Labelled(presence, label, values[0].joined(*values[1:]))
        if presence := presence_of(part.text):
            return Labelled(presence, part, part.cut(0, 0))
        end = end_of_bold(part)
        known = presence_of(part.text[:end])
        if known is None and looks_like_name(part.text[end:].split(",", maxsplit=1)[0]):
            known = presence_before_names(part.text[:end])
        if 0 < end < len(part.text) and (presence := known):
            return Labelled(presence, part.cut(0, end), part.cut(end))
        return None

    def named(
        self,
        passage: Passage,
        presence: Presence,
        cells: Sequence[Passage] = (),
        *,
        listed: bool = False,
        entry: bool | None = None,
    ) -> tuple[list[Person], list[Passage]] | None:
        """Return the people whom words name, and what names nobody; None if they are no row of names."""
        role = LABEL.match(passage.text)
        if len(cells) > 1 and not (role and role.end() == len(cells[0].text) + 1):
            return self._tabbed(cells, presence)
        if role and ":" in role[0] and is_role_label(role[0]):
            edges = [0, *later_roles(passage.text, role.end()), len(passage.text)]
            return self._in_roles([passage.cut(start, end) for start, end in pairwise(edges)], presence)
        if role and ":" in role[0] and len(role[0].split()) == 1:
            # "Distribution: …" is no attendance.
            return None
        found = people_in(passage, presence, self._account, listed=listed, entry=entry)
        return (self.noted(found[0]), found[1]) if found else None

    def in_role(
        self, label: Passage, value: Passage, presence: Presence, beside: Sequence[Passage] = ()
    ) -> tuple[list[Person], list[Passage]] | None:
        """Return who is named behind "Chair:"; somebody known already is no second person, and chaired."""
        end = len(label.text.rstrip(" :"))
        words = label.cut(0, end)
        field = field_of(words.text)
        if field in IN_CHARGE and self.in_charge(field, value):
            self._account.skip(label)
            return [], []
        here = "present" if presence in AWAY else presence
        found = people_in(value, here, self._account, listed=True) if value else None
        if not found:
            return None
        self._account.skip(label.cut(end))
        people, others = found
        if people and people[0].capacity and is_office_label(words.text):
            # "In the chair: Jo March, President": she chaired, and is the president.
            self.note_role(field_of(words.text) or "", people[0])
            self._account.skip(words)
        elif people and not people[0].capacity:
            people[0] = structs.replace(people[0], capacity=words.literal())
        else:
            others = [words, *others]
        if people and beside:
            people[0] = structs.replace(people[0], note=in_order(people[0].note, *(one.literal() for one in beside)))
        return self.noted(people), others

    def in_charge(self, field: Field, value: Passage) -> bool:
        """Keep the name of somebody on the list as that of who chaired, or took the minutes; tell whether it is one."""
        end = len(value.text.rstrip(" ."))
        if field in self._fields or not self.knows(value.text[:end]):
            return False
        self._account.skip(value.cut(end))
        return not keep_field(self._fields, field, value.cut(0, end), self._account)

    def note_role(self, field: str, one: Person) -> None:
        """Note who chaired or took the minutes, as a sentence says."""
        if field == "chair":
            self.chair = self.chair or str.__str__(one.name)
        else:
            self.minute_taker = self.minute_taker or str.__str__(one.name)

    def headed(self, title: Passage | None, words: str) -> None:
        """Note who chaired or took the minutes where "Chair" is the heading above the name of somebody on the list.

        "Minutes submitted by: Jo March" at the end tells it too.
        """
        if (chair := in_the_chair(words)) and is_name(chair):
            self.chair = self.chair or chair
        if (by := end_of_written_by(words)) and self.knows(words[by:].strip(" .")):
            self.minute_taker = self.minute_taker or words[by:].strip(" .")
        field = field_of(title.text) if title is not None else None
        name = words.strip(" .")
        if field in IN_CHARGE and is_name(name) and self.knows(name):
            setattr(self, field, getattr(self, field) or name)

    def _in_roles(self, parts: list[Passage], presence: Presence) -> tuple[list[Person], list[Passage]] | None:
        """Read one or several roles with a name behind each: "Chair: Jo March   Scribe: Ann Ito"."""
        people: list[Person] = []
        rest: list[Passage] = []
        for at, part in enumerate(parts):
            label = LABEL.match(part.text)
            end = label.end() if label else 0
            found = self.in_role(part.cut(0, end), part.cut(end), presence) if end else None
            if found is None and not at:
                return None
            people += found[0] if found else []
            rest += found[1] if found else [part]
        return people, rest

    def apologies(self, passage: Passage) -> tuple[list[Person], list[Passage]] | None:
        """Return those whose apologies a sentence reports: "Apologies were received from Cllrs March and Ito."."""
        text = passage.text
        found = _WERE_RECEIVED.search(text)
        if found and (found.start() == 0 or len(text[: found.start()].split()) <= _MOST_BEFORE):
            begin, end = found.end(), len(text)
        elif sent := _SENT.search(text):
            begin, end = 0, sent.start()
        else:
            return None
        stop = text.find(". ", begin, end)
        while stop > 0 and len(text[begin:stop].rsplit(" ", 1)[-1]) <= _LONGEST_ABBREVIATED:
            stop = text.find(". ", stop + 1, end)
        last = stop if stop > 0 else end
        reason = _REASON.search(text, begin, last)
        named = passage.cut(begin, reason.start() if reason else last)
        if named and all(name.strip(" .") in self.away for name in _BETWEEN.split(named.text)):
            # They are listed above; the sentence stays as it is.
            return None
        people = people_in(named, "apologies", self._account) if named else None
        if not people:
            return None
        self._account.skip(passage.cut(0, begin))
        others = people[1]
        tail = passage.cut(reason.start() if reason else last)
        if len(tail.text) > 2 and any(map(str.isalnum, tail.text)):
            if tail.text.rstrip(".").lower().endswith(("apologies", "absence")) or _ACCEPTED.fullmatch(tail.text):
                self._account.skip(tail)
            else:
                others = [*others, tail]
        else:
            self._account.skip(tail)
        return people[0], others

    def says_none(self, passage: Passage) -> bool:
        """Whether words under "Apologies" say that there were none."""
        return says_no_apologies(passage.text) and len(passage.text) < _LONGEST_STATEMENT

    def _tabbed(self, cells: Sequence[Passage], presence: Presence) -> tuple[list[Person], list[Passage]] | None:
        """Read names that tabs part: each cell a name, or a name and what the person is."""
        beside = len(cells) == 2 and " " in cells[0].text and " " not in cells[1].text
        # Initials end a name: "Jo March (JM)", and behind the tab where she comes from.
        beside = beside or (len(cells) == 2 and ends_on_initials(cells[0].text) > ends_on_initials(cells[1].text))
        if not beside and all(_is_only_name(cell.text) for cell in cells):
            return self.noted([person(cell, [], presence, self._account) for cell in cells]), []
        if not looks_like_name(cells[0].text) or len(cells[0].text.split()) > _LONGEST_NAME:
            return None
        rows: list[list[Passage]] = []
        for cell in cells:
            if rows and not _is_next(rows[-1][0].text, cell.text, only=len(cells) == 2):
                rows[-1].append(cell)
            else:
                rows.append([cell])
        return self.noted([person(row[0], row[1:], presence, self._account) for row in rows]), []

    def noted(self, people: list[Person]) -> list[Person]:
        """Return the same people; who chaired and who took the minutes is noted."""
        for one in people:
            self.names.add(str.__str__(one.name))
            if one.abbreviation:
                self.names.add(str.__str__(one.abbreviation))
            role = role_of(one.capacity) or (role_of(one.note) if fold(one.note) in _ONLY_A_ROLE else "")
            if one.presence in AWAY:
                self.away.add(str.__str__(one.name))
                continue
            if role == "chair" and not self.chair:
                self.chair = str.__str__(one.name)
            elif role == "minute_taker" and not self.minute_taker:
                self.minute_taker = str.__str__(one.name)
        return people


def _is_only_name(cell: str) -> bool:
    """Whether words between tabs are a name, and neither a post nor a body."""
    return is_name(cell) and not is_role(cell) and not is_body(cell)


def _is_next(above: str, cell: str, *, only: bool) -> bool:
    """Whether a cell behind a tab is the next person rather than what the one before it is.

    Of two cells, the second is somebody only by a title, or where the first has said what that person is.
    """
    if (
        (is_role(cell) and not has_title(cell))
        or not looks_like_name(cell)
        or (only and " " not in cell)
        or is_body(cell)
    ):
        return False
    if not only or has_title(cell):
        return True
    return AFTER_NAME.search(above) is not None and names_somebody(cell)
