"""The words of motions: what begins one, who moved and seconded it, the votes, and what became of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from minutebook.patterns import late_pattern
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.motions import decides_matter, result_of, votes_in
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.page.passages import Passage

# How the words of a motion begin, after its mover in brackets.
MOVE = late_pattern(r"(?:\([^()]{1,60}\)\s*)?(?:I\s+)?(?:[Mm]ove[ds]?|[Mm]otion|MOTION|RESOLVED|Resolved)\b")
MotionField = Literal["mover", "seconder", "votes", "result"]

_OUTCOME = late_pattern(
    r"(?:(?:the\s+)?(?:motion|resolution|vote|amendment|proposal)\s*[:–—-]?\s*(?:is\s+|was\s+|has\s+|has\s+been\s+)?(?:[\w-]+ly\s+)?"
    r"(?:carried|carries|passed|passes|approved|adopted|agreed|lost|defeated|failed|fails|fell|falls|withdrawn|tabled|seconded)"
    r"|(?:carried|passed|approved|agreed|adopted)|all\s+(?:in\s+favou?r|agreed|approved)|unanimous(?:ly)?|in\s+favou?r)"
    r"(?:\s+(?:[\w-]+ly|by\s+consensus|with\s+\w+\s+\w+|\d{1,3}\s*[-–to]{1,2}\s*\d{1,3}))?\s*[.!]?$",
    re.IGNORECASE,
    signs=(
        "carrie; passe; approved; adopted; agreed; lost; defeated; fail; fell; falls; "
        "withdrawn; tabled; seconded; favo; unanimous"
    ),
)
_VOTES = late_pattern(
    r"(?:votes?|voting|in\s+favou?r|for|ayes?|yes|against|opposed|nays?|abstain(?:ed|ing)?|abstentions?)\s*(?:[:=–—-]\s*|\s+)"
    r"(?:\d|all\b|none\b|unanimous|[A-Z])|\d{1,3}\s+(?:in\s+favou?r|for|yes|ayes?)\b",
    re.IGNORECASE,
    signs="vote; voting; favo; for; aye; yes; against; opposed; nay; abst",
)
_ONE_VOTE = late_pattern(
    r"[^\W\d_][\w.'’ -]{1,40}?\s*[:–—-]\s*(?:yes|no|aye|nay|yea|abstain(?:s|ed)?|for|against|in\s+favou?r|absent)\.?$",
    re.IGNORECASE,
    signs=("yes; no; aye; nay; yea; abst; for; against; favo; absent", ":; -; –; —"),
)
_ROLL = late_pattern(
    r"(?:[^\W\d_][\w.'’ -]{1,30}\s*[:–—-]\s*(?:yes|no|aye|nay|yea|abstain(?:s|ed)?|for|against|absent)\s*[;,.]\s*){2}",
    re.IGNORECASE,
    signs=("yes; no; aye; nay; yea; abst; for; against; absent", ":; -; –; —"),
)
_BY = late_pattern(
    r"(?P<mover>(?:motion\s+)?(?:moved|proposed|mover|proposer|motion)(?:\s+by)?\s*[:–—-]\s*|(?:it\s+was\s+)?(?:moved|proposed|motion)\s+by\s+)(?=\S)"
    r"|(?P<seconder>(?:motion\s+)?second(?:ed|er|s)?(?:\s+by)?\s*[:–—-]\s*|(?:second|seconded)\s+by\s+|seconded\s+)(?=\S)",
    re.IGNORECASE,
    signs=("moved; proposed; mover; proposer; motion; second", ":; -; –; —; by; seconded"),
)
_OPENS = late_pattern(
    r"(?:a\s+|the\s+)?(?:motion|proposal|proposed\s+motion|proposed\s+resolution)\b(?:\s+(?:no\.?\s*)?\d{1,3})?\s*(?:[:–—]|-\s|(?=\s(?:to|that|by|from|was|is|made)\b))"
    r"|(?:it\s+was\s+)?(?:moved|proposed)(?:\s+by\b|\s+that\b|\s+and\b|\s*:|,|\s+(?=[A-Z]))|[^.]{0,60}\b(?:moved|makes?\s+a\s+motion|made\s+a\s+motion)\b",
    re.IGNORECASE,
    signs="motion; proposal; proposed; moved",
)
_BY_WITHIN = late_pattern(
    r"(?<=[\w.)])\s*[,;/]?\s+(?=second(?:ed|er)?(?:\s+by)?\s*[:–—-]|second(?:ed)?\s+by\s)",
    re.IGNORECASE,
    signs=("second", ":; -; –; —; by"),
)
# "Action: Approved" asks nobody to do anything: it tells what was decided.
_ACTION_TAKEN = late_pattern(r"(?:actions?|action\s+taken)\s*(?::|\s[-–—])\s*(?=\S)", re.IGNORECASE, signs="action")
_GAP = late_pattern(r"[\s,;/]*")
_SAYS_THAT = late_pattern(r"(?:that|to)\s", re.IGNORECASE)
# "Proposed by Jo, seconded by Ann and": what was resolved stands on the line below.
_OPEN_END = late_pattern(r"\s*(?:,|\band(?:\s+it\s+was)?)\s*$", re.IGNORECASE)
_RESOLVES = late_pattern(
    r"(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed)\b", re.IGNORECASE, signs="resolved; agreed"
)
# "RESOLVED (5 for, 1 against) that:" above a list of what was resolved.
_RESOLVES_LIST = late_pattern(
    r"(?:it\s+was\s+|be\s+it\s+)?(?:further\s+|unanimously\s+)?(?:resolved|agreed)\b.{0,60}\b(?:that|to)\s*[:–-]?\s*$",
    re.IGNORECASE,
    signs="resolved; agreed",
)
_LONGEST_NAME = 5
_LONGEST_OUTCOME = 10
_LONGEST_FIELD = 12


def begins_motion(text: str) -> bool:
    """Tell whether a line puts a motion, whose outcome may stand on the lines below it."""
    return _OPENS.match(text) is not None and not text.rstrip().endswith("?")


def says_motion(text: str) -> bool:
    """Tell whether a line below "Moved: Jo" says what was moved: "That the accounts be paid"."""
    return _SAYS_THAT.match(text) is not None


def ends_open(text: str) -> bool:
    """Tell whether who moved and seconded stand on a line that the decision below it ends."""
    return _OPEN_END.search(text) is not None


def resolves(text: str) -> bool:
    """Tell whether a line begins with what was resolved."""
    return _RESOLVES.match(text) is not None


def resolves_list(text: str) -> bool:
    """Tell whether a line stands above a list of what was resolved: "It was resolved that:"."""
    return _RESOLVES_LIST.match(text) is not None


def end_of_action_taken(text: str) -> int:
    """Return where the label ends in "Action: Approved", which tells what was decided; 0 for any other line."""
    found = _ACTION_TAKEN.match(text)
    return found.end() if found and decides_matter(text[found.end() :]) else 0


def motion_fields(passage: Passage) -> list[tuple[MotionField, Passage, Passage]]:
    """Return the fields of a motion that a line holds: the field, its label, and what it says.

    They are who moved it, who seconded it, the votes, and what became of it.
    """
    text = passage.text
    if taken := end_of_action_taken(text):
        return [("result", passage.cut(0, taken), passage.cut(taken))]
    count = word_count(text)
    if count <= _LONGEST_OUTCOME and is_motion_outcome(text):
        return [("result", passage.cut(0, 0), passage)]
    if count > 2 * _LONGEST_FIELD:
        return []
    opened = _OPEN_END.search(text)
    last = opened.start() if opened else len(text)
    edges = sorted({0, *(found.start() for found in _BY_WITHIN.finditer(text, 0, last)), last})
    fields: list[tuple[MotionField, Passage, Passage]] = []
    for start, end in pairwise(edges):
        gap = _GAP.match(text, start, end)
        by = _BY.match(text, gap.end() if gap else start, end)
        value = text[by.end() : end].strip(" ,;/") if by else ""
        if not by or not value or word_count(value) > _LONGEST_NAME or not value[0].isupper():
            fields = []
            break
        stop = by.end() + text[by.end() : end].index(value) + len(value)
        fields.append(
            ("mover" if by["mover"] else "seconder", passage.cut(start, by.end()), passage.cut(by.end(), stop))
        )
        if passage.cut(stop, end):
            fields[-1:] = [fields[-1], (fields[-1][0], passage.cut(stop, end), passage.cut(0, 0))]
    if fields:
        if passage.cut(last):
            fields.append((fields[-1][0], passage.cut(last), passage.cut(0, 0)))
        return fields
    if _VOTES.match(text) or _ONE_VOTE.match(text) or _ROLL.match(text):
        return [("votes", passage.cut(0, 0), passage)]
    return []


def is_vote_count(text: str) -> bool:
    """Tell whether a line counts votes both ways: "For: 12 Against: 5"."""
    counts = votes_in(text)
    return counts.in_favour is not None and (counts.against is not None or counts.abstained is not None)


def is_motion_outcome(text: str) -> bool:
    """Tell whether words say no more than what became of a motion: "Motion carried unanimously", "All in favour."."""
    return result_of(text.rstrip(".! ")) is not None or _OUTCOME.match(text.strip()) is not None


def names_motion(text: str) -> bool:
    """Tell whether what became of a motion says that it was one: "The motion fell.", and not "Agreed."."""
    return is_motion_outcome(text) and fold(text).removeprefix("the ").startswith(("motion", "resolution"))
