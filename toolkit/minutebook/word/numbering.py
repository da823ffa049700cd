"""Automatic numbers, counted and printed as Word shows them: nobody typed them, so they stand nowhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.page.page import ListPlace
from minutebook.patterns import late_pattern
from minutebook.word.looks import VAL, is_on
from minutebook.word.markup import W
from minutebook.word.number_formats import printed
from minutebook.word.styles import left_of
from minutebook.word.symbols import as_symbols, has_private, is_symbol_font

if TYPE_CHECKING:
    import re

    from lxml import etree

    from minutebook.word.styles import Styles

_START, _FORMAT, _TEXT, _RESTART = f"{W}start", f"{W}numFmt", f"{W}lvlText", f"{W}lvlRestart"
_LEGAL, _STYLE, _LOOK, _PROPERTIES = f"{W}isLgl", f"{W}pStyle", f"{W}rPr", f"{W}pPr"
_INDENT, _FONTS = f"{W}ind", f"{W}rFonts"
_LEVELS = 9
_LARGEST = 2**31 - 1
# Word takes so many characters for the text of a level, and one place in it for each level. A file may say more, and
# would have it printed before every paragraph: what is printed is bounded as well as what it is made of.
_LONGEST = 255
_PLACEHOLDER = late_pattern(r"%([1-9])")
_DEEPEST_CHAIN = 10
_BULLET = "•"


class Level(msgspec.Struct, frozen=True, gc=False):
    """One level of a list. `restarts` is the highest level (from 1) that begins it anew, 0 for none."""

    start: int
    form: str
    pattern: str
    text: str
    restarts: int
    legal: bool
    left: int | None
    style: str


class Definition(msgspec.Struct, frozen=True, gc=False):
    """One numbering: the abstract one it counts with, its levels, and the numbers with which it begins them anew."""

    abstract: str
    levels: tuple[Level, ...]
    begins: dict[int, int]


class Numbering:
    """The numberings of a file by their identifier, each worked out when it is first asked for."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Read `numbering.xml`; None where the file has none."""
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        self._definitions: dict[str, Definition | None] = {}
        self._levels: dict[str, tuple[Level, ...]] = {}
        if root is not None:
            for element in root.iterchildren(f"{W}abstractNum"):
                self._abstract.setdefault(element.get(f"{W}abstractNumId", ""), element)
            for element in root.iterchildren(f"{W}num"):
                self._numbers.setdefault(element.get(f"{W}numId", ""), element)

    def definition(self, identifier: str) -> Definition | None:
        """Return a numbering, None where there is none of that identifier."""
        if identifier not in self._definitions:
            self._definitions[identifier] = self._definition(identifier)
        return self._definitions[identifier]

    def _definition(self, identifier: str) -> Definition | None:
        number = self._numbers.get(identifier)
        abstract = None if number is None else self._abstract_of(number)
        if number is None or abstract is None:
            return None
        key = abstract.get(f"{W}abstractNumId", "")
        if key not in self._levels:
            self._levels[key] = _levels(abstract)
        levels = list(self._levels[key])
        begins: dict[int, int] = {}
        for override in number.iterchildren(f"{W}lvlOverride"):
            place = _whole(override.get(f"{W}ilvl"), -1)
            if not 0 <= place < _LEVELS:
                continue
            level = override.find(f"{W}lvl")
            if level is not None:
                levels[place] = _level(level, place)
            start = override.find(f"{W}startOverride")
            if start is not None:
                begins[place] = _whole(start.get(VAL), 0)
        return Definition(key, tuple(levels), begins)

    def _abstract_of(self, number: etree._Element) -> etree._Element | None:
        """Return the abstract numbering of one; it may name a numbering style instead of having levels itself."""
        for _ in range(_DEEPEST_CHAIN):
            reference = number.find(f"{W}abstractNumId")
            abstract = self._abstract.get("" if reference is None else reference.get(VAL, ""))
            link = None if abstract is None else abstract.find(f"{W}numStyleLink")
            if link is None:
                return abstract
            further = self._numbers.get(self._styles.numbering(link.get(VAL, "")) or "")
            if further is None or further is number:
                return abstract
            number = further
        return None


