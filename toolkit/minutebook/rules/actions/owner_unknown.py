"""ACT105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.people import likeliest, names_of, resolve
from minutebook.rules.bodies import is_abbreviation, stands_for_a_body
from minutebook.rules.catalogue import rule
from minutebook.rules.owner_and_due import owner_place
from minutebook.rules.quoting import listed, quote
from minutebook.rules.unread import names_of_those_present
from minutebook.vocabulary.actions import is_group
from minutebook.vocabulary.owners import ROLES, is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action, Person
    from minutebook.model.meeting import Meeting
    from minutebook.people import Holder, People
    from minutebook.reading import Reading

# No meeting has so many people and actions; comparing them all would take for ever.
_MOST = 20_000
_CHAIR = late_pattern(r"\bchair(?:man|woman|person)?\b")


@rule("ACT105", default="warning")
def owner_unknown(action: Action, meeting: Meeting, people: People, reading: Reading) -> Iterator[Fault]:
    """Name not known.

    The owner is neither in the attendance list nor in the register of people (`people.yaml`): perhaps a slip of
    the pen, perhaps somebody who was not there and must be told. Or the words fit two people in the list.

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

    Measured on public minutes: 5 hits in 268 sets of minutes; of 5 read, 5 were right.

    Source: real minutes of assurance meetings; the public corpus.
    """
    attendance = meeting.attendance
    if not attendance or action.status in {"closed", "withdrawn"}:
        return
    if len(attendance) * len(meeting.actions) > _MOST:
        return
    for position, owner in enumerate(action.owners):
        if is_group(owner) or resolve(owner, attendance, people) is not None or _holds_office(owner, attendance):
            continue
        if owner in _names_not_read(reading) or is_sentence(owner) or stands_for_a_body(owner, meeting):
            continue
        at, span = owner_place(action, position)
        several = [person.name for person in attendance if resolve(owner, (person,), None) is not None]
        if several:
            names = listed([quote(name) for name in dict.fromkeys(several)], "or")
            yield Fault(f"{quote(owner)} could be {names}.", "Write which of them it is.", at=at, span=span)
            continue
        hint = _hint(owner, attendance, people)
        yield Fault(f"{quote(owner)} is not in the attendance list or in people.yaml.", hint, at=at, span=span)


def _names_not_read(reading: Reading) -> str:
    """Return the line after "Present:", in which names may stand that could not be told apart."""
    found = names_of_those_present(reading)
    return reading.source.text[found[1] :].lstrip(" :*_\t").split("\n", 1)[0] if found else ""


def _hint(owner: str, attendance: tuple[Person, ...], people: People) -> str:
    everybody: list[Person | Holder] = [*attendance, *people.holders]
    known = {name: one.name for one in everybody for name in names_of(one)}
    guess = likeliest(owner, known)
    if not guess:
        return "Correct the name, or add the person to the list."
    who = f" ({known[guess]})" if guess.startswith("@") else ""
    return f"Did you mean {quote(guess)}{who}?"


def _holds_office(owner: str, attendance: tuple[Person, ...]) -> bool:
    """Tell whether an owner is called by an office ("the treasurer") that somebody in the list may hold.

    Where the list gives no capacities, anybody may hold it.
    """
    spoken = owner.removeprefix("The ").removeprefix("the ").split()
    # "HTB Co-Chairs": whose chairs they are may stand before it.
    words = [word.lower() for word in spoken if len(spoken) == 1 or not is_abbreviation(word)]
    if words and words[-1] not in ROLES:
        words[-1] = words[-1].removesuffix("s")
    if not words or words[-1].removeprefix("co-") not in ROLES:
        return False
    held = [f"{person.capacity} {person.note}".lower() for person in attendance if person.capacity or person.note]
    office = _CHAIR if _CHAIR.fullmatch(words[-1].removeprefix("co-")) else None
    return len(held) <= len(attendance) // 2 or any(
        office.search(one) if office else " ".join(words) in one for one in held
    )
