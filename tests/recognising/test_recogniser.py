"""Word files of other offices: told by how they look and what they say."""

from __future__ import annotations

import pytest
from word_files import docx, paragraph
from word_of_offices import Office, actions, next_day, outline, people

from minutebook.converting import read
from minutebook.model.blocks import Decision, Table
from minutebook.reading import overlapping, unclaimed


def parish() -> Office:
    return (
        Office()
        .line(("MINUTES OF BRACKENFORD PARISH COUNCIL HELD IN THE VILLAGE HALL ON TUESDAY 5TH MARCH 2019", "b"))
        .line(
            ("Present: ", "b"), "Cllr A. Lark (Chair), Cllr Mrs B. Finch, D. Wren (Clerk) and 3 members of the public."
        )
        .line(("19.03.01 Apologies", "bu"))
        .line("Apologies were received from Cllr E. Teal (work) and Cllr F. Rook.")
        .line("19.03.02 Declarations of interest", style="Heading 1")
        .line("None.")
        .line(("19.03.03 Highways", "bu"))
        .line("The hedge on Mill Lane is overgrown. The owner is to be asked to cut it. Action: Clerk")
        .line(("19.03.04 Finance", "bu"))
        .table(["Payee", "Purpose", "Amount"], ["Hall Trust", "Hire of hall", "£35.00"])
        .line(("19.03.05 Date of next meeting", "bu"))
        .line("Tuesday 2nd April 2019 at 7.30pm in the Village Hall.")
        .line("There being no further business the meeting closed at 9.25pm.")
        .line("Signed ………………………… Chairman   Date …………")
    )


def form() -> Office:
    return (
        Office()
        .line("Team Meeting Minutes", style="Title")
        .table(
            ["Date:", "12 March 2023", "Time:", "14:00 – 15:00"],
            ["Location:", "Library Room 4", "Minutes taken by:", "Ade Bello"],
            ["Present:", "Ade Bello, Mara Lind, Rhys Hale", "Apologies:", "Jun Park"],
        )
        .table(
            ["Agenda item 1:", "Progress on the prototype", ""],
            ["Discussion:", ["Mara showed the first screens.", "Rhys found three faults."], ""],
            ["Decisions:", "Keep the dark theme.", ""],
            ["Action items", "Person responsible", "Deadline"],
            ["Fix the parser", "Rhys", "19 March"],
        )
        .line("Next meeting: 19 March 2023, 2pm, Library Room 4")
    )


def headings() -> Office:
    return (
        Office()
        .line("Dunlin Foundation – Board of Directors", style="Title")
        .line("Meeting Minutes – March 14, 2019")
        .line("Attendees", style="Heading 1")
        .lines("Jo March (President)", "Ann Ito – Treasurer", "Lee Ash (joined at 10:15)", style="List Bullet")
        .line("Regrets", style="Heading 1")
        .line("Kit Vale", style="List Bullet")
        .line("Agenda", style="Heading 1")
        .lines("Call to order", "Treasurer’s report", "Any other business", style="List Number")
        .line("Treasurer’s report", style="Heading 1")
        .line("Income is up.")
        .line("Grants", style="Heading 2")
        .line("ACTION: Ann to send the letters by 21 March")
        .line("Action items", style="Heading 1")
        .lines("Jo: book the venue by 1 April", "Sam Reed to update the website", style="List Bullet")
        .line("Next meeting", style="Heading 1")
        .line("April 11, 2019 at 10am")
    )


def strata() -> Office:
    office = (
        Office()
        .line(("OSPREY COURT", "b"))
        .line(("COUNCIL MEETING MINUTES", "b"))
        .line(("Wednesday, January 24, 2018", "b"))
        .line("PRESENT:\tJo March\tPresident")
        .line("\tAnn Ito\tTreasurer")
        .line("REGRETS:\tLee Ash")
    )
    for heading, text in (
        ("CALL TO ORDER", "The meeting was called to order at 7:05 PM."),
        ("COMMITTEE REPORTS", "Gardens: pruning is done."),
        ("NEXT MEETING", "The next meeting is scheduled for Wednesday, February 28, 2018 at 7:00 PM in the lounge."),
        ("ADJOURNMENT", "The meeting was adjourned at 8:20 PM."),
    ):
        office.line((heading, "b"), style="List Number").line(text)
    return office


