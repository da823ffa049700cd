"""The ACTION column: the names in it are owners of the actions beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.inference.action_sentence import owners_in
from minutebook.patterns import late_pattern
from minutebook.reading import ActionColumnEntry
from minutebook.vocabulary.actions import is_group
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import ActionDraft

_DOES = late_pattern(r"\s+(?:to|will|shall)\s")
_BETWEEN_OWNERS = late_pattern(r"\s*(?:/|,|&|\band\b)\s*", re.IGNORECASE)


def give_owner(builder: DraftBuilder, part: AgendaPart, actions: Sequence[ActionDraft]) -> None:
    """Give the words of the column to the actions of their row that have no owner.

    Where each has one, words that say the same again are structure, and any others stay where they stand.
    """
    passage = part.passage
    entry = ActionColumnEntry(passage.start, passage.end, text=part.text, beside_action=bool(actions))
    builder.account.observations.append(entry)
    ownerless = [action for action in actions if not action.owners and not _names_somebody(action)]
    if ownerless:
        owners = owners_listed(builder, passage)
        for action in ownerless:
            # Only the first keeps the place of the words in the source.
            action.owners = list(owners) if action is ownerless[0] else [str.__str__(owner) for owner in owners]
        return
    said = {_name(owner) for action in actions for owner, _, _ in owners_in(action.task.text)}
    if {_name(part.text)} <= said or {_name(owner) for owner in _BETWEEN_OWNERS.split(part.text)} <= said:
        builder.account.skip(passage)
    else:
        builder.put(passage)


def _names_somebody(action: ActionDraft) -> bool:
    """Tell whether the sentence names an owner; for "the force" the column may say who."""
    return any(not is_group(owner) for owner, _, _ in owners_in(action.task.text))


def is_given_beside(part: AgendaPart) -> bool:
    """Tell whether a sentence has somebody do something whom the column names beside it: "SR to send the figures"."""
    owners = owners_in(part.text) if part.beside and not part.column else ()
    if not owners or owners[0][1] or not _DOES.match(part.text, owners[-1][2]):
        return False
    return _name(owners[0][0]) in {_name(owner) for owner in _BETWEEN_OWNERS.split(part.beside)}


def owners_listed(builder: DraftBuilder, passage: Passage) -> list[str]:
    """Return the owners that a list such as "CO / ACO Reed" names."""
    owners: list[str] = []
    position = 0
    for found in [*_BETWEEN_OWNERS.finditer(passage.text), None]:
        owner = passage.cut(position, found.start() if found else None)
        if owner:
            owners.append(owner.literal())
        if found:
            builder.account.skip(passage.cut(found.start(), found.end()))
            position = found.end()
    return owners


def _name(owner: str) -> str:
    return fold(owner).removeprefix("the ")
