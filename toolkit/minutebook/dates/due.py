"""The words in a sentence that say when something is due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from minutebook.dates.calendar import MONTHS, WEEKDAYS
from minutebook.dates.days import find_days
from minutebook.patterns import late_pattern

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
_BEFORE_DAY = late_pattern(rf"(?P<lead>{_LEAD})$", re.IGNORECASE)
_ON_DAY = late_pattern(r"(?P<word>\b[\w’']+)\s+(?P<lead>on\s+(?:the\s+)?)$", re.IGNORECASE)
_BE = late_pattern(r"\bbe\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_DAY = late_pattern(r"(?P<lead>\bfor\s+(?:the\s+)?)$", re.IGNORECASE)
_AT_MEETING = late_pattern(r"(?P<lead>)\b(?:at|in|to)\s+the\s+$", re.IGNORECASE)
_DAY_MEETING = late_pattern(rf"\s+(?:\w+\s+)?{_MEETING}\b", re.IGNORECASE)
_ENDS = late_pattern(_LAST_WORDS)
# "held on", "agreed on": a day already gone.
_GONE = frozenset(
    {"held", "sent", "made", "given", "taken", "of", "written", "met", "was", "were", "place", "seen", "minutes"}
)

_WEEKDAY = "|".join(WEEKDAYS)
_THIS_WEEK = r"(?:next|this)\s+(?:week|month|quarter|term)\b"
_A_YEAR = r"(?:\s+(?:19|20)\d\d)?"
_NEXT_MEETING = rf"(?:the\s+|our\s+)?next\s+(?:[\w'’-]+\s+){{0,3}}?{_MEETING}\b(?!['’])"
_NAMED_MEETING = rf"(?:the\s+)?{_NAME}\.?{_A_YEAR}\s+(?:[\w'’-]+\s+){{0,3}}?{_MEETING}\b(?!['’])"
_END_OF = (
    rf"(?:the\s+)?(?:end|middle|start|beginning)\s+of\s+(?:(?:the|this|next)\s+)?(?:{_NAME}|(?:month|week|quarter|day"
    rf"|play|business)\b)(?:\.(?=\s+(?:19|20)\d\d))?{_A_YEAR}"
)
_END_OF_YEAR = (
    r"(?:the\s+)?(?:end\s+of\s+(?:(?:the|this)\s+)?(?:financial\s+|calendar\s+|school\s+)?year|year[\s-]end|new\s+year"
    r"|spring|summer|autumn|winter)\b"
)

# Words that stand before a due date: those of _KEPT belong to it ("in a month"), the others do not ("by October").
_LEADS = late_pattern(
    r"\b(?:(?P<by>by|before|until|till|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)"
    r"|(?P<for>(?:in\s+time\s+)?for)|(?P<due>(?:due|deadline):?)"
    r"|(?P<at>at)|(?P<to>to|from)|(?P<within>within)|(?P<in>in)|(?P<over>over|during)|(?P<towards>towards))\s+",
    re.IGNORECASE,
)
_KEPT = frozenset({"at", "to", "within", "in", "over", "towards"})
# What may follow them: the kind of due date, the leads it may follow, words of which it holds one, the pattern.
_AFTER_LEADS: tuple[tuple[DueKind, str, str, str], ...] = (
    ("next meeting", "by for due at to in", "next", _NEXT_MEETING),
    ("named meeting", "by for due at to in", "meeting call session board committee assembly sync", _NAMED_MEETING),
    ("relative", "by at", "end middle start beginning", _END_OF),
    (
        "relative",
        "by",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        rf"(?:(?:early|late|mid)[\s-])?{_NAME}{_A_YEAR}(?!\s*\d)",
    ),
    (
        "relative",
        "by",
        "day week month quarter term tomorrow tonight christmas easter",
        (
            rf"(?:(?:next\s+|this\s+)?(?:{_WEEKDAY})|(?:next|this)\s+(?:week|month|quarter|term)|tomorrow|tonight"
            r"|christmas|easter|month[\s-]end)\b(?!['’])"
        ),
    ),
    ("relative", "for due", "week month quarter term", rf"{_THIS_WEEK}{_LAST_WORDS}"),
    ("relative", "in within", "day week fortnight month year", rf"(?:the\s+next\s+)?{_SPAN_OF_TIME}(?!\s+of\b|\w)"),
    (
        "relative",
        "in within over",
        "next coming",
        rf"the\s+(?:next|coming)\s+(?:(?:few|couple\s+of|{_COUNT})\s+)?(?:days?|weeks?|fortnight|months?)\b",
    ),
    ("vague", "by due at towards", "year spring summer autumn winter", _END_OF_YEAR),
    (
        "vague",
        "at to in for",
        "future later subsequent forthcoming",
        (
            r"an?\s+(?:future|later|subsequent|forthcoming)\s+(?:[\w'’-]+\s+){0,5}?"
            rf"(?:date|point|stage|time|agenda|{_MEETING})\b"
        ),
    ),
    ("vague", "in", "course future year", r"(?:due\s+course|the\s+near\s+future|the\s+new\s+year)\b"),
    ("vague", "at", "some", rf"some\s+(?:point|stage)\b{_LAST_WORDS}"),
    (
        "vague",
        "due",
        "going tbc tba tbd be",
        r"(?:ongoing|on-going|tbc|tba|tbd|to\s+be\s+(?:confirmed|agreed|decided))\b",
    ),
)
_LED = tuple(
    (kind, leads.split(), signs.split(), late_pattern(words, re.IGNORECASE))
    for kind, leads, signs, words in _AFTER_LEADS
)
# What needs nothing before it: the kind, words of which it holds one, the pattern.
_ALONE: tuple[tuple[DueKind, list[str], re.Pattern[str]], ...] = (
    ("relative", ["week", "month", "quarter", "term"], late_pattern(rf"\b{_THIS_WEEK}{_LAST_WORDS}", re.IGNORECASE)),
    (
        "vague",
        ["soon", "asap", "a.s.a.p", "when", "imminently", "shortly", "going", "tbc", "tba", "tbd", "confirmed"],
        late_pattern(
            r"\b(?:as\s+soon\s+as\s+(?:possible|practicable|(?:they|it|he|she)\s+can)\b|asap\b|a\.s\.a\.p\b\.?"
            r"|as\s+and\s+when\b|imminently\b|when\s+(?:possible|practicable|available|time\s+(?:allows|permits))\b"
            rf"|(?:soon|shortly)\b{_LAST_WORDS})"
            rf"|(?<=[-–—(\[;:.\s])(?<![\w,]\s)(?:ongoing|on-going|tbc|tba|tbd|to\s+be\s+confirmed)\b{_LAST_WORDS}",
            re.IGNORECASE,
        ),
    ),
)
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
_RANK: dict[DueKind, int] = {"day": 0, "named meeting": 1, "next meeting": 1, "relative": 2, "vague": 3}
_LOOK_BACK = 80


class FoundDue(msgspec.Struct, frozen=True, gc=False):
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
    found = _due_days(text) or _due_phrases(text)
    return min(found, key=lambda due: (_RANK[due.kind], due.start), default=None)


def due_kind(printed: str) -> DueKind | None:
    """Return of what kind a due date is that stands in a field of its own; None where the words say nothing known."""
    if find_days(printed):
        return "day"
    words = printed.strip().rstrip(".")
    for kind, pattern in _FIELD:
        # Compiled when first asked for (and kept by `re`): most runs meet no such field.
        if re.fullmatch(pattern, words, re.IGNORECASE):
            return kind
    found = find_due(words) or find_due(f"by {words}")
    return found.kind if found else None


def _due_phrases(text: str) -> Iterator[FoundDue]:
    folded = text.lower()
    led = [(kind, leads, pattern) for kind, leads, signs, pattern in _LED if any(sign in folded for sign in signs)]
    for lead in _LEADS.finditer(text):
        for kind, leads, pattern in led:
            match = pattern.match(text, lead.end()) if lead.lastgroup in leads else None
            if match:
                start = lead.start() if lead.lastgroup in _KEPT else match.start()
                yield FoundDue(start, match.end(), text[start : match.end()], kind, lead.start())
    for kind, signs, pattern in _ALONE:
        for match in pattern.finditer(text) if any(sign in folded for sign in signs) else ():
            yield FoundDue(match.start(), match.end(), match[0], kind, match.start())


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
