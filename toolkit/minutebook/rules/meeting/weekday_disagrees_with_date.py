"""MTG103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import in_words, month_name, nearest_with_weekday, weekday_name
from minutebook.dates.calendar import calendar_day
from minutebook.dates.days import find_days
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import meeting_day, meeting_year
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from minutebook.dates.days import FoundDay
    from minutebook.model.meeting import Meeting
    from minutebook.rules.text import Text


@rule("MTG103", default="error")
def weekday_disagrees_with_date(text: Text, meeting: Meeting) -> Iterator[Fault]:
    """Weekday and date disagree.

    The weekday printed is not that day's. Either half may be the slip, and people will turn up on the wrong
    day, so nothing is corrected for you. Where a date in the text has no year, the years on either side are
    tried before anything is said; the date of the meeting takes the year in the title, and the next meeting
    is the first such day that follows.

    Bad:

        # Finance Committee, Wednesday 9 June 2026

    Good:

        # Finance Committee, Tuesday 9 June 2026

    When to ignore it: the words quote somebody else's mistake.

    Measured on public minutes: 3 hits in 268 sets of minutes; of 3 read, 3 were right.

    Source: real minutes of assurance meetings; 3.8 % of all weekdays printed in the public corpus are wrong.
    """
    for found in find_days(text.plain):
        if found.weekday is None or not found.exists:
            continue
        day = _day(text, found, meeting)
        if day is not None and day.weekday() != found.weekday:
            yield _fault(text, found, day)


def _day(text: Text, found: FoundDay, meeting: Meeting) -> datetime.date | None:
    """Return the day meant whatever its weekday, or None where there is nothing to compare with."""
    if found.year:
        return found.date
    year = meeting_year(meeting)
    if year is None:
        return None
    if text.path in {("date", "printed"), ("title",)}:
        return calendar_day(year, found.month, found.day)
    if text.path[-2:] == ("date", "printed"):
        held = meeting_day(meeting)
        passed = held is not None and (found.month, found.day) <= (held.month, held.day)
        return calendar_day(year + 1 if passed else year, found.month, found.day)
    candidates = [calendar_day(year + step, found.month, found.day) for step in (0, -1, 1)]
    if any(day is not None and day.weekday() == found.weekday for day in candidates):
        return None
    return candidates[0]


def _fault(text: Text, found: FoundDay, day: datetime.date) -> Fault:
    words = quote(text.plain[found.start : found.end])
    weekday = found.weekday or 0
    if found.year:
        fact = f"{words} cannot be right: {in_words(day)} is a {weekday_name(day)}."
    else:
        fact = f"{words} cannot be right for {day.year}: {in_words(day)} was a {weekday_name(day)}."
    before, after = nearest_with_weekday(day, weekday)
    return Fault(
        fact,
        f"Correct the weekday or the day; the nearest {weekday_name(weekday)}s are {_both(before, after)}.",
        span=(found.start, found.end),
    )


def _both(one: datetime.date, other: datetime.date) -> str:
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day} and {in_words(other)}"
    if one.year == other.year:
        return f"{one.day} {month_name(one.month)} and {in_words(other)}"
    return f"{in_words(one)} and {in_words(other)}"
