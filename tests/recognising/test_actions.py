"""Tasks that the talk gives to somebody, and tables of them, in Word files of other offices."""

from __future__ import annotations

import pytest
from word_of_offices import Office, actions, next_day, outline

from minutebook.reading import overlapping, unclaimed


def club() -> Office:
    return (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Tuesday 3 March 2026")
        .line("Present: Mr D Teal (Chair), Olu Finch, Ann Ito")
        .line("Harbour wall", style="Heading 1")
    )


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Mr Teal to ring the harbour office.", ["Mr Teal"]),
        ("Clerk to chase.", ["Clerk"]),
        ("OF to add a map.", ["OF"]),
        ("Olu and Ann to paint the gate.", ["Olu", "Ann"]),
        ("The Harbour Manager is to write to the owner.", ["Harbour Manager"]),
    ],
)
def test_somebody_known_is_given_a_task(sentence: str, owners: list[str]) -> None:
    reading = club().line(f"The wall is cracked. {sentence} The gate is rusty.").read()
    assert [(task, who) for task, who, _ in actions(reading)] == [(sentence, owners)]
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kit Vance to ring the harbour office.",
        "The wall to be mended first.",
        "Ann will be away in June.",
        "Ann will ask for three prices.",
        "Ann Ito agreed to speak to the tenant.",
        "Ann will ask for prices if the grant is paid.",
        "Ann asked Olu to paint the gate.",
        "Thanks to Ann for the scones.",
        "Members will retain their rights.",
    ],
)
def test_what_gives_nobody_known_a_task_stays_text(sentence: str) -> None:
    assert actions(club().line(f"The wall is cracked. {sentence}").read()) == []


def test_a_promise_in_bold_is_a_task() -> None:
    reading = club().line("The wall is cracked. ", ("Ann will ask for three prices.", "b")).read()
    assert [(task, who) for task, who, _ in actions(reading)] == [("Ann will ask for three prices.", ["Ann"])]


def test_a_summary_of_actions_does_not_tell_them_twice() -> None:
    office = club().line("Action: Ann to mend the wall").line("Summary of action items", style="Heading 1")
    office.line("Ann to mend the wall", style="List Number")
    assert [task for task, _, _ in actions(office.read())] == ["Ann to mend the wall"]


def test_rows_below_a_numbered_title_are_said_of_it() -> None:
    office = Office().line("Larkspur Bridge", style="Title").line("Present: Ann Ito (AI), Olu Finch (OF)")
    office.table(
        ["Ref", "Item", "Action", "Date"],
        ["1.0", "Safety", "", ""],
        ["1.1", "One bolt fell. The scaffold must be checked.", "OF", "12/05"],
        ["1.2", "No accidents.", "Note", ""],
        ["2.0", "Cost", "", ""],
        ["2.1", "Revised costs to be issued.", "OF", "asap"],
    )
    reading = office.read()
    assert [item.title for item in reading.meeting.items if item.number] == ["Safety", "Cost"]
    assert actions(reading) == [
        ("The scaffold must be checked.", ["OF"], "12/05"),
        ("Revised costs to be issued.", ["OF"], "asap"),
    ]
    assert unclaimed(reading) == []


def test_the_next_meeting_may_stand_below_the_actions() -> None:
    office = club().table(
        ["Action", "Who", "Due", "Status"],
        ["Fix the gate", "Olu", "9 March", "open"],
        ["Next meeting", "Thursday 12 March 2026, 1pm", "", ""],
    )
    reading = office.read()
    assert [task for task, _, _ in actions(reading)] == ["Fix the gate"]
    assert next_day(reading) == "2026-03-12"


def test_a_decision_is_the_task_of_whom_the_end_of_its_paragraph_names() -> None:
    reading = club().line("Jo proposed that chains be bought, seconded Ann. Carried unanimously. Action: Clerk").read()
    assert actions(reading) == [
        ("Jo proposed that chains be bought, seconded Ann. Carried unanimously.", ["Clerk"], "")
    ]


