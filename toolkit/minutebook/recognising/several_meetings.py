"""Files that hold the minutes of several meetings: where each begins, which is read, and how the others are kept.

A meeting begins at a line with a day of its own that says nothing else than which meeting that was, and below which a
list of those present stands; or at a heading of that kind among at least three whose days are further apart than the
days of one meeting. The newest is read. The others stay in the minutes as they stand, each under its own heading, and
nobody and nothing of them is taken for the one that is read.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import FoundDay, find_clocks, find_days
from minutebook.model.words import Words
from minutebook.page.lines import Line
from minutebook.patterns import late_pattern
from minutebook.reading import Problem
from minutebook.recognising.details.extent import is_title
from minutebook.recognising.draft.builder import DraftBuilder
from minutebook.recognising.draft.drafts import finished
from minutebook.recognising.draft.notes import write_notes
from minutebook.recognising.headings.levels import style_level
from minutebook.recognising.headings.outline import headings_in
from minutebook.recognising.language.prose import has_verb
from minutebook.recognising.tables.cells import as_table
from minutebook.recognising.tables.elements import Names, Pair, PlainTable, Rows
from minutebook.vocabulary.attendance import AWAY, presence_before_names
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from minutebook.model.meeting import Item
    from minutebook.recognising.account import Account
    from minutebook.recognising.draft.notes import Note
    from minutebook.recognising.headings.candidates import Typeface
    from minutebook.recognising.tables.elements import Element

# What may stand beside the day in such a line.
_OF_A_MEETING = phrases("""
    meeting; meetings; minutes; notes; of; the; held; on; at; in; for; from; a; committee; board; council; group; team;
    club; weekly; monthly; fortnightly; quarterly; annual; ordinary; general; special; extraordinary; regular; call;
    telecon; session; sync; agm; egm; mon; tue; tues; wed; thu; thur; thurs; fri; sat; sun; draft; approved; video;
    cancelled
