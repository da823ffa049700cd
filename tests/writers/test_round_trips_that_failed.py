"""Minutes that once came back changed from a written form: shrunk to what matters, and kept from failing again."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_text import meeting_of
from strategies import finished, running_text
from word_reading import not_accounted_for, read_word

from minutebook.formatting import format_markdown
from minutebook.markdown.protecting import referred
from minutebook.model.blocks import (
    Action,
    Block,
    BlockList,
    Entry,
    Paragraph,
    Question,
    Restricted,
    Restriction,
    Table,
)
from minutebook.model.meeting import Item, Meeting
from minutebook.model.running_text import parse
from minutebook.readers.yaml_json import read_json, read_yaml
from minutebook.source import Source
from minutebook.writers.markdown import write as write_markdown
from minutebook.writers.word import write as write_word
from minutebook.writers.yaml_json import write_json, write_yaml

TITLES = [
    ("1 DCO", "2026/7"),
    ("a) Roads", "IV."),
    ("(b) Roads", "IV."),
    ("1.2 3", "a)"),
    ("1.2 3", "B"),
    ("2026", "#5"),
    ("4. ", "4. 4."),
]
BLOCKS: list[Block] = [
    Action(task="Go", owners=["&x;x"]),
    Action(task="Go", owners=["&#5;x", "Jo"]),
    Action(task="Go", owners=["&lt;6"]),
    Action(task="Go", owners=["x\\", "x"]),
    Action(task="Go", owners=["x\\,y", "Jo and \\and so"]),
    BlockList(entries=[Entry(content=[Paragraph(text="--")]), Entry(content=[Paragraph(text="- -")])]),
    Restricted(restriction=Restriction(public_summary="x\\\n##x"), content=[]),
    Paragraph(text="[_x_4_](notes.md)"),
    Paragraph(text="[**_x_x_**](notes.md) and _x_"),
    Table(headings=["_Action_x_", "Owner"], rows=[["", "x"]]),
    BlockList(
        entries=[
            Entry(content=[Paragraph(text="|\\\\"), BlockList(entries=[Entry(content=[Paragraph(text="|")])])]),
        ]
    ),
    Question(text="** * [\u200b](1)"),
    Paragraph(text="**_x_** [}\\\n-](notes.md)"),
    Paragraph(text="[**\\_**`±`](#) and [hidden](#_Toc1)"),
    *(
        Paragraph(text=words)
        for words in ("\\*Restricted: x", "`Restricted:` x", "[Restricted:](*)", "[`Public title`](x): y")
    ),
]


def assert_comes_back(meeting: Meeting) -> None:
    """Write the minutes in every form, and read them again."""
    meeting = finished(meeting)
    written = write_markdown(meeting).decode()
    assert meeting_of(written) == meeting
    assert meeting_of(format_markdown(written)) == meeting
    for read, write in ((read_yaml, write_yaml), (read_json, write_json)):
        assert read(Source("minutes", write(meeting).decode())).meeting == meeting
    reading = read_word(write_word(meeting))
    assert reading.meeting == meeting
    assert not_accounted_for(reading) == []


@pytest.mark.parametrize(("title", "number"), TITLES)
def test_a_title_that_begins_like_a_number_beside_a_number_that_does_not(title: str, number: str) -> None:
    assert_comes_back(Meeting(items=[Item(title=title, number=number)]))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_words_that_stumbled(block: Block) -> None:
    assert_comes_back(Meeting(items=[Item(title="Roads", content=[block])]))


def test_a_public_summary_of_an_item_that_holds_what_looks_like_a_heading() -> None:
    withheld = Restriction(reason="legal advice", public_title="##x", public_summary="x\\\n##x")
    assert_comes_back(Meeting(items=[Item(title="Roads", restriction=withheld)]))


def test_several_items_called_action() -> None:
    assert_comes_back(
        Meeting(items=[Item(title="Action"), Item(title="**ACTION:**"), Item(title="Action", number="3.")])
    )


def test_the_words_before_the_first_item_are_of_no_kind_of_section() -> None:
    opening = Item(section="attendance", content=[Paragraph(text="x")])
    assert finished(Meeting(items=[opening])).items == [Item(content=[Paragraph(text="x")])]
    assert_comes_back(Meeting(items=[opening]))


@given(running_text())
def test_words_that_begin_with_a_reference_say_the_same(words: str) -> None:
    assert parse(referred(words)) == parse(words)
