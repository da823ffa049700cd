"""The styles of a Word file, with everything that they take over from those they are based on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.patterns import late_pattern
from minutebook.word.looks import NO_MARKS, VAL, Look, Marks, look, marks_of, nearest
from minutebook.word.markup import W
from minutebook.word.visibility import ground_of

if TYPE_CHECKING:
    from lxml import etree

_NAME, _BASE = f"{W}name", f"{W}basedOn"
_PARAGRAPH_PROPERTIES, _RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
_OUTLINE, _ALIGNMENT, _SHADING = f"{W}outlineLvl", f"{W}jc", f"{W}shd"
_INDENT, _NUMBERING = f"{W}ind", f"{W}numPr"
_HEADING = late_pattern(r"heading ([1-9])")
_DEEPEST_LEVEL = 9
_LONGEST_CHAIN = 30
_NO_SIDES = frozenset({"nil", "none"})


class _Own(NamedTuple):
    """What one style says itself."""

    base: str
    properties: dict[str, etree._Element]
    marks: Marks


class ParagraphStyle(msgspec.Struct, frozen=True, gc=False):
    """What a paragraph style says, all that it is based on counted in.

    `level` is the outline level (1 to 9), None for body text; `left` is None where no style says anything. `number`
    is the identifier of the numbering, None for none; `number_level` what the style says about the level of it.
    `indent_after_number` tells that the style itself is moved in, which counts more than what its numbering says.
    """

    identifier: str
    names: tuple[str, ...]
    identifiers: tuple[str, ...]
    level: int | None
    left: int | None
    number: str | None
    number_level: int
    indent_after_number: bool
    centred: bool
    fill: str
    marks: Marks


class Styles:
    """Looks up styles by their identifier; what was worked out once is kept."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read `styles.xml`; None where the file has none."""
        self.names: dict[str, str] = {}
        self.language = ""
        self._elements: dict[str, etree._Element] = {}
        self._default = ""
        self._defaults = NO_MARKS
        self._default_left: int | None = None
        self._own: dict[str, _Own] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, Marks] = {}
        self._plain: dict[str, Look] = {}
        self._looks: dict[tuple[str, str, Marks], Look] = {}
        self._shaded: dict[str, bool] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        for style in root.iterchildren(f"{W}style"):
            identifier = style.get(f"{W}styleId", "")
            if not identifier or identifier in self._elements:
                continue
            self._elements[identifier] = style
            name = next(style.iterchildren(_NAME), None)
            self.names[identifier] = (identifier if name is None else name.get(VAL, identifier)).strip().lower()
            if style.get(f"{W}default") in ("1", "true", "on") and style.get(f"{W}type") == "paragraph":
                self._default = self._default or identifier
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults, _ = marks_of(defaults)
        self._default_left = left_of(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}ind"))
        languages = [None if defaults is None else defaults.find(f"{W}lang")]
        if self._default:
            languages.insert(0, self._elements[self._default].find(f"{W}rPr/{W}lang"))
        self.language = next((one.get(VAL, "") for one in languages if one is not None and one.get(VAL)), "")

    def name(self, identifier: str) -> str:
        """Return the name of a style in small letters, "" where there is no such style."""
        return self.names.get(identifier, "")

    def paragraph(self, identifier: str) -> ParagraphStyle:
        """Return a paragraph style; the default one where there is none of that identifier."""
        found = self._paragraphs.get(identifier)
        if found is None:
            known = identifier if identifier in self._elements else self._default
            found = self._paragraphs[identifier] = self._paragraph_style(known)
        return found

    def plain(self, paragraph: ParagraphStyle) -> Look:
        """Return how characters come out in a paragraph of some style that say nothing themselves."""
        found = self._plain.get(paragraph.identifier)
        if found is None:
            found = self._plain[paragraph.identifier] = self.looks(paragraph, "", NO_MARKS)
        return found

    def looks(self, paragraph: ParagraphStyle, character: str, own: Marks) -> Look:
        """Return how characters come out in a paragraph of some style, with marks of their own."""
        key = (paragraph.identifier, character, own)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = look(self._defaults, paragraph.marks, self._character(character), own)
        return found

    def shades(self, identifier: str) -> bool:
        """Whether a table style gives any of its cells a colour: then nobody can tell white on white."""
        if identifier not in self._shaded:
            self._shaded[identifier] = any(
                ground_of(shading) for style in self._chain(identifier) for shading in style.iter(f"{W}shd")
            )
        return self._shaded[identifier]

    def borders(self, identifier: str) -> bool:
        """Whether a table style draws lines."""
        for style in self._chain(identifier):
            borders = style.find(f"{W}tblPr/{W}tblBorders")
            if borders is not None:
                return has_lines(borders)
        return False

    def numbering(self, identifier: str) -> str | None:
        """Return the identifier of the numbering that a numbering style stands for."""
        for style in self._chain(identifier):
            number = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                return number.get(VAL)
        return None

    def _chain(self, identifier: str) -> list[etree._Element]:
        """Return a style and those it is based on, the nearest first."""
        return [self._elements[one] for one in self._identifiers(identifier)]

    def _identifiers(self, identifier: str) -> list[str]:
        chain: list[str] = []
        while identifier in self._elements and identifier not in chain and len(chain) < _LONGEST_CHAIN:
            chain.append(identifier)
            identifier = self._own_words(identifier).base
        return chain

    def _own_words(self, identifier: str) -> _Own:
        found = self._own.get(identifier)
        if found is None:
            base, properties, marks = "", {}, NO_MARKS
            for child in self._elements[identifier]:
                tag = child.tag
                if tag == _BASE:
                    base = child.get(VAL, "")
                elif tag == _PARAGRAPH_PROPERTIES:
                    properties = {one.tag: one for one in child}
                elif tag == _RUN_PROPERTIES:
                    marks, _ = marks_of(child)
            found = self._own[identifier] = _Own(base, properties, marks)
        return found

    def _character(self, identifier: str) -> Marks:
        if identifier not in self._characters:
            self._characters[identifier] = self._marks(self._identifiers(identifier))
        return self._characters[identifier]

    def _marks(self, identifiers: list[str]) -> Marks:
        marks = NO_MARKS
        for identifier in identifiers:
            marks = nearest(marks, self._own_words(identifier).marks)
        return marks

    def _paragraph_style(self, identifier: str) -> ParagraphStyle:
        identifiers = self._identifiers(identifier)
        names = tuple(self.names[one] for one in identifiers) or ("normal",)
        level = alignment = number = level_of_number = left = None
        fill, indent_after_number = "", False
        for one in identifiers:
            held = self._own_words(one).properties
            if not held:
                continue
            level = _value(held.get(_OUTLINE)) if level is None else level
            alignment = _value(held.get(_ALIGNMENT)) if alignment is None else alignment
            fill = fill or ground_of(held.get(_SHADING))
            if left is None and (left := left_of(held.get(_INDENT))) is not None:
                indent_after_number = number is None
            numbering = held.get(_NUMBERING)
            if numbering is not None:
                number = _value(numbering.find(f"{W}numId")) if number is None else number
                level_of_number = _value(numbering.find(f"{W}ilvl")) if level_of_number is None else level_of_number
        return ParagraphStyle(
            identifier=identifier,
            names=names,
            identifiers=tuple(identifiers),
            level=outline_level(level) if level is not None else _level_by_name(names),
            left=self._default_left if left is None else left,
            number=number if number != "0" else None,
            number_level=int(level_of_number[:4]) if level_of_number and level_of_number.isdecimal() else 0,
            indent_after_number=indent_after_number,
            centred=alignment == "center",
            fill=fill,
            marks=self._marks(identifiers),
        )


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def _level_by_name(names: tuple[str, ...]) -> int | None:
    return next((int(found[1]) for name in names if (found := _HEADING.fullmatch(name))), None)


def outline_level(value: str) -> int | None:
    """Return the outline level that Word shows (1 to 9) for what stands in the file (0 to 8)."""
    return int(value) + 1 if value.isdecimal() and int(value) < _DEEPEST_LEVEL else None


def twips(value: str | None) -> int | None:
    """Return a measure in twentieths of a point, as a number or with its unit; None where it is neither."""
    if not value:
        return None
    factor = _UNITS.get(value[-2:])
    try:
        return round(float(value[:-2]) * factor) if factor else int(float(value))
    except (ValueError, OverflowError):
        return None


_UNITS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0}


def left_of(indent: etree._Element | None) -> int | None:
    """Return how far an indent moves a paragraph in from the left, None where it says nothing about it."""
    if indent is None:
        return None
    left = twips(indent.get(f"{W}left"))
    return twips(indent.get(f"{W}start")) if left is None else left


def has_lines(borders: etree._Element) -> bool:
    """Whether borders draw a line at any side."""
    return any(side.get(VAL, "nil") not in _NO_SIDES for side in borders)
