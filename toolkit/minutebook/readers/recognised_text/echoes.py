"""Rows in which the recognition repeats what it had read already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.readers.recognised_text.rows import Row

_WORD = late_pattern(r"\w+")
_RUN = 5
_LEAST_WORDS = 60
_LEAST_SHARE = 0.6


def echoes(rows: Sequence[Row]) -> frozenset[int]:
    """Return the positions of rows that mostly repeat earlier ones.

    Such a row is no part of the talk around it: a sentence that was cut before it goes on behind it.
    """
    seen: set[tuple[str, ...]] = set()
    found: set[int] = set()
    for position, row in enumerate(rows):
        words = [word.lower() for word in _WORD.findall(row.words)]
        runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
        if len(words) >= _LEAST_WORDS and sum(run in seen for run in runs) >= _LEAST_SHARE * len(runs):
            found.add(position)
        else:
            seen.update(runs)
    return frozenset(found)
