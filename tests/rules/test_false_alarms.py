"""Alarms that real minutes gave without cause, each told here with invented minutes, and what must still be found."""

from __future__ import annotations

from textwrap import dedent

import pytest
from markdown_text import reading_of

from minutebook import profiles
from minutebook.checking import check
from minutebook.readers.markdown import read
from minutebook.readers.recognised_text import read as read_recognised_text
from minutebook.settings import Settings
from minutebook.source import Source

HEAD = "# Larkspur Committee, 9 June 2026\n\n"


def found(code: str, text: str, name: str = "minutes.md", *, ours: bool = False) -> list[str]:
    """Return what one rule says of these minutes; `ours` are in our form."""
    reading = reading_of(HEAD + dedent(text)) if ours else read(Source(name, HEAD + dedent(text)))
    return [finding.message for finding in check(reading, Settings(select=(code,)))]


@pytest.mark.parametrize(
    "words",
    [
        "Jo: I'll take an action to invite the Harbour Board.",
        "The inspection report: action on Sam Reed to close it.",
        "The landlord has not answered (Sam Reed to write again).",
        "[Mara to draft the letter]",
    ],
)
def test_words_that_give_somebody_an_action_are_no_lack_of_actions(words: str) -> None:
    assert found("ACT119", f"## 1. Roof\n\n{words}\n") == []


def test_a_call_to_action_is_no_action() -> None:
    assert found("ACT119", "## 1. Roof\n\nThe leaflet is a call to action. It was read.\n")


def test_an_action_whose_owner_stands_in_a_later_question_has_an_owner() -> None:
    assert found("ACT101", "## 1. Roof\n\n- ACTION: Second visit. (When? Sam to ask the roofer)\n") == []
    assert found("ACT101", "## 1. Roof\n\n- ACTION: Second visit. (When?)\n")


def test_an_owner_in_a_row_of_names_that_could_not_be_read_is_no_stranger() -> None:
    present = "Present: Hanna, Dai, Petra Quill, Andrew Moss were there all day long and stayed. Yves came late\n\n"
    text = "Guests: Rowan Hale\n\n{}- ACTION: {} to write to the landlord\n"
    assert found("ACT105", text.format(present, "Hanna")) == []
    assert found("ACT105", text.format(present, "Orla")) == ['"Orla" is not in the attendance list or in people.yaml.']


def test_a_calendar_without_pointed_brackets_is_a_link_too() -> None:
    (said,) = found("NXT101", "## Upcoming meetings\n\n- **Calendar**: https://larkspur.example/calendar\n")
    assert said == '"Upcoming meetings" gives a link, and no date.'


def test_a_link_in_place_of_the_next_meeting_is_less_serious_than_nothing() -> None:
    without, link = "## 1. Roof\n\nDry.\n", "## Next meeting\n\nhttps://larkspur.example/calendar\n"
    told = [check(read(Source("minutes.md", HEAD + text)), Settings(select=("NXT101",))) for text in (without, link)]
    assert [[finding.severity for finding in findings] for findings in told] == [["error"], ["warning"]]


def test_the_day_of_approval_in_a_title_does_not_contradict_the_date() -> None:
    text = "# Larkspur minutes (approved on 7 July 2026)\n\nDate: 9 June 2026\n"
    assert check(read(Source("minutes.md", text)), Settings(select=("MTG104",))) == []


def test_a_file_name_that_disagrees_is_shown_at_the_line_that_gives_the_day() -> None:
    text = "# Larkspur\n\n## Details\n\n:date: **Date:** 9 June 2026\n"
    (finding,) = check(read(Source("2026-07-09.md", text)), Settings(select=("MTG104",)))
    assert (finding.place.line, finding.place.column) == (5, 18)


@pytest.mark.parametrize(
    "entry",
    ["rhale", "ade bello", "", "Maria Ines Carmen Osprey Quill Marlow", "Jo March (@jo) Tern Valley works member"],
)
def test_one_odd_name_does_not_spoil_a_list_of_people(entry: str) -> None:
    reading = reading_of(f"{HEAD}## Present\n\n- Ade Bello\n- {entry}\n- Mara Lind\n")
    assert [person.name for person in reading.meeting.attendance][:1] == ["Ade Bello"]
    assert len(reading.meeting.attendance) == (3 if entry else 2)


