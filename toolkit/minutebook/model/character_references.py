"""Characters written as references: `&amp;`, `&#38;`, `&#x26;`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    import re

_REFERENCE = late_pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{0,39}));")
_END_OF_UNICODE = 0x110000


@cache
def _names() -> dict[str, str]:
    """Return the characters that have names; there are thousands, and few texts call for one."""
    from html.entities import html5

    return html5


def reference_at(text: str, start: int) -> re.Match[str] | None:
    """Return the character reference that begins at `start`, if one does."""
    found = _REFERENCE.match(text, start)
    return found if found and (found[1] is None or f"{found[1]};" in _names()) else None


def decoded(reference: str) -> str:
    """Return the characters that a reference stands for, as CommonMark says: a number never means Windows-1252."""
    if reference[1] != "#":
        return _names()[reference[1:]]
    number = int(reference[3:-1], 16) if reference[2] in "xX" else int(reference[2:-1])
    return chr(number) if 0 < number < _END_OF_UNICODE else "\ufffd"
