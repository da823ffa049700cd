"""The lines of one paragraph joined into one text, and where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.styled_spans import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator


class JoinedLines:
    """Lines joined by line feeds, and where each stands in the source."""

    def __init__(self, lines: list[str], starts: list[int]) -> None:
        """Join `lines`, which begin at the offsets `starts` of the source."""
        self._starts = starts
        self._firsts: list[int] = []
        position = 0
        for line in lines:
            self._firsts.append(position)
            position += len(line) + 1
        self._ends = [*(first - 1 for first in self._firsts[1:]), position - 1]

    def at(self, position: int) -> int:
        """Return where the character at a position of the joined text stands in the source."""
        line = bisect_right(self._firsts, position) - 1
        return self._starts[line] + position - self._firsts[line]

    def ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return a range of the joined text as ranges of the source, one for each line."""
        if len(self._starts) == 1:
            return [(self._starts[0] + start, self._starts[0] + end)]
        return [(self.at(first), self.at(first) + last - first) for first, last in self._by_line(start, end)]

    def stretch(self, stretch: Stretch) -> list[Stretch]:
        """Return a stretch of the joined text as stretches of the source."""
        if stretch.start < 0:
            return [stretch]
        if len(self._starts) == 1:
            base = self._starts[0]
            return [Stretch(stretch.text, base + stretch.start, base + stretch.end, stretch.style)]
        if stretch.stands_for:
            return [structs.replace(stretch, start=self.at(stretch.start), end=self.at(stretch.end - 1) + 1)]
        placed: list[Stretch] = []
        position = stretch.start
        for first, last in self._by_line(stretch.start, stretch.end):
            if first > position:
                placed.append(Stretch("\n", -1, -1, stretch.style))
            at = self.at(first)
            text = stretch.text[first - stretch.start : last - stretch.start]
            placed.append(Stretch(text, at, at + last - first, stretch.style))
            position = last
        if position < stretch.end:
            placed.append(Stretch(stretch.text[-1], -1, -1, stretch.style))
        return placed

    def _by_line(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        line = bisect_right(self._firsts, start) - 1
        while start < end:
            last = min(end, self._ends[line])
            if last > start:
                yield start, last
            start = self._ends[line] + 1
            line += 1
