"""Line breaks within a paragraph: whether what stands behind one goes on with what stands above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.markdown.labels import find_label
from minutebook.model.withholding_marks import line_mark
from minutebook.patterns import late_pattern
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.sentences import ends_on_small_word

if TYPE_CHECKING:
    from minutebook.page.passages import Fragment

# Marks that people type where Word would make a list.
TYPED_MARK = late_pattern(
    r"\[[ xX]?\](?:\s+|$)|[☐☑☒✓✔✅](?:\s*|$)|[•·▪●◦‣⁃∙○■□➢➤\uf0b7\uf0a7\uf0d8](?:\s+|$)|[-*–—]\s+(?=\S)"
)
_NUMBERED = late_pattern(r"\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+[^\W\d_]|\d{1,2}[.)]\s+[^\W\d_]")
_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
    "|aug|sept?|oct|nov|dec)"
)
# What begins a line of its own in the title of several lines.
_OF_ITS_OWN = late_pattern(
    r"(?:(?:draft|unconfirmed|approved) )?(?:minutes|notes)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|{_MONTHS}\.? \d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}\b",
    re.IGNORECASE,
)
# Characters: what is broken at its length is at least as wide.
_NARROWEST = 50
# Characters: a line as long as this was broken by its length; a shorter one in bold is a line of a heading.
_LONG = 60


def is_wrapped(line: str, below: str, widest: int) -> bool:
    """Tell whether a line of plain text was broken at its length: the first word of the next had no room in it.

    A label begins a line of its own, however long the one above it is.
    """
    room = widest - len(line) - 1
    return widest >= _NARROWEST and len(below.split(" ", 1)[0]) > room and not _begins_anew_by_label(below)


def goes_on(above: list[list[Fragment]], line: list[list[Fragment]]) -> bool:
    """Tell whether a line behind a line break goes on with what stands above it."""
    text = words_of(line)
    upper = words_of(above)
    if (
        len(line) > 1
        or _begins_with_label(text)
        or _begins_with_label(upper)
        or TYPED_MARK.match(text)
        or _NUMBERED.match(text)
        or line_mark(text) is not None
        or line_mark(upper) is not None
    ):
        return False
    if presence_of(text) or presence_of(upper):
        return False
    one, other = (_words_look(part) for part in (above, line))
    if one != other:
        return False
    if any(one) and len(upper) < _LONG:
        return not upper.rstrip().endswith((":", ".")) and not _begins_anew(upper, text)
    return text[:1].islower() or (upper[-1:] not in ".:;?!" and len(upper) > _LONG)


def _begins_anew_by_label(text: str) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon) and (presence_of(label) is not None or field_of(label) is not None or _begins_with_label(text))


def _begins_with_label(text: str) -> bool:
    return find_label(text, 0, len(text)) is not None if text else False


def words_of(line: list[list[Fragment]]) -> str:
    """Return the words of a line, those behind a tab after a blank."""
    return " ".join("".join(fragment.text for fragment in cell) for cell in line).strip()


def _words_look(line: list[list[Fragment]]) -> tuple[bool, bool]:
    words = [fragment for cell in line for fragment in cell if fragment.text.strip()]
    return all(one.look.bold for one in words), all(one.look.underlined for one in words)


def _begins_anew(above: str, text: str) -> bool:
    """Whether a line of a title block is no more of the one above it: it looks otherwise, is minutes or a day."""
    if _OF_ITS_OWN.match(text) and not ends_on_small_word(above):
        return True
    return above.isupper() and not text.isupper() and text[:1].isupper()
