"""Words that look like more than they are, and so are marked as meaning just what they say.

A paragraph may begin like a label (“Action: …”) and still be a paragraph. What a clerk types like that is an action;
where the minutes hold it as a paragraph, its words get the character style `Minutes Words`. Whether they would be
misread is asked of Markdown, as which Word files are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.heading_numbers import is_action_label, number_of_heading
from minutebook.markdown.labels import find_label
from minutebook.markdown.protecting import first_of_entry, paragraph, value
from minutebook.model.running_text import plain
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.markdown.setting import Setting

_HARD_BREAK = "\\\n"
# In a Word file these labels withhold what follows, whatever style they have.
_WITHHOLDING = frozenset({"restricted", "restricted passage", "public title", "public summary"})
_LONGEST_LABEL = 30


def paragraph_looks_like_more(text: str, setting: Setting, *, first_in_item: bool = False) -> bool:
    """Whether a paragraph of running text would be taken for more, there where it stands."""
    misread = paragraph(text, setting, first_in_item=first_in_item) != value(text)
    return misread or has_labelled_lines(text) or _withholds(text)


def _withholds(text: str) -> bool:
    label, colon, _ = plain(text).partition(":")
    return bool(colon) and len(label) <= _LONGEST_LABEL and fold(label) in _WITHHOLDING


def entry_looks_like_more(text: str, setting: Setting) -> bool:
    """Whether the running text that begins an entry of a list would make more of it."""
    return first_of_entry(text, setting) != value(text) or has_labelled_lines(text)


def title_looks_like_more(title: str) -> bool:
    """Whether a title without a number begins like one, or is the word that minutes repeat above what is to be done."""
    return bool(number_of_heading(plain(title))) or is_action_label(title)


def has_labelled_lines(text: str) -> bool:
    """Whether running text breaks a line on purpose before what looks like a label."""
    return any(line and find_label(line, 0, len(line)) is not None for line in text.split(_HARD_BREAK)[1:])
