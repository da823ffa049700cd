"""Decisions in Word files of other offices: in sentences, on several lines, and in tables."""

from __future__ import annotations

import pytest
from word_of_offices import Office, actions

from minutebook.model.blocks import Decision, Motion
from minutebook.reading import Reading, overlapping, unclaimed


def decided(reading: Reading) -> list[str]:
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
    return [found.text for found in reading.meeting.decisions]


def said(*lines: str, heading: str = "Harbour wall") -> list[str]:
    office = (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Present: Jo March, Ann Ito")
        .line(heading, style="Heading 1")
    )
    for line in lines:
        office.line(line)
    return decided(office.read())


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed to paint the gate in May.",
        "The Committee RESOLVED to accept the tender of Tarn Masonry.",
        "The finance committee unanimously approved the budget for 2027.",
        "We decided on the blue sails.",
        "Vote on whether to drop the race – 4 for, 2 against, dropped.",
        "Template: M/S (March/Ito) to recommend it.",
        "Everyone agreed to open on Sundays.",
        "After a short break the Board resolved that the lease be renewed.",
        "The minutes of 3 May were accepted as a true record.",
        "Moved by Jo March, seconded by Ann Ito, that the fee rise to £45. Carried, two abstained.",
        "Jo made a motion to buy a second rope. Ann seconded. Motion carried.",
        "The new mooring rules —APPROVED by unanimous consent.",
    ],
)
def test_a_sentence_that_says_what_was_decided_is_a_decision(sentence: str) -> None:
    assert said(f"Ann Ito showed a drawing. {sentence}") == [sentence] or said(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone agreed that the sound was poor.",
        "She asked whether the Council agreed to the plan.",
        "He said that it was agreed to wait.",
        "Ann: it is not, so we decided to move on.",
        "Proposed resolution: we agree to mend the wall.",
        "If the Board agreed to pay, work could begin.",
        "The proposed route was approved by the county.",
        "Ms (now Mrs) Finch spoke for an hour.",
        "They would need 4 for, 2 against.",
        "Jo agreed to write to the harbour master.",
        "For example, a motion must be passed by two thirds.",
        "The minutes will be approved at the next meeting.",
    ],
)
def test_a_sentence_that_only_speaks_of_deciding_is_none(sentence: str) -> None:
    assert said(sentence) == []


def test_under_the_minutes_of_the_last_meeting_they_are_approved_in_few_words() -> None:
    assert said("Read and approved.", heading="Minutes of the last meeting") == ["Read and approved."]


def test_the_lines_of_a_motion_are_one_decision() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Harbour wall", style="Heading 1")
    for line in (
        "Motion: to mend the wall",
        "Moved: Jo March",
        "Seconded: Ann Ito",
        "For: 4 Against: 1",
        "Motion carried",
    ):
        office.line(line)
    reading = office.read()
    assert decided(reading) == ["to mend the wall"]
    ((_, motion),) = reading.meeting.all_of(Motion)
    assert (motion.mover, motion.seconder, motion.result) == ("Jo March", "Ann Ito", "Motion carried")
    assert motion.votes is not None
    assert (motion.votes.in_favour, motion.votes.against) == (4, 1)


def test_what_became_of_a_motion_in_bold_is_no_heading() -> None:
    office = (
        Office()
        .line(("Larkspur Sailing Club", "b"))
        .line("Present: Jo March, Ann Ito")
        .line(("Harbour wall", "b"))
        .line("It was MOVED and SECONDED to mend the wall.")
        .line(("MOTION CARRIED", "b"))
        .line(("Rope", "b"))
        .line("The rope is old.")
    )
    reading = office.read()
    assert [item.title for item in reading.meeting.items if item.title] == ["Harbour wall", "Rope"]
    ((_, motion),) = reading.meeting.all_of(Decision)
    assert motion.result == "MOTION CARRIED"


def test_a_motion_of_which_nothing_came_stays_text() -> None:
    assert said("Motion: to mend the wall", "Jo March will ask for a price.") == []


