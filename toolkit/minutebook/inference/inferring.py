"""Filling in what follows from the words of a meeting."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec

from minutebook.dates import time_before, time_meant
from minutebook.inference.action_sentence import due_in, owners_in
from minutebook.inference.days import day_after, day_of_due, day_of_meeting, meeting_of, reference_day
from minutebook.inference.meeting_date import printed_date
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Motion,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Restricted,
    Votes,
)
from minutebook.model.running_text import plain, standing
from minutebook.model.when import Clock, When
from minutebook.vocabulary.motions import outcome_of_motion, votes_in
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.outcomes import outcome_said
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from minutebook.model.blocks import ActionStatus, Block
    from minutebook.model.meeting import Item, Meeting

_Part = TypeVar("_Part", bound=msgspec.Struct)


def settle(meeting: Meeting) -> Meeting:
    """Return the meeting with everything filled in that its words say; the same object if nothing changes.

    Args:
        meeting: in normal form, as a reader made it.

    Returns:
        A meeting in which every `When.day`, `Clock.time`, `Raised.meeting` and count of votes is what the
        printed words mean, whatever stood there, and what its own fields leave empty is read from the words: the
        kind of a section from its title, owners and due date from the task, what became of an action from its update,
        the meeting's date from the title; and in which a row of apologies that says "None" is words about apologies.
    """
    return _Settler(meeting).settled()


class _Settler:
    """Settles one meeting: it knows the day that the others are reckoned from."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.reference = reference_day(meeting)

    def settled(self) -> Meeting:
        meeting = self.meeting
        date = meeting.date
        if date is None and (printed := printed_date(meeting)):
            date = When(printed=printed)
        return _with(
            meeting,
            date=date and _when(date, day_of_meeting(meeting)),
            start=meeting.start and _with(meeting.start, time=_time_of_start(meeting.start, meeting.end)),
            end=_clock(meeting.end),
            approval=meeting.approval and self.later(meeting.approval),
            corrections=_each(meeting.corrections, self.later),
            items=_each(meeting.items, self.item),
        )

    def item(self, item: Item) -> Item:
        return _with(
            item,
            section=item.section or (section_of(plain(item.title)) if item.title else None),
            content=self.content(item.content),
            items=_each(item.items, self.item),
        )

    def content(self, content: list[Block]) -> list[Block]:
        return _each(content, self.block)

    def block(self, block: Block) -> Any:
        change = self._changes.get(type(block))
        return change(self, block) if change else block

    def attendance(self, block: Attendance) -> Attendance:
        """A row that says "None" under apologies is no person: it says that there were none."""
        if block.apologies:
            return block
        nobody = [row for row in block.people if row.presence == "apologies" and says_nothing(row.name)]
        if len(nobody) != 1 or nobody[0] != Person(name=nobody[0].name, presence="apologies"):
            return block
        people = [row for row in block.people if row is not nobody[0]]
        return _with(block, people=people, apologies=nobody[0].name)

    def entries(self, block: BlockList) -> BlockList:
        return _with(block, entries=_each(block.entries, self.holder))

    def holder(self, block: Any) -> Any:
        return _with(block, content=self.content(block.content))

    def question(self, block: Question) -> Question:
        return _with(block, answer=self.content(block.answer))

    def decision(self, block: Decision) -> Decision:
        return _with(block, votes=_votes(block.votes), reasons=self.content(block.reasons))

    def motion(self, block: Motion) -> Motion:
        votes = block.votes.printed if block.votes else ""
        outcome = outcome_of_motion(block.result) or outcome_of_motion(votes)
        return _with(block, votes=_votes(block.votes), outcome=outcome, reasons=self.content(block.reasons))

    def next_meeting(self, block: NextMeeting) -> NextMeeting:
        return _with(block, date=block.date and self.when_later(block.date), start=_clock(block.start))

    def action(self, action: Action) -> Action:
        task = standing(action.task) if not action.owners or action.due is None else ""
        due = action.due
        if due is None and (found := due_in(task)):
            due = When(printed=str(found.printed))
        if action.status is None and (status := _outcome_of(action.update)):
            action = _with(action, status=status)
        if action.raised is not None:
            raised = _with(action.raised, meeting=meeting_of(action.raised.printed, self.reference))
            action = _with(action, raised=raised)
        return _with(
            action,
            owners=action.owners or [str(owner) for owner, _, _ in owners_in(task)] or action.owners,
            due=due and _when(due, day_of_due(due.printed, self.reference, action)),
            update=self.content(action.update),
        )

    def later(self, part: Any) -> Any:
        """Settle an approval or a correction."""
        return _with(part, date=part.date and self.when_later(part.date))

    def when_later(self, when: When) -> When:
        return _when(when, day_after(when.printed, self.reference))

    # Of the class: a settler that held its own methods would stay in memory, and the meeting with it.
    _changes: ClassVar[dict[type, Callable[[_Settler, Any], Any]]] = {
        Action: action,
        Attendance: attendance,
        BlockList: entries,
        Decision: decision,
        Motion: motion,
        NextMeeting: next_meeting,
        Question: question,
        Quotation: holder,
        Restricted: holder,
    }


def _outcome_of(update: list[Block]) -> ActionStatus | None:
    """Return the status that an update gives its action in so many words."""
    told = [standing(block.text) for block in update if isinstance(block, Paragraph)]
    return outcome_said("\n".join(told)) if told and isinstance(update[-1], Paragraph) else None


def _votes(votes: Votes | None) -> Votes | None:
    return votes and _with(votes, **votes_in(votes.printed)._asdict())


def _when(when: When, day: datetime.date | None) -> When:
    return _with(when, day=day)


def _time_of_start(start: Clock, end: Clock | None) -> datetime.time | None:
    return time_before(start.printed, end.printed) if end else time_meant(start.printed)


def _clock(clock: Clock | None) -> Clock | None:
    return clock and _with(clock, time=time_meant(clock.printed))


def _with(part: _Part, **fields: Any) -> _Part:
    """Return the part with these fields, itself if it has them already."""
    changed: dict[str, Any] = {}
    for name, value in fields.items():
        before = getattr(part, name)
        if value is not before and not _same(value, before):
            changed[name] = value
    return msgspec.structs.replace(part, **changed) if changed else part


def _same(one: Any, other: Any) -> bool:
    """Tell whether a value need not be replaced: an equal figure, day or time will do."""
    return not isinstance(one, (msgspec.Struct, list)) and one == other and type(one) is type(other)


def _each(things: list[Any], change: Callable[[Any], Any]) -> list[Any]:
    """Return the things changed; the very same list if none of them is."""
    after = [change(thing) for thing in things]
    return things if all(map(is_, after, things)) else after
