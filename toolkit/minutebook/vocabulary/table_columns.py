"""Headings of columns in tables of minutes: what stands below each."""

from __future__ import annotations

from minutebook.vocabulary.wording import phrases

MOTIONS = phrases("""
    motion; motions; motion text; resolution; resolutions; decision; decisions; decision made; proposal; resolved
""")
# What stands in a table of motions beside each.
BESIDE_MOTIONS = phrases("""
    description; notes; note; comments; remarks; details; detail; number; no; no.; #; date; ref
""")
# Two names in one column: who moved, and who seconded.
MOVERS = phrases("""
    moved/seconded; mover/seconder; moved by/seconded by; moved & seconded; moved and seconded; proposed/seconded;
    proposer/seconder; proposed by/seconded by; proposer and seconder; mover and seconder; movers
""")
# The columns of an agenda that is a table.
ITEMS = phrases("""
    item; items; agenda item; agenda items; agenda; topic; topics; subject; issue; title; heading; matter; item/topic;
    topic/item; business; section; discussion item; discussion topic; agenda item/topic; agenda/topic; topic/agenda;
    agenda point; agenda points; item for discussion; item of business; subject/topic; area
""")
TALK = phrases("""
    discussion; discussions; notes; minutes; minute; details; detail; comments; summary; description; key points;
    discussion points; discussion/decision; discussion and decisions; main points; notes/discussion; content;
    matters discussed; agenda item/discussion; item/discussion; topic/discussion; agenda item and discussion;
    discussion summary; points discussed; record; text; decision; decisions; outcome; update; updates;
    discussion and actions; discussion & actions; discussion/outcome; discussion/notes; discussion/comments;
    comments/notes; notes and comments; minutes of discussion; notes and decisions; notes/decisions; proceedings;
    key discussion points; findings; findings/conclusions; remarks; outcomes; discussion and outcome;
    summary of discussion
""")
# Beside a column for talk, what was decided stands in one of its own.
DECISIONS = phrases("decision; decisions; decision made; decisions made; decision taken; decisions taken; resolution")
ACTIONS = phrases("""
    action; actions; action by; by; by whom; who; owner; lead; responsible; follow up action; follow-up action;
    follow up; action required; action/owner; actions/owner; action items; action item; owner/date; initials;
    actioned by; member; champion; assignee; assigned to; action point; action points; person responsible;
    responsibility; due; by when; deadline; when; action/responsible; action/responsibility; action/by whom;
    action by whom; action & by whom; action and by whom; action (who/when); action/who; who/when; owner/due date;
    action/owner/due date; action/deadline; actions required; agreed actions; actions agreed; next steps; next step;
    follow-up; follow-ups; task; tasks; to do; action to be taken; action taken; actionee; action owner; due date;
    target date; pic; person in charge; in charge; responsible party; resp
""")
# Tasks, where who does them and by when stand beside these.
MAYBE_TASKS = phrases("issue; what; description; details; commitment; task description; agreed; point; follow up")
# What is said of an item and is no talk.
ASIDE = phrases("""
    time; duration; presenter; presented by; speaker; led by; minutes allotted; mins; timing; date
""")
# What was numbered elsewhere: the minute or the item that an action comes from.
PLACES = phrases("""
    minute; minute no; minute number; minute ref; minute reference; item; item no; item number; agenda item; para;
    paragraph; section
""")
# Questions that "Y" and "N" answer.
FINISHED = phrases("done; complete; completed; finished; closed; done y/n; complete y/n; completed y/n")
NUMBERS = phrases("no; no.; number; #; nr; ref; item no; item number; s/n; sn; id")
SURNAMES = phrases("surname; last name; family name; second name")
# The columns of an attendance list.
NAMES = phrases("""
    attendees; attendee; attendee name; attendees name; attendees' name; name of attendee; participants; participant;
    list of attendees; members present; member name; name and title; name & title; name/role; name and role;
    board member; board members; committee member; committee members; council member; team member; team members;
    student; student name; first name; forename; given name; name of member; councillors; members; name(s); present;
    representative; representatives; delegate; delegates; invitee; invitees
""")
# What one person is; below the heading of a column, a row such as "Jo March | Member" is no row of headings.
ONE_PERSON = phrases("""
    member; councillor; trustee; director; governor; participant; attendee; representative; delegate; student; invitee;
    guest; observer
""")
