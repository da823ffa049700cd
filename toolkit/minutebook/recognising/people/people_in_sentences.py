"""Sentences that say who was there: "The meeting was led by Jo March. Minutes were taken by Ann Ito."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutebook.patterns import late_pattern
from minutebook.recognising.language.list_labels import LABEL
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.sentences import first_sentence

if TYPE_CHECKING:
    from minutebook.model.blocks import Presence

_WERE_PRESENT = late_pattern(
    r"(?:those |members |councillors |people |others |the following (?:members |people )?)?(?P<also>also )?(?:were )?"
    r"(?:present|attending|(?P<in>in attendance))\s+(?:were|was)\s*:?\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
    signs="present; attending; attendance",
)
_LED = late_pattern(
    r"(?:the )?(?:meeting|call|session|agm)\s+(?:was |is )?(?:led|chaired|hosted|facilitated|run|opened and chaired)"
    r"\s+by\s+(?P<what>)(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
    signs=("led; chaired; hosted; facilitated; run", "by"),
)
_TAKEN = late_pattern(
    r"(?:the )?(?P<what>minutes|notes)\s+(?:were |was )?(?:taken|recorded|written|kept)\s+by\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
    signs=("minutes; notes", "by"),
)
_ATTENDED = late_pattern(
    r"\s+(?:attended(?: the (?:meeting|call))?|were (?:all )?(?:present|in attendance|there|here)|took part"
    r"|participated)"
    r"\s*\.?$",
    signs="attended; were; took part; participated",
)
_TAKES = late_pattern(
    r"\s+(?P<what>took the (?:chair|minutes)|chaired(?: the meeting)?|took (?:minutes|notes))\s*\.?$",
    signs="took; chaired",
)
# At the end of the minutes, where they are signed.
_WRITTEN_BY = late_pattern(
    r"(?:minutes|notes)\s+(?:(?:respectfully|were|was)\s+)?(?:submitted|prepared|typed|written|compiled|recorded|taken)"
    r"\s+by\s*[:–-]?\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
    signs=("minutes; notes", "by"),
)
# "The chair, Jo March, called the meeting to order."
_IN_THE_CHAIR = late_pattern(
    r"(?:the )?(?:chair(?:man|woman|person)?|president),\s+(?P<name>[^,.;:]{3,40}),\s+"
    r"(?:called|opened|welcomed|declared|presided|took)\b",
    re.IGNORECASE,
    signs=("chair; president", "called; opened; welcomed; declared; presided; took"),
)


Role = Literal["chair", "minute_taker", ""]


class Told(NamedTuple):
    """What a sentence says of people: where the names stand, and where the sentence ends."""

    start: int
    end: int
    stop: int
    presence: Presence
    role: Role = ""


def told_of_people(text: str) -> Told | None:
    """Return what the first sentence of a text says of people, None where it says nothing of the kind."""
    stop = first_sentence(text)
    if found := _WERE_PRESENT.match(text):
        return Told(found.end(), stop, stop, "in attendance" if found["also"] or found["in"] else "present")
    if found := _LED.match(text) or _TAKEN.match(text):
        return Told(found.end(), stop, stop, "present", "minute_taker" if found["what"] else "chair")
    if found := _TAKES.search(text[:stop]) or _ATTENDED.search(text[:stop]):
        what = found.groupdict().get("what", "")
        return Told(0, found.start(), stop, "present", _role_in(what))
    label = LABEL.match(text) if stop < len(text) else None
    if label and field_of(label[0].strip(" :–—-")) == "chair":
        return Told(label.end(), stop, stop, "present", "chair")
    return None


def end_of_written_by(text: str) -> int:
    """Return where the name begins in "Minutes submitted by: Jo March"; 0 for other words."""
    found = _WRITTEN_BY.match(text)
    return found.end() if found else 0


def in_the_chair(text: str) -> str:
    """Return who chaired, as "The chair, Jo March, called the meeting to order" says; "" for other words."""
    found = _IN_THE_CHAIR.match(text)
    return found["name"].strip() if found else ""


def _role_in(what: str) -> Role:
    """Return who somebody was that did this: took the chair, took the minutes."""
    return "chair" if "chair" in what else "minute_taker" if what else ""
