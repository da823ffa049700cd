"""The named styles of a template: their identifiers, and how far each moves its paragraphs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.writers.word.markup import W

if TYPE_CHECKING:
    from lxml import etree


class Styles:
    """Looks styles up by the name that Word shows, whatever their identifiers are."""

    def __init__(self, root: etree._Element) -> None:
        """Read `styles.xml`."""
        self._by_name: dict[str, etree._Element] = {}
        self._by_identifier: dict[str, etree._Element] = {}
        self._lefts: dict[str, int] = {}
        for style in root.iterchildren(f"{W}style"):
            name = style.find(f"{W}name")
            if name is not None:
                self._by_name[name.get(f"{W}val", "").lower()] = style
                self._by_identifier[style.get(f"{W}styleId", "")] = style

    def identifier(self, name: str) -> str:
        """Return the identifier of the style of this name.

        Raises:
            ValueError: the template has no such style.
        """
        style = self._by_name.get(name.lower())
        if style is None:
            raise ValueError(f"the Word template has no style “{name}”")
        return style.get(f"{W}styleId", "")

    def left(self, name: str) -> int:
        """Return how far the style moves its paragraphs in from the left, its own or what it is based on."""
        if name not in self._lefts:
            self._lefts[name] = self._find_left(self.identifier(name))
        return self._lefts[name]

    def _find_left(self, identifier: str) -> int:
        seen: set[str] = set()
        while identifier in self._by_identifier and identifier not in seen:
            seen.add(identifier)
            style = self._by_identifier[identifier]
            indent = style.find(f"{W}pPr/{W}ind")
            if indent is not None and (left := indent.get(f"{W}left")) is not None:
                return int(left)
            base = style.find(f"{W}basedOn")
            identifier = "" if base is None else base.get(f"{W}val", "")
        return 0
