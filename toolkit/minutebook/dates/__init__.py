"""Reading days, times and due dates in running English, with the place of each.

`days` finds days and months, `clocks` times of day, `due` the words that say when an action is due. Nothing
here guesses: words that contradict themselves, or do not say enough, mean no day.
"""

from __future__ import annotations

from minutebook.dates.calendar import days_in_month, in_words, month_name, nearest_with_weekday, weekday_name
from minutebook.dates.clocks import FoundClock, find_clocks, time_before, time_meant
from minutebook.dates.days import (
    FoundDay,
    FoundMonth,
    day_meant,
    find_days,
    find_months,
    latest_month_before,
    why_not,
)
from minutebook.dates.due import DueKind, FoundDue, due_kind, find_due

__all__ = [
    "DueKind",
    "FoundClock",
    "FoundDay",
    "FoundDue",
    "FoundMonth",
    "day_meant",
    "days_in_month",
    "due_kind",
    "find_clocks",
    "find_days",
    "find_due",
    "find_months",
    "in_words",
    "latest_month_before",
    "month_name",
    "nearest_with_weekday",
    "time_before",
    "time_meant",
    "weekday_name",
    "why_not",
]
