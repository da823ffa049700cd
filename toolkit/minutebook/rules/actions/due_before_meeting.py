"""ACT104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import in_words
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import meeting_day
from minutebook.rules.owner_and_due import due_place
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Meeting


@rule("ACT104", default="error")
def due_before_meeting(action: Action, meeting: Meeting) -> Iterator[Fault]:
    """Due before the meeting.

    A new action cannot be due before the meeting that agreed it; actions brought forward may well be.

    Bad:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        - **Action 1:** The Clerk to send the accounts by 5 May 2026.

    Good:

        # Finance Committee, 9 June 2026

        ## 1. Accounts

        - **Action 1:** The Clerk to send the accounts by 5 July 2026.

    When to ignore it: the minutes record something that was done before it was agreed.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice.
    """
    held = meeting_day(meeting)
    if held is None or action.due is None or action.due.day is None or action.brought_forward:
        return
    if action.due.day < held and action.status not in {"closed", "withdrawn"}:
        at, span = due_place(action)
        yield Fault(
            f"This action is due on {quote(action.due.printed)}, "
            f"before the meeting of {in_words(held)} at which it was agreed.",
            "Correct the date.",
            at=at,
            span=span,
        )
