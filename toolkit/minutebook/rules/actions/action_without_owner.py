"""ACT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT101", default="error")
def action_without_owner(action: Action) -> Iterator[Fault]:
    """Nobody is named to do an action.

    An action that belongs to nobody is an action nobody does. Write who will do it, as a name or as a role in
    the attendance list; the passive ("to be shared") hides the person.

    Bad:

        - **Action 1:** Draft survey to be shared with the board.

    Good:

        - **Action 1:** DCO to share the draft survey with the board.

    When to ignore it: the minutes record on purpose that nobody has taken the action on yet.

    Source: practice (Chartered Governance Institute, guidance on minute taking); the seeds.
    """
    if not action.owners:
        yield Fault(
            f'Nobody is named to do "{plain(action.task)}".',
            'Begin with the person, for example "(name) to share the plan".',
            at=("task",),
        )
