"""When a task is due, where its last words say no more than that: "(12 May)", "(by Thurs)", ", by Weds"."""

from __future__ import annotations

import re

from minutebook.dates import find_days, find_due
from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import DAYS
from minutebook.vocabulary.wording import fold

_LAST = late_pattern(
    r"(?:\(\s*(?P<inside>[^()]{2,30})\s*\)|(?:,|\s[-–—])\s*(?P<behind>(?:by|due|before|until|for)\s+(?=\S)[^(),]{2,24}?)"
    r"|[,;(]\s*(?:target\s+date|due\s+date|due|deadline)\s*:\s*(?=\S)(?P<named>[^(),]{2,24}?)\)?"
    r"|\s[-–—]\s*(?=\S)(?P<dashed>[^(),]{2,24}?))\s*[.!]*$",
    re.IGNORECASE,
)
_WITHIN = late_pattern(
    r"\s(?P<said>(?:by|before|until)\s+(?=\S)[^(),;:]{2,24}?)\s*[.!]*$", re.IGNORECASE, signs="by; before; until"
)
_SHORT = 6
_DUE = late_pattern(r"^due\s+(?:date\s+)?(?!by\b|before\b)", re.IGNORECASE)
_MONTH = r"(?:jan\w*|feb\w*|march|mar|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)"
_BEFORE = late_pattern(r"(?:(?:due|by|before|until|for|on)\s+){0,2}(?:the\s+)?", re.IGNORECASE)
_DAY = late_pattern(
    r"(?:next\s+|this\s+)?(?:mon|tue(?:s)?|wed(?:s|nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|\d{1,2}(?:st|nd|rd|th)|today|tonight|tomorrow|tmrw|\d{1,2}[/.]\d{1,2}\.?|(?:early|mid|late|end(?:\s+of)?)[\s-]+(?:the\s+)?"
    rf"(?:week|month|year|term|day|{_MONTH})|(?:(?:next|{_MONTH})\s+)?(?:meeting|call|session|talk|agm)",
    re.IGNORECASE,
)


def day_at_end(task: str) -> str:
    """Return when a task is due by its last words, as printed; "" where another part of it says so, or none does."""
    found = _LAST.search(task) or _WITHIN.search(task)
    if not found or find_due(task):
        return ""
    said = next(words for words in found.groups() if words).strip()
    start = _BEFORE.match(said)
    bare = said[start.end() if start else 0 :]
    days = find_days(bare)
    whole = bool(days) and days[0].start == 0 and days[0].end == len(bare)
    return _DUE.sub("", said) if whole or _DAY.fullmatch(bare) else ""


def is_day(words: str) -> bool:
    """Tell whether words are no more than when something is due."""
    found = find_due(words)
    return fold(words) in DAYS or (found is not None and len(words) - (found.end - found.start) < _SHORT)
