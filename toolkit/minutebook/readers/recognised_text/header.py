"""The lines at the head: title, date and time, chair, minute-taker, venue."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.dates import find_clocks, find_months
from minutebook.patterns import late_pattern
from minutebook.recognising.draft.meeting_fields import keep_field
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.language.series import series_in
from minutebook.vocabulary.header import field_of, header_labels
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.page.passages import Passage
    from minutebook.readers.recognised_text.rows import Row
    from minutebook.recognising.account import Account
    from minutebook.vocabulary.header import Field

_LABELS = "|".join(re.escape(label).replace(r"\ ", " ") for label in header_labels())
_WITH_COLON = late_pattern(rf"(?P<label>{_LABELS})\s*[:：]\s*", re.IGNORECASE)
# A label that lost its colon: a name, a place or a figure follows at once.
_WITHOUT_COLON = late_pattern(
    r"(?P<label>Venue|Location|Place|Date|Time|Chair|Chaired by|Minutes(?: taken)? by|Minute[ -]taker|Minutes|Notes by)"
    r"\s+[-–]?\s*(?=[A-Z\d])"
)
_SECOND_LABEL = late_pattern(rf"\s(?=(?:{_LABELS})\s*[:：])", re.IGNORECASE)
_SECOND_WITHOUT_COLON = late_pattern(r"\s(?=(?:Venue|Location|Chair|Minutes)\s+[A-Z])")
_LONGEST_TITLE = 40
_LONGEST_BODY = 12
_LONGEST_SECOND_LINE = 6


class Header(NamedTuple):
    """The fields of the meeting that stood at the head, and the lines there that are none of them."""

    fields: dict[str, Any]
    rest: list[Passage]


def read_header(rows: Sequence[Row], account: Account) -> Header:
    """Read the rows before the attendance list."""
    fields: dict[str, Any] = {}
    rest: list[Passage] = []
    lines = [line for row in rows for line in _lines(row)]
    at = _title_at(lines)
    if 0 <= at < len(lines) - 1 and _goes_on_below(lines[at], lines[at + 1]):
        lines[at : at + 2] = [lines[at].joined(lines[at + 1])]
    for position, line in enumerate(lines):
        if position == at and "title" not in fields:
            fields["title"] = line.running()
            fields.setdefault("series", series_in(line.text))
            continue
        labelled = _labelled(line)
        if labelled is None:
            if position < at and "body" not in fields and word_count(line.text) <= _LONGEST_BODY:
                fields["body"] = line.literal()
            else:
                rest.append(line)
            continue
        field, label, value = labelled
        account.skip(label)
        rest += keep_field(fields, field, value, account)
    return Header({name: value for name, value in fields.items() if value}, rest)


def is_header_line(row: Row) -> bool:
    """Tell whether a row is a labelled line of the head, such as "Venue: Village Hall"."""
    return any(_labelled(line) for line in _lines(row))


def _lines(row: Row) -> Iterator[Passage]:
    """Return the lines of a row: labels and values of several cells together, several labels on one line apart."""
    passages = list(row.passages)
    if len(passages) > 1 and len(row.cells) > 1:
        joined: list[Passage] = []
        for passage in passages:
            if joined and field_of(joined[-1].text) and not _labelled(passage):
                joined[-1] = joined[-1].joined(passage)
            else:
                joined.append(passage)
        passages = joined
    for passage in passages:
        cuts = {found.end() for found in _SECOND_LABEL.finditer(passage.text)}
        if cuts or _WITH_COLON.match(passage.text):
            cuts |= {found.end() for found in _SECOND_WITHOUT_COLON.finditer(passage.text)}
        edges = [0, *sorted(cuts), len(passage.text)] if _WITH_COLON.match(passage.text) else [0, len(passage.text)]
        for start, end in pairwise(edges):
            line = passage.cut(start, end)
            if line:
                yield line


def _title_at(lines: Sequence[Passage]) -> int:
    """Return which line is the title: the first that speaks of a meeting or of minutes, else the first of all."""
    heading = next((at for at, line in enumerate(lines) if line.kind == "heading" and not _labelled(line)), None)
    if heading is not None:
        return heading
    # The first line is the title even where it begins like a label: "Minutes Finance Committee".
    free = [
        at
        for at, line in enumerate(lines)
        if not (_labelled(line) if at else _WITH_COLON.match(line.text)) and word_count(line.text) <= _LONGEST_TITLE
    ]
    for at in free[:4]:
        words = set(fold(lines[at].text).split())
        if words & {"meeting", "minutes", "notes", "meetings"}:
            return at
    return free[0] if free else -1


def _goes_on_below(title: Passage, below: Passage) -> bool:
    """Tell whether a title takes two lines: "Assurance Meeting" and "May 2021 – Meeting Notes"."""
    if find_months(title.text) or _labelled(below) or word_count(below.text) > _LONGEST_SECOND_LINE:
        return False
    return bool(find_months(below.text)) and not find_clocks(below.text)


def _labelled(line: Passage) -> tuple[Field, Passage, Passage] | None:
    with_colon = _WITH_COLON.match(line.text)
    found = with_colon or _WITHOUT_COLON.match(line.text)
    field = field_of(found["label"]) if found else None
    if not found or not field or found.end() == len(line.text):
        bare = field_of(line.text) if line.text.endswith(":") else None
        return (bare, line, line.cut(0, 0)) if bare else None
    if not with_colon and word_count(line.text) > _LONGEST_BODY + 2:
        return None
    return field, line.cut(0, found.end()), line.cut(found.end())
