"""Labels of the lines that stand at the head of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from minutebook.vocabulary.wording import fold, phrases, without_number

if TYPE_CHECKING:
    from minutebook.model.meeting import Status

Field = Literal[
    "date",
    "start",
    "end",
    "date and time",
    "venue",
    "chair",
    "minute_taker",
    "status",
    "held",
    "body",
    "series",
    "title",
    "language",
]

# Who led the meeting, and who took the minutes.
IN_CHARGE: frozenset[Field] = frozenset({"chair", "minute_taker"})
_LABELS: dict[Field, frozenset[str]] = {
    "date": phrases("""
        date; meeting date; date of meeting; date of the meeting; day; held on
    """),
    "start": phrases("""
        time; start; start time; meeting time; time of meeting; began; begins; starts; started; opened;
        meeting opened; meeting started; start of meeting; meeting start; called to order; call to order; opened at;
        commenced; time started; meeting start time
    """),
    "end": phrases("""
        end; end time; ended; ends; closed; meeting closed; meeting ended; finish; finished; closed at;
        meeting closed at; time ended; time closed; meeting end time; adjourned; meeting adjourned;
        meeting adjourned at; close
    """),
    "date and time": phrases("""
        date and time; date & time; date/time; date / time; when; date, time; time and date; day and time; time/date;
        time & date; timestamp; time-interval; time interval;
        meeting date and time; meeting date/time; meeting location, date & time; meeting location, date and time;
        location, date and time; location, date & time; location/date/time; date/time/location; date/time/venue;
        date, time & location; date, time and location; date, time and venue; date, time & venue; date, time, venue;
        date, time, location; date and location; date & location; date and venue; date, time, place; when and where;
        date, time and place; venue, date and time; time and place; date and place
    """),
    "venue": phrases("""
        venue; location; place; where; meeting location; held at; meeting place; meeting venue; room; call-in;
        location of meeting; place of meeting; venue/location
    """),
    "chair": phrases("""
        chair; chairperson; chairman; chairwoman; chaired by; chair of the meeting; chair of meeting; meeting chair;
        in the chair; presiding; presided by; presiding officer; host; meeting host; organizer; organiser;
        facilitator; moderator; led by; acting chair; co-chair; co-chairs; cochair; cochairs
    """),
    "minute_taker": phrases("""
        minutes; minute taker; minute-taker; minutetaker; minutes taker; minute secretary; minutes secretary;
        minutes by; minutes taken by; minutes recorded by; minuted by; taken by; recorded by; recorder;
        recording secretary; scribe; scribes; scribed by; notes; notes by; notes taken by; note taker; note-taker;
        notetaker; author; written by; compiled by; secretary; clerk; prepared by; minutes prepared by
    """),
    "status": frozenset({"status", "minutes status", "status of minutes", "state", "version"}),
    "held": frozenset({"meeting held"}),
    "body": phrases("""
        body; organisation; organization; authority; council; company; organisation name
    """),
    "series": phrases("""
        series; meeting; meeting type; type of meeting; type; group; committee; board; meeting name;
        name of meeting; name of group; name of committee
    """),
    "title": frozenset({"title", "meeting title", "subject"}),
    "language": frozenset({"language", "lang"}),
}
_FIELDS: dict[str, Field] = {label: field for field, labels in _LABELS.items() for label in labels}
_STATUSES: dict[str, Status] = {
    **dict.fromkeys(
        phrases("""
            draft; unapproved; in draft; draft minutes; unconfirmed; not approved; not yet approved;
            draft for comment; provisional
        """),
        "draft",
    ),
    **dict.fromkeys(
        phrases("""
            for approval; for-approval; awaiting approval; to be approved; draft for approval; pending approval;
            pending; submitted for approval; to be confirmed; proposed
        """),
        "for approval",
    ),
    **dict.fromkeys(
        phrases("""
            approved; final; agreed; signed; confirmed; approved minutes; adopted; ratified; accepted; signed off;
            published; approved as a correct record; final minutes
        """),
        "approved",
    ),
}


def field_of(label: str) -> Field | None:
    """Return which field of the header a label stands for, such as "minute_taker" for "Scribe:"."""
    return _FIELDS.get(without_number(fold(label)))


def meeting_status_of(words: str) -> Status | None:
    """Return the status of the minutes that words say, such as "approved" for "Final", or None."""
    return _STATUSES.get(fold(words).strip("()[]"))


def header_labels() -> tuple[str, ...]:
    """Return every label of the header in small letters, the longest first, for finding labels without their colon."""
    return tuple(sorted(_FIELDS, key=lambda label: (-len(label), label)))
