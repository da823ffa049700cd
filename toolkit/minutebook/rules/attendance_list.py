"""What rules ask of the attendance list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Person
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path

_WORD = late_pattern(r"\w+")
_HANDLE = late_pattern(r"@[\w-]+")


def names_person(printed: str, person: Person) -> bool:
    """Tell whether `printed` begins with, or is, the name, the abbreviation or the handle of a person.

    "Ann Ito, Assistant Policy Officer" and "Ann Ito Assistant Policy Officer" both name Ann Ito; so does "AI"
    where that is her abbreviation.
    """
    wanted = _words(printed)
    called = f"{person.name} {person.note}"
    handles = _HANDLE.findall(called) if "@" in called else ()
    for own in (person.name, person.abbreviation, *handles):
        words = _words(own)
        if words and wanted[: len(words)] == words:
            return True
    name = _words(person.name)
    # "J. March" for Jo March: the same surname and the same first letter.
    return (
        len(wanted) > 1 and len(name) > 1 and wanted[1] == name[-1] and len(wanted[0]) == 1 and wanted[0] == name[0][:1]
    )


def rows(meeting: Meeting) -> list[tuple[Path, Person]]:
    """Return every row of every attendance list, in order, each with its path."""
    return meeting.all_of(Person)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
