"""An office whose agenda is a table can withhold too: by the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_of_offices import Office

from minutebook.converting import read, write
from minutebook.model.blocks import Restricted
from minutebook.model.meeting import Item
from minutebook.places import Places
from minutebook.readers.word.agenda_table import has_agenda_table
from minutebook.reading import Reading, overlapping, unclaimed
from minutebook.word.document import WordSource

if TYPE_CHECKING:
    from minutebook.model.paths import Path

_TALK = "The PC asked whether the lease of the north station will be renewed this year, and on what terms."


def reading_of(*estates: str) -> Reading:
    """Read minutes in which these are the paragraphs of the item on estates."""
    office = (
        Office()
        .line(("Tern Valley Policing Authority", "b"))
        .line("Date: Thursday 24 September 2026, 10 am")
        .line("Chair: Jo March")
        .table(
            ["1.", ["Matters arising", _TALK], "ACTION"],
            ["2.", ["Holding to account", _TALK], ""],
            ["2.1", ["Estates", *estates], ""],
            ["3.", ["AOB", "None."], ""],
            ["4.", ["Confirmation of next meeting", "Wednesday 25 November 2026, 10am, Dunlin House"], ""],
        )
    )
    reading = office.read()
    assert isinstance(reading.source, WordSource)
    assert has_agenda_table(reading.source.document)
    assert (unclaimed(reading), overlapping(reading)) == ([], [])
    assert read(write(reading.meeting, "markdown"), name="june.md").meeting == reading.meeting
    return reading


def estates_in(reading: Reading) -> tuple[Path, Item]:
    return next((path, item) for path, item in reading.meeting.all_of(Item) if item.title == "Estates")


def words_at(reading: Reading, *path: str | int) -> str:
    start, end = Places(reading).offsets(path)
    return reading.source.text[start:end]


@pytest.mark.parametrize("label", ["Restricted: ", "RESTRICTED:", "restricted : "])
def test_the_word_at_the_head_of_an_item_withholds_it(label: str) -> None:
    reading = reading_of(f"{label}A & B’s lease", "Nine years.", "Kit Vale pays £90.")
    (path, estates) = estates_in(reading)
    assert estates.restriction is not None
    assert estates.restriction.reason == "A & B’s lease"
    public = write(reading.meeting, "html").decode()
    assert "lease of the north station" in public
    assert "Nine years" not in public
    assert "Kit Vale" not in public
    # Places follow the words to where they went.
    assert words_at(reading, *path, "restriction", "reason") == "A & B’s lease"
    assert words_at(reading, *path, "content", 0, "text").startswith("Nine years.")


@pytest.mark.parametrize("label", ["Restricted passage: ", "Restricted: "])
def test_a_passage_is_withheld_to_the_end_of_its_item(label: str) -> None:
    reading = reading_of("It was seen.", f"{label}staffing", "Kit Vale is ill.", "It ends in June.")
    _, estates = estates_in(reading)
    passage = estates.content[-1]
    assert isinstance(passage, Restricted)
    assert passage.restriction.reason == "staffing"
    public = write(reading.meeting, "html").decode()
    assert "It was seen." in public
    assert "Kit Vale" not in public
    assert "ends in June" not in public