def plain() -> Office:
    return Office().lines(
        "Brook Residents’ Association",
        "Committee meeting, 4 July 2021",
        "Present: Jo March (chair), Ann Ito (minutes), Sam Reed. Apologies: Lee Ash.",
        "1. Welcome",
        "Jo welcomed everyone.",
        "2. Minutes of the last meeting",
        "The minutes were agreed.",
        "3. Summer fair",
        "Stalls are booked. We will print 3 posters.",
        "AP1: Ann to buy bunting",
        "4. Any other business",
        "None.",
        "5. Next meeting",
        "Sunday 1 August at 3pm",
    )


OFFICES = (parish, form, headings, strata, plain)


@pytest.mark.parametrize("office", OFFICES)
def test_every_character_is_claimed_once(office: type[Office]) -> None:
    reading = office().read()
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_bold_headings_and_real_ones_at_the_same_level_are_siblings() -> None:
    assert outline(parish().read().meeting.items)[1:] == [
        "19.03.01 Apologies",
        "19.03.02 Declarations of interest",
        "19.03.03 Highways",
        "19.03.04 Finance",
        "19.03.05 Date of next meeting",
    ]


def test_a_line_of_names_is_the_attendance_list() -> None:
    reading = parish().read()
    assert people(reading) == [
        ("Cllr A. Lark", "Chair", "present"),
        ("Cllr Mrs B. Finch", "", "present"),
        ("D. Wren", "Clerk", "present"),
        ("Cllr E. Teal", "", "apologies"),
        ("Cllr F. Rook", "", "apologies"),
    ]
    assert reading.meeting.chair == "Cllr A. Lark"
    # That the clerk took the minutes is said nowhere.
    assert reading.meeting.minute_taker == ""


def test_an_owner_at_the_end_of_a_paragraph_makes_its_last_sentence_an_action() -> None:
    assert actions(parish().read()) == [("The owner is to be asked to cut it.", ["Clerk"], "")]


def test_how_the_meeting_ended_and_who_signs_is_no_part_of_the_next_one() -> None:
    reading = parish().read()
    coming = reading.meeting.next_meeting
    assert next_day(reading) == "2019-04-02"
    assert coming is not None
    assert (coming.start and coming.start.printed, coming.venue, coming.theme) == ("7.30pm", "the Village Hall", "")
    assert reading.meeting.end is not None
    assert reading.meeting.end.time is not None


def test_a_table_of_anything_else_stays_a_table() -> None:
    assert [table.headings for _, table in parish().read().meeting.all_of(Table)] == [["Payee", "Purpose", "Amount"]]


def test_a_form_of_labels_and_values_gives_details_and_people() -> None:
    reading = form().read()
    meeting = reading.meeting
    assert (meeting.title, meeting.venue, meeting.minute_taker) == (
        "Team Meeting Minutes",
        "Library Room 4",
        "Ade Bello",
    )
    assert meeting.date is not None
    assert (meeting.date.printed, meeting.start and meeting.start.printed) == ("12 March 2023", "14:00")
    assert people(reading) == [
        ("Ade Bello", "", "present"),
        ("Mara Lind", "", "present"),
        ("Rhys Hale", "", "present"),
        ("Jun Park", "", "apologies"),
    ]


def test_a_form_holds_topics_talk_decisions_and_actions() -> None:
    reading = form().read()
    assert outline(reading.meeting.items)[1:] == ["Progress on the prototype", "Next meeting"]
    assert [decision.text for _, decision in reading.meeting.all_of(Decision)] == ["Keep the dark theme."]
    assert actions(reading) == [("Fix the parser", ["Rhys"], "19 March")]
    assert next_day(reading) == "2023-03-19"


def test_styles_of_headings_give_the_items_and_those_below() -> None:
    reading = headings().read()
    assert outline(reading.meeting.items) == [
        "Attendees",
        "Regrets",
        "Agenda",
        "Treasurer’s report",
        ["Grants"],
        "Action items",
        "Next meeting",
    ]
    assert reading.meeting.date is not None
    assert reading.meeting.date.printed == "March 14, 2019"


