"""Words of decisions: how motions are put, voted on and what becomes of them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

import msgspec

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold, phrases

DecisionField = Literal["decided_by", "mover", "seconder", "votes", "result", "reasons"]

_FIELDS: dict[str, DecisionField] = {
    **dict.fromkeys(("decided by", "agreed by", "decision by", "decision maker", "decision-maker"), "decided_by"),
    **dict.fromkeys(
        phrases("""
            moved; moved by; mover; proposed; proposed by; proposer; motion by
        """),
        "mover",
    ),
    **dict.fromkeys(("seconded", "seconded by", "seconder", "second"), "seconder"),
    **dict.fromkeys(("vote", "votes", "voting", "vote on the motion"), "votes"),
    **dict.fromkeys(("result", "outcome", "motion status", "status"), "result"),
    **dict.fromkeys(
        phrases("""
            reason; reasons; reasons for decision; reason for decision; because; grounds
        """),
        "reasons",
    ),
}
_MARKER = late_pattern(
    r"(?P<word>decisions?|resolved|resolutions?|motions?|agreed|it was resolved|it was agreed)\b"
    r"(?:\s+(?:no\.?\s*|number\s+|#\s*)?(?P<number>\d[\w./-]*|[A-Z]{1,3}\d[\w./-]*))?(?:\s+that)?\s*(?P<mark>:"
    r"|\s[-–—](?=\s))\s*",
    re.IGNORECASE,
    signs="decision; resol; motion; agreed",
)
Outcome = Literal["carried", "lost", "withdrawn", "deferred"]
_RESULTS: dict[str, Outcome] = {
    **dict.fromkeys(
        phrases("""
            carried; passed; approved; agreed; adopted; accepted; carried unanimously; passed unanimously;
            approved unanimously; unanimous; unanimously carried; unanimously agreed; unanimously approved;
            motion carried; motion passed; all in favour; resolved
        """),
        "carried",
    ),
    **dict.fromkeys(
        phrases("""
            lost; defeated; failed; rejected; not carried; motion lost; motion failed; motion defeated;
            not approved; not agreed; fell
        """),
        "lost",
    ),
    **dict.fromkeys(("withdrawn", "motion withdrawn"), "withdrawn"),
    **dict.fromkeys(("tabled", "deferred", "postponed", "adjourned", "referred back"), "deferred"),
}
_NO_TASK = phrases("""
    none; noted; none taken; no action; none required; n/a
""")
# "Approved unanimously", "Accepted as presented", "Postponed to June": no more than what became of a proposal.
_OUTCOME = late_pattern(
    r"(?:approved|adopted|accepted|passed|ratified|endorsed|carried|rejected|defeated|(?P<later>tabled|deferred|postponed|adjourned))"
    r"(?:\s+(?:unanimously|by\s+(?:unanimity|consensus|all|acclamation|(?:a\s+)?(?:\w+\s+)?majority)"
    r"|as\s+(?:presented|amended|written|read|circulated|submitted|proposed|distributed|corrected)"
    r"|(?(later)(?:to|until|till|for)\s+[^.;]{2,40}|with(?:out)?\s+(?:[\w-]+\s+){0,2}(?:changes?|amendments?|corrections?|objections?|"
    r"opposition|abstentions?|edits)))){0,2}\s*[.!]?$",
    re.IGNORECASE,
    signs=(
        "approved; adopted; accepted; passed; ratified; endorsed; carried; rejected; "
        "defeated; tabled; deferred; postponed; adjourned"
    ),
)
_NOBODY = frozenset({"none", "nil", "nobody", "no one", "0"})
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"none": 0, "nil": 0, "no": 0}
_FIGURE = "|".join((*_NUMBER_WORDS, r"\d{1,5}"))
# "Carried, 5 to 2", "Motion lost (for 2, against 4)", "Carried by 5 votes to 2 with one abstention", "10 Approved".
_COUNTED = late_pattern(
    r"(?:\d{1,5}\s+)?(?P<said>[a-z ]{3,30}?)[\s,;:.(–—-]+"
    r"(?:(?:by|with|for|against|to|votes?|in favou?r|approved?|abst\w+|and|an?|majority|of|unanimous(?:ly)?|consent"
    rf"|nem|con|{_FIGURE})\b[\s,;:.()–—-]*){{1,14}}$|\d{{1,5}}\s+(?P<alone>[a-z ]{{3,30}})$",
    re.IGNORECASE,
)
_VOTE_WORDS = (
    (
        "in_favour",
        phrases("""
            in favour; in favor; favour; for; aye; ayes; yes; yea; yeas
        """),
    ),
    (
        "against",
        phrases("""
            against; opposed; nay; nays; noes; objections
        """),
    ),
    (
        "abstained",
        phrases("""
            abstained; abstain; abstaining; abstention; abstentions; abstains
        """),
    ),
)
_WHICH = {word: which for which, words in _VOTE_WORDS for word in words}
_SIDE = late_pattern(
    r"(?:^|(?<=[;.,\n(]))\s*(?:those\s+)?(?:voting\s+)?(?P<side>in favou?r|favour|for|ayes?|yes|yeas?|against|opposed"
    r"|nays?|noes|abstain(?:ed|ing|s)?|abstentions?)(?:\s*\(\d{1,4}\))?\s*(?::|\s[–—-](?=\s))\s*",
    re.IGNORECASE,
)
_NAME = late_pattern(r"(?:@[\w-]{1,40}|[A-Z][\w'’.-]{0,30}(?:\s[A-Za-z][\w'’.-]{0,30}){0,4})$")
_BETWEEN_NAMES = late_pattern(r"\s*[,;]\s*|\s+and\s+|\s*&\s*")
_VOTE_TOKEN = late_pattern(
    "(?P<which>in favou?r|favour|for|ayes?|yes|yeas?|against|opposed|nays?|noes|objections|abstain(?:ed|ing|s)?"
    r"|abstentions?)\b"
    rf"|(?P<count>{_FIGURE})\b",
    re.IGNORECASE,
)


class DecisionMarker(msgspec.Struct, frozen=True, gc=False):
    """The words before a decision: their range (colon and blanks with them), and the range of a number in them."""

    start: int
    end: int
    word: str
    number: tuple[int, int] | None


class VoteCounts(NamedTuple):
    """How many voted each way, as far as the words say."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None


