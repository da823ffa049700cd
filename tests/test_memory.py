"""What was read is gone when it is no longer needed, without a search for parts that hold each other.

Very many files are checked one after another, and such searches are rare there (see `minutebook.cli`).
"""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from minutebook.checking import check
from minutebook.converting import form_to_read, read_source
from minutebook.source import decode

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.rglob("*") if path.name.endswith((".md", ".minutes.yaml", ".minutes.json")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_set_of_minutes_that_was_checked_leaves_nothing_behind(path: Path) -> None:
    content = path.read_bytes()

    def read_and_check() -> None:
        check(read_source(decode(path.name, content), form_to_read(path.name)))

    # What a first run loads and keeps for the next is no part of the question.
    read_and_check()
    gc.collect()
    gc.disable()
    try:
        read_and_check()
        assert gc.collect() == 0
    finally:
        gc.enable()
