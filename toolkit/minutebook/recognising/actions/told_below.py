"""What a labelled line right below an action tells of it: "Update: …", "Update 4/3: …", "Status: not started"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Action, Paragraph
from minutebook.patterns import late_pattern
from minutebook.recognising.draft.drafts import ActionDraft
from minutebook.recognising.language.labels import field_label
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.outcomes import outcome_said

if TYPE_CHECKING:
    from minutebook.model.blocks import ActionStatus
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder

# The day of an update stays with its words.
_DATED = late_pattern(
    r"(?:update|progress)\s+(?=(?:on\s+)?\d[\w ./-]{0,20}:\s)", re.IGNORECASE, signs="update; progress"
)


def told_below(builder: DraftBuilder, passage: Passage) -> bool:
    """Read a line about the action that was written last; tell whether it was one."""
    action = builder.last
    if not isinstance(action, Action | ActionDraft):
        return False
    dated = _DATED.match(passage.text)
    field, end = ("update", dated.end()) if dated else field_label(passage.text) or ("", 0)
    words = passage.cut(end)
    if field not in {"update", "status"} or not words:
        return False
    status = action_status_of(words.text) if field == "status" else None
    if status and action.status in {None, status}:
        builder.account.skip(words)
        update = []
    else:
        update = [Paragraph(text=words.running())]
    builder.account.skip(passage.cut(0, end))
    status = action.status or status or outcome_said(words.text)
    if isinstance(action, ActionDraft):
        action.status = status
        action.update += update
    else:
        builder.take_back()
        builder.write_to().append(structs.replace(action, status=status, update=[*action.update, *update]))
    return True


def give_status(builder: DraftBuilder, status: ActionStatus) -> None:
    """Give the action that was written last a status, unless its words do."""
    action = builder.last
    if isinstance(action, ActionDraft):
        action.status = action.status or status
    elif isinstance(action, Action) and action.status is None:
        builder.take_back()
        builder.write_to().append(structs.replace(action, status=status))
