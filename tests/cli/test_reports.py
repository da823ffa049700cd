"""The two reports: carets under the right words, and JSON as its page describes it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from command_line import GOOD

from minutebook.finding import Finding, Place
from minutebook.reports import lines
from minutebook.reports.printable import encodable, excerpt, visible
from minutebook.reports.run import Checked, Failed, Run, Skipped

if TYPE_CHECKING:
    from command_line import InProcess

PAGE = Path(__file__).parents[2] / "docs/json-report.md"


@pytest.mark.parametrize(
    ("line", "words", "printed", "carets"),
    [
        ("ACTION: Reed", "Reed", "ACTION: Reed", "        ^^^^"),
        ("\t- Reed", "Reed", "    - Reed", "      ^^^^"),
        ("a\tReed", "Reed", "a   Reed", "    ^^^^"),
        ("漢字 Reed", "Reed", "漢字 Reed", "     ^^^^"),
        ("漢字 Reed", "漢字", "漢字 Reed", "^^^^"),
        ("ＡＢ Reed", "Reed", "ＡＢ Reed", "     ^^^^"),
        ("cafe\u0301 Reed", "Reed", "cafe\u0301 Reed", "     ^^^^"),
        ("cafe\u0301 Reed", "cafe\u0301", "cafe\u0301 Reed", "^^^^"),
        ("a\x1b[2J Reed", "Reed", "a\\x1b[2J Reed", "         ^^^^"),
        ("\u202eReed", "Reed", "\\u202eReed", "      ^^^^"),
    ],
)
def test_carets_stand_under_the_words(line: str, words: str, printed: str, carets: str) -> None:
    start = line.index(words)
    assert excerpt(line, start, start + len(words), "utf-8") == (printed, carets)


def test_carets_stop_at_the_end_of_the_line() -> None:
    assert excerpt("Reed  ", 0, 50, "utf-8").carets == "^^^^"


@pytest.mark.parametrize("at", [0, 3, 7])
def test_a_place_without_words_gets_one_caret(at: int) -> None:
    assert excerpt("Reed", at, at, "utf-8").carets == " " * min(at, 4) + "^"


@pytest.mark.parametrize("at", [0, 10, 5000, 9996])
def test_a_very_long_line_is_cut_around_the_words(at: int) -> None:
    line = "x" * at + "Reed" + "y" * (9996 - at)
    shown = excerpt(line, at, at + 4, "utf-8")
    assert len(shown.line) <= 110
    assert shown.line.startswith("...") == (at > 100)
    assert shown.line.endswith("...") == (at < 9000)
    start = shown.carets.index("^")
    assert shown.line[start : start + len(shown.carets.strip())] == "Reed"


def test_very_long_words_are_cut_too() -> None:
    shown = excerpt("a" * 5000, 100, 4000, "utf-8")
    assert len(shown.carets) <= len(shown.line) <= 110


@pytest.mark.parametrize("code", [*range(32), *range(0x7F, 0xA0), 0x202A, 0x2066, 0x200F, 0x2028, 0xD800, 0xFEFF])
def test_nothing_that_steers_a_terminal_is_printed(code: int) -> None:
    shown = visible(f"a{chr(code)}b")
    assert shown.isascii()
    assert shown.isprintable()
    assert shown.startswith("a\\")


def test_what_a_console_lacks_is_replaced_by_something_plainer() -> None:
    assert encodable("“Jo” – café 漢…", "ascii") == '"Jo" - caf? ?...'
    assert encodable("“Jo” – café 漢", "cp1252") == "“Jo” – café ?"


def a_finding(line: int, severity: Any = "error") -> Finding:
    place = Place(line=line, column=1, end_line=line + 3, end_column=2)
    return Finding(
        file="a.md", code="ACT101", rule="action-without-owner", severity=severity, message="M.", hint="H.", place=place
    )


def test_the_summary_counts_and_names() -> None:
    found = (a_finding(1), a_finding(2, "warning"), a_finding(3, "warning"), a_finding(4, "info"))
    checked = Checked(
        file="a.md", form="markdown", profile="standard", profile_title="", findings=found, lines={1: "x"}
    )
    skipped = tuple(Skipped(file=f"{number}.md", reason="empty" if number < 2 else "") for number in range(23))
    told = list(lines("text", Run(checked=(checked,), skipped=skipped), "utf-8"))
    named = "0.md, 1.md (empty); " + ", ".join(f"{number}.md" for number in range(2, 20))
    assert told[-2] == (
        "1 set of minutes checked: 1 error, 2 warnings, 1 point to tidy up. "
        "More than half (21 of 22) do not look like minutes. "
        f"Not minutes, so not checked: {named} and 3 more (--format json names them all)."
    )
    assert told[:3] == ["a.md:1:1: error: M.", "   1 | x", "     | ^"]


def test_nothing_to_check_is_told() -> None:
    assert list(lines("text", Run(), "utf-8")) == ["No minutes were checked."]


def documented() -> dict[str, Any]:
    """Return the example of the page."""
    example = re.search(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    found: dict[str, Any] = json.loads(example[1])
    return found


def test_the_page_shows_exactly_what_is_printed(minutebook: InProcess, tmp_path: Path) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "2026-06-09.md").write_text(
        GOOD.replace("SR to write to the landowner by 30 June 2026.", "Letter to be written.")
    )
    (folder / "README.md").write_text("# About us\n")
    (folder / "july.md").write_text("")
    ended = minutebook("check", "minutes/2026-06-09.md", "minutes/README.md", "--only-minutes", "--format", "json")
    assert ended.status == 1
    told = json.loads(ended.out)
    failed = json.loads(minutebook("check", "minutes/july.md", "--format", "json").out)
    told["failed"] = failed["failed"]
    told["summary"]["failed"] = failed["summary"]["failed"]
    assert told == documented()


def test_every_key_is_explained_on_the_page() -> None:
    rows = re.findall(r"^\| (.*?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    explained = set(re.findall(r"`(\w+)`", " ".join(rows)))
    told = documented()
    assert {*told, *told["files"][0], *told["files"][0]["findings"][0]} <= explained


def test_files_that_failed_and_control_characters_stay_plain_ascii() -> None:
    run = Run(failed=(Failed(file="a\x1b.md", sentence="“x”"),))
    text = "\n".join(lines("json", run, "ascii"))
    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["failed"] == [{"file": "a\x1b.md", "message": "“x”"}]
