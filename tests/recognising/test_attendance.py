"""Who was there in Word files of other offices: names, posts and presences as clerks type them."""

from __future__ import annotations

import pytest
from word_of_offices import Office, people

from minutebook.reading import Reading, overlapping, unclaimed


def _read(*lines: str) -> Reading:
    return _rest(_council().lines(*lines))


def _council() -> Office:
    return Office().line("Brackenford Parish Council", style="Title").line("Minutes of the meeting held on 4 May 2021")


def _rest(office: Office) -> Reading:
    reading = office.line("1. Declarations").line("None.").line("2. Finance").line("Nothing to pay.").read()
    assert not unclaimed(reading)
    assert not overlapping(reading)
    return reading


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Present: Cllr J. Teal, the Clerk A. Finch",
            [("Cllr J. Teal", "", "present"), ("A. Finch", "the Clerk", "present")],
        ),
        (
            "Present: Cllr Rook In attendance: the Clerk (Mrs A Finch), County Cllr H. Plover",
            [("Cllr Rook", "", "present"), ("Mrs A Finch", "the Clerk", "in attendance"),
             ("County Cllr H. Plover", "", "in attendance")],
        ),
        (
            "Present: Cllr Rook, the Clerk, Mrs Finch",
            [("Cllr Rook", "", "present"), ("Mrs Finch", "the Clerk", "present")],
        ),
        (
            "Present: The Revd Canon Jo Hale (Chair), The Ven. Ann Rook, Lady Finch",
            [("The Revd Canon Jo Hale", "Chair", "present"), ("The Ven. Ann Rook", "", "present"),
             ("Lady Finch", "", "present")],
        ),
        (
            "Present: Hannah Reed OBE, Prof. Ade Wren – from item 3",
            [("Hannah Reed OBE", "", "present"), ("Prof. Ade Wren", "", "present")],
        ),
    ],
)  # fmt: skip
def test_a_post_before_a_name_is_what_that_person_is(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(_read(line)) == expected


def test_the_post_comes_first_in_a_list_of_officers() -> None:
    reading = _read("Attendance", "Commodore – Jo March (JM)", "Hon. Treasurer – Ann Finch (AF)", "Editor – vacant")
    assert people(reading) == [("Jo March", "Commodore", "present"), ("Ann Finch", "Hon. Treasurer", "present")]


def test_the_clerk_is_no_capacity_of_the_councillor_before() -> None:
    reading = _read("Present: Cllr J. Teal, the Clerk A. Finch")
    # That she took the minutes is said nowhere.
    assert reading.meeting.minute_taker == ""


def test_labels_behind_names_begin_lists_of_their_own() -> None:
    reading = _read("Trustees present: Jo March (JM), Ann Finch Staff: Ned Orr (Director) Apologies: Kim Vale")
    assert people(reading) == [
        ("Jo March", "", "present"),
        ("Ann Finch", "", "present"),
        ("Ned Orr", "Director", "in attendance"),
        ("Kim Vale", "", "apologies"),
    ]


def test_a_hyphen_may_stand_for_the_colon_of_a_label() -> None:
    reading = _read("Present- Jo March (chair), Ann Finch,Kim Vale", "Apologies - Sam Reed")
    assert [(one.name, one.presence) for one in reading.meeting.attendance] == [
        ("Jo March", "present"),
        ("Ann Finch", "present"),
        ("Kim Vale", "present"),
        ("Sam Reed", "apologies"),
    ]


def test_initials_that_read_no_are_initials() -> None:
    (person,) = _read("Present: Neil Orr (NO)").meeting.attendance
    assert (person.abbreviation, person.presence) == ("NO", "present")


@pytest.mark.parametrize("line", ["Present: as at the last meeting", "Apologies: opened 7.34pm"])
def test_words_that_are_nobody_stay_words(line: str) -> None:
    assert people(_read(line)) == []


def test_people_stand_side_by_side_behind_tabs() -> None:
    reading = _read(
        "Members present:",
        "Cllr D. Finch – Chairman\tCllr Miss K. Rook",
        "Cllr P. Teal (arrived 7.20 p.m.)\tCllr I. Wren",
    )
    assert [one.name for one in reading.meeting.attendance] == [
        "Cllr D. Finch",
        "Cllr Miss K. Rook",
        "Cllr P. Teal",
        "Cllr I. Wren",
    ]
    assert reading.meeting.attendance[2].note == "arrived 7.20 p.m."


def test_a_table_without_headings_says_what_each_person_is() -> None:
    office = _council().line(("Attendees:", "b"))
    office.table(["Jo March (JM)", "Deputy Chief Officer (Chair)"], ["Ann Finch", "Policing"], ["Kim Vale", "Officer"])
    assert people(_rest(office)) == [
        ("Jo March", "Deputy Chief Officer (Chair)", "present"),
        ("Ann Finch", "Policing", "present"),
        ("Kim Vale", "Officer", "present"),
    ]


def test_a_table_without_headings_under_apologies_holds_those_who_sent_them() -> None:
    office = _council().line(("Apologies:", "b"))
    office.table(["Mrs Jo March", "Director of Nursing", "JM"], ["Mr Kim Vale", "Clerk", "KV"])
    assert [(one.name, one.abbreviation, one.presence) for one in _rest(office).meeting.attendance] == [
        ("Mrs Jo March", "JM", "apologies"),
        ("Mr Kim Vale", "KV", "apologies"),
    ]


def test_names_side_by_side_under_a_label_across_the_table() -> None:
    office = _council().table(
        ["Attendees", "", ""],
        ["Jo March (Chair)", "Dr Ann Finch", "Kim Vale"],
        ["Sam Reed", "", ""],
        ["Apologies", "", ""],
        ["Lee Ash", "Pat Orr", ""],
    )
    assert [(one.name, one.presence) for one in _rest(office).meeting.attendance] == [
        ("Jo March", "present"),
        ("Dr Ann Finch", "present"),
        ("Kim Vale", "present"),
        ("Sam Reed", "present"),
        ("Lee Ash", "apologies"),
        ("Pat Orr", "apologies"),
    ]


def test_who_is_not_ticked_off_was_absent() -> None:
    office = _council().table(
        ["Name", "Organisation", "Present"],
        ["Jo March", "Larkspur", "X"],
        ["Ann Finch", "Dunlin House", ""],
        ["Kim Vale", "Heron Trust", "X"],
    )
    assert [one.presence for one in _rest(office).meeting.attendance] == ["present", "absent", "present"]


def test_rows_across_a_table_of_people_say_how_those_below_attended() -> None:
    office = _council().table(
        ["Name", "Governor type", "Present/Apologies"],
        ["Jo March (JM)", "Parent", "Present (from 5.45pm)"],
        ["Officers", "", ""],
        ["Ann Finch", "Clerk to Governors", ""],
    )
    found = [(one.name, one.presence, one.note) for one in _rest(office).meeting.attendance]
    assert found == [("Jo March", "present", "from 5.45pm"), ("Ann Finch", "in attendance", "")]


@pytest.mark.parametrize(
    ("cell", "name", "note"),
    [
        ("Jo March HTC, (Main Office)", "Jo March", "HTC, Main Office"),
        ("Robert (Bob) March (Heron Trust)", "Robert (Bob) March", "Heron Trust"),
        ("Jo March ((Heron Project)", "Jo March", "Heron Project"),
        ("Jo March (HT) for Ann Finch (HT)", "Jo March", "HT, for Ann Finch (HT)"),
        ("Hannah Reed OBE (Heron Trust)", "Hannah Reed OBE", "Heron Trust"),
    ],
)
def test_what_stands_behind_a_name_in_its_cell(cell: str, name: str, note: str) -> None:
    office = _council().line("Attendees:").table(["Name", "Role"], [cell, "Recorder"], ["Kim Vale", "Guest"])
    person = _rest(office).meeting.attendance[0]
    assert (person.name, person.capacity, person.note) == (name, "Recorder", note)


def test_those_in_attendance_were_present_where_no_list_says_who_was() -> None:
    reading = _read("In Attendance: Jo March (Chair), Ann Finch", "Also attending: Principal Kim Vale, 14 parents")
    assert people(reading) == [
        ("Jo March", "Chair", "present"),
        ("Ann Finch", "", "present"),
        ("Kim Vale", "Principal", "in attendance"),
    ]


def test_how_many_others_came_is_no_matter_of_its_own() -> None:
    assert not _read("Present: Jo March, Ann Finch and 4 members of the public").problems


def test_who_is_known_by_a_first_name_is_not_on_the_list_twice() -> None:
    reading = _read("Present: Jo March, Ann Finch", "Scribe: Ann")
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Ann Finch"]
    assert reading.meeting.minute_taker == "Ann"


def test_names_stand_below_a_label_inside_an_item() -> None:
    office = _council().line(("1. Call to order", "b")).line("Jo March opened the meeting.")
    office.line("Board members present:").lines("Jo March (Chair)", "Ann Finch", style="List Bullet")
    reading = office.line("Absent: Kim Vale").line(("2. Finance", "b")).line("Nothing to pay.").read()
    found = [(one.name, one.presence) for one in reading.meeting.attendance]
    assert found == [("Jo March", "present"), ("Ann Finch", "present"), ("Kim Vale", "absent")]


def test_semicolons_part_people_whose_offices_stand_behind_commas() -> None:
    reading = _read("Present: Supt Will Orr (WO) – Operations; Jo March, Pharmacy; Kim Vale, Ward 7")
    assert people(reading) == [
        ("Supt Will Orr", "Operations", "present"),
        ("Jo March", "Pharmacy", "present"),
        ("Kim Vale", "Ward 7", "present"),
    ]


def test_chair_and_scribe_on_one_line_are_told_of_people_on_the_list() -> None:
    reading = _read("Present: Jo March, Ann Finch, Kim Vale", "Chair: Jo March   Scribe: Ann Finch")
    assert len(reading.meeting.attendance) == 3
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Jo March", "Ann Finch")


def test_a_role_above_a_name_is_no_name() -> None:
    reading = _read(
        "Present:", "Jo March, Ann Finch", "Regrets:", "Kim Vale", "Chair", "Jo March", "Scribe", "Ann Finch"
    )
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Ann Finch", "Kim Vale"]
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Jo March", "Ann Finch")


def test_initials_end_each_entry_in_a_cell() -> None:
    office = _council().table(
        ["Present", ["Jo March", "Client", "JM", "Cian O’Dowd", "Contractor", "COD"]], ["Venue", "x"]
    )
    found = [(one.name, one.capacity, one.abbreviation) for one in _rest(office).meeting.attendance]
    assert found == [("Jo March", "Client", "JM"), ("Cian O’Dowd", "Contractor", "COD")]


def test_the_clerk_behind_the_councillors() -> None:
    reading = _read("Present: Councillors B. Finch (Chairman), N. Rook, V. Teal. Clerk: H. Wren. One resident.")
    assert people(reading) == [
        ("B. Finch", "Chairman", "present"),
        ("N. Rook", "", "present"),
        ("V. Teal", "", "present"),
        ("H. Wren", "Clerk", "in attendance"),
    ]


def test_some_people_are_known_by_more_than_a_name() -> None:
    reading = _read("Here were: Jo March, Ann Finch, Colin from no. 9, @mira, Kim Vale")
    assert [one.name for one in reading.meeting.attendance] == [
        "Jo March",
        "Ann Finch",
        "Colin from no. 9",
        "@mira",
        "Kim Vale",
    ]


def test_apologies_from_somebody_whose_name_ends_on_as() -> None:
    reading = _read("Present: Jo March", "Apologies were received from Fred Lark, Cath Lomas and Ged Finch.")
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Fred Lark", "Cath Lomas", "Ged Finch"]


def test_what_stands_below_an_attendance_list_is_no_list_of_people() -> None:
    office = _council().line("Attendees", style="Heading 1").line("Jo March, Ann Finch")
    office.line("Contents", style="Heading 2").lines("Agenda review", "Error recovery", style="List Bullet")
    reading = office.line("Notes", style="Heading 1").line("Nothing was decided.").read()
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Ann Finch"]


def test_sentences_say_who_led_who_came_and_who_wrote() -> None:
    reading = _read(
        "The meeting was led by Jo March. Others present were Ann Finch, Kim Vale and Sam Reed. "
        "Lee Ash sent apologies. Minutes were taken by Kim Vale."
    )
    assert [(one.name, one.presence) for one in reading.meeting.attendance] == [
        ("Jo March", "present"),
        ("Ann Finch", "present"),
        ("Kim Vale", "present"),
        ("Sam Reed", "present"),
        ("Lee Ash", "apologies"),
    ]
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Jo March", "Kim Vale")


def test_a_sentence_behind_the_chair_is_no_part_of_the_name() -> None:
    reading = _read("In the chair: Jo March (President). There were 37 members present.", "Apologies: Kim Vale")
    assert people(reading) == [("Jo March", "President", "present"), ("Kim Vale", "", "apologies")]


def test_everybody_in_a_list_of_those_in_attendance_was_present_where_nobody_else_was() -> None:
    office = (
        _council()
        .line("In attendance:")
        .lines("Jo March, chairperson", "Ann Finch, Harbour Management", style="List Bullet")
    )
    assert people(_rest(office)) == [
        ("Jo March", "chairperson", "present"),
        ("Ann Finch", "Harbour Management", "present"),
    ]


def test_an_entry_of_several_parts_is_about_one_person() -> None:
    office = (
        _council()
        .line("Present:")
        .lines(
            "Jo March, board co-chair, Harbour Management",
            "Kim V, Trees and Paths",
            "Sam Reed, Ann Finch, Lee Ash",
            style="List Bullet",
        )
    )
    assert [(one.name, one.capacity) for one in _rest(office).meeting.attendance] == [
        ("Jo March", "board co-chair, Harbour Management"),
        ("Kim V", "Trees and Paths"),
        ("Sam Reed", ""),
        ("Ann Finch", ""),
        ("Lee Ash", ""),
    ]


def test_two_people_with_their_roles_need_no_comma() -> None:
    reading = _read("Present: Kim Vale (Chair), Jo March (Treasurer) Ann Finch (Publicity Officer)")
    assert people(reading)[1:] == [("Jo March", "Treasurer", "present"), ("Ann Finch", "Publicity Officer", "present")]


@pytest.mark.parametrize(
    ("label", "presence"),
    [("Senators present", "present"), ("COUNCIL IN ATTENDANCE", "present"), ("Directors absent", "absent")],
)
def test_whoever_was_present_or_absent(label: str, presence: str) -> None:
    reading = _read("Chairs present: Kim Vale", f"{label}: J. March, A. Finch (regrets)")
    found = [(one.name, one.presence) for one in reading.meeting.attendance]
    assert found == [("Kim Vale", "present"), ("J. March", presence), ("A. Finch", "apologies")]


def test_the_third_cell_of_a_line_with_tabs_is_a_company() -> None:
    reading = _read(
        "\tIN ATTENDANCE:\tJo March\tPresident",
        "\t\tAnn Finch\tTreasurer",
        "\tPROPERTY MANAGER:\tKim Vale\tHarbour Strata Services Ltd.",
    )
    assert people(reading) == [
        ("Jo March", "President", "present"),
        ("Ann Finch", "Treasurer", "present"),
        ("Kim Vale", "PROPERTY MANAGER", "in attendance"),
    ]
    assert reading.meeting.attendance[2].note == "Harbour Strata Services Ltd."


def test_plain_words_say_who_was_there() -> None:
    reading = _read("Jo, Ann, Mr Vale and Sam Reed were there. Apologies from Lee.")
    assert [(one.name, one.presence) for one in reading.meeting.attendance] == [
        ("Jo", "present"),
        ("Ann", "present"),
        ("Mr Vale", "present"),
        ("Sam Reed", "present"),
        ("Lee", "apologies"),
    ]


def test_how_many_came_stands_before_those_who_did_not() -> None:
    reading = _read("31 members attended (on a list). Apologies were received from Jo March and Ann Finch.")
    assert [(one.name, one.presence) for one in reading.meeting.attendance] == [
        ("Jo March", "apologies"),
        ("Ann Finch", "apologies"),
    ]


def test_when_somebody_came_is_no_capacity() -> None:
    person = _read("Here: Theo March, Ann Finch, Lotte Vale (late, 10.40)").meeting.attendance[2]
    assert (person.capacity, person.note) == ("", "late, 10.40")


def test_a_group_stands_above_its_names() -> None:
    office = _council().line("Present:").line("Committee", style="List Bullet")
    office.lines("Jo March (Chair)", "Ann Finch", style="List Bullet 2").line("Others", style="List Bullet")
    assert [one.name for one in _rest(office.line("Kim Vale", style="List Bullet 2")).meeting.attendance] == [
        "Jo March",
        "Ann Finch",
        "Kim Vale",
    ]


def test_how_people_came_stands_behind_the_label() -> None:
    reading = _read("Present (in person): Jo March", "Present (online): Ann Finch*", "Apologies: Kim Vale")
    assert people(reading) == [
        ("Jo March", "", "present"),
        ("Ann Finch", "", "present"),
        ("Kim Vale", "", "apologies"),
    ]


def test_a_title_of_several_stands_before_the_first_of_them() -> None:
    reading = _read("PRESENT: The Mayor, Councillor Pat Orr, and Councillors Ash, Birch and Cole")
    assert people(reading) == [
        ("Councillor Pat Orr", "The Mayor", "present"),
        ("Ash", "", "present"),
        ("Birch", "", "present"),
        ("Cole", "", "present"),
    ]


def test_labels_of_groups_with_names_in_the_cells_beside() -> None:
    office = _council().table(["Trustees:", ["Jo March (Chair)", "Ann Finch"]], ["Staff:", "Sam Reed (Director)"])
    assert people(_rest(office)) == [
        ("Jo March", "Chair", "present"),
        ("Ann Finch", "", "present"),
        ("Sam Reed", "Director", "in attendance"),
    ]


def test_names_with_typed_numbers_and_a_time() -> None:
    reading = _read("Present", "1. Jo March", "2. Ann Finch [from 10:30]", "3. Kim Vale (apologies)")
    assert [(one.name, one.presence, one.note) for one in reading.meeting.attendance] == [
        ("Jo March", "present", ""),
        ("Ann Finch", "present", "from 10:30"),
        ("Kim Vale", "apologies", ""),
    ]


def test_that_apologies_were_accepted_is_no_more_than_that() -> None:
    reading = _read(
        "Present: Jo March",
        "Apologies had been received from Councillors Vale (ill), Reed and Mrs Ash, and were accepted.",
    )
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Vale", "Reed", "Mrs Ash"]
    assert not reading.problems


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Attendance and apologies", "The Chair welcomed everyone.", "Apologies were noted.", "Quorum confirmed"),
        ("1. Apologies", "None received", "Action log reviewed", "Standing Orders"),
        ("1. Attendees", "As listed above", "See sign-in sheet", "Zoom link sent to all"),
        ("1. Apologies", "Budget Review", "Health and Safety"),
        ("1. Welcome", "Directors present agreed that the plan was sound.", "Members present: all in favour"),
        ("1. Reports", "Treasurer: Balance £200", "Secretary: Letter received", "Residents present: raised parking"),
    ],
)
def test_talk_among_headings_of_attendance_is_nobody(lines: tuple[str, ...]) -> None:
    office = _council().line("Present: Jo March (Chair), Ann Finch").line((lines[0], "b")).lines(*lines[1:])
    reading = office.line(("2. Finance", "b")).line("Nothing to pay.").read()
    assert [one.name for one in reading.meeting.attendance] == ["Jo March", "Ann Finch"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [["Members", "Jo March, Ann Finch"], ["", "Lee Ash"], ["Apologies", "Sam Reed"], ["Officers", "Kim Vale"]],
            {"Jo March": "present", "Ann Finch": "present", "Lee Ash": "present", "Sam Reed": "apologies",
             "Kim Vale": "in attendance"},
        ),
        (
            [["Members Present", "Officers"], [["Jo March", "Ann Finch"], "Kim Vale"]],
            {"Jo March": "present", "Ann Finch": "present", "Kim Vale": "in attendance"},
        ),
        (
            [["Name", "Present", "Name", "Present"], ["Jo March", "Y", "Ann Finch", "N"], ["Kim Vale", "Y", "", ""]],
            {"Jo March": "present", "Ann Finch": "absent", "Kim Vale": "present"},
        ),
        (
            [["Jo March (JM)", "Chair"], ["Ann Finch (AF)", "Member"]],
            {"Jo March": "present", "Ann Finch": "present"},
        ),
    ],
)  # fmt: skip
def test_tables_of_people_of_many_kinds(rows: list[list[str | list[str]]], expected: dict[str, str]) -> None:
    found = _rest(_council().table(*rows)).meeting.attendance
    assert {one.name: one.presence for one in found} == expected


