"""MTG112."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.attendance_list import people_named
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting

# "TBC", or the title of the minutes taken for a name.
_NOBODY = late_pattern(r"\d|\b(?:TB[CAD]|(?i:meeting|committee|minutes|none|nobody|volunteer))\b")


@rule("MTG112", default=None)
def minute_taker_not_listed(meeting: Meeting) -> Iterator[Fault]:
    """Minute-taker not listed.

    Whoever took the minutes was in the room, and belongs in the attendance list. Only some profiles ask for it.

    Bad:

        # Finance Committee, 14 July 2026

        Minutes: Ann Ito

        ## Attendance

        Present: Jo March

    Good:

        # Finance Committee, 14 July 2026

        Minutes: Ann Ito

        ## Attendance

        Present: Jo March, Ann Ito

    When to ignore it: the minutes were taken from a recording.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    people = meeting.attendance
    if (
        not people
        or not any(letter.isalpha() for letter in meeting.minute_taker)
        or _NOBODY.search(meeting.minute_taker)
    ):
        return
    if not people_named(meeting.minute_taker, people):
        name = meeting.minute_taker.split(",", 1)[0].strip()
        yield Fault(
            f"{quote(name)} took the minutes but is not in the attendance list.",
            "Add a row for the minute-taker.",
            at=("minute_taker",),
        )
