"""A vote as people write it in one line: "VOTE on new machines: for 2, against 1, abstained 1. Carried."."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.patterns import late_pattern

Span = tuple[int, int]

_MARKER = late_pattern(
    r"(?:vote|poll|motion)(?:[ \t]+(?:on|to|that))[ \t]+(?=[^:\n]{1,120}:)|vote[ \t]*:[ \t]*", re.IGNORECASE
)
_SIDE = r"(?:in favou?r|favour|for|ayes?|yes|yeas?|against|opposed|nays?|noes|abstain(?:ed|ing|s)?|abstentions?)"
_COUNT = rf"(?:{_SIDE}[ :]{{1,3}}\d{{1,5}}|(?:\d{{1,5}}|none|no|nil)[ ]{{1,3}}(?:votes? )?{_SIDE})\b"
_VOTES = late_pattern(rf"{_COUNT}(?:[,;]? (?:and )?{_COUNT}){{0,5}}", re.IGNORECASE)
_BETWEEN = " \t.,;:-–—()"


class VoteLine(NamedTuple):
    """Where the motion, the counts and the result stand in a line; the motion and the result may be empty."""

    motion: Span
    counts: Span
    result: Span


def vote_marker(words: str) -> int:
    """Return where "VOTE on" ends at the beginning of a line; 0 for none."""
    found = _MARKER.match(words)
    return found.end() if found else 0


def vote_line(text: str, start: int, end: int) -> VoteLine | None:
    """Return the parts of a line that holds counts of votes, None if it holds none."""
    found = _VOTES.search(text, start, end)
    if found is None:
        return None
    motion_end, result_start, result_end = found.start(), found.end(), end
    while motion_end > start and text[motion_end - 1] in _BETWEEN:
        motion_end -= 1
    while result_start < end and text[result_start] in _BETWEEN:
        result_start += 1
    while result_end > result_start and text[result_end - 1] in " \t.":
        result_end -= 1
    return VoteLine((start, motion_end), found.span(), (result_start, result_end))


def counts_alone(text: str, start: int, end: int) -> Span | None:
    """Return where the counts stand in a line that holds nothing else, such as "For: 2, Against: 1"."""
    found = _VOTES.match(text, start, end)
    return found.span() if found and not text[found.end() : end].strip(" \t.") else None
