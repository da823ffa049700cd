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
