"""The next meeting of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.next_meeting_line import find_next_meeting
from minutebook.model.blocks import NextMeeting
from minutebook.model.when import Clock, When

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Span
    from minutebook.readers.markdown.account import Account


def bare_next_meeting(account: Account, spans: list[Span]) -> NextMeeting | None:
    """Return the next meeting that one line names, or None if the line holds more than a day, a time and a place."""
    if len(spans) != 1:
        return None
    start, end = spans[0]
    line = account.text[start:end].rstrip(" \t")
    found = find_next_meeting(line)
    if found is None:
        return None
    date, clock, venue = (
        account.line([(start + part[0], start + part[1])]) if part else ""
        for part in (found.day, found.clock, found.venue)
    )
    position = start
    for first, last in sorted(part for part in found if part):
        account.mark(position, start + first)
        position = start + last
    account.mark(position, start + len(line))
    return NextMeeting(date=When(printed=date), start=Clock(printed=clock) if clock else None, venue=venue)
