"""REA105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import problems, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Problem, Reading


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

    Rows below each other that are all short by as much are told once.

    When to ignore it: never; add or take out the "|".

    Source: practice.
    """
    for rows in _runs(reading):
        problem, words = rows[0]
        cells, headings = problem.facts.get("cells", ""), problem.facts.get("headings", "")
        count = f"{cells} cells under {headings} headings"
        if not (cells and headings):
            count = "not as many cells as there are headings"
        if len(rows) == 1:
            fact, hint = f"The row {quote(words)} has {count}.", 'Add what is missing, or take out one "|".'
        else:
            fact = f"The row {quote(words)}, and {len(rows) - 1} after it, have {count}."
            hint = "Add the missing cells, or take out the heading that has none."
        yield Fault(fact, hint, in_source=(problem.start, problem.end))


def _runs(reading: Reading) -> Iterator[list[tuple[Problem, str]]]:
    """Yield rows that stand one below the other and are short by as much: a heading too many, and not a slip."""
    run: list[tuple[Problem, str]] = []
    for problem, words in problems(reading, "REA105"):
        if run and not (
            problem.facts == run[-1][0].facts
            and reading.source.text.count("\n", run[-1][0].end, problem.start) == 1
            and "words" not in problem.facts
        ):
            yield run
            run = []
        run.append((problem, words))
    if run:
        yield run
