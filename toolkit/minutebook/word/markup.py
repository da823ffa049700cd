"""Word's own XML: its names, and how an element is added."""

from __future__ import annotations

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
W = f"{{{MAIN}}}"
R = f"{{{OFFICE}/relationships}}"
MATH = f"{{{OFFICE}/math}}"
_BLANKS_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML = dict.fromkeys((*range(9), 0xB, 0xC, *range(0xE, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), 0xFFFD)


def add(parent: etree._Element, tag: str, **attributes: str | int) -> etree._Element:
    """Add an element of Word's main vocabulary; attributes are of that vocabulary too."""
    return etree.SubElement(parent, W + tag, {W + name: str(value) for name, value in attributes.items()})


def add_words(run: etree._Element, words: str) -> None:
    """Add literal words to a run: line feeds as line breaks, tabs as tabs, every blank kept.

    Readers have already taken out what XML cannot carry; what a program put into a model still gets a visible
    mark (U+FFFD) instead of breaking the file.
    """
    for number, line in enumerate(words.split("\n")):
        if number:
            add(run, "br")
        for place, part in enumerate(line.split("\t")):
            if place:
                add(run, "tab")
            if part:
                text = add(run, "t")
                text.text = printable(part)
                if part[0].isspace() or part[-1].isspace() or "  " in part:
                    text.set(_BLANKS_KEPT, "preserve")


def printable(words: str) -> str:
    """Return words with a mark (U+FFFD) for every character that XML cannot carry."""
    return words if words.isprintable() else words.translate(_NOT_XML)


def serialised(root: etree._Element) -> bytes:
    """Return a part as the bytes that go into the file."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
