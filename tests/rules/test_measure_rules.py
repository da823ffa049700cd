"""Every rule tells how it did on real minutes, and the program that counts counts right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from minutebook.rules.catalogue import Rule, all_rules
from minutebook_dev.measure_rules import main

if TYPE_CHECKING:
    from pathlib import Path

MEASURED = re.compile(
    r"^Measured on public minutes: (?:no hit|(?P<hits>\d+) hits?) in (?P<sets>\d+) sets of minutes"
    r"(?:; of (?P<read>\d+) read, (?P<right>\d+) (?:was|were) right)?\.\n\nSource:",
    re.MULTILINE,
)
# The minutes are Markdown and plain text: there is nothing in them for rules about the Word file itself.
RULES = [pytest.param(rule, id=rule.code) for rule in all_rules() if not rule.code.startswith("DOC")]
MOST_READ = 20


@pytest.mark.parametrize("rule", RULES)
def test_a_page_tells_how_the_rule_did_on_real_minutes(rule: Rule) -> None:
    found = MEASURED.search(rule.page)
    assert found, "count its hits with `make corpus-rules`, and say so just before the source"
    assert (found["hits"] is None) == (found["read"] is None)
    if found["hits"] is not None:
        assert int(found["right"]) <= int(found["read"]) == min(int(found["hits"]), MOST_READ)


@pytest.mark.parametrize("rule", RULES)
def test_most_alarms_are_right(rule: Rule) -> None:
    found = MEASURED.search(rule.page)
    if found and found["hits"] is not None:
        assert 4 * int(found["right"]) >= 3 * int(found["read"]), "three of four at least, or nobody listens"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "not-minutes").mkdir()
    (tmp_path / "not-minutes" / "agenda.md").write_text("# Larkspur (agenda\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# About (this folder\n", encoding="utf-8")
    (tmp_path / "one.md").write_text("# Larkspur (draft\n\n## Roof\n\nDry (mostly.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("Larkspur Committee\n\n1. Roof\n\nDry.\n", encoding="utf-8")
    return tmp_path


def test_hits_and_files_are_counted_without_what_is_no_minutes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line.split() for line in lines if line.startswith("TXT103")]
    assert row == ["TXT103", "2", "1", "2", "brackets-unbalanced"]
    assert lines[-1] == "2 sets of minutes"


def test_the_hits_of_one_rule_are_printed_with_their_places(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "TXT103"]) == 0
    assert [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()] == ["one.md:1:12", "one.md:5:5"]
