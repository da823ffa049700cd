"""PUB103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import RUNNING_FIELDS, Restricted
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path

# An address is one word.
_WORD = late_pattern(r"https?://\S+|[^\W_]+(?:['’.,][^\W_]+)*")


@rule("PUB103", default="warning", published="error", going_out="error")
def restricted_text_elsewhere(meeting: Meeting, *, words: int = 6) -> Iterator[Fault]:
    """Withheld words are public.

    Words of a withheld item stand again in a part that everybody reads, so that withholding them is of no use. So many
    words in a row count as the same passage as the setting `words` says.

    Bad:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        **Restricted:** commercial interests

        The offer of Gull Marine for the east pier is 40,000 pounds.

        ## 2. Accounts

        The offer of Gull Marine for the east pier was noted.

    Good:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        **Restricted:** commercial interests

        The offer of Gull Marine for the east pier is 40,000 pounds.

        ## 2. Accounts

        An offer was noted.

    When to ignore it: the words are set phrases that say nothing of what is withheld.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice; Information Commissioner's Office, guidance on redaction.
    """
    withheld = _withheld(meeting)
    if not withheld:
        return
    held: set[tuple[str, ...]] = set()
    public: list[tuple[Path, str]] = []
    outside = {path for path, _ in withheld}
    for path, text in meeting.everything:
        if not isinstance(text, str) or "extra" in path[:1]:
            continue
        words_alone = plain(text) if not RUNNING_FIELDS.isdisjoint(path[-3:]) else text
        if any(path[:length] in outside for length in range(1, len(path))):
            if "restriction" not in path:
                held.update(_runs(words_alone, words))
        else:
            public.append((path, words_alone))
    for path, text in public:
        found = list(_WORD.finditer(text))
        folded = [one[0].lower() for one in found]
        for begin in range(len(folded) - words + 1):
            if tuple(folded[begin : begin + words]) in held:
                end = begin + words
                while end < len(folded) and tuple(folded[end - words + 1 : end + 1]) in held:
                    end += 1
                passage = text[found[begin].start() : found[end - 1].end()]
                yield Fault(
                    f"{quote(passage)} is from an item that is not published, and also stands here.",
                    "Take it out here, or withhold this passage too.",
                    at=path,
                )
                break


def _withheld(meeting: Meeting) -> list[tuple[Path, object]]:
    """Return what is withheld, each with its path."""
    items = [(path, found) for path, found in meeting.all_of(Item) if found.restriction is not None]
    return [*items, *meeting.all_of(Restricted)]


def _runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    folded = [one.lower() for one in _WORD.findall(text)]
    for begin in range(len(folded) - length + 1):
        yield tuple(folded[begin : begin + length])