def test_names_in_a_list_carry_their_roles_and_notes() -> None:
    reading = headings().read()
    assert [(one.name, one.capacity, one.note) for one in reading.meeting.attendance] == [
        ("Jo March", "President", ""),
        ("Ann Ito", "Treasurer", ""),
        ("Lee Ash", "", "joined at 10:15"),
        ("Kit Vale", "", ""),
    ]
    assert reading.meeting.attendance[-1].presence == "apologies"


def test_entries_under_a_heading_for_actions_are_actions() -> None:
    assert actions(headings().read()) == [
        ("Ann to send the letters by 21 March", ["Ann"], "21 March"),
        ("Jo: book the venue by 1 April", ["Jo"], "1 April"),
        ("Sam Reed to update the website", ["Sam Reed"], ""),
    ]


def test_automatic_numbers_are_the_numbers_of_bold_headings() -> None:
    assert outline(strata().read().meeting.items)[1:] == [
        "1. CALL TO ORDER",
        "2. COMMITTEE REPORTS",
        "3. NEXT MEETING",
        "4. ADJOURNMENT",
    ]


def test_tabs_part_names_from_roles() -> None:
    assert people(strata().read()) == [
        ("Jo March", "President", "present"),
        ("Ann Ito", "Treasurer", "present"),
        ("Lee Ash", "", "apologies"),
    ]


def test_a_sentence_says_when_the_next_meeting_is_and_stays() -> None:
    reading = strata().read()
    assert next_day(reading) == "2018-02-28"
    assert "is scheduled for" in str(reading.meeting.items[3].content)


def test_typed_numbers_make_headings_of_plain_lines() -> None:
    reading = plain().read()
    assert outline(reading.meeting.items)[1:] == [
        "1. Welcome",
        "2. Minutes of the last meeting",
        "3. Summer fair",
        "4. Any other business",
        "5. Next meeting",
    ]
    assert [one.number for one in reading.meeting.actions] == ["1"]
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Jo March", "Ann Ito")


def test_an_agenda_above_the_minutes_makes_no_items() -> None:
    office = Office().line("Osprey Club, 3 May 2021", style="Title").line(("Agenda", "b"))
    office.lines("1. Minutes of the last meeting", "2. Treasurer’s report", "3. Any other business")
    office.line(("Minutes of the last meeting", "b")).line("They were agreed.")
    assert outline(office.read().meeting.items) == ["Agenda", "Minutes of the last meeting"]


def test_several_labels_on_a_line_and_below_line_breaks_are_read_apart() -> None:
    office = Office().line(("Wren Club Committee Meeting", "b"))
    office.line(("Date:", "b"), " 14 February 2020\n", ("Chair:", "b"), " Jo March\n", ("Notes:", "b"), " Ann Ito")
    office.line("Time: 18:30    Place: Unit 7")
    office.line("Present: Jo March, Ann Ito").line(("1. Budget", "b")).line("It is agreed.")
    meeting = office.read().meeting
    assert (meeting.chair, meeting.minute_taker, meeting.venue) == ("Jo March", "Ann Ito", "Unit 7")
    assert meeting.date is not None
    assert meeting.start is not None


def test_a_table_of_people_may_change_to_apologies_half_way() -> None:
    office = Office().line(("Harbour Safety Committee, 3 June 2022", "b"))
    office.table(
        ["Name", "Organisation", "Initials"],
        ["Jo March", "Port", "JM"],
        ["Apologies", "", ""],
        ["Sam Reed", "Coast", "SR"],
    ).line(("1. Dredging", "b")).line("The survey is late.")
    assert people(office.read()) == [("Jo March", "Port", "present"), ("Sam Reed", "Coast", "apologies")]


def test_a_table_has_a_column_for_those_present_and_one_for_apologies() -> None:
    office = Office().line(("Minutes of the Heron Board, 6 February 2019", "b"))
    office.table(
        ["Members present", "Officers present", "Apologies"], [["J March (Chairman)", "A Ito"], "S Reed", "K Vale"]
    )
    assert people(office.read()) == [
        ("J March", "Chairman", "present"),
        ("A Ito", "", "present"),
        ("S Reed", "", "in attendance"),
        ("K Vale", "", "apologies"),
    ]


