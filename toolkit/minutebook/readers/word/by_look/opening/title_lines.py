"""Titles of several lines in one paragraph: which line goes on with the one above it."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.readers.printed.prose import ends_on_small_word

_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
    "|aug|sept?|oct|nov|dec)"
)
_OF_ITS_OWN = late_pattern(
    r"(?:(?:draft|unconfirmed|approved) )?(?:minutes|notes)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|{_MONTHS}\.? \d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}\b",
    re.IGNORECASE,
)


def begins_anew(above: str, text: str) -> bool:
    """Tell whether a line of a title block is no more of the one above it: it looks otherwise, is minutes or a day."""
    if _OF_ITS_OWN.match(text) and not ends_on_small_word(above):
        return True
    return above.isupper() and not text.isupper() and text[:1].isupper()
