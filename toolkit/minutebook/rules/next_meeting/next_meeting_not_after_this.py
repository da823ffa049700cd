"""NXT103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import day_meant, find_days, in_words
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import meeting_day
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import NextMeeting
    from minutebook.model.meeting import Meeting


@rule("NXT103", default="error")
def next_meeting_not_after_this(next_meeting: NextMeeting, meeting: Meeting) -> Iterator[Fault]:
    """Next meeting is not after this one.

    Usually the line was copied from the minutes before, or the year is last year's.

    Bad:

        # Finance Committee, 9 June 2026

        ## Next meeting

        - **Date:** Tuesday 26 May 2026

    Good:

        # Finance Committee, 9 June 2026

        ## Next meeting

        - **Date:** Tuesday 7 July 2026

    When to ignore it: never.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: the public corpus.
    """
    held = meeting_day(meeting)
    if held is None or next_meeting.date is None:
        return
    day = next_meeting.date.day or day_meant(next_meeting.date.printed, after=held, ignore_weekday=True)
    if day is None or day > held:
        return
    found = find_days(next_meeting.date.printed)[0]
    when = "on the same day as" if day == held else "before"
    yield Fault(
        f"The next meeting, {quote(next_meeting.date.printed[found.start : found.end])}, is {when} this one.",
        f"Give the date of the meeting that follows {in_words(held)}.",
        at=("date", "printed"),
        span=(found.start, found.end),
    )
