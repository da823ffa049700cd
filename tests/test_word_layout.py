"""The layout of a Word file says everything: blocks in any order and depth are read back from it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_checkers import by_libreoffice, faults_in_word
from word_layout import read_back

from minutebook.model.blocks import (
    Action,
    Attendance,
    Block,
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
from minutebook.model.meeting import Item, Meeting
from minutebook.model.when import Clock, When
from minutebook.writers.word import write

if TYPE_CHECKING:
    from pathlib import Path

words = st.text("ab é:;,7", min_size=1, max_size=9).map(lambda text: " ".join(text.split())).filter(bool)
line = st.just("") | words


def optional(kind: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | st.builds(kind, **fields)


def tables(columns: int) -> st.SearchStrategy[Table]:
    row = st.lists(line, min_size=columns, max_size=columns)
    return st.builds(Table, headings=row, rows=st.lists(row, max_size=2), caption=line)


people = st.builds(
    Person,
    name=line,
    capacity=line,
    abbreviation=line,
    presence=st.sampled_from(["present", "in attendance", "apologies", "absent"]),
    note=line,
)
leaves = st.one_of(
    st.builds(Paragraph, text=words),
    st.integers(1, 3).flatmap(tables),
    st.builds(Verbatim, text=st.text("a \n", max_size=9)),
    st.builds(Remark, text=words),
    st.builds(Attendance, people=st.lists(people, max_size=2), apologies=line),
    st.builds(
        NextMeeting, theme=line, date=optional(When, printed=words), start=optional(Clock, printed=words), venue=line
    ),
)


def in_order(blocks: list[Block]) -> list[Block]:
    """Leave out a list right after one of its kind: normal form joins them."""
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        both = isinstance(block, BlockList) and isinstance(before, BlockList)
        if not (both and block.numbered == before.numbered):  # type: ignore[union-attr]
            kept.append(block)
    return kept


def holders(inside: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    some = st.lists(inside, min_size=1, max_size=3).map(in_order)
    any_number = st.lists(inside, max_size=3).map(in_order)
    entries = st.lists(st.builds(Entry, content=any_number), min_size=1, max_size=3)
    statuses = st.sampled_from(["open", "continuing", "deferred", "closed", "withdrawn"])
    return st.one_of(
        st.builds(BlockList, entries=entries),
        st.builds(BlockList, entries=entries, numbered=st.sampled_from([True]), first=st.integers(0, 99)),
        st.builds(Quotation, content=some),
        st.builds(
            Action,
            number=line,
            task=words,
            owners=st.lists(words, max_size=2),
            due=optional(When, printed=words),
            status=st.none() | statuses,
            raised=optional(Raised, printed=words),
            update=any_number,
        ),
        st.builds(
            Decision,
            number=line,
            text=words,
            decided_by=line,
            mover=line,
            seconder=line,
            votes=optional(Votes, printed=words),
            result=line,
            reasons=any_number,
        ),
        st.builds(Question, number=line, text=words, asked_by=line, answered_by=line, answer=any_number),
        st.builds(
            Restricted,
            restriction=st.builds(Restriction, reason=line, public_title=line, public_summary=line),
            content=any_number,
        ),
    )


some_blocks = st.lists(st.recursive(leaves, holders, max_leaves=8), min_size=1, max_size=5).map(in_order)


def meeting_of(contents: list[list[Block]]) -> Meeting:
    return Meeting(items=[Item(title=f"Item {number}", content=blocks) for number, blocks in enumerate(contents)])


@settings(max_examples=100, deadline=None)
@given(some_blocks)
def test_blocks_are_read_back_from_the_layout(blocks: list[Block]) -> None:
    assert read_back(write(meeting_of([blocks]))) == [blocks]


@pytest.fixture(scope="module")
def many() -> list[list[Block]]:
    """Give one long set of minutes made of many small ones."""
    contents: list[list[Block]] = []

    @settings(max_examples=50, deadline=None, database=None, derandomize=True)
    @given(some_blocks)
    def collect(blocks: list[Block]) -> None:
        contents.append(blocks)

    collect()
    return contents


@pytest.mark.npm
def test_both_validators_find_nothing_in_generated_minutes(many: list[list[Block]], tmp_path: Path) -> None:
    (tmp_path / "many.docx").write_bytes(write(meeting_of(many)))
    assert faults_in_word(tmp_path / "many.docx") == []


@pytest.mark.libreoffice
def test_blocks_are_read_back_after_libreoffice_saved_the_file(many: list[list[Block]], tmp_path: Path) -> None:
    (tmp_path / "many.docx").write_bytes(write(meeting_of(many)))
    (tmp_path / "saved").mkdir()
    (saved,) = by_libreoffice([tmp_path / "many.docx"], "docx", tmp_path / "saved")
    for number, (after, before) in enumerate(zip(read_back(saved.read_bytes()), many, strict=True)):
        assert after == before, f"Item {number}"
