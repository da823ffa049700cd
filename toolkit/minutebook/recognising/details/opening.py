"""The top of the first page: title, body, and the lines that say when, where and who."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.dates import find_clocks, find_days
from minutebook.model.when import Clock, When
from minutebook.page.lines import Line
from minutebook.patterns import late_pattern
from minutebook.recognising.details.beside_the_day import bare, clocks_near, is_place
from minutebook.recognising.details.extent import end_of_opening, is_title
from minutebook.recognising.details.labelled import detail_of, details_at_tabs, field_named, fits
from minutebook.recognising.details.something_else import tells_more
from minutebook.recognising.details.title import best_title, joint_of_names, may_be_name, names_body, said_in
from minutebook.recognising.draft.meeting_fields import keep_field
from minutebook.recognising.tables.elements import Pair
from minutebook.vocabulary.header import IN_CHARGE, meeting_status_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.tables.elements import Element
    from minutebook.vocabulary.header import Field

_LONGEST_LABEL = 5
_PLACE = late_pattern(r"\b(?:location|venue|place|where)\b", re.IGNORECASE)
_FROM_TO = late_pattern(r"(?P<start>\d{1,2}[.:]\d\d)\s*(?:[-–—]|to|until)\s*(?P<end>\d{1,2}[.:]\d\d)")
_BARE_TIME = late_pattern(
    r"[,;]?\s*(?P<time>(?:[01]\d|2[0-3])[0-5]\d)(?:(?P<to>\s*[-–—]\s*)(?P<end>(?:[01]\d|2[0-3])[0-5]\d))?"
    r"(?P<zone>\s*(?:hrs?|[A-Z]{1,3}T|UTC|GMT))?"
)
_ONLY_MEETING = late_pattern(
    r"(?:(?:draft|approved|final)\s+)?(?:(?:meeting|minutes|notes|record)(?:\s+(?:of|for|the|from))*\s*)+(?:held\s*)?",
    re.IGNORECASE,
)
_WORD = late_pattern(r"\S+")
_LATER_LABEL = late_pattern(r"(?<=[\w.,;)])(?<!\band)\s+(?P<label>[A-Z][\w/&-]{1,20}(?: [\w/&-]{1,15}){0,2})\s*:(?=\s)")


class Opening(NamedTuple):
    """What the top said: the fields of the meeting, what is left over, and where the rest of the page begins."""

    fields: dict[str, Any]
    rest: list[Passage]
    end: int


def read_opening(elements: Sequence[Element], account: Account) -> Opening:
    """Read the elements at the top of the first page."""
    end = end_of_opening(elements)
    # A table ends the top of the page.
    end = next((at for at, element in enumerate(elements[:end]) if not isinstance(element, Pair | Line)), end)
    fields: dict[str, Any] = {}
    rest: list[Passage] = []
    free: list[Line] = []
    position = 0
    while position < end:
        element = elements[position]
        position += 1
        if isinstance(element, Pair):
            rest += _pair(fields, element, account)
            continue
        if not isinstance(element, Line):
            continue
        several = _several_details(fields, element, account)
        if several is not None:
            rest += several
            continue
        detail = detail_of(element)
        if detail is None:
            free.append(element)
            continue
        field, label, value = detail
        if not value:
            below, position = _values_below(elements, position, end, field)
            if not below:
                free.append(element)
                continue
            value = below[0].joined(*below[1:])
        account.skip(label)
        rest += placed(fields, label.text, _kept(fields, field, value, account), account)
    rest = [*_named(fields, free, account), *rest]
    rest.sort(key=lambda passage: passage.start)
    return Opening({name: value for name, value in fields.items() if value}, rest, end)


def _values_below(elements: Sequence[Element], position: int, end: int, field: Field) -> tuple[list[Passage], int]:
    """Return the lines below a label that stands alone."""
    values: list[Passage] = []
    first: Line | None = None
    while position < end and len(values) < _LONGEST_LABEL:
        element = elements[position]
        if not isinstance(element, Line) or detail_of(element) or not fits(field, element.text):
            break
        beside = bool(values) and field in IN_CHARGE and first is not None and element.indent == first.indent
        if values and element.passage.kind != "entry" and not beside:
            break
        first = element
        values.append(element.passage)
        position += 1
    return values, position


def _several_details(fields: dict[str, Any], line: Line, account: Account) -> list[Passage] | None:
    """Keep the details of a line that has several; return what is left of it, None where it has one at most."""
    if beside := details_at_tabs(line):
        rest: list[Passage] = []
        for field, label, value in beside:
            account.skip(label)
            rest += _kept(fields, field, value, account)
        return rest
    parts = _labelled_parts(line) if detail_of(line) else []
    if len(parts) < 2:
        return None
    return [left for part in parts for left in _several(fields, part, account)]


def _labelled_parts(line: Line) -> list[Passage]:
    """Part a line at its labels: "Date: 3 May   Time: 7 pm   Place: Village Hall"."""
    edges = [0, *_later_labels(line.text), len(line.text)]
    return [part for start, end in pairwise(edges) if (part := line.passage.cut(start, end))]


def _later_labels(text: str) -> Iterator[int]:
    """Yield where further labels begin: of "Jo March Minutes:", the last word is one."""
    for found in _LATER_LABEL.finditer(text):
        for word in _WORD.finditer(text, *found.span("label")):
            if field_named(text[word.start() : found.end("label")]):
                yield word.start()
                break


def _several(fields: dict[str, Any], part: Passage, account: Account) -> list[Passage]:
    """Keep one of the details of a line."""
    colon = part.text.find(":")
    field = field_named(part.text[:colon]) if colon > 0 else None
    value = part.cut(colon + 1)
    if not field or not value or not fits(field, value.text):
        return [part]
    account.skip(part.cut(0, colon + 1))
    return _kept(fields, field, value, account)


def _pair(fields: dict[str, Any], pair: Pair, account: Account) -> list[Passage]:
    label = pair.label.passage
    field = field_named(label.text)
    values = [line.passage for line in pair.values]
    if field == "body" and len(values) > 1:
        # What stands beside the name of a project is another detail.
        first = pair._replace(values=pair.values[:1])
        return [*_pair(fields, first, account), values[1].joined(*values[2:])]
    if not field or not values:
        if not values and field:
            account.skip(label)
            return []
        return [label.joined(*values)]
    value = values[0].joined(*values[1:])
    if not fits(field, value.text):
        return [label.joined(value)]
    account.skip(label)
    return placed(fields, label.text, _kept(fields, field, value, account), account)


def placed(fields: dict[str, Any], label: str, rest: list[Passage], account: Account) -> list[Passage]:
    """Take what stands beside day and time for the place where the label promises it: "Location, date and time"."""
    if len(rest) != 1 or "venue" in fields or not _PLACE.search(label):
        return rest
    place = rest[0].cut(0, len(rest[0].text.rstrip(" ,;–—-")))
    account.skip(rest[0].cut(len(place.text)))
    fields["venue"] = place.literal()
    return []


def _kept(fields: dict[str, Any], field: Field, value: Passage, account: Account) -> list[Passage]:
    if field == "status":
        if "status" in fields:
            return [value]
        fields["status"] = meeting_status_of(value.text)
        account.skip(value)
        return []
    both = _FROM_TO.fullmatch(value.text) if field == "start" and not {"start", "end"} & set(fields) else None
    if both:
        fields["start"] = Clock(printed=value.cut(*both.span("start")).literal())
        fields["end"] = Clock(printed=value.cut(*both.span("end")).literal())
        account.skip(value.cut(both.end("start"), both.start("end")))
        return []
    rest = keep_field(fields, field, value, account)
    bare = _BARE_TIME.fullmatch(rest[0].text) if len(rest) == 1 else None
    if bare and "start" not in fields:
        account.skip(rest[0].cut(0, bare.start("time")))
        fields["start"] = Clock(printed=rest[0].cut(*bare.span("time")).literal())
        if bare["end"]:
            account.skip(rest[0].cut(*bare.span("to")))
            fields["end"] = Clock(printed=rest[0].cut(*bare.span("end")).literal())
        if bare["zone"]:
            account.skip(rest[0].cut(*bare.span("zone")))
        return []
    return rest


def _named(fields: dict[str, Any], free: list[Line], account: Account) -> list[Passage]:
    """Find the title among the lines without labels, the body before it, and day, time and place after it."""
    rest: list[Passage] = []
    title = None if "title" in fields else best_title(free)
    for at, line in enumerate(free):
        passage = line.passage
        if line is title:
            _keep_title(fields, line)
        elif _take_when(fields, passage, account):
            continue
        elif "status" not in fields and meeting_status_of(passage.text.strip(" –—-:")):
            fields["status"] = meeting_status_of(passage.text.strip(" –—-:"))
            account.skip(passage)
        elif (
            title is not None and line.start < title.start and _is_name(fields, line, free[min(at + 1, len(free) - 1)])
        ):
            _keep_name(fields, passage, account)
        elif at and free[at - 1] is title and "body" not in fields and names_body(line):
            fields["body"] = passage.literal()
        else:
            rest.append(passage)
    return rest


def _keep_title(fields: dict[str, Any], line: Line) -> None:
    """Keep the title, and what it says of the body, of day, time and place; the title keeps the words."""
    text = line.text
    fields["title"] = line.passage.running()
    said = said_in(text)
    if said.body:
        fields.setdefault("body", said.body)
    fields.setdefault("series", said.series)
    days, clocks = find_days(text), find_clocks(text)
    if days and clocks and "start" not in fields:
        fields["start"] = Clock(printed=text[clocks[0].start : clocks[0].end])
    if days and said.venue and "venue" not in fields:
        fields["venue"] = said.venue


def _keep_name(fields: dict[str, Any], passage: Passage, account: Account) -> None:
    """Keep a line above the title: the body, the kind of meeting, or both with a dash between."""
    if "body" in fields:
        fields["series"] = passage.literal()
        return
    joint = joint_of_names(passage.text)
    if joint and "series" not in fields:
        fields["body"] = passage.cut(0, joint[0]).literal()
        account.skip(passage.cut(*joint))
        fields["series"] = passage.cut(joint[1]).literal()
    else:
        fields["body"] = passage.literal()


def _is_name(fields: dict[str, Any], line: Line, below: Line) -> bool:
    """Whether a line above the title is the body, or below the body the kind of meeting."""
    if not may_be_name(line) or is_title(line.text):
        return False
    # Of several committees, the one right above the title met.
    last = "series" not in fields and names_body(line) and not (names_body(below) and not is_title(below.text))
    return "body" not in fields or last


def _take_when(fields: dict[str, Any], passage: Passage, account: Account) -> bool:
    """Read a line such as "Tuesday 5 May 2020 at 7 pm in the Village Hall"; tell whether it was one."""
    text = passage.text
    days = find_days(text)
    if len(days) != 1 or "date" in fields or tells_more(text, text[: days[0].start]):
        return False
    clocks = [one for one in find_clocks(text) if one.start >= days[0].end or one.end <= days[0].start][:2]
    spans = [(days[0].start, days[0].end, "date")]
    spans += [
        (one.start, one.end, name) for name, one in zip(("start", "end"), clocks, strict=False) if name not in fields
    ]
    spans.sort()
    others: list[tuple[int, int]] = []
    position = 0
    for start, stop, _ in [*spans, (len(text), len(text), "")]:
        first, last = bare(text, position, start)
        if _ONLY_MEETING.fullmatch(text, first, last):
            last = first
        if first < last:
            others.append((first, last))
        position = stop
    venue = others[0] if len(others) == 1 and "venue" not in fields and is_place(text, *others[0], spans) else None
    if others and venue is None:
        # The line stays as it is; only the day is known from it.
        fields["date"] = When(printed=str(text[days[0].start : days[0].end]))
        for name, start, stop in clocks_near(spans, days[0].end):
            fields[name] = Clock(printed=str(text[start:stop]))
        return False
    if venue:
        # "The" of "The Boathouse" is of its name.
        start = venue[0] - (4 if text[: venue[0]].endswith("The ") else 0)
        spans.append((start, venue[1], "venue"))
        spans.sort()
    position = 0
    for start, stop, name in [*spans, (len(text), len(text), "")]:
        account.skip(passage.cut(position, start))
        position = stop
        if not name:
            continue
        words = passage.cut(start, stop).literal()
        fields[name] = When(printed=words) if name == "date" else words if name == "venue" else Clock(printed=words)
    return True
