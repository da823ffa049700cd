"""Which lines are headings, in every container: lists below a heading are none, nor is a short line among others."""

from __future__ import annotations

import pytest
from in_containers import NAMES, in_containers

from minutebook.converting import read
from minutebook.model.blocks import BlockList
from minutebook.model.meeting import Item

HEAD = ("# Heron Mill Trustees, 9 June 2026", "Chair: Ola Fenn", "Present: Ola Fenn, Bea Rook")
MARKED = ("x.md", "x.html", "x.docx")


def items(lines: tuple[str, ...], name: str) -> list[tuple[str, str]]:
    meeting = read(in_containers((*HEAD, *lines))[name], name).meeting
    return [(item.number, item.title) for _, item in meeting.all_of(Item) if item.title]


SLUICE = ("The sluice has been stuck since March.",)
WEIR = ("The weir was looked at by the county.",)
LIST = ("The ways are", "1. New oak", "1. Old oak", "1. Steel", "Steel was thought too dear.")


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("mark", ["## {}", "**{}**"])
def test_a_numbered_list_below_a_heading_is_a_list(name: str, mark: str) -> None:
    lines = (mark.format("Sluice"), *LIST, mark.format("Weir"), "1. Rake the grid", "1. Grease the cogs", *WEIR)
    assert items(lines, name) == [("", "Sluice"), ("", "Weir")]
    meeting = read(in_containers((*HEAD, *lines))[name], name).meeting
    assert [len(block.entries) for _, block in meeting.all_of(BlockList)] == [3, 2]


@pytest.mark.parametrize("name", ["x.md", "x.txt"])
def test_numbered_lines_with_talk_between_them_are_items_also_below_a_heading(name: str) -> None:
    lines = ("## Minutes", "1. Sluice", *SLUICE, "2. Weir", *WEIR, "3. Next meeting", "Tuesday 7 July 2026")
    assert [title for _, title in items(lines, name)][-3:] == ["Sluice", "Weir", "Next meeting"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("typed", "number"),
    [("14/26 {}", "14/26"), ("I. {}", "I."), ("B. {}", "B."), ("Item 3: {}", "Item 3:"), ("2.4 {}", "2.4")],
)
def test_what_counts_an_item_is_its_number_and_no_part_of_its_title(name: str, typed: str, number: str) -> None:
    lines: tuple[str, ...] = (f"## {typed.format('Sluice')}", *SLUICE)
    if name == "x.txt" and number not in {"14/26", "Item 3:", "2.4"}:
        lines = (*lines, typed.format("Weir").replace("I.", "II.").replace("B.", "C."), *WEIR)
    assert items(lines, name)[0] == (number, "Sluice")


@pytest.mark.parametrize("name", NAMES)
def test_bold_lines_alone_are_items_and_in_plain_text_short_lines_above_what_was_said(name: str) -> None:
    assert items(("**Sluice**", *SLUICE, "**Weir**", *WEIR), name) == [("", "Sluice"), ("", "Weir")]


def test_bare_figures_count_short_lines_of_plain_text() -> None:
    assert items(("1 Sluice", *SLUICE, "2 Weir", *WEIR), "x.txt") == [("1", "Sluice"), ("2", "Weir")]
    assert items(("1 Sluice", *SLUICE, "4 Weir", *WEIR), "x.txt") == []


def test_in_plain_text_lists_below_a_short_line_are_read_by_it() -> None:
    lines = ("Sluice", *SLUICE, "Action items", "- Bea Rook: grease it by 12 June 2026", "Decisions", "- It stays shut")
    meeting = read(in_containers((*HEAD, *lines))["x.txt"], "x.txt").meeting
    assert [(item.title, item.section) for item in meeting.items if item.title] == [
        ("Sluice", None),
        ("Action items", "actions"),
        ("Decisions", "decisions"),
    ]
    assert [action.owners for action in meeting.actions] == [["Bea Rook"]]


@pytest.mark.parametrize(
    "lines",
    [
        ("Sluice", "Weir", "Wheel", *SLUICE),
        ("Ola Fenn", *SLUICE, "Bea Rook", *WEIR),
        ("Sluice", *SLUICE),
        ("Mill House, Heron Lane,", *SLUICE, "7 July 2026", *WEIR),
    ],
    ids=["a row of short lines", "names", "one alone", "an address and a day"],
)
def test_short_lines_of_plain_text_that_are_no_headings(lines: tuple[str, ...]) -> None:
    assert items(lines, "x.txt") == []
