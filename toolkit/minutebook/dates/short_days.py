"""Days with full stops and two figures for the year: "02.07.25" may be one, or the number of a minute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = late_pattern(r"(?P<day>\d(?<![\w.,:£$€/-]\d)\d)\.(?P<month>[01]\d)\.(?P<year>\d\d)(?![\w/-]|[.,:]\d)")
# What stands before a day, and before no number of a minute or of a program.
_BEFORE = late_pattern(
    r"\b(?:on|dated?|of|held|meetings?|minutes|notes|agm|egm|by|until|till|since|before|due"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})[\s,:–-]{1,3}$",
    re.IGNORECASE,
)
# What stands behind one with which a line begins: nothing, a time, a place.
_BEHIND = late_pattern(r"\s*$|,?\s{1,3}(?:(?:at|from)\s)?\d|\s(?:at|in|from)\s|,\s")
_LOOK_BACK = 18
_MAX_DAY = 31
_MAX_MONTH = 12
_CENTURY = 2000


class ShortDay(NamedTuple):
    """Figures that are a day: `text[start:end]`, the day before the month."""

    start: int
    end: int
    day: int
    month: int
    year: int


def short_days(text: str) -> Iterator[ShortDay]:
    """Yield every such day of which the words beside it say that it is one."""
    for match in _SHORT.finditer(text):
        start, end = match.span()
        begins = not text[:start].strip()
        told = _BEHIND.match(text, end) if begins else _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
        day, month = int(match["day"]), int(match["month"])
        if told and 1 <= month <= _MAX_MONTH and 1 <= day <= _MAX_DAY:
            yield ShortDay(start, end, day, month, _CENTURY + int(match["year"]))