@pytest.mark.parametrize("entries", [["walk through the logs", "next steps"], ["rhale", "mlind", "Ade Bello"]])
def test_a_list_of_other_things_is_no_list_of_people(entries: list[str]) -> None:
    lines = "".join(f"- {entry}\n" for entry in entries)
    assert reading_of(f"{HEAD}## Present\n\n{lines}").meeting.attendance == ()


def test_slides_listed_under_the_names_are_no_people() -> None:
    text = f"{HEAD}## Participants\n\n- Ade Bello\n- Mara Lind\n\n**Slides:**\n\n- [Welcome](a.pdf)\n- [Roof](b.pdf)\n"
    assert [person.name for person in read(Source("minutes.md", text)).meeting.attendance] == ["Ade Bello", "Mara Lind"]


def test_names_with_handles_point_to_the_minutes_of_a_project() -> None:
    meeting = read(
        Source("minutes.md", f"{HEAD}Present: Ade Bello (@abello), Mara Lind (@mlind), Rowan Hale\n")
    ).meeting
    chosen = profiles.choose(meeting, Settings())
    assert chosen.name == "project"
    assert profiles.evidence(meeting, chosen) == 'names with handles, such as "@abello"'
    other = read(Source("minutes.md", f"{HEAD}Present: Ade Bello (@abello), Mara Lind, Rowan Hale\n")).meeting
    assert profiles.choose(other, Settings()).name == "standard"


def test_names_below_a_label_need_no_tabs_in_recognised_text() -> None:
    text = "Larkspur Committee\n\nPresent:\n\n    Ade Bello\n    Mara Lind\n\nIn attendance:\n    Jo March\n\n1. Roof\n"
    people = read_recognised_text(Source("minutes.txt", text)).meeting.attendance
    assert [(person.name, person.presence) for person in people] == [
        ("Ade Bello", "present"),
        ("Mara Lind", "present"),
        ("Jo March", "in attendance"),
    ]


def test_a_sentence_below_a_label_is_no_name() -> None:
    text = "Larkspur Committee\n\nPresent:\n    Ade Bello\n    The roof was dry.\n\n1. Roof\n\nDry.\n"
    assert len(read_recognised_text(Source("minutes.txt", text)).meeting.attendance) == 1


def test_the_code_of_a_session_needs_no_words_under_it() -> None:
    assert found("ITM103", "## 2b (Jo and Sam)\n\n## Roof\n\nDry.\n") == []


def test_a_whole_action_in_brackets_has_no_bracket_too_many() -> None:
    assert found("TXT103", "## 1. Roof\n\n[ACTION: Sam to ask the roofer]\n") == []
    assert len(found("TXT103", "## 1. Roof\n\nACTION: Sam to ask the roofer] (again)\n")) == 1


def test_a_day_without_a_year_under_a_title_with_one_is_read_with_it() -> None:
    text = "# Larkspur annual meeting 2026\n\n3pm, Tuesday 9 June\n\n## Present\n\n- Jo March\n"
    (finding,) = check(read(Source("minutes.md", text)), Settings(select=("MTG105",)))
    assert finding.message == '"Tuesday 9 June" has no year. It was read as 2026, the year in the title.'
    assert (finding.place.line, finding.place.column) == (3, 6)
    assert check(read(Source("minutes.md", text)), Settings(select=("MTG101",))) == []


def test_two_years_in_the_title_give_none_to_a_date() -> None:
    text = "# Minutes of May 2025, revised June 2026\n\nDate: Tuesday 5 May\n"
    (finding,) = check(read(Source("minutes.md", text)), Settings(select=("MTG103", "MTG105")))
    assert finding.message == '"Tuesday 5 May" has no year. Nothing else gives one.'


