"""Word files of other offices: no person, no apology and no place is made up out of what stands near one."""

from __future__ import annotations

import pytest
from word_of_offices import Office, people

from minutebook.model.blocks import Attendance
from minutebook.reading import Reading, overlapping, unclaimed


def _read(*lines: str) -> Reading:
    return _whole(Office().lines("Larkspur Rowing Club", "Annual meeting, 30 March 2025, 11am", *lines))


def _whole(office: Office) -> Reading:
    reading = office.line("1. Finance").line("Nothing to pay.").line("2. Boats").line("All afloat.").read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    return reading


def test_who_chaired_is_told_behind_how_many_came() -> None:
    reading = _read(
        "Attendance: 34 members (list kept by the Secretary). In the chair: Jo March, President. Minutes: Ann Ito.",
        "Apologies: Kim Vale",
    )
    assert people(reading) == [
        ("Jo March", "President", "present"),
        ("Ann Ito", "Minutes", "present"),
        ("Kim Vale", "", "apologies"),
    ]
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Jo March", "Ann Ito")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("No pecuniary interests were declared.", []),
        ("No questions were raised.", []),
        ("None received.", ["None received."]),
        ("No apologies for absence were received.", ["No apologies for absence were received."]),
    ],
)
def test_only_what_is_said_of_apologies_is_an_apology(words: str, expected: list[str]) -> None:
    reading = _whole(
        Office()
        .lines("Larkspur Rowing Club", "Minutes of the meeting, 30 March 2025")
        .line("Present: Jo March (Chair), Ann Ito")
        .line("Welcome and apologies", style="Heading 1")
        .line(words)
    )
    assert [one.apologies for _, one in reading.meeting.all_of(Attendance) if one.apologies] == expected


def test_a_line_above_a_list_of_what_was_resolved_is_no_heading() -> None:
    office = _opened().line(("1. Pavilion", "b")).line("It was proposed by Jo March, seconded by Ann Ito and")
    office.line(("RESOLVED (5 for, 1 against) that:", "b"))
    office.lines("the works be put in hand at once;", "the cost be met from the reserve.", style="List Number")
    office.line(("2. Rents", "b")).line("No change.")
    reading = office.read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    assert [one.title for one in reading.meeting.items if one.title] == ["Pavilion", "Rents"]
    (decision,) = reading.meeting.decisions
    assert (decision.mover, decision.seconder) == ("Jo March", "Ann Ito")
    assert decision.text.startswith("**RESOLVED (5 for, 1 against) that:** the works")
    assert decision.text.endswith("from the reserve.")


def test_a_sentence_in_bold_that_gives_somebody_a_task_is_no_heading() -> None:
    office = _opened().line("Budget", style="Heading 1").line("It was noted.")
    office.line(("Town Clerk to circulate the estimates before Easter.", "b")).line("Boats", style="Heading 1")
    reading = office.line("All afloat.").read()
    assert [one.title for one in reading.meeting.items if one.title] == ["Budget", "Boats"]


def test_who_signs_below_the_dots_is_no_heading() -> None:
    office = _opened().line("BUDGET").line("It was noted.").line("BOATS").line("All afloat.")
    reading = office.line("................................").line("CHAIRMAN").read()
    assert [one.title for one in reading.meeting.items if one.title] == ["BUDGET", "BOATS"]


def test_small_roman_numbers_stand_before_titles() -> None:
    office = _opened()
    for number, title in (("i.", "Minutes"), ("ii.", "Money"), ("iii.", "Repairs"), ("iv.", "Garden"), ("v.", "Boats")):
        office.line((f"{number}\t{title}", "b")).line("Nothing new.")
    reading = office.read()
    assert [(one.number, one.title) for one in reading.meeting.items if one.title] == [
        ("i.", "Minutes"),
        ("ii.", "Money"),
        ("iii.", "Repairs"),
        ("iv.", "Garden"),
        ("v.", "Boats"),
    ]


@pytest.mark.parametrize(
    ("words", "theme", "venue"),
    [
        ("6 August 2025, 7pm, at no. 9. Facilitator: Jo", "", "at no. 9"),
        ("4 September 2025, 15:00 UTC (chair: Ann)", "", ""),
        ("Tuesday 3rd June 2025 7.30pm, AGM followed by committee meeting", "AGM followed by committee meeting", ""),
        ("14 March 2025 same time", "", ""),
        ("14 March 2025, 7pm, The Boathouse", "", "The Boathouse"),
    ],
)
def test_place_and_theme_of_the_next_meeting_end_where_something_else_begins(
    words: str, theme: str, venue: str
) -> None:
    office = _opened().line("Boats", style="Heading 1").line("All afloat.")
    reading = office.line("Next meeting", style="Heading 1").line(words).line("Signed:   Chair").read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    coming = reading.meeting.next_meeting
    assert coming is not None
    assert coming.date is not None
    assert (coming.theme, coming.venue) == (theme, venue)


