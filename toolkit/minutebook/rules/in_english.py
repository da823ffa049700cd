"""Whether minutes are in English: what is not found by its English name is not said to be missing in others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from minutebook.vocabulary.small_words import is_in_another_language

if TYPE_CHECKING:
    from minutebook.reading import Reading

_ENGLISH = ("en", "eng")


def is_in_english(reading: Reading) -> bool:
    """Tell whether minutes are in English, as they say themselves, or by their small words."""
    language = reading.meeting.language.lower().replace("_", "-").split("-")[0]
    return language in _ENGLISH and not _in_another(reading.source.text)


@lru_cache(maxsize=1)
def _in_another(text: str) -> bool:
    """Look at the words once for all the rules that ask."""
    return is_in_another_language(text)
