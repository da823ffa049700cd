"""ACT105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.action_sentence import owner_place
from minutebook.finding import Fault
from minutebook.people import likeliest, names_of, resolve
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.actions import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action, Person
    from minutebook.model.meeting import Meeting
    from minutebook.people import Holder, People


@rule("ACT105", default="warning")
def owner_unknown(action: Action, meeting: Meeting, people: People) -> Iterator[Fault]:
    """Name not known.

    The owner is neither in the attendance list nor in the register of people (`people.yaml`): perhaps a slip of
    the pen, perhaps somebody who was not there and must be told.

    Bad:

        # Larkspur Committee, 9 June 2026

        Present: Ade Bello (@abello), Rowan Hale (@rhale)

        ## Release

        - ACTION: @rhael to publish the checklist by 30 June 2026

    Good:

        # Larkspur Committee, 9 June 2026

        Present: Ade Bello (@abello), Rowan Hale (@rhale)

        ## Release

        - ACTION: @rhale to publish the checklist by 30 June 2026

    When to ignore it: the owner is known to everybody and stands in no list.

    Source: real minutes of assurance meetings; the public corpus.
    """
    attendance = meeting.attendance
    if not attendance or action.status in {"closed", "withdrawn"}:
        return
    for position, owner in enumerate(action.owners):
        if is_group(owner) or resolve(owner, attendance, people) is not None:
            continue
        at, span = owner_place(action, position)
        hint = _hint(owner, attendance, people)
        yield Fault(f"{quote(owner)} is not in the attendance list or in people.yaml.", hint, at=at, span=span)


def _hint(owner: str, attendance: tuple[Person, ...], people: People) -> str:
    everybody: list[Person | Holder] = [*attendance, *people.holders]
    known = {name: one.name for one in everybody for name in names_of(one)}
    guess = likeliest(owner, known)
    if not guess:
        return "Correct the name, or add the person to the list."
    who = f" ({known[guess]})" if guess.startswith("@") else ""
    return f"Did you mean {quote(guess)}{who}?"
