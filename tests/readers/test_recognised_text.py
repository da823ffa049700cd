"""Reading minutes that were recognised on printed pages, on invented minutes of the kind and on any text at all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hang_guard import must_not_hang
from hypothesis import given, settings
from hypothesis import strategies as st

import minutebook
from minutebook.checking import check
from minutebook.model.blocks import Action, BlockList, Decision, Paragraph, Question
from minutebook.model.paths import walk
from minutebook.model.running_text import plain
from minutebook.readers.recognised_text import read
from minutebook.reading import ActionColumnEntry, StrayBracket, overlapping, unclaimed
from minutebook.recognising.language.labels import action_label, outcome, places_to_part
from minutebook.recognising.language.series import series_in
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.model.meeting import Item, Meeting
    from minutebook.reading import Reading

HERE = Path(__file__).parent / "recognised_text"
HEAD = (
    "Monthly Assurance Meeting May 2019 – Meeting Notes\n\nDate: Wednesday 22 May 2019, 10am\n\n"
    "\tName:\tCapacity:\nAttendance:\tJo March\tPolice Authority Chair (PAC)\n"
    "\tSam Reed\tDeputy Chief Officer (DCO)\n\n"
)


def invented(name: str) -> Reading:
    return minutebook.read((HERE / name).read_bytes(), name)


def agenda(rows: str) -> Meeting:
    """Read rows of an agenda below an ordinary head; nothing of them may get lost."""
    reading = read(Source("minutes.txt", HEAD + rows))
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
    return reading.meeting


def outline(items: list[Item]) -> list[object]:
    """Return numbers and titles, items below an item in a list after it."""
    found: list[object] = []
    for item in items:
        if item.title:
            found.append(f"{item.number} {item.title}".strip())
        if item.items:
            found.append(outline(item.items))
    return found


def texts(meeting: Meeting) -> list[str]:
    return [plain(found.text) for _, found in walk(meeting) if isinstance(found, Paragraph)]


def codes(reading: Reading, *wanted: str) -> list[tuple[str, int]]:
    return [(one.code, one.place.line) for one in check(reading, Settings(select=wanted))]


# Three sets of minutes: an ACTION column and a lost number column; no numbers at all; one row to an item.


def test_minutes_with_an_action_column_have_their_outline() -> None:
    assert outline(invented("action_column.txt").meeting.items) == [
        "1. OUTSTANDING MATTERS / ITEMS BROUGHT FORWARD",
        ["1.1 Actions arising from the November 2017 meeting:", "1.2 Action arising from the October 2017 meeting:"],
        "2. HOLDING TO ACCOUNT",
        [
            "2.1 Response times",
            ["1. Control room", ["Answering calls within ten seconds"], "2. Neighbourhood teams"],
            "2.2 Inspection programme / Matters arising from the Improvement Panel (IP)",
        ],
        "3 AOB",
        "CONFIRMATION OF NEXT MEETING TYPE / DATE / TIME / VENUE:",
    ]


def test_minutes_without_numbers_have_their_outline() -> None:
    assert outline(invented("without_numbers.txt").meeting.items) == [
        "Matters arising",
        "Holding to account – Fraud",
        ["Questions sent before the meeting", "Card fraud", "Courier fraud"],
        "Any other business",
        "Next meeting",
    ]


def test_minutes_with_a_row_to_an_item_have_their_outline() -> None:
    assert outline(invented("row_per_item.txt").meeting.items) == [
        "1. Matters arising",
        "2. Holding to account – Road safety",
        ["2.1 Drink driving", "2.2 Cycling", ["Lanes", "Helmets"]],
        "3.1 Any other business:",
        "4. Inspection programme",
        "5. Confirmation of next meeting type / date / time / venue:",
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.txt")))
def test_every_character_of_invented_minutes_is_claimed_once(name: str) -> None:
    reading = invented(name)
    assert unclaimed(reading) == []
    assert overlapping(reading) == []
    assert not reading.problems


def test_the_head_is_read_whether_lines_are_bullets_one_line_or_a_table() -> None:
    heads = {}
    for name in ("action_column.txt", "without_numbers.txt", "row_per_item.txt"):
        meeting = invented(name).meeting
        assert meeting.date
        assert meeting.start
        heads[name] = (
            str(meeting.date.day),
            f"{meeting.start.time:%H:%M}",
            meeting.chair,
            meeting.minute_taker,
            meeting.venue,
        )
    assert heads == {
        "action_column.txt": (
            "2018-01-30",
            "14:00",
            "Jo March",
            "Ann Ito, Assistant Policy Officer, OPA",
            "Dunlin Room, Weir House",
        ),
        "without_numbers.txt": ("2021-02-18", "14:00", "Jo March", "Ann Ito", "remote, by video"),
        "row_per_item.txt": ("2019-05-22", "09:30", "Jo March", "Ann Ito", "Village Hall, Larkspur"),
    }
    assert invented("without_numbers.txt").meeting.body == "Tern Valley Policing Authority"
    assert invented("row_per_item.txt").meeting.end is not None


def test_the_attendance_list_keeps_the_abbreviation_apart_and_knows_who_sent_apologies() -> None:
    people = invented("action_column.txt").meeting.attendance
    assert [(one.name, one.capacity, one.abbreviation, one.presence) for one in people] == [
        ("Jo March", "Police Authority Chair", "PAC", "present"),
        ("Margaret Okafor", "Chief Officer", "CO", "present"),
        ("Sam Reed", "Deputy Chief Officer", "DCO", "present"),
        ("Dewi Llewellyn", "Assistant Chief Officer", "ACO Llewellyn", "present"),
        ("Rhodri Pemberton", "Assistant Chief Officer", "ACO Pemberton", "present"),
        ("Tomasz Wieland", "Deputy Police Authority Chair", "DPAC", "apologies"),
    ]
    remote = invented("without_numbers.txt").meeting
    assert [one.presence for one in remote.attendance] == ["present", "present", "in attendance"]
    assert "'None'" in repr(remote.items[0].content[0])


def test_a_bracket_too_many_is_reported_though_no_field_holds_it() -> None:
    reading = invented("action_column.txt")
    assert [found.text for found in reading.observations if isinstance(found, StrayBracket)] == ["Chief Officer (CO))"]
    assert codes(reading, "TXT103") == [("TXT103", 12)]


def test_actions_brought_forward_carry_origin_update_outcome_and_date() -> None:
    first, second, third = invented("action_column.txt").meeting.actions[:3]
    assert (first.number, first.task, first.owners, first.status) == (
        "1",
        "ACO Llewellyn to bring the custody review to the next meeting.",
        ["ACO Llewellyn"],
        "closed",
    )
    assert first.raised
    assert (first.raised.printed, first.raised.meeting) == ("November 2017 meeting", "2017-11")
    assert second.status == "deferred"
    assert second.due
    assert second.due.printed == "March 2018 meeting"
    assert len(second.update) == 1
    assert third.status == "continuing"
    assert [plain(block.text) for block in third.update if isinstance(block, Paragraph)] == [
        "The ACO Pemberton said that the figures are still being checked by the workshop.",
        "The PAC asked for them by the spring. Action continuing.",
    ]


def test_an_owner_in_the_action_column_belongs_to_the_action_beside_it() -> None:
    reading = invented("action_column.txt")
    action = reading.meeting.actions[3]
    assert (action.task, action.owners) == ("To publish the monthly figures on the web site.", ["DCO"])
    entries = [found for found in reading.observations if isinstance(found, ActionColumnEntry)]
    assert [(entry.text, entry.beside_action) for entry in entries] == [("DCO", True), ("DPAC", False)]
    assert codes(reading, "ACT108") == [("ACT108", 44)]
    assert "DPAC" in texts(reading.meeting)


def test_several_actions_in_one_cell_are_several_actions() -> None:
    actions = invented("action_column.txt").meeting.actions[4:]
    assert [(one.number, one.task) for one in actions] == [
        ("3", "CO to tell the PAC when the last post is filled."),
        ("4", "PAC to visit the team at Brackenford by 30 April 2018."),
    ]
    assert str(actions[1].due and actions[1].due.day) == "2018-04-30"


def test_actions_announced_by_a_label_are_read_below_it() -> None:
    assert [one.task for one in invented("without_numbers.txt").meeting.actions] == [
        "CO to invite the other banks by 31 March 2021",
        "PAC to write to the minister",
        "CO will send the figures to the PAC within two weeks.",
    ]
    actions = invented("row_per_item.txt").meeting.actions
    assert [(one.task, one.owners, one.brought_forward) for one in actions] == [
        ("DCO to count the speed cameras.", ["DCO"], True),
        ("DCO & RSM to say what new ones cost.", ["DCO", "RSM"], True),
        ("The DCO to publish the figures each month.", ["The DCO"], False),
        ("**Road Safety Manager** to ask the county.", ["Road Safety Manager"], False),
    ]


def test_questions_sent_beforehand_keep_number_and_answer() -> None:
    meeting = invented("without_numbers.txt").meeting
    questions = [found for _, found in walk(meeting) if isinstance(found, Question)]
    assert [(one.number, one.text, len(one.answer)) for one in questions] == [
        ("1", "What has been done for victims over 70?", 2),
        ("2", "How many cases were passed to the national bureau?", 1),
    ]
    assert [one.text for one in meeting.decisions] == ["The fraud plan is adopted for a year."]


@pytest.mark.parametrize(
    ("name", "theme", "day", "at", "venue"),
    [
        ("action_column.txt", "Holding to account – Road safety", "2018-03-27", "10:30", "Dunlin Room"),
        ("without_numbers.txt", "Night-time economy", "2021-03-25", "10:00", "Weir House, Larkspur"),
        ("row_per_item.txt", "Burglary", "2019-06-26", "09:30", "Weir House"),
    ],
)
def test_the_next_meeting_is_read_in_any_order(name: str, theme: str, day: str, at: str, venue: str) -> None:
    found = invented(name).meeting.next_meeting
    assert found
    assert found.date
    assert found.start
    assert (found.theme, str(found.date.day), f"{found.start.time:%H:%M}", found.venue) == (theme, day, at, venue)


# What page breaks do.


def test_a_sentence_cut_by_a_page_break_is_joined_again() -> None:
    meeting = agenda(
        "1.\tHolding to account\t\n\tThe PAC asked whether the road is safe and\t\n\n\tquiet at night.\t\n"
    )
    assert texts(meeting) == ["The PAC asked whether the road is safe and quiet at night."]


def test_a_sentence_goes_on_outside_the_table_with_a_capital_letter() -> None:
    meeting = agenda(
        "1.\tHolding to account\t\n\tNext steps are delivery of the plan that came from Brackenford\t\n\n"
        "Charter and its review by the residents of the valley.\n"
    )
    assert len(texts(meeting)) == 1


def test_a_row_whose_beginning_was_lost_stays_where_it_stood_and_is_reported() -> None:
    words = "connections between the villages, and the buses that nobody takes after six."
    rows = f"1.\tHolding to account\t\n\tThe PAC was content.\t\n\t{words}\t\n\tThe DCO was not.\t\n"
    reading = read(Source("minutes.txt", HEAD + rows))
    assert texts(reading.meeting) == ["The PAC was content.", words, "The DCO was not."]
    assert codes(reading, "REA101") == [("REA101", 11)]


def test_what_the_recognition_repeats_is_kept_and_reported_and_parts_no_sentence() -> None:
    first = " ".join(f"The PAC said that village {number} wants a crossing near its school." for number in range(8))
    cut = f"\tThe DCO will count the\t\n\t<ul><li>{first}</li></ul>\n\nlorries first.\t\n"
    rows = f"1.\tHolding to account\t\n\t{first}\t\n{cut}"
    reading = read(Source("minutes.txt", HEAD + rows))
    assert texts(reading.meeting) == [first, "The DCO will count the lorries first.", first]
    assert codes(reading, "TXT101") == [("TXT101", 12)]


def test_rules_and_page_numbers_are_no_words() -> None:
    meeting = agenda("1.\tHolding to account\t\n--\t--\t--\n\tThe PAC asked why.\t\nPage 2 of 9\n\tNobody knew.\t\n")
    assert texts(meeting) == ["The PAC asked why.", "Nobody knew."]


# Scraps of HTML and Markdown.


def test_bold_and_italics_stay_and_tags_do_not() -> None:
    meeting = agenda(
        "1.\tHolding to account\t\n\t<p>The <b>DCO</b> saw &lt;3 <i>lorries</i> &amp; a 25<sup>th</sup> cow.</p>\t\n"
    )
    (paragraph,) = [found for _, found in walk(meeting) if isinstance(found, Paragraph)]
    assert paragraph.text == "The **DCO** saw <3 _lorries_ & a 25th cow."


def test_nested_lists_stay_nested() -> None:
    meeting = agenda(
        "1.\tHolding to account\t\n\t<ul><li>Roads: <ul><li>north</li><li>south</li></ul></li><li>Rail</li></ul>\t\n"
    )
    outer = meeting.items[1].content[0]
    assert isinstance(outer, BlockList)
    assert len(outer.entries) == 2
    inner = outer.entries[0].content[1]
    assert isinstance(inner, BlockList)
    assert len(inner.entries) == 2


# Headings.


def test_a_title_is_parted_from_what_runs_on_in_its_cell() -> None:
    meeting = agenda(
        "1.\tOutstanding matters N/A\t\n2.\tHolding to account\t\n2.1\tRural crime 1. Sheep\t\n"
        "\tThe PAC asked.\t\n3\tAOB None\t\n"
    )
    assert outline(meeting.items) == [
        "1. Outstanding matters",
        "2. Holding to account",
        ["2.1 Rural crime", ["1. Sheep"]],
        "3 AOB",
    ]
    assert texts(meeting) == ["N/A", "The PAC asked.", "None"]


def test_a_long_cell_is_parted_where_somebody_speaks() -> None:
    meeting = agenda("1.\tHolding to account\t\n1.1\tUpdate on DCO review The PAC asked whether it is done. It is.\t\n")
    assert outline(meeting.items) == ["1. Holding to account", ["1.1 Update on DCO review"]]


def test_the_name_of_a_section_may_head_an_action_brought_forward() -> None:
    meeting = agenda(
        "1.\tMatters arising\t\n\tActions arising from the April 2019 meeting:\t\n"
        "\tInspection programme DCO to list the visits.\t\n\tUpdate: Listed.\t\n"
    )
    assert outline(meeting.items) == ["1. Matters arising", ["Actions arising from the April 2019 meeting:"]]
    assert [one.task for one in meeting.actions] == ["DCO to list the visits."]
    assert "Inspection programme" in texts(meeting)


def test_a_business_numbered_as_a_sub_item_is_still_an_item() -> None:
    meeting = agenda("1.\tHolding to account\t\n\tThe PAC asked.\t\n1.4\tAOB\t\n\tNone\t\n")
    assert outline(meeting.items) == ["1. Holding to account", "1.4 AOB"]


# Actions.


@pytest.mark.parametrize(
    "cells",
    [
        "\tACTION: DCO to ask.\t\n",
        "\tAction 1: DCO to ask.\t\n",
        "\t<p>Action arising</p> <p>DCO to ask.</p>\t\n",
        "\t<p>Actions arising:</p> <ul><li>DCO to ask.</li></ul>\t\n",
        "\tAction-: DCO to ask.\t\n",
        "\tThe PAC was not told. ACTION: DCO to ask.\t\n",
        "\tThe PAC was not told.\tACTION: DCO to ask.\n",
        "\t<b>ACTION:</b> DCO to ask.\tDCO\n",
        "\tActions:\t\n\t1. DCO to ask.\t\n",
    ],
)
def test_every_spelling_of_the_marker_makes_an_action(cells: str) -> None:
    (action,) = agenda(f"1.\tHolding to account\tACTION\n{cells}").actions
    assert (action.task, action.owners) == ("DCO to ask.", ["DCO"])
    assert not action.brought_forward


@pytest.mark.parametrize(
    "words",
    [
        "Action Fraud: the DCO explained the figures.",
        "Action on climate was discussed.",
        "ACTION: None",
        "Positive Action",
    ],
)
def test_what_only_looks_like_an_action_is_none(words: str) -> None:
    assert agenda(f"1.\tHolding to account\t\n\t{words}\t\n\tThe PAC thanked the DCO.\t\n").actions == ()


def test_a_label_without_an_action_stays_and_is_reported() -> None:
    reading = read(Source("minutes.txt", HEAD + "1.\tHolding to account\t\n\tAction arising\t\n2.\tAOB\t\n\tNone\t\n"))
    assert reading.meeting.actions == ()
    assert "Action arising" in texts(reading.meeting)
    assert codes(reading, "REA101") == [("REA101", 10)]


def test_the_column_speaks_for_an_action_that_goes_on_in_the_next_row() -> None:
    (action,) = agenda("1.\tHolding to account\tACTION\n\tACTION: To ask the\t\n\tcounty.\tDCO / PAC\n").actions
    assert (action.task, action.owners) == ("To ask the county.", ["DCO", "PAC"])


def test_look_alike_letters_in_the_column_are_found() -> None:
    rows = "1.\tHolding to account\tACTION\n\tACTION: PAC to ask the county.\t\u0441\u0441\n"
    assert codes(read(Source("minutes.txt", HEAD + rows)), "TXT104") == [("TXT104", 10)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Closed.", "closed"),
        ("This action is now complete.", "closed"),
        ("Action: Continuing", "continuing"),
        ("Deferred to the July meeting", "deferred"),
        ("The shop is closed on Mondays and the DCO will ask again.", None),
    ],
)
def test_an_outcome_is_words_that_say_nothing_else(words: str, status: str | None) -> None:
    found = outcome(words)
    assert (found[0] if found else None) == status


def test_a_label_inside_a_passage_parts_it() -> None:
    words = "It rained. ACTION: DCO to buy a coat. Update: Bought."
    assert [words[at:][:7] for at in places_to_part(words)] == ["ACTION:", "Update:"]


def test_a_label_knows_the_meeting_it_names() -> None:
    words = "Actions arising from the May 2019 meeting:"
    label = action_label(words)
    assert label
    assert label.origin
    assert words[slice(*label.origin)] == "May 2019 meeting"
    assert action_label("Actions from partners: a summary") is None


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("Monthly Assurance Meeting September 2020 – Meeting Notes", "Monthly Assurance Meeting"),
        ("Monthly Assurance Meeting May 2022– Meeting Notes", "Monthly Assurance Meeting"),
        ("Minutes of the Roads Board held on 3 May 2022", "Roads Board"),
        ("June 2021 Assurance Board Notes", "Assurance Board"),
    ],
)
def test_the_series_is_the_title_without_its_month(title: str, series: str) -> None:
    assert series_in(title) == series


# Any text at all.

SCRAPS = st.sampled_from(
    [
        *"\t\t\t\n\n ",
        "\r\n",
        "1.",
        "2.1",
        "3 ",
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</li></ul>",
        "<b>",
        "</b>",
        "**",
        "&amp;",
        "&nbsp;",
        "&fjlig;",
        "• ",
        "## ",
        "ACTION: ",
        "Action 1: ",
        "Action arising",
        "Actions arising from the May 2019 meeting:",
        "Update: ",
        "Closed.",
        "Deferred to the May meeting",
        "Owner: DCO",
        "DCO / CO",
        "DCO to ask",
        "The PAC asked whether",
        "and",
        "AOB",
        "None",
        "Matters arising",
        "Next meeting: ",
        "Tuesday 3 May 2022",
        "10am",
        "Venue ",
        "Date: ",
        "Theme: x",
        "TBC",
        "Attendance:",
        "Apologies:",
        "Name:",
        "Ann (AI))",
        "Questions sent before the meeting:",
        "Why?",
        "Answer: ",
        "Decision: ",
        "--\t--",
        "\x0b",
        "\ufeff",
        "_a_",
        "`",
        "\\",
        "\u2028",
    ]
)
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=60).map("".join))


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT, st.sampled_from(["", HEAD, HEAD + "1.\tMatters arising\tACTION\n"]))
def test_any_text_can_be_read_and_every_character_of_it_is_accounted_for(words: str, head: str) -> None:
    reading = read(Source("any.txt", head + words))
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(SCRAPS.filter(lambda scrap: "&" not in scrap), max_size=60).map("".join))
def test_every_letter_is_in_the_minutes_or_was_read_as_structure(words: str) -> None:
    reading = read(Source("any.txt", HEAD + words))
    there = Counter[str]()
    for _, found in walk(reading.meeting):
        if isinstance(found, str):
            there.update(plain(found))
    for claim in reading.claims:
        if claim.by != "text":
            there.update(reading.source.text[claim.start : claim.end])
    wanted = Counter(letter for letter in reading.source.text if letter.isalnum())
    assert not wanted - there


def test_nothing_at_all_is_read_as_nothing() -> None:
    assert read(Source("empty.txt", "")).meeting.items == []


@pytest.mark.parametrize(
    "passage",
    [
        "<ul>",
        "** a",
        "Action from the ",
        "(",
        "The PAC said. ",
        "word ",
        "A.",
        "\t",
        "ACTION: ",
        "<p>x</p>",
        "1. Ab\n",
        "a\t\tb\n",
    ],
)
def test_hostile_text_is_read_in_good_time(passage: str) -> None:
    with must_not_hang():
        read(Source("long.txt", HEAD + "1.\tHolding to account\t\n\t" + passage * 12_000))


def test_every_kind_of_block_stands_in_the_invented_minutes() -> None:
    kinds = {
        type(found)
        for path in HERE.glob("*.txt")
        for _, found in walk(minutebook.read(path.read_bytes(), path.name).meeting)
    }
    assert {Action, BlockList, Decision, Paragraph, Question} <= kinds