def test_rows_that_tell_what_became_of_each_motion_are_motions_without_headings() -> None:
    office = (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Votes by e-mail", style="Heading 1")
        .table(
            ["May, rope", "Move to buy forty metres of rope from Tarn Chandlers.", "10 Approved"],
            ["June, wall", "Move that the wall be mended before winter comes.", "8 Approved"],
        )
    )
    reading = office.read()
    assert decided(reading) == [
        "May, rope: Move to buy forty metres of rope from Tarn Chandlers.",
        "June, wall: Move that the wall be mended before winter comes.",
    ]
    assert [found.result for _, found in reading.meeting.all_of(Motion)] == ["10 Approved", "8 Approved"]


def test_a_form_tells_of_one_motion() -> None:
    office = (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Harbour wall", style="Heading 1")
        .table(["Motion", "That the wall be mended"], ["Moved", "Jo"], ["Seconded", "Ann"], ["Result", "Passed"])
    )
    assert decided(office.read()) == ["That the wall be mended"]


@pytest.mark.parametrize("style", ["Normal", "List Bullet", "List Number"])
def test_who_acts_on_what_was_said_or_decided_may_stand_on_the_line_below(style: str) -> None:
    office = (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Present: Jo March, Ann Ito")
        .line("Harbour wall", style="Heading 1")
        .line("Ann Ito showed a drawing. The wall needs a coat of paint.", style=style)
        .line("Action: Jo March")
        .line("RESOLVED to ask for three prices.", style=style)
        .line("Action: Clerk")
    )
    reading = office.read()
    assert decided(reading) == ["RESOLVED to ask for three prices."]
    assert actions(reading) == [
        ("The wall needs a coat of paint.", ["Jo March"], ""),
        ("RESOLVED to ask for three prices.", ["Clerk"], ""),
    ]


def test_next_steps_are_actions_and_what_only_tells_of_them_is_none() -> None:
    office = (
        Office()
        .line("Larkspur Sailing Club", style="Title")
        .line("Present: Jo March, Ann Ito, Mirela Sand")
        .line("Harbour wall", style="Heading 1")
        .line("Next steps: Jo March will ask for three prices. Ann Ito to paint the gate.")
        .line("The next steps include a survey.")
        .line("Next steps:")
        .line("Mirela books the hut", style="List Bullet")
        .line("Jo – call the mason", style="List Bullet")
    )
    assert [(task, owners) for task, owners, _ in actions(office.read())] == [
        ("Jo March will ask for three prices.", ["Jo March"]),
        ("Ann Ito to paint the gate.", ["Ann Ito"]),
        ("Mirela books the hut", ["Mirela"]),
        ("Jo – call the mason", ["Jo"]),
    ]


def test_tasks_and_people_in_one_row_are_paired_and_a_day_stands_beside_its_task() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Present: Jo March, Ann Ito")
    office.table(
        ["Agenda item", "Discussion", "Action / Owner", "When"],
        ["1. Wall", "The wall is cracked.", "JM to ask for three prices", "by 3 May"],
        ["2. Gate", "The gate is rusty, and so is the chain.", ["AB: paint the gate", "JM: buy a chain"], ""],
        ["3. Rope", "The rope is old. It must be replaced this spring.", "JM", "June"],
        ["4. Boats", "Two boats were sold.", "Note", ""],
    )
    assert actions(office.read()) == [
        ("JM to ask for three prices", ["JM"], "by 3 May"),
        ("AB: paint the gate", ["AB"], ""),
        ("JM: buy a chain", ["JM"], ""),
        ("It must be replaced this spring.", ["JM"], "June"),
    ]


def test_as_many_people_as_tasks_in_a_row_do_one_each() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Present: Jo March, Ann Ito")
    office.table(
        ["Item", "Notes", "Action", "By whom"],
        ["1. Wall", "The wall is cracked.", ["Ask for three prices", "Close the path"], ["Jo", "Ann"]],
        ["2. Rope", "The rope is old.", "Buy a rope", "Jo/Ann"],
    )
    assert [(task, owners) for task, owners, _ in actions(office.read())] == [
        ("Ask for three prices", ["Jo"]),
        ("Close the path", ["Ann"]),
        ("Buy a rope", ["Jo", "Ann"]),
    ]


