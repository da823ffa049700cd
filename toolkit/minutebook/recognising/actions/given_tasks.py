"""Tasks that the talk gives to people who are known: "Mr Teal to ring the forestry office before June"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.inference.action_sentence import owners_in
from minutebook.patterns import late_pattern
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.owners import NOT_A_VERB
from minutebook.vocabulary.placeholders import is_unfilled
from minutebook.vocabulary.sentences import sentences
from minutebook.vocabulary.wording import phrases

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.people.known import KnownPeople

_TO = late_pattern(
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr)\.\s)?[^.:;!?()]{1,60}?)\s+(?:to|(?:is|are)\s+(?:also\s+)?to|(?P<will>will|shall|(?:has\s+|have\s+)?agreed\s+to)"
    r"(?:\s+(?:also|now|then))?)\s+(?P<what>[a-z]+)\b"
)
_LABEL = late_pattern(r"[^.:;!?(]{1,60}?(?:\s[-–—]\s+|:\s+)|[(\[]")
_MAY_GIVE = late_pattern(r"\s(?:to|will|shall)\s")
# What somebody will do who is given a task; "will chair", "will be away" is none.
_TASKS = phrases("""
    add; amend; announce; approach; arrange; ask; attend; book; bring; build; buy; call; chase; check;
    circulate; clean; collect; compile; complete; contact; coordinate; create; draft; draw; email; e-mail;
    ensure; fill; find; finish; fix; follow; forward; get; give; inform; install; invite; investigate; issue;
    look; make; merge; move; notify; obtain; open; order; organise; organize; pay; phone; pick; place; plan;
    post; prepare; print; produce; propose; provide; publish; purchase; put; raise; redraft; register; remind;
    remove; renew; repair; replace; reply; report; research; respond; revise; ring; send; set; share; sort;
    speak; submit; supply; take; talk; tell; test; update; upload; visit; write
""")
_NOTHING = late_pattern(
    r"(?:none|nothing|nil|n/a)\b\s*[.;,–—-]|no\s+(?:further\s+|new\s+)?(?:actions?|tasks?)\b",
    re.IGNORECASE,
    signs="none; nothing; nil; n/a; action; task",
)
_DOUBTFUL = late_pattern(
    r"\b(?:if|unless|whether|would|might|could|hopes?|likely|probably)\b|\?",
    re.IGNORECASE,
    signs="if; unless; whether; would; might; could; hope; likely; probably; ?",
)


def nothing_to_do(text: str) -> bool:
    """Tell whether words where an action stands ask nobody to do anything: "None.", "[Name] to [task]"."""
    return bool(text.strip()) and (says_nothing(text) or _NOTHING.match(text) is not None or is_unfilled(text))


def gives_task(text: str) -> bool:
    """Tell whether a line begins with who will do something, be it behind a number."""
    typed = typed_number(text)
    return begins_task(text[typed[0] :].lstrip() if typed else text)


def names_owners(text: str, owners: list[str]) -> bool:
    """Tell whether the words of a task, be it behind a number, say that these will do it."""
    typed = typed_number(text)
    return owners == [owner for owner, _, _ in owners_in(text[typed[0] :].lstrip() if typed else text)]


def given_tasks(passage: Passage, people: KnownPeople) -> list[tuple[int, int, list[str]]]:
    """Return the range of every sentence that gives somebody known a task, with who that is.

    "Ann will write …" is a promise, and a task only where it is made to stand out in bold.
    """
    text = passage.text
    if not _MAY_GIVE.search(text):
        return []
    found: list[tuple[int, int, list[str]]] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        lead = len(sentence) - len(sentence.lstrip())
        typed = typed_number(sentence[lead:])
        lead += len(sentence[lead + typed[0] :]) - len(sentence[lead + typed[0] :].lstrip()) + typed[0] if typed else 0
        owners = _owners(sentence, lead, people)
        if not owners and (label := _LABEL.match(sentence, lead)):
            owners = _owners(sentence, label.end(), people)
        if owners and (not _promised(sentence[lead:]) or passage.cut(start, end).look.bold):
            found.append((start, end, owners))
    return found


def _promised(sentence: str) -> bool:
    found = _TO.match(sentence) or _TO.search(sentence)
    return found is not None and bool(found["will"])


def _owners(sentence: str, start: int, people: KnownPeople) -> list[str]:
    found = _TO.match(sentence, start)
    if not found or found["what"] in NOT_A_VERB:
        return []
    if found["will"] and (found["what"] not in _TASKS or _DOUBTFUL.search(sentence)):
        return []
    return people.owners(found["who"])
