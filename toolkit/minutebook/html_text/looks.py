"""How the words of a web page look: what its elements and the styles written at them say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from minutebook.html_text.elements import HEADINGS
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOLD, _ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em", "cite", "var", "dfn"})
_UNDERLINED, _STRUCK = frozenset({"u", "ins"}), frozenset({"s", "strike", "del"})
_HIDDEN = late_pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_BOLD_STYLE = late_pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = late_pattern(r"font-style\s*:\s*italic", re.IGNORECASE)
_STRUCK_STYLE = late_pattern(r"text-decoration[^;]*:\s*[^;]*line-through", re.IGNORECASE)


class Look(msgspec.Struct, frozen=True, gc=False):
    """How words look, and where a link leads."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    target: str = ""


def look_of(element: _Element, look: Look) -> Look:
    """Return how the words in an element look; `look` is how those around it do. A heading begins anew."""
    tag = str(element.tag).lower()
    if tag in HEADINGS:
        return look
    style = element.get("style") or ""
    bold = look.bold or tag in _BOLD or bool(style and _BOLD_STYLE.search(style))
    italic = look.italic or tag in _ITALIC or bool(style and _ITALIC_STYLE.search(style))
    struck = look.struck or tag in _STRUCK or bool(style and _STRUCK_STYLE.search(style))
    target = (element.get("href") or "").strip() if tag == "a" else look.target
    return Look(bold, italic, look.underlined or tag in _UNDERLINED, struck, target)


def is_hidden(element: _Element) -> bool:
    """Whether an element says that it does not show."""
    style = element.get("style") or ""
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))
