"""What became of an action brought forward, as the words of its update say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.actions import action_status_of, status_at_start
from minutebook.vocabulary.sentences import sentences

if TYPE_CHECKING:
    from minutebook.model.blocks import ActionStatus

ABOUT_THE_ACTION = late_pattern(
    r"(?:(?:this|the)\s+)?(?:action|item|matter)s?\s*[:–-]?\s+"
    r"(?:(?:is|are|was|were|has been|have been|can be|to be|to|will be|may be)\s+)?(?:now\s+|be\s+|considered\s+)*",
    re.IGNORECASE,
    signs="action; item; matter",
)
_SAYS_OF_IT = late_pattern(
    r"\b(?:(?:this|the) (?:action|item|matter)|(?<=agreed that )(?:this|it)|(?<=agreed )(?:this|it))\s+"
    r"(?:(?:is|was|has been|had been|can be|could be|should be|to be|will be|would be|be|can|should|will)\s+)"
    r"(?:now\s+|be\s+|considered\s+)*",
    re.IGNORECASE,
)
_AGREED_TO = late_pattern(
    r"\bagreed to (?P<what>close|defer|carry forward) (?:this|the) (?:action|item|matter)\b",
    re.IGNORECASE,
    signs="agreed to",
)
# "The mason has slipped to March; carried forward."
_CLAUSE = late_pattern(r"(?:;|\s[–—-])\s+")
_AFTER_STATUS = late_pattern(
    r"\s*[.!]?\s*$|[,;]?\s+(?:to|until|till|due to|because|owing to|pending|as|while|following|given)\b", re.IGNORECASE
)
# Words that are an outcome beyond doubt where they open an update, and what then parts them from what is told of it.
_OPENING = late_pattern(
    r"(?:action (?:is )?(?:now )?)?(?P<words>done|closed|completed?|finished|continuing|on-?going|in progress"
    r"|carried forward|deferred|postponed|on hold|withdrawn|cancelled)"
    r"(?:\s*[,;:.!](?:\s|$)|\s+[-–—]\s|\s*\()",
    re.IGNORECASE,
    signs=(
        "done; closed; complete; finished; continuing; going; progress; forward; deferred; "
        "postponed; hold; withdrawn; cancelled"
    ),
)
_STILL_SOMETHING = late_pattern(
    r"\b(?:not|no|but|except|apart from|other than|however|although|though|still|yet|until|once|if|when|unless"
    r"|subject to|pending|await\w*|remain\w*|outstanding|nearly|almost|partly|partially|to be|to follow|should be"
    r"|will)\b",
    re.IGNORECASE,
)


def outcome_said(text: str) -> ActionStatus | None:
    """Return the status that an update gives its action in so many words: its last sentence, else its first words.

    "Complete.", "This action is now closed.", "Deferred because of the snow.", "It was agreed to close the action",
    "Done, saving £120". "Done, apart from the roof" does not say that it is done.
    """
    found = sentences(text)
    if not found:
        return None
    return _at_the_end(text[slice(*found[-1])].strip()) or _at_the_beginning(text)


def _at_the_end(last: str) -> ActionStatus | None:
    done = _AGREED_TO.search(last)
    if done:
        return action_status_of(done["what"])
    about = _SAYS_OF_IT.search(last) or ABOUT_THE_ACTION.match(last)
    words = last[about.end() :] if about else last
    for start in (0, *(found.end() for found in _CLAUSE.finditer(words))):
        first = status_at_start(words[start:])
        if first and _AFTER_STATUS.match(words, start + first[1]):
            return first[0]
    return None


def _at_the_beginning(text: str) -> ActionStatus | None:
    opening = _OPENING.match(text)
    if not opening:
        return None
    status = action_status_of(opening["words"])
    if status == "closed" and _STILL_SOMETHING.search(text, opening.end()):
        return None
    return status
