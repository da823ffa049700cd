"""Invented meetings for Hypothesis: in normal form and settled, with the words that make written forms stumble.

`meetings()` is what round trips use; `blocks()`, `running_text()`, `lines()` and `runs()` are its parts. Small
examples come first, and everything shrinks to one plain word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from hypothesis import strategies as st
from odd_words import NUMBER_LIKE, SIGNS, WORDS

from minutebook.inference import settle
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Entry,
    Motion,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Raised,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
    Votes,
)
from minutebook.model.literal_text import line
from minutebook.model.meeting import Approval, Correction, Item, Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.running_text import Run, emit, escape
from minutebook.model.when import Clock, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Block

_Thing = TypeVar("_Thing")

DAYS = (
    *("24 September 2026", "Thursday 24 September 2026", "Tuesday 24th September", "2026-09-24", "24/09/2026"),
    *("by the next meeting", "to be confirmed", "31 September 2026", "end of the year", "November 2026", "“soon”"),
    *("3 May", "1. May", "- 3 May 2026", "*3* May", "3 May 2026 | x", "[3 May](x)", "3 May 2026 at 10am"),
)
TIMES = ("10am", "10.30am", "2pm", "16:00 UTC", "noon", "after lunch", "25:00", "to be confirmed")
ORIGINS = (
    "May 2026 meeting",
    "24 September 2025",
    "the last meeting",
    "June",
    "Board #4",
    "minutes: 3.1",
    "*May*",
    "Raised: May",
    "May |",
)
RESULTS = ("Carried", "Lost, 1 to 2", "Withdrawn", "Deferred to June", "Carried subject to advice")
VOTES = (
    "For: Jo March, @bo; against: Cllr Wren; abstained: none",
    "for 5, against 3, abstained 1",
    "5 for, 3 against",
    "unanimous",
    "7-2",
    "carried on the chair's vote",
)
NUMBERS = ("", "", "1", "2.", "3.1", "4(a)", "12", "2026/7", "B", "IV.", "a)", "x:", "**1**", "|", "1. 2.", "1:")
ITEM_NUMBERS = ("", "", "1", "2.", "3.1", "3.1.2", "4.", "12", "IV.", "a)", "2026/7", "#5", "Item 3", "1.1 b", "1:")
LINKS = ("", "", "", "https://tern.example/a_b", "#item-2", "mailto:jo@tern.example", "notes (1).md", "a%20b?c=d&e=*f*")
FOREIGN = {"layout": "page", "tags": "[minutes, public]", "weight": "10", "x-empty": '""', "permalink": "'/a: b'"}


def _some(words: Sequence[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


class _Digits:
    """A number read as choices, the last first: a whole text costs Hypothesis one draw, and 0 is the first of all."""

    def __init__(self, number: int) -> None:
        self.number = number

    def among(self, choices: Sequence[_Thing]) -> _Thing:
        self.number, at = divmod(self.number, len(choices))
        return choices[at]


def _words(digits: _Digits, joiners: Sequence[str], words: Sequence[str]) -> str:
    parts = [digits.among(words)]
    while digits.number:
        parts += (digits.among(joiners), digits.among(words))
    return "".join(parts)


def _text(joiners: Sequence[str], longest: int, words: Sequence[str] = WORDS) -> st.SearchStrategy[str]:
    highest = (len(words) * len(joiners)) ** longest // len(joiners) - 1
    return st.integers(0, highest).map(lambda number: _words(_Digits(number), joiners, words))


@cache
def signs(longest: int = 12) -> st.SearchStrategy[str]:
    """Give characters strung together, most of which mean something somewhere; they may come to nothing."""
    return _text(("",), longest, SIGNS)


@cache
def lines(longest: int = 3) -> st.SearchStrategy[str]:
    """Literal text on one line, never empty."""
    words = _text((" ", " ", ""), longest)
    return st.one_of(words, words, signs()).map(lambda words: line(words) or "x")


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give the text or, more often, none."""
    return st.one_of(_NOTHING, _NOTHING, strategy)


_NOTHING = st.just("")
_YES_OR_NO = (False, False, True)


@cache
def runs() -> st.SearchStrategy[list[Run]]:
    """Runs of every look, as Word may hand them over: blanks and marks anywhere."""
    return st.integers(0, 10**30).map(_runs_of)


