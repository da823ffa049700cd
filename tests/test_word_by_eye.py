"""Word files as they were printed, and what a clerk reads on the page: shapes met in files of real offices."""

from __future__ import annotations

import pytest
from word_of_offices import Office, people

from minutebook.reading import unclaimed


def meeting() -> Office:
    return Office().line(("Heron Trust Board Meeting", "b")).line("Date: 4 March 2024")


def board(*rows: list[str]) -> Office:
    """Return minutes with a list of people, and one item behind it."""
    office = meeting().line(("List of attendees:", "b")).table(*rows)
    return office.line(("Budget", "b")).line("The figures were discussed.")


def test_a_row_without_a_number_is_somebody_and_no_row_of_headings() -> None:
    reading = board(
        ["#", "Attendee", "Role"],
        ["1", "Jo March (Larkspur)", "Chair"],
        ["", "Kim Vale", "Member"],
        ["2", "Ann Ito", "Guest"],
        ["3", "", "Member"],
        ["", "", "Member"],
        ["4", "Sam Reed", "Member"],
    ).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [
        ("Jo March", "Chair"),
        ("Kim Vale", "Member"),
        ("Ann Ito", "Guest"),
        ("Sam Reed", "Member"),
    ]
    assert unclaimed(reading) == []


@pytest.mark.parametrize("heads", [["Member", "Ward"], ["Councillor", "Political Party"], ["Member", "Role"]])
def test_the_heading_of_a_column_may_be_what_each_of_them_is(heads: list[str]) -> None:
    reading = board(heads, ["Jo March", "North"], ["Ann Ito", "South"]).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [("Jo March", "North"), ("Ann Ito", "South")]


@pytest.mark.parametrize("heads", [["First name", "Last name"], ["Forename", "Surname"]])
def test_first_names_and_surnames_in_columns_of_their_own_are_one_name(heads: list[str]) -> None:
    reading = board([*heads, "Role"], ["Jo", "March", "Chair"], ["Ann", "Ito", "Clerk"]).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [("Jo March", "Chair"), ("Ann Ito", "Clerk")]


def test_a_surname_may_stand_before_the_first_name() -> None:
    reading = board(["Surname", "First name", "Role"], ["March", "Jo", "Chair"], ["Ito", "Ann", "Clerk"]).read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito"]
    assert unclaimed(reading) == []


def test_two_columns_of_single_words_are_the_halves_of_names() -> None:
    reading = board(["Jo", "March"], ["Ann", "Ito"], ["Sam", "Reed"]).read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito", "Sam Reed"]


def test_a_table_goes_on_in_another_one_on_the_next_page() -> None:
    office = meeting().line(("List of attendees:", "b"))
    office.table(["#", "Attendee", "Role"], ["1", "Jo March", "Chair"], ["2", "Ann Ito", "Clerk"]).line("")
    office.table(["3", "Kim Vale (Larkspur)", "Treasurer"], ["4", "Sam Reed", "Guest"])
    reading = office.line(("Budget", "b")).line("The figures were discussed.").read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [
        ("Jo March", "Chair"),
        ("Ann Ito", "Clerk"),
        ("Kim Vale", "Treasurer"),
        ("Sam Reed", "Guest"),
    ]
