"""The number that is typed before the words of a heading, and headings that are no more than a label."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

# "5 November 2026" is a day and no item 5.
_NUMBER = late_pattern(
    r"(?!\d{1,2}[ \t]{1,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ \t]{1,3}(?:19|20)\d\d\b)"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?(?=[ \t]|$)|[A-Za-z][)](?=[ \t]|$)|\([A-Za-z0-9]{1,3}\)(?=[ \t]|$))",
    re.IGNORECASE,
)
_ACTION = late_pattern(r"[*_]{0,3}action:?[*_]{0,3}:?", re.IGNORECASE)


def number_of_heading(words: str) -> str:
    """Return the number with which the words of a heading begin, "" for none."""
    found = _NUMBER.match(words)
    return found[0] if found else ""


def is_action_label(words: str) -> bool:
    """Tell whether a heading is the one word "Action", which minutes repeat above what somebody will do."""
    return _ACTION.fullmatch(words) is not None
