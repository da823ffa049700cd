"""Saying that no further meeting is planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.blocks import Paragraph
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.model.meeting import Item

NONE_PLANNED = late_pattern(
    r"\b(?:no|not|none|nil)\b[^.]{0,40}\b(?:meeting|planned|scheduled|arranged|fixed|needed)\b|^\W*(?:none|n/a|nil)\W*$",
    re.IGNORECASE,
)


def says_none_is_planned(item: Item) -> bool:
    """Tell whether a section about the next meeting says that there is none."""
    return any(isinstance(block, Paragraph) and NONE_PLANNED.search(plain(block.text)) for block in item.content)
