"""The next meeting as people write it: one line with a day, a time and a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_clocks, find_days
from minutebook.model.blocks import NextMeeting
from minutebook.model.when import Clock, When
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.readers.markdown.account import Account
    from minutebook.markdown.nodes import Span

_LONGEST = 200
# Words between the parts that say nothing by themselves.
_FILLING = late_pattern(
    r"(?:the )?(?:date (?:and time )?of (?:the )?)?(?:next|our next) (?:[\w-]+ ){0,2}?meeting"
    r"(?: (?:will be|is|to be))?(?: held)?(?: on)?|on|at|in|from|and|\*\*|[*_]|,|;|\.|:|-|–|—",
    re.IGNORECASE,
)


def bare_next_meeting(account: Account, spans: list[Span]) -> NextMeeting | None:
    """Return the next meeting that one line names, or None if the line holds more than a day, a time and a place."""
    if len(spans) != 1 or spans[0][1] - spans[0][0] > _LONGEST:
        return None
    start, end = spans[0]
    while end > start and account.text[end - 1] in " \t":
        end -= 1
    line = account.text[start:end]
    days = find_days(line)
    if len(days) != 1:
        return None
    day = days[0]
    clocks = [clock for clock in find_clocks(line) if clock.start >= day.end or clock.end <= day.start]
    if len(clocks) > 1:
        return None
    taken = sorted([(day.start, day.end), *((clock.start, clock.end) for clock in clocks)])
    before = _without_filling(line, 0, taken[0][0])
    between = _without_filling(line, taken[0][1], taken[-1][0]) if len(taken) > 1 else (0, 0)
    after = _without_filling(line, taken[-1][1], len(line))
    if before[0] < before[1] or between[0] < between[1] or "." in line[slice(*after)].rstrip("."):
        return None
    clock_words = account.line([(start + clocks[0].start, start + clocks[0].end)]) if clocks else None
    venue = account.line([(start + after[0], start + after[1])]) if after[0] < after[1] else ""
    position = start
    for first, last in sorted([*taken, after] if after[0] < after[1] else taken):
        account.mark(position, start + first)
        position = start + last
    account.mark(position, end)
    return NextMeeting(
        date=When(printed=account.line([(start + day.start, start + day.end)])),
        start=Clock(printed=clock_words) if clock_words else None,
        venue=venue,
    )


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