@pytest.mark.parametrize(
    ("printed", "row"),
    [
        ("Ms. Katherine Vale", "Katherine Vale"),
        ("Mr Jo March", "Jo March"),
        ("Jo March", "Mr Jo March"),
        ("Ms Vale", "Katherine Vale"),
        ("Katherine Vale", "Ms. Vale"),
        ("Cllr. K. Vale (Chair)", "Katherine Vale"),
        ("Mr. A Bell & Mr. T Krull", "Tessa Krull"),
        ("Ada Bell and Tessa Krull", "Tessa Krull"),
        ("Ada Bell / Tessa Krull", "Tessa Krull"),
        ("Ada Bell, Tessa Krull", "Tessa Krull"),
    ],
)
def test_titles_do_not_make_somebody_a_stranger_and_one_of_two_is_enough(printed: str, row: str) -> None:
    text = f"{{}}: {printed}\n\n## Attendance\n\n- {{}}\n- Mara Lind\n"
    assert found("MTG110", text.format("Chair", row)) == found("MTG110", text.format("Co-Chair", row)) == []
    assert found("MTG112", text.format("Minutes", row)) == []
    assert found("MTG110", text.format("Chair", "Sam Reed")) == [
        f'"{printed}" is named as chair but is not in the attendance list.'
    ]
    assert len(found("MTG112", text.format("Minutes", "Sam Reed"))) == 1


def test_one_of_two_chairs_must_have_been_there() -> None:
    text = "Chair: Mr. A Bell & Mr. T Krull\n\n## Attendance\n\nPresent: {}\n\nApologies: {}\n"
    assert found("MTG110", text.format("Mara Lind, Tom Krull", "Ada Bell")) == []
    assert found("MTG110", text.format("Mara Lind", "Ada Bell, Tom Krull")) == [
        '"Mr. A Bell & Mr. T Krull" is named as chair but is listed under apologies.'
    ]


def test_a_first_name_alone_names_somebody_on_the_list() -> None:
    text = "Chair: {}\n\nMinutes: {}\n\n## Attendance\n\nPresent: Jo March, Mara Lind\n\nApologies: Kim Vale\n"
    assert found("MTG110", text.format("Jo", "Lind")) == found("MTG112", text.format("Jo", "Lind")) == []
    assert found("MTG110", text.format("Kim", "Mara")) == ['"Kim" is named as chair but is listed under apologies.']
    assert found("MTG110", text.format("Ade", "Mara")) == ['"Ade" is named as chair but is not in the attendance list.']


def test_the_chair_may_be_named_between_commas() -> None:
    assert found("MTG109", "## Welcome\n\nThe chair, Jo March, called the meeting to order.\n") == []
    assert found("MTG109", "## Welcome\n\nThe chair, having read it, called the meeting to order.\n") != []


def test_a_chair_who_is_listed_twice_is_told_once() -> None:
    text = "Chair: {}\n\n## Attendance\n\nPresent: Jo March, Mara Lind\n\nApologies: Jo March\n"
    assert len(found("MTG110", text.format("Ms Jo March"))) == 1
    assert found("ATT103", text.format("Ms Jo March")) == []
    # One of two was there: what is wrong is the list.
    assert found("MTG110", text.format("Jo March & Mara Lind")) == []
    assert len(found("ATT103", text.format("Jo March & Mara Lind"))) == 1


def test_an_update_that_begins_with_done_says_that_the_action_is_finished() -> None:
    text = "## Matters arising\n\n- ACTION: Sam to clean the pump\n  - Raised: May 2026 meeting\n  - Update: {}\n"
    assert found("ACT114", text.format("Done, saving £120"), ours=True) == []
    assert found("ACT114", text.format("Done, apart from the roof"), ours=True)


@pytest.mark.parametrize(
    "people",
    [
        "- Attendees\n  - Harbour Board\n    - Jo March - chair\n",
        "**Attendees**\n\n- Harbour Board\n  - Jo March - chair\n",
    ],
)
def test_a_list_of_people_that_cannot_be_read_is_one_fault(people: str) -> None:
    text = people + "\nWe met early, and it rained.\n\n## Roof\n\n- ACTION: Jo to fix it by 30 June 2026\n"
    reading = reading_of(HEAD + text)
    findings = check(reading, Settings(select=("REA101", "ATT101", "MTG109")))
    assert [finding.code for finding in findings] == ["ATT101", "REA101"]
    assert findings[1].message == '"We met early, and it rained" stands under no item.'


