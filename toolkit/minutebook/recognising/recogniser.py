"""Anybody's minutes, whatever container they came in: understood by how they look and what they say."""

from __future__ import annotations

import weakref
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec import structs

from minutebook.dates import find_days
from minutebook.inference.meeting_date import date_under_title
from minutebook.model.meeting import Meeting
from minutebook.model.when import Clock, When
from minutebook.model.withholding_marks import line_mark
from minutebook.model.words import Words
from minutebook.page.lines import Line
from minutebook.patterns import late_pattern
from minutebook.reading import collect
from minutebook.recognising.account import Account
from minutebook.recognising.actions.recogniser import ActionRecogniser
from minutebook.recognising.completing import completed
from minutebook.recognising.contents import contents_of
from minutebook.recognising.details.labelled import detail_of
from minutebook.recognising.details.opening import placed, read_opening
from minutebook.recognising.details.opening_and_close import times_said
from minutebook.recognising.draft.builder import DraftBuilder
from minutebook.recognising.draft.drafts import finished
from minutebook.recognising.draft.meeting_fields import keep_field
from minutebook.recognising.draft.notes import write_notes
from minutebook.recognising.headings.candidates import typeface_of
from minutebook.recognising.headings.outline import headings_in
from minutebook.recognising.language.labels import places_to_part
from minutebook.recognising.language.numbers import typed_number, written_as
from minutebook.recognising.neighbours import below, following
from minutebook.recognising.next_meeting.recogniser import NextMeetingRecogniser
from minutebook.recognising.people.list_without_label import list_without_label
from minutebook.recognising.people.named_people import NamedPeople
from minutebook.recognising.people.recogniser import AttendanceRecogniser
from minutebook.recognising.several_meetings import problem_of, several_meetings, with_the_others
from minutebook.recognising.table_recogniser import TableRecogniser
from minutebook.recognising.whether_held import with_held
from minutebook.vocabulary.actions import action_marker
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.meeting import Item
    from minutebook.page.passages import Passage
    from minutebook.reading import Reading
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.notes import Note
    from minutebook.recognising.headings.outline import Heading
    from minutebook.recognising.laid_out import LaidOut
    from minutebook.recognising.tables.elements import Element
    from minutebook.source import Source

_NEW_SENTENCE = late_pattern(r"(?<=[.?!)])\s+(?=[A-Z\[])")
_LONGEST_MARKER = 400  # of the words that tell whether an action begins behind a sentence
_EDGES = " :：–—-"
# What joins the heading "Next meeting on" with its day.
_LAST = (" on", " at", " is")
# Details that only the top of the page gives.
_ONLY_ON_TOP = frozenset({"status", "title", "series", "body", "language"})


def read_page(source: Source, form: str, laid_out: LaidOut) -> Reading:
    """Read one page, whatever container it came in.

    Args:
        source: what was read.
        form: the name of the container.
        laid_out: the page, and what of the file is not on it.
    """
    contents = contents_of(laid_out.page)
    account = Account()
    account.structure += laid_out.structure
    account.problems += laid_out.problems
    account.structure += contents.structure
    several = several_meetings(contents.elements)
    elements = several.elements if several else contents.elements
    opening = read_opening(elements, account)
    rest = elements[opening.end :]
    lines: list[Line | None] = [element if isinstance(element, Line) else None for element in rest]
    typeface = typeface_of([line for line in lines if line is not None])
    reader = _Recogniser(account, dict(opening.fields))
    for passage in opening.rest:
        reader.before(passage)
    notes: list[Note] = sorted([*contents.notes, *laid_out.kept], key=lambda note: note[0])
    reader.read(rest, headings_in(lines, typeface), several.notes_of(several.read, notes) if several else notes)
    items = reader.items()
    if several:
        account.problems.append(problem_of(several))
        items = with_the_others(items, several, notes, account, typeface)
    meeting = Meeting(**reader.fields(), items=items)
    if meeting.date is None and several:
        meeting = structs.replace(meeting, date=When(printed=several.parts[several.read].printed))
    if meeting.date is None and (words := date_under_title(meeting)):
        meeting = structs.replace(meeting, date=When(printed=words))
    meeting = with_held(completed(meeting, laid_out.details, laid_out.others, account))
    return collect(
        source,
        form,
        meeting,
        structure=account.structure,
        problems=account.problems,
        observations=account.observations,
    )


