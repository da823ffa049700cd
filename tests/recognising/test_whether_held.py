"""A meeting that was cancelled, or had no quorum, is read as such in every container; others are not."""

from __future__ import annotations

import pytest
from in_containers import NAMES, in_containers

from minutebook import check
from minutebook.converting import read

HEAD = ("# Heron Mill Trustees, 9 June 2026",)
CANCELLED = (
    "The meeting was cancelled because the mill had no power.",
    "This meeting did not take place.",
    "Meeting cancelled due to snow.",
    "No meeting was held in June.",
    "There was no meeting.",
)
NO_QUORUM = (
    "The meeting was inquorate.",
    "There was no quorum, so nothing was decided.",
    "The quorum was not reached.",
    "As only two trustees came, no meeting could be held.",
)
OTHERWISE = (
    "The next meeting is cancelled.",
    "The order for the boat was cancelled.",
    "If the meeting is inquorate it will be put off.",
    "The trip was cancelled and the meeting heard why.",
    "The quorum is five.",
    "The meeting was quorate.",
    "Last month's meeting was cancelled.",
    "The quorum was lost at 9pm.",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        *((sentence, "cancelled") for sentence in CANCELLED),
        *((sentence, "without quorum") for sentence in NO_QUORUM),
        *((sentence, "held") for sentence in OTHERWISE),
    ],
)
def test_a_sentence_tells_whether_it_was_held(name: str, sentence: str, held: str) -> None:
    meeting = read(in_containers((*HEAD, sentence))[name], name).meeting
    assert meeting.held == held
    assert meeting.date is not None
    assert meeting.date.printed == "9 June 2026"


@pytest.mark.parametrize("name", NAMES)
def test_a_title_tells_it(name: str) -> None:
    page = in_containers(("# Heron Mill Trustees, 9 June 2026 (CANCELLED)", "The mill had no power."))[name]
    assert read(page, name).meeting.held == "cancelled"


def test_far_down_in_long_minutes_nothing_tells_it() -> None:
    talk = "The wheel turned, and the trustees talked about the sluice for a good while. " * 12
    lines = (*HEAD, "## Sluice", talk, "## Report", "The meeting was cancelled.")
    assert read(in_containers(lines)["x.md"], "x.md").meeting.held == "held"
    lines = (*HEAD, "## Quorum", "The meeting was inquorate.", "## Sluice", talk)
    assert read(in_containers(lines)["x.md"], "x.md").meeting.held == "without quorum"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_asked_of_a_meeting_that_was_cancelled(name: str) -> None:
    asked = {"ITM101", "ATT101", "ATT105", "NXT101", "MTG109", "ACT119"}
    held = check(read(in_containers((*HEAD, "The sluice was opened."))[name], name))
    assert {one.code for one in held} & asked
    off = check(read(in_containers((*HEAD, CANCELLED[0]))[name], name))
    assert not {one.code for one in off} & asked


def test_without_a_quorum_only_the_attendance_is_asked_for() -> None:
    found = check(read(in_containers((*HEAD, NO_QUORUM[0]))["x.md"], "x.md"))
    assert [one.message for one in found if one.code == "ITM101"] == ['There is no section for "Attendance".']


@pytest.mark.parametrize("name", NAMES)
def test_where_somebody_was_present_another_meeting_was_cancelled(name: str) -> None:
    lines = ("# Weir Club, 9 June 2026", "Present: Ola Fenn, Tom Wade", "The finance group meeting was cancelled.")
    meeting = read(in_containers(lines)[name], name).meeting
    assert [person.name for person in meeting.attendance] == ["Ola Fenn", "Tom Wade"]
    assert meeting.held == "held"