""")
_WORD = late_pattern(r"[^\W\d_]+")
_FOLLOWING = 12
_MOST_WORDS = 16
_TWO = 2
_ROLLING = 3
_ONE_MEETING = 4  # No meeting has days further apart.


class Part(NamedTuple):
    """The minutes of one meeting in a file: the line they begin with, its day, and what stands below."""

    heading: Line
    day: FoundDay
    elements: list[Element]

    @property
    def printed(self) -> str:
        """The day as printed."""
        return self.heading.text[self.day.start : self.day.end]


class SeveralMeetings(NamedTuple):
    """What stands before the first meeting, the meetings, and which of them is read."""

    top: list[Element]
    parts: list[Part]
    read: int

    @property
    def elements(self) -> list[Element]:
        """What is read: the top of the file, and the minutes of one meeting."""
        one = self.parts[self.read]
        return [*self.top, one.heading, *one.elements]

    def notes_of(self, number: int, notes: Sequence[Note]) -> list[Note]:
        """Return the notes of one of the meetings; those of the top of the file belong to the one that is read."""
        starts = [part.heading.start for part in self.parts]
        parts = ((bisect_right(starts, note[0]) - 1, note) for note in notes)
        return [note for part, note in parts if part == number or (part < 0 and number == self.read)]


def several_meetings(elements: Sequence[Element]) -> SeveralMeetings | None:
    """Part a file that holds the minutes of several meetings, or return None where it holds those of one."""
    starts = {at: day for at, element in enumerate(elements) if (day := _day_in(element)) is not None}
    kept = _beginnings(elements, starts)
    if len({(starts[at].year, starts[at].month, starts[at].day) for at in kept}) < _TWO:
        return None
    parts: list[Part] = []
    for at, after in pairwise([*kept, len(elements)]):
        heading = elements[at]
        if isinstance(heading, Line):
            parts.append(Part(heading, starts[at], list(elements[at + 1 : after])))
    days = [part.day.date for part in parts]
    known = [day for day in days if day is not None]
    if len(known) == len(days) and _are_of_one_meeting(known):
        return None
    newest = max(range(len(days)), key=lambda at: known[at]) if len(known) == len(days) else 0
    return SeveralMeetings(list(elements[: kept[0]]), parts, newest)


def _beginnings(elements: Sequence[Element], starts: dict[int, FoundDay]) -> list[int]:
    """Return where meetings begin: at lines of which those present are told, and at headings that are like these."""
    places = [at for at in sorted(starts) if _names_meeting(elements[at], starts[at])]
    attended = [
        at
        for at, after in pairwise([*sorted(starts), len(elements)])
        if (at in places or _level(elements[at]) is not None)
        and any(map(_tells_who_was_there, elements[at + 1 : min(after, at + 1 + _FOLLOWING)]))
    ]
    if not _are_apart([starts[at] for at in attended]):
        # The parts of one long meeting may have a day, a name and those present, too.
        attended = [at for at in attended if at in places]
    levels = {level for at in attended if (level := _level(elements[at])) is not None}
    if len(attended) >= _TWO:
        return sorted({*attended, *(at for at in places if _level(elements[at]) in levels)})
    headings = [at for at in places if _level(elements[at]) is not None]
    if not headings or len({_level(elements[at]) for at in headings}) > 1:
        return []
    dates = [day for at in headings if (day := starts[at].date) is not None]
    full = all(after - at > 1 for at, after in pairwise([*headings, len(elements)]))
    ordered = dates in (sorted(dates), sorted(dates, reverse=True))
    many = len(headings) >= _ROLLING
    return headings if many and full and ordered and _are_apart([starts[at] for at in headings]) else []


def _are_apart(days: list[FoundDay]) -> bool:
    """Whether days, all with a year, are further apart than those of one meeting."""
    dates = [day.date for day in days if day.date is not None]
    return len(dates) == len(days) and all(abs((one - other).days) > _ONE_MEETING for one, other in pairwise(dates))


def _are_of_one_meeting(days: list[datetime.date]) -> bool:
    """Whether days follow one another, as those of a meeting that goes on the next morning."""
    return all(abs((one - other).days) <= 1 for one, other in pairwise(days))


def _level(element: Element) -> int | None:
    return style_level(element.paragraph) if isinstance(element, Line) else None


def _day_in(element: Element) -> FoundDay | None:
    """Return the one day of a short line that is neither a detail of a meeting nor the head of a section."""
    if not isinstance(element, Line) or (element.passage.kind == "entry" and _level(element) is None):
        return None
    text = element.text
    if len(text.split(None, _MOST_WORDS)) > _MOST_WORDS or field_of(text.partition(":")[0]) is not None:
        return None
    days = [day for day in find_days(text) if day.exists]
    if len(days) != 1 or section_of(text) in {"next meeting", "matters arising", "actions"}:
        return None
    return days[0]


def _names_meeting(element: Element, day: FoundDay) -> bool:
    """Whether a line with a day says nothing else than which meeting that was."""
    if not isinstance(element, Line):
        return False
    text = element.text
    rest = text[: day.start] + " " + text[day.end :]
    for clock in reversed(find_clocks(rest)):
        rest = rest[: clock.start] + " " + rest[clock.end :]
    if not {word.lower() for word in _WORD.findall(rest)} - _OF_A_MEETING:
        return True
    # "Minutes of the Heath Trust, 10 March 2026": a line of its own that speaks of minutes may name the body.
    own = _level(element) is not None or element.stands_out or element.alone
    return own and is_title(rest) and not has_verb(text) and not text.rstrip().endswith((".", "?", "!"))


def _tells_who_was_there(element: Element) -> bool:
    if isinstance(element, Names):
        return True
    if isinstance(element, Rows):
        return element.heads.kind in {"people", "presences"}
    line = element.label if isinstance(element, Pair) else element
    if not isinstance(line, Line):
        return False
    label, colon, _ = line.text.partition(":")
    if not colon and len(label.split()) > _ROLLING:
        return False
    presence = presence_before_names(label) if colon or line.stands_out or _level(line) is not None else None
    section = section_of(fold(label)) if not colon else None
    return (presence is not None and presence not in AWAY) or section == "attendance"


def with_the_others(
    items: list[Item], several: SeveralMeetings, notes: Sequence[Note], account: Account, typeface: Typeface
) -> list[Item]:
    """Return the items of the meeting that is read, with those of the others before and behind them."""
    first = items[:1] if items and not (items[0].title or items[0].number) else []
    others = [
        _as_it_stands(part, several.notes_of(number, notes), account, typeface)
        for number, part in enumerate(several.parts)
        if number != several.read
    ]
    before, behind = others[: several.read], others[several.read :]
    return [*first, *before, *items[len(first) :], *behind]


def _as_it_stands(part: Part, waiting: list[Note], account: Account, typeface: Typeface) -> Item:
    """Return the minutes of a meeting that is not read: its words and notes in order, under their headings."""
    builder = DraftBuilder(account, frozenset())
    builder.open_item(part.heading.passage, 1)
    lines = [element if isinstance(element, Line) else None for element in part.elements]
    headings = headings_in(lines, typeface)
    for at, element in enumerate(part.elements):
        heading = headings.get(at)
        if isinstance(element, Line):
            write_notes(waiting, builder, element.start)
        if heading is not None:
            item = builder.open_item(heading.title, 1 + heading.level, heading.number)
            if heading.automatic.strip():
                item.number = Words(heading.automatic.strip())
            if heading.rest:
                builder.put(heading.rest.as_kind(heading.rest.fragments, "paragraph"))
        elif isinstance(element, Line):
            builder.put(element.passage)
        elif isinstance(element, Names):
            for line in element.lines:
                builder.put(line.passage)
        else:
            builder.put_block(as_table(_rows_of(element)))
    write_notes(waiting, builder)
    return finished(builder.items[0])


def _rows_of(element: Pair | Rows | PlainTable) -> PlainTable:
    if isinstance(element, Pair):
        return PlainTable([((element.label,), element.values)])
    return element if isinstance(element, PlainTable) else PlainTable([element.headings, *element.rows])


def problem_of(several: SeveralMeetings) -> Problem:
    """Return what is told of a file with several meetings, at the heading of the second."""
    other = several.parts[1].heading.passage
    facts = {
        "days": "; ".join(part.printed for part in several.parts),
        "read": several.parts[several.read].printed,
    }
    return Problem("REA112", other.start, other.end, facts, claims=False)
