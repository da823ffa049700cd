"""Labels of attendance lists: who was present, who sent apologies, what the columns hold."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold, phrases, without_number

if TYPE_CHECKING:
    from minutebook.model.blocks import Presence

Column = Literal["name", "capacity", "abbreviation", "presence", "note"]

_LABELS: dict[Presence, frozenset[str]] = {
    "present": phrases("""
        present; people here; who was here; who was there; attendance; attendees; attending; attended; members
        present; members attending;
        group members present; board members present; voting members present; councillors present; trustees present;
        directors present; governors present; people present; those present; those attending; list of attendees;
        attendee list; attendance list; participants; participating; members; board members; committee members;
        board members in attendance; board members in attendance were; roll call; present were; were present;
        present at the meeting; in the room; remote attendees; present remotely; yes; p; y; ✓; ✔; x; here;
        maybe present
    """),
    "in attendance": phrases("""
        in attendance; also in attendance; also in attendance were; also present; also attending;
        others in attendance; others present; officers in attendance; officers present; staff; staff present;
        staff in attendance; observers; observer; observing; guests; guest; special guests; special guest; visitors;
        invited; invitees; by invitation; non-members; non-voting; members of the public; public present; clerk
    """),
    "apologies": phrases("""
        apologies; apologies for absence; apology; apologies received; apologies received from;
        apologies for absence accepted from; apologies for absence received from;
        apologies for absence were received from; apologies from; sent apologies; regrets; apologies accepted;
        apologies were received from; unable to attend; not able to attend; could not attend; prevented; with apologies;
        apologies given; excused; absent with apology; absent with apologies; absent (with apologies);
        apologies sent by; not attending
    """),
    "absent": phrases("""
        absent; people away; who was away; absences; absentees; absent without apologies; not present; not in
        attendance; not available;
        did not attend; no apologies received; missing; no; n; dna; ✗; ✘; not here; absent without apology;
        no apologies; members absent; members not present; absent members; councillors absent
    """),
}
_PRESENCE: dict[str, Presence] = {label: presence for presence, labels in _LABELS.items() for label in labels}
# Who was not there.
AWAY: frozenset[Presence] = frozenset({"apologies", "absent"})
# Words that are a presence in a column of their own, but no label at the head of a list.
_CELLS_ONLY = phrases("""
    yes; no; p; y; n; x; ✓; ✔; ✗; ✘; here; dna; missing; staff; clerk; members; invited; maybe present; excused
""")
# Words that head a list of names, and mean something else where no names follow.
_BEFORE_NAMES: dict[str, Presence] = {
    **dict.fromkeys(
        phrases("""
            sederunt; in person; online; virtually; remotely; via zoom; on zoom; via teams; by phone; present in person;
            here were; here; those here; there; those there; there were; we were; around the table;
            trustees; governors; directors; councillors; members; committee; council members; councillors present were;
            voting members; core members; elected members; non-executive directors; executive directors; delegates;
            others
        """),
        "present",
    ),
    **dict.fromkeys(
        phrases("""
            clerk; parish clerk; town clerk; the clerk; clerk to the council; clerk and rfo;
            staff; officers; advisers; advisors; secretariat; support; support staff; executive team; press;
            consultants; management; property manager; strata manager; managing agent; managing agents; strata agent;
            building manager; non-voting members; invited guests; minute taker and guests; external
        """),
        "in attendance",
    ),
    **dict.fromkeys(
        phrases("""
            sorry; sorry not here; sorry, not here; sorry not there; sorry, not there; not here (sorry); sent sorry
        """),
        "apologies",
    ),
    "excused": "apologies",
    "excused absence": "apologies",
}
# Words that head a list only where several names follow at once: "Team: Heron" is whose meeting it was.
_BEFORE_SEVERAL = phrases("""
    who; people; team; group; team members; group members; the team; crew; orga; who came
