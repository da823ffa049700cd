"""Anchors: the names by which a page's items, actions and decisions are linked to.

They are made from numbers, and from words where there is no number, so that they stay the same when something
is added elsewhere in the minutes. They are plain ASCII, and no two on a page are alike.
"""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

_NOT_NAME = re.compile(r"[^a-z0-9]+")
_LETTER = re.compile(r"[a-z]")
_LONGEST = 60


class Anchors:
    """Gives out anchors, each one once."""

    def __init__(self, prefix: str = "") -> None:
        """Begin a page; every anchor of it begins with `prefix`."""
        self._prefix = prefix
        self._taken: set[str] = set()
        self._counted: dict[str, int] = {}

    def take(self, *stem: str) -> str:
        """Return an anchor made of the parts of `stem`, with a number after it where that one is taken."""
        wanted = "-".join(part for part in stem if part)
        anchor, count = wanted, self._counted.get(wanted, 1)
        while anchor in self._taken:
            count += 1
            anchor = f"{wanted}-{count}"
        self._taken.add(anchor)
        self._counted[wanted] = count
        return self._prefix + anchor


def slug(words: str) -> str:
    """Return the words as part of an anchor: lower case, ASCII, joined by hyphens; shortened between words.

    Words in other letters than Latin ones become a number that only these words give.
    """
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    name = _NOT_NAME.sub("-", ascii_only.lower()).strip("-")
    if not _LETTER.search(name) and any(letter.isalpha() for letter in words):
        return f"{crc32(words.encode('utf-8', 'replace')):08x}"
    if len(name) <= _LONGEST:
        return name
    end = name.rfind("-", 0, _LONGEST + 1)
    return name[: end if end > 0 else _LONGEST]
