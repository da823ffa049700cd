"""REA112."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA112", default="warning")
def several_meetings(reading: Reading) -> Iterator[Fault]:
    """One file holds the minutes of several meetings.

    It has a list of those present under several days, or the day of a meeting for each of its headings, as notes have
    that are written on and on. Only the newest meeting is read and checked; the first, where a day has no year. The
    words of the others stay as they stand, each under its own heading: nobody of them is taken for present, and nothing
    for an action or a decision. What they withhold is withheld.

    Minutes that are marked `minutes: 1` are those of one meeting.

    When to ignore it: never; somebody who looks for the older minutes will not find them.

    Measured on public minutes: no hit in 412 sets of minutes.

    Source: practice; notes of a group are often written on in one file.
    """
    for problem, _ in reading.problems_of("REA112"):
        days = problem.facts["days"].split("; ")
        where = "last" if problem.facts["read"] == days[-1] else "first" if problem.facts["read"] == days[0] else ""
        read = f"the {where}" if where else f"that of {problem.facts['read']}"
        yield Fault(
            f"This file seems to hold the minutes of {len(days)} meetings ({listed(days)}). Only {read} was checked.",
            "Keep one file for each meeting, so that each can be checked and published.",
            in_source=(problem.start, problem.end),
        )
