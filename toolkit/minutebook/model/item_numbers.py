"""What the number of an item looks like. Whatever else was typed in its place is the beginning of the title.

A heading typed over in a word processor takes the style of the number it replaced. A number is always published, also
that of a withheld item, so words must never pass for one.
"""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

_WORD = late_pattern(r"[^\W\d_]+")
_FIGURE = late_pattern(r"\d")
# Words that stand before a number, or for one.
_COUNTING = frozenset(
    {"item", "minute", "section", "part", "appendix", "annex", "agenda", "para", "paragraph", "number"}
)
_LONGEST = 24
# Letters in a row that count: "viii", "AOB".
_LONGEST_COUNT = 4
_ROMAN = late_pattern(r"[ivxlc]+", re.IGNORECASE)


def looks_like_number(words: str) -> bool:
    """Tell whether words may be the number of an item as printed: "2.1", "4.", "(a)", "IV.", "22/18", "Item 3"."""
    if len(words) > _LONGEST:
        return False
    letters = _WORD.findall(words)
    free = [word for word in letters if word.lower() not in _COUNTING and not _ROMAN.fullmatch(word)]
    if any(len(word) > _LONGEST_COUNT for word in free) or len(free) > 1:
        return False
    return bool(_FIGURE.search(words)) or len("".join(letters)) <= 2 * _LONGEST_COUNT
