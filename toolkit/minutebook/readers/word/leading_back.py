"""From the page of Markdown back to the Word file: who took which characters of the Word text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.reading import Claim, Problem, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutebook.model.meeting import Meeting
    from minutebook.readers.word.page import MarkdownPage, Range
    from minutebook.reading import Observation
    from minutebook.word.document import WordSource

_LONGEST_QUOTED = 200


def led_back(
    reading: Reading,
    page: MarkdownPage,
    source: WordSource,
    meeting: Meeting,
    problems: Iterable[Problem] = (),
) -> Reading:
    """Return the reading of a page of Markdown as that of the Word file it was laid out from.

    Args:
        reading: the page, read.
        page: the page, with the places of its characters.
        source: the Word file.
        meeting: the meeting that was read, with what the page does not hold.
        problems: what the page could not carry.
    """
    ranges = _Ranges(page.ranges)
    claims = ranges.claims(reading.claims)
    claims += [Claim(start, end, "structure") for start, end in page.structure]
    claims.sort(key=lambda claim: claim.start)
    return Reading(
        source=source,
        form="word",
        meeting=meeting,
        claims=tuple(claims),
        problems=tuple(
            sorted(
                [*(_problem(one, reading, ranges, source) for one in reading.problems), *problems],
                key=lambda problem: problem.start,
            )
        ),
        observations=tuple(_observation(one, ranges) for one in reading.observations),
    )


def _problem(problem: Problem, reading: Reading, ranges: _Ranges, source: WordSource) -> Problem:
    start, end = ranges.range(problem.start, problem.end)
    facts = problem.facts
    if "words" in facts and facts["words"] == _quoted(reading.source.text, problem.start, problem.end):
        facts = {**facts, "words": _quoted(source.text, start, end)}
    return structs.replace(problem, start=start, end=end, facts=facts)


def _quoted(text: str, start: int, end: int) -> str:
    return text[start : min(end, start + _LONGEST_QUOTED)].strip()


def _observation(observation: Observation, ranges: _Ranges) -> Observation:
    start, end = ranges.range(observation.start, observation.end)
    return structs.replace(observation, start=start, end=end)


class _Ranges:
    """The ranges of the page that came from the Word text."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._ranges = ranges
        self._ends = [one.last for one in ranges]

    def _touched(self, first: int, last: int) -> Iterator[Range]:
        at = bisect_right(self._ends, first)
        while at < len(self._ranges) and self._ranges[at].first < last:
            yield self._ranges[at]
            at += 1

    def range(self, first: int, last: int) -> tuple[int, int]:
        """Return the range of the Word text that characters of the page came from; where none did, the place."""
        parts = [_part(one, first, last) for one in self._touched(first, last)]
        if parts:
            return min(start for start, _ in parts), max(end for _, end in parts)
        at = bisect_right(self._ends, first)
        place = self._ranges[at].start if at < len(self._ranges) else self._ranges[-1].end if self._ranges else 0
        return place, place

    def claims(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return what claims of the page, in their order, claim of the Word text; some take several parts of it."""
        found: list[Claim] = []
        ranges, at = self._ranges, 0
        for claim in claims:
            while at < len(ranges) and ranges[at].last <= claim.start:
                at += 1
            reach = at
            while reach < len(ranges) and ranges[reach].first < claim.end:
                found.append(_claimed(claim, ranges[reach], again=reach > at))
                reach += 1
        return found


def _claimed(claim: Claim, one: Range, *, again: bool) -> Claim:
    """Return what a claim of the page claims of one range; `again` tells that it had part of the range before."""
    start, end = _part(one, claim.start, claim.end)
    if claim.by != "text":
        return Claim(start, end, claim.by)
    if claim.end - claim.start == claim.length:
        first, last = max(one.first, claim.start), min(one.last, claim.end)
        return Claim(start, end, "text", claim.path, claim.offset + first - claim.start, last - first)
    # Several characters that stand for others as a whole.
    length = 0 if again else claim.length
    return Claim(start, end, "text", claim.path, claim.offset + claim.length - length, length)


def _part(one: Range, first: int, last: int) -> tuple[int, int]:
    """Return the part of the Word text that belongs to the characters `first` to `last` of a range of the page."""
    if one.last - one.first != one.end - one.start:
        return one.start, one.end
    return one.start + max(first - one.first, 0), one.end - max(one.last - last, 0)
