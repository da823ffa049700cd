"""Words of the section that says when and where the next meeting is."""

from __future__ import annotations

import re
from typing import Literal

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold, phrases

NextField = Literal["theme", "date", "start", "venue"]

_FIELDS: dict[str, NextField] = {
    **dict.fromkeys(("type", "theme", "subject", "topic", "kind"), "theme"),
    **dict.fromkeys(("date", "day"), "date"),
    **dict.fromkeys(("time", "start"), "start"),
    **dict.fromkeys(("venue", "location", "place", "where"), "venue"),
}
_ANY_FIELD = "|".join(_FIELDS)
# A dash does for a colon at the beginning ("Theme – Budget"), but "Market Place – 10am" is a place.
LABEL = late_pattern(
    rf"(?:\b(?P<label>{_ANY_FIELD})\s*[:：]|(?:^|(?<=[.,;|/]\s))(?P<dashed>{_ANY_FIELD})\s[-–](?=\s))\s*", re.IGNORECASE
)
HEADING_WORDS = phrases("""
    confirmation; confirm; of; the; next; meeting; meetings; type; types; theme; date; dates; time; times; venue;
    venues; place; location; and; or; future; details
""")
PLACE = late_pattern(
    r"\b(?:venue|room|hall|house|headquarters|hq|offices?|cent(?:re|er)|station|building|suite|chamber|library|school"
    r"|college|hotel|teams|zoom|skype|webex|remote(?:ly)?|virtual(?:ly)?|online|video|videoconference|telephone|phone"
    r"|conference call)\b"
    r"|^(?:at|in|via|by)\s",
    re.IGNORECASE,
)
BEFORE_PLACE = late_pattern(r"^(?:at|in|via|by)\s+(?=[A-Z])|^(?:at|in)\s+(?=the\s)")
SENTENCE = late_pattern(r"\b(?:will|is|are|was|be held|takes? place)\b", re.IGNORECASE)
# What a meeting is called, where "next" stands before it.
EVENT = (
    r"(?:meeting|mtg|one|time|gm|agm|call|session|sync|get[ -]together|planning|retro(?:spective)?|board|council"
    r"|committee|orga|up|tele-?con(?:ference)?|stand-?up|huddle|check-?in|gathering|assembly|plenary)"
)
_NONE_PLANNED = late_pattern(
    r"\b(?:no|not|none|nil)\b[^.]{0,40}\b(?:meeting|planned|scheduled|arranged|fixed|needed)\b|^\W*(?:none|n/a|nil)\W*$",
    re.IGNORECASE,
)
JOINTS = ("at", "on", "from", "to", "until", "and")


def next_field_of(label: str) -> NextField | None:
    """Return which field of the next meeting a label stands for."""
    return _FIELDS.get(fold(label))


def says_none_is_planned(words: str) -> bool:
    """Tell whether words say that no further meeting is planned."""
    return _NONE_PLANNED.search(words) is not None
