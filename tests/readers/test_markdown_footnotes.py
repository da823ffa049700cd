"""Footnotes of Markdown: paragraphs behind the words that refer to them, in our form and in anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown_text import meeting_of

from minutebook.converting import read
from minutebook.edition import in_edition
from minutebook.model.blocks import Attendance, BlockList, Entry, Paragraph, Restricted, Table
from minutebook.reading import overlapping, unclaimed
from minutebook.writers.yaml_json import write_yaml

if TYPE_CHECKING:
    from minutebook.model.meeting import Item
from minutebook.public_words import looking_withheld

NOTES = "\n\n[^1]: Without the _gutter_.\n[^2]: Seen in May,\nand in June.\n\n    By Ann Ito.\n"
PAGE = "# Fernwick Trust Board, 9 June 2026\n\nPresent: Jo March, Ann Ito\n\n## Roof\n\n"


def item_of(content: str, notes: str = NOTES) -> Item:
    return meeting_of(f"## 1. Roof\n\n{content}\n\n## 2. Wall\n\nDry.{notes}").items[0]


def texts(item: Item) -> list[str]:
    return [block.text for block in item.content if isinstance(block, Paragraph)]


def test_a_footnote_is_a_paragraph_behind_the_one_that_refers_to_it() -> None:
    item = item_of("It costs **fifty pounds[^2]** a year.\n\nIt leaks.![^1] Badly.[^2]\n\nSo be it.")
    assert texts(item) == [
        "It costs **fifty pounds** a year.",
        "Note 1: Seen in May, and in June.",
        "By Ann Ito.",
        "It leaks.! Badly.",
        "Note 2: Without the _gutter_.",
        "So be it.",
    ]


def test_a_footnote_stands_where_its_mark_does() -> None:
    item = item_of("- Slates[^1]\n- Nails\n\n| A |\n|---|\n| x[^2] |")
    slates = Entry(content=[Paragraph(text="Slates"), Paragraph(text="Note 1: Without the _gutter_.")])
    assert item.content == [
        BlockList(entries=[slates, Entry(content=[Paragraph(text="Nails")])]),
        Table(headings=["A"], rows=[["x"]]),
        Paragraph(text="Note 2: Seen in May, and in June."),
        Paragraph(text="By Ann Ito."),
    ]


def test_a_footnote_may_refer_to_another_and_be_of_a_heading() -> None:
    assert texts(item_of("Dry.[^a]", "\n\n[^a]: See below.[^b]\n[^b]: Here.\n")) == [
        "Dry.",
        "Note 1: See below.",
        "Note 2: Here.",
    ]
    titled = meeting_of("## 1. Roof[^1]\n\nDry.\n\n[^1]: The old one.\n").items[0]
    assert (titled.title, texts(titled)) == ("Roof", ["Note 1: The old one.", "Dry."])


def test_a_footnote_of_somebody_is_nobody() -> None:
    item = meeting_of("## Present\n\n- Jo March[^1]\n- Ann Ito\n\n[^1]: Left at noon.\n").items[0]
    listed, note = item.content
    assert isinstance(listed, Attendance)
    assert [person.name for person in listed.people] == ["Jo March", "Ann Ito"]
    assert note == Paragraph(text="Note 1: Left at noon.")


@pytest.mark.parametrize("words", ["Dry `[^1]`.", "Dry.[^9]", "Dry.[^ 1]"])
def test_what_is_no_mark_of_a_footnote_stays(words: str) -> None:
    assert texts(item_of(words)) == [words]


def test_a_footnote_that_nothing_refers_to_stays_where_it_was_typed() -> None:
    assert texts(item_of("Dry.\n\n[^7]: Nobody asked.\n\nWet.", "")) == ["Dry.", "\\[^7]: Nobody asked.", "Wet."]


@pytest.mark.parametrize("marked", ["---\nminutes: 1\n---\n\n", ""])
@pytest.mark.parametrize(
    "secret",
    [
        "**Restricted:** staffing\n\nThe officer left.[^1]",
        "- **Restricted passage:** staffing\n  - **Withheld:** The officer left.[^1]",
        "Dry.\n\n**Confidential:**\n\nThe officer left.[^1]",
    ],
)
def test_the_footnote_of_withheld_words_is_withheld(marked: str, secret: str) -> None:
    text = f"{marked}{PAGE}{secret}\n\n## Wall\n\nGreen.\n\n[^1]: To Quillfeather.\n"
    meeting = read(text, "minutes.md").meeting
    public = write_yaml(in_edition(meeting, "public")).decode()
    assert "Quillfeather" in write_yaml(meeting).decode()
    assert "Green." in public
    assert "Quillfeather" not in public


@pytest.mark.parametrize("marked", ["---\nminutes: 1\n---\n\n", ""])
def test_every_character_of_a_footnote_is_taken_once(marked: str) -> None:
    text = f"{marked}{PAGE}It costs fifty pounds.[^1] And more.[^2] And [^1].\n\n- x[^3]{NOTES}[^3]: Three [^1].\n"
    reading = read(text, "minutes.md")
    assert isinstance(reading.meeting.items[-1].content[1], Paragraph)
    assert reading.meeting.items[-1].content[1].text == "Note 1: Without the _gutter_."
    assert (unclaimed(reading), overlapping(reading)) == ([], [])


@pytest.mark.parametrize("marked", ["---\nminutes: 1\n---\n\n", ""])
@pytest.mark.parametrize(
    "secret",
    [
        "**Restricted:** staffing\n\nThe officer left.\n\n[^1]: To Quillfeather.\n\n## Wall",
        "**Restricted:** staffing\n\n### Pay\n\nMore.\n\n[^1]: To Quillfeather.\n\n## Wall",
        "Dry.\n\n- **Restricted passage:** staffing\n\n[^1]: To Quillfeather.\n\n## Wall",
        "## Closed session\n\nThe officer left.\n\n[^1]: To Quillfeather.",
    ],
)
def test_a_mark_elsewhere_does_not_bring_out_a_footnote_typed_where_something_is_withheld(
    marked: str, secret: str
) -> None:
    text = f"{marked}{PAGE}Dry.[^1]\n\n## Staff\n\n{secret}\n\nGreen.\n"
    meeting = read(text, "minutes.md").meeting
    assert "Quillfeather" in write_yaml(meeting).decode()
    assert "Quillfeather" not in write_yaml(in_edition(meeting, "public")).decode()


@pytest.mark.parametrize("words", ["Confidential: to Quillfeather.", "**Restricted:** to Quillfeather."])
def test_a_footnote_that_looks_withheld_stops_the_public_edition(words: str) -> None:
    meeting = read(f"{PAGE}Dry.[^1]\n\n[^1]: {words}\n", "minutes.md").meeting
    assert any(looking_withheld(meeting))


def test_a_withheld_passage_keeps_its_footnote_inside() -> None:
    passage = item_of("**Restricted:** staffing\n\nThe officer left.[^1]")
    assert passage.restriction or any(isinstance(block, Restricted) for block in passage.content)
