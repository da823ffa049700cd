"""ACT119."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Paragraph
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.unread import mentions_actions
from minutebook.vocabulary.nothing import says_no_actions, says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


@rule("ACT119", default="warning")
def no_action_recorded(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """No action recorded.

    There is neither an action nor a word such as "No actions": perhaps none was agreed, perhaps they were lost.
    Nothing is said where words such as "ACTION" or "next steps" stand in the text.

    Bad:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The accounts were received.

    Good:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The accounts were received. No actions arose.

    When to ignore it: the meeting was held for information only.

    Measured on public minutes: 134 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: real minutes of assurance meetings; practice.
    """
    if meeting.actions or meeting.held != "held" or not is_in_english(reading):
        return
    paragraphs = [plain(found.text) for _, found in meeting.all_of(Paragraph)]
    if any(says_no_actions(words) for words in paragraphs):
        return
    for _, item in meeting.all_of(Item):
        said = [plain(block.text) for block in item.content if isinstance(block, Paragraph)]
        if item.section == "actions" and any(says_nothing(words) for words in said):
            return
    if mentions_actions(meeting):
        return
    yield Fault("No action is recorded.", 'Add the actions that were agreed, or write "No actions".')
