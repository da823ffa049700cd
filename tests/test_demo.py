"""`make demo`: every step runs, shows little, and leaves a page without the secret; also the second time."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from minutebook_dev import demo

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CHECKOUT / "examples", tmp_path / "examples")
    return tmp_path


def test_five_steps_each_with_its_commands_and_at_most_fifteen_lines(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.main(folder) == 0
    told = capsys.readouterr().out
    assert re.findall(r"^(\d)\. ", told, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    for part in re.split(r"^\$ .*\n|^\d\. ", told, flags=re.MULTILINE):
        assert len(part.strip().splitlines()) <= 15, part
    assert "3 errors" in told
    assert "nothing to put right" in told
    page = folder / "build/demo/pellow-cross.html"
    assert page.as_uri() in told
    assert "12,000" not in page.read_text(encoding="utf-8")
    assert (folder / "build/demo/pellow-cross (checked).docx").is_file()


def test_it_runs_again_over_what_it_made(folder: Path) -> None:
    assert [demo.main(folder), demo.main(folder)] == [0, 0]


def test_a_step_that_ends_otherwise_stops_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copyfile(folder / "examples/drafts/pellow-cross.md", folder / "examples/mended/pellow-cross.md")
    assert demo.main(folder) == 1
    assert "should have ended with status 1, not 0" in capsys.readouterr().out


def test_a_long_report_keeps_its_beginning_and_its_sum() -> None:
    lines = [str(number) for number in range(40)]
    assert demo.shortened(lines) == [*lines[:11], "[… 26 more lines]", "37", "38", "39"]
    assert demo.shortened(lines[:15]) == lines[:15]