@pytest.mark.parametrize(
    "rows",
    [
        [["Payee", "Purpose", "£"], ["A Ito", "Salary", "212"], ["Hall Trust", "Hire", "30"]],
        [["Date", "Name", "Task"], ["5 May", "Jo March", "Teas"], ["12 May", "Sam Reed", "Door"]],
        [["Name", "Role", "Email"], ["Sam Reed", "Editor", "s@x.example"], ["Lee Ash", "Web", "l@x.example"]],
        [["Group", "Members"], ["Trees", "Jo March, Sam Reed"], ["Hall", "Ann Finch"]],
    ],
)
def test_tables_of_other_matters_hold_nobody(rows: list[list[str]]) -> None:
    office = _council().line("Present: Jo March (Chair)").line(("1. Business", "b")).line("It was discussed.")
    reading = office.table(*rows).line(("2. Finance", "b")).line("Nothing to pay.").read()
    assert [one.name for one in reading.meeting.attendance] == ["Jo March"]


def test_where_somebody_comes_from_stands_in_the_line_below() -> None:
    lines = ["Jo March (JM)", "Heron Architects", "Ann Finch (AF)", "Larkspur School"]
    office = _council().table(["Present:", lines], ["Apologies:", "Kim Vale"])
    found = [(one.name, one.capacity, one.abbreviation) for one in _rest(office).meeting.attendance]
    assert found == [
        ("Jo March", "Heron Architects", "JM"),
        ("Ann Finch", "Larkspur School", "AF"),
        ("Kim Vale", "", ""),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Who: Jo, Ann, Little Sam (late)", ["Jo", "Ann", "Little Sam"]),
        ("Team: Jo March, Ann Finch", ["Jo March", "Ann Finch"]),
        ("Team: Heron", []),
        ("Who: whoever has a key, and Jo", []),
    ],
)
def test_some_labels_head_those_present_only_before_several_names(line: str, expected: list[str]) -> None:
    assert [one.name for one in _read(line).meeting.attendance] == expected


