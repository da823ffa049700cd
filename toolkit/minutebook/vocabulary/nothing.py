"""Words that say there was nothing to say."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold, phrases

_NOTHING = phrases("""
    none; none.; n/a; na; nil; nothing; nothing to report; nothing further; nothing raised; no items; no item;
    no items raised; no matters; no matters arising; no matters raised; no business; no other business;
    no further business; no any other business; no actions; no action; no new actions; no actions arising;
    no apologies; not applicable; no report; no reports; no update; no updates; no declarations; no questions;
    no comments; none raised; none received; none reported; none declared; none recorded; none identified;
    none noted; none at this time; none this month; none were raised; none were received; there were none;
    there was none; there were no items; no items were raised; no matters were raised; no change; no changes;
    no decisions; no discussion; no issues; nil return; nil received; no aob; no interests declared;
    no declarations of interest
""")
_NO = late_pattern(
    r"(?:there (?:was|were|is|are) )?(?:no|nothing|none)(?: [\w'/-]+){0,8}"
    "(?: (?:raised|received|reported|declared|recorded|made|arising|discussed|given|brought|outstanding"
    "|identified|agreed|noted|submitted))"
    r"(?: (?:at|for|from|during|this|by|to)\b[\w' ]{0,40})?",
    signs=(
        "raised; received; reported; declared; recorded; made; arising; discussed; given; "
        "brought; outstanding; identified; agreed; noted; submitted"
    ),
)
_NO_APOLOGIES = late_pattern(
    r"(?:there (?:was|were) )?no (?:apologies|absences|regrets|absentees)\b|(?:all|everyone|everybody)"
    r"(?: \w+){0,3} (?:present|attended)\b|full attendance|-|\?"
)
# "No interests were declared" is nothing, and says nothing of apologies.
_OF_ANOTHER_MATTER = late_pattern(
    r"\b(?:interests?|declarations?|conflicts?|items?|matters?|business|actions?|updates?|questions?|comments?|changes?"
    r"|decisions?|discussion|issues?|aob|correspondence|minutes)\b(?!.*\b(?:apolog|absen|regret))"
)
_NO_ACTIONS = late_pattern(
    r"\bno (?:new |further |other |outstanding |specific )?actions?(?: (?:items?|points?))?\b(?!s)", re.IGNORECASE
)


def says_nothing(words: str) -> bool:
    """Tell whether words, as a whole, say that there was nothing: "None", "N/A", "No items were raised."."""
    folded = fold(words)
    return folded in _NOTHING or _NO.fullmatch(folded) is not None


def says_no_apologies(words: str) -> bool:
    """Tell whether words say that nobody sent apologies."""
    folded = fold(words)
    if _NO_APOLOGIES.match(folded):
        return True
    return says_nothing(words) and _OF_ANOTHER_MATTER.search(folded) is None


def says_no_actions(words: str) -> bool:
    """Tell whether words say that no action was agreed."""
    return _NO_ACTIONS.search(words) is not None
