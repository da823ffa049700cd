"""The kinds of section, known by their headings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.look_alikes import as_latin
from minutebook.vocabulary.wording import fold, phrases, without_number

if TYPE_CHECKING:
    from minutebook.model.meeting import Section

_EXACT: dict[Section, frozenset[str]] = {
    "attendance": phrases("""
        attendance; attendance list; attendance and apologies; attendance & apologies; attendance/apologies;
        attendees; attendees and apologies; those attending; those present; list of attendees;
        list of those present; people present; members present; group members present; board members present;
        councillors present; present; present and apologies; present and in attendance; participants; in attendance;
        also in attendance; also present; others present; roll call; opening welcome and roll call;
        call to order and roll call; remote attendees; who was there; guests; observers; special guests;
        membership and attendance; introductions and attendance; welcome and attendance
    """),
    "apologies": phrases("""
        apologies; apologies for absence; apology for absence; apologies received; apologies and welcome;
        apologies & welcome; apologies and absences; apologies and substitutions; apologies and introductions;
        welcome and apologies; welcome & apologies; welcome, apologies; welcome, introductions and apologies;
        welcome apologies and introductions; introductions and apologies; regrets; absent; absences; absentees;
        not present; unable to attend; not available; to receive apologies; to receive apologies for absence;
        to consider apologies; to accept apologies; to receive and accept apologies for absence;
        acceptance of apologies; acceptance of apologies for absence
    """),
    "matters arising": phrases("""
        outstanding; outstanding matters; outstanding items; outstanding actions; outstanding action items;
        old business; business arising; unfinished business; items brought forward; matters brought forward;
        actions brought forward; items carried forward; actions carried forward; brought forward actions;
        carried forward actions; ongoing actions; action tracker; action log; action log review; previous actions;
        actions from previous; action review; review of last meeting; old actions; old action items; open actions;
        follow-up from last meeting; follow up from last meeting; progress on actions; progress against actions;
        update on actions; updates on actions
    """),
    "any other business": phrases("""
        aob; a.o.b; a.o.b.; aoeb; aocb; any other business; any other competent business; any other urgent business;
        other business; any urgent business; urgent business; general business; new business; any new business;
        other; any other matters; other matters; any other items; other items; other issues; any other issues;
        councillors' other business; public other business; q&a/other; q&a, other; any other
    """),
    "actions": phrases("""
        what we will do; who will do what; actions; action; action items; action item; action points; action point;
        action list; actions list;
        action summary; summary of actions; actions summary; actions agreed; agreed actions; action items resulting;
        new actions; new action items; list of actions; list actions and actionees; new and ongoing action items;
        follow up actions; follow-up actions; follow up action; todo; to do; to-do; todos; tasks; next steps;
        actions arising; actions and next steps; actions arising from this meeting; actions from this meeting;
        action plan; actions and decisions
    """),
    "decisions": phrases("""
        decisions; decision; decisions made; decisions taken; resolutions; motions; motion; summary of decisions;
        decisions and resolutions; resolutions passed; votes; voting; decisions and actions; e-votes; email votes;
        online motions
    """),
    "declarations of interest": phrases("""
        declarations; declaration; interests; register of interests; conflict of interest; conflicts of interest
    """),
    "minutes of the last meeting": phrases("""
        previous minutes; last minutes; minutes approval; past minutes; last meeting minutes;
        previous meeting minutes; minutes from last meeting; minutes of last meeting
    """),
    "reports": phrases("""
        reports; officer reports; officers' reports; committee reports; reports of committees;
        reports from committees; reports of officers; reports received; reports and updates
    """),
    "next meeting": phrases("""
        next gm; next agm; next meeting; next meetings; next mtg; next council; next council meeting;
        next board; date of next mtg; donm; future meetings; upcoming meetings; upcoming
        meeting; forthcoming meetings;
        next call; next session; next time; dates of future meetings; dates and locations of future meetings;
        date of future meetings; future meeting dates; meeting dates; dates of meetings
    """),
    "close": phrases("""
        close; closed; closing; closure; close of meeting; close of the meeting; closure of meeting; meeting closed;
        meeting close; meeting closure; end of meeting; end of the meeting; meeting ended; adjourn; adjourned;
        adjournment; meeting adjourned; adjournment motion; motion to adjourn; end; finish; wrap up; wrap-up;
        conclusion of meeting; thanks and close; close and thanks
    """),
}
_KNOWN: dict[str, Section] = {title: section for section, titles in _EXACT.items() for title in titles}

# Tried in this order: the first that fits a folded heading says what it is. Between the two stand the words of which
# such a heading holds one: most patterns are never tried, and never compiled.
_BEGINNINGS: tuple[tuple[Section, str, str], ...] = (
    (
        "actions",
        "next; meet",
        (
            r"(?:to[- ]?dos?|tasks?|actions?|things to do)(?: list)?(?: to do)? (?:before|by|for|until) "
            r"(?:(?:the|our) )?(?:next\b|we (?:next )?meet\b)"
        ),
    ),
    ("holding to account", "hold", r"(?:holding|hold) (?:the [\w ]{1,40} )?to account\b"),
    (
        "inspection programme",
        "inspect",
        (
            r"(?:[\w&']+ ){0,3}(?:inspection|inspections|inspectorate) (?:programme|program|update|updates"
            r"|schedule|activity|reports?)\b"
        ),
    ),
    (
        "inspection programme",
        "hmic; improvement board; inspect",
        r"(?:hmicfrs|hmic|service improvement board|inspections?|inspectorate)(?:$| -| updates?$| reports?$)",
    ),
    (
        "inspection programme",
        "board; hmic; inspect",
        (
            r"(?:matters|actions|issues|items) arising (?:from|out of) (?:the )?[\w &']{0,40}(?:improvement board"
            "|hmic|inspect)"
        ),
    ),
    (
        "matters arising",
        "arising; outstanding",
        (
            r"(?:any )?(?:matters|business|issues|items) (?:arising|outstanding)(?:$| -| \(| and\b| or\b| not\b| "
            r"(?:from|out of|of|since) (?:(?:the )?(?:last|previous|minutes)\b"
            r"|(?![\w &']{0,60}\b(?:board|committee|group|panel|audit|inquiry|survey)\b)))"
        ),
    ),
    (
        "matters arising",
        "action",
        (
            "(?:review|status|update|updates|discussion|follow[ -]?up) (?:of|on|from) (?:the )?(?:previous|prior"
            r"|last|outstanding|open|past|old|ongoing|existing|carried)\b.*\bactions?\b"
        ),
    ),
    (
        "matters arising",
        "action",
        r"review (?:of )?(?:the )?(?:action|actions|action items|action log|action tracker)\b",
    ),
    (
        "matters arising",
        "action",
        r"(?:previous|prior|last|outstanding|open|past)(?: meeting(?:'s|s')?)? (?:action|actions)\b",
    ),
    (
        "matters arising",
        "action; items; follow",
        (
            "(?:actions?|action (?:items?|points?)|items|follow[ -]?ups?)(?: arising| carried forward"
            "| brought forward| outstanding)? (?:from|since|of) (?:the |our )?(?:previous|prior|last|earlier|"
            r"(?:[\w]+ ){0,2}meetings?\b|minutes)"
        ),
    ),
    ("matters arising", "matters arising", r"minutes\b.*\bmatters arising\b"),
    (
        "minutes of the last meeting",
        "minutes",
        (
            r"(?:to )?(?:approv\w+|confirm\w*|adopt\w*|accept\w*|sign\w*|agree\w*|review\w*|receiv\w+|ratif\w+"
            r"|reading)(?: and \w+)?(?: of)?(?: the)?(?: draft| previous| last| past| prior)?(?: meeting(?:'s"
            r"|s')?)? minutes\b"
        ),
    ),
    (
        "minutes of the last meeting",
        "minutes of; minutes from; minutes for",
        (
            r"(?:draft )?minutes (?:of|from|for) (?:the )?(?:last|previous|prior|past|meetings?\b|\d|(?:january"
            r"|february|march|april|may|june|july|august|september|october|november|december)\b)"
        ),
    ),
    ("minutes of the last meeting", "minutes", r"(?:last|previous|prior) (?:meeting(?:'s|s')? )?minutes\b"),
    (
        "declarations of interest",
        "interest; conflict",
        (
            r"(?:to receive )?(?:declarations?|disclosures?|register|notification) of (?:[\w']+ ){0,3}?(?:interests?"
            r"|conflicts?)\b"
        ),
    ),
    ("declarations of interest", "interest", r"(?:conflicts?|declared|personal|prejudicial) (?:of )?interests?\b"),
    (
        "next meeting",
        "next; future",
        (
            r"(?!actions?\b|items?\b|agenda\b|topics?\b|plan\b|preparation\b|prepar)(?:[\w'&,-]+ ){0,10}?(?:next"
            r"|future) (?:[\w'-]+ ){0,4}?(?:meetings?|calls?)\b(?! (?:agenda|topics|items))"
        ),
    ),
    (
        "apologies",
        "apologies",
        r"(?:welcome[,/]? |introductions?[,/]? |and |& )*(?:to (?:receive|consider|accept|note) )?apologies\b",
    ),
    (
        "attendance",
        "present; attend",
        (
            "(?:board |committee |group |council |voting )?(?:members?|trustees|directors|councillors|governors"
            r"|officers) (?:present|attending|in attendance)\b"
        ),
    ),
    (
        "attendance",
        "attendance; attendees; participants; present",
        r"(?:attendance|attendees|participants|present)(?: -| \(|$)",
    ),
    ("any other business", "business", r"(?:any )?(?:other|urgent) (?:[\w']+ ){0,2}business\b"),
    ("any other business", "aob; a.o.b", r"(?:aob|a\.o\.b\.?)(?: -| \(|$)"),
    ("close", "closed; adjourned; ended", r"(?:meeting )?(?:closed|adjourned|ended)(?: at| -|$)"),
    ("close", "meeting", r"(?:the )?(?:close|closure|adjournment|end) of (?:the )?meeting\b"),
    ("reports", "report", r"(?:[\w']+ ){0,4}?(?:[\w]+'s?) reports?$"),
    ("reports", "report", r"reports? (?:from|of|by) (?:the )?\w+"),
)
_PATTERNS = tuple((section, signs.split("; "), late_pattern(pattern)) for section, signs, pattern in _BEGINNINGS)
_BRACKETS = late_pattern(r"\s*[\[(][^\[\]()]{0,60}[\])]$")
_PARTING = ("/", "-", ":", "|")
_PARTS = late_pattern(r"\s*/\s*|\s+-\s+|\s*:\s+|\s+\|\s+")


@lru_cache(maxsize=512)
def section_of(title: str) -> Section | None:
    """Return what kind of section a heading begins, or None where it is a subject of its own.

    A number before the heading and remarks in brackets after it do not count; of several headings in one
    ("Inspection programme / Matters arising from the Improvement Board") the first that is known decides.
    """
    whole = without_number(fold(as_latin(title)))
    parts = _PARTS.split(whole) if any(mark in whole for mark in _PARTING) else ()
    for words in (whole, *(parts if len(parts) > 1 else ())):
        bare = (_BRACKETS.sub("", words) if words.endswith((")", "]")) else words).strip(" :.-")
        section = _KNOWN.get(words) or _KNOWN.get(bare)
        if section:
            return section
        # Only the beginning of a heading tells its kind, and what is said after it does not count.
        for kind, signs, pattern in _PATTERNS:
            for sign in signs:
                if sign in bare:
                    if pattern.match(bare):
                        return kind
                    break
    return None


_AGENDA_COLUMNS = phrases("""
    no; number; item; items; item no; agenda; agenda item; subject; notes; discussion; minute; minutes
""")


def is_agenda_column(heading: str) -> bool:
    """Tell whether words are the heading of a column in an agenda that is a table: "No.", "Item"."""
    return fold(heading) in _AGENDA_COLUMNS