def test_a_team_among_the_business_is_not_attendance() -> None:
    office = _council().line("Present: Jo March (Chair)").line("1. Fair").line("Team: Ann Finch, Sam Reed")
    assert [one.name for one in _rest(office).meeting.attendance] == ["Jo March"]


@pytest.mark.parametrize("words", ["Cllr S Teal (holiday). Accepted.", "Cllr S Teal. Apologies were accepted."])
def test_that_apologies_were_accepted_is_no_part_of_a_name(words: str) -> None:
    office = _council().line("Present: Cllr Rook (Chair)").line("1. Apologies for absence").line(words)
    found = [(one.name, one.presence) for one in _rest(office).meeting.attendance]
    assert found == [("Cllr Rook", "present"), ("Cllr S Teal", "apologies")]


def test_a_bullet_with_a_label_names_several() -> None:
    found = _rest(_council().line("Attendees: Jo March, Ann Finch", style="List Bullet")).meeting.attendance
    assert [(one.name, one.capacity) for one in found] == [("Jo March", ""), ("Ann Finch", "")]


def test_a_role_before_a_tab_among_those_present_is_nobody() -> None:
    meeting = _read("Attendees", "Present\tMira, Joost", "Regrets\tGoran", "Chair\tMira", "Scribe\tJoost").meeting
    assert [one.name for one in meeting.attendance] == ["Mira", "Joost", "Goran"]
    assert (meeting.chair, meeting.minute_taker) == ("Mira", "Joost")


