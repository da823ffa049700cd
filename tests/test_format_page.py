"""The page about the format: every example in it is read without a problem, and says what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_text import meeting_of, reading_of

from minutebook.formatting import format_markdown
from minutebook.markdown.details import CORRECTION_KEYS, KEYS
from minutebook.model.blocks import Motion
from minutebook.writers.markdown import write

PAGE = (Path(__file__).parents[1] / "docs" / "format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_examples_of_the_page_are_sound(example: str) -> None:
    reading = reading_of(example)
    assert reading.problems == ()
    assert format_markdown(example) == example
    assert meeting_of(write(reading.meeting).decode()) == reading.meeting


def test_the_first_example_is_in_the_canonical_form() -> None:
    assert write(meeting_of(EXAMPLES[0])).decode() == EXAMPLES[0]


def test_every_key_at_the_top_is_on_the_page() -> None:
    assert [key for key in KEYS if f"`{key}`" not in PAGE] == []
    assert [key for key in CORRECTION_KEYS if f"{key}: " not in PAGE] == []


def test_the_blocks_the_page_promises_are_found() -> None:
    found = [meeting_of(example) for example in EXAMPLES]
    assert sum(len(meeting.actions) for meeting in found) == 13
    assert sum(len(meeting.decisions) for meeting in found) == 3
    assert [one.mover for meeting in found for one in meeting.decisions if one.mover] == ["Kit Vance"]
    motions = [motion for meeting in found for _, motion in meeting.all_of(Motion)]
    assert [(one.mover, one.outcome) for one in motions] == [
        ("Kit Vance", "lost"),
        ("", "carried"),
        ("Mara Lind", None),
    ]
    assert "until item 3" in {person.note for meeting in found for person in meeting.attendance}
    assert sum(meeting.next_meeting is not None for meeting in found) == 3
