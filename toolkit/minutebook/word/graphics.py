"""Pictures, drawings and embedded objects; and the text boxes among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.document import Picture
from minutebook.word.markup import R, W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from minutebook.word.package import Relationship

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"
_CHOICE, _FALLBACK = f"{_COMPATIBILITY}Choice", f"{_COMPATIBILITY}Fallback"
_KNOWN = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/", "urn:schemas-microsoft-com:")
TEXT_BOX = f"{W}txbxContent"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_KINDS = (
    (f"{_DRAWING}picture}}pic", "picture"),
    (f"{_VML}imagedata", "picture"),
    (f"{_DRAWING}chart}}chart", "chart"),
    (f"{_DRAWING}diagram}}relIds", "diagram"),
)
# Kinds of pictures with words in a part of their own, and the attribute that names the part.
WORDS_IN = {"chart": f"{R}id", "diagram": f"{R}dm"}
_WORDS = (f"{_DRAWING}main}}t", f"{_DRAWING}chart}}v")


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Return the one of several alternatives that Word shows: the first whose extensions it knows, or the fallback."""
    fallback = None
    for one in alternatives:
        if one.tag == _CHOICE:
            names = one.get("Requires", "").split()
            if names and all((one.nsmap.get(name) or "").startswith(_KNOWN) for name in names):
                return one
        elif one.tag == _FALLBACK and fallback is None:
            fallback = one
    return fallback


def text_boxes(graphic: etree._Element) -> Iterator[etree._Element]:
    """Yield the contents of the text boxes in a drawing, each once, those inside others left out."""
    if graphic.tag == TEXT_BOX:
        yield graphic
        return
    if next(graphic.iter(TEXT_BOX), None) is None:
        return
    if graphic.tag == ALTERNATIVES:
        one = chosen(graphic)
        inner: Iterator[etree._Element] | tuple[()] = iter(one) if one is not None else ()
    else:
        inner = iter(graphic)
    for element in inner:
        yield from text_boxes(element)


def picture(
    graphic: etree._Element, at: int, relations: Mapping[str, Relationship], *, has_boxes: bool
) -> Picture | None:
    """Return what a `w:drawing`, `w:pict` or `w:object` shows; None for a frame around nothing but text."""
    kind = next((kind for tag, kind in _KINDS if next(graphic.iter(tag), None) is not None), "")
    if graphic.tag == f"{W}object":
        kind = "object"
    description, decorative = _description(graphic)
    mark = next((one.get("string", "") for one in graphic.iter(f"{_VML}textpath")), "")
    if mark and not kind:
        kind, description = "watermark", mark
    if not kind:
        if has_boxes or (graphic.tag == f"{W}pict" and next(graphic.iter(f"{_VML}shape", f"{_VML}rect"), None) is None):
            return None
        kind = "drawing"
        decorative = decorative or _is_behind(graphic)
    return Picture(at, kind, description, _linked(graphic, relations), graphic, decorative)


def _description(graphic: etree._Element) -> tuple[str, bool]:
    """Return the alternative text, and whether there need be none."""
    for properties in graphic.iter(f"{_DRAWING}wordprocessingDrawing}}docPr"):
        mark = next(properties.iter(_DECORATIVE), None)
        decorative = mark is not None and mark.get("val") in ("1", "true")
        return properties.get("descr") or properties.get("title") or "", decorative
    for shape in graphic.iter(f"{_VML}shape", f"{_VML}rect", f"{_VML}group"):
        return shape.get("alt") or "", shape.get(f"{_OFFICE}hr") in ("t", "true", "1")
    return "", False


def _is_behind(graphic: etree._Element) -> bool:
    """Whether a drawing lies behind the words, as a frame does, or letters across the page that were drawn."""
    anchors = graphic.iter(f"{_DRAWING}wordprocessingDrawing}}anchor")
    shapes = graphic.iter(f"{_VML}shape", f"{_VML}rect", f"{_VML}group")
    return any(anchor.get("behindDoc") in ("1", "true") for anchor in anchors) or any(
        "z-index:-" in shape.get("style", "").replace(" ", "") for shape in shapes
    )


def _linked(graphic: etree._Element, relations: Mapping[str, Relationship]) -> str:
    """Return the address of what the picture shows but the file does not hold."""
    for element, names in (
        (next(graphic.iter(f"{_DRAWING}main}}blip"), None), (f"{R}link", f"{R}embed")),
        (next(graphic.iter(f"{_VML}imagedata"), None), (f"{R}href", f"{R}pict", f"{R}id")),
        (next(graphic.iter(f"{_OFFICE}OLEObject"), None), (f"{R}id",)),
    ):
        for name in names if element is not None else ():
            relation = relations.get(element.get(name, "")) if element is not None else None
            if relation is not None and relation.external:
                return relation.target
    return ""


def parts_of(picture: Picture) -> Iterator[str]:
    """Yield by which identifiers a chart or diagram points to the part with its words."""
    tags = [tag for tag, kind in _KINDS if kind == picture.kind]
    return (one.get(WORDS_IN[picture.kind], "") for one in picture.element.iter(*tags))


def words_in(part: etree._Element) -> str:
    """Return the words of a chart or diagram: each once, figures left out."""
    texts = (" ".join((one.text or "").split()) for one in part.iter(*_WORDS))
    return "; ".join(dict.fromkeys(text for text in texts if any(map(str.isalpha, text))))