class Counters:
    """Counts the paragraphs of one story."""

    def __init__(self) -> None:
        """Begin to count."""
        self._values: dict[str, list[int | None]] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, identifier: str, definition: Definition, place: int) -> tuple[str, ListPlace]:
        """Return the number of the next paragraph of a numbering at a level, and where that stands in its list."""
        levels = definition.levels
        values = self._values.get(definition.abstract)
        if values is None:
            values = self._values[definition.abstract] = [None] * _LEVELS
        for higher in range(place):
            # Word counts a level that was passed over as if one paragraph of it had been there.
            if values[higher] is None:
                self._step(identifier, definition, values, higher)
        self._step(identifier, definition, values, place)
        self._restarts.setdefault((definition.abstract, place), 0)
        for deeper in range(place + 1, _LEVELS):
            if place < levels[deeper].restarts:
                values[deeper] = None
        value = values[place] or 0
        bullet = levels[place].form == "bullet"
        number = levels[place].text if bullet else _number(levels, values, place)
        name = f"{definition.abstract}.{self._restarts[definition.abstract, place]}"
        return number, ListPlace(name, place, value, bullet)

    def _step(self, identifier: str, definition: Definition, values: list[int | None], place: int) -> None:
        """Count one more paragraph of a level, or begin it."""
        value = values[place]
        if place in definition.begins and (identifier, place) not in self._begun:
            self._begun.add((identifier, place))
            key = (definition.abstract, place)
            if key in self._restarts:
                self._restarts[key] += 1
            values[place] = definition.begins[place]
        elif value is None:
            values[place] = definition.begins.get(place, definition.levels[place].start)
        else:
            values[place] = min(value + 1, _LARGEST)


def _number(levels: tuple[Level, ...], values: list[int | None], place: int) -> str:
    """Return a number with those of the levels above that it names."""

    def one(found: re.Match[str]) -> str:
        other = int(found[1]) - 1
        level = levels[other]
        value = values[other]
        if other > place:
            return ""
        if value is None or level.form == "bullet":
            return ""
        return printed(value, "decimal" if levels[place].legal and level.form != "none" else level.form, level.pattern)

    return _PLACEHOLDER.sub(one, levels[place].text, _LEVELS)[:_LONGEST].strip()


def _levels(abstract: etree._Element) -> tuple[Level, ...]:
    levels = [Level(1, "none", "", "", place, False, None, "") for place in range(_LEVELS)]  # noqa: FBT003 - a tuple
    for element in abstract.iterchildren(f"{W}lvl"):
        place = _whole(element.get(f"{W}ilvl"), -1)
        if 0 <= place < _LEVELS:
            levels[place] = _level(element, place)
    return tuple(levels)


def _level(element: etree._Element, place: int) -> Level:
    held = {child.tag: child for child in element}
    format_of, legal, properties = held.get(_FORMAT), held.get(_LEGAL), held.get(_PROPERTIES)
    if format_of is None:
        # A format newer than the standard stands in an alternative, before the one for older programs.
        format_of = next(element.iter(_FORMAT), None)
    form = "decimal" if format_of is None else format_of.get(VAL, "decimal")
    text = (_value(held.get(_TEXT)) or "")[:_LONGEST]
    return Level(
        start=_whole(_value(held.get(_START)), 0),
        form=form,
        pattern="" if format_of is None else format_of.get(f"{W}format", "")[:_LONGEST],
        text=_bullet(held.get(_LOOK), text) if form == "bullet" else text,
        restarts=min(_whole(_value(held.get(_RESTART)), place), place),
        legal=legal is not None and is_on(legal),
        left=None if properties is None else left_of(properties.find(_INDENT)),
        style=_value(held.get(_STYLE)) or "",
    )


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def _bullet(look: etree._Element | None, text: str) -> str:
    """Return a bullet as everybody else writes it; one that is a picture, or known to no font, is a round one."""
    fonts = None if look is None else look.find(_FONTS)
    font = "" if fonts is None else fonts.get(f"{W}ascii", "")
    if has_private(text) or is_symbol_font(font):
        text = as_symbols(text, font)
        return _BULLET if has_private(text) else text
    return text


def _whole(value: str | None, otherwise: int) -> int:
    if value is None or not value.lstrip("-").isdecimal() or len(value) > len(str(_LARGEST)):
        return otherwise
    return min(int(value), _LARGEST)
