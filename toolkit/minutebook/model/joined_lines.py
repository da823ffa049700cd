"""The lines of one paragraph joined into one text, and where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.styled_spans import StyledSpan

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

    def styled_span(self, styled_span: StyledSpan) -> list[StyledSpan]:
        """Return a span of the joined text as spans of the source."""
        if styled_span.start < 0:
            return [styled_span]
        if len(self._starts) == 1:
            base = self._starts[0]
            return [StyledSpan(styled_span.text, base + styled_span.start, base + styled_span.end, styled_span.style)]
        if styled_span.stands_for:
            return [
                structs.replace(styled_span, start=self.at(styled_span.start), end=self.at(styled_span.end - 1) + 1)
            ]
        placed: list[StyledSpan] = []
        position = styled_span.start
        for first, last in self._by_line(styled_span.start, styled_span.end):
            if first > position:
                placed.append(StyledSpan("\n", -1, -1, styled_span.style))
            at = self.at(first)
            text = styled_span.text[first - styled_span.start : last - styled_span.start]
            placed.append(StyledSpan(text, at, at + last - first, styled_span.style))
            position = last
        if position < styled_span.end:
            placed.append(StyledSpan(styled_span.text[-1], -1, -1, styled_span.style))
        return placed

    def _by_line(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        line = bisect_right(self._firsts, start) - 1
        while start < end:
            last = min(end, self._ends[line])
            if last > start:
                yield start, last
            start = self._ends[line] + 1
            line += 1
