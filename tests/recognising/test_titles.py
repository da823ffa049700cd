"""What the top of the page says in Word files of other offices: the body, the kind of meeting, day and place."""

from __future__ import annotations

import pytest
from word_of_offices import Office

from minutebook.reading import Reading, overlapping, unclaimed


def _read(office: Office) -> Reading:
    office.line("Present: Jo March (Chair), Ann Finch").line("1. Apologies").line("None.").line("2. Finance").line(
        "Nil."
    )
    reading = office.read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    return reading


@pytest.mark.parametrize(
    ("title", "body", "series"),
    [
        (
            "MINUTES OF THE MEETING OF THWAITE PARISH COUNCIL HELD AT THE HALL ON 4 MAY 2021",
            "THWAITE PARISH COUNCIL",
            "",
        ),
        (
            "Minutes of the Annual Meeting of Larkspur Town Council, 4 May 2021",
            "Larkspur Town Council",
            "Annual Meeting",
        ),
        ("MINUTES OF BRACKENFORD PARISH COUNCIL HELD ON TUESDAY 4TH MAY 2021", "BRACKENFORD PARISH COUNCIL", ""),
        (
            "Heron Sailing Club – General Committee meeting 4 May 2021",
            "Heron Sailing Club",
            "General Committee meeting",
        ),
        ("Dunlin Trust Minutes of Committee Meeting 4 May 2021", "Dunlin Trust", "Committee Meeting"),
        (
            "Minutes Larkspur Housing Co-operative general meeting 04.05.21",
            "Larkspur Housing Co-operative",
            "general meeting",
        ),
        ("Minutes of the Meeting of Full Council held on 4 May 2021", "", "Meeting of Full Council"),
        ("Minutes of the Parish Council meeting held on 4 May 2021", "", "Parish Council meeting"),
    ],
)
def test_the_title_names_the_body(title: str, body: str, series: str) -> None:
    meeting = _read(Office().line((title, "b"))).meeting
    assert (meeting.title, meeting.body, meeting.series) == (title, body, series)


def test_the_body_stands_above_what_speaks_of_minutes() -> None:
    office = Office().line("Fellgate School", style="Title").line("Minutes of the Governors’ Meeting")
    meeting = _read(office.line("Thursday 4 May 2023")).meeting
    assert (meeting.body, meeting.series, meeting.title) == (
        "Fellgate School",
        "Governors’ Meeting",
        "Minutes of the Governors’ Meeting",
    )


def test_body_and_committee_stand_above_minutes_of_a_day() -> None:
    office = Office().line(("UNIVERSITY OF ESKMOUTH", "b")).line(("Learning, Teaching and Quality Committee", "b"))
    meeting = _read(office.line("Minutes of the meeting held on 5 October 2022 at 2.15pm in the Senate Room")).meeting
    assert (meeting.body, meeting.series) == ("UNIVERSITY OF ESKMOUTH", "Learning, Teaching and Quality Committee")
    assert meeting.venue == "Senate Room"
    assert meeting.start is not None
    assert meeting.start.printed == "2.15pm"


def test_an_address_below_the_body_is_neither() -> None:
    office = (
        Office().line("Thwaite Town Council", style="Title").line("The Corn Exchange, Market Hill, Thwaite QA1 4ZZ")
    )
    meeting = _read(office.line(("DRAFT Minutes of the Meeting of Full Council held on 4 May 2022", "b"))).meeting
    assert (meeting.body, meeting.series) == ("Thwaite Town Council", "Meeting of Full Council")


def test_a_heading_by_style_above_the_minutes_is_no_item() -> None:
    office = Office().line(("DIOCESE OF WHITCHESTER", "b")).line("BISHOP’S COUNCIL", style="Heading 1")
    meeting = _read(office.line(("Minutes of a meeting held on 10 September 2024", "b"))).meeting
    assert [item.title for item in meeting.items if item.title] == ["Apologies", "Finance"]
    assert (meeting.body, meeting.series) == ("DIOCESE OF WHITCHESTER", "BISHOP’S COUNCIL")


def test_names_of_those_present_are_no_title() -> None:
    office = Office().lines("Brook Association", "Committee, 4 July 2021", "Present: Kim Vale (minutes)")
    assert _read(office).meeting.minute_taker == "Kim Vale"


def test_body_and_committee_with_a_dash_between() -> None:
    office = Office().line(("Heron Project – Board of Directors", "b")).line(("Meeting Minutes", "b"))
    meeting = _read(office).meeting
    assert (meeting.body, meeting.series) == ("Heron Project", "Board of Directors")


