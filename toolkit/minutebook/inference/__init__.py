"""What follows from the words of a meeting: days, times, votes, owners, kinds of section.

Whatever is filled in here is plain text without a place of its own: its place is where it was read from.
"""

from __future__ import annotations

from minutebook.inference.days import day_after, day_of_due, day_of_meeting, meeting_of, reference_day, year_elsewhere
from minutebook.inference.inferring import settle

__all__ = [
    "day_after",
    "day_of_due",
    "day_of_meeting",
    "meeting_of",
    "reference_day",
    "settle",
    "year_elsewhere",
]
