"""MTG104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_months
from minutebook.finding import Fault
from minutebook.inference.meeting_date import days_of_meeting
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import first_day, meeting_day, place_of_date
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.dates import FoundDay
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading

_DAY_IN_FILE_NAME = late_pattern(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_HINT = "Correct the one that is wrong. If the title names the month under review, reply to say so."


@rule("MTG104", default="error")
def title_disagrees_with_date(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """Title and date disagree.

    The day, month or year in the title is not the meeting's. A file name counts too, but only if it holds one
    date: names often carry the day of posting, or of a version.

    Bad:

        # Finance Committee, September 2026

        Date: Tuesday 6 October 2026

    Good:

        # Finance Committee, October 2026

        Date: Tuesday 6 October 2026

    When to ignore it: the title names the month under review and not the month of the meeting.

    Measured on public minutes: 10 hits in 268 sets of minutes; of 10 read, 10 were right.

    Source: real minutes of assurance meetings.
    """
    held = first_day(meeting.date)
    if held is None or meeting.date is None:
        return
    at, span = place_of_date(meeting, held)
    dated = meeting.date.printed[held.start : held.end]
    title = plain(meeting.title)
    named_in_title = [(one.start, one.end, one.day, one.month, one.year) for one in days_of_meeting(title)]
    named_in_title += [(one.start, one.end, held.day, one.month, one.year) for one in find_months(title)]
    for start, end, day_number, month, year in named_in_title:
        if day_number != held.day or _differ(held, month, year):
            said = title[start:end]
            yield Fault(
                f"The title says {quote(said)}, but the meeting is dated {quote(dated)}.",
                _HINT,
                at=at,
                span=span,
            )
            return
    named = _DAY_IN_FILE_NAME.findall(reading.source.name.replace("\\", "/").rsplit("/", 1)[-1])
    day = meeting_day(meeting)
    if len(named) == 1 and day is not None and "-".join(named[0]) != day.isoformat():
        yield Fault(
            f"The file is named for {quote('-'.join(named[0]))}, but the meeting is dated {quote(dated)}.",
            "Correct the one that is wrong.",
            at=at,
            span=span,
        )


def _differ(held: FoundDay, month: int, year: int | None) -> bool:
    return month != held.month or (year is not None and held.year is not None and year != held.year)
