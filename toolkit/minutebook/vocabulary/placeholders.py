"""Words of a blank form that nobody has filled in."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"\b(?P<tbc>TB[CAD])\b"
    r"|(?<![\w])X{2,4}(?::X{2})?(?![\w])"
    r"|\?{3,}"
    r"|_{4,}"
    r"|\[(?:(?i:insert|enter|add|name|names|date|time|venue|place|chair|number|title|type|your|who|owner|tbc"
    r"|to be confirmed|xx+))\b[^\[\]\n]{0,80}\](?!\()"
    r"|<(?i:insert|enter|name|date|time|venue)\b[^<>\n]{0,80}>"
    r"|\{\{[^{}\n]{0,80}\}\}"
    r"|(?i:\blorem\s+ipsum\b)"
    r"|(?i:\bclick (?:or tap )?here(?: to enter \w+)?)"
    r"|(?i:\bclick or tap to enter[\w ]{0,20})"
    r"|(?i:\bchoose an item\b)"
    r"|\b(?i:dd/mm/yyyy|dd\.mm\.yyyy|yyyy-mm-dd|hh:mm)\b",
)


def find_placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """Return the range of every blank that was not filled in, such as "[insert venue]", "TBC" or "XX"."""
    return tuple(match.span() for match in _PLACEHOLDER.finditer(text))


def is_blank(text: str) -> bool:
    """Whether a text is nothing but one blank of a form in brackets, such as "[insert the day]"."""
    words = text.strip()
    return words[:1] in {"[", "<", "{"} and find_placeholders(words) == ((0, len(words)),)
