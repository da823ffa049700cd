"""What rules ask of the attendance list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.people import handles_in
from minutebook.vocabulary.titles import FORMS_OF_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.model.blocks import Person

_WORD = late_pattern(r"\w+")
_NAMES_PARTED = late_pattern(r"\s*[,;/&+]\s*|\s+and\s+", re.IGNORECASE)
_HERE = frozenset({"present", "in attendance"})
# No more share an office.
_MOST_NAMES = 8


def names_person(printed: str, person: Person) -> bool:
    """Tell whether `printed` begins with, or is, the name, the abbreviation or the handle of a person.

    "Ann Ito, Assistant Policy Officer" and "Ann Ito Assistant Policy Officer" both name Ann Ito; so does "AI"
    where that is her abbreviation. Titles do not count: "Ms. Ann Ito" is Ann Ito, and so is "Ms Ito".
    """
    titled, wanted = _named(printed)
    handles = handles_in(f"{person.name} {person.note}")
    row_titled, name = _named(person.name)
    for words in (name, *map(_words, (person.name, person.abbreviation, *handles))):
        if words and words in (wanted[: len(words)], _words(printed)[: len(words)]):
            return True
    if not wanted or not name:
        return False
    if (titled and len(wanted) == 1) or (row_titled and len(name) == 1):
        return wanted[-1] == name[-1]
    # "J. March" for Jo March: the same surname and the same first letter.
    return len(wanted) > 1 and len(name) > 1 and wanted[1] == name[-1] and _shortens(wanted[0], name[0])


def anybody_here(printed: str, people: Iterable[Person]) -> bool:
    """Tell whether `printed`, one name or several ("A. Bell & T. Krull"), names somebody who was there.

    Whoever is listed as present and also as absent does not count.
    """
    return any(
        all(person.presence in _HERE for person in found) for found in _rows_of_each(printed, tuple(people)) if found
    )


def people_named(printed: str, people: Iterable[Person]) -> list[Person]:
    """Return the rows of everybody whom `printed`, one name or several, names."""
    return [person for found in _rows_of_each(printed, tuple(people)) for person in found]


def _rows_of_each(printed: str, people: tuple[Person, ...]) -> Iterator[list[Person]]:
    """Yield, for every name that `printed` may hold, the rows of that name."""
    for name in dict.fromkeys((printed, *_NAMES_PARTED.split(printed, _MOST_NAMES)[:_MOST_NAMES])):
        yield [person for person in people if names_person(name, person)] or _by_one_name(name, people)


def _by_one_name(printed: str, people: tuple[Person, ...]) -> list[Person]:
    """Return the rows of everybody of whom one word is the first name or the surname, those who were there if any."""
    _, words = _named(printed)
    if len(words) != 1:
        return []
    names = [(person, _named(person.name)[1]) for person in people]
    rows = [person for person, parts in names if parts and words[0] in {parts[0], parts[-1]}]
    return [person for person in rows if person.presence in _HERE] or rows


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _named(text: str) -> tuple[bool, list[str]]:
    """Return whether titles stand before a name, and its words without them."""
    words = _words(text)
    first = next((number for number, word in enumerate(words) if word not in FORMS_OF_ADDRESS), 0)
    return first > 0, words[first:]


def _shortens(one: str, other: str) -> bool:
    """Tell whether one of two first names is the first letter of the other."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]
