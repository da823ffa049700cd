"""TXT104."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.look_alikes import LOOK_ALIKES, as_latin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.text import Text

_FOREIGN = late_pattern(r"[\u0370-\u03ff\u0400-\u052f]")
_BOTH = 2


@rule("TXT104", default="error")
def look_alike_letters(text: Text) -> Iterator[Fault]:
    """Foreign letters.

    Letters of the Cyrillic or Greek alphabet stand inside English words. They look right and are not: a search does
    not find the word, and a screen reader spells it out.

    Bad:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The сhair signed the accounts.

    Good:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The chair signed the accounts.

    When to ignore it: the word really is Russian, Ukrainian or Greek.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings, where recognition mixed the alphabets; Unicode
    Technical Standard 39, confusable characters.
    """
    if text.plain.isascii() or not _FOREIGN.search(text.plain):
        return
    genuine = {_alphabet(letter) for letter in _FOREIGN.findall(text.plain) if letter not in LOOK_ALIKES}
    for word, start, end in text.tokens:
        foreign = [letter for letter in word if letter in LOOK_ALIKES]
        latin = [letter for letter in word if letter.isascii() and letter.isalpha()]
        if not foreign or any(letter not in LOOK_ALIKES for letter in _FOREIGN.findall(word)):
            continue
        alphabets = {_alphabet(letter) for letter in foreign}
        # A word wholly of one alphabet may be meant where more of that alphabet stands in the text; a single Greek
        # letter is a symbol.
        if not latin and (alphabets & genuine or (alphabets == {"Greek"} and len(word) == 1)):
            continue
        meant = as_latin(word)
        yield Fault(_fact(word, foreign, meant, alphabets), f"Type {quote(meant)} again.", span=(start, end))


def _fact(word: str, foreign: list[str], meant: str, alphabets: set[str]) -> str:
    people = " and ".join(sorted({"Cyrillic": "Russian", "Greek": "Greek"}[alphabet] for alphabet in alphabets))
    if len(foreign) == 1:
        letter = foreign[0]
        return (
            f"In {quote(word)} the letter {quote(letter)} is {people} "
            f"and only looks like {quote(LOOK_ALIKES[letter])}; "
            f"a search for {quote(meant)} will not find it."
        )
    count = "both" if len(foreign) == len(word) == _BOTH else "all" if len(foreign) == len(word) else str(len(foreign))
    return (
        f"In {quote(word)} {count} letters are {people} and only look like {quote(meant)}; "
        f"a search for {quote(meant)} will not find them."
    )


def _alphabet(letter: str) -> str:
    return "Greek" if unicodedata.name(letter, "").startswith("GREEK") else "Cyrillic"
