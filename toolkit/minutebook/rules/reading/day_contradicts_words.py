"""REA110."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA110", default="error")
def day_contradicts_words(reading: Reading) -> Iterator[Fault]:
    """A day given for programs is not the day the printed words name.

    Bad:

        minutes: 1
        date:
          printed: Thursday 24 September 2026
          day: 2026-09-25

    Good:

        minutes: 1
        date:
          printed: Thursday 24 September 2026
          day: 2026-09-24

    When to ignore it: never; leave `day` out and it is worked out from the words.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice.
    """
    for problem, _ in reading.problems_of("REA110"):
        printed, given, meant = (problem.facts.get(name, "") for name in ("printed", "given", "meant"))
        says = f"mean {meant}" if meant else "name no such day"
        yield Fault(
            f"{quote(printed)} is given as {given}, but the words {says}.",
            "Correct the one that is wrong.",
            in_source=(problem.start, problem.end),
        )
