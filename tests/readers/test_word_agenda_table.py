"""Word files whose agenda is a table: number, words, ACTION."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pytest
from gold_score import pairs, score
from outside import NO_REAL_MINUTES
from word_of_offices import Office, actions, next_day, outline, people

from minutebook.model.blocks import Paragraph
from minutebook.reading import overlapping, unclaimed

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = list(pairs())
_SCRAP = re.compile(r"<(/?)(p|i|em|b|strong|u|ul|ol|li|br|sup)\b[^<>]*>|\*\*|^\s*#+\s+", re.IGNORECASE)
_BLOCKS = frozenset({"p", "br", "ul", "ol"})
_LOOKS = {"b": "b", "strong": "b", "u": "u", "i": "i", "em": "i"}


def authority() -> Office:
    return (
        Office()
        .line(("Tern Valley Policing Authority", "b"))
        .line(("Monthly Assurance Meeting September 2026 – Meeting Notes", "b"))
        .line("Date: Thursday 24 September 2026, 10 am")
        .line("Chair: Jo March")
        .line("Minutes: Ann Ito")
        .line("Venue: Dunlin House")
        .table(
            ["", "Name:", "Capacity:"],
            ["Attendance:", "Jo March", "Police Commissioner (PC)"],
            ["", "Sam Reed", "Deputy Chief Officer (DCO)"],
            ["Apologies:", "Lee Ash", "Chief Officer (CO)"],
        )
        .line("")
        .table(
            ["1.", "Matters arising", "ACTION"],
            [
                "",
                [
                    "The PC asked how rural calls are answered. The DCO said that times have not improved since May.",
                    "ACTION: DCO to bring back the figures by 21 October.",
                ],
                "DCO",
            ],
            ["2.", "Holding to account – Estates", ""],
            ["2.1", ["Leases", "The PC asked whether the lease of the north station will be renewed this year."], ""],
            ["3.", ["AOB", "None."], ""],
            ["4.", ["Confirmation of next meeting", "Fraud, Wednesday 25 November 2026, 10am, Dunlin House"], ""],
        )
    )


def test_the_rows_are_items_and_every_character_is_claimed_once() -> None:
    reading = authority().read()
    assert outline(reading.meeting.items)[1:] == [
        "1. Matters arising",
        "2. Holding to account – Estates",
        ["2.1 Leases"],
        "3. AOB",
        "4. Confirmation of next meeting",
    ]
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_header_attendance_action_and_next_meeting_are_read() -> None:
    reading = authority().read()
    meeting = reading.meeting
    assert (meeting.body, meeting.chair, meeting.minute_taker) == (
        "Tern Valley Policing Authority",
        "Jo March",
        "Ann Ito",
    )
    assert people(reading) == [
        ("Jo March", "Police Commissioner", "present"),
        ("Sam Reed", "Deputy Chief Officer", "present"),
        ("Lee Ash", "Chief Officer", "apologies"),
    ]
    assert actions(reading) == [("DCO to bring back the figures by 21 October.", ["DCO"], "21 October")]
    assert next_day(reading) == "2026-11-25"


def test_numbers_that_word_counts_are_numbers_of_items() -> None:
    office = authority()
    for row in office.document.tables[1].rows:
        cell = row.cells[0]
        if cell.text in {"1.", "2.", "3.", "4."}:
            cell.paragraphs[0].text = ""
            cell.paragraphs[0].style = office.document.styles["List Number"]
    assert [item.number for item in office.read().meeting.items[1:]] == ["1.", "2.", "3.", "4."]


def test_a_list_of_actions_with_numbers_is_no_agenda() -> None:
    office = Office().line(("Osprey Board Meeting 3 May 2021", "b")).line(("Actions", "b"))
    long = "Ask all members of the board by letter whether the date in June suits them, and tell the clerk"
    office.table(["#", "Action Item", "Owner"], *[[str(at), long, "Jo"] for at in range(1, 5)])
    assert [owners for _, owners, _ in actions(office.read())] == [["Jo"]] * 4


@pytest.mark.skipif(not PAIRS, reason=NO_REAL_MINUTES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].name[:3])
def test_real_minutes_as_a_word_file_read_as_well_as_their_text(pair: tuple[Path, Path], tmp_path: Path) -> None:
    text, gold = pair
    file = tmp_path / f"{text.stem}.docx"
    file.write_bytes(as_word(text.read_text(encoding="utf-8")).bytes())
    wanted, found = score(text, gold), score(file, gold)
    assert found.claims_add_up
    assert found.invented == 0
    for name in ("header", "attendance", "items", "sub_items", "actions", "owners"):
        assert getattr(found, name) == getattr(wanted, name), found.misses
    # The recogniser wrote "25 <sup>th</sup>" where Word has no blank.
    assert found.next_meeting.found >= wanted.next_meeting.found - 1


@pytest.mark.skipif(not PAIRS, reason=NO_REAL_MINUTES)
def test_there_are_real_minutes_to_compare() -> None:
    assert len(PAIRS) > 1


def as_word(text: str) -> Office:
    """Return recognised text as the Word file it may have come from: lines with tabs are rows of a table."""
    office = Office()
    rows: list[list[str]] = []
    for line in [*re.split(r"\r\n|\n|\r", text), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
        elif line.strip():
            add_rows(office, rows)
            rows = []
            fill(office.document.add_paragraph(), office.document, line)
    add_rows(office, rows)
    return office


def add_rows(office: Office, rows: list[list[str]]) -> None:
    """Add the rows of one table."""
    if not rows:
        return
    table = office.document.add_table(len(rows), max(len(row) for row in rows))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            cell = table.cell(at, column)
            fill(cell.paragraphs[0], cell, words)


def fill(paragraph: Any, holder: Any, text: str) -> None:
    """Write words with scraps of HTML as paragraphs with runs."""
    looks: set[str] = set()
    entry, fresh, position = False, True, 0
    for scrap in [*_SCRAP.finditer(text), None]:
        words = html.unescape(text[position : scrap.start() if scrap else len(text)])
        if words.strip() or (words and not fresh):
            if fresh and (paragraph.text or entry):
                style = "List Bullet" if entry else None
                paragraph = holder.add_paragraph(style=style) if paragraph.text else paragraph
                if style:
                    paragraph.style = style
            run = paragraph.add_run(words.lstrip() if fresh else words)
            run.bold, run.italic, run.underline = ("b" in looks or None, "i" in looks or None, "u" in looks or None)
            fresh = False
        if scrap is None:
            break
        position = scrap.end()
        name, closing = (scrap[2] or "").lower(), bool(scrap[1])
        if scrap[0] == "**":
            looks ^= {"b"}
        elif name in _LOOKS:
            looks = looks - {_LOOKS[name]} if closing else looks | {_LOOKS[name]}
        elif name == "li":
            entry, fresh = not closing, True
        elif name in _BLOCKS:
            fresh = fresh or not entry


def office_with_columns() -> Office:
    return (
        Office()
        .line(("Larkspur Rescue Authority", "b"))
        .line("Date: Wednesday 16 September 2026")
        .line(("Attendees:", "b"))
        .table(
            ["Name", "Initials", "Job title"],
            ["Jo March", "JM", "Commissioner"],
            ["Sam Reed", "SR", "Chief Officer"],
        )
        .table(
            ["No.", "Item", "ACTION"],
            [
                "1.",
                ["Welcome and apologies", "JM welcomed everybody to the new fire station and thanked its crew."],
                "",
            ],
            [
                "2.",
                [
                    "Performance",
                    "SR gave the figures for the quarter, which are better than those of last year.",
                    "SR to send the figures for rural calls by 30 September 2026.",
                ],
                "SR",
            ],
            ["3.", ["Any other business", "None."], ""],
            ["4.", ["Next meeting", "Wednesday 14 October 2026, 14:00, The Boathouse"], ""],
        )
    )


def test_people_stand_below_column_headings_in_any_order() -> None:
    attendance = office_with_columns().read().meeting.attendance
    assert [(one.name, one.capacity, one.abbreviation) for one in attendance] == [
        ("Jo March", "Commissioner", "JM"),
        ("Sam Reed", "Chief Officer", "SR"),
    ]


def test_a_sentence_that_has_the_person_in_the_action_column_do_something_is_an_action() -> None:
    reading = office_with_columns().read()
    assert [(action.task, action.owners) for action in reading.meeting.actions] == [
        ("SR to send the figures for rural calls by 30 September 2026.", ["SR"])
    ]
    assert not [problem for problem in reading.problems if problem.claims]
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_what_stands_behind_day_and_time_of_the_next_meeting_is_its_place() -> None:
    coming = office_with_columns().read().meeting.next_meeting
    assert coming is not None
    assert (coming.theme, coming.venue) == ("", "The Boathouse")


def board_with_actions_brought_forward() -> Office:
    return (
        Office()
        .line(("Brackenford Harbour Board", "b"))
        .line("Date: Tuesday 17 November 2026, 10:00hrs")
        .table(["Name", "Capacity", "Abbreviation"], ["Jo March", "Harbour Master", "HM"], ["Sam Reed", "Pilot", "PL"])
        .line("")
        .table(
            ["Item", "Discussion", "ACTION"],
            ["1", ["Welcome", "The HM welcomed everyone and asked how the summer had gone on the quay."], ""],
            [
                "2",
                [
                    "Actions brought forward",
                    "20 October 2026 – HM to circulate a note on moorings.",
                    "Update: circulated 2 November. Complete.",
                    "20 October 2026 – PL to confirm the day of the dredging.",
                    "Update: the dredger has slipped to March.",
                ],
                ["Complete", "PL"],
            ],
            ["3", ["Lights", "The PL said two were out.", "ACTION: PL to order two lamps by 1 December 2026."], "PL"],
            ["4", ["Any other business", "There was none."], ""],
        )
    )


def test_entries_of_the_column_belong_to_the_actions_in_their_order() -> None:
    reading = board_with_actions_brought_forward().read()
    first, second, _ = reading.meeting.actions
    assert [(one.task, one.status) for one in (first, second)] == [
        ("HM to circulate a note on moorings.", "closed"),
        ("PL to confirm the day of the dredging.", None),
    ]
    assert (first.update, second.update) == (
        [Paragraph(text="circulated 2 November. Complete.")],
        [Paragraph(text="the dredger has slipped to March.")],
    )
    assert not reading.problems
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_the_day_before_an_action_brought_forward_is_that_of_its_meeting() -> None:
    reading = board_with_actions_brought_forward().read()
    assert [one.raised.printed if one.raised else "" for one in reading.meeting.actions] == ["20 October 2026"] * 2 + [
        ""
    ]
