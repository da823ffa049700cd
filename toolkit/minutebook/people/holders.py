"""The people whom a body knows, besides those in the attendance list: who held which role, and when."""

from __future__ import annotations

import datetime

import msgspec


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
