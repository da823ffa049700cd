"""Words of actions: markers before them, their fields and columns, their outcomes, and groups that own them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from minutebook.patterns import late_pattern
from minutebook.vocabulary.motions import is_outcome
from minutebook.vocabulary.owners import LABELS
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from minutebook.model.blocks import ActionStatus

ActionField = Literal["number", "task", "owners", "due", "status", "raised", "update"]

_NUMBER = r"(?:no\.?\s*|number\s+|#\s*)?(?P<number>\d[\w./-]{0,12}|[A-Z]{1,4}[-/]?\d[\w./-]{0,12})"
_MARKER = late_pattern(
    r"[\[(]?(?:(?:new|agreed|follow[\s-]?up|carried\s+forward|outstanding)\s+)?"
    r"(?P<word>actions?(?:\s+(?:items?|points?|required|agreed))?|todo|to[\s-]do|AIs?|APs?)(?:\b|(?=\d{1,3}\s?[:.)–-]))[\])]?"
    rf"(?:\s*{_NUMBER}(?![\w]))?[\])]?"
    r"(?P<arising>\s+(?:arising|carried\s+forward|brought\s+forward|from)(?:\s+(?:from|at|out\s+of))?(?:\s+the)?"
    r"(?:\s+(?P<origin>[^:\n]{1,60}?))?)?"
    r"(?:\s+(?:for|on|by|to)(?=\s+(?-i:@|[A-Z])))?(?:\s+\(?(?P<owner>@[\w.-]{1,30}|@?(?-i:[A-ZÀ-Þ])[^:\n()–—]{0,40}?)\)?)?"
    r"\s*(?P<mark>[-–—]?\s?[:：]|[-–—](?=\s))\s*[-–—]?\s*",
    re.IGNORECASE,
)
_WORD_ALONE = late_pattern(r"\[(?:ACTION|TODO|AI)\]\s*|(?:ACTION|TODO)\s+(?=[A-ZÀ-Þ@])", signs="action; todo; [ai]")
_MOST_NAMES = 5
_BETWEEN = frozenset({"and", "&", "/", "+", "of", "de", "van", "von"})
_SHORT_MARKERS = frozenset({"ai", "ais", "ap", "aps"})
_STATUSES: dict[str, ActionStatus] = {
    **dict.fromkeys(
        phrases("""
            open; new; outstanding; not done; not started; pending; to do; todo; not yet started; not complete;
            incomplete; not completed
        """),
        "open",
    ),
    **dict.fromkeys(
        phrases("""
            continuing; ongoing; on-going; on going; in progress; in-progress; carried forward; carry forward;
            carried over; continues; continued; c/f; wip; work in progress; under way; underway; partially complete;
            started; to continue
        """),
        "continuing",
    ),
    **dict.fromkeys(
        phrases("""
            deferred; postponed; on hold; delayed; paused; defer; parked
        """),
        "deferred",
    ),
    **dict.fromkeys(
        phrases("""
            closed; complete; completed; done; discharged; finished; resolved; action closed; action complete;
            close; fulfilled; delivered; achieved; ✓; ✔
        """),
        "closed",
    ),
    **dict.fromkeys(
        phrases("""
            withdrawn; cancelled; canceled; dropped; superseded; no longer required; no longer needed; abandoned;
            not required; obsolete; removed
        """),
        "withdrawn",
    ),
}
_STATUSES_LONGEST_FIRST = tuple(sorted((word for word in _STATUSES if word.isascii()), key=len, reverse=True))
_STATUSES_BY_LETTER = {
    letter: tuple(word for word in _STATUSES_LONGEST_FIRST if word[0] == letter)
    for letter in {word[0] for word in _STATUSES_LONGEST_FIRST}
}
_ENOUGH_FOR_A_STATUS = 2 * len(_STATUSES_LONGEST_FIRST[0])
_FIELDS: dict[str, ActionField] = {
    **dict.fromkeys(
        phrases("""
            number; no; no.; id; ref; reference; #; action no; action number; action id
        """),
        "number",
    ),
    **dict.fromkeys(
        phrases("""
            task; action; actions; action item; action items; action point; what; description; action required;
            action agreed; actions agreed; to do; todo; follow up action; follow-up action; agreed action;
            action description; previous action; previous actions; action from last meeting; actions from last meeting;
            action from the last meeting; actions from the last meeting; action from previous meeting;
            actions from previous meeting; outstanding action; outstanding actions; action brought forward;
            actions brought forward
        """),
        "task",
    ),
    **dict.fromkeys(
        phrases("""
            owner; owners; who; by whom; responsible; responsibility; person responsible; who is responsible;
            assigned to; assignee; assignees; actionee; actionees; lead; champion; action owner; owned by; member;
            responsible person; for; allocated to; named person
        """),
        "owners",
    ),
    **dict.fromkeys(
        phrases("""
            due; due date; deadline; by when; when; by; target; target date; due by; suspense; date due;
            completion date; timescale; timeframe; due / timing; timing; complete by; to be completed by
        """),
        "due",
    ),
    **dict.fromkeys(
        phrases("""
            status; state; outcome; progress status; open/closed; complete?; done?; rag
        """),
        "status",
    ),
    **dict.fromkeys(
        phrases("""
            raised; raised at; origin; from meeting; arising from; raised on; date raised; meeting; meeting date;
            raised in; from
        """),
        "raised",
    ),
    **dict.fromkeys(
        phrases("""
            update; updates; progress; comments; comment; notes; latest position; position; progress update;
            response
        """),
        "update",
    ),
}
_GROUPS = phrases("""
    all; everyone; everybody; all members; all staff; all present; all attendees; all officers; all councillors;
    all trustees; all parties; both; team; team effort; members; staff; councillors; trustees; officers; directors;
    governors; attendees; participants; we; us; group; volunteers; tbc; anyone; any; various; partners;
    chief officers
