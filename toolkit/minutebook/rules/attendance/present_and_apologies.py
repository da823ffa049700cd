"""ATT103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Attendance
from minutebook.rules.attendance_list import anybody_here, people_named
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting

_HERE = frozenset({"present", "in attendance"})


@rule("ATT103", default="error")
def present_and_apologies(meeting: Meeting) -> Iterator[Fault]:
    """Both present and absent.

    One person is listed as present and also under apologies. For the chair, `chair-not-present` says so. Minutes of
    several sessions may have a list for each; then only the lists of one session are compared.

    Bad:

        ## Attendance

        Present: Jo March, Kim Vale

        Apologies: Kim Vale

    Good:

        ## Attendance

        Present: Jo March

        Apologies: Kim Vale

    When to ignore it: two people have one name; add what tells them apart.

    Measured on public minutes: 3 hits in 268 sets of minutes; of 3 read, 3 were right.

    Source: practice.
    """
    everybody = meeting.attendance
    chair_away = meeting.chair and not anybody_here(meeting.chair, everybody)
    told_of_chair = people_named(meeting.chair, everybody) if chair_away else []
    lists = meeting.all_of(Attendance)
    present = [_names(found) for _, found in lists]
    only = next(filter(None, present), frozenset()) if sum(map(bool, present)) == 1 else frozenset()
    here: frozenset[str] = only
    for (path, found), names in zip(lists, present, strict=True):
        # Where a meeting has several sessions, each with its list, only the last list before the apologies counts.
        here = names or here
        for position, person in enumerate(found.people):
            if person.presence in _HERE or person.name.casefold() not in here:
                continue
            if person not in told_of_chair:
                yield Fault(
                    f"{quote(person.name)} is listed as present and also under apologies.",
                    "Delete one of the two.",
                    at=(*path, "people", position, "name"),
                )


def _names(attendance: Attendance) -> frozenset[str]:
    """Return the names of those whom one list gives as present."""
    return frozenset(person.name.casefold() for person in attendance.people if person.name and person.presence in _HERE)
