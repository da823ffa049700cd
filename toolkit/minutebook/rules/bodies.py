"""Abbreviations that the minutes themselves use for a body, so that an action given to one names no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

_ABBREVIATION = late_pattern(r"[A-Z][A-Z&-]{1,6}[A-Z]")
_WORD = late_pattern(r"[\w&-]+")


def is_abbreviation(words: str) -> bool:
    """Tell whether words are one abbreviation in capitals."""
    return _ABBREVIATION.fullmatch(words) is not None


def stands_for_a_body(owner: str, meeting: Meeting) -> bool:
    """Tell whether an owner is the abbreviation of a body: the title has it, or people are said to come from it."""
    if not is_abbreviation(owner) or any(person.abbreviation == owner for person in meeting.attendance):
        return False
    places = (meeting.body, meeting.series, plain(meeting.title), *(person.note for person in meeting.attendance))
    return any(owner in _WORD.findall(place) for place in places if owner in place)
