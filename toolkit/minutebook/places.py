"""Where something of the model stands in its source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from minutebook.finding import Place

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
        self._claims: dict[Path, list[Claim]] = {}
        for claim in reading.claims:
            if claim.by == "text":
                self._claims.setdefault(claim.path, []).append(claim)

    def offsets(self, path: Path, span: tuple[int, int] | None = None) -> tuple[int, int]:
        """Return the range of source offsets of what stands at `path`.

        Args:
            path: a text, or anything that holds texts: then its first text counts. Where nothing of it came
                from the source, what holds it counts, and last of all the title.
            span: a range of the plain text at `path`.
        """
        claims = self._claims.get(path)
        if claims is not None:
            return _range(claims, span)
        for length in range(len(path), 0, -1):
            first = self._first_below.get(path[:length])
            if first is not None:
                return _range(self._claims[first], None)
        title = self._claims.get(("title",))
        if title is None:
            title = next(iter(self._claims.values()), None)
        return _range(title, None) if title else (0, 0)

    @cached_property
    def _first_below(self) -> dict[Path, Path]:
        """For every path with texts below it, that of the one which stands first in the source."""
        first: dict[Path, Path] = {}
        # The claims are in the order of the source, so the first that is met for a path is the one.
        for path in self._claims:
            for length in range(1, len(path) + 1):
                first.setdefault(path[:length], path)
        return first

    def place(self, path: Path, span: tuple[int, int] | None = None) -> Place:
        """Return the lines and columns of what stands at `path`; see `offsets`."""
        return place_in_source(self._reading, *self.offsets(path, span))


def _range(claims: list[Claim], span: tuple[int, int] | None) -> tuple[int, int]:
    ordered = sorted(claims, key=lambda claim: claim.offset)
    if span is None:
        return min(claim.start for claim in ordered), max(claim.end for claim in ordered)
    touched = [
        _part(claim, *span) for claim in ordered if claim.offset < span[1] and claim.offset + claim.length > span[0]
    ]
    if not touched:
        return ordered[-1].end, ordered[-1].end
    return min(start for start, _ in touched), max(end for _, end in touched)


def _part(claim: Claim, start: int, end: int) -> tuple[int, int]:
    if claim.end - claim.start != claim.length:
        return claim.start, claim.end
    first = max(start - claim.offset, 0)
    last = min(end - claim.offset, claim.length)
    return claim.start + first, claim.start + last
