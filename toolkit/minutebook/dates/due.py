"""The words in a sentence that say when something is due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutebook.dates.calendar import MONTHS, WEEKDAYS
from minutebook.dates.days import find_days

if TYPE_CHECKING:
    from collections.abc import Iterator

DueKind = Literal["day", "next meeting", "named meeting", "relative", "vague"]

_NAMES = "|".join((*MONTHS, *(name[:3] for name in MONTHS if name != "May"), "Sept"))
# Only with their capital: "before may week" names no month.
_NAME = rf"(?-i:{_NAMES})\b(?!\s+(?:week|day|term|bank|ball|fair)\b)"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
_SPAN_OF_TIME = rf"{_COUNT}\s+(?:working\s+|calendar\s+)?(?:day|week|fortnight|month|year)s?\b['’]?s?(?:\s+time)?"
_LAST_WORDS = r"(?=\s*(?:[.,;:)\]!]|$|[-–—]\s))"
_MEETING = r"(?:(?:board|committee)\s+meeting|meeting|call|session|board|committee|assembly|sync)"

# What stands before a due date and is not part of it.
_LEAD = (
    r"(?:(?:to\s+be\s+)?(?:due|deadline|complet(?:ed|ion)|finished|done)\s*:?\s+)?"
    r"\b(?:by|before|until|till|due|deadline|no\s+later\s+than|not\s+later\s+than|in\s+time\s+for|ready\s+for"
    r"|on\s+or\s+before)\b"
    r":?\s+(?:(?:on|by|for)\s+)?"
    r"(?:(?:noon|midday|close\s+of\s+(?:business|play)|cob|end\s+of\s+(?:business|play|day)|the\s+end\s+of\s+"
    r"(?:business|play|day)|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s+(?:on\s+)?)?"
    r"(?:the\s+)?"
)
_BEFORE_DAY = re.compile(rf"(?P<lead>{_LEAD})$", re.IGNORECASE)
_ON_DAY = re.compile(r"(?P<word>\b[\w’']+)\s+(?P<lead>on\s+(?:the\s+)?)$", re.IGNORECASE)
_BE = re.compile(r"\bbe\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_DAY = re.compile(r"(?P<lead>\bfor\s+(?:the\s+)?)$", re.IGNORECASE)
_AT_MEETING = re.compile(r"(?P<lead>)\b(?:at|in|to)\s+the\s+$", re.IGNORECASE)
_DAY_MEETING = re.compile(rf"\s+(?:\w+\s+)?{_MEETING}\b", re.IGNORECASE)
_ENDS = re.compile(_LAST_WORDS)
# "held on", "agreed on": a day already gone.
_GONE = frozenset(
    {"held", "sent", "made", "given", "taken", "of", "written", "met", "was", "were", "place", "seen", "minutes"}
)

_WEEKDAY = "|".join(WEEKDAYS)
_A_YEAR = r"(?:\s+(?:19|20)\d\d)?"
_NEXT_MEETING = rf"(?:the\s+|our\s+)?next\s+(?:[\w'’-]+\s+){{0,3}}?{_MEETING}\b(?!['’])"
_NAMED_MEETING = rf"(?:the\s+)?{_NAME}\.?{_A_YEAR}\s+(?:[\w'’-]+\s+){{0,3}}?{_MEETING}\b(?!['’])"
_END_OF = (
    rf"(?:the\s+)?(?:end|middle|start|beginning)\s+of\s+(?:(?:the|this|next)\s+)?(?:{_NAME}|(?:month|week|quarter|day"
    rf"|play|business)\b)\.?{_A_YEAR}"
)
_END_OF_YEAR = (
    r"(?:the\s+)?(?:end\s+of\s+(?:(?:the|this)\s+)?(?:financial\s+|calendar\s+|school\s+)?year|year[\s-]end|new\s+year"
    r"|spring|summer|autumn|winter)\b"
)

# Words that are no part of the due date after them, and of which kind they are.
_LEADS = re.compile(
    r"\b(?:(?P<by>by|before|until|till|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)"
    r"|(?P<for>(?:in\s+time\s+)?for)|(?P<due>(?:due|deadline):?))\s+",
    re.IGNORECASE,
)
# What may follow them: the kind of due date, the leads it may follow, the words.
_AFTER_LEADS: tuple[tuple[DueKind, str, str], ...] = (
    ("next meeting", "by for due", _NEXT_MEETING),
    ("named meeting", "by for due", _NAMED_MEETING),
    ("relative", "by", _END_OF),
    ("relative", "by", rf"(?:(?:early|late|mid)[\s-])?{_NAME}{_A_YEAR}(?!\s*\d)"),
    (
        "relative",
        "by",
        rf"(?:(?:next\s+|this\s+)?(?:{_WEEKDAY})|tomorrow|tonight|christmas|easter|month[\s-]end)\b(?!['’])",
    ),
    ("relative", "by", r"(?:next|this)\s+(?:week|month|quarter|term)\b(?!['’])"),
    ("relative", "for due", rf"(?:next|this)\s+(?:week|month|quarter|term)\b{_LAST_WORDS}"),
    ("vague", "by due", _END_OF_YEAR),
    ("vague", "due", r"(?:ongoing|on-going|tbc|tba|tbd|to\s+be\s+(?:confirmed|agreed|decided))\b"),
)
_LED = tuple((kind, leads.split(), re.compile(words, re.IGNORECASE)) for kind, leads, words in _AFTER_LEADS)
# Words that begin a due date and belong to it.
_OPENINGS = re.compile(
    r"\b(?:at|to|in|from|for|within|over|during|towards|next|this|as|asap|a\.s\.a|when|soon|shortly|imminently)\b"
    r"|(?<=[-–—(\[;:.])\s{0,2}(?=o|t)",
    re.IGNORECASE,
)
_BELONGING: tuple[tuple[DueKind, str], ...] = (
    ("next meeting", rf"(?:at|to|in|from)\s+{_NEXT_MEETING}"),
    ("named meeting", rf"(?:at|to|in|from)\s+{_NAMED_MEETING}"),
    ("relative", rf"(?:with)?in\s+(?:the\s+next\s+)?{_SPAN_OF_TIME}(?!\s+of\b|\w)"),
    (
        "relative",
        (
            rf"(?:over|during|within|in)\s+the\s+(?:next|coming)\s+(?:(?:few|couple\s+of|{_COUNT})\s+)?(?:days?"
            r"|weeks?|fortnight|months?)\b"
        ),
    ),
    ("relative", rf"at\s+{_END_OF}"),
    ("relative", rf"(?:next|this)\s+(?:week|month|quarter|term)\b{_LAST_WORDS}"),
    ("vague", rf"(?:at|towards)\s+{_END_OF_YEAR}"),
    (
        "vague",
        (
            rf"(?:to|in|at|for)\s+an?\s+(?:future|later|subsequent|forthcoming)\s+(?:[\w'’-]+\s+){{0,5}}?(?:date"
            rf"|point|stage|time|agenda|{_MEETING})\b"
        ),
    ),
    (
        "vague",
        (
            r"as\s+soon\s+as\s+(?:possible|practicable|(?:they|it|he|she)\s+can)\b|asap\b|a\.s\.a\.p\b\.?"
            r"|as\s+and\s+when\b"
        ),
    ),
    ("vague", r"in\s+due\s+course\b|in\s+the\s+(?:near\s+future|new\s+year)\b|imminently\b"),
    ("vague", r"when\s+(?:possible|practicable|available|time\s+(?:allows|permits))\b"),
    ("vague", rf"(?:soon|shortly|at\s+some\s+(?:point|stage))\b{_LAST_WORDS}"),
    ("vague", rf"\s*(?:ongoing|on-going|tbc|tba|tbd|to\s+be\s+confirmed)\b{_LAST_WORDS}"),
)
_OPENED = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _BELONGING)
_FIELD: tuple[tuple[DueKind, str], ...] = (
    (
        "next meeting",
        (
            rf"(?:for\s+|at\s+|by\s+|before\s+)?(?:the\s+|our\s+)?next\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_MEETING}|meet"
            r"|mtg)\.?"
        ),
    ),
    ("named meeting", rf"(?:the\s+)?(?:{_NAME})\.?(?:\s+(?:19|20)\d\d)?\s+(?:[\w'’-]+\s+){{0,3}}?{_MEETING}"),
    (
        "relative",
        (
            rf"(?:early\s+|late\s+|mid[\s-]|(?:the\s+)?end\s+of\s+)?(?:{_NAME})\.?(?:\s+(?:19|20)\d\d)?"
            rf"|{_SPAN_OF_TIME}|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:month|week|quarter|day)|(?:next"
            rf"|this)\s+(?:week|month|quarter|term)|today|tomorrow|(?:next\s+|this\s+)?(?:{_WEEKDAY})"
        ),
    ),
    (
        "vague",
        (
            r"ongoing|on-going|continuing|continuous|open|rolling|tbc|tba|tbd|to\s+be\s+\w+|soon|shortly|later|"
            r"(?:the\s+)?end\s+of\s+(?:the\s+)?year|year[\s-]end|\?{1,4}|various|immediate(?:ly)?|urgent(?:ly)?"
            r"|a\s+future\s+(?:meeting|date)|future\s+meeting|n/?a|none|(?:the\s+)?(?:spring|summer|autumn|winter)"
            r"(?:\s+(?:19|20)\d\d)?"
        ),
    ),
)
_WHOLE_FIELDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _FIELD)
_RANK: dict[DueKind, int] = {"day": 0, "named meeting": 1, "next meeting": 1, "relative": 2, "vague": 3}
_LOOK_BACK = 80


class FoundDue(NamedTuple):
    """When something is due, as a sentence says it: `printed` is `text[start:end]`.

    A leading "by", "before", "until" and their like is no part of it; `lead` is where such words begin, or `start`.
    `kind` is "day", "next meeting", "named meeting" ("in the September meeting"), "relative" ("within two
    weeks") or "vague" ("in due course").
    """

    start: int
    end: int
    printed: str
    kind: DueKind
    lead: int


def find_due(text: str) -> FoundDue | None:
    """Return what a sentence says about when it is due, the most definite words first; None if nothing.

    A day counts only where the words before it make it a due date: "the report of 3 May" and "since 2 June" do not.
    """
    found = [*_due_days(text), *_due_phrases(text)]
    return min(found, key=lambda due: (_RANK[due.kind], due.start), default=None)


def due_kind(printed: str) -> DueKind | None:
    """Return of what kind a due date is that stands in a field of its own; None where the words say nothing known."""
    if find_days(printed):
        return "day"
    words = printed.strip().rstrip(".")
    for kind, pattern in _WHOLE_FIELDS:
        if pattern.fullmatch(words):
            return kind
    found = find_due(words) or find_due(f"by {words}")
    return found.kind if found else None


def _due_phrases(text: str) -> Iterator[FoundDue]:
    for lead in _LEADS.finditer(text):
        for kind, leads, pattern in _LED:
            match = pattern.match(text, lead.end()) if lead.lastgroup in leads else None
            if match:
                yield FoundDue(match.start(), match.end(), match[0], kind, lead.start())
    for opening in _OPENINGS.finditer(text):
        for kind, pattern in _OPENED:
            match = pattern.match(text, opening.start())
            if match:
                start = match.end() - len(match[0].lstrip())
                yield FoundDue(start, match.end(), text[start : match.end()], kind, start)


def _due_days(text: str) -> list[FoundDue]:
    found = []
    for day in find_days(text):
        before = text[max(0, day.start - _LOOK_BACK) : day.start]
        shift = day.start - len(before)
        lead = _lead(before, text, day.end)
        if lead is None:
            continue
        if lead < 0:
            meeting = _DAY_MEETING.match(text, day.end)
            start = shift + (-lead - 1)
            end = meeting.end() if meeting else day.end
            found.append(FoundDue(start, end, text[start:end], "day", start))
        else:
            found.append(FoundDue(day.start, day.end, text[day.start : day.end], "day", shift + lead))
    return found


def _lead(before: str, text: str, end: int) -> int | None:
    """Where in `before` the words begin that make the day after them a due date; None if there are none.

    Below zero (less one) where they belong to what is printed, as in "at the 25 November meeting".
    """
    for pattern in (_BEFORE_DAY, _FOR_DAY):
        match = pattern.search(before)
        if match and (pattern is _BEFORE_DAY or _ENDS.match(text, end)):
            return match.start("lead")
    match = _ON_DAY.search(before)
    if match:
        word = match["word"].lower()
        gone = word in _GONE or (word.endswith("ed") and not _BE.search(before[: match.start("word")]))
        return None if gone else match.start("lead")
    match = _AT_MEETING.search(before)
    if match and _DAY_MEETING.match(text, end):
        return -match.start() - 1
    return None
