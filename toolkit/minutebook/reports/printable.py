r"""Foreign words made safe and sound for a terminal.

What is checked may come from anybody: a title may hold the codes that steer a terminal, or marks that turn
the direction of writing. They are shown as codes (`\x1b`), never sent. Widths are counted as a terminal
counts them, so that carets stand under the words they mean.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from minutebook.patterns import late_pattern

_NAMES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
# C0, DEL and C1; line and paragraph separators; marks of direction; lone surrogates (from file names).
_STEERING = late_pattern(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_WIDEST = 100
_MARGIN = 20
_TAB = 4
# What the runners of GitHub and its like take for an order: "::error::" at the beginning of a line, "##[" anywhere.
_ORDER = late_pattern(r"^\s*:(?=:)|#(?=#(?:vso|teamcity)?\[)", re.IGNORECASE)
# What an old console lacks and minutes are full of.
_PLAINER = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\xa0": " ", "•": "*"}


def visible(words: str) -> str:
    """Return the words with everything that could steer a terminal, or break a line, shown as a code."""
    return words if words.isprintable() else _STEERING.sub(_code, words)


def without_commands(line: str) -> str:
    """Return a whole line with the first sign of every order to a runner of checks shown as a code."""
    return _ORDER.sub(_order_as_code, line) if "::" in line or "##" in line else line


def _order_as_code(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\x{ord(found[0][-1]):02x}"


def encodable(words: str, encoding: str) -> str:
    """Return the words with every character that `encoding` lacks replaced by a plainer one, or by "?"."""
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plainer(character, encoding) for character in words)
    return words


class Excerpt(NamedTuple):
    """One line of a source, and the line of carets below it."""

    line: str
    carets: str


def excerpt(line: str, start: int, end: int, encoding: str) -> Excerpt:
    """Return a line of a source as it is printed, with carets under the characters `start` to `end`.

    Args:
        line: the line as it stands in the source.
        start: the first character that is meant, counting from 0.
        end: the character after the last one; a range of nothing gets one caret.
        encoding: what the terminal can print.
    """
    start = min(start, len(line))
    end = min(max(end, start + 1), max(len(line.rstrip()), start + 1))
    before, line, start, end, after = _cut_around(line, start, end)
    shown: list[str] = []
    widths: list[int] = []
    column = len(before)
    orders = {found.end() - 1 for found in _ORDER.finditer(line)} if "##" in line else set()
    for at, character in enumerate(line):
        text = f"\\x{ord(character):02x}" if at in orders else _cell(character, column, encoding)
        width = sum(_width(part) for part in text)
        shown.append(text)
        widths.append(width)
        column += width
    indent = len(before) + sum(widths[:start])
    carets = max(1, sum(widths[start:end]))
    return Excerpt(before + "".join(shown) + after, " " * indent + "^" * carets)


def _cut_around(line: str, start: int, end: int) -> tuple[str, str, int, int, str]:
    """Cut a very long line to the part around a range; three dots stand for what was left out."""
    if len(line) <= _WIDEST + _MARGIN:
        return "", line, start, end, ""
    end = min(end, start + _WIDEST - _MARGIN)
    room = _WIDEST - (end - start)
    first = max(0, start - min(max(room // 2, _MARGIN // 2), start))
    last = min(len(line), max(end, first + _WIDEST))
    before = "..." if first else ""
    after = "..." if last < len(line) else ""
    return before, line[first:last], start - first, end - first, after


def _cell(character: str, column: int, encoding: str) -> str:
    if character == "\t":
        return " " * (_TAB - column % _TAB)
    return encodable(visible(character), encoding)


def _width(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _code(found: re.Match[str]) -> str:
    character = found[0]
    if character in _NAMES:
        return _NAMES[character]
    return f"\\x{ord(character):02x}" if character <= "\xff" else f"\\u{ord(character):04x}"


def _plainer(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _PLAINER.get(character, "?")
    return character
