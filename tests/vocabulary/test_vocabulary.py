"""The words of minutes are known however they are spelled, and other words are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.vocabulary import owners
from minutebook.vocabulary.actions import (
    action_field_of,
    action_marker,
    action_status_of,
    is_group,
    status_at_start,
)
from minutebook.vocabulary.attendance import column_of, is_note, presence_in_cell, presence_of
from minutebook.vocabulary.header import field_of, header_labels, meeting_status_of
from minutebook.vocabulary.motions import (
    VoteCounts,
    decision_field_of,
    decision_marker,
    is_outcome,
    result_of,
    votes_in,
)
from minutebook.vocabulary.nothing import says_no_actions, says_no_apologies, says_nothing
from minutebook.vocabulary.outcomes import outcome_said
from minutebook.vocabulary.placeholders import find_placeholders
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold, without_number


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Attendance", "attendance"),
        ("PRESENT:", "attendance"),
        ("Members present", "attendance"),
        ("Apologies for absence", "apologies"),
        ("Welcome and apologies", "apologies"),
        ("2. Declarations of interest", "declarations of interest"),
        ("Declaration of members' interests", "declarations of interest"),
        ("Minutes of the last meeting", "minutes of the last meeting"),
        ("Approval of the previous minutes", "minutes of the last meeting"),
        ("Minutes of 24 September 2026", "minutes of the last meeting"),
        ("Matters arising", "matters arising"),
        ("OUTSTANDING MATTERS / ITEMS BROUGHT FORWARD", "matters arising"),
        ("1.\tOutstanding Matters / Matters arising", "matters arising"),
        ("Matters arising from the minutes of the last meeting of the board", "matters arising"),
        ("Actions from previous meetings", "matters arising"),
        ("Actions arising from the May 2026 meeting", "matters arising"),
        ("Minutes of the last meeting and matters arising", "matters arising"),
        ("Holding to account - Mental Health", "holding to account"),
        ("2 Holding to Account – Estates & Fleet.", "holding to account"),
        ("Inspection programme", "inspection programme"),
        (
            "Inspection programme / Matters arising from the Improvement Board (IB)",
            "inspection programme",
        ),
        ("Matters arising from the Brackenford Improvement Board", "inspection programme"),
        ("Chair's report", "reports"),
        ("Action items", "actions"),
        ("Decisions", "decisions"),
        ("AOB", "any other business"),
        ("A.O.B.", "any other business"),
        ("6) Any other business (5 mins)", "any other business"),
        ("Date of next meeting", "next meeting"),
        ("Confirmation of the next meeting: kind, date, time and place", "next meeting"),
        ("Next meeting: Wednesday 25 November 2026", "next meeting"),
        ("Next Estates Committee meeting", "next meeting"),
        ("Close of meeting", "close"),
        ("Meeting closed at 9.25pm", "close"),
    ],
)
def test_a_section_is_known_by_its_heading(title: str, section: str) -> None:
    assert section_of(title) == section


@pytest.mark.parametrize(
    "title",
    [
        "Estates",
        "Release 4.2",
        "Positive Action",
        "Action Fraud",
        "Minutes",
        "Agenda for next meeting",
        "Matters arising from the Audit Committee",
        "Present value of the lease",
        "Close protection",
        "Confidence",
        "",
        "1.",
    ],
)
def test_a_subject_of_its_own_is_no_kind_of_section(title: str) -> None:
    assert section_of(title) is None


@pytest.mark.parametrize(
    ("label", "presence"),
    [
        ("Present:", "present"),
        ("Attendance:", "present"),
        ("Also in attendance", "in attendance"),
        ("Observers:", "in attendance"),
        ("Apologies", "apologies"),
        ("Regrets:", "apologies"),
        ("Apologies for absence were received from", "apologies"),
        ("Absent", "absent"),
        ("Yes", None),
        ("Jo March", None),
    ],
)
def test_a_label_says_who_was_there(label: str, presence: str | None) -> None:
    assert presence_of(label) == presence


def test_a_cell_says_who_was_there_in_more_ways_than_a_label() -> None:
    assert presence_in_cell("Yes") == presence_in_cell("✓") == presence_in_cell(" Present ") == "present"
    assert presence_in_cell("No") == "absent"
    assert presence_in_cell("sent apologies") == "apologies"
    assert presence_in_cell("Jo March") is None


def test_columns_of_an_attendance_list_are_known_by_their_headings() -> None:
    headings = ("Name:", "Capacity", "Short", "Presence", "Note", "Shoe size")
    assert [column_of(heading) for heading in headings] == [
        "name",
        "capacity",
        "abbreviation",
        "presence",
        "note",
        None,
    ]


def test_a_note_beside_a_name_is_told_from_a_capacity() -> None:
    assert is_note("arrived 10.15")
    assert is_note("for item 2 only")
    assert not is_note("Deputy Chief Officer")


@pytest.mark.parametrize(
    ("text", "marker", "number", "owner", "origin"),
    [
        ("ACTION: PC to ring the bell", "ACTION: ", None, None, None),
        ("Action 3: Bring it back", "Action 3: ", "3", None, None),
        ("Action A2026/4 - Bring it back", "Action A2026/4 - ", "A2026/4", None, None),
        ("ACTION-: PC to ring", "ACTION-: ", None, None, None),
        ("Action – Sam: ring the bell", "Action – ", None, None, None),
        ("Action Sam: ring the bell", "Action Sam: ", None, "Sam", None),
        ("Action (Sam and Jo): ring the bell", "Action (Sam and Jo): ", None, "Sam and Jo", None),
        ("AI SR: ring the bell", "AI SR: ", None, "SR", None),
        ("TODO: ring the bell", "TODO: ", None, None, None),
        ("[ACTION] Sam to ring", "[ACTION] ", None, None, None),
        ("ACTION Clerk to ring", "ACTION ", None, None, None),
        ("Action point 7: ring", "Action point 7: ", "7", None, None),
        ("Action arising: ring", "Action arising: ", None, None, None),
        ("Action Bell tower tour: ask the warden", "Action ", None, None, None),
        (
            "Actions arising from the May 2026 meeting: ring",
            "Actions arising from the May 2026 meeting: ",
            None,
            None,
            "May 2026 meeting",
        ),
    ],
)
def test_an_action_is_known_by_its_marker(
    text: str, marker: str, number: str | None, owner: str | None, origin: str | None
) -> None:
    found = action_marker(text)
    assert found is not None
    assert text[found.start : found.end] == marker
    assert [span and text[slice(*span)] for span in (found.number, found.owner, found.origin)] == [
        number,
        owner,
        origin,
    ]
    assert not found.alone
    assert found.brought_forward is (origin is not None)


def test_a_marker_alone_heads_what_comes_below() -> None:
    for text in ("Actions arising from the May 2026 meeting:", "Action:", "Action arising from the May 2026 meeting: "):
        found = action_marker(text)
        assert found is not None
        assert found.alone


@pytest.mark.parametrize(
    "text",
    [
        "Action: Approved",
        "Action: carried unanimously.",
        "Action on climate change: the board heard a talk",
        "Action Fraud: the PC asked how many calls",
        "Action Plan: the PC asked for it",
        "AI-assisted writing",
        "Ai: a film",
        "Positive action: none of it",
        "Actionable: no",
        "The action: ring",
        "",
    ],
)
def test_other_lines_bear_no_action_marker(text: str) -> None:
    assert action_marker(text) is None


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Closed", "closed"),
        ("DONE", "closed"),
        ("in progress", "continuing"),
        ("Carried forward", "continuing"),
        ("deferred", "deferred"),
        ("(open)", "open"),
        ("No longer required.", "withdrawn"),
        ("The bell was rung", None),
    ],
)
def test_the_status_of_an_action_is_known_by_its_words(words: str, status: str | None) -> None:
    assert action_status_of(words) == status


def test_a_status_may_stand_before_other_words() -> None:
    assert status_at_start("Deferred to 17 December") == ("deferred", 8)
    assert status_at_start("In progress: the ropes are ordered") == ("continuing", 11)
    assert status_at_start("Closedown is near") is None


def test_fields_of_an_action_are_known_by_labels_and_column_headings() -> None:
    labels = ("No.", "Action", "By whom", "Due date", "Status", "Raised at", "Update:", "Colour")
    assert [action_field_of(label) for label in labels] == [
        "number",
        "task",
        "owners",
        "due",
        "status",
        "raised",
        "update",
        None,
    ]


@pytest.mark.parametrize(
    "owner", ["All", "Everyone", "the team", "The Office", "OPCC", "Estates Committee", "all members"]
)
def test_a_group_is_nobody_in_particular(owner: str) -> None:
    assert is_group(owner)


@pytest.mark.parametrize(
    "owner", ["DCO", "Sam Reed", "The clerk", "Chair of the board of trustees, Jo March", "@rhale"]
)
def test_a_person_or_a_role_is_no_group(owner: str) -> None:
    assert not is_group(owner)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Date:", "date"),
        ("Time", "start"),
        ("Date/Time:", "date and time"),
        ("Venue", "venue"),
        ("LOCATION", "venue"),
        ("Chaired by", "chair"),
        ("Minutes:", "minute_taker"),
        ("Scribe", "minute_taker"),
        ("Minute-taker", "minute_taker"),
        ("Status", "status"),
        ("Body", "body"),
        ("Series", "series"),
        ("Dunlin House", None),
    ],
)
def test_a_line_of_the_header_is_known_by_its_label(label: str, field: str | None) -> None:
    assert field_of(label) == field


def test_labels_of_the_header_come_the_longest_first() -> None:
    labels = header_labels()
    assert [len(label) for label in labels] == sorted(map(len, labels), reverse=True)
    assert all(field_of(label) for label in labels)


def test_the_status_of_the_minutes_is_known_by_its_words() -> None:
    words = ("DRAFT", "for-approval", "Final", "signed", "(Approved)", "lost")
    assert [meeting_status_of(one) for one in words] == [
        "draft",
        "for approval",
        "approved",
        "approved",
        "approved",
        None,
    ]


@pytest.mark.parametrize(
    ("printed", "counts"),
    [
        ("for 2, against 1, abstained 1", (2, 1, 1)),
        ("5 for, 3 against, 1 abstained", (5, 3, 1)),
        ("In favour: 5; against: none; abstentions: 2", (5, 0, 2)),
        ("8 votes for and 2 against with no abstentions", (8, 2, 0)),
        ("seven in favour, two opposed", (7, 2, None)),
        ("unanimous", (None, None, None)),
        ("for 5, for 3", (None, None, None)),
        ("5 3 1", (None, None, None)),
        ("", (None, None, None)),
    ],
)
def test_votes_are_counted_where_the_words_pair_them_beyond_doubt(
    printed: str, counts: tuple[int | None, int | None, int | None]
) -> None:
    assert votes_in(printed) == VoteCounts(*counts)


def test_words_of_decisions_are_known() -> None:
    marker = decision_marker("Decision 2: The plan is adopted.")
    assert marker is not None
    assert (marker.end, marker.number) == (12, (9, 10))
    assert decision_marker("RESOLVED: that the fee be raised") is not None
    assert decision_marker("Decisions were hard") is None
    assert [decision_field_of(label) for label in ("Proposed by", "Seconder:", "Votes", "Result", "Colour")] == [
        "mover",
        "seconder",
        "votes",
        "result",
        None,
    ]
    assert [result_of(words) for words in ("Carried", "LOST.", "withdrawn", "perhaps")] == [
        "carried",
        "lost",
        "withdrawn",
        None,
    ]
    assert is_outcome("Approved")
    assert not is_outcome("Sam to approve it")


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("The stile was mended. Closed.", "closed"),
        ("The mason has slipped to March; carried forward.", "continuing"),
        ("Sent to all – complete", "closed"),
        ("The survey is done; the roof is open to the sky", None),
        ("Open day held – ongoing talks", None),
    ],
)
def test_an_update_says_what_became_of_the_action(update: str, status: str | None) -> None:
    assert outcome_said(update) == status


@pytest.mark.parametrize(
    "words",
    [
        "None",
        "N/A.",
        "nil",
        "No items",
        "No matters were raised.",
        "Nothing to report",
        "There was no other business raised",
    ],
)
def test_words_that_say_there_was_nothing(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize(
    "words", ["None of the lights work", "No parking on the green", "Jo March", "", "Nothing was done about the bells"]
)
def test_words_that_say_something(words: str) -> None:
    assert not says_nothing(words)


def test_words_that_say_nobody_sent_apologies_or_nothing_is_to_be_done() -> None:
    assert says_no_apologies("No apologies were received.")
    assert says_no_apologies("None")
    assert says_no_apologies("Everyone was present")
    assert not says_no_apologies("Sam Reed")
    assert says_no_actions("There were no new actions.")
    assert says_no_actions("No actions")
    assert not says_no_actions("ACTION: Sam to ring")


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("Venue: [insert venue]", "[insert venue]"),
        ("Date: TBC", "TBC"),
        ("Owner: XX", "XX"),
        ("Time: XX:XX", "XX:XX"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("Click or tap here to enter text.", "Click or tap here to enter text"),
        ("Name: ______", "______"),
        ("Date: DD/MM/YYYY", "DD/MM/YYYY"),
        ("[Enter the names of those present]", "[Enter the names of those present]"),
        ("Sam: ??? about the lease", "???"),
        ("The sum is TBC for now.", "TBC"),
    ],
)
def test_a_blank_left_in_is_found(text: str, blank: str) -> None:
    assert [text[start:end] for start, end in find_placeholders(text)] == [blank]


@pytest.mark.parametrize(
    "text",
    [
        "see [the date](https://example.org)",
        "Room XXI",
        "a TBCx cable",
        "snake_case_name",
        "[sic]",
        "What?",
        "Is that so???",
        "[Who may take part?]",
        "[Enter Sam]",
        "ever-[insert-colour] books",
        "moved to TBD for now",
        "click here for the map",
        "X marks it",
    ],
)
def test_other_words_are_no_blank(text: str) -> None:
    assert find_placeholders(text) == ()


def test_words_are_folded_alike_however_they_are_typed() -> None:
    assert fold("  **Chair’s   REPORT –** ") == "chair's report"
    assert without_number("2.1 estates") == without_number("iv. estates") == without_number("a) estates") == "estates"
    assert without_number("24 hour cover") == "hour cover"


def test_the_tables_hold_folded_words_only() -> None:
    for table in (
        owners.THINGS,
        owners.LABELS,
        owners.ROLES,
        owners.GROUPS,
        owners.NO_NAME_BEGINS,
        owners.BEFORE_ROLES,
    ):
        assert all(word == word.lower() and " " not in word and word for word in table)


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_no_words_break_the_questions_asked_of_them(text: str) -> None:
    section_of(text)
    presence_of(text)
    field_of(text)
    votes_in(text)
    find_placeholders(text)
    says_nothing(text)
    marker = action_marker(f"Action {text}: ring the bell")
    assert marker is None or marker.end <= len(text) + 22
