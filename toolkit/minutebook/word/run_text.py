"""The characters of one run: which elements show which, so that reading and commenting count alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.looks import VAL, is_on
from minutebook.word.markup import MATH, W
from minutebook.word.symbols import as_symbols, has_private, is_symbol_font, symbol

if TYPE_CHECKING:
    from lxml import etree

TEXT = f"{W}t"
DELETED_TEXT = f"{W}delText"
MATH_TEXT = f"{MATH}t"
_BLANKS_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = str.maketrans("\n\r", "  ")
_SHORTEST_WORDS = 2
_BLANKS = " \t\n\r"
_FIXED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_SYMBOL = f"{W}sym"
_FIELD = f"{W}fldChar"
SHOWING = frozenset({TEXT, DELETED_TEXT, MATH_TEXT, _SYMBOL, *_FIXED})


def characters_of(element: etree._Element) -> str:
    """Return the characters that a child of a run stands for; "" if it stands for none.

    What Word shows for `w:t` without `xml:space="preserve"` has no blanks at its edges; a line ending in the XML is
    a blank. Field characters, drawings and notes stand for nothing here.
    """
    tag = element.tag
    if tag == TEXT or tag in (DELETED_TEXT, MATH_TEXT):
        text = element.text
        return _written(element, text) if text else ""
    fixed = _FIXED.get(tag)
    if fixed is not None:
        return fixed
    if tag == _SYMBOL:
        try:
            return symbol(int(element.get(f"{W}char", ""), 16), element.get(f"{W}font", ""))
        except ValueError:
            return ""
    return form_field(element) if tag == _FIELD else ""


def is_as_shown(text: str) -> bool:
    """Whether nothing in a text can look other than it is written; so it is with nearly all."""
    return len(text) > _SHORTEST_WORDS and text.isascii() and text.isprintable() and text[0] != " " and text[-1] != " "


def _written(element: etree._Element, text: str) -> str:
    if (text[0] in _BLANKS or text[-1] in _BLANKS) and element.get(_BLANKS_KEPT) != "preserve":
        text = text.strip(_BLANKS)
    if len(text) <= _SHORTEST_WORDS and not text.isspace() and is_symbol_font(font := _font(element)):
        # A tick or an arrow, typed as a letter of Wingdings.
        return as_symbols(text, font)
    if text.isprintable() and text.isascii():
        return text
    if "\n" in text or "\r" in text:
        text = text.translate(_BREAKS)
    return as_symbols(text, _font(element)) if has_private(text) else text


def form_field(element: etree._Element) -> str:
    """Return what an old form field shows that has no text of its own: a box, or the chosen entry of a list."""
    data = element.find(f"{W}ffData")
    if data is None:
        return ""
    box = data.find(f"{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "☒" if state is not None and is_on(state) else "☐"
    choices = data.find(f"{W}ddList")
    if choices is None:
        return ""
    result = choices.find(f"{W}result")
    result = choices.find(f"{W}default") if result is None else result
    chosen = "0" if result is None else result.get(VAL, "0")
    entries = choices.findall(f"{W}listEntry")
    return entries[int(chosen)].get(VAL, "") if chosen.isdecimal() and int(chosen) < len(entries) else ""


def _font(element: etree._Element) -> str:
    run = element.getparent()
    fonts = None if run is None else run.find(f"{W}rPr/{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii", "")
