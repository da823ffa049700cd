"""Times of day in running text."""

from __future__ import annotations

import datetime
import re

import msgspec

from minutebook.patterns import late_pattern

_ZONE = (
    r"(?:\s{0,2}(?:UTC|GMT|BST|IST|WES?T|CES?T|EES?T|[ECMP][SD]T|(?-i:[ECMP]T)|A[ECW][SD]T|NZ[SD]T|JST|Z)\b"
    r"(?:[+-]\d{1,2})?)?"
)
_HALF = r"(?:[ap]\.m\b\.?|[ap]m\b)"
_CLOCK = late_pattern(
    r"(?<![\w£$€.:,/#])(?:"
    rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?\s{{0,2}}(?P<half>{_HALF}|noon\b|midday\b|midnight\b)"
    r"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s{0,2}(?:h\b|hrs?\b|hours\b)"
    r"|(?P<hour24>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute24>[0-5]\d)(?::[0-5]\d)?"
    r"(?:\s?(?:h|hrs?|hours)\b|(?![\w%]|[.:,]\d))"
    r"|(?P<word>noon|midday|midnight)\b"
    rf"){_ZONE}",
    re.IGNORECASE,
)
_RANGE = late_pattern(
    r"(?<![\w£$€.:,/#])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s{0,2}(?:-|–|—|to)\s{0,2}$", signs="-; –; —; to"
)
_TIME_BEFORE = late_pattern(
    r"(?:\b(?:at|from|to|until|till|by|before|time|start|starts|began|begins|closed|ended|ends|[a-z]+day|(?:19|20)\d\d"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|and)"
    r"|@|\d(?:am|pm)?\s?[-–—])[\s,;:@-]*$",
    re.IGNORECASE,
)
_FOUR_FIGURES = late_pattern(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")
_HOUR = late_pattern(r"\d{1,2}(?:[.:][0-5]\d)?")
_NOON = 12
_LOOK_BACK = 24
# What stands between the two times of a range.
_JOINTS = frozenset({"-", "–", "—", "to"})


class FoundClock(msgspec.Struct, frozen=True, gc=False):
    """A time of day as it stands in a text, with its zone if one is printed.

    `time` is None where the clock has no such time ("13.75 pm"). `sure` is False where morning and afternoon
    cannot be told apart, as in "2:30".
    """

    start: int
    end: int
    time: datetime.time | None
    sure: bool


def find_clocks(text: str) -> tuple[FoundClock, ...]:
    """Return every time of day in `text`, in order.

    Figures with a full stop ("10.30") count only where the words before them, or nothing else in the text,
    make them a time: they may also be a room, a sum or an item.
    """
    found: list[FoundClock] = []
    for match in _CLOCK.finditer(text):
        if match["mark"] == "." and not _is_time(text, match, found):
            continue
        clock = FoundClock(match.start(), match.end(), *_time(match))
        if found and not found[-1].sure and text[found[-1].end : match.start()].strip() in _JOINTS:
            found[-1] = _in_the_half_of(found[-1], match, clock)
        earlier = _earlier(text, match, clock, found[-1].end if found else 0)
        found += [earlier, clock] if earlier else [clock]
    return tuple(found)


def time_meant(printed: str) -> datetime.time | None:
    """Return the first time of day that `printed` names, or None.

    Where nothing else is said than four figures, "1000", they are hours and minutes.
    """
    figures = _FOUR_FIGURES.fullmatch(printed.strip())
    if figures:
        return datetime.time(int(figures["hour"]), int(figures["minute"]))
    return next((clock.time for clock in find_clocks(printed)), None)


def time_before(printed: str, end: str) -> datetime.time | None:
    """Return the time of day that `printed` names, where `end` may say the half of the day for both: "1" to "2pm"."""
    bare = printed.strip()
    return time_meant(f"{bare}-{end.strip()}" if _HOUR.fullmatch(bare) else printed) or time_meant(printed)


def _is_time(text: str, match: re.Match[str], found: list[FoundClock]) -> bool:
    if text.strip(" .") == match[0].strip(" ."):
        return True
    if found and text[found[-1].end : match.start()].strip() in _JOINTS:
        return True
    return _TIME_BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]) is not None


def _time(match: re.Match[str]) -> tuple[datetime.time | None, bool]:
    if match["word"]:
        return datetime.time(0 if match["word"].lower() == "midnight" else _NOON), True
    if match["military"]:
        return datetime.time(int(match["military"][:2]), int(match["military"][2:])), True
    if match["hour24"]:
        hour = int(match["hour24"])
        sure = hour > _NOON or hour == 0 or match["hour24"].startswith("0")
        return datetime.time(hour, int(match["minute24"])), sure
    return _with_half(int(match["hour"]), int(match["minute"] or 0), match["half"]), True


def _with_half(hour: int, minute: int, half: str) -> datetime.time | None:
    """The time in a half of the day; "14:00 pm" is 14:00, "14:00 am" is none."""
    letter = half[0].lower()
    if half.lower() == "midnight":
        letter = "a"
    elif letter in "nm":
        letter = "p"
    if letter == "p" and hour < _NOON:
        hour += _NOON
    elif letter == "a" and hour == _NOON:
        hour = 0
    elif letter == "a" and hour > _NOON:
        return None
    try:
        return datetime.time(hour, minute)
    except ValueError:
        return None


def _earlier(text: str, match: re.Match[str], clock: FoundClock, floor: int) -> FoundClock | None:
    """The first half of "2-4pm", whose half of the day is said once for both."""
    if not match["half"] or match["half"][0].lower() not in "ap" or clock.time is None:
        return None
    before = _RANGE.search(text, max(floor, match.start() - _LOOK_BACK), match.start())
    if not before:
        return None
    time = _before(int(before["hour"]), int(before["minute"] or 0), match["half"], clock.time)
    return FoundClock(before.start(), before.end("minute") if before["minute"] else before.end("hour"), time, sure=True)


def _in_the_half_of(first: FoundClock, match: re.Match[str], clock: FoundClock) -> FoundClock:
    """The first time of "1:30-2pm", which was found by itself."""
    if not match["half"] or match["half"][0].lower() not in "ap" or clock.time is None or first.time is None:
        return first
    time = _before(first.time.hour, first.time.minute, match["half"], clock.time)
    return FoundClock(first.start, first.end, time, sure=True)


def _before(hour: int, minute: int, half: str, end: datetime.time) -> datetime.time | None:
    """The time that comes before `end`, in the same half of the day where that fits."""
    time = _with_half(hour, minute, half)
    return _with_half(hour, minute, "am") if time and time > end else time
