"""Fields: their results are text, their codes are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.word.markup import W

if TYPE_CHECKING:
    from lxml import etree

FIELD_CHARACTER = f"{W}fldChar"
_TYPE = f"{W}fldCharType"
_LINK = late_pattern(r"^\s{0,9}HYPERLINK\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_WORD = late_pattern(r'\\(?P<switch>[A-Za-z])|"(?P<quoted>[^"]{0,2000})"|(?P<plain>[^\s"\\]{1,2000})')


def are_paired(root: etree._Element) -> bool:
    """Whether every field of a story that begins also ends; if not, nobody knows what is code and what is text."""
    depth = 0
    for element in root.iter(FIELD_CHARACTER):
        kind = element.get(_TYPE)
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0


def link_target(code: str) -> str:
    """Return where a HYPERLINK field leads, "" for any other field."""
    found = _LINK.match(code)
    if found is None:
        return ""
    address = anchor = switch = ""
    for word in _WORD.finditer(found["rest"]):
        if word["switch"]:
            switch = word["switch"].lower()
            continue
        value = word["quoted"] if word["quoted"] is not None else word["plain"]
        if switch == "l":
            anchor = anchor or value
        elif switch not in ("o", "t"):
            address = address or value
        switch = ""
    return f"{address}#{anchor}" if anchor else address


class Fields:
    """The fields that are open at one place of a story, the innermost last."""

    def __init__(self, *, paired: bool) -> None:
        """Begin a story; fields that are not paired are all taken for text."""
        self._paired = paired
        self._open: list[tuple[list[str], bool, str]] = []
        self.codes = 0

    def character(self, element: etree._Element, target: str) -> str | None:
        """Take a field character; return the target that links have from here on, None if that does not change.

        `codes` then tells in how many fields what follows is code: text only where it is 0.

        Args:
            element: the `w:fldChar`.
            target: where a link at this place leads.
        """
        kind = element.get(_TYPE)
        if not self._paired:
            return None
        if kind == "begin":
            self._open.append(([], False, target))
            self.codes += 1
        elif self._open and kind == "separate":
            code, result, before = self._open.pop()
            self._open.append((code, True, before))
            self.codes -= not result
            return link_target("".join(code)) or None
        elif self._open and kind == "end":
            _, result, before = self._open.pop()
            self.codes -= not result
            return before
        return None

    def code(self, words: str) -> None:
        """Take some of the code of the innermost field."""
        if self._open and not self._open[-1][1]:
            self._open[-1][0].append(words)
