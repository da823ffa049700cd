"""The place of a few words is found, however many pieces their text was read from."""

from __future__ import annotations

import pytest
from hang_guard import must_not_hang

from minutebook.converting import read
from minutebook.model.meeting import Meeting
from minutebook.model.words import Piece, Words
from minutebook.places import Places
from minutebook.reading import collect
from minutebook.source import Source

_HEAD = b"# Larkspur committee\n\nDate: 3 March 2026\n\n## Gate\n\n"
_TEXT = ("items", 0, "content", 0, "text")


def _places(words: bytes) -> Places:
    return Places(read(_HEAD + words + b"\n", "minutes.md"))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((0, 3), "The"),
        ((4, 8), "gate"),
        ((9, 13), "&amp; _he"),
        ((4, 20), "gate** &amp; _hedge_ are"),
        ((11, 20), "hedge_ are"),
        (None, "The **gate** &amp; _hedge_ are mended."),
    ],
)
def test_the_place_of_some_words_holds_all_of_their_pieces(span: tuple[int, int] | None, words: str) -> None:
    source = b"The **gate** &amp; _hedge_ are mended."
    start, end = _places(source).offsets(_TEXT, span)
    found = (_HEAD + source).decode()[start:end]
    assert found == words


def test_the_place_of_words_in_another_order_than_in_the_source_holds_them_all() -> None:
    body = Words("The old gate", [Piece(4, 7, 0, 3), Piece(0, 3, 4, 3), Piece(8, 12, 8, 4)])
    places = Places(collect(Source("minutes.txt", "old The gate"), "recognised-text", Meeting(body=body)))
    assert places.offsets(("body",), (0, 12)) == (0, 12)
    assert places.offsets(("body",), (0, 3)) == (4, 7)


def test_what_was_worked_out_from_a_task_stands_where_its_words_stand() -> None:
    task = b"- **Action:** the clerk and Jo March to ring the mason by 3 May 2026."
    places, text = _places(task), (_HEAD + task).decode()
    start, end = places.offsets(("items", 0, "content", 0, "due", "printed"))
    assert text[start:end] == "3 May 2026"
    start, end = places.offsets(("items", 0, "content", 0, "owners", 1))
    assert text[start:end] == "Jo March"


def test_places_in_a_text_of_many_pieces_are_found_in_good_time() -> None:
    places = _places(b"**a** b " * 10_000)
    with must_not_hang():
        for first in range(0, 4 * 10_000 - 4, 4):
            places.offsets(_TEXT, (0, first + 1))
