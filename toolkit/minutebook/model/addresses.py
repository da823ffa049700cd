"""The addresses of links: which may be linked, and how they are read and written in Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.model.character_references import decoded, reference_at
from minutebook.model.styled_spans import UNPRINTABLE
from minutebook.patterns import late_pattern

_BLANKS = late_pattern(r"[ \t\n]*")
_BARE = late_pattern(r"(?:[^\\\s\x00-\x1f\x7f()]+|\\[!-/:-@\[-`{-~]|\\|[()])")
_POINTED = late_pattern(r"<((?:[^<>\\\n]|\\.)*)>")
_TITLES = {
    '"': late_pattern(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": late_pattern(r"'(?:[^'\\]|\\.)*'", re.DOTALL),
    "(": late_pattern(r"\((?:[^()\\]|\\.)*\)", re.DOTALL),
}
_ESCAPE_OR_REFERENCE = late_pattern(r"\\([!-/:-@\[-`{-~])|&[#A-Za-z][A-Za-z0-9]{0,39};|&#[0-9A-Fa-fXx]{1,7};")
_SCHEME = late_pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = late_pattern("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
_NEVER_IN_ADDRESSES = late_pattern(r"[\s<>\x7f-\xa0]")
_SCHEMES = frozenset({"http", "https", "mailto"})
_DEEPEST_BRACKET = 32


class Target(NamedTuple):
    """What follows the words of a link: its address, the range of its title, and where it ends."""

    address: str
    title: tuple[int, int] | None
    end: int


def can_be_linked(address: str) -> bool:
    """Whether an address may become a link: http, https, mailto, relative, or a place in the same text."""
    if not address:
        return False
    found = _SCHEME.match(_IGNORED.sub("", address))
    return found is None or found[1].lower() in _SCHEMES


def clean_address(address: str) -> str:
    """Return an address without characters that no address holds: blanks and brackets are percent-encoded."""
    address = UNPRINTABLE.sub("", address).strip()
    return _NEVER_IN_ADDRESSES.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)


def label_key(label: str) -> str:
    """Return the label of a reference link as definitions know it."""
    return " ".join(label.split()).casefold()


def inline_target(text: str, start: int) -> Target | None:
    """Read `address "title")` after the words of a link; None if that is not what stands there."""
    position = _skip(text, start)
    if text.startswith("<", position):
        pointed = _POINTED.match(text, position)
        if pointed is None:
            return None
        address, position = pointed[1], pointed.end()
    else:
        first, position = position, _end_of_bare_target(text, position)
        if position < 0:
            return None
        address = text[first:position]
    blank = _skip(text, position)
    title = None
    if blank > position and (pattern := _TITLES.get(text[blank : blank + 1])):
        found = pattern.match(text, blank)
        if found is None:
            return None
        title = found.span()
        blank = _skip(text, found.end())
    return Target(_unescaped(address), title, blank + 1) if text.startswith(")", blank) else None


def _end_of_bare_target(text: str, position: int) -> int:
    """Return where an address without pointed brackets ends; -1 if its brackets do not pair."""
    depth = 0
    while found := _BARE.match(text, position):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth -= 1
        if depth < 0:
            return position
        if depth > _DEEPEST_BRACKET:
            return -1
        position = found.end()
    return -1 if depth else position


def _skip(text: str, position: int) -> int:
    found = _BLANKS.match(text, position)
    return found.end() if found else position


def _unescaped(target: str) -> str:
    def literal(found: re.Match[str]) -> str:
        if found[1]:
            return str(found[1])
        return decoded(found[0]) if reference_at(found[0], 0) else found[0]

    return _ESCAPE_OR_REFERENCE.sub(literal, target)
