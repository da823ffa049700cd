"""What the eye sees: whether letters stand out from what is behind them, are large enough, and stand on the page.

Colours are six hexadecimal digits; "" is the automatic colour, `UNKNOWN` one that nobody can tell from the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.markup import W

if TYPE_CHECKING:
    from lxml import etree

WHITE, BLACK, UNKNOWN = "FFFFFF", "000000", "?"
_VAL, _COLOUR, _FILL = f"{W}val", f"{W}color", f"{W}fill"
# A reader with good eyes tells letters apart from a ground of nearly the same brightness, or of another hue.
_LEAST_CONTRAST = 1.25
_LEAST_DISTANCE = 40
_SMALLEST_READABLE = 2  # half-points: text of one point is not meant to be read
_FARTHEST_RAISED = 288  # half-points, two inches: nobody raises or lowers letters so far who wants them read
_FARTHEST_LEFT = -7200  # twentieths of a point, five inches: no page has a margin so wide
_FARTHEST_AWAY = 31680  # twentieths of a point: the largest page that Word knows
_SMALLEST_FRAME = 40  # twentieths of a point
_THEMES = {
    "background1": WHITE,
    "light1": WHITE,
    "text1": BLACK,
    "dark1": BLACK,
}
_PLAIN_PATTERNS = frozenset({"", "clear", "nil"})
_LETTERS_OF_COLOUR = 6
_DARKEST = 0.04045


def colour_of(value: str) -> str:
    """Return a colour as it is written, "" for automatic; `UNKNOWN` for what is no colour."""
    if value.lower() in ("", "auto"):
        return ""
    digits = value.lstrip("#").upper()
    return digits if _is_colour(digits) else UNKNOWN


def letters_of(element: etree._Element) -> str:
    """Return the colour of letters that a `w:color` gives."""
    return _themed(element, element.get(_VAL, ""), "theme")


def ground_of(shading: etree._Element | None) -> str:
    """Return the colour that a `w:shd` gives what it lies behind, "" for none: its fill, its colour, or both mixed."""
    if shading is None:
        return ""
    pattern = shading.get(_VAL, "")
    if pattern == "nil":
        return ""
    fill = _themed(shading, shading.get(_FILL, ""), "themeFill")
    if pattern in _PLAIN_PATTERNS:
        return fill
    ink = _themed(shading, shading.get(_COLOUR, ""), "theme") or BLACK
    if pattern == "solid":
        return ink
    share = pattern[3:] if pattern.startswith("pct") else ""
    if not share.isdecimal() or UNKNOWN in (ink, fill):
        return UNKNOWN
    return _mixed(ink, fill or WHITE, min(int(share[:3]), 100))


def stands_out(letters: str, ground: str) -> bool:
    """Whether letters of a colour can be told from what is behind them, "" for a white page.

    Automatic letters can: Word makes them light on a dark ground. What nobody can tell is taken for seen.
    """
    ground = ground or WHITE
    if not letters or UNKNOWN in (letters, ground):
        return True
    apart = max(abs(one - other) for one, other in zip(_parts(letters), _parts(ground), strict=True))
    return apart >= _LEAST_DISTANCE or _contrast(letters, ground) >= _LEAST_CONTRAST


def is_too_small(size: int) -> bool:
    """Whether letters of a size in half-points cannot be read."""
    return size <= _SMALLEST_READABLE


def is_raised_away(half_points: int | None) -> bool:
    """Whether letters are raised or lowered so far that they stand on no line."""
    return half_points is not None and abs(half_points) > _FARTHEST_RAISED


def is_left_of_page(indent: int | None) -> bool:
    """Whether an indent to the left, in twentieths of a point, begins a paragraph beside the page."""
    return indent is not None and indent <= _FARTHEST_LEFT


def is_lost_frame(width: int | None, height: int | None, *places: int | None) -> bool:
    """Whether a frame has no room for a letter, or stands beside the page; measures in twentieths of a point."""
    small = [one is not None and 0 < one <= _SMALLEST_FRAME for one in (width, height)]
    away = any(one is not None and (one <= _FARTHEST_LEFT or one > _FARTHEST_AWAY) for one in places)
    return all(small) or away


def _themed(element: etree._Element, value: str, prefix: str) -> str:
    """Return a colour that may be named by the theme; a shade or tint of one is written out beside its name."""
    name = element.get(f"{W}{prefix}Color" if prefix == "theme" else f"{W}{prefix}")
    if name is None:
        return colour_of(value)
    plain = not any(element.get(f"{W}{prefix}{change}") for change in ("Shade", "Tint"))
    written = colour_of(value)
    return (_THEMES.get(name) if plain else None) or written or UNKNOWN


def _is_colour(digits: str) -> bool:
    return len(digits) == _LETTERS_OF_COLOUR and all(digit in "0123456789ABCDEF" for digit in digits)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _mixed(ink: str, fill: str, share: int) -> str:
    parts = zip(_parts(ink), _parts(fill), strict=True)
    return "".join(f"{(one * share + other * (100 - share)) // 100:02X}" for one, other in parts)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as the Web Content Accessibility Guidelines reckon it, from 1 to 21."""
    dark, light = sorted((_brightness(one), _brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def _brightness(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST else float(((part + 0.055) / 1.055) ** 2.4)
