"""A meeting out as Markdown, and the same meeting in again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_text import meeting_of
from strategies import meetings

from minutebook.inference import settle
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Entry,
    NextMeeting,
    Paragraph,
    Person,
    Table,
)
from minutebook.model.meeting import Item, Meeting, Section
from minutebook.model.normal_form import normalise
from minutebook.model.when import When
from minutebook.writers.markdown import write

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))


def text_of(meeting: Meeting) -> str:
    return write(meeting).decode()


def settled(*content: object, title: str = "Report", section: Section | None = None) -> Meeting:
    """Return a meeting of one item with this content, in normal form."""
    item = Item(title=title, section=section, content=list(content))  # type: ignore[arg-type]
    return settle(normalise(Meeting(items=[item])))


@given(meetings())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_meeting_in_normal_form_is_read_back_exactly(meeting: Meeting) -> None:
    assert meeting_of(text_of(meeting)) == meeting


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_examples_are_written_back_as_the_same_meeting(path: Path) -> None:
    meeting = meeting_of(path.read_text(encoding="utf-8"))
    assert meeting_of(text_of(meeting)) == meeting


@pytest.mark.parametrize(
    "words",
    [
        "ACTION: Sam to write",
        "Action 3 - Sam to write",
        "**Decision:** not one",
        "VOTE on it: for 2, against 1",
        "Present: Ada Brook, Tom Ferris",
        "Next meeting: 3 June 2026",
        "**Table:** of contents",
        "**Restricted:** not at all",
        "##Heading",
        "TODO Sam to write",
    ],
)
def test_words_that_look_like_a_label_stay_words(words: str) -> None:
    block = Paragraph(text=words)
    for meeting in (
        settled(block),
        settled(block, title="Attendance"),
        settled(block, title="Next meeting"),
        settled(BlockList(entries=[Entry(content=[block])])),
        settled(Action(task="Jo to go", update=[block])),
    ):
        assert meeting_of(text_of(meeting)) == meeting


def test_words_before_the_first_item_that_look_like_a_header_stay_words() -> None:
    for words in ("Date: 3 June 2026", "Chair: Jo", "Status: approved"):
        meeting = settle(normalise(Meeting(title="Title", items=[Item(content=[Paragraph(text=words)])])))
        assert meeting_of(text_of(meeting)) == meeting


def test_tables_that_look_like_lists_of_people_or_actions_stay_tables() -> None:
    for headings in (["Name", "Role"], ["Action", "Owner"]):
        meeting = settled(Table(headings=headings, rows=[["Ada", "clerk"]]))
        assert meeting_of(text_of(meeting)) == meeting


def test_lists_that_look_like_lists_of_people_stay_lists() -> None:
    names = [Entry(content=[Paragraph(text=name)]) for name in ("Ada Brook", "Tom Ferris")]
    meeting = settled(BlockList(entries=names), title="Present")
    assert meeting_of(text_of(meeting)) == meeting


def test_fields_are_written_only_where_the_sentence_does_not_give_them_back() -> None:
    assert "**Owner:**" not in text_of(settled(Action(task="Sam to write by 3 July 2026")))
    written = text_of(
        settled(Action(task="Sam to write by 3 July 2026", owners=["Jo"], due=When(printed="4 July 2026")))
    )
    assert "  - **Owner:** Jo\n" in written
    assert "  - **Due:** 4 July 2026\n" in written


@pytest.mark.parametrize(
    "owners",
    [["Sam", "Jo"], ["Smith, Jones and Co"], ["Sam", "R&D"], ["Jo (from May, June)", "?"], ["and", "Sam / Jo"]],
)
def test_owners_come_back_one_by_one(owners: list[str]) -> None:
    meeting = settled(Action(task="Something is done", owners=owners))
    assert meeting_of(text_of(meeting)).actions[0].owners == owners


def test_the_columns_of_tables_stand_in_line() -> None:
    meeting = settled(Table(headings=["a", "Zürich"], rows=[["long words", "東京"], ["x", "e\u0301"]]))
    assert text_of(meeting).split("\n\n")[-1] == (
        "| a          | Zürich |\n|------------|--------|\n| long words | 東京   |\n| x          | e\u0301      |\n"
    )


def test_a_section_is_noted_only_where_the_title_does_not_tell() -> None:
    assert "**Section:**" not in text_of(settled(title="Attendance"))
    assert "**Section:** matters arising" in text_of(settled(title="What is left", section="matters arising"))


def test_none_about_apologies_keeps_its_label_and_a_sentence_needs_none() -> None:
    sam = Person(name="Sam Reed")

    def written(words: str) -> str:
        return text_of(settled(Attendance(people=[sam], apologies=words), title="Attendance")).rstrip().splitlines()[-1]

    assert written("None") == "**Apologies:** None"
    assert written("No apologies were received.") == "No apologies were received."


def test_a_word_about_apologies_joins_the_list_before_it_only_where_it_should() -> None:
    people = Attendance(people=[])
    meeting = settled(
        people, Attendance(apologies="None"), NextMeeting(theme="x"), Attendance(apologies="Sam was late")
    )
    assert meeting_of(text_of(meeting)) == meeting


def test_words_about_apologies_that_begin_an_entry_stay_in_it() -> None:
    entry = Entry(content=[Attendance(apologies="None")])
    meeting = settled(BlockList(entries=[entry, Entry(content=[Paragraph(text="The gate is shut.")])]))
    assert meeting_of(text_of(meeting)) == meeting
