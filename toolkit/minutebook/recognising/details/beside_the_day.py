"""A line that says when: what of it is filling, the place beside the day, the time right behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.next_meeting import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILLING = late_pattern(
    r"(?:\s|[,;:.|–—-]|\b(?:held|on|at|in|the|from|to|until|and|of|commencing|starting|beginning|via|by|for|meeting"
    r"|which took place|took place|virtually|remotely|online)\b)*",
    re.IGNORECASE,
)
_NO_PLACE = late_pattern(r"[,;:]|\b(?:meeting|minutes|notes|draft|board|committee|council|agenda)\b", re.IGNORECASE)
_NEAR = 24


def clocks_near(spans: Sequence[tuple[int, int, str]], end_of_day: int) -> Iterator[tuple[str, int, int]]:
    """Yield which of the spans are times that stand right behind the day, which ends at `end_of_day`."""
    for start, stop, name in spans:
        if name != "date" and 0 <= start - end_of_day <= _NEAR:
            yield name, start, stop


def is_place(text: str, start: int, end: int, spans: list[tuple[int, int, str]]) -> bool:
    """Tell whether words beside day and time are a place: by what they say, or by standing behind both."""
    words = text[start:end]
    if PLACE.search(words):
        return True
    behind = len(spans) > 1 and spans[-1][2] != "date" and spans[-1][1] <= start
    joint = text[spans[-1][1] : start].strip().lower() if behind else ""
    return joint.startswith((",", "at", "in")) and words[:1].isupper() and not _NO_PLACE.search(words)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a range by the blanks and filling words at its edges."""
    found = _FILLING.match(text, start, end)
    start = found.end() if found else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.|-–—()"):
        end -= 1
    for word in ("held on", "on", "at", "held", "in", "from"):
        if text[start:end].lower().endswith(f" {word}") or text[start:end].lower() == word:
            end = max(start, end - len(word))
            while end > start and text[end - 1].isspace():
                end -= 1
    return start, end