def test_names_stand_beside_the_passages_they_belong_to() -> None:
    office = Office().line("Larkspur Hall", style="Title").line("Present: Hugh Tern (HT), Pam Ash (PA)")
    office.table(
        ["Item", "Action"],
        ["1. Repairs", ""],
        [["2. Matters arising", "The gutter leaks.", "The code of the safe must be changed."], ["HT", "PA"]],
        [["3. Fair", "Helpers are needed from 9am."], "ALL"],
    )
    assert [(task, owners) for task, owners, _ in actions(office.read())] == [
        ("The gutter leaks.", ["HT"]),
        ("The code of the safe must be changed.", ["PA"]),
        ("Helpers are needed from 9am.", ["ALL"]),
    ]


def test_the_column_that_repeats_who_acts_gives_its_day_to_the_action() -> None:
    office = Office().line("Larkspur Bridge", style="Title").line("Present: Ann Ito (AI), Olu Finch (OF)")
    office.table(
        ["No", "Discussion", "Action by", "Date"],
        ["1", ["Water", "Three taps were too hot. OF to test the taps again.", "The boiler is new."], "OF", "18/07/26"],
        ["2", ["Any other business", "None."], "", ""],
    )
    reading = office.read()
    assert actions(reading) == [("OF to test the taps again.", ["OF"], "18/07/26")]
    assert unclaimed(reading) == []


def test_a_label_that_says_more_loses_no_words() -> None:
    reading = club().table(["ACTION: mend the wall", "1. Ask Olu for a price"], ["Note:", "Two pages"]).read()
    assert unclaimed(reading) == []
    assert "mend the wall" in str(reading.meeting)


def test_items_that_run_on_in_one_paragraph_are_items() -> None:
    office = Office().line(("BRACKENFORD PARISH COUNCIL", "b")).line("Present: Ann Ito, Olu Finch")
    office.line(
        ("22/26 Apologies", "b"),
        " – Cllr Teal. ",
        ("23/26 Requests for dispensation", "b"),
        " – none. ",
        ("24/26 Minutes", "b"),
        " – Resolved that the Chairman signs the minutes of May.",
    )
    office.line(("25/26 Highways", "b"), " – The verge is damaged. Clerk to report it.")
    reading = office.read()
    assert [(item.number, item.title) for item in reading.meeting.items if item.number] == [
        ("22/26", "Apologies"),
        ("23/26", "Requests for dispensation"),
        ("24/26", "Minutes"),
        ("25/26", "Highways"),
    ]
    assert unclaimed(reading) == []


def test_how_far_an_action_is_gives_it_no_day() -> None:
    office = club().line("Actions", style="Heading 1").line("Ann to mend the wall – ONGOING", style="List Bullet")
    (action,) = office.read().meeting.actions
    assert (action.status, action.due) == ("continuing", None)


def test_several_bodies_before_a_bare_verb_own_an_action() -> None:
    office = club().line("Actions", style="Heading 1").line("NDR, TSC and PGB identify three uses", style="List Bullet")
    assert actions(office.read()) == [("NDR, TSC and PGB identify three uses", ["NDR", "TSC", "PGB"], "")]


def test_a_box_before_a_task_says_whether_it_is_done_and_before_anything_else_it_stays() -> None:
    office = club().line("☒ The lease is signed").line("To do", style="Heading 1")
    for line in ("[x] Olu – renew the domain", "☐ Ann to paint the gate", "✓ Ann to bank the tin"):
        office.line(line)
    reading = office.read()
    assert [(action.task, action.status) for action in reading.meeting.actions] == [
        ("Olu – renew the domain", "closed"),
        ("Ann to paint the gate", "open"),
        ("Ann to bank the tin", "closed"),
    ]
    assert "☒ The lease is signed" in str(reading.meeting)
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_a_tick_before_a_name_is_no_part_of_it() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Attendees", style="Heading 1")
    office.line("☑ Jo March (Chair)").line("☑ Ann Ito").line("Wall", style="Heading 1").line("It is cracked.")
    assert [one.name for one in office.read().meeting.attendance] == ["Jo March", "Ann Ito"]


