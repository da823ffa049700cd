"""Whether the meeting was held at all, or without a quorum: said in its title, or where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Paragraph
from minutebook.model.running_text import plain
from minutebook.vocabulary.not_held import how_held, how_held_by_title
from minutebook.vocabulary.sentences import sentences
from minutebook.vocabulary.wording import fold, phrases, without_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item, Meeting

_WHERE_IT_BEGINS = phrases("""
    quorum; quoracy; welcome; opening; opening of the meeting; welcome and apologies; call to order; introduction;
    attendance and quorum; apologies and quorum; cancelled; notice; note
""")
_SECTIONS = frozenset({"attendance", "apologies"})
_THERE = frozenset({"present", "in attendance"})
_MOST_ITEMS = 3
# Where hardly anything else is said, it may be said anywhere.
_LITTLE = 120


def with_held(meeting: Meeting) -> Meeting:
    """Return a meeting with what its words say of whether it was held, where no field says it."""
    if meeting.held != "held":
        return meeting
    held = how_held_by_title(plain(meeting.title)) or next(filter(None, map(how_held, _said(meeting))), None)
    # Where somebody was present, or something was decided, there was a meeting: another one was cancelled.
    present = any(person.presence in _THERE for person in meeting.attendance)
    if held is None or (held == "cancelled" and (meeting.decisions or present)):
        return meeting
    return structs.replace(meeting, held=held)


def _said(meeting: Meeting) -> Iterator[str]:
    """Yield the sentences that may say it."""
    words = sum(len(paragraph.split()) for item in meeting.items for paragraph in _paragraphs(item))
    for at, item in enumerate(meeting.items):
        title = plain(item.title)
        begins = not title or item.section in _SECTIONS or without_number(fold(title)) in _WHERE_IT_BEGINS
        if words > _LITTLE and not (begins and at < _MOST_ITEMS):
            continue
        yield title
        for paragraph in _paragraphs(item):
            yield from (paragraph[start:end].strip() for start, end in sentences(paragraph))


def _paragraphs(item: Item) -> Iterator[str]:
    yield from (plain(block.text) for block in item.content if isinstance(block, Paragraph))
