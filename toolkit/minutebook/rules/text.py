"""A running or literal text of the minutes, as rules about wording see it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.model.paths import Path

_TOKEN = late_pattern(r"\w+(?:[-'’]\w+)*")


class Token(NamedTuple):
    """One word of a text, with its range in the plain text."""

    word: str
    start: int
    end: int


class Text:
    """One text of a meeting: where it stands (`path`), and its words without mark-up (`plain`)."""

    def __init__(self, path: Path, words: str, *, running: bool) -> None:
        """Keep `words`; `running` tells whether they hold mark-up."""
        self.path = path
        self.words = words
        self.running = running
        # Without mark-up; spans of faults are ranges of this.
        self.plain = plain(words) if running else words

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, in order; made once and shared by all rules."""
        return tuple(Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(self.plain))


def words_alone(texts: Iterable[Text]) -> list[str]:
    """Return the words of all these texts, in order, without their ranges, which is much quicker than `tokens`."""
    return list(_TOKEN.findall("\n".join(text.plain for text in texts)))