def decision_marker(text: str) -> DecisionMarker | None:
    """Return the marker that makes a line a decision ("Decision 2:", "RESOLVED:"), or None."""
    match = _MARKER.match(text)
    if not match:
        return None
    return DecisionMarker(0, match.end(), match["word"], match.span("number") if match["number"] else None)


def decision_field_of(label: str) -> DecisionField | None:
    """Return which field of a decision a label stands for."""
    return _FIELDS.get(fold(label))


def result_of(words: str) -> Outcome | None:
    """Return what became of a motion, by words such as "Carried unanimously"."""
    return _RESULTS.get(fold(words).strip("()[]"))


def outcome_of_motion(result: str) -> Outcome | None:
    """Return what the words of a result mean, with the votes beside them or without: "Carried, 5 to 2".

    Words that say more than that, such as "Carried subject to advice", mean nothing certain.
    """
    words = result.strip()
    if found := result_of(words) or (result_of(words.split()[0]) if _OUTCOME.match(words) else None):
        return found
    counted = _COUNTED.match(words)
    return result_of(counted["said"] or counted["alone"]) if counted else None


def is_outcome(words: str) -> bool:
    """Tell whether words after "Action:" are the outcome of a motion ("Action: Approved"), and no task."""
    return decides_matter(words) or fold(words) in _NO_TASK


def decides_matter(words: str) -> bool:
    """Tell whether words are no more than what was decided: "Approved by unanimity", "Postponed to June"."""
    return result_of(words) is not None or _OUTCOME.match(words.strip()) is not None


def votes_in(printed: str) -> VoteCounts:
    """Return the counts that the words give: "for 2, against 1, abstained 1" or "5 for, 3 against, no abstentions".

    Names are counted: "For: Ann Ito, Jo March. Against: Bo Quist".
    Words and numbers that cannot be paired beyond doubt give nothing.
    """
    if named := _votes_by_name(printed):
        return named
    tokens = list(_VOTE_TOKEN.finditer(printed))
    if not tokens or len(tokens) % 2:
        return VoteCounts()
    counts: dict[str, int] = {}
    for one, other in zip(tokens[::2], tokens[1::2], strict=True):
        word, number = (one, other) if one["which"] else (other, one)
        if not word["which"] or not number["count"]:
            return VoteCounts()
        which = _WHICH[word["which"].lower()]
        if which in counts:
            return VoteCounts()
        figure = number["count"].lower()
        counts[which] = int(figure) if figure.isdecimal() else _NUMBER_WORDS[figure]
    return VoteCounts(counts.get("in_favour"), counts.get("against"), counts.get("abstained"))


def _votes_by_name(printed: str) -> VoteCounts | None:
    """Count those who voted each way, where nothing but names stands behind each side; None otherwise."""
    sides = list(_SIDE.finditer(printed))
    if not sides or printed[: sides[0].start()].strip():
        return None
    counts: dict[str, int] = {}
    for at, side in enumerate(sides):
        end = sides[at + 1].start() if at + 1 < len(sides) else len(printed)
        said = printed[side.end() : end].strip(" \n.,;()")
        names = [] if fold(said) in _NOBODY else _BETWEEN_NAMES.split(said)
        which = _WHICH[" ".join(side["side"].lower().split())]
        if which in counts or not all(map(_NAME.match, names)):
            return None
        counts[which] = len(names)
    return VoteCounts(counts.get("in_favour"), counts.get("against"), counts.get("abstained"))