def test_a_form_may_have_the_title_across_it_and_place_and_time_in_one_cell() -> None:
    office = Office().table(
        ["Meeting minutes, week 5", ""],
        ["Group Members Present", "Amir Teal, Chloe Finch"],
        ["Group Members Absent", "Dean Rook"],
        ["Meeting Location, Date & Time", "Learning Centre, Wednesday 13 February 2019, 11:00-12:00"],
    )
    office.document.tables[0].cell(0, 0).merge(office.document.tables[0].cell(0, 1))
    office.line("Discussion", style="Heading 1").line("The map is nearly done.")
    reading = office.read()
    meeting = reading.meeting
    assert [(one.name, one.presence) for one in meeting.attendance] == [
        ("Amir Teal", "present"),
        ("Chloe Finch", "present"),
        ("Dean Rook", "absent"),
    ]
    assert meeting.date is not None
    assert (str(meeting.date.day), meeting.venue, meeting.title) == (
        "2019-02-13",
        "Learning Centre",
        "Meeting minutes, week 5",
    )
    assert unclaimed(reading) == []


@pytest.mark.parametrize(
    ("task", "due"),
    [
        ("Ann: record a film (by Thurs)", "by Thurs"),
        ("Ann to write a page (12 May)", "12 May"),
        ("Ann to ask for a price, by Weds", "by Weds"),
        ("Ann to ring the mason (end of March)", "end of March"),
        ("Ann to send the drawing round before the 30th.", "before the 30th"),
        ("Ann to make a poster before the April talk", "before the April talk"),
        ("Ann to read the three reports – October meeting", "October meeting"),
        ("Ann to add two drawings, target date: end of June", "end of June"),
        ("Ann to mend the rope, due Thu", "Thu"),
        ("Ann to paint the wall by the gate", ""),
        ("Ann to ask Olu – the treasurer", ""),
        ("Ann to ring the mason (the one in Larkspur)", ""),
        ("Ann to write a page, for end users", ""),
        ("Ann to buy paint (two tins)", ""),
    ],
)
def test_the_last_words_of_a_task_may_be_its_day(task: str, due: str) -> None:
    office = club().line("Actions", style="Heading 1").line(task, style="List Bullet")
    assert actions(office.read()) == [(task, ["Ann"], due)]


def test_initials_that_are_a_marker_elsewhere_speak() -> None:
    office = Office().line("Larkspur Markup Group", style="Title").line("Present: Ana Prado (AP), Ann Ito (AI)")
    office.line("Opening", style="Heading 1").line("AP: welcome all of you.").line("AI: I would like to begin.")
    assert actions(office.read()) == []


@pytest.mark.parametrize("line", ["Action: none. Open until the grant is paid.", "No action; the grant is awaited."])
def test_where_nothing_is_to_be_done_there_is_no_action(line: str) -> None:
    reading = club().line("Actions", style="Heading 1").line(line).read()
    assert actions(reading) == []
    assert "grant" in str(reading.meeting)


def test_the_number_of_a_passage_is_no_word_of_its_task() -> None:
    reading = club().line("4.1 Mr Teal to ring the harbour office.").read()
    assert [(task, owners) for task, owners, _ in actions(reading)] == [
        ("Mr Teal to ring the harbour office.", ["Mr Teal"])
    ]
    assert unclaimed(reading) == []


def test_what_an_invitation_to_a_call_says_is_no_heading() -> None:
    office = club().line(("Join the meeting now", "b")).line(("Dial in by phone", "b")).line("+44 20 7946 0000")
    assert outline(office.read().meeting.items)[1:] == ["Harbour wall"]


@pytest.mark.parametrize("before", ["The balance is £412.66.", "The gate opens at 7.30pm.", "The rate is 4.5%."])
def test_a_sentence_may_end_with_an_amount_or_a_time(before: str) -> None:
    reading = club().line(f"{before} Olu to pay the plumber.").read()
    assert [task for task, _, _ in actions(reading)] == ["Olu to pay the plumber."]
