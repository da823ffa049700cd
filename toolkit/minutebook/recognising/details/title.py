"""Which line at the top of the page is the title, and what it says of the body, the kind of meeting and the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_clocks, find_days
from minutebook.patterns import late_pattern
from minutebook.recognising.details.extent import LONGEST_BODY, LONGEST_TITLE, MINUTES, MINUTES_OF, is_title
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.language.series import series_in
from minutebook.vocabulary.not_held import how_held
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line

_LABELLED = late_pattern(r"[^\W\d_][\w ]{1,30}:\s+(?P<value>.*)")
# What speaks of a meeting and is how to get into one.
_WAY_IN = late_pattern(
    r"\b(?:join|link|zoom|teams|dial|passcode|id|recording|invite|previous|next|date)\b", re.IGNORECASE
)
_BODY_WORD = (
    r"(?:Council|Trust|Association|Club|Society|Group|Foundation|University|College|School|Guild|Authority|Commission"
    r"|Church|Partnership|Forum|Federation|Institute|Network|Co-?op(?:erative)?|PTA|Diocese|Library|Limited|Ltd|Inc|LLC"
    r"|Company|Makerspace|Hackspace|Hackerspace|Choir|Orchestra|Museum|Alliance|Union|Charity|Hospital|Surgery|Agency|Consortium|Collective|Team|Board|Committee)"
)
_NAMES_BODY = late_pattern(rf"\b{_BODY_WORD}\b", re.IGNORECASE)
_OF_BODY = late_pattern(
    r"(?:[a-z]+ )?(?:minutes?|notes|record)\s+of\s+(?:the\s+|an?\s+)?(?P<series>(?:[\w’'-]+\s+){0,5}?meetings?)\s+of\s+"
    r"(?:the\s+)?(?P<body>[^,;:–—]{3,80}?)(?=\s+(?:held|on|at|which|that)\b|\s*[,;:–—]|$)",
    re.IGNORECASE,
    signs="minute; notes; record",
)
_BODY_FIRST = late_pattern(
    r"(?:[a-z]+ )?(?:minutes?|notes|record)\s+"
    # "Minutes Heron Club general meeting": without "of", only before the name of a whole body.
    r"(?:of\s+|(?=[^,;:–—]{3,60}\b(?:Council|Trust|Association|Club|Society|Co-?op(?:erative)?|PTA)"
    r"\s+\w[\w ]{0,20}meeting\b))"
    rf"(?:the\s+)?(?P<body>[^,;:–—]{{3,60}}?\b{_BODY_WORD})"
    r"(?P<series>\s+[\w’' -]{0,40}?meeting)?(?=\s+(?:held|on|at)\b|\s+\d\d\.\d\d|\s*[,;:–—]|$)",
    re.IGNORECASE,
    signs="minute; notes; record",
)
_BODY_THEN_MEETING = late_pattern(
    rf"(?P<body>[^,;:–—]{{3,60}}?\b{_BODY_WORD}(?: \([A-Z]{{2,6}}\))?)(?P<series>\s+[\w’' -]{{3,40}}?meeting)\b",
    re.IGNORECASE,
    signs="meeting",
)
_BEFORE_MINUTES = late_pattern(
    r"(?P<body>[^,;:]{3,80}?)\s*[,:–—-]?\s+(?=(?:draft\s+)?(?:minutes?|notes)\s+(?:of|for)\b)",
    re.IGNORECASE,
    signs="minute; notes",
)
_KIND_FIRST = late_pattern(r"^(?:draft )?(?:minutes|notes)\s*[-–—:]\s*", re.IGNORECASE)
_KINDS = r"(?:tele-?conference|telecon|(?:video |phone )?call|sync|stand-?up|retro(?:spective)?|sprint planning)"
# "Heron Working Group Teleconference", "Weekly Sync – Team Heron".
_CALLED = late_pattern(
    rf"\s+(?P<series>(?:(?:bi-?)?weekly |monthly )?{_KINDS})\s*$",
    re.IGNORECASE,
    signs="con; call; sync; stand; retro; sprint",
)
_KIND_OF_MEETING = late_pattern(rf"\b(?:{_KINDS}|meeting)\s*$", re.IGNORECASE)
_TWO = 2
_DASHED = late_pattern(r"\s+[-–—|]\s+|:\s+")
_HELD_AT = late_pattern(
    r"\b(?i:held|meeting|meet)\b.{0,80}?\b(?i:in|at)\s+(?i:the\s+)?(?P<venue>[A-ZÀ-Þ][\w’'.&-]*(?: [\w’'.&-]+){0,5}?"
    r"(?:, [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2})?)(?=\s+(?i:on|commencing|starting)\b|\s+(?i:at)\s+(?:\d|on\b)"
    r"|,?\s+(?i:mon|tues|wednes|thurs|fri"
    r"|satur|sun)(?i:day)\b|\s*$)",
    signs="held; meet",
)
_AT_SIGN = late_pattern(r"\s@\s+(?P<venue>[A-ZÀ-Þ][\w’'.&-]*(?: [\w’'.&-]+){0,4})\s*$", signs="@")
_CALL_OF = late_pattern(r"\b(?:call|meeting) of (?:the )?(?P<body>[^,;:–—]{3,80})$", re.IGNORECASE, signs="of")
# Names of which every council or club has one.
_GENERIC = phrases("""
    council; the council; parish council; town council; full council; committee; board; the board; group; school;
    general; the club; club; society; project; minutes; notes; draft; agenda; meeting minutes; meeting notes;
    call agendas; meeting; the meeting; a meeting; meetings; annual general; special; management committee;
    unconfirmed minutes of the meeting; team; executive committee; trustees; governing body; working group;
    steering group; sub-committee
