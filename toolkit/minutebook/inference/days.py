"""The days that the words of minutes mean: that of the meeting itself, and those reckoned from it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutebook.dates import day_meant, find_days, find_months, latest_month_before
from minutebook.inference.meeting_date import printed_date
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Meeting

_YEAR = late_pattern(r"(?<![\w.,£$€/-])(?:19|20)\d\d(?![\w/]|[.,-]\d)")
# A due date without a year that lies up to so long before the meeting is taken to be gone, any other to be to come.
_LATELY = datetime.timedelta(days=61)
_HALF_A_YEAR = datetime.timedelta(days=183)
_A_DAY = datetime.timedelta(days=1)


class AssumedYear(NamedTuple):
    """A year that the words of a date do not give, and the field it was taken from."""

    year: int
    field: Literal["title", "series"]


def year_elsewhere(meeting: Meeting) -> AssumedYear | None:
    """Return the one year that the title of the minutes names, else the name of the series; None where none does."""
    fields: tuple[tuple[str, Literal["title", "series"]], ...] = (
        (plain(meeting.title), "title"),
        (meeting.series, "series"),
    )
    for words, field in fields:
        years = {int(match[0]) for match in _YEAR.finditer(words)} | {day.year for day in find_days(words) if day.year}
        if len(years) == 1:
            return AssumedYear(years.pop(), field)
    return None


def _year_hint(meeting: Meeting) -> int | None:
    elsewhere = year_elsewhere(meeting)
    return elsewhere.year if elsewhere else None


def reference_day(meeting: Meeting) -> datetime.date | None:
    """Return the day that other dates are reckoned from.

    It is the day printed, even where its weekday is another day's, else the first of the month in the title: the
    year and the neighbourhood are what counts.
    """
    printed = printed_date(meeting)
    if printed:
        day = day_meant(printed, year_hint=_year_hint(meeting), ignore_weekday=True)
        if day:
            return day
    months = [month for month in find_months(plain(meeting.title)) if month.year]
    return datetime.date(months[0].year, months[0].month, 1) if len(months) == 1 and months[0].year else None


def day_of_meeting(meeting: Meeting) -> datetime.date | None:
    """Return the day that the words of the meeting's date mean, with the year of the title where they have none."""
    printed = printed_date(meeting)
    return day_meant(printed, year_hint=_year_hint(meeting)) if printed else None


def day_after(printed: str, reference: datetime.date | None) -> datetime.date | None:
    """Return the day that the date of a next meeting, an approval or a correction means: it follows this meeting."""
    return day_meant(printed, after=reference)


def day_of_due(printed: str, reference: datetime.date | None, action: Action | None = None) -> datetime.date | None:
    """Return the day that the due date of an action means.

    Without a year it is the first such day from two months before this meeting on: a day just gone is a slip, any
    other is to come. An action brought forward may be older: the first such day since the meeting it was raised
    at is meant or, where none is named, from half a year before this meeting on. Once it is put off
    ("continuing", "deferred") its due date is reckoned as that of a new action.
    """
    since = reference - _LATELY if reference else None
    if action is not None and action.brought_forward and action.status not in {"continuing", "deferred"}:
        raised = action.raised.meeting if action.raised else ""
        if raised:
            since = datetime.date.fromisoformat(raised if len(raised) > len("2026-05") else f"{raised}-01") - _A_DAY
        elif reference:
            since = reference - _HALF_A_YEAR
    return day_meant(printed, after=since)


def meeting_of(printed: str, reference: datetime.date | None) -> str:
    """Return the meeting that the origin of an action names, as YYYY-MM-DD or YYYY-MM, or "".

    Without a year, the latest such month or day before the meeting is meant.
    """
    days = find_days(printed)
    if days:
        if days[0].year or reference is None:
            day = day_meant(printed)
        else:
            # The first such day after this day a year ago is the latest before today.
            day = day_meant(printed, after=_a_year_before(reference) - _A_DAY)
        return day.isoformat() if day else ""
    months = find_months(printed)
    if len(months) != 1:
        return ""
    year = months[0].year or (latest_month_before(months[0].month, reference) if reference else None)
    return f"{year:04}-{months[0].month:02}" if year else ""


def _a_year_before(day: datetime.date) -> datetime.date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
