"""Labelled lines and outcomes that stand below an action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.when import When
from minutebook.recognising.actions.action_column import owners_listed
from minutebook.recognising.language.labels import outcome
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.outcomes import outcome_said

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import ActionDraft
    from minutebook.vocabulary.actions import ActionField

_LONGEST_VALUE = 12


def read_field(builder: DraftBuilder, action: ActionDraft, passage: Passage, field: ActionField, end: int) -> bool:
    """Read a labelled line of an action, such as "Update: …"; `end` is where the label ends. Tell whether it fits."""
    value = passage.cut(end)
    short = 0 < word_count(value.text) <= _LONGEST_VALUE
    if field == "update":
        builder.write_to(action.update)
        if value:
            builder.put(value)
            action.status = action.status or outcome_said(value.text)
    elif field == "status" and action.status is None and (status := action_status_of(value.text)):
        action.status = status
        builder.account.skip(value)
    elif field == "owners" and not action.owners and short:
        action.owners = owners_listed(builder, value)
    elif field == "due" and action.due is None and short:
        action.due = When(printed=value.literal())
    else:
        return False
    builder.account.skip(passage.cut(0, end))
    return True


def read_outcome(builder: DraftBuilder, action: ActionDraft, passage: Passage) -> bool:
    """Read a passage that says no more than what became of an action; tell whether it was one.

    It may say again what is known already, and nothing else than that.
    """
    found = outcome(passage.text)
    if found is None or action.status not in {None, found[0]}:
        return False
    action.status, end = found
    builder.account.skip(passage.cut(0, end))
    if until := passage.cut(end):
        stop = len(until.text.rstrip(" ."))
        builder.account.skip(until.cut(stop))
        action.due = When(printed=until.cut(0, stop).literal())
    return True