""")
_COLUMNS: dict[str, Column] = {
    **dict.fromkeys(
        phrases("""
            name; names; full name; member; members; voting member; voting members; board members; committee members;
            council members; team members; group members; person; people; attendee; attendees; participant; who;
            trustee; director; councillor; governor; governors; governor name; name of governor
        """),
        "name",
    ),
    **dict.fromkeys(
        phrases("""
            capacity; role; title; job title; position; post; office; representing; organisation; organization;
            affiliation; company; employer; designation; role/organisation; role / organisation; job role;
            governor type; type of governor; type; category; constituency; department; agency; agency/organisation;
            ward; organisation/role; organization/role; role/title; title/role; title/organization; position/role;
            role in meeting; responsibility; committee role; post held; school; division; unit; service
        """),
        "capacity",
    ),
    **dict.fromkeys(
        phrases("""
            short; abbreviation; abbr; initials; initial; handle; referred to as; known as; nick
        """),
        "abbreviation",
    ),
    **dict.fromkeys(
        phrases("""
            presence; present; present?; attendance; status; attended; attended?; attending; here?; apologies;
            present/apologies; present / apologies; present/absent; present / absent; attendance status;
            present/absent/apologies; present/apologies/absent; present (y/n); attended (y/n); present y/n; p/a;
            attendance (y/n); in attendance; present or apologies; attended y/n; attendance/apologies; response
        """),
        "presence",
    ),
    **dict.fromkeys(
        phrases("""
            note; notes; remarks; comment; comments; items; for items; arrived/left
        """),
        "note",
    ),
}
# "Senators present", "Council in attendance", "Directors absent": whoever they are.
_WHO_WAS = late_pattern(
    r"(?!(?:also|not|none|nobody|quorum|public|number|total|others?|staff|officers?|guests?|is|are|was|all)\b)"
    r"(?:the )?(?:following )?(?:[a-z'’&/-]+ ){1,3}?(?:who )?(?:were )?"
    r"(?P<how>present|attending|in attendance|absent|excused|not present)(?: were| was)?",
    signs="present; attending; attendance; absent; excused",
)
# In brackets behind a label: how they came.
_REMARK = late_pattern(r"\s*\([^()]{0,30}\)$")
_HOW: dict[str, Presence] = {
    "absent": "absent",
    "not present": "absent",
    "excused": "apologies",
}
_FOR_ITEMS = late_pattern(
    r"\b(?:for |from |until )?items? \d|\b(?:arrived|joined|left|late|from \d+|until \d+|by (?:video|phone)|remote"
    r"(?:ly)?|online|via \w+|part)\b",
    re.IGNORECASE,
    signs=("item; arrived; joined; left; late; from; until; video; phone; remote; online; via; part"),
)
_WITH_NOTE = late_pattern(
    r"(?P<presence>[A-Za-z✓✔][A-Za-z ]{0,24}?)"
    r"(?:\s*\((?P<inside>[^()\s][^()]*)\)|(?:\s*[,;:]\s+|\s+[-–—]\s+|\s+(?=(?:until|till|from|for|by|via)\s))(?P<after>\S.*))",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def presence_of(label: str, *, whoever: bool = True) -> Presence | None:
    """Return the presence that a label at the head of a list, such as "Also present:", gives to those below it.

    `whoever` tells that labels count which nobody has listed, such as "Senators present".
    """
    words = _label(label)
    if words in _CELLS_ONLY:
        return None
    if known := _PRESENCE.get(words) or _PRESENCE.get(_REMARK.sub("", words)):
        return known
    found = _WHO_WAS.fullmatch(words) if whoever else None
    return _HOW.get(found["how"], "present") if found else None


def presence_before_names(label: str, *, whoever: bool = True) -> Presence | None:
    """Return the presence that a label gives where names follow it: "Officers: Jo March, Ann Ito"."""
    words = _label(label)
    return presence_of(label, whoever=whoever) or _BEFORE_NAMES.get(words)


def heads_several(label: str) -> bool:
    """Tell whether a label heads those present where several names follow it: "Who: Jo, Ann, Sam"."""
    return _label(label) in _BEFORE_SEVERAL


def presence_in_cell(words: str) -> Presence | None:
    """Return the presence that a cell of the presence column gives to the person of its row."""
    return _PRESENCE.get(_label(words))


def presence_and_note(words: str) -> tuple[Presence, int, int] | None:
    """Return the presence that words begin with, and the range of the note after it.

    "present (until item 3)", "Present, until 11am", "apologies (ill)" and "present from item 2" have one.
    """
    found = _WITH_NOTE.fullmatch(words)
    presence = _PRESENCE.get(_label(found["presence"])) if found else None
    if found is None or presence is None:
        return None
    start, end = found.span("inside") if found["inside"] else found.span("after")
    return presence, start, end


def column_of(heading: str) -> Column | None:
    """Return what a column of an attendance list holds, by its heading."""
    return _COLUMNS.get(fold(heading))


def is_note(words: str) -> bool:
    """Tell whether words beside a name say when, how or for which items somebody attended."""
    return _FOR_ITEMS.search(words) is not None


def _label(words: str) -> str:
    return without_number(fold(words)).rstrip("?")
