"""A log, source code, a table of figures and a poem are told, and minutes are taken for none of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from other_texts import OTHERS

from minutebook.kinds_of_text.others import other_kind

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_running_text_is_told(kind: str) -> None:
    assert other_kind(OTHERS[kind].splitlines()) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Marsh Committee\n\nOla Fenn\nBea Rook\nTom Wade\n\nThe pump leaks.\nIt will be mended.\n",
        "10:02:11 <ola> shall we begin\n10:02:31 <bea> we should\n" * 6,
        "- the pump leaks\n- the wall is wet\n\n- Bea will see to it\n- Tom will help her\n" * 3,
        "Present: Ola, Bea\nScribe: Tom\n\nOla: let us begin\nBea: yes please\n" * 4,
    ],
)
def test_minutes_are_no_other_kind(text: str) -> None:
    assert other_kind(text.splitlines()) is None


def test_no_example_is_another_kind() -> None:
    for path in sorted(EXAMPLES.rglob("*.md")):
        assert other_kind(path.read_text(encoding="utf-8").splitlines()) is None, path