@pytest.mark.parametrize(
    "line",
    [
        "Next: Sat 5 June 2021, 10am",
        "Next one – Sat 5 June 2021",
        "Closed at 8pm. Next meeting Saturday 5 June 2021",
        "NEXT ORGA: Sat 5 June, same place",
        "Next up: 5 June 2021",
        "Next Mtg. 5 June 2021",
        "Next session is on Saturday 5 June 2021.",
        "We meet again on 5 June 2021 at 10:00.",
        "See you all on June 5th.",
    ],
)
def test_the_next_meeting_in_few_words(line: str) -> None:
    office = Office().line("Minutes of the meeting held on 4 May 2021").line("1. Finance").line("Nil.").line("2. Trees")
    coming = office.line("The tree is down.").line(line).read().meeting.next_meeting
    assert coming is not None
    assert coming.date is not None
    assert str(coming.date.day) == "2021-06-05"


def test_a_title_of_several_lines_in_one_paragraph() -> None:
    office = Office().line(
        ("LAKE COMMUNITY COLLEGE\nFaculty Senate Minutes\nOctober 7, 2025\n3:30 p.m., Larch Hall 114", "b")
    )
    meeting = _read(office).meeting
    assert (meeting.body, meeting.title) == ("LAKE COMMUNITY COLLEGE", "Faculty Senate Minutes")
    assert meeting.date is not None
    assert str(meeting.date.day) == "2025-10-07"


def test_a_title_and_those_present_in_rows_of_the_table() -> None:
    office = Office().table(
        ["HERON HALL TRUST", ""],
        ["Minutes of Trustees’ Meeting held on 19th February 2026 at 7pm", ""],
        ["Present: Jo March (JM) – Chair, Ann Finch (AF)", ""],
        ["Item", "Action"],
        ["1. Minutes of last meeting", ""],
        ["2. Bookings", "AF to tell the choir"],
    )
    reading = office.line("The meeting closed at 8pm.").read()
    assert (reading.meeting.body, reading.meeting.series) == ("HERON HALL TRUST", "Trustees’ Meeting")
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Ann Finch"]
    assert not unclaimed(reading)


def test_the_committee_right_above_the_title_met() -> None:
    office = Office().line("University of Eskmouth").line("School of Physics").line("Teaching Committee")
    meeting = _read(office.line("Minutes of the meeting held on 18 November 2025")).meeting
    assert (meeting.body, meeting.series) == ("University of Eskmouth", "Teaching Committee")


def test_what_follows_the_day_of_the_next_meeting_is_of_this_one() -> None:
    office = Office().line("Minutes of the meeting held on 4 May 2021").line("1. Finance").line("Nil.")
    office.line("2. Date of next meeting").line(
        "Saturday 5 June 2021, 7.30pm, in the Hall. The meeting closed at 9.05pm."
    )
    reading = office.read()
    coming = reading.meeting.next_meeting
    assert coming is not None
    assert coming.date is not None
    assert str(coming.date.day) == "2021-06-05"
    assert reading.meeting.end is not None
    assert reading.meeting.end.printed == "9.05pm"


def test_two_labels_on_a_line_where_the_second_stands_behind_a_name() -> None:
    office = Office().line(("Board of Governors", "b")).line("Date: 4 May 2021  Time: 6pm  Venue: Library")
    office.line("Chair: Jo March  Minutes: Ann Finch").line("Present: Jo March, Ann Finch").line("1. Finance").line(
        "Nil."
    )
    meeting = office.read().meeting
    assert (meeting.chair, meeting.minute_taker, meeting.venue) == ("Jo March", "Ann Finch", "Library")


@pytest.mark.parametrize(
    ("title", "body", "series"),
    [
        ("Minutes – Finance Sub-Committee 04.05.2021", "", "Finance Sub-Committee"),
        ("Heron U3A – Committee Meeting – Tuesday 4 May 2021 – 10am", "Heron U3A", "Committee Meeting"),
    ],
)
def test_what_stands_before_and_behind_dashes(title: str, body: str, series: str) -> None:
    meeting = _read(Office().line(title, style="Title")).meeting
    assert (meeting.body, meeting.series) == (body, series)


def test_the_end_of_this_meeting_stands_before_the_next() -> None:
    office = Office().line("Minutes of the meeting held on 4 May 2021").line("1. Finance").line("Nil.").line("2. Close")
    office.line("The meeting adjourned at 8:15 pm today. The next regular meeting is scheduled for June 8, 2021.")
    meeting = office.read().meeting
    assert meeting.end is not None
    assert meeting.end.printed == "8:15 pm"


