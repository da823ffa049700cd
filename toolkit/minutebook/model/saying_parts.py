"""Parts of a meeting that say something: what says nothing goes, and a word is made of what has only a meaning.

Points 4, 5, 7 and 8 of the normal form.
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

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
    Table,
    Verbatim,
    Votes,
)
from minutebook.model.meeting import Approval, Correction
from minutebook.model.when import Clock, When
from minutebook.model.withholding import with_public_words_ended

if TYPE_CHECKING:
    from collections.abc import Callable

_Part = TypeVar("_Part", bound=msgspec.Struct)

_HIGHEST_FIRST = 999_999_999


def with_changes(part: _Part, **changes: Any) -> _Part:
    """Return the part with some fields changed; the same object if they are not."""
    if not changes or all(getattr(part, field) is value for field, value in changes.items()):
        return part
    return msgspec.structs.replace(part, **changes)


def same_parts(one: list[Any], two: list[Any]) -> bool:
    """Whether two lists hold the very same objects."""
    return len(one) == len(two) and all(map(is_, one, two))


def unless_empty(part: _Part) -> _Part | None:
    """Drop a part none of whose fields says anything."""
    return part if any(getattr(part, field) for field in part.__struct_fields__) else None


def _unless_presence_alone(person: Person) -> Person | None:
    return person if person.name or person.capacity or person.abbreviation or person.note else None


def _list(block: BlockList) -> BlockList | None:
    if not block.entries:
        return None
    first = min(block.first, _HIGHEST_FIRST) if block.numbered else 1
    return with_changes(block, first=first) if first != block.first else block


def _table(block: Table) -> Table | Paragraph | None:
    rows = [row for row in block.rows if any(row)]
    width = max((len(row) for row in (block.headings, *rows)), default=0)
    if not rows and not any(block.headings):
        return Paragraph(text=block.caption) if block.caption else None
    headings = _filled(block.headings, width)
    filled = [_filled(row, width) for row in rows]
    return with_changes(block, headings=headings, rows=block.rows if same_parts(filled, block.rows) else filled)


def _filled(row: list[str], width: int) -> list[str]:
    return row if len(row) == width else [*row, *[""] * (width - len(row))]


def _action(block: Action) -> Action | None:
    if not all(block.owners):
        block = with_changes(block, owners=[owner for owner in block.owners if owner])
    return unless_empty(block)


def _when(when: When) -> When | None:
    if when.printed:
        return when
    return with_changes(when, printed=when.day.isoformat()) if when.day else None


def _clock(clock: Clock) -> Clock | None:
    if clock.printed:
        return clock
    return with_changes(clock, printed=clock.time.strftime("%H:%M")) if clock.time else None


def _raised(raised: Raised) -> Raised | None:
    if raised.printed:
        return raised
    return with_changes(raised, printed=raised.meeting) if raised.meeting else None


def _votes(votes: Votes) -> Votes | None:
    if votes.printed:
        return votes
    said = (("for", votes.in_favour), ("against", votes.against), ("abstained", votes.abstained))
    printed = ", ".join(f"{word} {count}" for word, count in said if count is not None)
    return with_changes(votes, printed=printed) if printed else None


def restricted(block: Restricted) -> Restricted | None:
    """Return a withheld passage whose words for the public end where they should; None for one that says nothing."""
    return with_public_words_ended(block) if block.content or unless_empty(block.restriction) else None


# What becomes of a part whose texts are settled: None where it says nothing.
FINISH: dict[type, Callable[[Any], Any]] = {
    **dict.fromkeys((Paragraph, Verbatim, Remark, Entry, Quotation, Attendance), unless_empty),
    **dict.fromkeys((Decision, Motion, Question, NextMeeting, Approval, Correction), unless_empty),
    Person: _unless_presence_alone,
    BlockList: _list,
    Table: _table,
    Action: _action,
    When: _when,
    Clock: _clock,
    Raised: _raised,
    Votes: _votes,
    Restricted: restricted,
}
