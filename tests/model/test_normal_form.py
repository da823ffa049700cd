"""The normal form of a meeting: it is reached in one step, loses no word, and keeps every place."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.inference import settle
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Entry,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Raised,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
    Votes,
)
from minutebook.model.literal_text import line
from minutebook.model.meeting import Approval, Correction, Item, Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.paths import walk
from minutebook.model.when import Clock, When
from minutebook.model.words import Piece, Words, replaced, words_at

if TYPE_CHECKING:
    from minutebook.model.blocks import Block


def paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def bulleted(*texts: str) -> BlockList:
    return BlockList(entries=[Entry(content=[paragraph(text)]) for text in texts])


def content_after(*blocks: Block) -> list[Block]:
    """Return what becomes of the blocks of an item."""
    return normalise(Meeting(items=[Item(title="Estates", content=[*blocks])])).items[0].content


def words_of(thing: object) -> list[str]:
    """Return the words of every text in order, letters and digits only: escapes and marks do not count.

    The kind of a section and the outcome of a motion are no words of the minutes.
    """
    chosen = {"section", "outcome"}
    texts = (text for path, text in walk(thing) if isinstance(text, str) and not chosen.intersection(path[-1:]))
    return re.findall(r"\w+", " ".join(texts))


@settings(max_examples=150, deadline=None)
@given(strategies.unsettled_meetings())
def test_one_step_is_enough(meeting: Meeting) -> None:
    once = normalise(meeting)
    assert normalise(once) is once


@settings(max_examples=100, deadline=None)
@given(strategies.meetings())
def test_a_settled_meeting_stays_in_normal_form(meeting: Meeting) -> None:
    assert normalise(meeting) is meeting
    assert settle(meeting) == meeting


@settings(max_examples=100, deadline=None)
@given(strategies.unsettled_meetings())
def test_no_word_is_lost(meeting: Meeting) -> None:
    kept = normalise(meeting)
    # Withheld items without a heading become withheld passages: their reason may be said twice, none is lost.
    left = words_of(kept.items)
    for word in set(words_of(meeting.items)):
        assert left.count(word) >= min(1, words_of(meeting.items).count(word))
    assert words_of(kept.title) == words_of(meeting.title)


@given(st.text())
def test_a_line_is_one_line(words: str) -> None:
    settled = line(words)
    assert line(settled) is settled
    assert len(settled.splitlines()) <= 1
    assert settled == settled.strip()
    assert "  " not in settled


def test_a_meeting_in_normal_form_is_not_touched() -> None:
    meeting = Meeting(
        title="Monthly meeting, _May_ 2026",
        date=When(printed="5 May 2026"),
        items=[Item(content=[paragraph("R&D, 5 * 3 and **more**.")]), Item(title="Estates", number="1.")],
        extra={"tags": "  [a,   b] ", "note": "|\n  two\n"},
    )
    assert normalise(meeting) is meeting


@pytest.mark.parametrize(
    "empty",
    [
        paragraph(" \n"),
        BlockList(entries=[]),
        BlockList(entries=[Entry(content=[]), Entry(content=[paragraph(" ")])]),
        Table(headings=["", ""], rows=[["", " "]]),
        Quotation(content=[Quotation(content=[])]),
        Verbatim(text="\n \n"),
        Remark(text="  "),
        Attendance(people=[Person(name=" ", presence="apologies")]),
        Action(task="", owners=[" "], due=When(printed=" "), raised=Raised(printed=""), update=[paragraph("")]),
        Decision(text="", votes=Votes(printed="")),
        Question(text=" "),
        NextMeeting(date=When(printed=""), start=Clock(printed="")),
        Restricted(restriction=Restriction(reason=" "), content=[paragraph("")]),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_block_that_says_nothing_goes(empty: Block) -> None:
    assert content_after(paragraph("before"), empty) == [paragraph("before")]


@pytest.mark.parametrize(
    "kept",
    [
        Action(task="", owners=["DCO"]),
        Action(task="", status="closed"),
        Decision(text="", result="Carried"),
        Question(text="", asked_by="Jo March"),
        NextMeeting(venue="Committee Room 2"),
        Attendance(apologies="None"),
        Restricted(restriction=Restriction(public_summary="A lease was considered."), content=[]),
        Restricted(restriction=Restriction(), content=[paragraph("The offer was low.")]),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_block_that_says_anything_stays(kept: Block) -> None:
    assert content_after(kept) == [kept]


def test_an_empty_restriction_of_an_item_still_withholds_it() -> None:
    item = Item(title="Estates", restriction=Restriction())
    assert normalise(Meeting(items=[item])).items == [item]


def test_an_empty_approval_and_an_empty_correction_go() -> None:
    meeting = normalise(Meeting(approval=Approval(how=" "), corrections=[Correction(what="")]))
    assert meeting == Meeting()


def test_neighbouring_lists_of_one_kind_are_one() -> None:
    numbered = BlockList(entries=[Entry(content=[paragraph("three")])], numbered=True, first=3)
    assert content_after(bulleted("one"), bulleted("two"), numbered) == [bulleted("one", "two"), numbered]


def test_lists_become_neighbours_when_what_parted_them_goes() -> None:
    assert content_after(bulleted("one"), paragraph(" "), bulleted("two")) == [bulleted("one", "two")]


def test_neighbouring_quotations_are_one_and_so_are_the_lists_in_them() -> None:
    one, two = Quotation(content=[bulleted("one")]), Quotation(content=[bulleted("two")])
    assert content_after(one, two) == [Quotation(content=[bulleted("one", "two")])]


def test_neighbouring_tables_remain_two() -> None:
    table = Table(headings=["Road"], rows=[["Mill Lane"]])
    assert content_after(table, table) == [table, table]


def test_rows_are_filled_up_to_the_headings_and_headings_to_the_longest_row() -> None:
    ragged = Table(headings=["Road", "State"], rows=[["Mill Lane"], ["", " "], ["Ford", "wet", "deep"]])
    assert content_after(ragged) == [
        Table(headings=["Road", "State", ""], rows=[["Mill Lane", "", ""], ["Ford", "wet", "deep"]])
    ]


def test_a_table_of_its_title_only_is_a_paragraph() -> None:
    assert content_after(Table(headings=[], rows=[], caption="Roads")) == [paragraph("Roads")]


def test_a_list_without_numbers_begins_at_one() -> None:
    assert content_after(BlockList(entries=bulleted("one").entries, first=7)) == [bulleted("one")]


def test_titles_are_one_line_and_other_running_text_keeps_its_breaks() -> None:
    meeting = normalise(Meeting(title="Monthly\\\nmeeting", items=[Item(title="A  b", content=[paragraph("a\\\nb")])]))
    assert meeting.title == "Monthly meeting"
    assert meeting.items[0].title == "A b"
    assert meeting.items[0].content == [paragraph("a\\\nb")]


def test_running_text_from_elsewhere_comes_into_normal_form() -> None:
    assert content_after(paragraph("# *Not*  a __heading__ <b>")) == [paragraph("\\# _Not_ a **heading** \\<b>")]


def test_lines_of_a_verbatim_keep_their_layout() -> None:
    assert content_after(Verbatim(text="\n\n  in:  1\r\n\tout: 2  \n\n")) == [Verbatim(text="  in:  1\n\tout: 2")]


def test_a_remark_cannot_end_itself() -> None:
    assert content_after(Remark(text=" a --> b --!> c ")) == [Remark(text="a -- > b -- !> c")]


def test_meaning_without_words_becomes_the_words() -> None:
    block: Any = content_after(
        Action(
            task="Go",
            due=When(printed="", day=datetime.date(2026, 5, 5)),
            raised=Raised(printed="", meeting="2026-04"),
        ),
        Decision(text="Yes", votes=Votes(printed="", in_favour=3, against=0)),
        NextMeeting(start=Clock(printed="", time=datetime.time(10, 30))),
    )
    assert block[0].due.printed == "2026-05-05"
    assert block[0].raised.printed == "2026-04"
    assert block[1].votes.printed == "for 3, against 0"
    assert block[2].start.printed == "10:30"


def test_an_item_without_heading_joins_the_one_before_it_in_the_order_of_the_minutes() -> None:
    meeting = Meeting(
        items=[
            Item(content=[paragraph("opening")]),
            Item(title="Estates", items=[Item(title="Leases"), Item(content=[paragraph("stray")])]),
            Item(content=[paragraph("more")], items=[Item(title="Roads")]),
        ]
    )
    assert normalise(meeting).items == [
        Item(content=[paragraph("opening")]),
        Item(title="Estates", items=[Item(title="Leases", content=[paragraph("stray"), paragraph("more")])]),
        Item(title="Roads"),
    ]


def test_what_stands_under_the_opening_words_comes_after_them() -> None:
    meeting = Meeting(items=[Item(content=[paragraph("opening")], items=[Item(title="Estates")])])
    assert normalise(meeting).items == [Item(content=[paragraph("opening")]), Item(title="Estates")]


def test_a_withheld_item_without_heading_stays_withheld() -> None:
    restriction = Restriction(reason="legal advice")
    secret = Item(restriction=restriction, content=[paragraph("secret")], items=[Item(title="Advice")])
    assert normalise(Meeting(items=[Item(title="Estates"), secret])).items == [
        Item(title="Estates", content=[Restricted(restriction=restriction, content=[paragraph("secret")])]),
        Item(title="Advice", restriction=restriction),
    ]


def test_items_stand_at_most_five_deep() -> None:
    item = Item(title="7")
    for depth in range(6, 0, -1):
        item = Item(title=f"{depth}", items=[item])
    fourth = normalise(Meeting(items=[item])).items[0].items[0].items[0].items[0]
    assert [below.title for below in fourth.items] == ["5", "6", "7"]
    assert not any(below.items for below in fourth.items)


def test_an_item_without_a_word_goes() -> None:
    assert normalise(Meeting(items=[Item(), Item(title=" ", content=[paragraph("")])])).items == []


def test_places_are_kept_where_blanks_go() -> None:
    source = "Jo\u00a0 March,\tclerk \x07"
    name = line(Words(source, (Piece(100, 100 + len(source), 0, len(source)),)))
    assert name == "Jo\u00a0 March, clerk"
    assert isinstance(name, Words)
    assert name.pieces == (Piece(100, 110, 0, 10), Piece(111, 116, 11, 5), Piece(117, 118, 16, 0))


@given(st.text(alphabet="ab \n\x07", max_size=20), st.data())
def test_replacing_keeps_the_place_of_every_letter(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)))) | {0, len(text)})
    pieces = [Piece(start + 50, end + 50, start, end - start) for start, end in pairwise(cuts)]
    settled = replaced(Words(text, pieces), re.compile("[ \n]+|\x07"), lambda found: " " if found[0] != "\x07" else "")
    source = " " * 50 + text
    placed = {}
    for piece in getattr(settled, "pieces", ()):
        for at in range(piece.length):
            placed[piece.offset + at] = source[piece.start + at]
    assert {at: letter for at, letter in placed.items() if letter in "ab"} == {
        at: letter for at, letter in enumerate(settled) if letter in "ab"
    }
    claimed = [at for piece in getattr(settled, "pieces", ()) for at in range(piece.start, piece.end)]
    assert len(claimed) == len(set(claimed))
    assert {at for at in range(50, len(source)) if not source[at].isspace()} <= set(claimed)


def test_words_of_a_source_are_not_copied_where_nothing_changes() -> None:
    title = words_at("  Estates  ", 0, 11)
    meeting = Meeting(items=[Item(title=title)])
    assert normalise(meeting) is meeting
    assert meeting.items[0].title is title
