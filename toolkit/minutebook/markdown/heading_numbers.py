"""The number that is typed before the words of a heading."""

from __future__ import annotations

from minutebook.patterns import late_pattern

_NUMBER = late_pattern(
    r"\d{1,3}(?:\.\d{1,3}){0,5}[.)]?(?=[ \t]|$)|[A-Za-z][)](?=[ \t]|$)|\([A-Za-z0-9]{1,3}\)(?=[ \t]|$)"
)


def number_of_heading(words: str) -> str:
    """Return the number with which the words of a heading begin, "" for none."""
    found = _NUMBER.match(words)
    return found[0] if found else ""
