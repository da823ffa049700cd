"""What words withhold in Word files of other offices."""

from __future__ import annotations

from word_of_offices import Office

from minutebook.model.blocks import Paragraph, Restricted
from minutebook.reading import overlapping, unclaimed


def board() -> Office:
    return (
        Office()
        .line("Dunlin Foundation", style="Title")
        .line("Present: Jo March, Ann Ito")
        .line("1. Rents", style="Heading 1")
    )


def test_right_under_a_heading_the_whole_item_is_withheld() -> None:
    office = (
        board().line(("Restricted: ", "b"), "a named person's affairs").line("Public summary: Rents were considered.")
    )
    reading = office.line("One tenant owes £90.").line("2. Roof", style="Heading 1").line("It leaks.").read()
    rents, roof = reading.meeting.items[-2:]
    assert rents.restriction is not None
    assert (rents.restriction.reason, rents.restriction.public_summary) == (
        "a named person's affairs",
        "Rents were considered.",
    )
    assert [block.text for block in rents.content if isinstance(block, Paragraph)] == ["One tenant owes £90."]
    assert roof.restriction is None
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_further_down_everything_up_to_the_next_heading_is_withheld() -> None:
    office = board().line("Rents rise in May.").line("Restricted passage: a named person's affairs")
    reading = office.line("One tenant owes £90.", style="List Bullet").line("2. Roof", style="Heading 1").read()
    rents = reading.meeting.items[-2]
    assert rents.restriction is None
    said, withheld = rents.content
    assert isinstance(said, Paragraph)
    assert isinstance(withheld, Restricted)
    assert withheld.restriction.reason == "a named person's affairs"
    assert len(withheld.content) == 1
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


def test_in_a_table_that_is_the_agenda_it_is_withheld_too() -> None:
    office = Office().line("Dunlin Foundation", style="Title").line("Present: Jo March, Ann Ito")
    talk = "Jo March asked how many tenants have paid their rents since the letter of May went out to all of them."
    office.table(
        ["No", "Item", "Action"],
        ["1.", ["Matters arising", talk], ""],
        ["2.", ["Rents", "Restricted: a named person's affairs", "One tenant owes £90."], "AI"],
        ["3.", ["Any other business", "None."], ""],
    )
    reading = office.read()
    rents = next(item for item in reading.meeting.items if item.title == "Rents")
    assert rents.restriction is not None
    assert unclaimed(reading) == []


def test_what_is_withheld_before_the_first_heading_is_kept() -> None:
    reading = Office().line("Dunlin Foundation", style="Title").line("Restricted: rents").line("One owes £90.").read()
    assert "One owes £90." in str(reading.meeting)
    assert unclaimed(reading) == []
