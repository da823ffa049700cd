"""ATT103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.attendance_list import names_person, rows
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting

_HERE = frozenset({"present", "in attendance"})


@rule("ATT103", default="error")
def present_and_apologies(meeting: Meeting) -> Iterator[Fault]:
    """Both present and absent.

    One person is listed as present and also under apologies. For the chair, `chair-not-present` says so.

    Bad:

        ## Attendance

        Present: Jo March, Kim Vale

        Apologies: Kim Vale

    Good:

        ## Attendance

        Present: Jo March

        Apologies: Kim Vale

    When to ignore it: two people have one name; add what tells them apart.

    Source: practice.
    """
    here = {person.name.casefold() for person in meeting.attendance if person.presence in _HERE}
    for path, person in rows(meeting):
        chairs = meeting.chair and names_person(meeting.chair, person)
        if person.presence not in _HERE and person.name.casefold() in here and not chairs:
            yield Fault(
                f"{quote(person.name)} is listed as present and also under apologies.",
                "Delete one of the two.",
                at=(*path, "name"),
            )
