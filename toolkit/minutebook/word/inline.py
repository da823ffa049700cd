"""What stands in a paragraph: runs, and the elements around them that say what holds for the runs inside."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from minutebook.model.addresses import can_be_linked
from minutebook.word.fields import FIELD_CHARACTER, Fields, link_target
from minutebook.word.graphics import ALTERNATIVES, chosen, picture, text_boxes
from minutebook.word.looks import marks_of
from minutebook.word.markup import MATH, R, W
from minutebook.word.run_text import DELETED_TEXT, SHOWING, TEXT, characters_of, form_field, is_as_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from minutebook.page.page import StoryKind
    from minutebook.word.flat_text import FlatText
    from minutebook.word.package import Relationship
    from minutebook.word.styles import ParagraphStyle, Styles

_RUN, _MATH_RUN, _RUN_PROPERTIES = f"{W}r", f"{MATH}r", f"{W}rPr"
_ID = f"{W}id"
_AUTHOR = f"{W}author"
_ADDED: dict[str, Literal["insertion", "deletion", "move"]] = {f"{W}ins": "insertion", f"{W}moveTo": "move"}
_GONE: dict[str, Literal["insertion", "deletion", "move"]] = {f"{W}del": "deletion", f"{W}moveFrom": "move"}
_HYPERLINK, _FIELD, _CONTROL = f"{W}hyperlink", f"{W}fldSimple", f"{W}sdt"
_CODE = frozenset({f"{W}instrText", f"{W}delInstrText"})
_GRAPHICS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTES: dict[str, StoryKind] = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_COMMENT_START, _COMMENT_END = f"{W}commentRangeStart", f"{W}commentRangeEnd"
_COMMENT = f"{W}commentReference"
_PACKED = f"{W}altChunk"
_RUBY = f"{W}ruby"
_RUBY_BASE = f"{W}rubyBase"
_PROPERTY_NAMES = (
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "customXmlPr",
    "smartTagPr",
    "tblPr",
    "tblGrid",
    "tblPrEx",
    "trPr",
    "tcPr",
    "sectPr",
    "bookmarkStart",
    "bookmarkEnd",
    "proofErr",
    "permStart",
    "permEnd",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "subDoc",
)
# Elements that say how what stands beside them looks or behaves, and hold no text of the document.
PROPERTIES = frozenset(W + name for name in _PROPERTY_NAMES) | frozenset(
    MATH + name for name in ("rPr", "ctrlPr", "oMathParaPr")
)


class Inline:
    """Walks through paragraphs and adds what they hold to the flat text."""

    def __init__(self, flat: FlatText, styles: Styles) -> None:
        self._flat = flat
        self._styles = styles
        self._style = styles.paragraph("")
        self._plain = self._look = styles.plain(self._style)
        self._name = ""
        self._fields = Fields(paired=False)
        self._relations: Mapping[str, Relationship] = {}

    def begin(self, fields: Fields, relations: Mapping[str, Relationship]) -> None:
        """Begin a story in a part that points to some other parts and addresses."""
        self._fields = fields
        self._relations = relations
        self._flat.target = ""

    def paragraph(self, element: etree._Element, style: ParagraphStyle) -> None:
        """Walk through a paragraph of some style."""
        self._style, self._plain = style, self._styles.plain(style)
        self._walk(element)

    def _walk(self, parent: etree._Element) -> None:
        for element in parent:
            tag = element.tag
            if tag in (_RUN, _MATH_RUN):
                self._run(element)
            elif tag == ALTERNATIVES:
                one = chosen(element)
                if one is not None:
                    self._walk(one)
            elif tag not in PROPERTIES and not self.mark(element):
                with self.inside(element):
                    self._walk(element)

    def mark(self, element: etree._Element) -> bool:
        """Take an element that marks a place and has no text; False if it is none of those."""
        tag, flat = element.tag, self._flat
        if tag == _COMMENT_START:
            flat.comment_starts.setdefault(element.get(_ID, ""), flat.at)
        elif tag == _COMMENT_END:
            flat.comment_ends.setdefault(element.get(_ID, ""), flat.at)
        elif tag == _PACKED:
            relation = self._relations.get(element.get(f"{R}id", ""))
            flat.packed.append("" if relation is None else relation.target)
        else:
            return False
        return True

    @contextmanager
    def inside(self, element: etree._Element) -> Iterator[None]:
        """Let what an element says hold for everything inside it."""
        flat, tag = self._flat, element.tag
        before = (flat.deleted, flat.inserted, flat.placeholder, flat.prompt, flat.target)
        start = flat.at
        if tag in _ADDED:
            flat.inserted = True
        elif tag in _GONE:
            flat.deleted = True
        elif tag == _CONTROL:
            properties = element.find(f"{W}sdtPr")
            if properties is not None and properties.find(f"{W}showingPlcHdr") is not None:
                flat.placeholder = True
                # One that goes with the first letter typed is a blank of a form, and programs may keep its mark on.
                first = next((one.text for one in element.iter(TEXT) if one.text), "")
                flat.prompt = properties.find(f"{W}temporary") is None and not first.startswith("[")
        elif tag == _HYPERLINK:
            self._lead_to(self._address(element))
        elif tag == _FIELD:
            self._lead_to(link_target(element.get(f"{W}instr", "")) or flat.target)
        yield
        flat.deleted, flat.inserted, flat.placeholder, flat.prompt, flat.target = before
        if tag in _ADDED or tag in _GONE:
            kind = _ADDED.get(tag) or _GONE[tag]
            flat.change(kind, element.get(_AUTHOR, ""), start)

    def _lead_to(self, address: str) -> None:
        self._flat.target = address if can_be_linked(address) else ""

    def _address(self, link: etree._Element) -> str:
        relation = self._relations.get(link.get(f"{R}id", ""))
        anchor = link.get(f"{W}anchor", "")
        address = relation.target if relation is not None and relation.external else ""
        return f"{address}#{anchor}" if anchor else address

    def _run(self, run: etree._Element) -> None:
        """Take a run; most hold properties and one text."""
        self._look, self._name = self._plain, ""
        self._content(run, run)

    def _content(self, parent: etree._Element, run: etree._Element) -> None:
        """Take what is in a run, or in the one of several alternatives in it that Word shows."""
        words, gone = "", False
        for child in parent:
            tag = child.tag
            if tag == TEXT:
                text = child.text
                if text:
                    words += text if is_as_shown(text) else characters_of(child)
            elif tag == _RUN_PROPERTIES:
                marks, name = marks_of(child)
                self._name = self._styles.name(name) if name else ""
                self._look = self._styles.looks(self._style, name, marks)
            elif tag in SHOWING:
                if tag == DELETED_TEXT and not gone:
                    self._add(words, run, gone=gone)
                    words, gone = "", True
                words += characters_of(child)
            else:
                self._add(words, run, gone=gone)
                words, gone = "", False
                self._other(child, run)
        if words and not self._fields.codes:
            self._flat.add(words, self._look, self._name, run, gone=gone)

    def _add(self, words: str, run: etree._Element, *, gone: bool) -> None:
        if words and not self._fields.codes:
            self._flat.add(words, self._look, self._name, run, gone=gone)

    def _other(self, element: etree._Element, run: etree._Element) -> None:
        """Take what is in a run and no text of it."""
        tag, flat = element.tag, self._flat
        if tag == FIELD_CHARACTER:
            self._add(form_field(element), run, gone=False)
            target = self._fields.character(element, flat.target)
            if target is not None:
                self._lead_to(target)
        elif tag in _CODE:
            self._fields.code(element.text or "")
        elif tag in _GRAPHICS:
            self._graphic(element)
        elif tag in _NOTES:
            flat.defer(_NOTES[tag], None, element.get(_ID, ""))
        elif tag == _COMMENT:
            flat.comment_marks.setdefault(element.get(_ID, ""), flat.at)
        elif tag == ALTERNATIVES and (one := chosen(element)) is not None:
            self._content(one, run)
        elif tag == _RUBY and (one := element.find(_RUBY_BASE)) is not None:
            self._walk(one)

    def _graphic(self, element: etree._Element) -> None:
        flat = self._flat
        boxes = [*text_boxes(element)]
        for box in boxes:
            flat.defer("text box", box)
        found = picture(element, flat.at, self._relations, has_boxes=bool(boxes))
        if found is not None and not flat.deleted:
            flat.pictures.append(found)