""")


class Said(NamedTuple):
    """What a title says: the body, the kind of meeting, the place; "" for what it does not say."""

    body: str
    series: str
    venue: str = ""


def best_title(free: Sequence[Line]) -> Line | None:
    """Return the line that is the title: by its style, by what it says, by its size, else the first."""
    if not free:
        return None
    # "The meeting was cancelled." speaks of a meeting, and is no title.
    free = [line for line in free if how_held(line.text) is None] or free
    likely = [line for line in free if word_count(line.text) <= LONGEST_TITLE]
    # An entry of a list, or words behind a label, are the title only where there is nothing else.
    likely = [line for line in likely if not _is_entry_or_labelled(line)] or likely
    speaking = [line for line in likely if is_title(line.text)]
    speaking.sort(key=_how_plainly)
    styled = next((line for line in free if line.paragraph.style == "title"), None)
    if styled is not None:
        below = [line for line in speaking if line.start > styled.start and not _WAY_IN.search(line.text)]
        return styled if is_title(styled.text) or not below else below[0]
    largest = max((line.size for line in likely), default=0)
    for lines in (
        [line for line in speaking if word_count(line.text) > 2 or line.size == largest],
        [line for line in likely if line.paragraph.level == 1],
        [line for line in likely if line.size == largest and line.stands_out],
        likely,
    ):
        if lines:
            return lines[0]
    return None


def may_be_name(line: Line) -> bool:
    """Tell whether a line above the title may be the name of the body or of the kind of meeting."""
    return word_count(line.text) <= LONGEST_BODY and not has_verb(line.text)


def names_body(line: Line) -> bool:
    """Tell whether a line beside the title names a body or one of its committees, and nothing else."""
    return may_be_name(line) and _is_body(line.text) and not any(map(str.isdecimal, line.text))


def joint_of_names(words: str) -> tuple[int, int] | None:
    """Return where the dash stands between a body and its committee: "Heron Trust – Board of Directors"."""
    found = _DASHED.search(words)
    if found is None or is_generic(words[: found.start()]) or not _NAMES_BODY.search(words[found.end() :]):
        return None
    return found.span()


def said_in(title: str) -> Said:
    """Return what a title of one line says."""
    body, series = _body_and_series(title)
    place = _HELD_AT.search(_without_when(title)) or _AT_SIGN.search(title)
    return Said(body, series, place["venue"].strip() if place else "")


def is_generic(words: str) -> bool:
    """Tell whether words name no body and no series: every council has a "Full Council"."""
    return fold(words) in _GENERIC or not words


def _how_plainly(line: Line) -> tuple[bool, bool]:
    """Rank lines that speak of a meeting: minutes of a day first, then minutes, then others."""
    text = line.text
    return (not (MINUTES_OF.match(text) and find_days(text)), not MINUTES.search(text))


def _is_entry_or_labelled(line: Line) -> bool:
    found = _LABELLED.match(line.text) if line.paragraph.level is None else None
    return line.passage.kind == "entry" or (found is not None and not MINUTES.search(found["value"]))


def _body_and_series(title: str) -> tuple[str, str]:
    for pattern in (_OF_BODY, _BODY_FIRST):
        found = pattern.match(title)
        if found and _is_body(found["body"]):
            series = (found["series"] or "").strip()
            return found["body"].strip(), "" if is_generic(series) else series
    before = _BEFORE_MINUTES.match(title)
    if before and not is_title(before["body"]) and not is_generic(before["body"]):
        return before["body"].strip(" -–—"), _series(title[before.end() :])
    parts = _DASHED.split(title)
    others = [part for part in parts if not is_title(part) and not find_days(part)]
    if len(parts) > 1 and others and others[0] == parts[0] and (_is_body(others[0]) or _heads_meeting(parts)):
        return others[0].strip(), _series(title[len(others[0]) :].lstrip(" -–—|:"))
    if beside := _beside_kind(title, parts):
        return beside
    if not is_title(title) and _is_body(title) and not find_days(title):
        return title, ""
    return "", _series(title)


def _beside_kind(title: str, parts: Sequence[str]) -> tuple[str, str] | None:
    """Return the body and the kind of meeting behind or before it: "Heron Trust Board Meeting", "Sync – Team Heron"."""
    for pattern in (_BODY_THEN_MEETING.match, _CALLED.search):
        found = pattern(title)
        before = title[: found.start("series")].strip() if found else ""
        if found and _is_body(before):
            return before, found["series"].strip()
    call = _CALL_OF.search(title)
    if call and _is_body(call["body"]) and not find_days(call["body"]):
        return call["body"].strip(), ""
    if len(parts) == _TWO and _KIND_OF_MEETING.search(parts[0]) and not find_days(parts[1]) and _is_body(parts[1]):
        return parts[1].strip(), parts[0].strip()
    return None


def _heads_meeting(parts: Sequence[str]) -> bool:
    """Tell whether the part before a dash is whose meeting the next part names: "Heron U3A – Committee Meeting"."""
    first = parts[0].split()
    named = len(first) > 1 and all(word[0].isupper() for word in first)
    return named and is_title(parts[1]) and not is_generic(parts[0])


def _series(title: str) -> str:
    series = _KIND_FIRST.sub("", series_in(title))
    return "" if is_generic(series) else series


def _is_body(words: str) -> bool:
    """Tell whether words are the name of one body, and not of any: "Thwaite Parish Council", no "Parish Council"."""
    return (
        _NAMES_BODY.search(words) is not None
        and not is_generic(words)
        and not is_title(words)
        and word_count(words) <= LONGEST_BODY
    )


def _without_when(title: str) -> str:
    """Return a title with days and times blotted out, so that what stands beside them can be found."""
    # "Room 3.04" is no time.
    clocks = [found for found in find_clocks(title) if not title[: found.start].lower().endswith("room ")]
    spans = [(found.start, found.end) for found in clocks]
    spans += [(found.start, found.end) for found in find_days(title)]
    for start, end in sorted(spans, reverse=True):
        title = f"{title[:start]}on{title[end:]}" if start else title
    return title
