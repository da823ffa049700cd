"""Running text: inline Markdown in one normal form."""

from __future__ import annotations

from minutebook.model.words import Words, words_at


def plain(words: str) -> str:
    """Return running text without its mark-up."""
    return words


def from_markdown(source: str, spans: list[tuple[int, int]]) -> Words:
    """Read inline Markdown, in the given ranges of a source, into normal form."""
    return words_at(source, spans[0][0], spans[-1][1])
