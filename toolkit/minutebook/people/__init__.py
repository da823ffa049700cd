"""Who is meant by a name, a role or an abbreviation: the attendance list and the standing register."""

from __future__ import annotations

from minutebook.people.holders import Holder, People
from minutebook.people.resolving import handles_in, likeliest, names_of, resolve

__all__ = ["Holder", "People", "handles_in", "likeliest", "names_of", "resolve"]
