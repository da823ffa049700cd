"""Struck-out words stay struck out, wherever they go; nothing is read from them, and nobody publishes them unseen."""

from __future__ import annotations

import pytest
from markdown_text import meeting_of, problems_of, reading_of
from word_examples import word_file

from minutebook.checking import check
from minutebook.model.blocks import Action, Paragraph
from minutebook.readers.markdown import read
from minutebook.readers.word import read as read_word
from minutebook.settings import Settings
from minutebook.source import Source
from minutebook.word.document import WordSource
from minutebook.word.reading import read_document
from minutebook.writers.html import write as write_html
from minutebook.writers.markdown import write as write_markdown
from minutebook.writers.word import write as write_word

HEAD = "# Ferry board, 9 June 2026\n\n## 2. Roof\n\n"
STRUCK = Settings(select=("TXT117",))


def action_of(typed: str) -> Action:
    (action,) = [found for _, found in meeting_of(HEAD + typed).all_of(Action)]
    return action


def test_words_stay_struck_through_word_and_back() -> None:
    meeting = meeting_of(f"{HEAD}It costs ~~forty **or** so~~ fifty pounds. [~~Sold~~](https://ferry.example)\n")
    content = write_word(meeting)
    again = read_word(WordSource("minutes.docx", content, read_document(content))).meeting
    assert write_markdown(again) == write_markdown(meeting)
    assert "~~forty **or** so~~ fifty" in write_markdown(again).decode()


@pytest.mark.parametrize("mark", ["struck", "struck twice"])
def test_what_anybody_strikes_out_in_word_is_read_as_struck(mark: str) -> None:
    content = word_file(f"Ferry board, 9 June 2026\n[Heading 1] Roof\nIt costs [{mark}: forty] fifty pounds.\n")
    reading = read_word(WordSource("minutes.docx", content, read_document(content)))
    texts = [block.text for _, block in reading.meeting.all_of(Paragraph)]
    assert "It costs ~~forty~~ fifty pounds." in texts


def test_a_field_read_off_a_word_page_holds_only_what_stands_and_the_rest_is_told() -> None:
    content = word_file(
        "Ferry board minutes\nDate: [struck: 8 June 2026] 9 June 2026\nVenue: Ferry house\n[Heading 1] Roof\nIt leaks."
    )
    reading = read_word(WordSource("minutes.docx", content, read_document(content)))
    assert reading.meeting.date is not None
    assert reading.meeting.date.printed == "9 June 2026"
    told = [reading.source.text[one.start : one.end] for one in reading.problems if one.claims]
    assert told == ["8 June 2026"]


def test_a_page_shows_them_struck_and_says_so_to_those_who_hear_it() -> None:
    page = write_html(meeting_of(f"{HEAD}It costs ~~forty~~ fifty pounds.\n")).decode()
    assert '<s><span class="minutes-unseen">struck out: </span>forty<span' in page


def test_neither_owner_nor_day_is_read_from_struck_words() -> None:
    action = action_of("- **Action:** ~~Sam Reed~~ Jo March to order slates by ~~1 June 2026~~ 8 June 2026.\n")
    assert action.owners == ["Jo March"]
    assert action.due is not None
    assert action.due.printed == "8 June 2026"


def test_an_action_struck_out_as_a_whole_is_kept_and_is_no_open_action() -> None:
    meeting = meeting_of(f"{HEAD}- **Action 2:** ~~Jo March to order slates by 1 June 2026~~\n")
    ((_, action),) = meeting.all_of(Action)
    assert (action.owners, action.due, action.status) == ([], None, None)
    assert meeting.actions == ()
    assert b"Agreed at this meeting" not in write_html(meeting)


def test_a_field_holds_only_what_is_not_struck_out_and_the_rest_is_told() -> None:
    typed = "- **Action:** Order slates.\n  - **Owner:** ~~Sam Reed~~ Jo March\n  - **Due:** ~~1 June 2026~~\n"
    action = action_of(typed)
    assert (action.owners, action.due) == (["Jo March"], None)
    assert [code for code, *_ in problems_of(HEAD + typed)].count("REA101") == 2


def test_every_range_of_struck_words_is_told_where_it_stands_and_stops_nothing_but_publishing() -> None:
    text = f"{HEAD}It costs ~~forty **or** so~~ fifty ~~or sixty~~ pounds.\n"
    found = check(read(Source("minutes.md", text)), STRUCK)
    assert [one.message for one in found] == [
        '"forty or so" is struck out, but still there.',
        '"or sixty" is struck out, but still there.',
    ]
    assert {one.severity for one in found} == {"warning"}
    stage = Settings(select=("TXT117",), stage="publish")
    assert {one.severity for one in check(read(Source("minutes.md", text)), stage)} == {"error"}


def test_every_character_of_struck_words_is_claimed() -> None:
    assert reading_of(f"{HEAD}~~All~~ of ~it~.\n").problems == ()
