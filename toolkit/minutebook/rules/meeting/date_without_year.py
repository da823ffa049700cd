"""MTG105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.finding import Fault
from minutebook.inference import year_elsewhere
from minutebook.model.blocks import NextMeeting
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import first_day, meeting_day, meeting_year, place_of_date
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path
    from minutebook.model.when import When

_NOTHING_ELSE = "Nothing else gives one."
_FIELDS = {"title": "the title", "series": "the name of the series"}


@rule("MTG105", default="warning")
def date_without_year(meeting: Meeting) -> Iterator[Fault]:
    """Year left out.

    The date of the meeting, or of the next one, has no year of its own. The year is then taken from the title,
    or from the order of the meetings, and whoever reads the minutes in ten years has to do the same.

    Bad:

        # Finance Committee, January 2026

        Date: Wednesday 28 January

    Good:

        # Finance Committee, January 2026

        Date: Wednesday 28 January 2026

    When to ignore it: the series always leaves the year to the title.

    Measured on public minutes: 4 hits in 268 sets of minutes; of 4 read, 4 were right.

    Source: real minutes of assurance meetings.
    """
    elsewhere = year_elsewhere(meeting)
    said = f"It was read as {elsewhere.year}, the year in {_FIELDS[elsewhere.field]}." if elsewhere else _NOTHING_ELSE
    held_on = first_day(meeting.date)
    if held_on is not None:
        path, (start, _) = place_of_date(meeting, held_on)
        yield from _fault(meeting.date, path, said, start - held_on.start)
    held, year = meeting_day(meeting), meeting_year(meeting)
    for path, found in meeting.all_of(NextMeeting):
        if found.date is not None:
            follows = f"It was read as {year}, the year of this meeting." if year else _NOTHING_ELSE
            if found.date.day and held:
                follows = f"It was read as {found.date.day.year}, the first such day after this meeting."
            yield from _fault(found.date, (*path, "date", "printed"), follows)


def _fault(when: When | None, path: Path, said: str, offset: int = 0) -> Iterator[Fault]:
    """Say it of a date that stands `offset` characters into the text at `path`."""
    for found in find_days(when.printed)[:1] if when else ():
        if found.year is None:
            words = quote(when.printed[found.start : found.end]) if when else ""
            span = (found.start + offset, found.end + offset)
            yield Fault(f"{words} has no year. {said}", "Add the year.", at=path, span=span)
