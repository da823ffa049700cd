"""How words are made comparable: small letters, plain apostrophes, no number before and no colon after."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(
    r"(?:(?:item|no\.?)\s+)?(?:\d{1,3}(?:[./]\d{1,3}){0,4}|[ivx]{1,5}(?=[.)])|[a-z](?=[.)]))\\?[.):]?\s+"
)
_PICTURES = re.compile(r"[^\w\s()\[\]#✓✔]*\s*")
_EDGES = " \t\n\r\u00a0*_#-–—:;.,|•·"
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})


@lru_cache(maxsize=1024)
def fold(words: str) -> str:
    """Return words in small letters with plain quotation marks and single blanks, marks at the edges left out.

    A dozen lists of words ask about each line and each label, and most labels stand in a file many times.
    """
    plain = words if words.isascii() else words.translate(_APOSTROPHES)
    return " ".join(plain.lower().split()).strip(_EDGES)


def without_number(words: str) -> str:
    """Return folded words without a typed number, such as "2.1", or a picture before them."""
    if words and not words[0].isascii():
        # Nor with a picture before them, such as that of a calendar.
        words = words[_PICTURES.match(words).end() :] or words  # type: ignore[union-attr]  # it matches nothing, too
    match = _NUMBER.match(words)
    return words[match.end() :].strip(_EDGES) if match else words


def phrases(listed: str) -> frozenset[str]:
    """Return the words and phrases of a list parted by semicolons, line breaks being blanks."""
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(";"))
