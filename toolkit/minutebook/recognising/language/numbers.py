"""Numbers before headings, typed or automatic: "1.", "2.3", "70/17", "19.09.02", "a)", "Item 1", "IV."."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.patterns import late_pattern

_TYPED = late_pattern(
    r"(?P<item>(?:agenda\s+)?item\s+(?:no\.?\s*)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\b[.:)]?(?:\s*[-–—])?)"
    r"|(?P<minute>(?-i:[A-Z]{1,5}[ /-]?)?\d{1,4}/\d{2,4}(?:[./]\d{1,3})?[.:)]?|\d{2,4}/\d{1,2}/\d{1,3}[.:)]?)"
    r"|(?P<dated>(?:\d{2}\.\d{2}|(?:19|20)\d\d)\.\d{1,3}(?:\.\d{1,2})?[.:)]?)"
    r"|(?P<figures>\(?\d{1,3}(?:\.\d{1,3}){0,4}(?:[a-z](?![a-z]))?[.:)]{0,2}(?:\s*[-–—](?=\s))?)"
    r"|(?P<roman>\(?(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})[.):])"
    r"|(?P<letter>\(?[A-Za-z][.)])",
    re.IGNORECASE,
)
# "4.Street party": no blank behind the full stop.
_TIGHT = late_pattern(r"\d{1,2}[.)]")
_FIGURES = late_pattern(r"\d+")
_HIGHEST = 99


class Numbering(NamedTuple):
    """How a number is written: `kind` ("figures", "minute", "dated", "item", "roman", "small", "letter") and depth."""

    kind: str
    depth: int
    value: int


def typed_number(text: str) -> tuple[int, Numbering] | None:
    """Return how many characters the number takes with which a text begins, and how it is written; None for none.

    Words, or nothing, follow behind a blank.
    """
    found = _TYPED.match(text)
    if not found or found.lastgroup is None:
        return None
    end = found.end()
    kind = found.lastgroup
    words = found[0]
    if end < len(text) and not text[end].isspace() and not (_TIGHT.fullmatch(words) and text[end : end + 2].isalpha()):
        return None
    if kind == "roman":
        kind = _roman("".join(filter(str.isalpha, words)))
        if not kind or (kind == "small" and words.endswith(":")):
            return None
    if kind == "figures" and words.isdecimal() and int(words) > _HIGHEST:
        return None
    return end, Numbering(kind, _depth(kind, words), _value(words))


def is_only_number(text: str) -> bool:
    """Tell whether words are a number and nothing else."""
    typed = typed_number(text)
    return typed is not None and typed[0] == len(text)


def written_as(number: str) -> Numbering | None:
    """Return how an automatic number is written; None for a bullet."""
    found = typed_number(number.strip())
    return found[1] if found else None


def _roman(letters: str) -> str:
    """Return how a Roman number is written; a small letter alone is one of a, b, c; "" for a word such as "Xi"."""
    if letters.isupper():
        return "roman"
    if len(letters) == 1:
        return "letter"
    return "small" if letters.islower() else ""


def _depth(kind: str, words: str) -> int:
    if kind in {"minute", "dated", "item"}:
        return 1
    if kind == "figures":
        figures = _FIGURES.findall(words)
        if len(figures) > 1 and not int(figures[-1]):
            # "1.0" stands at the head of 1.1, 1.2 …
            figures = figures[:-1]
        return len(figures) + (1 if re.search(r"\d[a-z]", words) else 0)
    return {"roman": 1, "letter": 2, "small": 3}[kind]


def _value(words: str) -> int:
    figures = _FIGURES.findall(words)
    return int(figures[-1]) if figures else 0
