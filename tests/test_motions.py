"""A motion in every written form, and when it counts as a decision."""

from __future__ import annotations

import pytest

from minutebook.converting import read, write
from minutebook.model.blocks import Motion, Votes
from minutebook.writers.formats import FORMATS

HEAD = "---\nminutes: 1\n---\n\n## 1. Fence\n\n"
LOST = HEAD + (
    "- **Motion 4:** That the fence be _sold_.\n  - **Moved by:** Kit Vance\n  - **Seconded by:** Bea Frome\n"
    "  - **Votes:** for: Kit Vance; against: Bea Frome, Ade Bello\n  - **Result:** Lost\n  - **Reasons:** It is new.\n"
)
ENDINGS = {"markdown": "md", "yaml": "minutes.yaml", "json": "minutes.json", "word": "docx"}


def motion_of(content: bytes | str, name: str = "minutes.md") -> Motion:
    ((_, motion),) = read(content, name).meeting.all_of(Motion)
    return motion


@pytest.mark.parametrize("form", ENDINGS)
def test_a_motion_comes_back_from_every_form(form: str) -> None:
    meeting = read(LOST, "minutes.md").meeting
    motion = motion_of(write(meeting, form, edition="full"), f"minutes.{ENDINGS[form]}")
    assert motion == motion_of(LOST)
    assert (motion.number, motion.mover, motion.seconder, motion.outcome) == ("4", "Kit Vance", "Bea Frome", "lost")
    assert motion.votes == Votes(printed="for: Kit Vance; against: Bea Frome, Ade Bello", in_favour=1, against=2)


def test_a_page_shows_a_motion_as_one() -> None:
    assert set(ENDINGS) | {"html"} == set(FORMATS)
    page = write(read(LOST, "minutes.md").meeting, "html", edition="public").decode()
    assert '<div class="minutes-motion" id="motion-4">' in page
    assert "Motion 4" in page
    assert "Bea Frome, Ade Bello" in page


@pytest.mark.parametrize(
    ("result", "decided"),
    [("Carried", 1), ("Lost", 0), ("Deferred", 0), ("", 0), ("A long debate", 0)],
)
def test_only_a_motion_that_was_carried_is_a_decision(result: str, decided: int) -> None:
    field = f"  - **Result:** {result}\n" if result else ""
    meeting = read(f"{HEAD}- **Motion:** That the fence be sold.\n{field}", "minutes.md").meeting
    assert [one.text for one in meeting.decisions] == ["That the fence be sold."] * decided


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_motion_nobody_tells_the_fate_of_is_put_and_not_decided(ending: str) -> None:
    heading = "## 1. Budget" if ending == "md" else "1. Budget"
    motion_put = "Motion: that the fee be raised to £20.\n\nMoved: Ann Ito\n\nIt was late."
    text = f"Fernwick Trust Board, 9 June 2026\n\nPresent: Jo March, Ann Ito\n\n{heading}\n\n{motion_put}\n"
    meeting = read(text, f"minutes.{ending}").meeting
    ((_, motion),) = meeting.all_of(Motion)
    assert (motion.text, motion.mover, motion.outcome) == ("that the fee be raised to £20.", "Ann Ito", None)
    assert meeting.decisions == ()
