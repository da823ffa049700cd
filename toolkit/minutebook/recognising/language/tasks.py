"""Sentences that give somebody something to do."""

from __future__ import annotations

from minutebook.inference.action_sentence import owners_in
from minutebook.patterns import late_pattern

_TO_DO = late_pattern(r"\s+(?:to|will|shall)\s")


def begins_task(text: str) -> bool:
    """Tell whether words begin with who will do something, and that they will."""
    if not _TO_DO.search(text):
        # What does not stand anywhere does not stand behind the owners, who are not looked for then.
        return False
    owners = owners_in(text)
    return bool(owners) and _TO_DO.match(text, owners[-1][2]) is not None
