"""The walk through the XML of one part: its paragraphs and tables, in the order in which Word shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from minutebook.page.page import ListPlace, Paragraph, Story
from minutebook.word.fields import Fields, are_paired
from minutebook.word.flat_text import FlatText
from minutebook.word.graphics import ALTERNATIVES, chosen
from minutebook.word.inline import PROPERTIES, Inline
from minutebook.word.looks import VAL, is_on, marks_of
from minutebook.word.markup import W
from minutebook.word.numbering import Counters, Level, Numbering
from minutebook.word.styles import ParagraphStyle, Styles, left_of, outline_level, twips
from minutebook.word.tables import Walk, table
from minutebook.word.visibility import ground_of, is_left_of_page, is_lost_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml import etree

    from minutebook.page.page import Block, Run, StoryKind
    from minutebook.word.package import Package

_PARAGRAPH, _TABLE, _SECTION = f"{W}p", f"{W}tbl", f"{W}sectPr"
_PARAGRAPH_PROPERTIES = f"{W}pPr"
_STYLE, _NUMBERING, _MARKS = f"{W}pStyle", f"{W}numPr", f"{W}rPr"
_NUMBER, _LEVEL = f"{W}numId", f"{W}ilvl"
_AUTHOR = f"{W}author"


def _is_lost(frame: etree._Element) -> bool:
    """Whether a frame has no room for a letter, or stands beside the page."""
    width, height, across, down = (twips(frame.get(W + name)) for name in ("w", "h", "x", "y"))
    return is_lost_frame(width, height, across, down)


_SAYS: dict[str, tuple[str, Callable[[etree._Element], Any]]] = {
    f"{W}outlineLvl": ("level", lambda element: outline_level(element.get(VAL, ""))),
    f"{W}ind": ("own_left", left_of),
    f"{W}jc": ("centred", lambda element: element.get(VAL) == "center"),
    f"{W}shd": ("fill", ground_of),
    f"{W}framePr": ("lost", _is_lost),
}


class _Shape(msgspec.Struct, frozen=True, gc=False):
    """What a paragraph and its style say about it."""

    style: ParagraphStyle
    level: int | None
    own_left: int | None = None
    own_number: bool = False
    number: str | None = None
    number_level: int | None = None
    centred: bool = False
    fill: str = ""
    unseen: bool = False
    lost: bool = False
    gone_by: str | None = None
    added_by: str | None = None


class Stories:
    """Walks through the stories of one file; all of them share one flat text."""

    def __init__(self, package: Package, styles: Styles, numbering: Numbering) -> None:
        self.flat = FlatText()
        self.styles = styles
        self.inline = Inline(self.flat, styles)
        self._package = package
        self._numbering = numbering
        self._counters = Counters()
        self._plain: dict[str, _Shape] = {}
        self._left_by_style: dict[str, int | None] = {}
        self._pending: tuple[int, list[Run], _Shape, etree._Element] | None = None
        self._walk = Walk(self.flat, styles, self.inline, self.blocks)

    def story(
        self,
        kind: StoryKind,
        root: etree._Element,
        part: str,
        anchor: int | None = None,
        identity: str = "",
    ) -> Story:
        """Walk through one story: its text is added to the flat text."""
        self.inline.begin(Fields(paired=are_paired(root)), self._package.relations(part))
        if kind != "text box":
            self._counters = Counters()
        return Story(kind, self.blocks(root), part, anchor, identity)

    def blocks(self, parent: etree._Element) -> tuple[Block, ...]:
        """Return the paragraphs and tables in a body, a cell, a note."""
        outer, self._pending = self._pending, None
        found: list[Block] = []
        self._collect(parent, found)
        self._settle(found)
        self._pending = outer
        return tuple(found)

    def _collect(self, parent: Iterable[etree._Element], found: list[Block]) -> None:
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                self._paragraph(element, found)
            elif tag == _TABLE:
                self._settle(found)
                found.append(table(self._walk, element))
            elif tag == _SECTION:
                self.flat.sections.append(element)
            elif tag == ALTERNATIVES:
                one = chosen(element)
                if one is not None:
                    self._collect(one, found)
            elif tag not in PROPERTIES and not self.inline.mark(element):
                with self.inline.inside(element):
                    self._collect(element, found)

    def _settle(self, found: list[Block]) -> None:
        """End a paragraph whose own end was deleted, where no other follows that could take its words."""
        if self._pending is not None:
            pending, self._pending = self._pending, None
            found.append(self._finished(*pending))

    def _paragraph(self, element: etree._Element, found: list[Block]) -> None:
        flat = self.flat
        outer_background, outer_runs = flat.background, flat.runs
        shape = self._shape(element)
        flat.background = shape.fill or outer_background
        start, flat.runs = flat.at, []
        if self._pending is not None:
            # The paragraph before lost its end to a deletion: Word shows its words at the beginning of this one.
            start, flat.runs, *_ = self._pending
            self._pending = None
        outer_unseen = flat.unseen
        left = shape.style.left if shape.own_left is None else shape.own_left
        flat.unseen |= shape.lost or is_left_of_page(left)
        self.inline.paragraph(element, shape.style)
        flat.unseen = outer_unseen
        runs, flat.runs = flat.runs, outer_runs
        flat.background = outer_background
        if shape.gone_by is not None:
            flat.change("deletion", shape.gone_by, flat.at)
            self._pending = (start, runs, shape, element)
        else:
            found.append(self._finished(start, runs, shape, element))

    def _finished(self, start: int, runs: list[Run], shape: _Shape, element: etree._Element) -> Paragraph:
        flat = self.flat
        end = flat.at
        flat.end_line()
        if shape.added_by is not None:
            flat.change("insertion", shape.added_by, end)
        number, place, level = "", None, None
        if shape.number is not None:
            seen = any(run.kind == "shown" for run in runs)
            hidden = flat.deleted or flat.unseen or ((shape.unseen or shape.gone_by is not None) and not seen)
            number, place, level = self._numbered(shape, counts=not hidden)
        left, own_left = self._lefts(shape, level)
        style = shape.style
        return Paragraph(
            start,
            end,
            tuple(runs),
            style.names[0],
            style.names,
            shape.level,
            left,
            own_left,
            number,
            place,
            shape.centred,
            element,
        )

    def _shape(self, element: etree._Element) -> _Shape:
        properties = element[0] if len(element) else None
        if properties is None or properties.tag != _PARAGRAPH_PROPERTIES:
            return self._plain_shape("")
        changes: dict[str, Any] = {}
        style = ""
        marks = None
        for child in properties:
            tag = child.tag
            if tag == _STYLE:
                style = child.get(VAL, "")
            elif tag in _SAYS:
                name, says = _SAYS[tag]
                changes[name] = says(child)
            elif tag == _NUMBERING:
                changes |= _own_number(child)
            elif tag == _MARKS and len(child):
                marks = child
            elif tag == _SECTION:
                self.flat.sections.append(child)
        shape = self._plain_shape(style)
        if marks is not None:
            changes |= self._end_mark(marks, shape.style)
        return structs.replace(shape, **changes) if changes else shape

    def _plain_shape(self, identifier: str) -> _Shape:
        """Return what a style makes of a paragraph that says nothing itself."""
        found = self._plain.get(identifier)
        if found is None:
            style = self.styles.paragraph(identifier)
            found = _Shape(
                style=style,
                level=style.level,
                number=style.number,
                centred=style.centred,
                fill=style.fill,
            )
            self._plain[identifier] = found
        return found

    def _end_mark(self, properties: etree._Element, style: ParagraphStyle) -> dict[str, Any]:
        """Return what the properties of a paragraph's end say: whether it is deleted, added or hidden."""
        found: dict[str, Any] = {}
        for child in properties:
            tag = child.tag
            if tag in (f"{W}del", f"{W}moveFrom"):
                found["gone_by"] = child.get(_AUTHOR, "")
            elif tag in (f"{W}ins", f"{W}moveTo"):
                found["added_by"] = child.get(_AUTHOR, "")
            elif tag == f"{W}vanish":
                marks, name = marks_of(properties)
                found["unseen"] = is_on(child) and self.styles.looks(style, name, marks).hidden
        return found

    def _numbered(self, shape: _Shape, *, counts: bool) -> tuple[str, ListPlace | None, Level | None]:
        """Return the automatic number of a paragraph, its place in the list, and the level that says so."""
        identifier, style = shape.number or "", shape.style
        definition = self._numbering.definition(identifier)
        if definition is None:
            return "", None, None
        if shape.number_level is not None:
            place = shape.number_level
        elif shape.own_number:
            place = 0
        else:
            places = {level.style: place for place, level in reversed([*enumerate(definition.levels)]) if level.style}
            place = next((places[one] for one in style.identifiers if one in places), style.number_level)
        place = min(max(place, 0), len(definition.levels) - 1)
        if not counts:
            return "", None, definition.levels[place]
        number, at = self._counters.next(identifier, definition, place)
        return number, at, definition.levels[place]

    def _lefts(self, shape: _Shape, level: Level | None) -> tuple[int, int | None]:
        """Return how far a paragraph is moved in, in all and beyond what its style says."""
        style = shape.style
        if style.identifier not in self._left_by_style:
            self._left_by_style[style.identifier] = self._left_of(style)
        by_style = self._left_by_style[style.identifier]
        own = shape.own_left
        if own is None and level is not None and level.left is not None and (shape.own_number or shape.number_level):
            own = level.left
        return (by_style or 0) if own is None else own, None if own is None else own - (by_style or 0)

    def _left_of(self, style: ParagraphStyle) -> int | None:
        """Return how far a style moves its paragraphs in, by itself or by its numbering."""
        if style.number is None or style.indent_after_number:
            return style.left
        definition = self._numbering.definition(style.number)
        if definition is None:
            return style.left
        places = [level.left for level in definition.levels if level.style in style.identifiers and level.style]
        by_number = places[0] if places else definition.levels[min(style.number_level, 8)].left
        return style.left if by_number is None else by_number


def _own_number(properties: etree._Element) -> dict[str, Any]:
    """Return what a paragraph itself says about its numbering."""
    found: dict[str, Any] = {}
    number = level = None
    for child in properties:
        tag = child.tag
        if tag == _NUMBER and number is None:
            number = child
        elif tag == _LEVEL and level is None:
            level = child
    if number is not None:
        identifier = number.get(VAL, "0")
        found["number"] = None if identifier == "0" else identifier
        found["own_number"] = identifier != "0"
    if level is not None and level.get(VAL, "").isdecimal():
        found["number_level"] = min(int(level.get(VAL, "0")[:4]), 8)
    return found
