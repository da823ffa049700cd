"""The series that the title of minutes names."""

from __future__ import annotations

import re

from minutebook.dates import find_days, find_months
from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold

_KIND = late_pattern(
    r"[\s–—:,|-]*(?:(?:draft|approved|final)\s+)?(?:meeting\s+)?(?:notes|minutes|record)(?:\s+of\s+(?:the\s+)?meeting)?\s*$",
    re.IGNORECASE,
)
_MINUTES_OF = late_pattern(
    r"^(?:(?:draft|approved|final)\s+)?(?:minutes|notes|record)\s+(?:of|for|from)\s+(?:the\s+|an?\s+)?", re.IGNORECASE
)
_HELD = late_pattern(r"(?:\s+was)?\s+(?:held|on|at|for|of|in)(?:\s+(?:on|at|the))?\s*$", re.IGNORECASE)
_NO_SERIES = frozenset({"meeting", "the meeting", "this meeting", "minutes", "the minutes"})


def series_in(title: str) -> str:
    """Return the series that a title names: the title without month, date and kind of document."""
    words = _KIND.sub("", _MINUTES_OF.sub("", title))
    dates = [(found.start, found.end) for found in find_months(words)]
    dates += [(found.start, found.end) for found in find_days(words)]
    for start, end in sorted(dates, reverse=True):
        words = words[:start] if start else words[end:]
    series = _HELD.sub("", _KIND.sub("", words)).strip(" –—-:,|")
    return "" if fold(series) in _NO_SERIES else series
