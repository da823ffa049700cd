"""Actions of the last meeting in Word files of other offices: which of them is done, and what is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_of_offices import Office

from minutebook.model.blocks import Motion, Paragraph
from minutebook.model.running_text import plain
from minutebook.reading import overlapping, unclaimed

if TYPE_CHECKING:
    from minutebook.reading import Reading


def board(*lines: str) -> Reading:
    office = Office().line("Larkspur Hospice", style="Title").line("Board minutes, 4 March 2026, 2pm")
    office.line("Present: Ida Crane (IC), Joel Marsh (JM), Tess Gower (TG)").line("Apologies: none")
    office.line(("1. Actions from last time", "b"))
    for line in lines:
        office.line(line)
    reading = office.line(("2. Finance", "b")).line("The accounts were noted.").read()
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
    return reading


def told(reading: Reading) -> list[tuple[str, str, str | None, list[str]]]:
    return [
        (
            action.number,
            plain(action.task),
            action.status,
            [plain(block.text) for block in action.update if isinstance(block, Paragraph)],
        )
        for action in reading.meeting.actions
    ]


@pytest.mark.parametrize(("one", "two", "blank"), [("1.1", "1.2", " "), ("a)", "b)", " "), ("1.1", "1.2", "\t")])
def test_what_became_of_an_action_is_said_on_its_own_line(one: str, two: str, blank: str) -> None:
    reading = board(f"{one}{blank}JM to replace the till.", f"{two}{blank}TG to update the rota – COMPLETE")
    assert told(reading) == [
        (one.rstrip(")"), "JM to replace the till.", None, []),
        (two.rstrip(")"), "TG to update the rota – COMPLETE", "closed", []),
    ]


def test_numbered_lines_about_something_else_tell_nothing_of_the_action_above() -> None:
    reading = board("1.1 JM to replace the till.", "1.2 The rota was complete.", "1.3 Nothing else.")
    assert told(reading) == [("1.1", "JM to replace the till.", None, [])]
    assert "1.2 The rota was complete." in str(reading.meeting)


@pytest.mark.parametrize(
    ("task", "line", "status", "update"),
    [
        ("1.1 JM to replace the till.", "Update: ordered, due Friday.", None, "ordered, due Friday."),
        ("Action: IC to check the lease.", "Update: solicitor has it. Closed.", "closed", "solicitor has it. Closed."),
        ("Action 14: IC to check the lease.", "Update 4/3: solicitor has it.", None, "4/3: solicitor has it."),
        ("Action 15: TG to book fire training.", "Outcome: booked. Closed.", "closed", "booked. Closed."),
        ("Action 15: TG to book fire training.", "Status: not started", "open", None),
    ],
)
def test_a_labelled_line_tells_of_the_action_above(
    task: str, line: str, status: str | None, update: str | None
) -> None:
    [(_, _, *rest)] = told(board(task, line))
    assert rest == [status, [update] if update else []]


def rows(*lines: list[str]) -> Reading:
    office = Office().line("Larkspur Hospice", style="Title").line("Board minutes, 4 March 2026, 2pm")
    office.line("Present: Ida Crane (IC), Joel Marsh (JM), Tess Gower (TG)").line(("1. Old actions", "b"))
    reading = office.table(*lines).line(("2. Finance", "b")).line("The accounts were noted.").read()
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
    return reading


@pytest.mark.parametrize("column", ["Minute", "Item"])
def test_the_column_for_the_minute_of_an_action_is_its_number(column: str) -> None:
    reading = rows([column, "Action agreed", "By whom", "Update"], ["7.2", "Replace the till", "JM", "Complete"])
    assert told(reading) == [("7.2", "Replace the till", "closed", ["Complete"])]


def test_what_was_to_be_done_may_stand_under_previous_action() -> None:
    reading = rows(["Action from last meeting", "Who", "Update"], ["Replace the till", "JM", "Visit booked – ongoing"])
    assert told(reading) == [("", "Replace the till", "continuing", ["Visit booked – ongoing"])]


@pytest.mark.parametrize(("answer", "status"), [("Y", "closed"), ("N", "open"), ("Complete", "closed")])
def test_the_column_that_asks_whether_it_is_done_is_the_status(answer: str, status: str) -> None:
    reading = rows(["Who", "What", "When", "Done?"], ["JM", "Replace the till", "Friday", answer])
    assert told(reading) == [("", "Replace the till", status, [])]


@pytest.mark.parametrize(("column", "words"), [("Hours", "4"), ("RAG", "Amber"), ("Item", "Opening of the shop")])
def test_a_column_that_tells_nothing_of_progress_is_no_update(column: str, words: str) -> None:
    reading = rows(["Action", "Who", column], ["Replace the till", "JM", words], ["Paint the gate", "TG", words])
    assert [(status, update) for _, _, status, update in told(reading)] == [(None, []), (None, [])]
    assert f"{column}: {words}" in str(reading.meeting)


def test_closed_where_the_day_stands_is_the_status() -> None:
    [action] = rows(["Action", "Who", "Due"], ["Replace the till", "JM", "CLOSED"]).meeting.actions
    assert (action.status, action.due) == ("closed", None)


def test_two_names_below_moved_and_seconded_are_who_did() -> None:
    reading = rows(["Motion", "Moved / Seconded", "Vote"], ["Adopt the plan", "Marsh / Gower", "3 yes, 0 no"])
    assert [(one.mover, one.seconder) for _, one in reading.meeting.all_of(Motion)] == [("Marsh", "Gower")]


def test_the_column_for_decisions_beside_the_talk_holds_decisions() -> None:
    reading = rows(
        ["Agenda item", "Discussion", "Decision"],
        ["Login screen", "Joel showed the drawing.", "Use the dark theme"],
        ["Report", "Nobody has begun.", "–"],
    )
    assert [plain(one.text) for one in reading.meeting.decisions] == ["Use the dark theme"]


def agenda(said: list[str], acting: list[str]) -> list[tuple[str, list[str]]]:
    office = Office().line("Larkspur Hospice", style="Title").line("Board minutes, 4 March 2026, 2pm")
    office.line("Present: Ida Crane (IC), Joel Marsh (JM), Tess Gower (TG)")
    reading = office.table(
        ["", "", "ACTION"],
        ["1", ["Apologies", "There were none."], ""],
        ["2", ["Matters arising", *said], ["", *acting]],
        ["3", ["Any other business", "There was none."], ""],
    ).read()
    assert [problem.code for problem in reading.problems] == []
    return [(plain(action.task), action.owners) for action in reading.meeting.actions]


def test_empty_paragraphs_above_a_name_tell_what_it_stands_beside() -> None:
    said = ["Risk list – cyber was added.", "Bank form – still to come.", "Reserves – on this agenda."]
    assert agenda(said, ["", "JM", ""]) == [("Bank form – still to come.", ["JM"])]
    assert agenda(said, ["", "", "JM"]) == [("Reserves – on this agenda.", ["JM"])]
    # There is no such line: what was said last is what JM will do.
    assert agenda(said, ["", "", "", "", "JM"]) == [("Reserves – on this agenda.", ["JM"])]


def test_what_became_of_it_may_stand_behind_what_somebody_named_beside_it_does() -> None:
    office = Office().line("Larkspur Hospice", style="Title").line("Board minutes, 4 March 2026, 2pm")
    office.line("Present: Ida Crane (IC), Joel Marsh (JM)").line(("1. Bank", "b"))
    reading = office.line("1.2 The form is still to come. Carry forward.").line("Action: JM").read()
    assert told(reading) == [("1.2", "The form is still to come. Carry forward.", "continuing", [])]
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["4.1 JM to ring the mason."],
        ["4.1 JM to ring the mason.", "Action: JM"],
        ["4.1 The mason is to be rung. (Action: JM)"],
        ["4.1 The mason is to be rung.", "Action: JM"],
    ],
)
def test_the_number_of_a_passage_is_that_of_its_action(lines: list[str]) -> None:
    assert [action.number for action in board(*lines).meeting.actions] == ["4.1"]


@pytest.mark.parametrize(
    ("line", "status", "update"),
    [
        ("Joel – ring the mason\tDone, coming on the 9th", "closed", ["Done, coming on the 9th"]),
        ("Joel – mend the gate\tdone but it is stuck again", None, ["done but it is stuck again"]),
        ("Joel: find prices for the roof", None, []),
    ],
)
def test_a_name_before_what_was_to_be_done_makes_it_an_action(line: str, status: str | None, update: list[str]) -> None:
    [(_, task, *rest)] = told(board(line))
    assert (task, rest) == (line.partition("\t")[0], [status, update])


def test_what_somebody_says_of_an_action_is_none() -> None:
    assert told(board("Joel – the mason has been rung.", "Joel: it was done last week.")) == []


def test_what_is_to_be_done_before_next_time_is_a_list_of_actions() -> None:
    office = Office().line("Larkspur Hospice", style="Title").line("Present: Ida Crane, Joel Marsh")
    office.line("To do before next time", style="Heading 1").line("☐ Write the introduction again")
    reading = office.line("☒ Register for the open day").line("☐ Joel: three more talks by 28 Feb").read()
    assert [(task, status) for _, task, status, _ in told(reading)] == [
        ("Write the introduction again", "open"),
        ("Register for the open day", "closed"),
        ("Joel: three more talks by 28 Feb", "open"),
    ]
    assert unclaimed(reading) == []


@pytest.mark.parametrize(
    ("line", "task", "owners"),
    [
        ("[ACTION Joel: set up the payment]", "set up the payment", ["Joel"]),
        ("[ACTION Joel + Tess: price the joist]", "price the joist", ["Joel", "Tess"]),
        ("The labels are wrong. AI Tess: ask for the logs", "ask for the logs", ["Tess"]),
        ("Mr. Marsh to post the list of changes.", "Mr. Marsh to post the list of changes.", ["Mr. Marsh"]),
    ],
)
def test_whose_an_action_is_stands_before_it(line: str, task: str, owners: list[str]) -> None:
    [action] = board(line).meeting.actions
    assert (plain(action.task), action.owners) == (task, owners)
