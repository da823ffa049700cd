"""Labels at the head of a list of names: "Present:", "Apologies –", and further ones behind the first names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import BRACKET, looks_like_name
from minutebook.recognising.language.roles import is_role
from minutebook.vocabulary.attendance import heads_several, presence_before_names, presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.model.blocks import Presence
    from minutebook.page.lines import Line

LABEL = late_pattern(r"[^\W\d_][\w '’&/().,-]{0,60}?\s*(?:[:：]|\s[-–—](?=\s))\s*[-–—]?\s*")
# "Present- Jo March": a hyphen for a colon.
_TIGHT = late_pattern(r"[^\W\d_][\w ]{0,40}?[-–—]\s*(?=[A-ZÀ-Þ])")
_LATER = late_pattern(
    r"(?<=[\w.;,)\]])(?<![Aa]lso)(?<![Ww]ithout)\s+(?=(?:in attendance|also in attendance|also present|apologies|absent"
    r"|apologies for absence|clerk|chair|observers?|guests?|regrets|public|officers)\s*[:：])",
    re.IGNORECASE,
    signs=("attendance; present; apologies; absent; clerk; chair; observer; guest; regrets; public; officers"),
)
_LATER_DASHED = late_pattern(
    r"(?<=[.;)\]])\s+(?=(?:In attendance|Also present|Apologies|Absent|Regrets|Guests?|Observers?)\s[-–—]\s)",
    signs="attendance; present; apologies; absent; regrets; guest; observer",
)
# The picture of a calendar or of people before a label.
_PICTURE = late_pattern(r"[^\w\s()\[\]\x00-\x7f]{1,4}\s*")
_LATER_ROLE = late_pattern(r"(?<=[\w.;,)\]])\s+(?P<label>[A-ZÀ-Þ][\w-]{2,20}(?: [a-z]+){0,2})\s*[:：]\s")
# Behind the end of a sentence: "… in the room. In the chair: Jo March. Minutes: Ann Ito".
_LATER_OFFICE = late_pattern(r"(?<=[\w.;)][.;)])\s+(?=(?P<label>[A-ZÀ-Þ][\w-]{1,20}(?: [a-z]{1,12}){0,2})\s*[:：]\s)")
_COLON = late_pattern(r"\s*[:：]")
_WORDS = late_pattern(r"\S+")
_PARTS = late_pattern(r"[,;]|(?<=\w\w\w)\.(?=\s|$)")
_JOINTS = late_pattern(r"[,;]|\s+(?:and|&)\s+")
_LONGEST = 6
_WIDEST = 60
_LONGEST_ABOVE = 8
Announced = Literal["", "people", "actions"]


class ListLabel(NamedTuple):
    """A label at the beginning of words: where it ends, and the presence of those named behind it."""

    end: int
    presence: Presence


def list_label(text: str) -> ListLabel | None:
    """Return the label with which a text begins; some words are a label only where a name follows."""
    begin = _PICTURE.match(text)
    for pattern in (LABEL, _TIGHT):
        found = pattern.match(text, begin.end() if begin else 0)
        if found is None:
            continue
        words = found[0].strip(" :：-–—")
        if presence := presence_of(words):
            return ListLabel(found.end(), presence)
        if found[0].rstrip()[-1:] in ":：" and (presence := presence_before_names(words)):
            first = _PARTS.split(text[found.end() :], maxsplit=1)[0]
            return ListLabel(found.end(), presence) if looks_like_name(first) else None
        if heads_several(words) and _are_names(text[found.end() :]):
            return ListLabel(found.end(), "present")
    return None


def presence_beside(label: str, values: Sequence[Line]) -> Presence | None:
    """Return the presence that a label gives to those in the cell beside it; some words are one only before a name."""
    named = bool(values) and looks_like_name(values[0].text.split(",")[0])
    return presence_before_names(label) if named else presence_of(label)


def _are_names(words: str) -> bool:
    """Whether words are several names and nothing else: "Jo, Ann, Little Sam (late)"."""
    names = [name for name in _JOINTS.split(BRACKET.sub(" ", words)) if name.strip()]
    return len(names) > 1 and all(map(looks_like_name, names))


def later_labels(text: str) -> Iterator[int]:
    """Yield where a label begins behind names: "Present: Jo March. Also in attendance: Ann Ito"."""
    longest = [_longest_label(text, colon.start()) for colon in _COLON.finditer(text)]
    labels = [label for label in longest if label is not None]
    for start, _ in labels:
        before = text[:start].rstrip()
        if start > len(before) and any(map(str.isalnum, before)) and before[-1] not in ":,&":
            yield start
    for found in (*_LATER.finditer(text), *_LATER_DASHED.finditer(text)):
        if not any(start < found.end() < end for start, end in labels):
            yield found.end()
    for found in _LATER_OFFICE.finditer(text):
        if is_office_label(found["label"]) and not any(start <= found.end() < end for start, end in labels):
            yield found.end()


def _longest_label(text: str, colon: int) -> tuple[int, int] | None:
    """Return the range of the longest label of a list that ends at a colon."""
    words = list(_WORDS.finditer(text, max(0, colon - _WIDEST), colon))[-_LONGEST:]
    for first in words:
        start = first.start()
        # Behind a name, "Jo March In attendance" is no label as a whole.
        whoever = not start or text[:start].rstrip()[-1:] in ".;"
        if text[start].isupper() and presence_before_names(text[start:colon], whoever=whoever):
            return start, colon
    return None


def is_office_label(label: str) -> bool:
    """Tell whether a label says who chaired or took the minutes: "In the chair:", "Minutes:"."""
    return field_of(label.strip(" :：")) in {"chair", "minute_taker"}


def is_role_label(label: str) -> bool:
    """Tell whether a label says what the person behind it is: "Chair:", "Minutes taken by:"."""
    words = label.strip(" :：")
    return is_role(words) or field_of(words) is not None


def later_roles(text: str, begin: int) -> Iterator[int]:
    """Yield where a further role begins behind the first, which ends at `begin`: "Chair: Jo March  Scribe: Ann"."""
    for found in _LATER_ROLE.finditer(text, begin):
        if is_role_label(found["label"]):
            yield found.start("label")


def announced_by(words: str) -> Announced:
    """Return what a label or heading announces that stands right above a table."""
    bare = words.rstrip(" :")
    if len(bare.split()) > _LONGEST_ABOVE:
        return ""
    section = section_of(bare)
    if section in {"attendance", "apologies"} or presence_of(bare):
        return "people"
    return "actions" if section == "actions" else ""
