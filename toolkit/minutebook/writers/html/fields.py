"""Labelled fields: what stands beside an action, a decision, a restriction, and at the head of the page.

The labels stand here, once each; the templates only lay them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.model.blocks import Action, Block, Decision, Motion, NextMeeting, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import ActionStatus, Raised, Restriction
    from minutebook.model.meeting import Meeting
    from minutebook.model.when import Clock, When

STATUS_LABELS = {"draft": "Draft", "for approval": "For approval", "approved": "Approved"}
_HELD = {"cancelled": "Cancelled", "without quorum": "Without a quorum"}
ACTION_STATUS_LABELS: dict[ActionStatus | None, str] = {
    None: "Open",
    "open": "Open",
    "continuing": "Continuing",
    "deferred": "Deferred",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
}


class Part(msgspec.Struct, frozen=True):
    """Some words of a field; `machine` is the day or time they mean, `running` tells that they hold mark-up."""

    words: str
    machine: str = ""
    running: bool = False


class Field(msgspec.Struct, frozen=True):
    """A label, and what stands beside it."""

    label: str
    parts: tuple[Part, ...]


def day(when: When) -> Part:
    """Return a day as printed, with what it means."""
    return Part(when.printed, when.day.isoformat() if when.day else "")


def time_of_day(clock: Clock) -> Part:
    """Return a time as printed, with what it means."""
    return Part(clock.printed, clock.time.strftime("%H:%M") if clock.time else "")


def meeting_fields(meeting: Meeting) -> tuple[Field, ...]:
    """Return what stands at the head of the page, but for the status."""
    time: list[Part] = []
    if meeting.start:
        time.append(time_of_day(meeting.start))
    if meeting.end:
        time += [Part(" to " if meeting.start else "until "), time_of_day(meeting.end)]
    fields = [
        Field("Date", (day(meeting.date),) if meeting.date else ()),
        Field("Time", tuple(time)),
        _line("Venue", meeting.venue),
        _line("Chair", meeting.chair),
        _line("Minutes taken by", meeting.minute_taker),
        _line("Meeting", _HELD.get(meeting.held, "")),
    ]
    return _said(*fields)


def fields_of(block: Block) -> tuple[Field, ...]:
    """Return the fields of an action, a decision, a question or a next meeting; none for another block."""
    match block:
        case Action():
            return _said(
                _line("Owner", ", ".join(block.owners)),
                Field("Due", (day(block.due),) if block.due else ()),
                _line("Status", ACTION_STATUS_LABELS[block.status] if block.status else ""),
                Field("Raised", (_origin(block.raised),) if block.raised else ()),
            )
        case Decision():
            return _said(_line("Decided by", block.decided_by), *_of_motion(block))
        case Motion():
            return _said(*_of_motion(block))
        case Question():
            return _said(_line("Asked by", block.asked_by))
        case NextMeeting():
            return _said(
                _line("Theme", block.theme),
                Field("Date", (day(block.date),) if block.date else ()),
                Field("Time", (time_of_day(block.start),) if block.start else ()),
                _line("Venue", block.venue),
            )
        case _:
            return ()


def _of_motion(block: Decision | Motion) -> Iterator[Field]:
    yield _line("Moved by", block.mover)
    yield _line("Seconded by", block.seconder)
    yield _line("Votes", block.votes.printed if block.votes else "")
    yield _line("Result", block.result)


def restriction_fields(restriction: Restriction, title_label: str = "") -> tuple[Field, ...]:
    """Return what is said of a restriction, the public title with a label of its own or not at all."""
    return _said(
        _line("Reason", restriction.reason),
        Field(title_label, (Part(restriction.public_title if title_label else "", running=True),)),
        Field("Summary for the public", (Part(restriction.public_summary, running=True),)),
    )


def _line(label: str, words: str) -> Field:
    return Field(label, (Part(words),))


def _origin(raised: Raised) -> Part:
    return Part(raised.printed, raised.meeting)


def _said(*fields: Field) -> tuple[Field, ...]:
    """Return the fields that say anything."""

    def says(field: Field) -> Iterator[bool]:
        return (bool(part.words) for part in field.parts)

    return tuple(field for field in fields if any(says(field)))
