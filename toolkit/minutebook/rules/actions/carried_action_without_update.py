"""ACT113."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.outcomes import outcome_said
from minutebook.vocabulary.sentences import first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT113", default="warning")
def carried_action_without_update(action: Action) -> Iterator[Fault]:
    """No update.

    An action was brought forward, but nothing says what became of it, not even a sentence behind the task.

    Bad:

        ## Matters arising

        - **Action 3:** DCO to publish the survey.
          - **Raised:** May 2026 meeting

    Good:

        ## Matters arising

        - **Action 3:** DCO to publish the survey.
          - **Raised:** May 2026 meeting
          - **Update:** It was published on 12 June.
          - **Status:** closed

    When to ignore it: the minutes list what is still open without discussing it.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    if action.brought_forward and not action.update and action.status not in {"closed", "withdrawn"}:
        task = plain(action.task)
        if outcome_said(task[first_sentence(task) :]):
            # "SR to send the forms. Carry forward."
            return
        yield Fault(
            f"Nothing says what became of {quote(task)}.",
            'Add an update, and "Closed", "Continuing" or "Deferred to" and a date.',
            at=("task",),
        )
