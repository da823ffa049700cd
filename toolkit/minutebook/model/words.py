"""Text that still knows where in its source it stood.

A reader builds a meeting out of `Words`; when it has finished, `reading.collect` turns what they know into
claims and leaves plain `str` in the model. So no reader keeps a second account of places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Piece(msgspec.Struct, frozen=True, gc=False):
    """One stretch of the source that gave one stretch of a text.

    `start` and `end` are offsets in the source; `offset` and `length` say which characters of the *plain*
    text it became. `length` differs from `end - start` only where several characters of the source stand
    for others, such as `&amp;`; it is 0 for none.
    """

    start: int
    end: int
    offset: int
    length: int


class Words(str):
    """A text of the model as a reader hands it over: the text itself, and the pieces it was made from.

    It is equal to, and hashes like, the plain `str` of the same characters.
    """

    __slots__ = ("pieces",)
    pieces: tuple[Piece, ...]

    def __new__(cls, text: str, pieces: Iterable[Piece] = ()) -> Self:
        """Keep `text` together with the pieces it was made from."""
        words = super().__new__(cls, text)
        words.pieces = tuple(pieces)
        return words


def words_at(source: str, start: int, end: int) -> Words:
    """Return the characters `start` to `end` of a source as literal words, blanks at both edges left out."""
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Words(source[start:end], (Piece(start, end, 0, end - start),) if end > start else ())


def cut(words: str, start: int, end: int) -> Words:
    """Return part of a *literal* text (one without mark-up), with the pieces that belong to it.

    Blanks at both edges are left out, as `words_at` does. A text without pieces gives one without pieces.
    """
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    kept: list[Piece] = []
    for piece in getattr(words, "pieces", ()):
        first, last = max(start, piece.offset), min(end, piece.offset + piece.length)
        if first >= last:
            continue
        if piece.end - piece.start == piece.length:
            begin = piece.start + first - piece.offset
            kept.append(Piece(begin, begin + last - first, first - start, last - first))
        else:
            kept.append(Piece(piece.start, piece.end, first - start, last - first))
    return Words(str.__getitem__(words, slice(start, end)), kept)
