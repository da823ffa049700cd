"""A passage that stands many times is one finding, and two passages are two."""

from __future__ import annotations

import pytest

from minutebook import check
from minutebook.converting import read

PASSAGE = " ".join(f"word{number}" for number in range(60))
OTHER = " ".join(f"other{number}" for number in range(60))


def told(*paragraphs: str) -> list[str]:
    page = "---\nminutes: 1\n---\n\n# Weir Club, 9 June 2026\n\n## Sluice\n\n" + "\n\n".join(paragraphs)
    return [one.message for one in check(read(page, "x.md")) if one.code == "TXT101"]


@pytest.mark.parametrize("times", [3, 6, 12])
def test_one_passage_is_one_finding(times: int) -> None:
    between = [text for number in range(times) for text in (PASSAGE, f"Line {number} was then read out to them all.")]
    found = told(*between)
    assert len(found) == 1
    assert ("more time" in found[0]) is (times > 3)


def test_two_passages_are_two() -> None:
    apart = told(
        PASSAGE, PASSAGE.upper(), " ".join(f"between{number}" for number in range(60)), OTHER, "It snowed.", OTHER
    )
    assert len(apart) == 2
    assert not any("more time" in one for one in apart)
