"""One fault, one finding: each is found where it stands, and nothing else is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from planted_faults import PLANTERS, Planted

from minutebook.checking import check
from minutebook.readers.markdown import read
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minutebook.finding import Finding

SERIES = sorted((Path(__file__).parents[2] / "examples" / "tern-valley").glob("*.md"))
ASSURANCE = Settings(profile="assurance")
# A passage of a few words can stand in very many places; so many of each kind are tried in each file.
MOST = 14


def findings_in(text: str) -> list[Finding]:
    return check(read(Source("minutes.md", text)), ASSURANCE)


def spread(planted: Iterator[Planted]) -> list[Planted]:
    """Return at most `MOST` of them, spread over the whole text."""
    every = list(planted)
    step = max(1, -(-len(every) // MOST))
    return every[::step]


@pytest.mark.parametrize("path", SERIES, ids=lambda path: path.stem)
def test_the_minutes_are_clean_to_begin_with(path: Path) -> None:
    assert findings_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("plant", PLANTERS, ids=lambda plant: plant.__name__)
def test_one_fault_gives_one_finding_at_its_place(plant: Callable[[str], Iterator[Planted]]) -> None:
    tried = 0
    for path in SERIES:
        for planted in spread(plant(path.read_text(encoding="utf-8"))):
            tried += 1
            found = findings_in(planted.text)
            about = f"{path.stem}, near {planted.text[max(0, planted.end - 60) : planted.end]!r}"
            assert [finding.code for finding in found] == [planted.code], f"{about}: {[one.message for one in found]}"
            source, place = Source("minutes.md", planted.text), found[0].place
            if planted.start < 0:
                assert place.line == source.line_column(planted.end).line, about
                continue
            assert (place.line, place.column) == source.line_column(planted.start), about
            assert (place.end_line, place.end_column) == source.line_column(planted.end), about
    assert tried, "this fault could be planted nowhere"


def test_every_rule_that_can_speak_of_markdown_is_planted() -> None:
    from minutebook.rules.catalogue import all_rules

    planted = {one.code for plant in PLANTERS for path in SERIES for one in plant(path.read_text(encoding="utf-8"))}
    elsewhere = {
        "ACT108": "needs an ACTION column: test_recognised_text",
        "ATT101": "ITM101 and ITM103 speak first; its page has the case that is left",
        "ATT106": "needs a second holder: its page",
        "DEC106": "the series has no votes: its page and the example in the documents",
        "NXT101": "ITM101 and ITM103 speak first; its page has the case that is left",
        "REA106": "needs bytes: test_bad_input",
        "REA108": "test_suppressions",
        "REA109": "test_suppressions",
        "REA112": "speaks of whole files: test_several_meetings",
        "REA114": "speaks of whole files: test_nothing_read",
        "REA110": "needs plain data: test_yaml_json",
    }
    # What is wrong with a Word file is planted in Word files: test_word_rules.
    speaking = {rule.code for rule in all_rules() if rule.looks_at != "WordDocument"}
    assert speaking - planted == set(elsewhere)
