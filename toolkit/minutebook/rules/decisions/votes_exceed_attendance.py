"""DEC106."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Votes
    from minutebook.model.meeting import Meeting


@rule("DEC106", default="error")
def votes_exceed_attendance(votes: Votes, meeting: Meeting) -> Iterator[Fault]:
    """More votes than people.

    More votes were counted than people are listed as present.

    Bad:

        # Larkspur Committee, 9 June 2026

        Present: Ade Bello, Rowan Hale

        ## Machines

        - VOTE on new test machines: for 2, against 1, abstained 0. Carried.

    Good:

        # Larkspur Committee, 9 June 2026

        Present: Ade Bello, Rowan Hale, Mara Lind

        ## Machines

        - VOTE on new test machines: for 2, against 1, abstained 0. Carried.

    When to ignore it: proxies or postal votes were counted.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice; the public corpus.
    """
    present = sum(person.presence == "present" for person in meeting.attendance)
    counted = sum(filter(None, (votes.in_favour, votes.against, votes.abstained)))
    if counted > present > 0:
        people = "person is" if present == 1 else "people are"
        yield Fault(
            f"{quote(votes.printed)} makes {counted} votes, but only {present} {people} listed as present.",
            'Correct the count, or add whoever is missing under "Present".',
            at=("printed",),
        )
