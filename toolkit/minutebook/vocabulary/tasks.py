"""What the words of a task are: an order, something passive, or nothing to be done at all."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.wording import phrases

# Verbs that begin an action, each with its participle where that is not made by adding "ed" or "d".
_IRREGULAR = {
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "choose": "chosen",
    "do": "done",
    "draw": "drawn",
    "find": "found",
    "get": "got",
    "give": "given",
    "hold": "held",
    "make": "made",
    "meet": "met",
    "pay": "paid",
    "plan": "planned",
    "put": "put",
    "send": "sent",
    "set": "set",
    "take": "taken",
    "tell": "told",
    "think": "thought",
    "write": "written",
    "refer": "referred",
    "submit": "submitted",
}
_REGULAR = phrases("""
    add; agree; amend; approach; arrange; ask; assess; attend; audit; book; call; cancel; carry; change; chase;
    check; circulate; clarify; clean; close; collate; collect; compare; compile; complete; confirm; consider;
    contact; continue; convene; correct; create; decide; deliver; develop; discuss; distribute; draft; email;
    ensure; establish; evaluate; explain; explore; extend; file; finalise; finish; fix; follow; identify; implement;
    include; inform; inspect; install; introduce; investigate; invite; issue; join; leave; liaise; list; look; mark;
    measure; merge; monitor; move; notify; obtain; open; order; organise; organize; pass; post; prepare; present;
    produce; promote; propose; provide; publish; purchase; raise; read; recommend; record; reduce; register; remind;
    remove; renew; repair; replace; rename; reply; report; request; research; resolve; respond; retitle; return;
    review; revise; revisit; schedule; scope; seek; share; sign; start; summarise; supply; support; survey; talk;
    test; thank; tidy; update; upload; verify; visit; work
""")
_VERBS = _REGULAR | frozenset(_IRREGULAR)
CLAUSE = late_pattern(r"[.;,(?!]\s|\s[-–—]\s|\s\(")
_REPORT = late_pattern(
    r"(?:determined|agreed|decided|noted|discussed|resolved|confirmed|approved|accepted|adopted|awaiting|waiting"
    r"|no action)\b",
    re.IGNORECASE,
)
_DONE = late_pattern(r"\b(?:closed|merged|landed|done|completed?|resolved|approved|withdrawn)\W*$", re.IGNORECASE)
_PASSIVE = late_pattern(
    r"(?P<thing>[^.;:,]{3,60}?) to be (?P<done>[a-z]+)(?P<particle> (?:back|up|out|forward|in|down|round))?"
    r"(?P<rest>\b.*)$",
    re.DOTALL,
)
_OWN_ARTICLE = phrases("""
    the; a; an; this; that; these; those; all; any; each; every; our; their; its; his; her; some; both; no; it; they;
    he; she; we; there; more; further; new
""")


def is_no_task(task: str) -> bool:
    """Tell whether the words say that nothing is to be done, or report what was done: "None", "Issue closed"."""
    first = CLAUSE.split(task, maxsplit=1)[0]
    return says_nothing(first) or _REPORT.match(task) is not None or _DONE.search(first) is not None


def in_order(task: str) -> str | None:
    """Return the words that may follow "(name) to", or None where the task cannot be turned round for certain.

    "Draft survey to be shared with the board" becomes "share the draft survey with the board"; a task that begins with
    a verb stays as it is.
    """
    words = task.split()
    if not words:
        return None
    # "Draft survey to be shared" begins with a word that may be a verb: the passive comes first.
    passive = _PASSIVE.fullmatch(task)
    if passive is not None:
        verb = _verb_of(passive["done"])
        turned = f"{verb}{passive['particle'] or ''} {_with_article(passive['thing'])}{passive['rest']}"
        return turned if verb else None
    first = words[0].lower()
    return f"{first}{task[len(words[0]) :]}" if first in _VERBS else None


def _verb_of(participle: str) -> str | None:
    irregular = {done: verb for verb, done in _IRREGULAR.items()}
    return irregular.get(participle) or next((verb for verb in _REGULAR if _participle(verb) == participle), None)


def _participle(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _with_article(thing: str) -> str:
    words = thing.split()
    of_somebody = words[0].endswith(("'s", "’s", "s'", "s’"))
    own = words[0].lower() in _OWN_ARTICLE or of_somebody or words[0][0].isdigit()
    plain_first = (
        not of_somebody
        and words[0][:1].isupper()
        and words[0][1:].islower()
        and (len(words) == 1 or words[1][:1].islower())
    )
    said = f"{thing[:1].lower()}{thing[1:]}" if plain_first or words[0].lower() in _OWN_ARTICLE else thing
    return said if own else f"the {said}"
