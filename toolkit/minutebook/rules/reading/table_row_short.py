"""REA105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Problem, Reading

_BLANK_LINE = late_pattern(r"\n[ \t]*\r?\n")
# So many rows of one table are told once.
_MANY = 3


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

    Many such rows in one table are told once.

    When to ignore it: never; add or take out the "|".

    Measured on public minutes: 1 hit in 268 sets of minutes; of 1 read, 1 was right.

    Source: practice.
    """
    for rows in _tables(reading):
        many = len(rows) >= _MANY
        for problem, words in rows[:1] if many else rows:
            cells, headings = problem.facts.get("cells", ""), problem.facts.get("headings", "")
            count = f"{cells} {'cell' if cells == '1' else 'cells'} under {headings} headings"
            if not (cells and headings):
                count = "not as many cells as there are headings"
            fact, hint = f"The row {quote(words)} has {count}.", 'Add what is missing, or take out one "|".'
            if many:
                fact = f"The row {quote(words)}, and {len(rows) - 1} more in this table, do not fit the headings above."
                hint = "Add the missing cells, or correct the headings."
            yield Fault(fact, hint, in_source=(problem.start, problem.end))


def _tables(reading: Reading) -> Iterator[list[tuple[Problem, str]]]:
    """Yield the problems of each table together."""
    rows: list[tuple[Problem, str]] = []
    for problem, words in reading.problems_of("REA105"):
        if rows and _BLANK_LINE.search(reading.source.text, rows[-1][0].end, problem.start):
            yield rows
            rows = []
        rows.append((problem, words))
    if rows:
        yield rows
