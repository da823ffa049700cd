"""REA107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import problems, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA107", default="warning")
def not_carried_over(reading: Reading) -> Iterator[Fault]:
    """A picture, drawing or embedded object is not carried into other forms.

    Bad:

        ## 1. Attendance

        ![Photograph of the committee](committee.jpg)

    Good:

        ## 1. Attendance

        A [photograph of the committee](committee.jpg) is on the web site.

    When to ignore it: the picture says nothing that the text does not say.

    Source: practice; WCAG 2.2, success criterion 1.1.1.
    """
    for problem, words in problems(reading, "REA107"):
        what = problem.facts.get("what", "picture")
        yield Fault(
            f"The {what} {quote(words)} will not be carried over.",
            "Say in words what it shows, or link to it.",
            in_source=(problem.start, problem.end),
        )
