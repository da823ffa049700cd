"""Plain data with places: what YAML and JSON are read into before they become a meeting."""

from __future__ import annotations

from typing import Any

import msgspec

# Far beyond any minutes; what exceeds it is not read (see the safety notes in SECURITY.md).
MOST_NODES = 200_000


class Unreadable(Exception):
    """The text stops making sense at `position`; what stands before it was read."""

    def __init__(self, reason: str, position: int) -> None:
        """Keep why (`reason`, in plain words) and the offset in the source."""
        super().__init__(reason)
        self.position = position


class Scalar(msgspec.Struct, frozen=True):
    """One value. `start` and `end` are source offsets with any quotation marks; `quoted` tells of those.

    `text` is what was typed, unescaped; `value` what JSON makes of it (YAML values are always text).
    """

    start: int
    end: int
    text: str
    quoted: bool
    value: Any


class Mapping(msgspec.Struct, frozen=True):
    """Keys with values, in order, repeated keys and all."""

    start: int
    end: int
    entries: list[tuple[Scalar, Node]]


class Sequence(msgspec.Struct, frozen=True):
    """A list of values."""

    start: int
    end: int
    items: list[Node]


Node = Scalar | Mapping | Sequence
