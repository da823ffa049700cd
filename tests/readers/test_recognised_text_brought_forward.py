"""Actions brought forward in recognised text: a line about something else tells nothing of the action above it."""

from __future__ import annotations

import pytest

from minutebook.converting import read
from minutebook.model.running_text import plain
from minutebook.reading import overlapping, unclaimed

_TEXT = """Larkspur Hospice

Present: Ida Crane (IC), Joel Marsh (JM), Tess Gower (TG)

1. Matters arising

{0}JM to replace the till.

{1}TG to update the rota – COMPLETE

{2}The rota was complete.

2. Finance

The accounts were noted.
"""


@pytest.mark.parametrize("numbers", [("1.1 ", "1.2 ", "1.3 "), ("a) ", "b) ", "c) ")])
def test_each_number_begins_something_new(numbers: tuple[str, str, str]) -> None:
    reading = read(_TEXT.format(*numbers), "minutes.txt")
    assert [
        (action.number, plain(action.task), action.status, action.update) for action in reading.meeting.actions
    ] == [
        (numbers[0].strip(" )"), "JM to replace the till.", None, []),
        (numbers[1].strip(" )"), "TG to update the rota – COMPLETE", None, []),
    ]
    assert f"{numbers[2]}The rota was complete." in str(reading.meeting)
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_a_task_right_below_another_is_the_next_of_them() -> None:
    first, second = read(_TEXT.format("", "", ""), "minutes.txt").meeting.actions
    assert (plain(first.task), first.status, first.update) == ("JM to replace the till.", None, [])
    assert plain(second.task) == "TG to update the rota – COMPLETE"