def _runs_of(number: int) -> list[Run]:
    digits = _Digits(number)
    found: list[Run] = []
    while digits.number or not found:
        words = digits.among(("", "", " ")) + digits.among(WORDS) + digits.among(("", " ", "  ", "\n"))
        look = [digits.among(_YES_OR_NO) for _ in range(3)]
        code, link = digits.among((False, False, False, True)), digits.among(LINKS)
        found.append(Run(words, bold=look[0], italic=look[1], code=code, link=link, struck=look[2]))
    return found


@cache
def running_text() -> st.SearchStrategy[str]:
    """Running text in normal form, never empty."""
    simple = _text((" ", " ", " ", "", "\n"), 4).map(escape)
    return st.one_of(simple, simple, signs().map(escape), runs().map(emit)).map(lambda words: words or "x")


@cache
def titles() -> st.SearchStrategy[str]:
    """Titles of items: known ones, such as begin like a number, and any others."""
    numbered = st.tuples(_some(NUMBER_LIKE), lines(2)).map(" ".join).map(escape)
    return st.one_of(_some(TITLES), numbered, running_text())


@cache
def whens(days: Sequence[str] = DAYS) -> st.SearchStrategy[When | None]:
    """A day as printed, or none."""
    return st.one_of(st.none(), _some(days).map(lambda printed: When(printed=printed)))


@cache
def clocks() -> st.SearchStrategy[Clock | None]:
    """A time as printed, or none."""
    return st.one_of(st.none(), _some(TIMES).map(lambda printed: Clock(printed=printed)))


@cache
def restrictions() -> st.SearchStrategy[Restriction]:
    """Why something is withheld; perhaps without a word."""
    return st.builds(
        Restriction, reason=maybe(lines()), public_title=maybe(running_text()), public_summary=maybe(running_text())
    )


@cache
def people() -> st.SearchStrategy[Person]:
    """A row of an attendance list."""
    return st.builds(
        Person,
        name=lines(2),
        capacity=maybe(lines(2)),
        abbreviation=maybe(_some(("DCO", "PC", "APO"))),
        presence=st.sampled_from(("present", "in attendance", "apologies", "absent")),
        note=maybe(lines(2)),
    )


@cache
def _tables() -> st.SearchStrategy[Table]:
    def of_width(width: int) -> st.SearchStrategy[Table]:
        row = st.lists(maybe(running_text()), min_size=width, max_size=width)
        return st.builds(Table, headings=row, rows=st.lists(row, max_size=2), caption=maybe(running_text()))

    return st.integers(1, 3).flatmap(of_width)


@cache
def _verbatims() -> st.SearchStrategy[Verbatim]:
    one = st.one_of(lines(), _NOTHING, lines().map(lambda words: f"   {words}"), _some(("```", "````", "    x")))
    return st.lists(one, min_size=1, max_size=3).map(lambda kept: Verbatim(text="\n".join(kept)))


@cache
def leaves() -> st.SearchStrategy[Block]:
    """Blocks that hold no others."""
    paragraph = st.builds(Paragraph, text=running_text())
    return st.one_of(
        paragraph,
        paragraph,
        st.builds(Action, task=running_text(), number=_some(NUMBERS), due=whens()),
        st.builds(Attendance, people=st.lists(people(), max_size=3), apologies=maybe(lines())),
        st.builds(NextMeeting, theme=maybe(lines()), date=whens(), start=clocks(), venue=maybe(lines())),
        _tables(),
        _verbatims(),
        st.builds(Remark, text=lines()),
    )


