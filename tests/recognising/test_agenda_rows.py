"""Rows of an agenda inside tables of Word files of other offices: below a form, and counted by Word itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_of_offices import Office, actions, next_day, outline

from minutebook.converting import read
from minutebook.reading import overlapping, unclaimed
from minutebook.writers.yaml_json import write_yaml

if TYPE_CHECKING:
    from docx.table import Table


def bold(table: Table, at: int) -> None:
    for cell in table.rows[at].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def number(table: Table, *rows: int) -> None:
    for at in rows:
        table.cell(at, 0).paragraphs[0].style = "List Number"


def test_a_row_of_column_headings_far_down_a_form_decides_what_stands_below_it() -> None:
    office = Office().table(
        ["Group", "Larkspur Ferry", ""],
        ["Date", "14 October 2026", ""],
        ["Venue", "Reading Room", ""],
        ["Attendees", ["Jo March", "Ann Ito", "Olu Finch"], ""],
        ["Absent", "Pat Wren", ""],
        ["S/N", "Discussion", "Action by"],
        ["1", ["Moorings", "The buoy is adrift.", "Order a new chain"], "Olu"],
        ["2", ["Timetable", "The tides are known.", "The summer one stays."], "-"],
        ["3", ["Painting", "Blue was liked.", "Ask for three prices"], "Jo, Ann"],
        ["Next meeting: 21 October 2026", "", ""],
    )
    table = office.document.tables[0]
    table.cell(9, 0).merge(table.cell(9, 2))
    for at in (5, 9):
        bold(table, at)
    reading = office.read()
    assert outline(reading.meeting.items)[1:4] == ["1 Moorings", "2 Timetable", "3 Painting"]
    assert [(task, owners) for task, owners, _ in actions(reading)] == [
        ("Order a new chain", ["Olu"]),
        ("Ask for three prices", ["Jo", "Ann"]),
    ]
    assert next_day(reading) == "2026-10-21"
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


@pytest.mark.parametrize("heading", ["", "No"])
def test_a_number_that_word_counts_in_an_empty_cell_is_the_number_of_its_item(heading: str) -> None:
    office = Office().line("Larkspur Bridge", style="Title").line("Present: Ann Ito, Olu Finch")
    office.table(
        [heading, "Agenda", "Follow Up Action"],
        ["", ["Water", "Three taps drip."], "Olu to ring the plumber"],
        ["", ["Paint", "It peels."], ""],
    )
    table = office.document.tables[0]
    bold(table, 0)
    number(table, 1, 2)
    reading = office.read()
    assert [(item.number, item.title) for item in reading.meeting.items if item.title] == [
        ("1.", "Water"),
        ("2.", "Paint"),
    ]
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_rows_of_single_sentences_are_said_and_the_column_beside_them_names_who_acts() -> None:
    office = Office().line("Larkspur Ferry", style="Title").line("Present: Jo March, Ann Ito")
    office.line("Moorings", style="Heading 1")
    office.table(
        ["S/N", "Discussion", "Action by"],
        ["1", "We keep the red buoy.", ""],
        ["2", "Order a new chain", "Jo"],
    )
    reading = office.read()
    assert outline(reading.meeting.items)[-1:] == ["Moorings"]
    assert [(task, owners) for task, owners, _ in actions(reading)] == [("Order a new chain", ["Jo"])]
    assert unclaimed(reading) == []


def test_rows_of_topics_stay_items() -> None:
    office = Office().line("Larkspur Ferry", style="Title").line("Present: Jo March, Ann Ito")
    office.table(["No", "Discussion", "Action by"], ["1", "Moorings", ""], ["2", "Budget", "Jo"])
    assert outline(office.read().meeting.items)[-2:] == ["1 Moorings", "2 Budget"]


def test_a_list_of_what_stands_further_down_as_headings_is_no_item() -> None:
    office = Office().line("Larkspur Ferry", style="Title").line("Agenda items", style="Heading 1")
    office.line("Welcome", style="List Number").line("Round the table", style="List Bullet 2")
    office.line("Buoys (Jo March) [20 min]", style="List Number").line("Two prices", style="List Bullet 2")
    office.line("Any other business", style="List Number").line("Paint", style="List Bullet 2")
    office.line("Notes", style="Heading 1")
    for title, words in (("Buoys", "Both are adrift."), ("Any other business", "The paint peels.")):
        office.line(title, style="Heading 2").line(words)
    assert outline(office.read().meeting.items) == ["Agenda items", "Notes", ["Buoys", "Any other business"]]


COLUMNS = ("No.", "Issue", "Discussion", "Action", "Member", "Deadline")
ROWS = (
    ("1", "Moorings", "Members spoke of the buoy for an hour", "", "Ann Ito, Jo March", ""),
    ("2", "Painting", "Blue was liked by most of them", "Ask for three prices", "Jo March", "1 July 2026"),
)


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_talk_beside_an_empty_column_of_actions_is_no_task(ending: str) -> None:
    if ending == "docx":
        office = Office().line("Larkspur Ferry", style="Title").line("Present: Ann Ito, Jo March")
        reading = office.line("Notes", style="Heading 1").table(list(COLUMNS), *map(list, ROWS)).read()
    else:
        head = {
            "md": "# Larkspur Ferry\n\nPresent: Ann Ito, Jo March\n\n## Notes\n\n",
            "html": "<h1>Larkspur Ferry</h1><p>Present: Ann Ito, Jo March</p><h2>Notes</h2>",
        }[ending]
        table = (_pipes if ending == "md" else _cells)((COLUMNS, *ROWS))
        reading = read(f"{head}{table}".encode(), f"minutes.{ending}")
    assert [(one.task, one.owners) for one in reading.meeting.actions] == [("Ask for three prices", ["Jo March"])]
    kept = write_yaml(reading.meeting).decode()
    assert "for an hour" in kept
    assert "Ann Ito, Jo March" in kept
    assert not unclaimed(reading)
    assert not overlapping(reading)


def _pipes(rows: tuple[tuple[str, ...], ...]) -> str:
    first, *rest = ("| " + " | ".join(row) + " |\n" for row in rows)
    return "".join((first, "|---" * len(rows[0]) + "|\n", *rest))


def _cells(rows: tuple[tuple[str, ...], ...]) -> str:
    return "<table>" + "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows) + "</table>"
