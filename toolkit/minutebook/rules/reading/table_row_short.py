"""REA105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import problems, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA105", default="warning")
def table_row_short(reading: Reading) -> Iterator[Fault]:
    """A row of a table has fewer or more cells than there are headings.

    Bad:

        ## Attendance

        | Name     | Capacity |
        |----------|----------|
        | Jo March |

    Good:

        ## Attendance

        | Name     | Capacity            |
        |----------|---------------------|
        | Jo March | Police Commissioner |

    When to ignore it: never; add or take out the "|".

    Source: practice.
    """
    for problem, words in problems(reading, "REA105"):
        cells, headings = problem.facts.get("cells", ""), problem.facts.get("headings", "")
        count = (
            f" {cells} cells under {headings} headings"
            if cells and headings
            else " not as many cells as there are headings"
        )
        yield Fault(
            f"The row {quote(words)} has{count}.",
            'Add what is missing, or take out one "|".',
            in_source=(problem.start, problem.end),
        )
