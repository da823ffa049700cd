"""Patterns that are compiled when they are first used.

There are hundreds of them, one run needs a few dozen, and compiling them all would be a third of the time that the
check of one file takes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

# The letters beyond a to z that a pattern without regard to capitals takes for one of these, and `str.lower` does not.
_TAKEN_FOR = str.maketrans("İıſ", "iis")


def late_pattern(words: str, flags: int = 0, *, signs: str | tuple[str, ...] = "") -> re.Pattern[str]:
    """Return what `re.compile` does, but leave the work until somebody looks for the pattern in a text.

    `signs` are strings in small letters, parted by "; ", of which every match holds one, whatever its capitals; of
    several such lists, one of each. A text that holds none is not looked through, and where no text holds one, the
    pattern is never compiled. tests/test_patterns.py proves from the pattern itself that no match is without.
    """
    pattern = _Uncompiled(words, flags)
    if not signs:
        return cast("re.Pattern[str]", pattern)
    lists = (signs,) if isinstance(signs, str) else signs
    return cast("re.Pattern[str]", _Signed(pattern, tuple(tuple(one.split("; ")) for one in lists)))


def holds_one_of_each(text: str, signs: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether a text holds one string of each list, whatever its capitals; the lists are in small letters."""
    small = _small(text)
    for one in signs:
        for sign in one:
            if sign in small:
                break
        else:
            return False
    return True


@lru_cache(maxsize=256)
def _small(text: str) -> str:
    """Return a text in small letters; many patterns ask about each."""
    return (text if text.isascii() else text.translate(_TAKEN_FOR)).lower()


class _Uncompiled:
    """Stands for a compiled pattern, and hands over its methods once one of them is asked for."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in ("findall", "finditer", "fullmatch", "match", "search", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class _Signed:
    """Stands for a pattern that only a text with its signs can hold."""

    def __init__(self, pattern: _Uncompiled, signs: tuple[tuple[str, ...], ...]) -> None:
        self.pattern, self.flags, self.signs = pattern.pattern, pattern.flags, signs
        self._pattern = pattern
        self._asked, self._answer = "", False

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._pattern.search(text, *span) if self._may_hold(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._at_once("match", text, span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._at_once("fullmatch", text, span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text, *span) if self._may_hold(text) else iter(())

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._pattern, name)

    def _at_once(self, method: str, text: str, span: tuple[int, ...]) -> re.Match[str] | None:
        """Look at one place of a text; once the pattern is compiled, that takes no longer than looking for signs."""
        if not self._may_hold(text):
            return None
        look = getattr(self._pattern, method)
        setattr(self, method, look)
        found: re.Match[str] | None = look(text, *span)
        return found

    def _may_hold(self, text: str) -> bool:
        """Tell whether a text holds the signs; asked at every place of a long one, it is looked through once."""
        if text is not self._asked:
            self._asked, self._answer = text, holds_one_of_each(text, self.signs)
        return self._answer
