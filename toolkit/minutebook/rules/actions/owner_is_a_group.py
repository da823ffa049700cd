"""ACT107."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.people import resolve
from minutebook.rules.bodies import is_abbreviation, stands_for_a_body
from minutebook.rules.catalogue import rule
from minutebook.rules.owner_and_due import owner_place
from minutebook.rules.quoting import quote
from minutebook.vocabulary.actions import is_group
from minutebook.vocabulary.placeholders import find_placeholders
from minutebook.vocabulary.wording import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Meeting
    from minutebook.people import People

_EVERYBODY = late_pattern(r"(?:all|everyone|everybody|both|any|anyone|we|us)\b", re.IGNORECASE)
_OFFICES = phrases("""
    office; opcc; force; department; council; authority; service; services; directorate; division; secretariat;
    company; commission
""")


@rule("ACT107", default="warning")
def owner_is_a_group(action: Action, meeting: Meeting, people: People) -> Iterator[Fault]:
    """A group, not a person.

    What everybody is to do, nobody does. Name one person who will answer for it. The abbreviation of a body counts
    as a group where the title has it, or people in the attendance list are said to come from it.

    Bad:

        - **Action 1:** All to read the draft by 21 October 2026.

    Good:

        - **Action 1:** Jo March to collect comments on the draft by 21 October 2026.

    When to ignore it: everybody is really meant, each for themselves.

    Measured on public minutes: 4 hits in 268 sets of minutes; of 4 read, 4 were right.

    Source: real minutes of assurance meetings; the public corpus.
    """
    if action.status in {"closed", "withdrawn"}:
        return
    for position, owner in enumerate(action.owners):
        if (is_group(owner) and not find_placeholders(owner)) or (
            stands_for_a_body(owner, meeting) and resolve(owner, meeting.attendance, people) is None
        ):
            at, span = owner_place(action, position)
            yield Fault(
                f"{quote(owner)} gives this action to {_whom(owner)}.",
                "Name one person who will answer for it.",
                at=at,
                span=span,
            )


def _whom(owner: str) -> str:
    last = owner.lower().split()[-1]
    if is_abbreviation(owner) and not is_group(owner):
        return "a whole body"
    if _EVERYBODY.match(owner):
        return "everybody at once"
    return "a whole office" if last in _OFFICES else "a whole group"
