"""Numbers as Word prints them: letters, Roman numerals, ordinals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST_ROMAN = 32_767
_LETTERS = 26
_LARGEST_LETTERS = 780
_TEEN, _TEEN_END = 11, 13
_TWENTY, _HUNDRED = 20, 100
_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHICAGO = "*†‡§"


def printed(number: int, form: str, pattern: str = "") -> str:
    """Return a number in one of Word's formats; one that is not known is printed in figures, as Word does.

    Args:
        number: the number.
        form: the name of the format, such as `lowerLetter`.
        pattern: for the format `custom`, the figures that stand for its beginning, such as `001, 002, 003, ...`.
    """
    if form == "custom":
        width = len(pattern.partition(",")[0].strip())
        return str(number).zfill(width) if pattern[:1] == "0" else str(number)
    return _FORMATS.get(form, str)(number)


def _lower_roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    words = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        words += letters * count
    return words


def _lower_letter(number: int) -> str:
    if not 0 < number <= _LARGEST_LETTERS:
        return str(number)
    times, letter = divmod(number - 1, _LETTERS)
    return chr(ord("a") + letter) * (times + 1)


def _ordinal(number: int) -> str:
    if _TEEN <= number % _HUNDRED <= _TEEN_END:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _in_words(number: int) -> str:
    if not 0 <= number < _HUNDRED:
        return str(number)
    if number < _TWENTY:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_words(number: int) -> str:
    words = _in_words(number)
    if words.isdigit():
        return _ordinal(number)
    front, hyphen, last = words.rpartition("-")
    last = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return front + hyphen + last


def _chicago(number: int) -> str:
    return _CHICAGO[(number - 1) % 4] * min((number - 1) // 4 + 1, _LARGEST_LETTERS) if number > 0 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02d}".format,
    "lowerLetter": _lower_letter,
    "upperLetter": lambda number: _lower_letter(number).upper(),
    "lowerRoman": _lower_roman,
    "upperRoman": lambda number: _lower_roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _in_words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "numberInDash": "- {} -".format,
    "decimalEnclosedParen": "({})".format,
    "hex": "{:X}".format,
    "chicago": _chicago,
    "none": lambda _: "",
    "bullet": lambda _: "•",
}
