"""The names of days and months, and sums with them."""

from __future__ import annotations

import datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FEBRUARY = 2
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_YEAR = 2000


def weekday_name(day: datetime.date | int) -> str:
    """Return the English name of a day's weekday, or of a weekday counted from Monday as 0."""
    return WEEKDAYS[day if isinstance(day, int) else day.weekday()]


def month_name(month: int) -> str:
    """Return the English name of a month, 1 for January."""
    return MONTHS[month - 1]


def days_in_month(month: int, year: int | None = None) -> int:
    """Return how many days a month has; February without a year has 29, as it may have them."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return _DAYS[month - 1] + (1 if month == _FEBRUARY and leap else 0)


def in_words(day: datetime.date) -> str:
    """Return a day as British minutes write it: `24 September 2020`."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def nearest_with_weekday(day: datetime.date, weekday: int) -> tuple[datetime.date, datetime.date]:
    """Return the last day before `day`, and the first after it, that fall on `weekday` (Monday is 0)."""
    back = (day.weekday() - weekday) % 7 or 7
    before = day - datetime.timedelta(days=back)
    after = day + datetime.timedelta(days=(weekday - day.weekday()) % 7 or 7)
    return before, after


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day; without a year, whether some year has it."""
    return calendar_day(year or _LEAP_YEAR, month, day) is not None