def test_names_in_a_grid_under_a_heading_are_people() -> None:
    office = (
        Office()
        .line(("Dunlin Domain Meeting Minutes", "b"))
        .line("Date: 12 June 2025")
        .line(("List of Attendees:", "b"))
    )
    office.table(["Jo March", "Ann Ito", "Sam Reed"], ["Lee Ash", "Kit Vale", ""]).line(("Minutes", "b")).line(
        "All well."
    )
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "Ann Ito", "Sam Reed", "Lee Ash", "Kit Vale"]


def test_numbers_before_people_are_left_out_and_brackets_are_notes() -> None:
    office = Office().line(("Dunlin Committee Minutes, 12 June 2025", "b")).line(("List of Attendees:", "b"))
    office.table(["#", "Attendee", "Role"], ["1", "Jo March (Harbour Trust)", "Co-Chair"], ["2", "Ann Ito", "Member"])
    reading = office.read()
    assert people(reading) == [("Jo March", "Co-Chair", "present"), ("Ann Ito", "Member", "present")]
    assert reading.meeting.attendance[0].note == "Harbour Trust"


@pytest.mark.parametrize(
    ("headings", "row", "wanted"),
    [
        (["#", "Action Item", "Responsibility", "Suspense"], ["1", "Order a sign", "Jo", "June"], ("Jo", "June")),
        (["Task", "Who is responsible", "Deadline"], ["Order a sign", "Jo March", "1 May"], ("Jo March", "1 May")),
        (["What", "Who", "When", "Status"], ["Order a sign", "JM", "Friday", "Open"], ("JM", "Friday")),
        (["Action Items", "Who"], ["Order a sign", "Jo"], ("Jo", "")),
    ],
)
def test_actions_stand_in_tables_of_many_headings(headings: list[str], row: list[str], wanted: tuple[str, str]) -> None:
    office = Office().line(("Osprey Board Meeting 3 May 2021", "b")).line(("Actions", "b")).table(headings, row)
    assert actions(office.read()) == [("Order a sign", [wanted[0]], wanted[1])]


def test_the_owner_may_stand_in_the_heading_of_a_table() -> None:
    office = Office().line("Meeting 7, 25 January 2024", style="Title").line("Tasks", style="Heading 1")
    office.table(["Ade tasks:", "Hours"], ["Write tests for login", "3"], ["Review the design", "1"])
    assert actions(office.read()) == [("Write tests for login", ["Ade"], ""), ("Review the design", ["Ade"], "")]


def test_motions_in_a_table_are_decisions() -> None:
    office = Office().line(("Wren Club Committee Meeting 3 May 2021", "b")).line(("1. Tools", "b"))
    office.table(["Motion", "Moved by", "Seconded by", "Status"], ["That we buy a saw", "Sam", "Jo", "Carried"])
    (decision,) = office.read().meeting.decisions
    assert (decision.text, decision.mover, decision.seconder, decision.result) == (
        "That we buy a saw",
        "Sam",
        "Jo",
        "Carried",
    )


def test_a_row_may_be_an_item_with_its_talk_and_its_action() -> None:
    office = Office().line(("Harbour Safety Committee, 3 June 2022", "b"))
    office.table(
        ["Item", "Discussion", "Action"],
        ["1. Matters arising", ["The buoy is replaced.", "A sign is missing."], "JM to order a sign"],
        ["2. Date of next meeting", "9 September 2022, 10.00, Port Office", ""],
    )
    reading = office.read()
    assert outline(reading.meeting.items) == ["1. Matters arising", "2. Date of next meeting"]
    assert actions(reading) == [("JM to order a sign", ["JM"], "")]
    assert next_day(reading) == "2022-09-09"


def test_the_next_meeting_may_be_told_in_passing() -> None:
    office = Office().line(("Steering Group Notes 4 May 2020", "b")).line("Attending: Jo, Ann. Apologies: Lee")
    office.line(("Any other business", "b")).line("The next meeting will be held on Monday 1st June at 10am via Zoom.")
    assert next_day(office.read()) == "2020-06-01"


