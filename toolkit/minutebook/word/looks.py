"""How characters look: what run properties say, and what comes out where styles, toggles and shading meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.word.markup import W
from minutebook.word.visibility import WHITE, ground_of, is_raised_away, is_too_small, letters_of, stands_out

if TYPE_CHECKING:
    from lxml import etree

VAL = f"{W}val"
_OFF = frozenset({"0", "false", "off", "none"})
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkblue": "000080",
    "darkcyan": "008080",
    "darkgray": "808080",
    "darkgreen": "008000",
    "darkmagenta": "800080",
    "darkred": "800000",
    "darkyellow": "808000",
    "green": "00FF00",
    "lightgray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": WHITE,
    "yellow": "FFFF00",
}


class Marks(NamedTuple):
    """What one set of run properties says; None where it says nothing. Colours are "" for automatic."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    capitals: bool | None = None
    vanished: bool | None = None
    underlined: bool | None = None
    size: int | None = None
    colour: str | None = None
    fill: str | None = None
    highlight: str | None = None
    position: int | None = None
    web_hidden: bool | None = None


class Look(msgspec.Struct, frozen=True, gc=False):
    """How a run of characters comes out. `background` is the colour behind it where it has one of its own."""

    bold: bool
    italic: bool
    underlined: bool
    struck: bool
    capitals: bool
    size: int
    hidden: bool
    colour: str
    background: str
    web_hidden: bool = False


NO_MARKS = Marks()
_TOGGLES = 5
_FIELDS = {
    f"{W}b": 0,
    f"{W}i": 1,
    f"{W}strike": 2,
    f"{W}dstrike": 2,
    f"{W}caps": 3,
    f"{W}smallCaps": 3,
    f"{W}vanish": 4,
    f"{W}u": 5,
    f"{W}sz": 6,
    f"{W}color": 7,
    f"{W}shd": 8,
    f"{W}highlight": 9,
    f"{W}position": 10,
    f"{W}webHidden": 11,
}
_STYLE = f"{W}rStyle"
_MARKS = len(Marks._fields)


def is_on(element: etree._Element) -> bool:
    """Whether an on-off property is on; it is where no value stands."""
    value = element.get(VAL)
    return value is None or value not in _OFF


def marks_of(properties: etree._Element | None) -> tuple[Marks, str]:
    """Return what run properties say, and the identifier of the character style they name."""
    if properties is None:
        return NO_MARKS, ""
    found: list[bool | int | str | None] | None = None
    style = ""
    for element in properties:
        tag = element.tag
        field = _FIELDS.get(tag)
        if field is not None:
            if found is None:
                found = [None] * _MARKS
            if field < _TOGGLES:
                found[field] = is_on(element) or (field in (2, 3) and bool(found[field]))
            else:
                found[field] = _value(field, element)
        elif tag == _STYLE:
            style = element.get(VAL, "")
    return (Marks(*found) if found is not None else NO_MARKS), style  # type: ignore[arg-type]


def _value(field: int, element: etree._Element) -> bool | int | str | None:
    value = element.get(VAL, "")
    match field:
        case 5:
            return value != "none"
        case 6 | 10:
            return half_points(value)
        case 7:
            return letters_of(element)
        case 8:
            return ground_of(element)
        case 11:
            return is_on(element)
        case _:
            return _HIGHLIGHTS.get(value.lower(), "")


def half_points(value: str) -> int | None:
    """Return a size in half-points, as a number or with its unit; None where it is neither."""
    digits, factor = (value[:-2], 2.0) if value.endswith("pt") else (value, 1.0)
    try:
        return int(float(digits) * factor)
    except (ValueError, OverflowError):
        return None


def nearest(nearer: Marks, farther: Marks) -> Marks:
    """Return marks where the nearer ones count first: a style, and the one it is based on."""
    if nearer == NO_MARKS:
        return farther
    if farther == NO_MARKS:
        return nearer
    return Marks._make(far if near is None else near for near, far in zip(nearer, farther, strict=True))


def look(defaults: Marks, paragraph: Marks, character: Marks, own: Marks) -> Look:
    """Return what comes out.

    Bold and its like are toggles: a bold character style in a bold paragraph style is not bold. Everything else is
    settled by who is nearest.
    """
    toggles = [
        bool(defaults[field] or bool(paragraph[field]) != bool(character[field])) if own[field] is None else own[field]
        for field in range(_TOGGLES)
    ]
    rest = nearest(own, nearest(character, nearest(paragraph, defaults)))
    size = 20 if rest.size is None else rest.size
    colour, background = rest.colour or "", rest.highlight or rest.fill or ""
    if rest.highlight and not colour:
        colour = "000000"
    return Look(
        bold=bool(toggles[0]),
        italic=bool(toggles[1]),
        struck=bool(toggles[2]),
        capitals=bool(toggles[3]),
        underlined=bool(rest.underlined),
        size=size,
        hidden=bool(toggles[4]) or is_too_small(size) or is_raised_away(rest.position),
        colour=colour,
        background=background,
        web_hidden=bool(rest.web_hidden),
    )


def unseen(one: Look, background: str) -> bool:
    """Whether characters cannot be seen: hidden, tiny, or of the colour of what is behind them.

    Args:
        one: how they look.
        background: the colour of the paragraph or cell behind them, "" where that is the page, "?" where nobody knows.
    """
    if one.hidden:
        return True
    return not stands_out(one.colour, one.background or background)
