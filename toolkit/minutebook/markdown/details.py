"""The details between `---` at the top of a file: which lines are keys, and which go on with the key before them."""

from __future__ import annotations

from minutebook.patterns import late_pattern

KEYS = (
    "minutes",
    "body",
    "series",
    "date",
    "start",
    "end",
    "venue",
    "chair",
    "minute_taker",
    "language",
    "status",
    "held",
    "approved_how",
    "approved_by",
    "approved_on",
    "amendments",
    "corrections",
)
CORRECTION_KEYS = ("what", "date", "why")
# Comments are kept with what belongs to other programs, under the sign they begin with.
COMMENTS = "#"
KEY = late_pattern(r"([^\s:#\-\"'\[\]{},&*!|>%@`][^:#\r\n]{0,80}?)[ \t]*:(?=[ \t]|$)")
_TYPED_ALIKE = {"minute-taker": "minute_taker", "minutetaker": "minute_taker", "minute taker": "minute_taker"}
# What ends a line, or shows nowhere, for this program or for another one that reads YAML.
_NOT_IN_A_LINE = late_pattern("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def our_key(typed: str) -> str:
    """Return a key as this program spells it, whether it has it or not."""
    return _TYPED_ALIKE.get(typed.lower(), typed.lower().replace("-", "_"))


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a line belongs to the key before it: it is indented, blank, or an entry of a list."""
    first = text[start : start + 1]
    return start == end or first in " \t" or (first == "-" and text[start + 1 : start + 2] in " \t\n\r")


def lines_of_other_key(key: str, value: str) -> str | None:
    """Return the lines of what belongs to another program, or None where they would not be read as just that.

    They are kept as they were typed, so nothing in them is put in quotation marks: whatever could be taken for
    another key, for the end of the details or for something else again cannot be written.
    """
    first, *below = value.split("\n")
    if any(_NOT_IN_A_LINE.search(line) for line in (key, first, *below)):
        return None
    if key == COMMENTS:
        whole = all(line.startswith(COMMENTS) and line == line.strip() for line in (first, *below))
        return value if whole else None
    line = f"{key}: {first}" if first else f"{key}:"
    found = KEY.match(line)
    if found is None or found[1] != key or our_key(key) in KEYS or first != first.strip():
        return None
    if below and not (below[-1].strip() and all(goes_on(line, 0, len(line)) for line in below)):
        return None
    return "\n".join((line, *below))
