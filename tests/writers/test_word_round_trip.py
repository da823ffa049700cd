"""Markdown → Word → Markdown gives the same minutes: also when LibreOffice saved the file, and when somebody typed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from msgspec import structs
from strategies import finished, meetings
from word_checkers import by_libreoffice, faults_in_word
from word_meetings import EVERYTHING
from word_reading import not_accounted_for, read_word

from minutebook.converting import read
from minutebook.edition import in_edition
from minutebook.model.blocks import Action, Attendance, Paragraph, Person
from minutebook.model.meeting import Item, Meeting
from minutebook.writers.markdown import write as write_markdown
from minutebook.writers.word import write

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))
MINUTES = {path.stem: path for path in EXAMPLES if path.name != "README.md"}
SEPTEMBER = "2026-09-24"


def example(name: str) -> Meeting:
    return read(MINUTES[name].read_bytes(), name=f"{name}.md").meeting


def generated(count: int) -> dict[str, Meeting]:
    """Give invented meetings, the same every time."""
    found: dict[str, Meeting] = {}

    @settings(
        max_examples=count, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(meetings())
    def collect(meeting: Meeting) -> None:
        found[f"generated {len(found)}"] = meeting

    collect()
    return found


@pytest.mark.parametrize("name", MINUTES)
def test_every_example_comes_back_from_word_as_it_was(name: str) -> None:
    meeting = example(name)
    reading = read_word(write(meeting))
    assert write_markdown(reading.meeting).decode() == write_markdown(meeting).decode()
    assert reading.meeting == meeting
    assert not_accounted_for(reading) == []


def test_every_field_at_every_place_comes_back() -> None:
    meeting = finished(EVERYTHING)
    reading = read_word(write(meeting))
    assert reading.meeting == meeting
    assert not_accounted_for(reading) == []


def test_the_public_edition_comes_back() -> None:
    public = finished(in_edition(EVERYTHING, "public"))
    assert read_word(write(public)).meeting == public


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(meetings())
def test_invented_minutes_come_back_from_word_as_they_were(meeting: Meeting) -> None:
    reading = read_word(write(meeting))
    assert reading.meeting == meeting
    assert not_accounted_for(reading) == []


@pytest.mark.libreoffice
def test_minutes_come_back_after_libreoffice_opened_and_saved_the_file(tmp_path: Path) -> None:
    links = Paragraph(text="[one](#a)[two _three_ `four`](https://tern.example/)**[five](#b)[_six_ seven](#c)**")
    told = {
        **{name: example(name) for name in MINUTES},
        "everything": finished(EVERYTHING),
        "links": finished(Meeting(items=[Item(title="Links", content=[links])])),
        **generated(30),
    }
    files = [tmp_path / f"{name}.docx" for name in told]
    for file, meeting in zip(files, told.values(), strict=True):
        file.write_bytes(write(meeting))
    (tmp_path / "saved").mkdir()
    for saved, meeting in zip(by_libreoffice(files, "docx", tmp_path / "saved"), told.values(), strict=True):
        reading = read_word(saved.read_bytes())
        # What other programs keep may be more than a line of Markdown can say.
        one, other = (write_markdown(structs.replace(told, extra={})) for told in (reading.meeting, meeting))
        assert one.decode() == other.decode(), saved.name
        assert reading.meeting == meeting, saved.name
        assert not_accounted_for(reading) == [], saved.name


@pytest.mark.npm
def test_both_validators_find_nothing_in_invented_minutes(tmp_path: Path) -> None:
    for name, meeting in {"everything": finished(EVERYTHING), **generated(12)}.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(write(meeting))
        assert faults_in_word(file) == [], name


# -- typing -----------------------------------------------------------------------------------------------------------


def typed_into(meeting: Meeting, typing: Callable[[Any], None]) -> Meeting:
    """Return what is read after somebody has typed into the Word file of a meeting."""
    document = Document(io.BytesIO(write(meeting)))
    typing(document)
    content = io.BytesIO()
    document.save(content)
    reading = read_word(content.getvalue())
    assert not_accounted_for(reading) == []
    return reading.meeting


def heading(document: Any, words: str) -> Any:
    (found,) = (one for one in document.paragraphs if one.style.name.startswith("Heading") and words in one.text)
    return found


def with_item(meeting: Meeting, title: str, change: Callable[[Item], Item | None]) -> Meeting:
    """Return the meeting with one item of its agenda changed, or left out."""
    changed = [change(item) if item.title == title else item for item in meeting.items]
    assert changed != meeting.items
    return finished(structs.replace(meeting, items=[item for item in changed if item]))


def test_nothing_changes_where_nothing_was_typed() -> None:
    assert typed_into(example(SEPTEMBER), lambda _: None) == example(SEPTEMBER)


def test_a_paragraph_that_was_typed_is_the_only_difference() -> None:
    before = example(SEPTEMBER)
    title = before.items[-1].title

    def typing(document: Any) -> None:
        document.add_paragraph("The Clerk thanked the caretaker.")

    def expected(item: Item) -> Item:
        return structs.replace(item, content=[*item.content, Paragraph(text="The Clerk thanked the caretaker.")])

    assert typed_into(before, typing) == with_item(before, title, expected)


def test_an_action_typed_as_plain_words_is_an_action() -> None:
    before = example(SEPTEMBER)
    title = before.items[-1].title

    def typing(document: Any) -> None:
        document.add_paragraph("ACTION: DCO to thank the caretaker by 2 October 2026.")

    def expected(item: Item) -> Item:
        new = Action(task="DCO to thank the caretaker by 2 October 2026.")
        return structs.replace(item, content=[*item.content, new])

    assert typed_into(before, typing) == with_item(before, title, expected)


def test_a_row_added_to_the_attendance_table_is_a_person() -> None:
    before = example(SEPTEMBER)
    item = next(one for one in before.items if any(isinstance(block, Attendance) for block in one.content))

    def typing(document: Any) -> None:
        table = document.tables[0]
        cells = {cell.text: number for number, cell in enumerate(table.rows[0].cells)}
        row = table.add_row().cells
        row[cells["Name"]].text = "Pia Lund"
        row[cells["Presence"]].text = "Apologies"

    def expected(item: Item) -> Item:
        def more(block: Any) -> Any:
            if not isinstance(block, Attendance):
                return block
            return structs.replace(block, people=[*block.people, Person(name="Pia Lund", presence="apologies")])

        return structs.replace(item, content=[more(block) for block in item.content])

    assert typed_into(before, typing) == with_item(before, item.title, expected)


def test_an_item_that_was_deleted_is_gone_and_all_else_as_it_was() -> None:
    before = example(SEPTEMBER)
    gone = before.items[-2]

    def typing(document: Any) -> None:
        first = heading(document, gone.title)._p
        last = heading(document, before.items[-1].title)._p
        while first is not last:
            following = first.getnext()
            first.getparent().remove(first)
            first = following

    assert typed_into(before, typing) == with_item(before, gone.title, lambda _: None)


def test_words_of_a_paragraph_that_only_looks_like_an_action_stay_one_when_more_is_typed_after_them() -> None:
    look_alike = Paragraph(text="Action: was the word of the day.")
    before = finished(Meeting(title="Minutes", items=[Item(title="Words", content=[look_alike])]))

    def typing(document: Any) -> None:
        document.add_paragraph("Nobody had another.")

    (item,) = typed_into(before, typing).items
    assert item.content == [look_alike, Paragraph(text="Nobody had another.")]
