"""Who was there in Word files of other offices: names, posts and presences as clerks type them."""

from __future__ import annotations

import pytest
from word_of_offices import Office, people

from minutebook.reading import Reading, overlapping, unclaimed


def _read(*lines: str) -> Reading:
    office = Office().line("Brackenford Parish Council", style="Title").line("Minutes of the meeting held on 4 May 2021")
    reading = office.lines(*lines).line("1. Apologies").line("None.").line("2. Finance").line("Nothing to pay.").read()
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
            "In attendance: the Clerk (Mrs A Finch), County Cllr H. Plover",
            [("Mrs A Finch", "the Clerk", "in attendance"), ("County Cllr H. Plover", "", "in attendance")],
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
    assert reading.meeting.minute_taker == "A. Finch"
