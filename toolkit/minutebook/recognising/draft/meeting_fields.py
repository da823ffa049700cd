"""Fields of the meeting, filled from the words beside their labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from minutebook.dates import find_clocks, find_days
from minutebook.model.when import Clock, When
from minutebook.patterns import late_pattern
from minutebook.reading import Problem
from minutebook.vocabulary.not_held import held_of

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.vocabulary.header import Field

_JOINT = late_pattern(r"(?:(?:at|from|to|until|and)\b|[^\w])*", re.IGNORECASE)
_HOURS = late_pattern(
    r"\s*(?P<start>(?:[01]\d|2[0-3])[0-5]\d)\s*(?:-|–|—|to|until)\s*(?P<end>(?:[01]\d|2[0-3])[0-5]\d)\s*"
    r"(?:h|hrs|hours)?\.?\s*"
)


def keep_field(fields: dict[str, Any], field: Field, value: Passage, account: Account) -> list[Passage]:
    """Put the value of a label into its field of the meeting; return what found no place."""
    if not value:
        return []
    if field in {"date", "date and time", "start"}:
        return _when(fields, value, account, only_time=field == "start")
    name = {"end": "end"}.get(field, field)
    if name in fields or field in {"status", "language"}:
        account.problems.append(Problem("REA104", value.start, value.end, {"field": field}, claims=False))
        return [value]
    if field == "held":
        fields["held"] = held_of(value.text)
        account.skip(value)
    elif field == "end":
        fields["end"] = Clock(printed=value.literal())
    else:
        fields[name] = value.running() if field == "title" else value.literal()
    return []


def _spans_of(text: str, fields: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Return where a day and times stand in the value of a label, for fields that nothing else has given."""
    days, clocks = find_days(text), find_clocks(text)
    spans: list[tuple[int, int, str]] = []
    if days and "date" not in fields:
        spans.append((days[0].start, days[0].end, "date"))
    for name, clock in zip(("start", "end"), clocks, strict=False):
        if name not in fields:
            spans.append((clock.start, clock.end, name))
    hours = None if days or clocks else _HOURS.fullmatch(text)
    return spans + [(*hours.span(name), name) for name in ("start", "end") if hours and name not in fields]


def _when(fields: dict[str, Any], value: Passage, account: Account, *, only_time: bool = False) -> list[Passage]:
    """Read day and times, in any order, out of one value; what stands between them is structure.

    `only_time` tells of a label that promises no day: "Time: 1500-1800".
    """
    text = value.text
    spans = _spans_of(text, fields)
    if not spans:
        name = "date" if "date" not in fields and not only_time else "start"
        if name in fields:
            return [value]
        spans.append((0, len(text), name))
    rest: list[Passage] = []
    position = 0
    for start, end, name in [*sorted(spans), (len(text), len(text), "")]:
        between = value.cut(position, start)
        if _JOINT.fullmatch(between.text):
            account.skip(between)
        else:
            rest.append(between)
        if name == "date":
            fields["date"] = When(printed=value.cut(start, end).literal())
        elif name:
            fields[name] = Clock(printed=value.cut(start, end).literal())
        position = end
    return rest
