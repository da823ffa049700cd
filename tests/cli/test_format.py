"""`minutebook format`: what it changes, what it says, and what it leaves alone."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest
from command_line import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess

UNTIDY = GOOD.replace("| Jo March | Chair    |", "|Jo March|Chair|")


def test_an_untidy_table_is_tidied_and_the_lines_are_named(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(UNTIDY)
    (tmp_path / "may.md").write_text(GOOD)
    ended = minutebook("format", "june.md", "may.md")
    assert ended == (0, "june.md: tidied (line 17).\n1 set of minutes tidied, 1 left as it was.\n", "")
    assert (tmp_path / "june.md").read_text() == GOOD
    assert minutebook("format", "june.md").out == "0 sets of minutes tidied, 1 left as it was.\n"


def test_a_check_changes_nothing_and_fails(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(UNTIDY)
    ended = minutebook("format", "june.md", "--check")
    assert ended.status == 1
    assert ended.out.startswith("june.md: would be tidied (line 17).\n")
    assert (tmp_path / "june.md").read_text() == UNTIDY
    (tmp_path / "june.md").write_text(GOOD)
    assert minutebook("format", "june.md", "--check").status == 0


def test_a_diff_shows_what_would_change_and_changes_nothing(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(UNTIDY)
    ended = minutebook("format", "june.md", "--diff")
    assert ended.status == 1
    assert "\n-|Jo March|Chair| Short" not in ended.out
    assert "\n-|Jo March|Chair| JM    | present       |\n" in ended.out
    assert "\n+| Jo March | Chair    | JM    | present       |\n" in ended.out
    assert (tmp_path / "june.md").read_text() == UNTIDY


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_and_the_byte_order_mark_stay(minutebook: InProcess, tmp_path: Path, ending: str) -> None:
    (tmp_path / "june.md").write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", ending).encode())
    assert minutebook("format", "june.md").status == 0
    assert (tmp_path / "june.md").read_bytes() == b"\xef\xbb\xbf" + GOOD.replace("\n", ending).encode()


def test_standard_input_is_tidied_to_standard_output(minutebook: InProcess) -> None:
    ended = minutebook("format", "-", stdin=UNTIDY.encode())
    assert ended == (0, GOOD, "")


def test_only_minutes_are_tidied_in_a_folder(minutebook: InProcess, tmp_path: Path) -> None:
    readme = "# About us\n\n|a|b|\n|-|-|\n|c|d|\n"
    (tmp_path / "README.md").write_text(readme)
    (tmp_path / "2026-06-09-minutes.md").write_text(UNTIDY)
    (tmp_path / "x.minutes.json").write_text("{}")
    assert minutebook("format", ".").status == 0
    assert (tmp_path / "README.md").read_text() == readme
    assert (tmp_path / "2026-06-09-minutes.md").read_text() == GOOD


def test_a_file_in_another_form_is_named_and_left_alone(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.minutes.json").write_text("{}")
    ended = minutebook("format", "june.minutes.json")
    assert ended.status == 0
    assert ended.out.startswith("june.minutes.json: Only Markdown is tidied, so this was left as it was.\n")
    assert "june" not in minutebook("format", ".").out


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "june.md",
            UNTIDY.replace("stile", "café").encode("cp1252"),
            "june.md: Line 29 is not UTF-8, so nothing was changed.",
        ),
        ("june.md", b"\xff\xfe" + UNTIDY.encode("utf-16-le"), "june.md: Line 1 is not UTF-8, so nothing was changed."),
        ("june.txt", b"words", "june.txt: Only Markdown is tidied."),
        ("june.md", b"", "june.md: There is nothing in this file."),
    ],
)
def test_what_cannot_be_tidied_stays_byte_for_byte(
    minutebook: InProcess, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ended = minutebook("format", name)
    assert ended.status == 2
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert (tmp_path / name).read_bytes() == content


def test_a_diff_of_many_lines_shows_what_a_differ_would(minutebook: InProcess, tmp_path: Path) -> None:
    lines = [f"## {n}.   Berth {n}" if n % 5 == 0 or n in {11, 30} else f"Words {n}.\n" for n in range(1, 40)]
    before = GOOD + "\n" + "\n".join(lines) + "\n"
    (tmp_path / "june.md").write_text(before, encoding="utf-8")
    shown = minutebook("format", "june.md", "--diff").out
    minutebook("format", "june.md")
    after = (tmp_path / "june.md").read_text(encoding="utf-8")
    wanted = list(unified_diff(before.splitlines(), after.splitlines(), "june.md", "june.md (tidied)", lineterm=""))
    assert len(wanted) > 40
    assert shown.splitlines()[: len(wanted)] == wanted


def test_very_many_lines_are_counted_and_not_named(minutebook: InProcess, tmp_path: Path) -> None:
    words = GOOD + "".join(f"\n##   {n}. Berth {n}\n\nIt was dredged.\n" for n in range(1, 101))
    (tmp_path / "june.md").write_text(words, encoding="utf-8")
    told = minutebook("format", "june.md", "--check").out.splitlines()[0]
    assert told.startswith("june.md: would be tidied (lines ")
    assert " more)." in told
    assert told.count(",") < 60