def test_a_rough_number_of_visitors_is_nobody() -> None:
    found = _read("Others present: Supt. H Teal; Ann Finch, Board Secretary; approx. 12 visitors").meeting.attendance
    assert [one.name for one in found] == ["Supt. H Teal", "Ann Finch"]


@pytest.mark.parametrize(
    "heads",
    [["Voting Members", "Organization", "Present"], ["Member", "Office", "Attended?"]],
)
@pytest.mark.parametrize(("there", "away"), [("Yes", "No"), ("Y", "N"), ("✓", "✗"), ("x", "-"), ("x", "")])
def test_marks_beside_members_say_who_was_there(heads: list[str], there: str, away: str) -> None:
    rows = [["Jo March", "Heron Estates", there], ["Ann Finch", "Rook Farms", away], ["Sam Reed", "Teal Mill", there]]
    found = _rest(_council().table(heads, *rows)).meeting.attendance
    assert {one.name: one.presence for one in found} == {
        "Jo March": "present", "Ann Finch": "absent", "Sam Reed": "present"
    }  # fmt: skip


def test_a_bold_word_before_names_may_say_how_they_came() -> None:
    office = _council().line(("In the room ", "b"), "Jo March, Ann Finch").line(("On Zoom ", "b"), "Sam Reed")
    assert [one.name for one in _rest(office).meeting.attendance] == ["Jo March", "Ann Finch", "Sam Reed"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Apologies: Mr & Mrs Teal, K Rook"], {"Mr & Mrs Teal": "apologies", "K Rook": "apologies"}),
        (
            ["Attendees – Kay (KD), Pat (PW)  Apologies – Sid"],
            {"Kay": "present", "Pat": "present", "Sid": "apologies"},
        ),
    ],
)
def test_couples_and_labels_with_dashes(lines: list[str], expected: dict[str, str]) -> None:
    assert {one.name: one.presence for one in _read(*lines).meeting.attendance} == expected


