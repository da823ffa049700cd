"""One line of YAML: what other programs would make of it, and how to write it so that they read it as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    import re

_FIRST_REFUSED = late_pattern(r"[@`%&*!|>'\"\[\]{},#]|[-?:](?:[ \t]|$)")
_CUT = late_pattern(r"[ \t]#")
_MAPPING = late_pattern(r":(?:[ \t]|$)")
_UNPRINTABLE = late_pattern("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\t": "\t",
}  # fmt: skip
_ESCAPE = late_pattern(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_QUOTED = late_pattern(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def is_safe(value: str) -> bool:
    """Whether YAML reads the value, written without quotation marks after `key: `, whole."""
    return bool(value) and not (
        _FIRST_REFUSED.match(value)
        or _CUT.search(value)
        or _MAPPING.search(value)
        or (not value.isprintable() and _UNPRINTABLE.search(value))
        or value != value.strip()
    )


def quoted(value: str) -> str:
    """Return the value in double quotation marks, as YAML reads it back."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return '"' + _UNPRINTABLE.sub(lambda found: f"\\U{ord(found[0]):08x}", escaped) + '"'


def written(value: str) -> str:
    """Return the value as it stands after `key: `: in quotation marks only where YAML needs them."""
    return value if is_safe(value) else quoted(value)


def find_quoted(text: str, start: int, end: int) -> int:
    """Return where the quoted value that begins at `start` ends, or -1 if none does before `end`."""
    found = _QUOTED.match(text, start, end)
    return found.end() if found else -1


def unquoted(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return what a quoted value, marks and all, says: pieces of words, each with the range it stands at."""
    pieces: list[tuple[str, int, int]] = []
    mark = text[start]
    position, last = start + 1, end - 1
    while position < last:
        stop = text.find("\\" if mark == '"' else "''", position, last)
        if stop < 0:
            stop = last
        if stop > position:
            pieces.append((text[position:stop], position, stop))
        if stop == last:
            break
        if mark == "'":
            pieces.append(("'", stop, stop + 2))
            position = stop + 2
            continue
        found = _ESCAPE.match(text, stop, last)
        if found is None:
            pieces.append(("\\", stop, stop + 1))
            position = stop + 1
            continue
        pieces.append((_escaped(found), stop, found.end()))
        position = found.end()
    return pieces


def _escaped(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code is None:
        return _ESCAPES.get(found[4], found[0])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else found[0]  # noqa: PLR2004 (Unicode)
