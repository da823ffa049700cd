"""Text that still knows where in its source it stood.

A reader builds a meeting out of `Words`; when it has finished, `reading.collect` turns what they know into
claims and leaves plain `str` in the model. So no reader keeps a second account of places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import msgspec

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable


class Piece(msgspec.Struct, frozen=True, gc=False):
    """One range of the source that gave one range of a text.

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

    It is equal to, and hashes like, the plain `str` of the same characters. `settled` tells that it is running text
    that was made in normal form, so that nobody need bring it there.
    """

    __slots__ = ("pieces", "settled")
    pieces: tuple[Piece, ...]
    settled: bool

    def __new__(cls, text: str, pieces: Iterable[Piece] = (), *, settled: bool = False) -> Self:
        """Keep `text` together with the pieces it was made from."""
        words = super().__new__(cls, text)
        words.pieces = tuple(pieces)
        words.settled = settled
        return words


def words_at(source: str, start: int, end: int) -> Words:
    """Return the characters `start` to `end` of a source as literal words, blanks at both edges left out."""
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Words(source[start:end], (Piece(start, end, 0, end - start),) if end > start else ())


def cut(words: str, start: int, end: int, *, strip: bool = True) -> Words:
    """Return part of a *literal* text (one without mark-up), with the pieces that belong to it.

    Blanks at both edges are left out, as `words_at` does, unless `strip` is false. A text without pieces gives one
    without pieces.
    """
    outer_start, outer_end = start, end
    while strip and start < end and words[start].isspace():
        start += 1
    while strip and end > start and words[end - 1].isspace():
        end -= 1
    kept: list[Piece] = []
    for piece in getattr(words, "pieces", ()):
        first, last = max(start, piece.offset), min(end, piece.offset + piece.length)
        if first >= last:
            if piece.length == 0 and outer_start <= piece.offset <= outer_end:
                kept.append(Piece(piece.start, piece.end, min(max(piece.offset, start), end) - start, 0))
            continue
        if piece.end - piece.start == piece.length:
            begin = piece.start + first - piece.offset
            kept.append(Piece(begin, begin + last - first, first - start, last - first))
        else:
            kept.append(Piece(piece.start, piece.end, first - start, last - first))
    return Words(str.__getitem__(words, slice(start, end)), kept)


def without_words(words: str, start: int, end: int) -> list[Piece]:
    """Return what stood at some characters of a text as pieces of no length, such as a label that was understood."""
    kept: list[Piece] = []
    for piece in getattr(words, "pieces", ()):
        first, last = max(start, piece.offset), min(end, piece.offset + piece.length)
        if first < last and piece.end - piece.start == piece.length:
            begin = piece.start + first - piece.offset
            kept.append(Piece(begin, begin + last - first, 0, 0))
        elif (first < last and first == piece.offset) or (not piece.length and start <= piece.offset < end):
            kept.append(Piece(piece.start, piece.end, 0, 0))
    return kept


def replaced(words: str, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> str:
    """Return a *literal* text with every match of `pattern` replaced, and with the pieces of what is left.

    Pieces that lay wholly in a replaced part stay as pieces of no length, unless they were blanks, so that their
    characters are still accounted for. The same object comes back where nothing matches.
    """
    matches = list(pattern.finditer(words))
    if not matches:
        return words
    text = str.__str__(words)
    parts: list[str] = []
    kept: list[tuple[int, int, int]] = []  # start and end in `words`, offset in the result; gone where offset is -1
    position = offset = 0
    for found in matches:
        parts.append(text[position : found.start()])
        kept.append((position, found.start(), offset))
        offset += found.start() - position
        kept.append((found.start(), found.end(), -1 - offset))
        parts.append(new := by(found))
        offset += len(new)
        position = found.end()
    parts.append(text[position:])
    kept.append((position, len(text), offset))
    return Words("".join(parts), _moved(text, getattr(words, "pieces", ()), kept))


def _moved(text: str, pieces: Iterable[Piece], kept: list[tuple[int, int, int]]) -> Iterable[Piece]:
    at = 0
    for piece in sorted(pieces, key=lambda piece: piece.offset):
        last = piece.offset + piece.length
        direct = piece.end - piece.start == piece.length
        while at < len(kept) - 1 and kept[at][1] <= piece.offset:
            at += 1
        reach = at
        while reach < len(kept):
            part_start, part_end, offset = kept[reach]
            first, end = max(part_start, piece.offset), min(part_end, last)
            if first > end:
                break
            begin, stop, length = piece.start, piece.end, end - first
            if direct:
                begin += first - piece.offset
                stop = begin + length
            if offset < 0:
                if stop > begin and not text[first:end].isspace():
                    yield Piece(begin, stop, -1 - offset, 0)
            elif stop > begin:
                yield Piece(begin, stop, offset + first - part_start, length)
            if not direct:
                break
            reach += 1
