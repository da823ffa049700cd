"""REA103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA103", default="warning")
def field_unknown(reading: Reading) -> Iterator[Fault]:
    """A label or key looks like one of ours, but there is none of that name.

    What stands behind it is kept as text, but not as the owner, date or status it was meant to be.

    Bad:

        - **Action 1:** DCO to publish the survey.
          - **Ownr:** DCO

    Good:

        - **Action 1:** DCO to publish the survey.
          - **Owner:** DCO

    When to ignore it: the label is your own and is meant as plain text.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice.
    """
    for problem, words in reading.problems_of("REA103"):
        field, likeliest = problem.facts.get("field") or words, problem.facts.get("likeliest", "")
        hint = f'Did you mean "{likeliest}"?' if likeliest else "Correct the name, or take it out."
        yield Fault(f"There is no field called {quote(field)}.", hint, in_source=(problem.start, problem.end))