def test_minute_numbers_head_text_that_runs_on_behind_them() -> None:
    office = Office().line(("Minutes of the Planning Committee, 9 October 2017", "b"))
    office.line(("70/17 ", "b"), ("Apologies", "b"), " Apologies were received from Councillor Crane.")
    office.line(("71/17 Minutes: ", "b"), "The minutes of September were confirmed.")
    office.line(("72/17 Next meeting: ", "b"), "Monday 13 November 2017 at 7 pm")
    reading = office.read()
    assert outline(reading.meeting.items) == ["70/17 Apologies", "71/17 Minutes", "72/17 Next meeting"]
    assert people(reading) == [("Councillor Crane", "", "apologies")]
    assert next_day(reading) == "2017-11-13"


def test_a_heading_by_style_ends_the_top_of_the_page() -> None:
    office = (
        Office()
        .line("Meeting Minutes", style="Heading 1")
        .line("About this call", style="Heading 2")
        .line("Date: 28 October 2024")
        .line("Hedges and ditches", style="Heading 2")
        .line("The trust owns four miles of hedge.")
    )
    meeting = office.read().meeting
    assert (meeting.title, [item.title for item in meeting.items]) == (
        "Meeting Minutes",
        ["About this call", "Hedges and ditches"],
    )


def test_a_weaker_heading_by_itself_is_a_sibling() -> None:
    office = Office().line(("Minutes of the Hall Committee, 9 May 2018", "b"))
    for heading, look in (("Apologies", "bu"), ("Bookings", "b"), ("AOB", "bu")):
        office.line((heading, look)).line("There was nothing of note to be said about it this time.")
    assert outline(office.read().meeting.items) == ["Apologies", "Bookings", "AOB"]


def test_roman_numbers_and_full_stops_belong_to_no_title() -> None:
    office = Office().line(("Osprey Hills Board of Directors Meeting, February 12, 2015", "b"))
    office.line(("I. Call to Order. ", "b"), "Jo March called the meeting to order at 7:02 p.m.")
    office.line(
        ("II. Roll Call. ", "b"),
        "Members present: Jo March, Ann Ito. Absent: Lee Ash. Also present: Kit Vale, Manager.",
    )
    office.line(("III. Landscape. ", "b"), "Ivy will be cut. ", ("Action item: Kit Vale to obtain bids.", "b"))
    reading = office.read()
    assert outline(reading.meeting.items) == ["I. Call to Order", "II. Roll Call", "III. Landscape"]
    assert people(reading)[-2:] == [("Lee Ash", "", "absent"), ("Kit Vale", "Manager", "in attendance")]
    assert actions(reading) == [("Kit Vale to obtain bids.", ["Kit Vale"], "")]
    assert reading.meeting.start is not None
    assert reading.meeting.start.time is not None


def test_tabs_part_owner_task_and_day_of_an_action() -> None:
    office = Office().line(("Heron Union Minutes 12 November 2013", "b")).line(("Actions", "b"))
    office.lines("Lia\tDesign the tickets\tFriday", "Print the tickets\tJun")
    assert actions(office.read()) == [("Design the tickets", ["Lia"], "Friday"), ("Print the tickets", ["Jun"], "")]


def test_the_column_for_who_acts_makes_an_action_of_what_was_said_last() -> None:
    office = Office().line(("Steering Committee Minutes, 7 July 2016", "b"))
    office.table(
        ["Ref", "Minutes", "Action by", "Deadline"],
        ["1.0", "Programme", "", ""],
        ["1.1", "The design is late. SR to send a new programme.", "SR", "14/07/16"],
        ["2.0", "Date of next meeting", "", ""],
        ["2.1", "4 August 2016, 10.00", "", ""],
    )
    reading = office.read()
    assert outline(reading.meeting.items) == ["1.0 Programme", "2.0 Date of next meeting"]
    assert actions(reading) == [("SR to send a new programme.", ["SR"], "14/07/16")]
    assert next_day(reading) == "2016-08-04"


