"""Places in a Word file, as somebody finds them who has it open in Word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from word_examples import word_file

from minutebook.converting import read
from minutebook.places.whereabouts import Whereabouts
from minutebook.word.document import WordSource

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess

MINUTES = """\
[page header: Larkspur Trust]
[page footer: In strict confidence]
[Title] Finance Committee
Date: Wednesday 4 March 2026
Chair: Jo March
[Heading 1] Attendance
| Name | Role | Presence |
|------|------|----------|
| Jo March | Treasurer | Present |
| Ann Ito | Clerk | Present |
[Heading 1] 2. Depot
[Heading 2] 2.1 Lease
The lease was agreed.
[empty paragraph]
It runs for ten years.
| Year | Rent |
|------|------|
| 2026 | one pound |
There are two gates.
| Gate | State |
|------|-------|
| north | open |
| south | shut |
[Heading 2] 2.2 Fence
The fence goes. [text box: It is rusty.]
[Heading 1] Any other business
| None | at all |
|------|--------|
| so far | and no more |
"""


def whereabouts(minutes: str, words: str) -> str:
    """Return where in a Word file of these minutes the words stand."""
    reading = read(word_file(minutes), "minutes.docx")
    assert isinstance(reading.source, WordSource)
    return Whereabouts(reading, reading.source.document).of(reading.source.text.index(words))


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Finance Committee", "title"),
        ("Wednesday 4 March", "before the first item, paragraph 2"),
        ("Jo March\n", "before the first item, paragraph 3"),
        ("Attendance", 'heading of "Attendance"'),
        ("Name", "attendance table, row 1"),
        ("Ann Ito", "attendance table, row 3"),
        ("Depot", "heading of item 2"),
        ("2.1", "heading of item 2.1"),
        ("The lease was", "item 2.1, paragraph 1"),
        ("ten years", "item 2.1, paragraph 2"),
        ("one pound", "item 2.1, first table, row 2"),
        ("two gates", "item 2.1, paragraph 3"),
        ("Gate\n", "item 2.1, second table, row 1"),
        ("shut", "item 2.1, second table, row 3"),
        ("The fence", "item 2.2, paragraph 1"),
        ("so far", '"Any other business", table, row 2'),
        ("rusty", "text box at item 2.2, paragraph 1"),
        ("Larkspur", "page header"),
        ("strict", "page footer"),
    ],
)
def test_a_place_is_told_by_what_one_can_count_in_word(words: str, where: str) -> None:
    assert whereabouts(MINUTES, words) == where


def test_minutes_without_items_have_paragraphs_only() -> None:
    assert whereabouts("[Title] Committee\nWe met.\n\nWe parted.", "parted") == "paragraph 3"


def test_a_long_heading_is_cut_where_a_word_ends() -> None:
    title = "Repairs of the depot and of its gates and of the long fence"
    told = whereabouts(MINUTES.replace("Any other business", title), "so far")
    assert told == '"Repairs of the depot and of its gates and of ...", table, row 2'


def test_reports_tell_the_place_in_words_and_show_the_words(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word_file(MINUTES.replace("south | shut", "south | [hidden: broken]")))
    told = minutebook("check", "draft.docx", "--select", "DOC103").out
    first, line, carets = told.splitlines()[:3]
    assert first.startswith('draft.docx: item 2.1, second table, row 3: warning: "broken" is hidden')
    assert (line, carets) == ("     | broken", "     | ^^^^^^")
    data = json.loads(minutebook("check", "draft.docx", "--select", "DOC103", "--format", "json").out)
    assert data["files"][0]["findings"][0]["place"]["where"] == "item 2.1, second table, row 3"