def test_plain_words_for_who_came_and_who_did_not() -> None:
    reading = _read("There: Jo March (chair), Ann Ito", "Sorry not here: Kim Vale", "Not here: no. 14")
    assert people(reading) == [
        ("Jo March", "chair", "present"),
        ("Ann Ito", "", "present"),
        ("Kim Vale", "", "apologies"),
    ]


def test_governors_in_a_table_with_notes_beside_their_presence() -> None:
    rows = [
        ["Governor", "Type", "Attendance"],
        ["Jo March", "Parent", "Present (left 5.40 pm)"],
        ["Ann Ito", "Staff", "Apologies – accepted"],
        ["Kim Vale", "Co-opted", "Absent, no apologies"],
    ]
    reading = _whole(Office().lines("Larkspur School", "Minutes of the Governing Body, 30 March 2025").table(*rows))
    assert [(one.name, one.presence, one.note) for one in reading.meeting.attendance] == [
        ("Jo March", "present", "left 5.40 pm"),
        ("Ann Ito", "apologies", "accepted"),
        ("Kim Vale", "absent", "no apologies"),
    ]


def test_who_called_the_meeting_to_order_chaired_it() -> None:
    office = Office().lines("Larkspur Rowing Club", "Minutes of the meeting, 30 March 2025")
    office.line("Opening", style="Heading 1").line("The chair, Jo March, called the meeting to order at 7 pm.")
    reading = office.line("Present", style="Heading 1").line("Jo March").line("Ann Ito").read()
    assert reading.meeting.chair == "Jo March"
    assert not unclaimed(reading)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Ann offered to keep the keys and this was agreed.", 1),
        ("All unopposed and elected en bloc.", 1),
        ("NOW, THEREFORE, BE IT RESOLVED, that the Heron Project be and hereby is established.", 1),
        ("Proposal to lend the trailer to the scouts – consensus, no blocks.", 1),
        ("There was no consensus.", 0),
        ("Ann said it and this was agreed last year.", 0),
        ("The train passed.", 0),
    ],
)
def test_decisions_in_the_words_of_many_bodies(words: str, count: int) -> None:
    office = _opened().line("Boats", style="Heading 1").line(words)
    assert len(office.line("Keys", style="Heading 1").line("All found.").read().meeting.decisions) == count


def test_what_was_said_behind_a_bold_heading_is_no_part_of_it() -> None:
    office = _opened()
    for title, words in (
        ("Matters arising.", " The showers are warm again and the landing stage has been mended."),
        ("Election of officers.", " All unopposed and elected en bloc:"),
        ("Any other business.", " A member asked for more boats and the committee will look at it."),
    ):
        office.line((title, "b"), words, style="List Number")
    reading = office.read()
    assert [one.title for one in reading.meeting.items if one.title] == [
        "Matters arising",
        "Election of officers",
        "Any other business",
    ]


def test_minutes_taken_as_read_and_then_approved_are_one_decision() -> None:
    office = _opened().line("Minutes", style="Heading 1")
    office.line("The minutes of 4 March, having been circulated, were taken as read and signed by the Chairman.")
    reading = office.line("RESOLVED that the minutes be approved.").read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    assert [one.text for one in reading.meeting.decisions] == ["RESOLVED that the minutes be approved."]


def test_two_who_act_may_be_joined_by_a_plus() -> None:
    office = _opened().line("Boats", style="Heading 1").line("ACTION Jo + Ann: price up the trailer by June")
    reading = office.line("ACTION Jo and Ann: buy rope").read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    assert [list(one.owners) for one in reading.meeting.actions] == [["Jo", "Ann"], ["Jo", "Ann"]]


def test_who_took_the_minutes_is_no_guess() -> None:
    office = Office().lines("Larkspur Rowing Club", "Minutes of the meeting, 30 March 2025")
    office.line("Present: Jo March (Chair), Ann Ito (Secretary), Kim Vale (Clerk)")
    office.line("Boats", style="Heading 1").line("All afloat.")
    assert office.read().meeting.minute_taker == ""
    assert office.line("Minutes submitted by: Ann Ito").read().meeting.minute_taker == "Ann Ito"


def _opened() -> Office:
    opened = Office().lines("Larkspur Rowing Club", "Minutes of the meeting, 30 March 2025")
    return opened.line("Present: Jo March (Chair), Ann Ito")
