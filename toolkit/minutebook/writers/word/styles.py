"""The named styles of a template: their identifiers, and how far each moves its paragraphs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.errors import CannotBeWritten
from minutebook.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree


class Styles:
    """Looks styles up by the name that Word shows, whatever their identifiers are."""

    def __init__(self, root: etree._Element, stands_for: Mapping[str, str] | None = None) -> None:
        """Read `styles.xml`.

        Args:
            root: its root.
            stands_for: the names of an office's own styles, and those of ours that they stand for.
        """
        self._by_name: dict[str, etree._Element] = {}
        self._by_identifier: dict[str, etree._Element] = {}
        self._measures: dict[tuple[str, str], int] = {}
        for style in root.iterchildren(f"{W}style"):
            name = style.find(f"{W}name")
            if name is not None:
                self._by_name[name.get(f"{W}val", "").lower()] = style
                self._by_identifier[style.get(f"{W}styleId", "")] = style
        for theirs, ours in (stands_for or {}).items():
            if theirs.lower() in self._by_name:
                self._by_name[ours.lower()] = self._by_name[theirs.lower()]

    def identifier(self, name: str) -> str:
        """Return the identifier of the style of this name.

        Raises:
            CannotBeWritten: the template has no such style.
        """
        style = self._by_name.get(name.lower())
        if style is None:
            raise CannotBeWritten(f"The Word template has no style “{name}”. Add it there.")
        return style.get(f"{W}styleId", "")

    def left(self, name: str) -> int:
        """Return how far the style moves its paragraphs in from the left, itself or by what it is based on."""
        return self._measure(name, "ind", "left", "start")

    def before(self, name: str) -> int:
        """Return how much room the style leaves above its paragraphs."""
        return self._measure(name, "spacing", "before")

    def _measure(self, name: str, property_name: str, *attributes: str) -> int:
        key = (name, property_name)
        if key not in self._measures:
            found = self._find(self.identifier(name), property_name, attributes)
            self._measures[key] = int(found) if found.lstrip("-").isdigit() else 0
        return self._measures[key]

    def _find(self, identifier: str, property_name: str, attributes: tuple[str, ...]) -> str:
        seen: set[str] = set()
        while identifier in self._by_identifier and identifier not in seen:
            seen.add(identifier)
            style = self._by_identifier[identifier]
            held = style.find(f"{W}pPr/{W}{property_name}")
            for attribute in attributes if held is not None else ():
                if held is not None and (value := held.get(f"{W}{attribute}")) is not None:
                    return value
            base = style.find(f"{W}basedOn")
            identifier = "" if base is None else base.get(f"{W}val", "")
        return ""
