"""Editions: what is restricted leaves the model before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from every_field import EVERY_FIELD, paragraph

from minutebook.edition import in_edition, public
from minutebook.model.blocks import BlockList, Entry, Quotation, Remark, Restricted, Restriction
from minutebook.model.meeting import Item, Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.paths import walk
from minutebook.writers.formats import FORMATS

if TYPE_CHECKING:
    from minutebook.model.blocks import Block

WITHHELD = ("Puffin", "landlord", "outbid", "Covert", "Concealed", "Whispered", "gander", "Deeper", "legal advice")


def texts_of(meeting: Meeting) -> str:
    return " ".join(text for _, text in walk(meeting) if isinstance(text, str))


def only_block(*content: Block) -> list[Block]:
    return public(Meeting(items=[Item(title="Reports", content=list(content))])).items[0].content


@pytest.mark.parametrize("word", WITHHELD)
def test_nothing_withheld_is_left_in_the_public_edition(word: str) -> None:
    assert word in texts_of(EVERY_FIELD)
    assert word not in texts_of(public(EVERY_FIELD))


def test_a_withheld_item_keeps_its_place_its_number_and_what_the_public_is_told() -> None:
    before = EVERY_FIELD.items[3].items[2]
    after = public(EVERY_FIELD).items[3].items[2]
    assert after == Item(number="2.3", title="Estates", restriction=before.restriction)


def test_a_withheld_item_without_a_public_title_is_called_restricted() -> None:
    assert public(EVERY_FIELD).items[3].items[3] == Item(
        number="2.4", title="Restricted item", restriction=Restriction()
    )


def test_a_withheld_passage_keeps_its_reason_and_its_public_summary() -> None:
    passage = public(EVERY_FIELD).items[3].items[1].content[-1]
    assert isinstance(passage, Restricted)
    assert passage.content == []
    assert passage.restriction.reason == "personal data (Schedule 12A, paragraph 1)"
    assert passage.restriction.public_summary == "A complaint was **discussed**."


def test_actions_and_decisions_inside_withheld_items_are_gone() -> None:
    meeting = public(EVERY_FIELD)
    assert {action.number for action in meeting.actions}.isdisjoint({"5", "9"})
    assert [decision.number for decision in meeting.decisions] == ["1", ""]


def test_remarks_are_gone_and_so_is_what_held_nothing_else() -> None:
    remark = Remark(text="ask Owen")
    only_remarks = BlockList(entries=[Entry(content=[remark])])
    assert only_block(paragraph("Said."), remark, only_remarks, Quotation(content=[only_remarks])) == [
        paragraph("Said.")
    ]


def test_lists_that_a_remark_kept_apart_become_one() -> None:
    lists = [BlockList(entries=[Entry(content=[paragraph(word)])]) for word in ("One.", "Two.")]
    (joined,) = only_block(lists[0], Remark(text="here the page ended"), lists[1])
    assert isinstance(joined, BlockList)
    assert len(joined.entries) == 2


def test_what_is_public_is_unchanged() -> None:
    meeting = public(EVERY_FIELD)
    assert meeting.items[2:3] == EVERY_FIELD.items[2:3]
    assert msgspec.structs.replace(meeting, items=[]) == msgspec.structs.replace(EVERY_FIELD, items=[], extra={})


def test_the_public_edition_of_the_public_edition_is_the_same() -> None:
    meeting = public(EVERY_FIELD)
    assert public(meeting) == meeting
    assert normalise(meeting) == meeting


def test_the_invented_minutes_are_in_normal_form() -> None:
    assert normalise(EVERY_FIELD) == EVERY_FIELD


def test_the_public_edition_holds_plain_text_only_and_so_can_be_encoded() -> None:
    assert msgspec.json.decode(msgspec.json.encode(public(EVERY_FIELD)), type=Meeting) == public(EVERY_FIELD)


def test_the_full_edition_holds_everything() -> None:
    assert in_edition(EVERY_FIELD, "full") == EVERY_FIELD
    assert in_edition(EVERY_FIELD, "public") == public(EVERY_FIELD)


def test_published_forms_are_public_and_working_forms_full_unless_asked_otherwise() -> None:
    names = ("html", "word", "markdown", "yaml", "json")
    assert [FORMATS[name].edition for name in names] == ["public", "public", "full", "full", "full"]


def test_the_front_matter_of_other_programs_is_not_public() -> None:
    assert EVERY_FIELD.extra
    assert public(EVERY_FIELD).extra == {}
