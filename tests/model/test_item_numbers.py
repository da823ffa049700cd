"""A number of an item looks like one; words in its place are title, also where only the number would be published."""

from __future__ import annotations

import pytest

from minutebook.edition import public
from minutebook.model.blocks import Restriction
from minutebook.model.item_numbers import looks_like_number
from minutebook.model.meeting import Item, Meeting
from minutebook.model.normal_form import normalise


@pytest.mark.parametrize(
    "words",
    [
        "1",
        "2.",
        "3.1.2",
        "4(a)",
        "(a)",
        "a)",
        "IV.",
        "viii",
        "B",
        "22/18",
        "133/20",
        "2026/7",
        "#5",
        "Item 3",
        "AOB",
        "7b",
    ],
)
def test_numbers_as_offices_print_them_are_numbers(words: str) -> None:
    assert looks_like_number(words)


@pytest.mark.parametrize(
    "words",
    [
        "Dispute with Brackwater",
        "Lease",
        "2. Lease",
        "2026 rent of plot 12",
        "Quillfeather",
        "The offer",
        "a b c d e f g h",
    ],
)
def test_words_are_no_numbers(words: str) -> None:
    assert not looks_like_number(words)


def test_words_in_the_place_of_a_number_begin_the_title() -> None:
    meeting = normalise(Meeting(items=[Item(number="Dispute with Brackwater", title="and others")]))
    assert meeting.items == [Item(title="Dispute with Brackwater and others")]


def test_the_public_reads_no_words_that_were_typed_over_the_number_of_a_withheld_item() -> None:
    item = Item(number="Dispute with Brackwater", restriction=Restriction(reason="staffing"))
    assert "Brackwater" not in repr(public(Meeting(items=[item])))
