"""What every type of the model has in common: it is plain data that forgets nothing and admits nothing unknown.

`frozen` and `kw_only` are not passed on by msgspec, so every class says them itself.
"""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The base of every type of the model."""


class BlockPart(Part, frozen=True, kw_only=True, tag_field="block"):
    """The base of everything that can stand inside an item; `block` says which it is in plain data."""
