"""ATT106."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Person
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting


@rule("ATT106", default="error")
def abbreviation_shared(meeting: Meeting) -> Iterator[Fault]:
    """One abbreviation, two people.

    Nobody can tell who spoke, or whose action it is. Letters that do not shorten somebody's role or name are the name
    of an organisation, and may well be shared.

    Bad:

        ## Attendance

        | Name       | Capacity             | Short |
        |------------|----------------------|-------|
        | Mara Quill | Assistant Chief Fire Officer | ACFO |
        | Ned Osprey | Assistant Chief Fire Officer | ACFO |

        No apologies were received.

    Good:

        ## Attendance

        | Name       | Capacity             | Short |
        |------------|----------------------|-------|
        | Mara Quill | Assistant Chief Fire Officer | ACFO Quill |
        | Ned Osprey | Assistant Chief Fire Officer | ACFO Osprey |

        No apologies were received.

    When to ignore it: the two never attended the same part of the meeting.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    holders: dict[str, Person] = {}
    for path, person in meeting.all_of(Person):
        if not person.abbreviation:
            continue
        other = holders.setdefault(person.abbreviation.casefold(), person)
        if other.name.casefold() != person.name.casefold() and (_shortens(person) or _shortens(other)):
            short = person.abbreviation
            one, two = (f"{short} {name.split()[-1]}" if name else short for name in (other.name, person.name))
            yield Fault(
                f"{quote(short)} stands for both {quote(other.name)} and {quote(person.name)}.",
                f"Add the surname: {quote(one)} and {quote(two)}.",
                at=(*path, "abbreviation"),
            )


def _shortens(person: Person) -> bool:
    """Tell whether the abbreviation is made of letters of the person's role or name, in order."""
    letters = [letter for letter in person.abbreviation.casefold() if letter.isalpha()]
    return any(_made_of(letters, words.casefold()) for words in (person.capacity, person.name) if words)


def _made_of(letters: list[str], words: str) -> bool:
    rest = iter(words)
    return words[:1] == letters[:1][0] and all(letter in rest for letter in letters) if letters else False
