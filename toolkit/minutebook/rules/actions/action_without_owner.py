"""ACT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_due
from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Meeting


@rule("ACT101", default="error")
def action_without_owner(action: Action, meeting: Meeting) -> Iterator[Fault]:
    """Nobody is named to do an action.

    An action that belongs to nobody is an action nobody does. Write who will do it, as a name or as a role in
    the attendance list; the passive ("to be shared") hides the person.

    Bad:

        - **Action 1:** Draft survey to be shared with the board.

    Good:

        - **Action 1:** DCO to share the draft survey with the board.

    When to ignore it: the minutes record on purpose that nobody has taken the action on yet.

    Source: practice (Chartered Governance Institute, guidance on minute taking); real minutes of assurance meetings.
    """
    if action.owners or action.status in {"closed", "withdrawn"}:
        return
    words = plain(action.task)
    due = find_due(words)
    # When it is due is no part of what is to be done, where it stands at the end.
    end = due.lead if due and not words[due.end :].strip(" .") else len(words)
    task = words[:end].rstrip(" .,;")
    yield Fault(f"Nobody is named to do {quote(task)}.", _hint(task, meeting), at=("task",), span=(0, len(task)))


def _hint(task: str, meeting: Meeting) -> str:
    if " to be " in task or not task[:1].isalpha():
        return 'Begin with the person, for example "(name) to share the plan".'
    example = f"{task[:1].lower()}{task[1:]}"
    if any("@" in f"{person.name} {person.abbreviation} {person.note}" for person in meeting.attendance):
        return f"Begin with a name, for example {quote(f'ACTION: @name to {example}')}."
    return f"Begin with the person, for example {quote(f'(name) to {example}')}."
