"""What rules ask about the occasion itself: which day it was held, whatever the weekday beside it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import FoundDay, day_meant, find_days
from minutebook.inference import year_elsewhere
from minutebook.model.words import Words
from minutebook.rules.unread import texts

if TYPE_CHECKING:
    import datetime

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path
    from minutebook.model.when import When


def first_day(when: When | None) -> FoundDay | None:
    """Return the first day that the printed words name, as printed."""
    return next(iter(find_days(when.printed)), None) if when else None


def meeting_year(meeting: Meeting) -> int | None:
    """Return the year the meeting was held in, from its date or else from its title."""
    found = first_day(meeting.date)
    if found and found.year:
        return found.year
    elsewhere = year_elsewhere(meeting)
    return elsewhere.year if elsewhere else None


def meeting_day(meeting: Meeting) -> datetime.date | None:
    """Return the day of the meeting even where a wrong weekday stands beside it."""
    if meeting.date is None:
        return None
    return meeting.date.day or day_meant(meeting.date.printed, year_hint=meeting_year(meeting), ignore_weekday=True)


def place_of_date(meeting: Meeting, found: FoundDay) -> tuple[Path, tuple[int, int]]:
    """Return where a day of the meeting's date stands: in its own field, or in the words it was read from."""
    printed = meeting.date.printed if meeting.date else ""
    if not isinstance(printed, Words):
        for path, words in texts(meeting):
            start = words.find(printed)
            if start != -1:
                return path, (start + found.start, start + found.end)
    return ("date", "printed"), (found.start, found.end)
