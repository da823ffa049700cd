"""ACT102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.tasks import is_no_task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT102", default="info")
def action_without_due_date(action: Action) -> Iterator[Fault]:
    """No date.

    Nothing says by when the action will be done. "By the next meeting" is a date. Nine of ten real actions have
    none, so this is only told where the profile asks for it.

    Bad:

        - **Action 1:** DCO to publish the survey.

    Good:

        - **Action 1:** DCO to publish the survey by 21 October 2026.

    When to ignore it: the action is done when it is next looked at, and everybody knows it.

    Measured on public minutes: 44 hits in 268 sets of minutes; of 20 read, 19 were right.

    Source: practice; the public corpus, where 9 % of actions have a date.
    """
    if action.due is not None or action.status in {"closed", "withdrawn"}:
        return
    task = plain(action.task)
    if task and not is_no_task(task):
        yield Fault(
            f"{quote(task)} has no date.",
            'Add the day by which it will be done, or "by the next meeting".',
            at=("task",),
        )
