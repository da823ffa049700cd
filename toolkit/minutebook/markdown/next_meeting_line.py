"""The next meeting as people write it: one line with a day, a time and a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_clocks, find_days
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Span

_LONGEST = 200
# Words between the parts that say nothing by themselves.
_FILLING = late_pattern(
    r"(?:the )?(?:date (?:and time )?of (?:the )?)?(?:next|our next) (?:[\w-]+ ){0,2}?meeting"
    r"(?: (?:will be|is|to be))?(?: held)?(?: on)?|on|at|in|from|and|\*\*|[*_]|,|;|\.|:|-|–|—",
    re.IGNORECASE,
)


class NextMeetingLine(NamedTuple):
    """Where the day, the time and the place stand in a line; the last two may be missing."""

    day: Span
    clock: Span | None
    venue: Span | None


def find_next_meeting(line: str) -> NextMeetingLine | None:
    """Return the parts of a line that holds no more than a day, a time and a place, None for any other."""
    days = find_days(line) if len(line) <= _LONGEST else ()
    if len(days) != 1:
        return None
    day = (days[0].start, days[0].end)
    clocks = [(clock.start, clock.end) for clock in find_clocks(line) if clock.start >= day[1] or clock.end <= day[0]]
    if len(clocks) > 1:
        return None
    taken = sorted([day, *clocks])
    before = _without_filling(line, 0, taken[0][0])
    between = _without_filling(line, taken[0][1], taken[-1][0]) if clocks else (0, 0)
    venue = _without_filling(line, taken[-1][1], len(line))
    if before[0] < before[1] or between[0] < between[1] or "." in line[slice(*venue)]:
        return None
    return NextMeetingLine(day, clocks[0] if clocks else None, venue if venue[0] < venue[1] else None)


def _without_filling(line: str, start: int, end: int) -> Span:
    """Narrow a range by the blanks and filling words at its edges."""
    while start < end:
        if line[start].isspace():
            start += 1
            continue
        found = _FILLING.match(line, start, end)
        if not found or (found.end() < end and line[found.end() - 1].isalpha() and line[found.end()].isalpha()):
            break
        start = found.end()
    while end > start and (line[end - 1].isspace() or line[end - 1] in ".,;:"):
        end -= 1
    return start, end
