"""Finding the one person whom the words of minutes mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from minutebook.patterns import late_pattern
from minutebook.vocabulary.first_names import may_be_the_same
from minutebook.vocabulary.titles import FORMS_OF_ADDRESS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from minutebook.model.blocks import Person
    from minutebook.people.holders import Holder, People

_WORD = late_pattern(r"@?[\w][\w.'’-]*")
_BRACKETS = late_pattern(r"\s*\([^()]*\)\s*")
_HANDLE = late_pattern(r"(?<![\w@])@\w[\w-]*")
_CLOSE_ENOUGH = 0.72


def resolve(
    printed: str, attendance: Iterable[Person], people: People | None = None, *, on: datetime.date | None = None
) -> Person | Holder | None:
    """Return the one person who is meant: of the attendance list, else of the register.

    Known are an abbreviation ("DCC", "The PCC"), a capacity, a full name, a handle, a first name or a surname that is
    one person's only ("Bram", and "@bram" if no other handle is given), and an abbreviation with a surname where two
    share it ("ACC Evans").

    Args:
        printed: the words, as the minutes have them.
        attendance: the rows of the attendance list.
        people: the standing register.
        on: the day of the meeting, for roles that pass from one to another.

    Returns:
        None where nobody fits, or more than one.
    """
    # "DoC/DoF" are two posts in one hand; "T/DCC" is called "DCC" too.
    rows = [
        (row, _Known(row.name, (row.abbreviation, *row.abbreviation.split("/")), row.capacity)) for row in attendance
    ]
    found: Person | Holder | None = _only(printed, rows)
    if found is not None or people is None:
        return found
    now = [holder for holder in people.holders if holder.holds(on)]
    known = [(holder, _Known(holder.name, holder.abbreviations, holder.capacity)) for holder in now]
    held: Holder | None = _only(printed, known)
    return held


def likeliest(printed: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `printed` was most likely meant to be, or None where none comes near."""
    from difflib import get_close_matches

    by_folded: dict[str, str] = {}
    for candidate in candidates:
        by_folded.setdefault(_fold(candidate), candidate)
    near = get_close_matches(_fold(printed), by_folded, n=1, cutoff=_CLOSE_ENOUGH)
    return by_folded[near[0]] if near else None


def names_of(person: Person | Holder) -> tuple[str, ...]:
    """Return every way in which minutes may call a person: abbreviations, handles, and the name; for "Did you mean"."""
    short = (person.abbreviation,) if hasattr(person, "abbreviation") else person.abbreviations
    surname = person.name.split()[-1] if person.name else ""
    joined = [f"{one} {surname}" for one in short if one and surname and " " not in one and one[0] != "@"]
    return tuple(dict.fromkeys(one for one in (*short, person.name, *joined) if one))


def handles_in(words: str) -> list[str]:
    """Return every handle, such as "@rhale", that stands in words; an e-mail address holds none."""
    return _HANDLE.findall(words) if "@" in words else []


class _Known(msgspec.Struct, frozen=True):
    """How somebody may be called."""

    name: str
    abbreviations: tuple[str, ...]
    capacity: str


def _only(printed: str, candidates: list[tuple[Any, _Known]]) -> Any:
    """Try the surest way of calling somebody first; at each, one person or nobody."""
    wanted = _fold(printed)
    bare = _fold(_BRACKETS.sub(" ", printed))
    inside = {_fold(match[1:-1]) for match in re.findall(r"\([^()]*\)", printed)}
    if not wanted:
        return None
    for calls in _WAYS:
        fitting = {id(thing): thing for thing, known in candidates if calls(known, wanted, bare)}
        if len(fitting) == 1:
            return next(iter(fitting.values()))
        same_name = {thing.name for thing in fitting.values()}
        if len(fitting) > 1:
            return next(iter(fitting.values())) if len(same_name) == 1 and "" not in same_name else None
    for word in inside:
        found = _only(word, candidates)
        if found is not None:
            return found
    return None


def _by_abbreviation(known: _Known, wanted: str, bare: str) -> bool:
    return any(_fold(one) in {wanted, bare} for one in known.abbreviations if one)


def _by_name(known: _Known, wanted: str, bare: str) -> bool:
    names = _names(known.name)
    return bool(names) and (_fold(known.name) == wanted or names == _names(bare))


def _by_handle(known: _Known, wanted: str, _bare: str) -> bool:
    if not wanted.startswith("@"):
        return False
    return wanted in {_fold(one) for one in _handles(known)} or wanted[1:] in {
        _fold(one) for one in known.abbreviations
    }


def _handles(known: _Known) -> list[str]:
    return handles_in(" ".join((known.name, known.capacity, *known.abbreviations)))


def _by_capacity(known: _Known, wanted: str, bare: str) -> bool:
    return bool(known.capacity) and _fold(_BRACKETS.sub(" ", known.capacity)) in {wanted, bare}


def _by_abbreviation_and_surname(known: _Known, _wanted: str, bare: str) -> bool:
    words = bare.split()
    names = _names(known.name)
    if not words[1:] or not names or words[-1] != names[-1]:
        return False
    first = " ".join(words[:-1])
    shorts = {_fold(one) for one in known.abbreviations} | {
        word for one in known.abbreviations for word in _fold(one).split()[:1]
    }
    return first in shorts or first in FORMS_OF_ADDRESS or first == _fold(known.capacity)


def _by_one_name(known: _Known, _wanted: str, bare: str) -> bool:
    names = _names(known.name)
    if bare.startswith("@") and not _handles(known):
        # Whoever has no handle of their own is called by a name behind the sign.
        bare = bare[1:]
    return bool(names) and bare in {names[0], names[-1]}


def _by_initials(known: _Known, wanted: str, _bare: str) -> bool:
    names = _names(known.name)
    return len(names) > 1 and wanted == "".join(name[0] for name in names)


def _by_first_name_and_initial(known: _Known, _wanted: str, bare: str) -> bool:
    names = _names(known.name)
    return len(names) > 1 and bare.rstrip(".") == f"{names[0]} {names[-1][0]}"


def _by_short_first_name(known: _Known, _wanted: str, bare: str) -> bool:
    """Steve Reed may be called Stephen Reed."""
    words, names = bare.split(), _names(known.name)
    return len(words) > 1 < len(names) and words[-1] == names[-1] and may_be_the_same(words[0], names[0])


_WAYS = (
    _by_abbreviation,
    _by_name,
    _by_handle,
    _by_capacity,
    _by_abbreviation_and_surname,
    _by_one_name,
    _by_first_name_and_initial,
    _by_initials,
    _by_short_first_name,
)


def _names(name: str) -> list[str]:
    """The names of a person without titles and what stands in brackets."""
    bare = _fold(_BRACKETS.sub(" ", name))
    return [word for word in _WORD.findall(bare) if word.rstrip(".") not in FORMS_OF_ADDRESS]


@lru_cache(maxsize=1024)
def _fold(words: str) -> str:
    folded = " ".join(words.replace("’", "'").lower().split()).strip(" .,;:")
    return folded.removeprefix("the ")