class _Recogniser:
    """Reads the elements behind the opening, one after another."""

    def __init__(self, account: Account, fields: dict[str, Any]) -> None:
        self.account = account
        self.builder = DraftBuilder(account, frozenset())
        self._fields = fields
        self._people = NamedPeople(account, self._fields)
        self._attendance = AttendanceRecogniser(self.builder, self._people)
        self._actions = ActionRecogniser(self.builder, self._people.names)
        self._next_meeting = NextMeetingRecogniser(self.builder)
        # Two that held each other would stay in memory, and the text with them.
        self._tables = TableRecogniser(self.builder, weakref.proxy(self), self._attendance, self._actions)
        self._closed = self._opened = ""
        self._at = 0
        self._following: AgendaPart | None = None

    def read(self, elements: Sequence[Element], headings: dict[int, Heading], notes: list[Note]) -> None:
        """Read everything."""
        waiting = list(notes)
        unlabelled = list_without_label(elements, headings)
        for at, element in enumerate(elements):
            self._at, self._following = at, following(elements, at, headings)
            if isinstance(element, Line):
                write_notes(waiting, self.builder, element.start)
                if at == unlabelled:
                    self._attendance.expect_names()
                heading = headings.get(at)
                if heading is None:
                    self.line(below(element, elements[at - 1] if at - 1 in headings else None))
                else:
                    self._heading(heading, element)
            else:
                self._actions.settle()
                self._tables.read(element, self._section)
                self._attendance.close()
        write_notes(waiting, self.builder)
        self._close()
        self._attendance.finish()
        self._next_meeting.finish()

    def before(self, passage: Passage) -> None:
        """Keep words of the top that found no place; they may say when the next meeting is."""
        self.builder.put(passage)
        self._next_meeting.note(passage.text)

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
        before = self.builder.before
        first = [before] if before.content else []
        return [finished(item) for item in (*first, *self.builder.items)]

    @property
    def _section(self) -> str | None:
        """The kind of the innermost open item that has one."""
        return next((item.section for item in reversed(self.builder.open) if item.section), None)

    def _close(self) -> None:
        self._actions.close()
        self._attendance.close()
        self._next_meeting.close()

    # -- headings ---------------------------------------------------------------------------------------------------

    def open(self, line: Line, number: Passage | None) -> None:
        """Begin an item with a line of a table for its title."""
        title = line.passage
        typed = typed_number(title.text) if number is None else None
        if typed and typed[0] < len(title.text):
            number, title = title.cut(0, typed[0]), title.cut(typed[0])
        automatic = line.counted
        self._begin(title, self._depth(number.text if number else automatic), number, automatic)

    def _depth(self, number: str) -> int:
        """Return how deep an item of a table stands by its number: "1.1" below "1" or "1.0", alone nowhere."""
        written = written_as(number)
        if written is None or written.kind != "figures" or written.depth == 1 or not self.builder.items:
            return 1
        first, above = (words.partition(".")[0].strip("() ") for words in (number, self.builder.items[-1].number))
        return min(written.depth, 1 + len(self.builder.open)) if first == above else 1

    def _begin(self, title: Passage, level: int, number: Passage | None, automatic: str) -> None:
        self._close()
        item = self.builder.open_item(title, level, number)
        if number is None and automatic.strip():
            item.number = Words(automatic.strip())
        if item.section == "next meeting":
            self._next_meeting.begin(item)

    def _heading(self, heading: Heading, line: Line) -> None:
        title, rest = heading.title, heading.rest
        bare = self._trimmed(title)
        if rest is None and section_of(bare.text) == "next meeting":
            # "Date of next meeting Tuesday 5 May" is heading and day.
            days = find_days(bare.text)
            if days and days[0].start > 0:
                bare, rest = self._trimmed(bare.cut(0, days[0].start)), bare.cut(days[0].start)
        self._begin(bare, heading.level, heading.number, heading.automatic)
        if rest is not None and fold(bare.text) in {"next", "next one"} and find_days(rest.text):
            self.builder.item.section = "next meeting"
            self._next_meeting.begin(self.builder.item)
        if rest is not None:
            lead = len(rest.text) - len(rest.text.lstrip(_EDGES))
            self.account.skip(rest.cut(0, lead))
            if rest := rest.cut(lead):
                # A number or bullet belongs to the heading, and not to what is said behind it.
                rest = rest.as_kind(rest.fragments, "paragraph")
                self.line(line.saying(rest)._replace(first=False, number="", bullet=False))

    def _trimmed(self, title: Passage) -> Passage:
        """Return a heading without the colon or dash behind it."""
        text = title.text.rstrip(_EDGES)
        if text.endswith(".") and text.count(".") == 1:
            text = text[:-1]
        for word in _LAST:
            if section_of(shorter := text.removesuffix(word).rstrip(_EDGES)) == "next meeting":
                text = shorter
        bare = title.cut(0, len(text))
        if not bare:
            return title
        self.account.skip(title.cut(len(bare.text)))
        return bare

    # -- lines ------------------------------------------------------------------------------------------------------

    def line(self, line: Line) -> None:
        """Read one line that is no heading."""
        passage = line.passage
        if line_mark(passage.text):
            # What it withholds is settled in the normal form.
            self._close()
            self.builder.write_to()
            self.builder.put(passage.as_kind(passage.fragments, "paragraph"))
            return
        if self._actions.goes_on(passage):
            return
        self._note_close(line.text)
        if not self.builder.open and not self._people.are_told_by(line.text) and self.detail(line):
            return
        if self._attendance.line(line, self._section if self.builder.open else None):
            return
        self._attendance.close()
        rest = self._next_meeting.read(passage)
        if rest is not None:
            for words in rest:
                self._note_close(words.text)
                self._put(words)
            return
        section = self._section
        sentences = (found.end() for found in _NEW_SENTENCE.finditer(passage.text))
        marked = [start for start in sentences if action_marker(passage.text[start : start + _LONGEST_MARKER])]
        edges = sorted({0, *places_to_part(passage.text), *marked, len(passage.text)})
        for start, end in pairwise(edges):
            words = passage.cut(start, end)
            part = line if len(edges) == 2 else line.saying(words)
            if words and not self._actions.line(part, section, self._at, self._following):
                self._put(words)

    def detail(self, line: Line) -> bool:
        """Read a detail of the meeting that stands below the top; tell whether it was one."""
        detail = detail_of(line)
        if detail is None or not detail[2] or detail[0] in _ONLY_ON_TOP or detail[0] in self._fields:
            return False
        field, label, value = detail
        self.account.skip(label)
        kept = keep_field(self._fields, field, value, self.account)
        for rest in placed(self._fields, label.text, kept, self.account):
            self.builder.put(rest)
        return True

    def _put(self, passage: Passage) -> None:
        """Keep words as text; they may say when the next meeting is."""
        self._actions.put(passage)
        self._next_meeting.note(passage.text)

    def _note_close(self, text: str) -> None:
        opened, closed = times_said(text)
        self._opened, self._closed = self._opened or opened, closed or self._closed
