"""What is printed on every page: page numbers and protective marks, in whatever scraps they stand."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.vocabulary.pages import is_page_furniture

_SCRAPS = late_pattern(r"</?[a-z][^<>]{0,60}>|^\s*#{1,6}\s|\*\*|&nbsp;", re.IGNORECASE)
_DASHED = late_pattern(r"[-–—|]\s*\d{1,3}\s*[-–—|]")
_FIGURES = late_pattern(r"\d{1,3}")
_LONGEST = 120


def is_page_mark(text: str, start: int, end: int, *, columns: bool) -> bool:
    """Tell whether the line `text[start:end]` is printed on every page and says nothing of the meeting.

    A bare figure is the number of a page where the agenda has `columns`, the figure stands outside of them, and an
    empty line follows; elsewhere it may be the number of an item.
    """
    if end - start > _LONGEST:
        return False
    line = _SCRAPS.sub("", text[start:end]).strip()
    if is_page_furniture(line) or _DASHED.fullmatch(line):
        return True
    if not columns or not _FIGURES.fullmatch(line) or "\t" in text[start:end]:
        return False
    after = text.find("\n", end + 1)
    return not text[end : after if after >= 0 else len(text)].strip()