def test_two_letters_behind_a_given_name_are_initials() -> None:
    found = _read("Present: Kay (KD), Pat (PW), Lou (Boats)").meeting.attendance
    assert [(one.abbreviation, one.capacity) for one in found] == [("KD", ""), ("PW", ""), ("", "Boats")]


def test_a_mark_with_a_note_is_a_mark() -> None:
    rows = [["Name", "Partner", "Present"], ["Jo March", "Heron", "x (online)"], ["Ann Finch", "Rook", "-"]]
    found = _rest(_council().table(*rows)).meeting.attendance
    assert {one.name: one.presence for one in found} == {"Jo March": "present", "Ann Finch": "absent"}


def test_apologies_where_others_signed() -> None:
    rows = [["Name", "Role", "Signature"], ["Jo March", "Chair", "✓"], ["Ann Finch", "Builder", "apologies"]]
    found = _rest(_council().table(*rows)).meeting.attendance
    assert {one.name: (one.presence, one.note) for one in found}["Ann Finch"] == ("apologies", "")


def test_whom_the_list_names_already_is_not_named_again() -> None:
    office = _council().line("Present: Jo March (Chair)").line("Regrets: E Stone").line("1. Apologies")
    found = _rest(office.line("Apologies were noted from E Stone.")).meeting.attendance
    assert [one.name for one in found] == ["Jo March", "E Stone"]


