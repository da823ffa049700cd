"""TXT105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.placeholders import find_placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.text import Text


@rule("TXT105", default="warning", silences=("ACT105",))
def placeholder_left(text: Text) -> Iterator[Fault]:
    """Blank not filled in.

    Words of the blank form are still there: "[insert venue]", "TBC", "XX".

    Bad:

        # Finance Committee, 9 June 2026

        Venue: [insert venue]

    Good:

        # Finance Committee, 9 June 2026

        Venue: Committee Room 2

    When to ignore it: the letters are the name of something.

    Measured on public minutes: 41 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: the public corpus.
    """
    for start, end in find_placeholders(text.plain):
        words = text.plain[start:end]
        fact, hint = f"{quote(words)} is still as it was in the blank form.", "Fill it in, or delete it."
        if words.isalpha() and words.isupper():
            fact = f"{quote(words)} stands where something is still to be filled in."
        elif not words.strip("?"):
            fact, hint = (
                f"{quote(words)} stands where some words were not caught.",
                "Ask whoever said them, or delete it.",
            )
        yield Fault(fact, hint, span=(start, end))