def test_the_number_of_a_passage_hides_no_decision() -> None:
    assert said("2.1 Agreed subject to two corrections.", heading="Minutes of 10 May") == [
        "2.1 Agreed subject to two corrections."
    ]


def test_what_was_proposed_and_what_came_of_it_is_one_decision() -> None:
    assert said("Proposed: 9th December at The Anchor. All in favour. The band is free.") == [
        "Proposed: 9th December at The Anchor. All in favour."
    ]


def test_each_marker_with_its_owner_in_a_paragraph_begins_an_action() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Present: Pat Wren (PW)")
    office.line("Wall", style="Heading 1").line("It is cracked. ACTION PW: order bricks. ACTION ALL: bring a spade")
    assert [(task, owners) for task, owners, _ in actions(office.read())] == [
        ("order bricks.", ["PW"]),
        ("bring a spade", ["ALL"]),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Action: Approved", "Approved"),
        ("ACTION: Approved unanimously", "Approved unanimously"),
        ("Action: Postponed to the June meeting", "Postponed to the June meeting"),
        ("Outcome: consensus, the fee stays", "consensus, the fee stays"),
        ("Decided: no meeting in August", "no meeting in August"),
        ("AI: that's consensus, the fee stays.", "AI: that's consensus, the fee stays."),
    ],
)
def test_a_label_before_what_was_decided_makes_it_a_decision(line: str, words: str) -> None:
    assert said("Ann Ito showed a drawing.", line) == [words]


@pytest.mark.parametrize("label", ["Action: ", "Conclusion: "])
def test_a_bold_label_before_what_was_decided_makes_it_a_decision(label: str) -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Present: Jo March, Ann Ito")
    reading = office.line("Fee", style="Heading 1").line("It was £40.").line((label, "b"), "Accepted").read()
    assert decided(reading) == ["Accepted"]
    assert actions(reading) == []


@pytest.mark.parametrize(
    "line",
    [
        "Action: None",
        "Outcome: the wall is cracked",
        "Conclusion: none",
        "Do we have consensus to go on?",
        "Action: noted",
    ],
)
def test_a_label_before_anything_else_makes_no_decision(line: str) -> None:
    assert said(line) == []


def test_the_action_taken_on_a_motion_is_what_became_of_it() -> None:
    office = Office().line("Larkspur Sailing Club", style="Title").line("Fee", style="Heading 1")
    office.lines("Motion: that the fee rise to £45.", "Moved by: Jo March", "Seconded by: Ann Ito", "Action: Approved")
    found = [one for _, one in office.read().meeting.all_of(Motion)]
    assert [(one.text, one.mover, one.result) for one in found] == [
        ("that the fee rise to £45.", "Jo March", "Approved")
    ]


@pytest.mark.parametrize(
    ("movers", "resolved"),
    [
        ("Proposed by Cllr Pinn, seconded by Cllr Odu and", "RESOLVED (5 for, 1 against) to set a fee of £45."),
        ("Proposed by Cllr Pinn, seconded by Cllr Odu and it was", "Resolved to set a fee of £45."),
    ],
)
def test_who_moved_may_stand_on_the_line_above_what_was_resolved(movers: str, resolved: str) -> None:
    office = Office().line("Larkspur Council", style="Title").line("Fee", style="Heading 1")
    reading = office.lines("The third draft was shown.", movers, resolved).read()
    assert decided(reading) == [resolved]
    found = next(one for _, one in reading.meeting.all_of(Decision))
    assert (found.mover, found.seconder) == ("Cllr Pinn", "Cllr Odu")


def test_who_moved_decides_nothing_where_the_line_breaks_off() -> None:
    assert said("The third draft was shown.", "Proposed by Cllr Pinn, seconded by Cllr Odu and", "It rained.") == []