def test_an_owner_on_a_line_of_its_own_owns_what_stands_above() -> None:
    office = Office().line(("Minutes of the Board, 3 May 2021", "b")).line(("1. Roof", "b"))
    office.lines("Three quotes came in. The second is accepted.", "Action: Clerk", "Action Jo March / Ann Ito")
    reading = office.read()
    assert actions(reading)[0] == ("The second is accepted.", ["Clerk"], "")


def test_a_marker_in_bold_needs_no_colon() -> None:
    office = Office().line(("Minutes of the Board, 3 May 2021", "b")).line(("1. Roof", "b"))
    office.line(("Action ", "b"), "(Jo): order the tiles").line(("Action", "b"), " Ann to book the field by 1 June")
    office.line("Actions: Jo to book a stall; Sam to print leaflets")
    assert actions(office.read()) == [
        ("order the tiles", ["Jo"], ""),
        ("Ann to book the field by 1 June", ["Ann"], "1 June"),
        ("Jo to book a stall", ["Jo"], ""),
        ("Sam to print leaflets", ["Sam"], ""),
    ]


def test_what_stands_below_an_action_is_about_it() -> None:
    office = Office().line(("Minutes of the Board, 3 May 2021", "b")).line(("Actions", "b"))
    office.line("Jo to book the hall", style="List Bullet").line("the large one, if it is free", style="List Bullet 2")
    office.line("Sam to order food", style="List Bullet")
    reading = office.read()
    assert [task for task, _, _ in actions(reading)] == ["Jo to book the hall", "Sam to order food"]
    assert reading.meeting.actions[0].update


def test_ticks_say_who_was_there() -> None:
    office = Office().line(("Heron Trust Minutes 1 February 2020", "b"))
    office.table(["Name", "Present", "Apologies"], ["Jo March", "✓", ""], ["Ann Ito", "", "X"])
    assert people(office.read()) == [("Jo March", "", "present"), ("Ann Ito", "", "apologies")]


def test_labels_with_their_values_in_one_cell_are_details() -> None:
    office = Office().table(
        ["Meeting Minutes", "Week 5"],
        ["Date: 3 October 2019", "Time: 2:00 pm"],
        ["Attendees: Ade Bello, Mara Lind", "Absent: None"],
        ["Minute taker: Mara Lind", "Chair: Ade Bello"],
    )
    reading = office.line(("1. Progress", "b")).line("The login page is done.").read()
    meeting = reading.meeting
    assert (meeting.title, meeting.chair, meeting.minute_taker) == ("Meeting Minutes", "Ade Bello", "Mara Lind")
    assert [name for name, _, _ in people(reading)] == ["Ade Bello", "Mara Lind"]


def test_a_sentence_may_say_who_was_there() -> None:
    office = Office().line("Notes from the Wren Group meeting on 3rd June 2014")
    office.line("Those present were Jo March, Ann Ito and Sam Reed. Lee Ash sent apologies.")
    office.line("The group talked about the fair.")
    assert people(office.read()) == [
        ("Jo March", "", "present"),
        ("Ann Ito", "", "present"),
        ("Sam Reed", "", "present"),
        ("Lee Ash", "", "apologies"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting – Thurs 12th Sept 7.30pm",
        "Date and time of next meeting: 12 September 2019 @ 19:30, Village Hall",
        "The date of the next meeting was set for Thursday 12 September.",
        "Next meeting on 12 September 2019 at 3pm",
        "DONM: 12/09/19",
        "Meeting closed at 9pm. Next meeting 12 September 2019 at 7pm.",
    ],
)
def test_the_next_meeting_is_said_in_many_ways(line: str) -> None:
    office = (
        Office().line(("Minutes of the Wren Club, 1 August 2019", "b")).line(("1. Budget", "b")).line("It is agreed.")
    )
    assert next_day(office.line(line).read()) == "2019-09-12"


def test_entries_under_decisions_are_decisions() -> None:
    office = Office().line(("Website Notes 15 March 2022", "b")).line(("Decisions", "b"))
    office.lines("Launch moves to May", "No new fonts", style="List Bullet")
    assert [decision.text for decision in office.read().meeting.decisions] == ["Launch moves to May", "No new fonts"]


