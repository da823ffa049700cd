"""Whether a Markdown file says of itself that it is minutes in our form."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

_MARK = late_pattern(r"^minutes[ \t]*:", re.MULTILINE)
_LONGEST_TOP = 4096


def is_marked(text: str) -> bool:
    """Whether the front matter of a Markdown file says `minutes:`."""
    text = text[:_LONGEST_TOP].removeprefix("\ufeff")
    if not text.startswith("---"):
        return False
    end = text.find("\n---", 3)
    return bool(_MARK.search(text, 0, end if end >= 0 else len(text)))
