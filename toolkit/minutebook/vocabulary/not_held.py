"""Words that say a meeting did not take place, or not with enough people to decide anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from minutebook.model.meeting import Held

_MEETING = (
    r"(?:(?:the|this|today's|tonight's|our) )?(?:[a-z'-]+ ){0,3}(?:meeting|session|call|telecon(?:ference)?|agm|egm)"
)
_CALLED_OFF = r"(?:cancel+ed|called off|abandoned)"
_DAY = r"(?: (?:of|on|for|planned|scheduled|due|fixed|called|that|was|to|be|held)\b[\w ,]{0,40}?)?,?"
_WAS = r"(?: (?:was|is|has been|had been|had to be))?(?: therefore| then| thus)?"
_CANCELLED = late_pattern(
    rf"\W*(?:{_CALLED_OFF}\W*(?:$|due\b|because\b|for (?:want|lack)\b|owing\b|as\b|[-–—:])"
    rf"|{_MEETING}{_DAY}{_WAS} {_CALLED_OFF}\b"
    rf"|{_MEETING}{_DAY} (?:did|could) not (?:take place|go ahead|be held)\b"
    r"|(?:[\w ,']{0,60}, )?no meeting (?:was|could be) held\b|no meeting took place\b|there was no meeting\W*$)",
    re.IGNORECASE,
    signs="cancel; called off; abandoned; take place; go ahead; be held; no meeting",
)
_PUT_OFF = late_pattern(
    rf"\W*{_MEETING}{_DAY}{_WAS} (?:postponed|put off)\b", re.IGNORECASE, signs="postponed; put off"
)
# Where no sentence stands around it: "Board meeting, 9 June 2026 (CANCELLED)".
_IN_TITLE = late_pattern(
    rf"(?:^|[-–—:(\[,]\s?|\bmeeting )(?:{_CALLED_OFF})\s?(?:$|[-–—:)\],])"
    r"|\b(?:cancelled|inquorate) (?:meeting|session)",
    re.IGNORECASE,
    signs="cancel; called off; abandoned; inquorate",
)
_NO_QUORUM = late_pattern(
    r"\b(?:inquorate\b|no quorum\b|not (?:be )?quorate\b|(?:without|want of|lack of|lacked) (?:a |the )?quorum\b"
    r"|quorum (?:was |could )?not (?:be )?(?:present|reached|met|achieved|attained|formed|made)\b"
    r"|(?:not|n't) (?:have |reach |meet |achieve |form |make )(?:up )?(?:a |the )?quorum\b"
    r"|only (?:\w+ ){1,3}(?:was|were|came|being|attended)\b.{0,40}\bno meeting (?:was|could be) held)",
    re.IGNORECASE,
    signs="quor; no meeting",
)
# Another meeting, or one that is only thought of.
_OTHER = late_pattern(
    r"\b(?:next|last|previous|previously|future|earlier|if|unless|would|should|may|might|can|will|whether|whenever|lost|items?"
    r"|became|become|becomes)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 30


_SAID: dict[str, Held] = {
    **dict.fromkeys(phrases("held; yes"), "held"),
    **dict.fromkeys(phrases("cancelled; canceled; called off; not held; no"), "cancelled"),
    **dict.fromkeys(phrases("without quorum; without a quorum; inquorate; no quorum; not quorate"), "without quorum"),
}


def held_of(words: str) -> Held | None:
    """Return what a field says of whether a meeting was held, or None where it says nothing known."""
    return _SAID.get(fold(words))


def how_held(sentence: str) -> Held | None:
    """Return how a meeting fared by a sentence about it: "cancelled", "without quorum"; None where it says neither."""
    if len(sentence.split(None, _MOST_WORDS)) > _MOST_WORDS or _OTHER.search(sentence):
        return None
    cancelled = _CANCELLED.match(sentence) is not None
    # "Only two members came and no meeting was held": those who came had no quorum.
    if _NO_QUORUM.search(sentence) and (not cancelled or " only " in f" {sentence.lower()} "):
        return "without quorum"
    return "cancelled" if cancelled else None


def did_not_take_place(sentence: str) -> bool:
    """Tell whether a sentence says that a meeting was cancelled, or put off to another day."""
    return how_held(sentence) == "cancelled" or _PUT_OFF.match(sentence) is not None


def how_held_by_title(title: str) -> Held | None:
    """Return how a meeting fared by its title: "cancelled" for "Board meeting, 9 June 2026 (CANCELLED)"."""
    found = _IN_TITLE.search(title)
    if not found:
        return None
    return "without quorum" if "inquorate" in found[0].lower() else "cancelled"
