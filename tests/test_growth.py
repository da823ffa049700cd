"""Ten times as much takes about ten times as long, whatever there is much of.

The bound is coarse, for the machine may be busy: what grows with the square takes a hundred times as long.
`benchmarks/growth.py` measures the same more finely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutebook_dev.growing_minutes import MARKDOWN
from minutebook_dev.growth import KINDS, Growth, families, growth

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNT = 60
MOST = 40
# What each writer treats in a way of its own.
WRITTEN = (
    "headings with words",
    "headings, deep",
    "paragraphs",
    "paragraph without end",
    "table",
    "action table",
    "actions of one number",
    "actions with fields",
    "decisions",
    "lists of one entry",
    "lists, nested",
    "quotations",
    "links",
    "people and actions",
    "front matter",
    "corrections",
    "restricted passages",
)
CONTENTS = [(kind, content) for kind, (_, table) in KINDS.items() for content in table]


@pytest.mark.parametrize(("kind", "content"), CONTENTS, ids=[f"{kind}, {content}" for kind, content in CONTENTS])
def test_reading_checking_and_tidying_grow_with_the_length(kind: str, content: str) -> None:
    assert too_long(growth(kind, content, COUNT, MOST, forms=())) == []


@pytest.mark.parametrize("content", WRITTEN)
def test_writing_and_reading_again_grow_with_the_length(content: str) -> None:
    assert content in MARKDOWN
    assert too_long(growth("Markdown", content, COUNT, MOST, rules=())) == []


def too_long(found: Iterable[Growth]) -> list[Growth]:
    return [one for one in found if one.ratio > MOST]


def test_what_grows_with_the_square_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> str:
        lines = text.split("\n")
        return text if sum(line is other for line in lines for other in lines for _ in range(40)) else ""

    monkeypatch.setattr("minutebook_dev.growth.format_markdown", slow)
    steps = {one.step for one in too_long(growth("Markdown", "list", COUNT, MOST, 1, rules=(), forms=()))}
    assert steps == {"tidy Markdown"}


def test_every_family_of_rules_is_measured() -> None:
    assert {"ACT", "REA", "TXT"} <= set(families())
