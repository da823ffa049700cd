"""Names in a row: `Ade Bello (@abello, chair), Mara Lind and R Hale`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.words import Words, cut
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.readers.markdown.account import Account

_PARTING = late_pattern(r"[ ]*[,;/&][ ]*(?:and[ ]+)?|[ ]+and[ ]+", re.IGNORECASE)
_WORD = late_pattern(r"\w")


def split_names(account: Account, words: Words) -> list[Words]:
    """Return the names that commas, semicolons, strokes or "and" part; those in brackets stay whole.

    What parts them becomes structure. A mark written with a backslash or as a character reference parts nothing.
    """
    names: list[Words] = []
    start = 0
    for found in _PARTING.finditer(words):
        if not _typed_as_it_is(account.text, words, found.start() + found[0].index(found[0].strip()[:1] or " ")):
            continue
        if (
            _inside_brackets(words, found.start())
            or not _WORD.search(words, start, found.start())
            or not _WORD.search(words, found.end())
        ):
            continue
        names.append(cut(words, start, found.start()))
        account.structure += [(piece.start, piece.end) for piece in cut(words, found.start(), found.end()).pieces]
        start = found.end()
    last = cut(words, start, len(words))
    if last:
        names.append(last)
    account.parted(words, names)
    return names


def _inside_brackets(words: str, position: int) -> bool:
    return words.count("(", 0, position) > words.count(")", 0, position)


def _typed_as_it_is(source: str, words: Words, offset: int) -> bool:
    """Whether the character at an offset stands in the source as itself, without a backslash before it."""
    for piece in words.pieces:
        if piece.offset <= offset < piece.offset + piece.length:
            if piece.end - piece.start != piece.length:
                return False
            at = piece.start + offset - piece.offset
            return at == 0 or source[at - 1] != "\\"
    return True
