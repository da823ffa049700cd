"""REA104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA104", default="warning")
def field_given_twice(reading: Reading) -> Iterator[Fault]:
    """A field is given twice; only the first counts.

    Bad:

        - **Action 1:** Publish the survey.
          - **Due:** 5 May 2026
          - **Due:** 9 May 2026

    Good:

        - **Action 1:** Publish the survey.
          - **Due:** 9 May 2026

    When to ignore it: never; delete one of the two.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice.
    """
    for problem, words in reading.problems_of("REA104"):
        field = problem.facts.get("field") or words
        yield Fault(
            f"{quote(field)} is given twice; only the first was taken.",
            "Delete one of the two.",
            in_source=(problem.start, problem.end),
        )
