"""Who is meant by a name, a role or an abbreviation: the attendance list and the standing register."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.model.blocks import Person

# What may stand before a name: "Ms. Katherine Vale".
TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "cllr", "councillor", "rev", "revd", "sir", "dame"}
)
_WORD = late_pattern(r"@?[\w][\w.'’-]*")
_BRACKETS = late_pattern(r"\s*\([^()]*\)\s*")
_HANDLE = late_pattern(r"(?<![\w@])@[\w-]+")
_CLOSE_ENOUGH = 0.72


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """One person of the standing register (`people.yaml`), in one role for one time.

    `since` and `until` are the first and the last day in the role; None where it is open.
    """

    name: str
    abbreviations: tuple[str, ...] = ()
    capacity: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None

    def holds(self, on: datetime.date | None) -> bool:
        """Tell whether the person is in the role on a day; where no day is given, the last holder is."""
        if on is None:
            return self.until is None
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


class People(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody the body knows besides those in the attendance list."""

    holders: tuple[Holder, ...] = ()


def resolve(
    printed: str, attendance: Iterable[Person], people: People | None = None, *, on: datetime.date | None = None
) -> Person | Holder | None:
    """Return the one person who is meant: of the attendance list, else of the register.

    Known are an abbreviation ("DCC", "The PCC"), a capacity, a full name, a handle, a first name or a surname that is
    one person's only, and an abbreviation with a surname where two share it ("ACC Evans").

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


def from_plain(data: Any) -> People:
    """Read the register as `people.yaml` holds it.

    It is a list of roles (or a mapping with that list under `roles`). Each entry has `role`, `abbreviation` or
    `abbreviations`, and `holders`: a list of names, or of mappings with `name`, `from` and `until` (days as
    YYYY-MM-DD), `handle` or `abbreviations`. An entry with a `name` and no holders is one person.

    Raises:
        ValueError: something is not as described; the message says which entry and what.
    """
    roles = data.get("roles", []) if isinstance(data, dict) else data
    if data is None or roles is None:
        return People()
    if not isinstance(roles, list) or (isinstance(data, dict) and set(data) - {"roles"}):
        raise _fault("", 'it must be a list of roles, or hold one under "roles".')
    holders: list[Holder] = []
    for position, entry in enumerate(roles, 1):
        holders += _holders(entry, f"entry {position}")
    return People(holders=tuple(holders))


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
    handles = _HANDLE.findall(" ".join((known.name, known.capacity, *known.abbreviations)))
    return wanted in {_fold(one) for one in handles} or wanted[1:] in {_fold(one) for one in known.abbreviations}


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
    return first in shorts or first in TITLES or first == _fold(known.capacity)


def _by_one_name(known: _Known, _wanted: str, bare: str) -> bool:
    names = _names(known.name)
    return bool(names) and bare in {names[0], names[-1]}


def _by_initials(known: _Known, wanted: str, _bare: str) -> bool:
    names = _names(known.name)
    return len(names) > 1 and wanted == "".join(name[0] for name in names)


def _by_first_name_and_initial(known: _Known, _wanted: str, bare: str) -> bool:
    names = _names(known.name)
    return len(names) > 1 and bare.rstrip(".") == f"{names[0]} {names[-1][0]}"


_WAYS = (
    _by_abbreviation,
    _by_name,
    _by_handle,
    _by_capacity,
    _by_abbreviation_and_surname,
    _by_one_name,
    _by_first_name_and_initial,
    _by_initials,
)


def _names(name: str) -> list[str]:
    """The names of a person without titles and what stands in brackets."""
    bare = _fold(_BRACKETS.sub(" ", name))
    return [word for word in _WORD.findall(bare) if word.rstrip(".") not in TITLES]


@lru_cache(maxsize=1024)
def _fold(words: str) -> str:
    folded = " ".join(words.replace("’", "'").lower().split()).strip(" .,;:")
    return folded.removeprefix("the ")


def _fault(where: str, what: str) -> ValueError:
    return ValueError(f"The register of people{', ' if where else ''}{where}: {what}")


def _holders(entry: Any, where: str) -> Iterator[Holder]:
    if not isinstance(entry, dict):
        raise _fault(where, 'it must have "role" and "holders", or a "name".')
    role = _text(entry, "role", where)
    short = _abbreviations(entry, where)
    listed = entry.get("holders")
    unknown = set(entry) - {"role", "abbreviation", "abbreviations", "holders", "name", "handle", "from", "until"}
    if unknown:
        raise _fault(where, f'"{min(map(str, unknown))}" is not known there.')
    if listed is None:
        if "name" not in entry:
            raise _fault(where, 'it names nobody: give "holders", or a "name".')
        listed = [{key: value for key, value in entry.items() if key in {"name", "from", "until"}}]
    if not isinstance(listed, list):
        raise _fault(where, '"holders" must be a list.')
    for holder in listed:
        yield _holder(holder, role, short, where)


def _holder(holder: Any, role: str, short: tuple[str, ...], where: str) -> Holder:
    if isinstance(holder, str):
        return Holder(name=holder, abbreviations=short, capacity=role)
    if not isinstance(holder, dict) or not _text(holder, "name", where):
        raise _fault(where, 'every holder must be a name, or have a "name".')
    since, until = _day(holder, "from", where), _day(holder, "until", where)
    if since and until and until < since:
        raise _fault(where, f'"{holder["name"]}" leaves the role before taking it on.')
    return Holder(
        name=holder["name"],
        abbreviations=(*short, *_abbreviations(holder, where)),
        capacity=role,
        since=since,
        until=until,
    )


def _abbreviations(entry: dict[str, Any], where: str) -> tuple[str, ...]:
    several = entry.get("abbreviations") or []
    if isinstance(several, str):
        several = [several]
    if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
        raise _fault(where, '"abbreviations" must be a list of words.')
    handle = _text(entry, "handle", where)
    return tuple(
        one for one in (_text(entry, "abbreviation", where), *several, handle and f"@{handle.lstrip('@')}") if one
    )


def _text(entry: dict[str, Any], key: str, where: str) -> str:
    value = entry.get(key) or ""
    if not isinstance(value, str):
        raise _fault(where, f'"{key}" must be words, not {value!r}.')
    return value.strip()


def _day(entry: dict[str, Any], key: str, where: str) -> datetime.date | None:
    value = entry.get(key)
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise _fault(where, f'"{key}" must be a day such as 2026-09-24, not "{value}".') from None
