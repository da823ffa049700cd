"""ACT118."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.motions import is_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Paragraph

_MARKER = late_pattern(
    r"\bACTIONS?(?: (?:POINT|ITEM)S?)?(?:\s?\d{1,3})?(?:\s?[:–—-]|\s*$)|\bAction(?: point| item)?(?: \d{1,3})?\s?:"
)


@rule("ACT118", default="warning")
def action_unreadable(paragraph: Paragraph) -> Iterator[Fault]:
    """Looks like an action.

    The word stands there, but not where an action can be read: in the middle of a paragraph, or with nothing after it.
    It is in no list of actions.

    Bad:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The accounts were received. ACTION: Clerk to send them to the auditor.

    Good:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        The accounts were received.

        ACTION: Clerk to send them to the auditor.

    When to ignore it: the minutes speak about the word.

    Measured on public minutes: 1 hit in 268 sets of minutes; of 1 read, 1 was right.

    Source: the public corpus, where parish councils write so.
    """
    text = plain(paragraph.text)
    for found in _MARKER.finditer(text) if "ACTION" in text or "Action" in text else ():
        if not is_outcome(text[found.end() :]):
            yield Fault(
                f"{quote(text[found.start() :])} looks like an action, but could not be read as one.",
                'Give it a paragraph of its own that begins with "ACTION:" and a name.',
                at=("text",),
                span=found.span(),
            )
            return
