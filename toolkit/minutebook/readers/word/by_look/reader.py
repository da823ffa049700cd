"""Minutes of any office in Word: understood by how they look and what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from minutebook.dates import find_clocks, find_days
from minutebook.model.blocks import Action, Decision, NextMeeting, Paragraph
from minutebook.model.meeting import Meeting
from minutebook.model.when import Clock, When
from minutebook.model.words import Words
from minutebook.readers.recognised_text.actions import Actions
from minutebook.readers.recognised_text.attendance import is_role
from minutebook.readers.recognised_text.brought_forward import begins_task
from minutebook.readers.recognised_text.desk import Desk
from minutebook.readers.recognised_text.drafts import finished
from minutebook.readers.recognised_text.header import keep_field
from minutebook.readers.recognised_text.markers import action_label, begins_with_label
from minutebook.readers.recognised_text.next_meeting import NextMeetingDraft
from minutebook.readers.recognised_text.parts import Part
from minutebook.readers.recognised_text.passages import Account
from minutebook.readers.word.by_look.action_lines import ActionLines
from minutebook.readers.word.by_look.attending import Attending
from minutebook.readers.word.by_look.candidates import typeface_of
from minutebook.readers.word.by_look.contents import contents_of
from minutebook.readers.word.by_look.details import detail_of
from minutebook.readers.word.by_look.lines import Line
from minutebook.readers.word.by_look.names import looks_like_name
from minutebook.readers.word.by_look.numbers import typed_number
from minutebook.readers.word.by_look.opening import read_opening
from minutebook.readers.word.by_look.outline import headings_in
from minutebook.readers.word.by_look.people import People
from minutebook.readers.word.by_look.table_parts import TableParts
from minutebook.reading import collect
from minutebook.vocabulary.motions import decision_marker
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.meeting import Item
    from minutebook.readers.recognised_text.drafts import ActionDraft, Content
    from minutebook.readers.recognised_text.passages import Passage
    from minutebook.readers.word.by_look.outline import Heading
    from minutebook.readers.word.by_look.tables import Element
    from minutebook.reading import Reading
    from minutebook.word.document import WordSource

_NEXT = re.compile(
    r"\bnext\s+(?:[\w'’-]+\s+){0,5}?meetings?\b.{0,80}?"
    r"(?:\bwill\b|\bis\b|\bwas\b|\bset for\b|\bscheduled\b|\bshall\b|\bto be\b|:|\s[-–—]\s|\bon\b|\bat\b|\bdate\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\b(?:clos(?:ed|e)|ended|adjourned|finished|concluded)\b", re.IGNORECASE)
# Lines below the next meeting that say nothing of it: how this one ended, and who signs.
_AT_THE_END = re.compile(
    r"\b(?:meeting|session|chair\w*)\b.{0,40}\b(?:closed|ended|adjourned|finished|concluded)\b"
    r"|^(?:closed|ended|adjourned|finished)\b|\bno (?:further|other) business\b"
    r"|^(?:signed|signature|chair\w*|date)\b.{0,20}[_.…]{3}|[_.…]{6}|\bthank(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\b(?:called to order|opened|commenced|began|started)\b", re.IGNORECASE)
_LONGEST_CLOSE = 200
_EDGES = " :：–—-"
# Details that only the top of the page gives.
_ONLY_ON_TOP = frozenset({"status", "title", "series", "body", "language"})


def read_by_look(source: WordSource) -> Reading:
    """Read one Word file that does not use our styles."""
    contents = contents_of(source.document)
    account = Account()
    account.structure += contents.structure
    opening = read_opening(contents.elements, account)
    rest = contents.elements[opening.end :]
    lines: list[Line | None] = [element if isinstance(element, Line) else None for element in rest]
    typeface = typeface_of([line for line in lines if line is not None])
    reader = _Reader(account, dict(opening.fields))
    for passage in opening.rest:
        reader.desk.put(passage)
    reader.read(rest, headings_in(lines, typeface), contents.notes)
    return collect(
        source,
        "word",
        Meeting(**reader.fields(), items=reader.items()),
        structure=account.structure,
        problems=account.problems,
        observations=account.observations,
    )


class _Reader:
    """Reads the elements behind the opening, one after another."""

    def __init__(self, account: Account, fields: dict[str, Any]) -> None:
        self.account = account
        self.desk = Desk(account, frozenset())
        self._fields = fields
        self._people = People(account)
        self._attending = Attending(self.desk, self._people)
        self._actions = Actions(self.desk)
        self._tasks = ActionLines(account)
        self._tables = TableParts(self.desk, self, self._attending, self._tasks, self._actions)
        self._next: NextMeetingDraft | None = None
        self._next_content: Content = []
        self._found_next = False
        self._said_next: list[tuple[Content, NextMeeting]] = []
        self._closed = self._opened = ""
        self._last: tuple[Passage, Paragraph] | None = None
        self._task_draft: ActionDraft | None = None
        self._task_depth = 0
        self._concluding = False
        self._at = 0
        self._following: Part | None = None

    def read(self, elements: Sequence[Element], headings: dict[int, Heading], notes: list[tuple[int, Line]]) -> None:
        """Read everything."""
        waiting = list(notes)
        for at, element in enumerate(elements):
            self._at, self._following = at, _following(elements, at, headings)
            if isinstance(element, Line):
                while waiting and element.start > waiting[0][0]:
                    self.desk.put(waiting.pop(0)[1].passage)
                heading = headings.get(at)
                if heading is None:
                    self.line(element)
                else:
                    self._heading(heading, element)
            else:
                self._tables.read(element, self._section)
                self._attending.close()
        for _, line in waiting:
            self.desk.put(line.passage)
        self._close()
        if not self._found_next and self._said_next:
            content, block = self._said_next[-1]
            content.append(block)

    def fields(self) -> dict[str, Any]:
        """Return the fields of the meeting: from the top, else what the attendance list and the end say."""
        fields = dict(self._fields)
        fields["chair"] = fields.get("chair") or self._people.chair
        fields["minute_taker"] = fields.get("minute_taker") or self._people.minute_taker
        for name, said in (("start", self._opened), ("end", self._closed)):
            if said and not fields.get(name):
                fields[name] = Clock(printed=said)
        return {name: value for name, value in fields.items() if value}

    def items(self) -> list[Item]:
        """Return the items."""
        first = [self.desk.before] if self.desk.before.content else []
        return [finished(item) for item in (*first, *self.desk.items)]

    @property
    def _section(self) -> str | None:
        """The kind of the innermost open item that has one."""
        return next((item.section for item in reversed(self.desk.open) if item.section), None)

    def _close(self) -> None:
        self._concluding, self._last, self._task_draft = False, None, None
        self._actions.close()
        self._attending.close()
        if self._next is not None:
            block = self._next.block()
            if block != NextMeeting():
                self._next_content.insert(0, block)
                self._found_next = True
        self._next = None

    # -- headings ---------------------------------------------------------------------------------------------------

    def open(self, line: Line, number: Passage | None) -> None:
        """Begin an item with a line of a table for its title."""
        title = line.passage
        typed = typed_number(title.text) if number is None else None
        if typed and typed[0] < len(title.text):
            number, title = title.cut(0, typed[0]), title.cut(typed[0])
        self._begin(title, 1, number, "" if line.bullet else line.number)

    def _begin(self, title: Passage, level: int, number: Passage | None, automatic: str) -> None:
        self._close()
        item = self.desk.open_item(title, level, number)
        if number is None and automatic.strip():
            item.number = Words(automatic.strip())
        if item.section == "next meeting":
            self._next, self._next_content = NextMeetingDraft(self.account), item.content

    def _heading(self, heading: Heading, line: Line) -> None:
        title, rest = heading.title, heading.rest
        bare = self._trimmed(title)
        if rest is None and section_of(bare.text) == "next meeting":
            # "Date of next meeting Tuesday 5 May" is heading and day.
            days = find_days(bare.text)
            if days and days[0].start > 0:
                bare, rest = self._trimmed(bare.cut(0, days[0].start)), bare.cut(days[0].start)
        self._begin(bare, heading.level, heading.number, heading.automatic)
        if rest is not None:
            lead = len(rest.text) - len(rest.text.lstrip(_EDGES))
            self.account.skip(rest.cut(0, lead))
            if rest := rest.cut(lead):
                self.line(line._replace(passage=rest, cells=(rest,), first=False, number=""))

    def _trimmed(self, title: Passage) -> Passage:
        """Return a heading without the colon or dash behind it."""
        bare = title.cut(0, len(title.text.rstrip(_EDGES)))
        if not bare:
            return title
        self.account.skip(title.cut(len(bare.text)))
        return bare

    # -- lines ------------------------------------------------------------------------------------------------------

    def line(self, line: Line) -> None:
        """Read one line that is no heading."""
        passage = line.passage
        self._note_close(line.text)
        if not self.desk.open and not self._names_role(line) and self.detail(line):
            return
        if self._attending.line(line, self._section if self.desk.open else None):
            return
        self._attending.close()
        if self._next is not None and not action_label(passage.text) and not _AT_THE_END.search(passage.text):
            typed = typed_number(passage.text)
            if typed and not find_days(passage.text[: typed[0] + 10]):
                self.account.skip(passage.cut(0, typed[0]))
                passage = passage.cut(typed[0])
            for rest in self._next.read(passage):
                self._put(rest)
        elif not self._told(line):
            self._put(passage)

    def _told(self, line: Line) -> bool:
        """Read a line that is a detail, an action or a decision; tell whether it was one."""
        passage = line.passage
        section = self._section
        if (section == "actions" or (section == "matters arising" and begins_task(passage.text))) and self._task(line):
            return True
        if self._concluding and not says_nothing(passage.text) and not action_label(passage.text):
            self.desk.write_to().append(Decision(text=passage.running()))
            return True
        if self._assigned(passage):
            return True
        marked = self._tasks.marked(passage)
        if marked is not None:
            self._actions.close()
            self.desk.write_to().append(marked)
            return True
        tail = self._tasks.named_at_the_end(passage)
        if tail is not None:
            before, action = tail
            if before:
                self._put(before)
            self.desk.write_to().append(action)
            return True
        part = Part(passage, self._at)
        return (
            self._actions.ended(passage)
            or self._actions.carried(part, self._following)
            or self._actions.read(part, self._following)
            or self._decided(passage)
        )

    def _assigned(self, passage: Passage) -> bool:
        """Read "Action: Clerk" on a line of its own: what stands right above it is the action."""
        if self._last is None or self.desk.last is not self._last[1]:
            return False
        last = self._last[0]
        owners = self._tasks.owners_alone(passage)
        if owners is None:
            return False
        self.desk.take_back()
        start = sentences(last.text)[-1][0]
        if before := last.cut(0, start):
            self.desk.put(before)
        self.desk.write_to().append(Action(task=last.cut(start).running(), owners=owners))
        return True

    def _names_role(self, line: Line) -> bool:
        """Whether a line such as "Chair: Jo March" names somebody of the attendance list."""
        return line.text.find(":") > 0 and is_role(line.text[: line.text.find(":")])

    def detail(self, line: Line) -> bool:
        """Read a detail of the meeting that stands below the top; tell whether it was one."""
        detail = detail_of(line)
        if detail is None or not detail[2] or detail[0] in _ONLY_ON_TOP or detail[0] in self._fields:
            return False
        field, label, value = detail
        self.account.skip(label)
        for rest in keep_field(self._fields, field, value, self.account):
            self.desk.put(rest)
        return True

    def conclude(self, *, begin: bool) -> None:
        """Take the lines that follow as decisions, or no more."""
        self._concluding = begin

    def _put(self, passage: Passage) -> None:
        """Keep words as text; they may say when the next meeting is."""
        self.desk.put(passage)
        written = self.desk.last
        self._last = (passage, written) if isinstance(written, Paragraph) else None
        found = _NEXT.search(passage.text)
        days = find_days(passage.text[found.start() :]) if found else ()
        if not found or not days:
            return
        said = passage.text[found.start() :]
        clocks = [clock for clock in find_clocks(said) if clock.start >= days[0].end or clock.end <= days[0].start]
        block = NextMeeting(
            date=When(printed=said[days[0].start : days[0].end]),
            start=Clock(printed=said[clocks[0].start : clocks[0].end]) if clocks else None,
        )
        self._said_next.append((self.desk.item.content, block))

    def _note_close(self, text: str) -> None:
        clocks = find_clocks(text) if len(text) < _LONGEST_CLOSE else ()
        if not clocks or _NEXT.search(text):
            return
        before, printed = text[: clocks[0].start], text[clocks[0].start : clocks[0].end]
        if _CLOSED.search(before):
            self._closed = printed
        elif _OPENED.search(before) and not self._opened:
            self._opened = printed

    def _task(self, line: Line) -> bool:
        """Read a line under a heading such as "Actions"; tell whether it is one."""
        if says_nothing(line.text) or begins_with_label(line.text) or _AT_THE_END.search(line.text):
            return False
        # Under a heading that names somebody, the actions are theirs.
        title = self.desk.item.title
        owner = title.text if title is not None and self.desk.item.section is None else ""
        depth = line.passage.depth if line.passage.kind == "entry" else 0
        if self._task_draft is not None and depth > self._task_depth:
            # What stands below an action is about it.
            self.desk.write_to(self._task_draft.update)
            self.desk.put(line.passage)
            return True
        made = self._tasks.task(line, owner if looks_like_name(owner) else "")
        if made is None:
            self._task_draft = None
            return False
        self._task_draft, self._task_depth = made, depth
        self.desk.write_to().append(made)
        return True

    def _decided(self, passage: Passage) -> bool:
        marker = decision_marker(passage.text)
        if marker is None or not passage.cut(marker.end):
            return False
        if marker.word.lower() in {"agreed", "motion", "motions", "it was agreed"} and not marker.word.isupper():
            return False
        self.desk.skip_around(passage, marker.end, marker.number)
        number = passage.cut(*marker.number).literal() if marker.number else Words("")
        self.desk.write_to().append(Decision(text=passage.cut(marker.end).running(), number=number))
        return True


def _following(elements: Sequence[Element], at: int, headings: dict[int, Heading]) -> Part | None:
    """Return the line behind an element, if it is none that begins something new."""
    after = elements[at + 1] if at + 1 < len(elements) and at + 1 not in headings else None
    return Part(after.passage, at + 1) if isinstance(after, Line) else None