@pytest.mark.parametrize(
    "line",
    [
        "Next up – Jo March to report by 5 June 2021.",
        "We will meet the builders on 5 June 2021.",
        "The footpath club meets on 5 June 2021 at the stile.",
        "See you later.",
    ],
)
def test_what_comes_next_is_not_always_a_meeting(line: str) -> None:
    office = Office().line("Minutes of the meeting held on 4 May 2021").line("1. Finance").line("Nil.").line("2. Trees")
    assert office.line("The tree is down.").line(line).read().meeting.next_meeting is None


@pytest.mark.parametrize(
    ("title", "body", "series", "venue"),
    [
        ("Heron Working Group Teleconference", "Heron Working Group", "Teleconference", ""),
        ("Sprint planning – Team Curlew", "Team Curlew", "Sprint planning", ""),
        ("Rookery Makerspace Committee Meeting", "Rookery Makerspace", "Committee Meeting", ""),
        ("Sprint planning – Budget", "", "Sprint planning – Budget", ""),
        ("Minutes of the meeting held on 4 May 2021 in the Village Hall at 7.30pm", "", "", "Village Hall"),
        ("Minutes of the meeting held on 4 May 2021 at 2.00 p.m. in Room 3.04, Larch Court", "", "",
         "Room 3.04, Larch Court"),
        ("Committee Minutes 4-May-2021 @ The Plough", "", "Committee", "The Plough"),
    ],
)  # fmt: skip
def test_titles_of_calls_and_of_places(title: str, body: str, series: str, venue: str) -> None:
    meeting = _read(Office().line(title, style="Title")).meeting
    assert (meeting.body, meeting.venue) == (body, venue)
    assert meeting.series in {series, ""}


def test_the_project_is_the_body_and_the_minutes_of_a_group_are_not_by_it() -> None:
    office = Office().line("Minutes: Archive Working Party").line("Held:\t4 May 2021, 2pm")
    meeting = office.line("1. Finance").line("Nil.").read().meeting
    assert (meeting.minute_taker, meeting.date is not None) == ("", True)
    office = Office().line(("Meeting minutes", "b")).table(["Project", "Heron Mill Repair"], ["Date", "4 May 2021"])
    assert office.line("1. Finance").line("Nil.").read().meeting.body == "Heron Mill Repair"


def test_the_time_stands_behind_the_day_on_a_line_that_says_more() -> None:
    office = Office().line(("Heron group meeting notes", "b")).line("2021-05-04 (Tue) 11:00–12:00, hybrid")
    meeting = office.line("Present: Jo March").line("1. Finance").line("Nil.").read().meeting
    assert meeting.start is not None
    assert meeting.start.printed == "11:00"


def test_details_between_tabs_with_labels_in_bold() -> None:
    office = Office().line(("Lab meeting", "b"))
    office.line(("Date", "b"), " 4 May 2021\t", ("Room", "b"), " 2.114\t", ("Notes", "b"), " Jo March")
    meeting = office.line("1. Finance").line("Nil.").read().meeting
    assert meeting.date is not None
    assert (meeting.date.printed, meeting.venue, meeting.minute_taker) == ("4 May 2021", "2.114", "Jo March")


def test_a_heading_that_announces_a_call_is_the_title() -> None:
    office = Office().line("Agenda for the February 27 video call of the Heron Community Group", style="Heading 1")
    office.line("Where: Zoom", style="List Bullet").line(
        "When: February 27th, 2024 at 5pm–6pm UTC", style="List Bullet"
    )
    meeting = office.line("1. Finance").line("Nil.").read().meeting
    assert (meeting.body, meeting.venue) == ("Heron Community Group", "Zoom")
    assert meeting.date is not None
    assert str(meeting.date.day) == "2024-02-27"


def test_the_members_of_a_group_are_not_its_name() -> None:
    office = Office().line(("Meeting minutes", "b")).line("Group: Jo March, Ann Finch").line("Date: 4 May 2021")
    meeting = office.line("1. Finance").line("Nil.").read().meeting
    assert meeting.body == ""
    office = Office().line(("Meeting minutes", "b")).line("Group: B4 Heron").line("Date: 4 May 2021")
    assert office.line("1. Finance").line("Nil.").read().meeting.body == "B4 Heron"


@pytest.mark.parametrize(
    ("line", "venue", "start"),
    [
        ("Held by video conference", "video conference", ""),
        ("Meeting held at the Boathouse", "Boathouse", ""),
        ("Started 7.10pm", "", "7.10pm"),
        ("Held in private", "", ""),
    ],
)
def test_place_and_beginning_may_have_no_colon(line: str, venue: str, start: str) -> None:
    office = Office().lines("Larkspur Rowing Club", "Minutes of the committee meeting", "4 May 2021", line)
    meeting = _read(office).meeting
    assert (meeting.venue, meeting.start.printed if meeting.start else "") == (venue, start)