""")
_GROUP_WORDS = phrases("""
    office; team; teams; force; committee; subcommittee; sub-committee; board; council; group; department; panel;
    secretariat; unit; partnership; authority; service; services; directorate; division; board members; members;
    staff; officers; trustees; councillors; governors; directors; party; chapter; community; opcc; commission;
    forum; association; society; company; sysadmins; wg; tsc; sig; sub-group; subgroup; taskforce
""")


class Marker(msgspec.Struct, frozen=True, gc=False):
    """The words that make a line an action: `text[start:end]`, colon and blanks with them.

    Ranges, where the marker holds them: of a number ("Action 3:"), of an owner ("Action Bob:") and of the meeting
    it comes from ("Actions arising from the May 2026 meeting:"). `alone` tells that nothing follows on the line:
    the marker heads what comes below it.
    """

    start: int
    end: int
    word: str
    number: tuple[int, int] | None
    owner: tuple[int, int] | None
    origin: tuple[int, int] | None
    alone: bool

    @property
    def brought_forward(self) -> bool:
        """Whether the marker names the meeting that the action comes from."""
        return self.origin is not None


def action_marker(text: str) -> Marker | None:
    """Return the marker at the very beginning of a line of plain text, or None.

    "ACTION:", "Action 3:", "Action arising:", "Action point -", "AI TL:", "TODO:", "[ACTION]" and "Actions
    arising from the May 2026 meeting:" are markers; "Action: Approved" is a decision, "Action on climate" a subject.
    """
    match = _MARKER.match(text)
    if not match:
        bare = _WORD_ALONE.match(text)
        return Marker(0, bare.end(), bare[0].strip(" []"), None, None, None, alone=False) if bare else None
    rest = text[match.end() :]
    short = match["word"].lower() in _SHORT_MARKERS
    if (short and not match["word"].isupper() and match["word"] not in {"AIs", "APs"}) or is_outcome(rest):
        return None
    if short and "-" in match["mark"] + "–—" and ":" not in match["mark"] and not match["number"]:
        return None
    end, owner = match.end(), _span(match, "owner")
    if owner:
        named = match["owner"].split()
        if named[0].lower() in LABELS or named[-1].lower() in LABELS:
            # "Action Plan: …" is a subject.
            return None
        if len(named) > _MOST_NAMES or not all(
            name[0].isupper() or name in _BETWEEN for name in named if name[0] != "@"
        ):
            # "Action Machine room tour: ask …" is an action whose subject stands before its colon.
            end, owner = owner[0], None
    return Marker(
        0,
        end,
        match["word"],
        _span(match, "number"),
        owner,
        _span(match, "origin"),
        alone=not text[end:].strip(),
    )


def action_status_of(words: str) -> ActionStatus | None:
    """Return the status that words, as a whole, give an action: "closed" for "Done"."""
    return _STATUSES.get(fold(words).strip("()[]"))


def status_at_start(words: str) -> tuple[ActionStatus, int] | None:
    """Return the status that words begin with, and where it ends: "Deferred to 17 December" begins with "deferred"."""
    folded = words[:_ENOUGH_FOR_A_STATUS].lower()
    for word in _STATUSES_BY_LETTER.get(folded[:1], ()):
        if folded.startswith(word) and not folded[len(word) : len(word) + 1].isalnum():
            return _STATUSES[word], len(word)
    return None


def action_field_of(label: str) -> ActionField | None:
    """Return which field of an action a label or a column heading stands for: "owners" for "By whom"."""
    return _FIELDS.get(fold(label))


def is_group(owner: str) -> bool:
    """Tell whether an owner is a group ("All", "the team", "OPCC"), so that nobody in particular will do it."""
    words = fold(owner).removeprefix("the ")
    return words in _GROUPS or words.rsplit(" ", 1)[-1] in _GROUP_WORDS


def _span(match: re.Match[str], name: str) -> tuple[int, int] | None:
    return match.span(name) if match[name] else None
