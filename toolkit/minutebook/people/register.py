"""The standing register of people, as `people.yaml` holds it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from minutebook.people.holders import Holder, People

if TYPE_CHECKING:
    from collections.abc import Iterator


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
