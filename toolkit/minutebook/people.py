"""Who is meant by a name, a role or an abbreviation: the attendance list and the standing register."""

from __future__ import annotations

import msgspec


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """One person of the standing register (`people.yaml`)."""

    name: str
    abbreviations: tuple[str, ...] = ()
    capacity: str = ""


class People(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody the body knows besides those in the attendance list."""

    holders: tuple[Holder, ...] = ()
