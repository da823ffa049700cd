"""Patterns that are compiled when they are first used.

There are hundreds of them, one run needs a few dozen, and compiling them all would be a third of the time that the
check of one file takes.
"""

from __future__ import annotations

import re
from typing import Any, cast


def late_pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, but leave the work until somebody looks for the pattern in a text."""
    return cast("re.Pattern[str]", _Uncompiled(words, flags))


class _Uncompiled:
    """Stands for a compiled pattern, and hands over its methods once one of them is asked for."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in ("findall", "finditer", "fullmatch", "match", "search", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
