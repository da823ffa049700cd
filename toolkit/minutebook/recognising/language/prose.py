"""Telling sentences from headings, and whole sentences from cut ones, by their commonest words."""

from __future__ import annotations

from functools import lru_cache

from minutebook.patterns import late_pattern
from minutebook.vocabulary.sentences import FIRST, VERBS, WORD

_LETTERED = late_pattern(r"(?:[a-z]|[ivx]{1,4})[.)]\s")
_OPENING = "‘'“\"(["


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(_words(text))


def is_longer(text: str, words: int) -> bool:
    """Tell whether a text has more than a number of words; of a long text, only the beginning is looked at."""
    beginning = text[: 8 * words]
    return len(_words(beginning)) > words or (len(beginning) < len(text) and word_count(text) > words)


def begins_within(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence: with a small letter that is no "a)"."""
    bare = text.lstrip(_OPENING)
    return bool(bare) and bare[0].islower() and _LETTERED.match(bare) is None


def has_verb(text: str) -> bool:
    """Tell whether a text holds a verb that makes it a sentence rather than a heading; the month of May is none."""
    return any(word.lower().replace("’", "'") in VERBS and word != "May" for word in _words(text))


def begins_like_sentence(text: str) -> bool:
    """Tell whether the first word is one that sentences begin with and headings do not."""
    first = WORD.search(text)
    return first is not None and first[0].lower() in FIRST


@lru_cache(maxsize=512)
def _words(text: str) -> list[str]:
    # How long a line is, and whether it holds a verb, is asked from many sides.
    return WORD.findall(text)
