"""Words for one thing and for several."""

from __future__ import annotations


def plural(number: int, word: str) -> str:
    """Return the word for so many things: "comment" for one, "comments" for any other number."""
    return word if number == 1 else f"{word}s"
