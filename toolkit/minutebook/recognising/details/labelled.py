"""Details of the meeting on a line of their own: "Venue: Village Hall", with or without a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_clocks, find_days
from minutebook.page.passages import end_of_bold
from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import AFTER_NAME, looks_like_name
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.people.rows_of_names import is_body
from minutebook.vocabulary.header import IN_CHARGE, field_of, meeting_status_of
from minutebook.vocabulary.not_held import held_of
from minutebook.vocabulary.placeholders import find_placeholders
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.vocabulary.header import Field

_LONGEST = 40
_LONGEST_LABEL = 5
_LABEL = late_pattern(r"[^\W\d_][\w '’&/().,-]{0,50}?\s*[:：]\s*")
_DASHED = late_pattern(r"(?P<label>[^\W\d_][\w '’&/]{0,30}?)\s[-–—]\s+")
# "Held by video conference", and "Started 7.10pm": labels that have no colon.
_HELD = late_pattern(
    r"(?:meeting )?held (?!(?:in )?(?:private|camera)\b|as\b|for\b|every)"
    r"(?:(?:by|via|at|in|over|on|using|through) (?:the )?)?(?=\w)",
    re.IGNORECASE,
    signs="held",
)
_BEGAN = late_pattern(
    r"(?:the )?(?:meeting )?(?:(?P<start>started|began|opened|commenced)|finished|ended|closed)(?: at)? (?=\d)",
    re.IGNORECASE,
    signs="started; began; opened; commenced; finished; ended; closed",
)
_LONGEST_HELD = 8
_BARE_TIMES = late_pattern(r"\d{4}\s*(?:h(?:rs)?)?\s*[-–—]\s*\d{4}\s*(?:h(?:rs)?)?|\d{4}\s?h(?:rs)?")
_BRACKET = late_pattern(r"[(\[][^()\[\]]{0,120}[)\]]")
_NAMES = late_pattern(r"\s*(?:[,;&/+]|\band\b)\s*(?![^()]*\))")
# Labels that are known by another name.
_KNOWN_AS = {
    "chairs": "chair",
    "co-chairs": "chair",
    "co-chair": "chair",
    "recorders": "recorder",
    "minute takers": "minute taker",
    "note takers": "note taker",
    "held": "date and time",
    "group": "body",
    "group name": "body",
    "project": "body",
    "project name": "body",
}


def detail_of(line: Line) -> tuple[Field, Passage, Passage] | None:
    """Return the field, the label and the value of a line such as "Venue: Village Hall", or None."""
    passage, text = line.passage, line.text
    if len(line.cells) > 1 and (field := field_named(line.cells[0].text)):
        label, *values = line.cells
        return _fitting(field, label, values[0].joined(*values[1:]))
    found = _LABEL.match(text)
    if found and (field := field_named(found[0].rstrip(" :："))):
        return _fitting(field, passage.cut(0, found.end()), passage.cut(found.end()))
    dashed = _DASHED.match(text)
    if dashed and (field := field_named(dashed["label"])):
        return _fitting(field, passage.cut(0, dashed.end()), passage.cut(dashed.end()))
    if told := _without_colon(passage):
        return told
    end = end_of_bold(passage)
    if end and (field := field_named(text[:end])) and end < len(text):
        return _fitting(field, passage.cut(0, end), passage.cut(end))
    return None


def details_at_tabs(line: Line) -> list[tuple[Field, Passage, Passage]]:
    """Return the details that tabs part on a line, each with its label in bold: "**Date** 3 May", "**Room** 4"."""
    made: list[tuple[Field, Passage, Passage]] = []
    for cell in line.cells:
        end = end_of_bold(cell)
        field = field_named(cell.text[:end]) if 0 < end < len(cell.text) else None
        if field is None or not fits(field, cell.text[end:]):
            return []
        made.append((field, cell.cut(0, end), cell.cut(end)))
    return made if len(made) > 1 else []


def _without_colon(passage: Passage) -> tuple[Field, Passage, Passage] | None:
    """Return what "Held by video conference" or "Started 7.10pm" says, where a line says nothing else."""
    text = passage.text
    clocks = find_clocks(text)
    began = _BEGAN.match(text) if len(clocks) == 1 else None
    if began and clocks[0].start == began.end() and not text[clocks[0].end :].strip(" ."):
        return "start" if began["start"] else "end", passage.cut(0, began.end()), passage.cut(began.end())
    held = _HELD.match(text)
    if held is None or clocks or find_days(text) or word_count(text) > _LONGEST_HELD or has_verb(text[held.end() :]):
        return None
    return "venue", passage.cut(0, held.end()), passage.cut(held.end())


def fits(field: Field, value: str) -> bool:
    """Tell whether words can be what a field of the meeting says."""
    if not value:
        return True
    if field in IN_CHARGE:
        # "Minutes: Archive Working Party" is whose minutes they are.
        named = [one for one in _NAMES.split(_BRACKET.sub(" ", value)) if one.strip()]
        people = all(map(looks_like_name, named)) and not is_body(AFTER_NAME.split(value, maxsplit=1)[0])
        return people or bool(find_placeholders(value))
    if field in {"start", "end"}:
        return bool(find_clocks(value) or find_days(value) or find_placeholders(value) or _BARE_TIMES.fullmatch(value))
    if field in {"status", "held"}:
        return (meeting_status_of(value) if field == "status" else held_of(value)) is not None
    if field in {"date", "date and time"}:
        return (
            bool(find_days(value) or find_clocks(value) or find_placeholders(value))
            or word_count(value) < _LONGEST_LABEL
        )
    return word_count(value) <= _LONGEST and field != "language" and not (field == "body" and _are_people(value))


def _are_people(value: str) -> bool:
    """Whether words are full names: "Group: Jo March, Ann Ito" says who they are."""
    several = _NAMES.split(value)
    return len(several) > 1 and all(" " in one and looks_like_name(one) and not is_body(one) for one in several)


def field_named(label: str) -> Field | None:
    """Return the field of the meeting that a label stands for."""
    folded = fold(label)
    if word_count(folded) > _LONGEST_LABEL:
        return None
    return field_of(_KNOWN_AS.get(folded, folded))


def _fitting(field: Field, label: Passage, value: Passage) -> tuple[Field, Passage, Passage] | None:
    return (field, label, value) if fits(field, value.text) else None
