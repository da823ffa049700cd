"""What is printed on every page of minutes and is no part of them: page numbers and protective marks."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

_FURNITURE = late_pattern(
    r"\s*(?:[-–—|]\s*)?(?:page\s*\|?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*\|\s*page)(?:\s*[-–—|])?\s*"
    r"|\s*(?:official|not protectively marked)\s*",
    re.IGNORECASE,
    signs="page; official; protect",
)


def is_page_furniture(line: str) -> bool:
    """Tell whether a line holds nothing but what is printed on every page."""
    return _FURNITURE.fullmatch(line) is not None
