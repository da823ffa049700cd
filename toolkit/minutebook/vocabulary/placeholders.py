"""Words of a blank form that nobody has filled in."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import phrases

# What every blank holds: a text without any of these is not looked at any closer.
_SIGNS = ("TB", "XX", "???", "____", "[", "<", "{{", "orem", "OREM", "lick", "hoose an", "yy", "YY", "hh:", "HH:")
_WHAT = (
    r"(?:the|an?|your|names?|dates?|times?|text|here|details|numbers?|titles?|venue|places?|amount|links?|address|owner"
    r"|wording|description)\b"
)
_PLACEHOLDER = late_pattern(
    r"\b(?P<tbc>TB[CAD])\b"
    r"|(?<![\w])X{2,4}(?::X{2})?(?![\w])"
    r"|(?<![^\s(\[<:])\?{3,}(?![\w?])"
    r"|_{4,}"
    r"|(?<![\w-])\[(?i:(?:insert|your)\b(?!-)[^\[\]\n]{0,80}"
    rf"|(?:enter|add|type|give|state)\s{{1,3}}{_WHAT}[^\[\]\n]{{0,80}}"
    r"|(?:names?|dates?|times?|venue|place|chair|number|title|type|who|owner|tbc|tba|tbd|to be confirmed|xx+)"
    r"(?:[\s/,:]{1,3}(?:of|and|to|here|or|in|tbc|by|for|goes|the)\b[^\[\]\n?]{0,60})?)\](?!\()"
    rf"|<(?i:insert\s[^<>\n]{{0,80}}|(?:enter|add|type)\s{{1,3}}{_WHAT}[^<>\n]{{0,80}}|names?|dates?|time|venue)>"
    r"|\{\{[^{}\n]{0,80}\}\}"
    r"|(?i:\blorem\s+ipsum\b)"
    r"|(?i:\bclick (?:or tap )?here to enter(?: \w+)?)"
    r"|(?i:\bclick or tap to enter[\w ]{0,20})"
    r"|(?i:\bchoose an item\b)"
    r"|\b(?i:dd/mm/yyyy|dd\.mm\.yyyy|yyyy-mm-dd|hh:mm)\b",
)
# "the TBD team", "move it to TBD": a name, or a thing that is called so.
_NAME_BEFORE = late_pattern(r"\b(?:the|an?|at|from|of|and|to|with|under)\s$", re.IGNORECASE)
_LOOK_BACK = 6
_IN_BRACKETS = late_pattern(r"\[[^\[\]\n]{1,80}\](?!\()|<[^<>\n]{1,80}>|\{\{[^{}\n]{0,80}\}\}", signs="[; <; {{")
_WORD = late_pattern(r"[^\W_]+")
# What stands between the blanks of a form: "[Name] to [task] by [date]".
_BETWEEN_BLANKS = phrases("""
    a; an; and; at; before; by; due; for; from; in; is; of; on; or; owner; date; deadline; shall; task; the; to; who;
    will; with
""")


def find_placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """Return the range of every blank that was not filled in, such as "[insert venue]", "TBC" or "XX"."""
    for sign in _SIGNS:
        if sign in text:
            break
    else:
        return ()
    return tuple(
        match.span()
        for match in _PLACEHOLDER.finditer(text)
        if not (match["tbc"] and _NAME_BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start()))
    )


def is_blank(text: str) -> bool:
    """Whether a text is nothing but one blank of a form in brackets, such as "[insert the day]"."""
    words = text.strip()
    return words[:1] in {"[", "<", "{"} and find_placeholders(words) == ((0, len(words)),)


def is_unfilled(text: str) -> bool:
    """Whether a line is one of a form that nobody filled in: blanks, and only small words between them."""
    blanks = find_placeholders(text)
    if not blanks:
        return False
    for start, end in reversed(blanks):
        text = f"{text[:start]} {text[end:]}"
    return all(word.lower() in _BETWEEN_BLANKS for word in _WORD.findall(_IN_BRACKETS.sub(" ", text)))
