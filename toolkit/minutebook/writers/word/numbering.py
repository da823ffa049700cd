"""Lists: one definition of bullets, one of numbers, and a restart for every numbered list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.errors import CannotBeWritten
from minutebook.word.markup import W, add

if TYPE_CHECKING:
    from lxml import etree

    from minutebook.writers.word.styles import Styles

_DEEPEST = 8
_LARGEST = 2**31 - 1


class ListLevel(NamedTuple):
    """Where the entries of one list stand: their style, Word's number for the list, their level, and its indent."""

    style: str
    number: int
    level: int
    left: int


class Numbering:
    """Begins lists in `numbering.xml`."""

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        """Find the definitions that the list styles of the template belong to."""
        self._root = root
        self._by_style: dict[str, etree._Element] = {}
        for definition in root.iterchildren(f"{W}abstractNum"):
            style = definition.find(f"{W}lvl/{W}pStyle")
            if style is not None:
                self._by_style[style.get(f"{W}val", "")] = definition
        self._styles = styles
        self._last = max((int(one.get(f"{W}numId", 0)) for one in root.iterchildren(f"{W}num")), default=0)
        self._bullets = self._number(self._definition("List Bullet"))
        self.step = self._left(self._definition("List Bullet"), 0)

    def begin(self, *, numbered: bool, first: int, depth: int) -> ListLevel:
        """Begin a list that stands inside `depth` others; Word knows nine levels, deeper ones are only moved in."""
        level = min(depth, _DEEPEST)
        style = "List Number" if numbered else "List Bullet"
        definition = self._definition(style)
        number = self._number(definition, level, first) if numbered else self._bullets
        return ListLevel(style, number, level, self._left(definition, level))

    def _definition(self, style: str) -> etree._Element:
        try:
            return self._by_style[self._styles.identifier(style)]
        except KeyError:
            sentence = f"The style “{style}” of the Word template belongs to no list. Link it with one there."
            raise CannotBeWritten(sentence) from None

    def _number(self, definition: etree._Element, level: int = 0, first: int | None = None) -> int:
        """Make a list of its own from a definition; one that is counted begins at `first`, whatever stood before."""
        self._last += 1
        number = add(self._root, "num", numId=self._last)
        add(number, "abstractNumId", val=definition.get(f"{W}abstractNumId", "0"))
        if first is not None:
            add(add(number, "lvlOverride", ilvl=level), "startOverride", val=min(first, _LARGEST))
        return self._last

    @staticmethod
    def _left(definition: etree._Element, level: int) -> int:
        for one in definition.iterchildren(f"{W}lvl"):
            if one.get(f"{W}ilvl") == str(level) and (indent := one.find(f"{W}pPr/{W}ind")) is not None:
                return int(indent.get(f"{W}left", 0))
        return 0
