"""Running text cut, and joined, with the places that its words came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.inline_reader import Inline
from minutebook.model.placed_spans import sourced
from minutebook.model.running_text import from_styled_spans, plain
from minutebook.model.words import Piece, Words, without_words

if TYPE_CHECKING:
    from minutebook.model.styled_spans import StyledSpan


def joined_running(one: str, other: str) -> Words:
    """Return two running texts as one, parted by a blank; it is not settled yet."""
    if not (one and other):
        return Words(one or other, getattr(one or other, "pieces", ()))
    before = len(plain(one)) + 1
    pieces = [Piece(part.start, part.end, part.offset + before, part.length) for part in getattr(other, "pieces", ())]
    return Words(f"{one} {other}", (*getattr(one, "pieces", ()), *pieces))


def cut_running(words: str, start: int, end: int, *, label: int = 0) -> Words:
    """Return part of a running text, as running text with the pieces that belong to it.

    Args:
        words: running text in normal form.
        start: the first character of its plain text that is wanted.
        end: where the part ends in the plain text.
        label: how many characters at the beginning of the plain text are a label that was understood; their places
            stay, as pieces of no length.
    """
    position = 0
    kept: list[StyledSpan] = []
    for span in sourced(Inline(str.__str__(words)).styled_spans, getattr(words, "pieces", ())):
        first, last = max(start - position, 0), min(end - position, len(span.text))
        if first < last:
            kept.append(span.part(first, last))
        position += len(span.text)
    found = from_styled_spans(kept)
    stood = without_words(Words(plain(words), getattr(words, "pieces", ())), 0, label) if label else []
    return Words(found, (*stood, *found.pieces), settled=True)
