"""The minutes of one meeting: the pure model that every reader makes and every writer takes."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal, TypeVar

from msgspec import Meta

from minutebook.model.blocks import (
    NEEDED,
    Action,
    Block,
    Decision,
    Line,
    Motion,
    NextMeeting,
    Person,
    Restriction,
    RunningText,
)
from minutebook.model.part import Part
from minutebook.model.paths import Path, walk
from minutebook.model.when import Clock, When

_Thing = TypeVar("_Thing")
Status = Literal["draft", "for approval", "approved"]
Held = Literal["held", "cancelled", "without quorum"]
Section = Literal[
    "attendance",
    "apologies",
    "declarations of interest",
    "minutes of the last meeting",
    "matters arising",
    "holding to account",
    "inspection programme",
    "reports",
    "actions",
    "decisions",
    "any other business",
    "next meeting",
    "close",
]


class Item(Part, frozen=True, kw_only=True):
    """An item of the agenda, with what was said under it and the items below it.

    Only the first item of a meeting may have neither number nor title: it holds what stood before the first
    heading.
    """

    title: Annotated[RunningText, Meta(description="The heading of the item, in running text, without its number.")] = (
        ""
    )
    number: Annotated[Line, Meta(description="The number of the item exactly as printed, such as “2.1” or “4.”.")] = ""
    section: Annotated[
        Section | None,
        Meta(description="What kind of section this is, where known; worked out from the title where not given."),
    ] = None
    restriction: Annotated[
        Restriction | None,
        Meta(description="Present if the whole item, with the items below it, is withheld from the public."),
    ] = None
    content: Annotated[list[Block], Meta(description="What stands under the heading, in order.")] = []
    items: Annotated[list[Item], Meta(description="The items below this one, in order.")] = []


class Approval(Part, frozen=True, kw_only=True):
    """How the minutes were approved."""

    how: Annotated[Line, Meta(description="How: at a meeting, by e-mail, signed.")] = ""
    by: Annotated[Line, Meta(description="Who approved them.")] = ""
    date: Annotated[When | None, Meta(description="When they were approved.")] = None
    amendments: Annotated[Line, Meta(description="What was amended on approval.")] = ""


class Correction(Part, frozen=True, kw_only=True):
    """A correction made after approval."""

    what: Annotated[Line, Meta(description="What was corrected.")]
    date: Annotated[When | None, Meta(description="When it was corrected.")] = None
    why: Annotated[Line, Meta(description="Why it was corrected.")] = ""


class Meeting(Part, frozen=True, kw_only=True, dict=True):
    """The minutes of one meeting."""

    # What is looked up below is looked up once and kept: hence `dict=True`.

    minutes: Annotated[
        Literal[1], Meta(description="The version of this format. Its presence marks a file as minutes.")
    ] = 1
    body: Annotated[
        Line, Meta(description="The body that met, such as “Tern Valley Policing Authority”.", extra_json_schema=NEEDED)
    ] = ""
    series: Annotated[
        Line,
        Meta(description="The series of meetings this one belongs to, such as “Monthly Assurance Meeting”."),
    ] = ""
    title: Annotated[
        RunningText, Meta(description="The title of the minutes, in running text.", extra_json_schema=NEEDED)
    ] = ""
    date: Annotated[When | None, Meta(description="The day of the meeting.", extra_json_schema=NEEDED)] = None
    start: Annotated[Clock | None, Meta(description="When it began.")] = None
    end: Annotated[Clock | None, Meta(description="When it ended.")] = None
    venue: Annotated[Line, Meta(description="Where it was held, or “remote”.")] = ""
    chair: Annotated[Line, Meta(description="Who chaired.", extra_json_schema=NEEDED)] = ""
    minute_taker: Annotated[Line, Meta(description="Who took the minutes, as printed.", extra_json_schema=NEEDED)] = ""
    language: Annotated[Line, Meta(description="The language of the minutes, as a BCP 47 tag.")] = "en-GB"
    status: Annotated[Status, Meta(description="Draft, for approval, or approved.")] = "draft"
    held: Annotated[
        Held,
        Meta(description="Whether the meeting was held, was cancelled, or had no quorum and could decide nothing."),
    ] = "held"
    approval: Annotated[Approval | None, Meta(description="How the minutes were approved.")] = None
    corrections: Annotated[list[Correction], Meta(description="Corrections made after approval.")] = []
    items: Annotated[list[Item], Meta(description="The items of the agenda, in order.", extra_json_schema=NEEDED)] = []
    extra: Annotated[
        dict[str, str],
        Meta(description="Front matter that belongs to other programs: each key with its value exactly as typed."),
    ] = {}

    @property
    def everything(self) -> tuple[tuple[Path, Any], ...]:
        """Every struct and every text, the meeting first, each with its path, in order: `paths.walk`, walked once."""
        return (((), self), *self._below)

    @cached_property
    def _below(self) -> tuple[tuple[Path, Any], ...]:
        # Without the meeting itself: if it held itself, it would stay in memory when it is no longer needed.
        return tuple(walk(self))[1:]

    @cached_property
    def _by_type(self) -> dict[type, list[tuple[Path, Any]]]:
        found: dict[type, list[tuple[Path, Any]]] = {}
        for entry in self._below:
            found.setdefault(type(entry[1]), []).append(entry)
        return found

    def all_of(self, kind: type[_Thing]) -> list[tuple[Path, _Thing]]:
        """Return everything in the meeting of exactly this type, each with its path, in order."""
        return self._by_type.get(kind, [])

    @cached_property
    def attendance(self) -> tuple[Person, ...]:
        """Every row of every attendance list, in order."""
        return tuple(found for _, found in self.all_of(Person))

    @cached_property
    def next_meeting(self) -> NextMeeting | None:
        """The first next-meeting block."""
        return next((found for _, found in self.all_of(NextMeeting)), None)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Every action, new and brought forward, in order; none whose task is struck out."""
        return tuple(found for _, found in self.all_of(Action) if not found.struck)

    @cached_property
    def decisions(self) -> tuple[Decision | Motion, ...]:
        """Every decision, in order: what the minutes call so, and every motion that was carried."""
        return tuple(
            found
            for _, found in self._below
            if isinstance(found, Decision) or (isinstance(found, Motion) and found.outcome == "carried")
        )
