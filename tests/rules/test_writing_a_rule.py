"""The rule written out in docs/writing-a-rule.md works as it stands there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from minutebook.rules.text import Text

PAGE = Path(__file__).parents[2] / "docs" / "writing-a-rule.md"


@pytest.fixture(scope="module")
def rule() -> Any:
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1
    module: dict[str, Any] = {"__name__": "word_repeated"}
    exec(compile(blocks[0], PAGE.name, "exec"), module)  # noqa: S102 (the page is ours, and this is what it is for)
    return module["word_repeated"]


def faults(rule: Any, words: str) -> list[Any]:
    return list(rule(Text(("items", 0, "content", 0, "text"), words, running=True)))


def example(rule: Any, label: str) -> str:
    found = re.search(rf"^{label}:\n\n    (.+)$", inspect.cleandoc(rule.__doc__), re.MULTILINE)
    assert found
    return found[1]


def test_it_finds_its_bad_example_at_the_very_words(rule: Any) -> None:
    words = example(rule, "Bad")
    (fault,) = faults(rule, words)
    assert words[slice(*fault.span)] == "the the"
    assert '"the the"' in fault.message


def test_it_has_nothing_to_say_about_its_good_example(rule: Any) -> None:
    assert faults(rule, example(rule, "Good")) == []


def test_the_page_gives_the_mark_that_the_catalogue_looks_for(rule: Any) -> None:
    assert rule.__minutebook_rule__[:2] == ("TXT102", "warning")
