"""Minutes to be written as Word, and the paragraphs of what was written."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import msgspec
from every_field import EVERY_FIELD
from lxml import etree
from word_meetings import EVERYTHING, paragraph

from minutebook.edition import public
from minutebook.model.meeting import Item, Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

MEETINGS = {
    "every field": EVERY_FIELD,
    "every place": EVERYTHING,
    "a draft": msgspec.structs.replace(EVERYTHING, status="draft", approval=None, corrections=[]),
    "the public edition": public(EVERYTHING),
    "nothing at all": Meeting(),
    "only a title": Meeting(title="Notes"),
    "Welsh": Meeting(title="Cofnodion", language="cy", items=[Item(title="Croeso", content=[paragraph("Dim.")])]),
}


def part(document: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return etree.fromstring(package.read(name))


def words_of(paragraph_element: etree._Element) -> str:
    """Return the words of a paragraph, line breaks as line feeds."""
    shown = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        element.text or "" if element.tag == f"{W}t" else shown.get(element.tag, "")
        for element in paragraph_element.iter(f"{W}t", f"{W}tab", f"{W}br")
        if element.getparent().tag == f"{W}r"  # type: ignore[union-attr]
    )


def paragraphs(document: bytes) -> Iterator[tuple[str, str]]:
    """Yield the style and the words of every paragraph of the body, those in tables too."""
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")  # type: ignore[union-attr]
        for style in part(document, "word/styles.xml").iter(f"{W}style")
    }
    for element in part(document, "word/document.xml").iter(f"{W}p"):
        style = element.find(f"{W}pPr/{W}pStyle")
        yield names[None if style is None else style.get(f"{W}val")] or "", words_of(element)
