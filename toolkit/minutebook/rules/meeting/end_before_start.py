"""MTG107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_clocks
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting

# A meeting that begins in the evening may well end in the small hours.
_EVENING, _SMALL_HOURS = 17, 6


@rule("MTG107", default="error")
def end_before_start(meeting: Meeting) -> Iterator[Fault]:
    """Ends before it begins.

    Times that leave morning and afternoon open ("2:30") are given the benefit of the doubt.

    Bad:

        ---
        minutes: 1
        start: 2pm
        end: 12:30pm
        ---

    Good:

        ---
        minutes: 1
        start: 2pm
        end: 3:30pm
        ---

    When to ignore it: the meeting went on past midnight.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice.
    """
    start = next(iter(find_clocks(meeting.start.printed)), None) if meeting.start else None
    end = next(iter(find_clocks(meeting.end.printed)), None) if meeting.end else None
    if meeting.start is None or meeting.end is None or not (start and end and start.time and end.time):
        return
    overnight = start.time.hour >= _EVENING and end.time.hour < _SMALL_HOURS
    if start.sure and end.sure and end.time < start.time and not overnight:
        begins, ends = quote(meeting.start.printed), quote(meeting.end.printed)
        yield Fault(
            f"The meeting is shown as beginning at {begins} and ending at {ends}.",
            "Correct the time that is wrong.",
            at=("end", "printed"),
        )
