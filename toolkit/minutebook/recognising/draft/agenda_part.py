"""One passage of the agenda, with its number, its place in the row, and what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.page.passages import Passage

NUMBER = late_pattern(r"(?:item\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|\d{1,2}[a-z][.):]?", re.IGNORECASE)


class AgendaPart(NamedTuple):
    """One passage of the agenda.

    `number` is the number typed in the column before it. `first` and `last` tell its place in its cell. `broken`
    tells of a page break (an empty line) before it, `tabled` of columns, and `wrapped` of a line that goes on from
    one as wide as the page. `column` marks what stands in the ACTION column, `echo` what the recognition repeated,
    and `headless` words whose beginning was lost. `beside` is what the ACTION column says in the same row;
    `entry` is which of so many passages of that column, counted from 0, this one is.
    """

    passage: Passage
    row: int
    number: Passage | None = None
    first: bool = True
    last: bool = True
    broken: bool = False
    wrapped: bool = False
    tabled: bool = False
    column: bool = False
    entry: tuple[int, int] = (0, 0)
    echo: bool = False
    headless: bool = False
    beside: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def alone(self) -> bool:
        """Whether the passage fills its cell."""
        return self.first and self.last