def test_a_table_around_other_tables_only_frames_the_page() -> None:
    office = Office()
    cell = office.document.add_table(1, 1).cell(0, 0)
    cell.text = "Minutes of the Wren Club, 3 May 2021"
    inner = cell.add_table(2, 2)
    for at, words in enumerate(("Name", "Role", "Jo March", "Chair")):
        inner.cell(at // 2, at % 2).text = words
    cell.add_paragraph("1. Budget")
    cell.add_paragraph("The budget is agreed.")
    reading = office.read()
    assert people(reading) == [("Jo March", "Chair", "present")]
    assert outline(reading.meeting.items)[-1] == "1. Budget"


def test_what_is_said_behind_a_numbered_heading_is_no_list_of_its_own() -> None:
    office = Office().line(("Larkspur Forum", "b")).line("5 May 2026")
    for heading in ("Goal", "Slides", "Decisions"):
        office.line((f"{heading}: ", "b"), f"The {heading.lower()} of May were shown.", style="List Number")
    items = office.read().meeting.items
    assert [item.title for item in items] == ["Goal", "Slides", "Decisions"]
    assert [[type(block).__name__ for block in item.content] for item in items] == [["Paragraph"]] * 3


@pytest.mark.parametrize(
    ("title", "when", "venue"),
    [
        ("Minutes of the Larkspur Board", "Thursday 24 September 2026, 10am, The Boathouse", "The Boathouse"),
        (
            "Heron Canal Society: committee minutes",
            "Held on 3 September 2026 at 7pm at The Lock House",
            "The Lock House",
        ),
        ("Brackenford Forum minutes", "Tuesday 5 May 2026, 7pm, Works committee", ""),
    ],
)
def test_the_place_stands_behind_day_and_time_below_the_title(title: str, when: str, venue: str) -> None:
    meeting = (
        Office()
        .line(title, style="Heading 1")
        .line(when)
        .line("Present: Jo March, Ann Ito")
        .line("Moorings", style="Heading 2")
        .line("Two boats were sold.")
        .read()
        .meeting
    )
    assert (meeting.title, meeting.venue) == (title, venue)
    assert meeting.date is not None
    assert meeting.date.day is not None


def test_a_bare_figure_before_a_heading_by_style_is_its_number() -> None:
    office = Office().line("Brackenford Forum minutes", style="Title")
    for heading in ("1 Towpath", "2 Boats", "3 members of the public", "5 May 2026"):
        office.line(heading, style="Heading 1").line("This was talked about for a while.")
    items = office.read().meeting.items
    assert [(item.number, item.title) for item in items][:2] == [("1", "Towpath"), ("2", "Boats")]
    assert [item.number for item in items][2:] == ["", ""]


def test_an_entry_may_say_where_somebody_comes_from() -> None:
    office = Office().line("Harbour Forum Minutes, 3 May 2021", style="Title").line("Attendees", style="Heading 1")
    office.lines("Jo March, Fisheries", "Ann Ito, International Port Services", "Sam Reed", style="List Bullet")
    office.line("Discussion", style="Heading 1").line("The harbour is full.")
    assert people(office.read()) == [
        ("Jo March", "Fisheries", "present"),
        ("Ann Ito", "International Port Services", "present"),
        ("Sam Reed", "", "present"),
    ]


def test_a_link_to_a_calendar_is_no_next_meeting() -> None:
    office = Office().line("Open Forum Minutes, 3 May 2021", style="Title").line("Topics", style="Heading 1")
    office.line("All well.").line("Upcoming meetings", style="Heading 1")
    reading = office.line("Calendar: see the page of the forum", style="List Bullet").read()
    assert reading.meeting.next_meeting is None
    assert "Calendar: see the page of the forum" in str(reading.meeting.items[-1].content)


@pytest.mark.parametrize(
    ("marked", "task", "owners"),
    [
        ("Action – Clerk to order two more.", "Clerk to order two more.", ["Clerk"]),
        ("TODO: order two more.", "order two more.", []),
        ("AP Clerk: order two more.", "order two more.", ["Clerk"]),
        ("Action (Clerk): Order two more.", "Order two more.", ["Clerk"]),
    ],
)
def test_a_marker_within_a_paragraph_begins_an_action(marked: str, task: str, owners: list[str]) -> None:
    office = Office().line(("Minutes of the Parish Council, 5 July 2017", "b")).line(("88/17 Correspondence", "b"))
    office.line(f"A letter came about bins. {marked}")
    assert actions(office.read()) == [(task, owners, "")]


def test_a_subject_within_a_paragraph_begins_no_action() -> None:
    office = Office().line(("Minutes of the Parish Council, 5 July 2017", "b")).line(("88/17 Correspondence", "b"))
    office.line("A letter came about bins. Action on litter was praised. Action Plan: it is on the website.")
    assert actions(office.read()) == []


def test_actions_under_the_name_of_somebody_are_theirs() -> None:
    office = Office().line("Osprey Project Minutes 4 November 2021", style="Title").line("Actions", style="Heading 1")
    office.line(("Ade", "b")).lines("Write chapter two", "Send the survey", style="List Bullet")
    office.line(("Mara", "b")).line("Fix the login page", style="List Bullet")
    assert actions(office.read()) == [
        ("Write chapter two", ["Ade"], ""),
        ("Send the survey", ["Ade"], ""),
        ("Fix the login page", ["Mara"], ""),
    ]


def test_a_list_of_names_for_another_purpose_stays_a_table() -> None:
    office = Office().line(("Minutes of the Club, 5 July 2017", "b")).line("Present: Jo March, Ann Ito")
    office.line(("1. Election", "b")).table(["Name", "Position"], ["Sam Reed", "Secretary"])
    reading = office.read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito"]
    assert len(reading.meeting.all_of(Table)) == 1


def test_a_form_may_head_only_some_of_its_labels() -> None:
    office = Office().table(
        ["Subject", "Project board meeting", "Ref", "PB/04"],
        ["Date", "18 May 2011", "Place", "Town Hall"],
        ["Present", ["J. March (JM)", "A. Ito (AI)"], "Apologies", "L. Ash"],
    )
    reading = office.line(("1. Progress", "b")).line("The drawings are ready.").read()
    assert (reading.meeting.title, reading.meeting.venue) == ("Project board meeting", "Town Hall")
    assert [name for name, _, _ in people(reading)] == ["J. March", "A. Ito", "L. Ash"]


@pytest.mark.parametrize("look", ["<w:b/>", ""])
def test_numbers_of_two_levels_that_word_counts_are_items_and_paragraphs(look: str) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, text in enumerate(("%1.", "%1.%2"))
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

    def numbered(words: str, level: int, run: str = "") -> str:
        return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>', run)

    body = paragraph("Minutes of the Heron Board, 6 February 2019") + paragraph("Present: Jo March (Chair), Ann Ito")
    for heading, said in (
        ("Apologies", ("Apologies were received from Sam Reed.",)),
        ("Chief Executive’s update", ("The plan is ready.", "Staff survey: 80 %", "ACTION: Ann to circulate the plan")),
        ("Any other business", ("None",)),
        ("Date of next meeting", ("6 March 2019, 2pm",)),
    ):
        body += numbered(heading, 0, look) + "".join(numbered(words, 1) for words in said)
    reading = read(docx(body, {"numbering": numbering}), "minutes.docx")
    assert outline(reading.meeting.items)[1:] == [
        "1. Apologies",
        "2. Chief Executive’s update",
        "3. Any other business",
        "4. Date of next meeting",
    ]
    assert actions(reading) == [("Ann to circulate the plan", ["Ann"], "")]
    assert next_day(reading) == "2019-03-06"


def test_items_in_rows_stand_below_the_item_whose_number_they_begin_with() -> None:
    office = Office().line(("Harbour Safety Group, 12 March 2026", "b"))
    office.table(
        ["No", "Item", "Discussion", "Action by"],
        ["1.0", "Quay", "", ""],
        ["1.1", "Ladders", "Two have been mended by the yard.", ""],
        ["1.2", "Lights", "The lamp on the pier is out again.", ""],
        ["2.0", "Moorings", "", ""],
        ["3.1", "Fees", "Nothing has changed since May.", ""],
    )
    assert outline(office.read().meeting.items) == [
        "1.0 Quay",
        ["1.1 Ladders", "1.2 Lights"],
        "2.0 Moorings",
        "3.1 Fees",
    ]
