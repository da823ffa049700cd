"""What tidying changes in a file, by lines.

No edit of `formatting` reaches over the end of a line, so the lines before and after stand side by side, and nothing
has to be looked for: a differ over the whole file would take hours for one that is long.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_ENDING = re.compile(r"\r\n|\n|\r")
_CONTEXT = 3
_MOST_NAMED = 50

Span = tuple[int, int]


class Difference:
    """A text before and after, with the lines that differ; they count from 0."""

    def __init__(self, before: str, after: str) -> None:
        """Compare two texts of as many lines.

        Raises:
            ValueError: they have not as many lines.
        """
        self._before, self._after = _lines_of(before), _lines_of(after)
        self._changed: list[Span] = []
        for number, (one, other) in enumerate(zip(self._before, self._after, strict=True)):
            if one == other:
                continue
            if self._changed and self._changed[-1][1] == number:
                self._changed[-1] = (self._changed[-1][0], number + 1)
            else:
                self._changed.append((number, number + 1))

    def in_words(self) -> str:
        """Say which lines differ: "line 4", or "lines 4, 8 to 9"; of very many, the first and how many more."""
        named = [f"{start + 1}" if end == start + 1 else f"{start + 1} to {end}" for start, end in self._changed]
        several = len(named) > 1 or any(end > start + 1 for start, end in self._changed)
        more = sum(end - start for start, end in self._changed[_MOST_NAMED:])
        told = ", ".join(named[:_MOST_NAMED]) + (f" and {more:,} more" if more else "")
        return f"line{'s' if several else ''} {told}"

    def unified(self, name: str, new_name: str) -> Iterator[str]:
        """Yield the lines of a unified diff, without their endings."""
        yield f"--- {name}"
        yield f"+++ {new_name}"
        for hunk in self._hunks():
            start = max(hunk[0][0] - _CONTEXT, 0)
            end = min(hunk[-1][1] + _CONTEXT, len(self._before))
            where = f"{start + 1}" if end == start + 1 else f"{start + 1},{end - start}"
            yield f"@@ -{where} +{where} @@"
            position = start
            for first, last in hunk:
                yield from (f" {line}" for line in self._before[position:first])
                yield from (f"-{line}" for line in self._before[first:last])
                yield from (f"+{line}" for line in self._after[first:last])
                position = last
            yield from (f" {line}" for line in self._before[position:end])

    def _hunks(self) -> Iterator[list[Span]]:
        """Put together what differs so near to each other that the lines around it would meet."""
        begin = 0
        for number, (one, other) in enumerate(pairwise(self._changed), 1):
            if other[0] - one[1] > 2 * _CONTEXT:
                yield self._changed[begin:number]
                begin = number
        if self._changed:
            yield self._changed[begin:]


def _lines_of(text: str) -> list[str]:
    lines = _LINE_ENDING.split(text)
    return lines if lines[-1] else lines[:-1]
