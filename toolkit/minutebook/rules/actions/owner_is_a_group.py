"""ACT107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.action_sentence import owner_place
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.actions import is_group
from minutebook.vocabulary.placeholders import find_placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT107", default="warning")
def owner_is_a_group(action: Action) -> Iterator[Fault]:
    """A group, not a person.

    What everybody is to do, nobody does. Name one person who will answer for it.

    Bad:

        - **Action 1:** All to read the draft by 21 October 2026.

    Good:

        - **Action 1:** Jo March to collect comments on the draft by 21 October 2026.

    When to ignore it: everybody is really meant, each for themselves.

    Source: real minutes of assurance meetings; the public corpus.
    """
    if action.status in {"closed", "withdrawn"}:
        return
    for position, owner in enumerate(action.owners):
        if is_group(owner) and not find_placeholders(owner):
            at, span = owner_place(action, position)
            yield Fault(
                f"{quote(owner)} is a group, and no single person.",
                "Name one person who will answer for it.",
                at=at,
                span=span,
            )
