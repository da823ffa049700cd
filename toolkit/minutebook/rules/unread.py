"""What seems to be there, though it was not read as what it is. Rules about what is missing ask here first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_days
from minutebook.model.blocks import Remark
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path
    from minutebook.reading import Reading

_FIELDS = frozenset({"title", "text", "task", "caption"})
_TABLES = frozenset({"rows", "headings"})
# The day of the meeting stands near the top: in one of so many texts, in the first items, in a line of its own or in
# a sentence that says so.
_TOP_TEXTS = 8
_TOP_ITEMS = 2
_LINE = 60
_HELD = late_pattern(r"\b(?:held|meeting|met|convened|took place|minutes|AGM)\b", re.IGNORECASE)
_DATE = late_pattern(r"\W*(?:\w+\W+)?date\b", re.IGNORECASE)
_OTHER_DAY = late_pattern(
    r"\b(?:next|last|previous|future|approved|approval|posted|published|revised|updated|deadline|due|agreed|version"
    r"|until|since|by)\b",
    re.IGNORECASE,
)
# In the source itself: words that were read as something else stand nowhere in the model. Marks and little pictures
# such as ":bust_in_silhouette:" may stand before them.
_PRESENT = late_pattern(
    r"^[^\w\n]{0,12}(?:\w+:[^\w\n]{0,4})?(?P<words>(?:(?:board |group |committee |council )?members )?"
    r"(?:present|attending|attendees|in attendance|attendance|participants|those present|list of attendees"
    r"|also present|roll call|attended))[*_ \t]{0,4}(?::|\r?$|[-–—]\s)",
    re.IGNORECASE | re.MULTILINE,
)
# "Absence" and "regrets" stand in ordinary sentences too: they count at the beginning of a line.
_APOLOGIES = late_pattern(
    r"\bapologies\b|\bunable to (?:attend|join|be present)\b|\bsent (?:\w+ )?regrets\b"
    r"|^\W*(?:\w+\W+){0,2}(?:regrets|absent|absences?|absentees|excused|not present)\s*(?::|[-–—]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICE = (
    r"(?:[Cc]o-?\s?|[Vv]ice-?\s?)?(?:[Cc]hair(?:s|man|woman|person)?|CHAIR|[Pp]resident|[Mm]oderator|[Oo]rgani[sz]er)"
)
_CHAIR = late_pattern(
    r"\b(?:chaired|presided over|convened|facilitated|moderated|led|run|hosted|opened|called to order) by (?:the )?@?"
    r"[A-Z]"
    r"|\b[A-Z][\w.'’-]+ (?:chaired|presided|facilitated|moderated|was in the chair|took the chair|in the chair"
    r"|as chair)\b"
    rf"|\b{_OFFICE},\s(?:[A-Z][\w.'’-]*\s?){{1,5}},\s[a-z]"
    rf"|\b{_OFFICE}\s{{0,2}}(?::|-|–|was|is)\s{{0,2}}(?:the )?@?[A-Z]"
    rf"|\b[A-Z][\w.'’-]+\s{{0,2}}[,(–-]\s{{0,2}}(?:[\w@]+[ ,]+){{0,4}}{_OFFICE}\b",
    signs=("chair; presid; convened; facilitated; moderat; led by; run by; hosted; opened; called to order; organi"),
)
_NEXT = late_pattern(
    r"\b(?:next|future|following|upcoming)\s+(?:[\w-]+\s+){0,3}?(?:meetings?|calls?|sessions?|f2fs?|telecons?)\b"
    r"|\bmeet(?:ing)? (?:again|next)\b",
    re.IGNORECASE,
)
_ARISING = late_pattern(
    r"\b(?:matters arising|business arising|brought forward|carried (?:forward|over)|old business"
    r"|(?:previous|last|outstanding|open|old|prior) (?:meeting'?s? )?"
    r"(?:minutes|actions?|action items|meeting's actions))\b"
    r"|\b(?:minutes|actions|action items) (?:of|from) (?:the )?(?:last|previous|prior)\b",
    re.IGNORECASE,
)
_ACTION = late_pattern(
    r"\b(?:ACTIONS?|AIs?|TODOs?|TO DO)\b|\b(?i:action (?:items?|points?)|actions?:|to-do|next steps?|follow[- ]ups?:)"
    # "I'll take an action to ...", "action on the clerk", "(Sam Reed to write to the landlord)".
    r"|\b(?i:(?:an|the|my|your|one|this|that|new|take|took|taking|has|have|had) action (?:on|to|for|is|was))\b"
    r"|\b(?i:action) on (?:the )?[A-Z]"
    r"|[(\[]@?[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30})? to [a-z]{3,}"
)


class Stands(NamedTuple):
    """Where some words stand: a path, and a range of the plain text there."""

    path: Path
    span: tuple[int, int]
    words: str


def texts(meeting: Meeting) -> Iterator[tuple[Path, str]]:
    """Yield every text that people read, without mark-up, with its path."""
    comments: set[Path] = set()
    for path, found in meeting.everything:
        if isinstance(found, Remark):
            comments.add(path)
        elif type(found) is str and (path[-1] in _FIELDS or _TABLES.intersection(path)) and path[:-1] not in comments:
            yield path, plain(found)


def day_near_the_top(meeting: Meeting) -> Stands | None:
    """Return the first day that stands near the top, and may be the day of the meeting."""
    for count, (path, words) in enumerate(texts(meeting)):
        item = path[1] if path[0] == "items" else 0
        if count >= _TOP_TEXTS or not isinstance(item, int) or item > _TOP_ITEMS:
            return None
        line = words[: 2 * _LINE]
        day = next(iter(find_days(line)), None)
        if day is None or not day.exists or _OTHER_DAY.search(line):
            continue
        opening = item == 0 and (len(words) <= _LINE or _HELD.search(line, 0, day.start))
        if opening or _DATE.match(line) or (path[2:] == ("title",) and len(words) <= _LINE):
            return Stands(path, (day.start, day.end), words[day.start : day.end])
    return None


def names_of_those_present(reading: Reading) -> tuple[int, int] | None:
    """Return the range, in the source, of the words that seem to begin a list of those present."""
    return _names_after(reading.source.text)


@lru_cache(maxsize=1)
def _names_after(text: str) -> tuple[int, int] | None:
    """Look for those words once for all the actions of one set of minutes."""
    found = _PRESENT.search(text)
    return found.span("words") if found else None


def mentions_apologies(meeting: Meeting) -> bool:
    """Tell whether anything is said about people who were not there."""
    return _mentions(meeting, _APOLOGIES)


def mentions_chair(meeting: Meeting) -> bool:
    """Tell whether somebody is named as having chaired."""
    return _mentions(meeting, _CHAIR)


def mentions_matters_arising(meeting: Meeting) -> bool:
    """Tell whether anything is said about the meeting before, or what was left over from it."""
    return _mentions(meeting, _ARISING)


def mentions_actions(meeting: Meeting) -> bool:
    """Tell whether the words that mark actions stand anywhere."""
    return _mentions(meeting, _ACTION)


def day_of_next_meeting(meeting: Meeting) -> bool:
    """Tell whether a text speaks of the next meeting and names a day."""
    return any(_NEXT.search(words) and find_days(words) for _, words in texts(meeting))


def _mentions(meeting: Meeting, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(words) for _, words in texts(meeting))
