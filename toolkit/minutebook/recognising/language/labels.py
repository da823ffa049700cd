"""The words that make a passage an action, an update, an outcome or a decision, as this kind of minutes spells them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_days, find_months
from minutebook.patterns import late_pattern
from minutebook.recognising.language.prose import has_verb, is_longer, word_count
from minutebook.vocabulary.actions import action_field_of, action_marker, action_status_of, status_at_start
from minutebook.vocabulary.motions import decision_marker
from minutebook.vocabulary.outcomes import ABOUT_THE_ACTION
from minutebook.vocabulary.questions import answer_label, question_label

if TYPE_CHECKING:
    from minutebook.model.blocks import ActionStatus
    from minutebook.vocabulary.actions import ActionField, Marker

_ARISING = late_pattern(
    r"(?P<word>(?:new |outstanding |previous )?actions?)(?: points?| items?)?(?:\s+(?P<number>\d{1,3}[a-z]?))?"
    r"(?:\s+(?:arising|agreed|brought forward|carried forward|outstanding))?"
    r"(?:\s+(?:from|at|of)\s+(?:the\s+)?(?P<origin>[^:]{3,60}?))?\s*(?P<colon>[:：.])?$",
    re.IGNORECASE,
    signs="action",
)
_NUMBERED = late_pattern(
    r"(?P<word>action)\s+(?P<number>\d{1,3}[a-z]?)[.)]?\s+(?=[A-Z])", re.IGNORECASE, signs="action"
)
_A_MEETING = late_pattern(r"\b(?:meeting|minutes|notes|session|board)s?\b", re.IGNORECASE)
_LABEL = late_pattern(r"(?P<label>[A-Za-z][\w /.-]{1,30}?)\s*(?:[:：]|\s[-–—](?=\s))\s*")
_INSIDE = late_pattern(
    r"\s(?=(?:ACTIONS?|DECISION)(?:\s+\d{1,3})?\s*[-–]?\s*[:：])"
    r"|(?<=[.?!:;)\]”\"’'])\s+(?=(?:Actions?(?:\s+(?:items?|points?))?|Decision)(?:\s+\d{1,3})?\s*[:：])"
    r"|(?<=[.?!:;)\]”\"’'])\s+(?=Actions?\s+arising(?:\s+from[^:.]{3,60})?\s*[:：])"
    r"|(?<=[.?!:;)\]”\"’'])\s+(?=Update\s*[:：])"
)
_LABELS_INSIDE = ("ACTION", "Action", "DECISION", "Decision", "Update")
_UNTIL = late_pattern(r"\s+(?:to|until|till)\s+(?:the\s+)?", re.IGNORECASE)
_FEW = 12
_OWNER = (
    r"(?:the\s+)?(?:(?:[TA]/)?(?:[A-Z][A-Z&]{1,7}|[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,5})(?:\s+[A-Z][a-z’'][\w’'-]{0,20})?"
    r"|(?:Supt|Superintendent|Insp|Inspector|Dr|Mr|Mrs|Ms)\.?\s+[A-Z][\w’'-]{1,20}"
    r"|(?<=[Tt]he )(?:force|office|team))"
)
_TASK = late_pattern(
    rf"\b(?:The\s+)?{_OWNER.replace('(?:the', '(?:[Tt]he')}(?:(?:,\s+|\s+and\s+|\s*/\s*|\s*&\s*){_OWNER}){{0,3}}"
    r"\s+(?:to|will|shall|is to|are to|intends? to|agreed to|should|must)\s",
    signs="to; will; shall; should; must",
)


class ActionLabel(NamedTuple):
    """The words before an action: where they end, and the ranges of a number, an owner and an origin in them.

    `alone` tells that the action follows in a passage of its own, `many` that several may follow.
    """

    end: int
    number: tuple[int, int] | None
    owner: tuple[int, int] | None
    origin: tuple[int, int] | None
    alone: bool
    many: bool


@lru_cache(maxsize=512)
def action_label(text: str) -> ActionLabel | None:
    """Return the label with which a passage begins that is an action or announces some; many ask about each."""
    if outcome(text):
        return None
    arising = _ARISING.match(text)
    if arising and word_count(text) <= _FEW:
        return _label_alone(text, arising)
    marker = action_marker(text)
    if marker:
        return _label_of_marker(text, marker)
    numbered = _NUMBERED.match(text)
    if not numbered:
        return None
    return ActionLabel(numbered.end(), numbered.span("number"), None, None, alone=False, many=False)


def _label_alone(text: str, found: re.Match[str]) -> ActionLabel | None:
    """Read a passage that is nothing but a label: "Action arising", "Actions arising from the May 2019 meeting:"."""
    origin = found.span("origin") if found["origin"] and _is_meeting(found["origin"]) else None
    marked = found["colon"] or found["number"] or text.isupper() or "arising" in text.lower()
    if not origin and (found["origin"] or not marked):
        return None
    number = found.span("number") if found["number"] else None
    return ActionLabel(len(text), number, None, origin, alone=True, many=found["word"].lower().endswith("s"))


def _label_of_marker(text: str, marker: Marker) -> ActionLabel | None:
    """Read a label that the action follows at once; "Action Fraud: …" is a subject, and no label."""
    if marker.origin and not _is_meeting(text[slice(*marker.origin)]):
        return None
    if marker.owner and not (marker.word.isupper() or text[slice(*marker.owner)].isupper()):
        return None
    many = marker.word.lower().endswith("s")
    return ActionLabel(marker.end, marker.number, marker.owner, marker.origin, marker.alone, many)


def field_label(text: str) -> tuple[ActionField, int] | None:
    """Return which field of an action a passage begins with, such as "Update:", and where the label ends."""
    found = _LABEL.match(text)
    field = action_field_of(found["label"]) if found else None
    return (field, found.end()) if found and field and field not in {"number", "task"} else None


def begins_update(text: str) -> bool:
    """Tell whether a passage begins with the label of an update."""
    field = field_label(text)
    return field is not None and field[0] == "update"


def begins_with_label(text: str) -> bool:
    """Tell whether a passage begins something new, so that no cut sentence goes on in it."""
    return bool(
        action_label(text) or begins_update(text) or decision_marker(text) or question_label(text) or answer_label(text)
    )


def places_to_part(text: str) -> list[int]:
    """Return where a passage is to be parted because a label stands in the middle of it."""
    if (":" not in text and "：" not in text) or not any(word in text for word in _LABELS_INSIDE):
        return []
    return [found.end() for found in _INSIDE.finditer(text)]


def outcome(text: str) -> tuple[ActionStatus, int] | None:
    """Return the status that a whole passage gives an action, and where words about when begin.

    "Closed.", "This action is now complete", "Deferred to the November meeting" are outcomes.
    """
    if is_longer(text, _FEW):
        return None
    about = ABOUT_THE_ACTION.match(text)
    start = about.end() if about else 0
    status = action_status_of(text[start:])
    if status:
        return status, len(text)
    first = status_at_start(text[start:])
    until = _UNTIL.match(text, start + first[1]) if first else None
    return (first[0], until.end()) if first and until else None


def task_start(text: str) -> int:
    """Return where a task begins ("DCO to ask …"): behind a heading, or at 0; -1 where no task begins."""
    found = _TASK.search(text)
    return found.start() if found and not has_verb(text[: found.start()]) else -1


def _is_meeting(words: str) -> bool:
    return bool(_A_MEETING.search(words) or find_days(words) or find_months(words))
