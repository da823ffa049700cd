"""The number that is typed before the words of a heading."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

# "5 November 2026" is a day and no item 5.
_NUMBER = late_pattern(
    r"(?!\d{1,2}[ \t]{1,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ \t]{1,3}(?:19|20)\d\d\b)"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?(?=[ \t]|$)|[A-Za-z][)](?=[ \t]|$)|\([A-Za-z0-9]{1,3}\)(?=[ \t]|$))",
    re.IGNORECASE,
)


def number_of_heading(words: str) -> str:
    """Return the number with which the words of a heading begin, "" for none."""
    found = _NUMBER.match(words)
    return found[0] if found else ""
