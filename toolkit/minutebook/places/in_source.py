"""Where something of the model stands in its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from minutebook.finding import Place
from minutebook.model.paths import at, walk

if TYPE_CHECKING:
    from minutebook.model.paths import Path
    from minutebook.reading import Claim, Reading


def place_in_source(reading: Reading, start: int, end: int) -> Place:
    """Return the place of a range of source offsets, cut off at the end of its last line that holds a word."""
    first = reading.source.line_column(start)
    last = reading.source.line_column(max(start, end - 1)) if end > start else first
    return Place(
        line=first.line,
        column=first.column,
        end_line=last.line,
        end_column=last.column + (1 if end > start else 0),
    )


class Places:
    """Finds the place of any path of one reading."""

    def __init__(self, reading: Reading) -> None:
        """Sort the claims of `reading` by the text they belong to."""
        self._reading = reading
        by_path: dict[Path, list[Claim]] = {}
        for claim in reading.claims:
            if claim.by == "text":
                by_path.setdefault(claim.path, []).append(claim)
        self._by_path = by_path
        self._arranged: dict[Path, _Claims] = {}

    def offsets(self, path: Path, span: tuple[int, int] | None = None) -> tuple[int, int]:
        """Return the range of source offsets of what stands at `path`.

        Args:
            path: a text, or anything that holds texts: then its first text counts. Where nothing of it came
                from the source, the same words in what holds it count, else all of that, and last of all the title.
            span: a range of the plain text at `path`.
        """
        if path in self._by_path:
            return self._claims(path).range(span)
        for length in range(len(path), 0, -1):
            first = self._first_below.get(path[:length])
            if first is not None:
                derived = self._derived(path, path[:length]) if length < len(path) else None
                return derived or self._claims(first).range(None)
        if not self._by_path:
            return 0, 0
        title: Path = ("title",)
        return self._claims(title if title in self._by_path else next(iter(self._by_path))).range(None)

    def _derived(self, path: Path, holder: Path) -> tuple[int, int] | None:
        """Find the words of what was worked out from others, such as an owner within a task, where those stand."""
        try:
            words = next((one for _, one in walk(at(self._reading.meeting, path)) if isinstance(one, str)), "")
        except LookupError:
            return None
        ranges = [self._claims(one).range(None) for one in self._by_path if one[: len(holder)] == holder]
        start, end = min(first for first, _ in ranges), max(last for _, last in ranges)
        found = self._reading.source.text.find(words, start, end) if words else -1
        return (found, found + len(words)) if found >= 0 else None

    def _claims(self, path: Path) -> _Claims:
        """Arrange the claims of a text when it is first asked for."""
        if path not in self._arranged:
            self._arranged[path] = _Claims(self._by_path[path])
        return self._arranged[path]

    @cached_property
    def _first_below(self) -> dict[Path, Path]:
        """For every path with texts below it, that of the one which stands first in the source."""
        first: dict[Path, Path] = {}
        # The claims are in the order of the source, so the first that is met for a path is the one.
        for path in self._by_path:
            for length in range(1, len(path) + 1):
                first.setdefault(path[:length], path)
        return first

    def place(self, path: Path, span: tuple[int, int] | None = None) -> Place:
        """Return the lines and columns of what stands at `path`; see `offsets`."""
        return place_in_source(self._reading, *self.offsets(path, span))


class _Claims:
    """The claims of one text, so arranged that the place of a few of its words is found without reading them all."""

    def __init__(self, claims: list[Claim]) -> None:
        self._ordered = sorted(claims, key=lambda claim: claim.offset)
        self._offsets = [claim.offset for claim in self._ordered]
        # Claims of one text do not overlap, but those of no length may stand within another: ends never go back.
        self._ends = list(accumulate((claim.offset + claim.length for claim in self._ordered), max))
        self._whole = min(claim.start for claim in claims), max(claim.end for claim in claims)
        # Where the words stand in the source in the order of the text, as nearly always, the outermost two tell all.
        self._in_order = all(one.end <= other.start for one, other in pairwise(self._ordered))

    def range(self, span: tuple[int, int] | None) -> tuple[int, int]:
        """Return the range of source offsets of a range of the text, or of all of it."""
        if span is None:
            return self._whole
        start, end = span
        near = self._ordered[bisect_right(self._ends, start) : bisect_left(self._offsets, end)]
        if self._in_order and near:
            near = [near[0], near[-1]]
        touched = [_part(claim, start, end) for claim in near if claim.offset + claim.length > start]
        if not touched:
            return self._ordered[-1].end, self._ordered[-1].end
        return min(first for first, _ in touched), max(last for _, last in touched)


def _part(claim: Claim, start: int, end: int) -> tuple[int, int]:
    if claim.end - claim.start != claim.length:
        return claim.start, claim.end
    first = max(start - claim.offset, 0)
    last = min(end - claim.offset, claim.length)
    return claim.start + first, claim.start + last