def test_the_name_below_a_heading_that_is_a_role() -> None:
    office = _council()
    for title, words in (("Present", "Mira, Joost"), ("Chair", "Mira"), ("Scribe", "Joost")):
        office.line(title, style="Heading 2").line(words)
    reading = office.line("Fair", style="Heading 2").line("It is in June.").read()
    assert (reading.meeting.chair, reading.meeting.minute_taker) == ("Mira", "Joost")
    assert not overlapping(reading)


def test_where_somebody_comes_from_stands_behind_a_tab() -> None:
    office = _council().table(["Present:", ["Jo March (JM)\tTeal Architects", "Ann Finch (AF)\tRook M&E"]])
    found = _rest(office.line("Thanks were given.")).meeting.attendance
    assert [(one.name, one.abbreviation) for one in found] == [("Jo March", "JM"), ("Ann Finch", "AF")]


def test_a_rank_before_an_office_is_nobody() -> None:
    found = _read("Present: Dr A March, Consultant Geriatrician; Sam Reed, Senior Porter").meeting.attendance
    assert [(one.name, one.capacity) for one in found] == [
        ("Dr A March", "Consultant Geriatrician"),
        ("Sam Reed", "Senior Porter"),
    ]


def test_board_members_with_marks_beside_them() -> None:
    rows = [["Board Members", "Present"], ["Jo March", "x"], ["Ann Finch", ""]]
    found = _rest(_council().table(*rows)).meeting.attendance
    assert {one.name: one.presence for one in found} == {"Jo March": "present", "Ann Finch": "absent"}