@cache
def blocks(depth: int = 2) -> st.SearchStrategy[Block]:
    """Every kind of block, with others in it down to `depth`."""
    if not depth:
        return leaves()
    inside = st.deferred(lambda: block_lists(depth - 1))
    entry = st.builds(Entry, content=inside)
    return st.one_of(
        leaves(),
        leaves(),
        st.builds(
            BlockList,
            entries=st.lists(entry, min_size=1, max_size=3),
            numbered=st.booleans(),
            first=st.sampled_from((1, 1, 0, 4, 10)),
        ),
        st.builds(Quotation, content=inside),
        st.builds(
            Action,
            task=maybe(running_text()),
            number=_some(NUMBERS),
            owners=st.lists(_some(("DCO", "Jo March", "@jo", "Sam Reed", "PC")), max_size=2, unique=True),
            due=whens(),
            status=st.sampled_from((None, "open", "continuing", "deferred", "closed", "withdrawn")),
            raised=st.one_of(st.none(), _some(ORIGINS).map(lambda printed: Raised(printed=printed))),
            update=inside,
        ),
        st.builds(
            Decision,
            text=maybe(running_text()),
            number=_some(NUMBERS),
            decided_by=maybe(lines()),
            mover=maybe(lines()),
            seconder=maybe(lines()),
            votes=st.one_of(st.none(), _some(VOTES).map(lambda printed: Votes(printed=printed))),
            result=maybe(lines()),
            reasons=inside,
        ),
        st.builds(
            Motion,
            text=maybe(running_text()),
            number=_some(NUMBERS),
            mover=maybe(lines()),
            seconder=maybe(lines()),
            votes=st.one_of(st.none(), _some(VOTES).map(lambda printed: Votes(printed=printed))),
            result=maybe(st.one_of(lines(), _some(RESULTS))),
            reasons=inside,
        ),
        st.builds(
            Question,
            text=maybe(running_text()),
            number=_some(NUMBERS),
            asked_by=maybe(lines()),
            answered_by=maybe(lines()),
            answer=inside,
        ),
        st.builds(Restricted, restriction=restrictions(), content=inside),
    )


@cache
def block_lists(depth: int = 2, longest: int = 3) -> st.SearchStrategy[list[Block]]:
    """A few blocks, one after the other."""
    return st.lists(blocks(depth), max_size=longest)


@cache
def items(depth: int = 3) -> st.SearchStrategy[Item]:
    """An item with those below it."""
    return st.builds(
        Item,
        title=maybe(titles()),
        number=_some(ITEM_NUMBERS),
        restriction=st.one_of(st.none(), st.none(), restrictions()),
        section=st.sampled_from((None, None, None, "attendance", "next meeting", "matters arising", "apologies")),
        content=block_lists(),
        items=st.lists(st.deferred(lambda: items(depth - 1)), max_size=2) if depth else st.just([]),
    )


TITLES = (
    *("Attendance", "Apologies", "Present", "Matters arising", "Actions", "Action", "Any other business"),
    *("Next meeting", "Date of the next meeting", "Estates"),
)


@cache
def meetings() -> st.SearchStrategy[Meeting]:
    """Meetings in normal form and settled: `meeting == settle(normalise(meeting))`."""
    return unsettled_meetings().map(finished)


def finished(meeting: Meeting) -> Meeting:
    """Return a meeting in normal form and settled, as readers give it."""
    return settle(normalise(meeting))


def _fared(meeting: Meeting) -> Meeting:
    """Return a meeting that was held or not, by what else it says: one thing less to draw."""
    held: Any = {"cy": "cancelled", "fr-CA": "without quorum"}.get(meeting.language, "held")
    return msgspec.structs.replace(meeting, held=held)


@cache
def unsettled_meetings() -> st.SearchStrategy[Meeting]:
    """Meetings as a careless hand might build them."""
    approval = st.builds(Approval, how=maybe(lines()), by=maybe(lines()), date=whens(), amendments=maybe(lines()))
    correction = st.builds(Correction, what=lines(), date=whens(), why=maybe(lines()))
    foreign: Any = st.dictionaries(_some(tuple(FOREIGN)), st.none(), max_size=2)
    return st.builds(
        Meeting,
        body=maybe(lines()),
        series=maybe(lines()),
        title=maybe(running_text()),
        date=whens(),
        start=clocks(),
        end=clocks(),
        venue=maybe(lines()),
        chair=maybe(lines()),
        minute_taker=maybe(lines()),
        language=st.sampled_from(("en-GB", "en-GB", "cy", "fr-CA")),
        status=st.sampled_from(("draft", "for approval", "approved")),
        approval=st.one_of(st.none(), approval),
        corrections=st.lists(correction, max_size=2),
        items=st.lists(items(), max_size=3),
        extra=foreign.map(lambda keys: {key: FOREIGN[key] for key in keys}),
    ).map(_fared)
