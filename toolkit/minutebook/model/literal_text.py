"""Texts without mark-up in the one form that every written form can say; places are kept."""

from __future__ import annotations

from minutebook.model.styled_spans import UNPRINTABLE
from minutebook.model.words import Words, cut, replaced
from minutebook.patterns import late_pattern

_ODD = late_pattern("[\t\n\r\x85\u2028\u2029]|  |^\\s|\\s$|" + UNPRINTABLE.pattern)
_ODD_BLANKS = late_pattern("[\t\n\r\x85\u2028\u2029][ \t\n\r\x85\u2028\u2029]*| [ \t\n\r\x85\u2028\u2029]+")
_LINE_ENDING = late_pattern("\r\n?|[\x85\u2028\u2029]")
_TRAILING = late_pattern("(?<![ \t])[ \t]+(?=\n|\\Z)")
_REMARK_END = late_pattern("--(?=>)|--(?=!>)")


def line(words: str) -> str:
    """Return a literal text as one line, with its pieces."""
    if _is_plain(words) or not _ODD.search(words):
        return words
    settled = replaced(words, UNPRINTABLE, lambda _: "")
    settled = replaced(settled, _ODD_BLANKS, lambda _: " ")
    settled = cut(settled, 0, len(settled))
    return settled if isinstance(words, Words) else str.__str__(settled)


def _is_plain(words: str) -> bool:
    """Whether a text is one line in order beyond doubt; nearly every one is, and this is the quickest way to see it."""
    return words.isprintable() and "  " not in words and words[:1] != " " and words[-1:] != " "


def lines(words: str) -> str:
    """Return lines that keep their layout, without blanks at their ends and blank lines at top and foot."""
    words = replaced(words, _LINE_ENDING, lambda _: "\n")
    words = replaced(words, UNPRINTABLE, lambda _: "")
    words = replaced(words, _TRAILING, lambda _: "")
    first = len(words) - len(words.lstrip())
    first = words.rfind("\n", 0, first) + 1
    last = len(words.rstrip())
    return words if first == 0 and last == len(words) else cut(words, first, last, strip=False)


def remark(words: str) -> str:
    """Return the inside of a comment, which must not hold what would end it."""
    words = replaced(lines(words), _REMARK_END, lambda _: "-- ")
    return cut(words, 0, len(words)) if words != words.strip() else words