def test_what_lacks_below_a_heading_is_told_at_the_heading_it_names() -> None:
    text = HEAD + "## Attendance\n\nPresent: Jo March\n"
    (told,) = check(read(Source("minutes.md", text)), Settings(select=("ATT105",)))
    assert (told.place.line, told.place.column, told.place.end_column) == (3, 4, 14)
    assert told.message == 'Nothing is said about apologies after "Attendance".'


def test_a_whole_sentence_in_the_place_of_an_owner_is_no_stranger() -> None:
    text = "Present: Jo March\n\n## Roof\n\n| Action | Who |\n|---|---|\n| Email the trust | {} |\n"
    assert found("ACT105", text.format("Discussion: brief discussion of the costs of the roof")) == []
    assert found("ACT105", text.format("A short talk was had of all that leaks.")) == []
    for stranger in ("Orla Quill", "Head of the Office of Roads in Larkspur", "Orla Quill of Harbour Street"):
        assert len(found("ACT105", text.format(stranger))) == 1


def codes(text: str) -> set[str]:
    """Return the codes of every finding about these minutes."""
    return {finding.code for finding in check(read(Source("minutes.md", HEAD + text)))}


def test_a_short_form_of_a_first_name_is_known() -> None:
    record = "Present: Stephen Reed, Katherine Vale\n\n## 1. Roof\n\n- ACTION: {} to ask the roofer\n"
    for owner in ("Steve Reed", "Kate Vale", "Kathy Vale"):
        assert codes(record.format(owner)) & {"ACT105"} == set(), owner
    assert "ACT105" in codes(record.format("Mark Vale"))


def test_the_abbreviation_of_a_body_is_a_group_and_no_name_that_nobody_knows() -> None:
    people = (
        "| Name | Presence | Note |\n|---|---|---|\n| Jo March | present | HTB Co-Chair |\n| Ann Ito | present | |\n"
    )
    record = f"## Attendance\n\n{people}\n## 1. Roof\n\n- ACTION: {{}} to ask the roofer\n"
    assert codes(record.format("HTB")) & {"ACT105", "ACT107"} == {"ACT107"}
    assert codes(record.format("XYZ")) & {"ACT105", "ACT107"} == {"ACT105"}
    assert codes(record.format("HTB Co-Chairs")) & {"ACT105", "ACT107"} == set()


@pytest.mark.parametrize("words", ["Film: on the website", "- Purpose: to agree the plan\n  - Budget\n  - The roof\n"])
def test_a_detail_at_the_head_need_not_stand_under_an_item(words: str) -> None:
    assert found("REA101", f"{words}\n\n## 1. Roof\n\nDry.\n") == []


@pytest.mark.parametrize("words", ["We met early.", "Note: we met early.\n\nThe committee had heard " + "of it " * 9])
def test_talk_at_the_head_stands_under_no_item(words: str) -> None:
    assert found("REA101", f"{words}\n\n## 1. Roof\n\nDry.\n")


@pytest.mark.parametrize("title", ["5 Minute Break", "Call to Order", "The film of the meeting is not ready"])
def test_a_heading_that_says_it_all_needs_no_words_under_it(title: str) -> None:
    assert found("ITM103", f"## {title}\n\n## Roof\n\nDry.\n") == []


@pytest.mark.parametrize(
    ("task", "alarms"),
    [
        ("Sam to send the forms.", 1),
        ("Sam to send the forms. The bank is slow.", 1),
        ("Sam to send the forms. Carry forward.", 0),
        ("Sam still waits for the forms from the bank. Done.", 0),
    ],
)
def test_what_became_of_an_action_may_stand_behind_its_task(task: str, alarms: int) -> None:
    text = f"## Matters arising\n\n- **Action:** {task}\n  - **Raised:** May 2026 meeting\n"
    assert len(found("ACT113", text, ours=True)) == alarms
