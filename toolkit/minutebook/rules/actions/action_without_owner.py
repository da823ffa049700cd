"""ACT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_due
from minutebook.finding import Fault
from minutebook.inference.action_sentence import owners_in
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.tasks import CLAUSE, in_order, is_no_task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Meeting

_NEUTRAL = '"(name) to (do what) by (date)"'
_LONG = 90
_TAKES = late_pattern(
    r"@?[A-ZÀ-Þ][\w.'’-]*(?: (?:and |& )?@?[A-ZÀ-Þ][\w.'’-]*){0,3} (?:is |are )?"
    r"(?:taking|takes?|took|volunteer(?:s|ed)|offer(?:s|ed))\b"
)


@rule("ACT101", default="error")
def action_without_owner(action: Action, meeting: Meeting) -> Iterator[Fault]:
    """Nobody is named to do an action.

    An action that belongs to nobody is an action nobody does. Write who will do it, as a name or as a role in
    the attendance list; the passive ("to be shared") hides the person. Words that report what was done, or say that
    there is nothing to do, are left alone; so is a task that names somebody further on.

    Bad:

        - **Action 1:** Draft survey to be shared with the board.

    Good:

        - **Action 1:** DCO to share the draft survey with the board.

    When to ignore it: the minutes record on purpose that nobody has taken the action on yet.

    Measured on public minutes: 20 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: practice (Chartered Governance Institute, guidance on minute taking); real minutes of assurance meetings.
    """
    if action.owners or action.status in {"closed", "withdrawn"}:
        return
    words = plain(action.task)
    due = find_due(words)
    if is_no_task(words) or _named_later(words):
        return
    # When it is due is no part of what is to be done, where it stands at the end.
    end = due.lead if due and not words[due.end :].strip(" .") else len(words)
    task = words[:end].rstrip(" .,;")
    yield Fault(f"Nobody is named to do {quote(task)}.", _hint(task, meeting), at=("task",), span=(0, len(task)))


def _hint(task: str, meeting: Meeting) -> str:
    example = in_order(task)
    handles = any("@" in f"{person.name} {person.abbreviation} {person.note}" for person in meeting.attendance)
    if example is None:
        return f"Begin with {'a name' if handles else 'the person'}, as in {_NEUTRAL}."
    if handles:
        return f"Begin with a name, for example {quote(f'ACTION: @name to {example}', _LONG)}."
    return f"Begin with the person, for example {quote(f'(name) to {example}', _LONG)}."


def _named_later(task: str) -> bool:
    """Tell whether a later part of the words names somebody who will do something, or somebody takes it on."""
    later = [part.strip() for part in CLAUSE.split(task)[1:]]
    return _TAKES.match(task) is not None or any(owner == 0 for part in later for _, owner, _ in owners_in(part)[:1])
