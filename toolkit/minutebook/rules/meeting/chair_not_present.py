"""MTG110."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.attendance_list import anybody_here, people_named
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting


@rule("MTG110", default="error")
def chair_not_present(meeting: Meeting) -> Iterator[Fault]:
    """Chair not present.

    The chair who is named is under apologies, or in no row of those present. Of two who share the chair, one is
    enough.

    Bad:

        # Finance Committee, 14 July 2026

        Chair: Jo March

        ## Attendance

        Present: Mara Lind

        Apologies: Jo March

    Good:

        # Finance Committee, 14 July 2026

        Chair: Mara Lind

        ## Attendance

        Present: Mara Lind

        Apologies: Jo March

    When to ignore it: never; name whoever chaired on the day.

    Measured on public minutes: 1 hit in 268 sets of minutes; of 1 read, 1 was right.

    Source: practice.
    """
    people = meeting.attendance
    if not meeting.chair or not people or anybody_here(meeting.chair, people):
        return
    rows = people_named(meeting.chair, people)
    away = [person for person in rows if person.presence in {"apologies", "absent"}]
    if away:
        where = "listed under apologies" if away[0].presence == "apologies" else "listed as absent"
    else:
        where = "not in the attendance list"
    yield Fault(
        f"{quote(meeting.chair)} is named as chair but is {where}.",
        f"Name whoever chaired on the day, or move {quote(meeting.chair)} to those present.",
        at=("chair",),
    )
