"""`minutebook check`: which files, what is printed, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import BAD, GOOD, PROGRAM, InProcess, program

from minutebook.converting import read, write

if TYPE_CHECKING:
    from pathlib import Path

LARKSPUR = """\
# Larkspur TSC meeting, Wednesday 9 June 2026

Present: Ade Bello (@abello, chair), Mara Lind (@mlind, scribe), Rowan Hale (@rhale)
Regrets: Priya Nair (@pnair)

## Release 4.2

- ACTION: @rhael to publish the 4.2 checklist by 30 June 2026
- ACTION: write the migration notes by the next meeting
- VOTE on new test machines: for 2, against 1, abstained 1. Carried.

## Next meeting

Tuesday 26 May 2026, 16:00 UTC
"""
LARKSPUR_TOLD = """\
minutes/tsc/2026-06-09.md:1:25: error: "Wednesday 9 June 2026" cannot be right: 9 June 2026 is a Tuesday.
   1 | # Larkspur TSC meeting, Wednesday 9 June 2026
     |                         ^^^^^^^^^^^^^^^^^^^^^
  hint: Correct the weekday or the day; the nearest Wednesdays are 3 and 10 June 2026.
  rule: weekday-disagrees-with-date (MTG103)
minutes/tsc/2026-06-09.md:8:11: warning: "@rhael" is not in the attendance list or in people.yaml.
   8 | - ACTION: @rhael to publish the 4.2 checklist by 30 June 2026
     |           ^^^^^^
  hint: Did you mean "@rhale" (Rowan Hale)?
  rule: owner-unknown (ACT105)
minutes/tsc/2026-06-09.md:9:11: error: Nobody is named to do "write the migration notes".
   9 | - ACTION: write the migration notes by the next meeting
     |           ^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: Begin with a name, for example "ACTION: @name to write the migration notes".
  rule: action-without-owner (ACT101)
minutes/tsc/2026-06-09.md:10:30: error: "for 2, against 1, abstained 1" makes 4 votes, \
but only 3 people are listed as present.
  10 | - VOTE on new test machines: for 2, against 1, abstained 1. Carried.
     |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: Correct the count, or add whoever is missing under "Present".
  rule: votes-exceed-attendance (DEC106)
minutes/tsc/2026-06-09.md:14:1: error: The next meeting, "Tuesday 26 May 2026", is before this one.
  14 | Tuesday 26 May 2026, 16:00 UTC
     | ^^^^^^^^^^^^^^^^^^^
  hint: Give the date of the meeting that follows 9 June 2026.
  rule: next-meeting-not-after-this (NXT103)

1 set of minutes checked: 4 errors, 1 warning. Not minutes, so not checked: minutes/tsc/README.md.
More about a rule: minutebook explain MTG103
"""


def test_a_folder_is_told_exactly_as_the_documents_promise(minutebook: InProcess, tmp_path: Path) -> None:
    folder = tmp_path / "minutes/tsc"
    folder.mkdir(parents=True)
    (folder / "2026-06-09.md").write_text(LARKSPUR)
    (folder / "README.md").write_text("# The technical steering committee\n\nIts minutes are kept here.\n")
    ended = minutebook("check", "minutes/tsc")
    assert (ended.status, ended.out) == (1, LARKSPUR_TOLD)
    assert 'because of names with handles, such as "@abello".' in ended.err


def test_good_minutes_end_with_0(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    assert minutebook("check", "june.md") == (0, "1 set of minutes checked: nothing to put right.\n", "")


def test_standard_input_is_checked(minutebook: InProcess) -> None:
    ended = minutebook("check", "-", stdin=BAD.encode())
    assert ended.status == 1
    assert ended.out.startswith("-:")
    assert "(ACT101)" in ended.out


def test_warnings_fail_only_when_asked_to(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD.replace("No apologies were received.\n", ""))
    assert minutebook("check", "june.md").status == 0
    assert minutebook("check", "june.md", "--fail-on", "warning").status == 1


def test_rules_can_be_selected_and_ignored_by_letters_code_and_name(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(BAD.replace("chair: Jo March\n", ""))
    assert "(MTG109)" not in minutebook("check", "june.md", "--select", "ACT").out
    assert minutebook("check", "june.md", "--ignore", "mtg109,action-without-owner").status == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--select", "ACT11"), ""),
        (("--select", "ACT1O1"), 'There is no rule called "ACT1O1". Did you mean "ACT101" (action-without-owner)?'),
        (("--ignore", "action-without-ower"), 'Did you mean "ACT101"'),
        (("--profile", "asurance"), 'There is no profile called "asurance". Did you mean "assurance"?'),
        (("--from", "markdwon"), 'Minutebook does not read a form called "markdwon". Did you mean "markdown"?'),
    ],
)
def test_names_that_do_not_exist_are_met_with_the_likeliest(
    minutebook: InProcess, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    ended = minutebook("check", "june.md", *arguments)
    assert (ended.status, ended.out) == ((2, "") if sentence else (0, ended.out))
    assert sentence in ended.err


def test_a_profile_that_the_minutes_point_to_is_named_with_the_reason(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD.replace("## 2. Footpaths", "## 2. Holding to account"))
    last = minutebook("check", "june.md").err.splitlines()
    told = 'as an assurance meeting (profile "assurance"), because of the section "Holding to account".'
    assert f"june.md was checked {told}" in last
    assert "was checked as" not in minutebook("check", "june.md", "--profile", "assurance").err
    (tmp_path / "july.md").write_text(GOOD.replace("## 2. Footpaths", "## 2. Holding to account: rural crime"))
    told = (
        'as an assurance meeting (profile "assurance"), because of the section "Holding to account" and others like it.'
    )
    assert f"2 sets of minutes were checked {told}" in minutebook("check", "june.md", "july.md").err.splitlines()


def test_a_named_file_is_always_checked_and_a_hooks_only_if_it_is_minutes(
    minutebook: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text("# About us\n\nWe meet on Tuesdays.\n")
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "config.yaml").write_text("a: 1\n")
    named = minutebook("check", "README.md")
    assert named.status == 1
    assert "README.md:1:1: warning: Nothing in this file looks like minutes" in named.out
    ended = minutebook("check", "--only-minutes", "README.md", "june.md", "config.yaml")
    assert ended.status == 0
    assert ended.out == (
        "1 set of minutes checked: nothing to put right. Not minutes, so not checked: README.md; "
        "config.yaml (YAML and JSON minutes have names such as june.minutes.yaml).\n"
    )


def test_marked_and_globbed_files_are_never_skipped(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "minutebook.toml").write_text('files = ["log/**/*.md"]\n')
    (tmp_path / "log/2026").mkdir(parents=True)
    (tmp_path / "log/2026/x.md").write_text("# Notes\n")
    (tmp_path / "marked.md").write_text("---\nminutes: 1\n---\n# Notes\n")
    (tmp_path / "plain.md").write_text("# Notes\n")
    told = json.loads(minutebook("check", ".", "--format", "json").out)
    assert [one["file"] for one in told["files"]] == ["marked.md", "log/2026/x.md"]
    assert [one["file"] for one in told["skipped"]] == ["plain.md"]


TALK = "The roof leaks where the ladder stood, and the rain came through to the hall below it."


@pytest.mark.parametrize(
    ("name", "line", "is_minutes"),
    [
        ("roof.md", "Apologies: Jo March", False),
        ("roof.md", "ACTION: Jo March to mend the roof", False),
        ("roof-minutes.md", "It rained.", False),
        ("2026-06-09.md", "It rained.", False),
        ("2026-06-09-minutes.md", f"Present: Jo March\n\n{TALK}", True),
        ("roof.md", f"Present: Jo March\n\n{TALK}", False),
        ("roof.md", f"Present: Jo March\n\nApologies: Sam Reed\n\nNext meeting: 14 July 2026\n\n{TALK}", True),
        ("minutes/roof.md", f"Present: Jo March\n\nApologies: Sam Reed\n\n{TALK}", True),
        ("minutes/roof.md", f"# Minutes of the board\n\nNext meeting: 14 July 2026\n\n{TALK}", True),
    ],
)
def test_in_a_folder_several_signs_make_minutes(
    minutebook: InProcess, tmp_path: Path, name: str, line: str, *, is_minutes: bool
) -> None:
    (tmp_path / "minutes").mkdir()
    (tmp_path / name).write_text(f"# Roof\n\n{line}\n")
    told = json.loads(minutebook("check", ".", "--format", "json").out)
    assert [one["file"] for one in told["files" if is_minutes else "skipped"]] == [name]


def test_a_web_page_beside_the_file_it_was_made_from_is_left_out_and_named(
    minutebook: InProcess, tmp_path: Path
) -> None:
    page = f"<h1>Minutes of the board, 9 June 2026</h1><p>Present: Jo March</p><p>{TALK}</p>"
    for name in ("june.html", "july.html", "may.html"):
        (tmp_path / name).write_text(page)
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "may.minutes.yaml").write_text("minutes: 1\n")
    told = json.loads(minutebook("check", ".", "--format", "json").out)
    assert [one["file"] for one in told["files"]] == ["july.html", "june.md", "may.minutes.yaml"]
    assert told["skipped"] == [
        {"file": "june.html", "reason": "a page made from june.md"},
        {"file": "may.html", "reason": "a page made from may.minutes.yaml"},
    ]


def test_where_most_of_a_folder_is_passed_over_the_summary_says_so(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "one.md").write_text("# One\n")
    assert "More than half" not in minutebook("check", ".").out
    (tmp_path / "two.txt").write_text("Two\n")
    assert "nothing to put right. More than half (2 of 3) do not look like minutes. Not minutes" in (
        minutebook("check", ".").out
    )


def test_a_folder_called_like_a_word_file_is_none(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.docx" / "word").mkdir(parents=True)
    ended = minutebook("check", "june.docx")
    assert (ended.status, ended.out) == (2, "")
    assert "june.docx: This is a folder, although it is called like a Word file." in ended.err


def test_hidden_folders_and_links_are_left_alone(minutebook: InProcess, tmp_path: Path) -> None:
    for folder in (".git", "node_modules/x", "kept"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "2026-06-09-minutes.md").write_text(GOOD)
    (tmp_path / "2026-01-01-minutes.md").symlink_to(tmp_path / "kept/2026-06-09-minutes.md")
    told = json.loads(minutebook("check", ".", "--format", "json").out)
    assert [one["file"] for one in told["files"]] == ["kept/2026-06-09-minutes.md"]
    assert told["skipped"] == []


def test_many_files_over_all_cores_are_told_in_the_same_order_as_one_by_one(
    minutebook: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}-minutes-2026.md").write_text(BAD if number % 3 else GOOD)
    together = minutebook("check", ".")
    monkeypatch.setattr("minutebook.cli.checked_files._MANY", 1000)
    assert minutebook("check", ".") == together
    assert "60 sets of minutes checked: 40 errors." in together.out


def test_a_file_that_cannot_be_read_does_not_hide_what_was_found_in_the_others(
    minutebook: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "june.md").write_text(BAD)
    ended = minutebook("check", "june.md", "july.md")
    assert ended.status == 2
    assert "(ACT101)" in ended.out
    assert "1 file could not be read." in ended.out
    assert ended.err == "minutebook: july.md: There is no such file. Check the name, and the folder you are in.\n"


def test_escapes_in_a_title_and_a_file_name_do_not_reach_the_terminal(minutebook: InProcess, tmp_path: Path) -> None:
    evil = "\x1b]0;owned\x07\u202e"
    (tmp_path / f"a{evil}.md").write_text(BAD.replace("Letter to", f"Letter{evil} to"))
    ended = minutebook("check", f"a{evil}.md")
    assert ended.status == 1
    assert not set(ended.out) & {"\x1b", "\x07", "\u202e", "\x9b"}
    assert "\\x1b]0;owned\\x07\\u202e" in ended.out


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_console_is_given_what_it_can_print(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "june.md").write_text(BAD.replace("Letter to", "“Лист” — 漢字 ☃ to"), encoding="utf-8")
    ended = program(
        "check", "june.md", cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    )
    assert ended.returncode == 1
    line = ended.stdout.decode(encoding)
    assert "????" in line
    assert ended.stderr == b""


def test_nothing_heavy_is_imported_to_check_one_file(tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(BAD)
    code = (
        "import sys; sys.argv = ['minutebook', 'check', 'june.md']\n"
        "from minutebook.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'docx', 'jinja2', 'jsonschema', 'lxml', 'rich', 'pydantic', 'multiprocessing'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "ours = [name for name in sys.modules if name.startswith('minutebook.cli.')]\n"
        "assert not [name for name in ours if name.endswith('_command')]\n"
        "assert 'typer' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True)


def test_a_word_file_of_ours_is_checked_without_what_writes_or_recognises_minutes(tmp_path: Path) -> None:
    (tmp_path / "june.docx").write_bytes(write(read(BAD, "june.md").meeting, "word"))
    code = (
        "import sys; sys.argv = ['minutebook', 'check', 'june.docx']\n"
        "from minutebook.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "needless = ('minutebook.writers.', 'minutebook.readers.recognised_text', 'minutebook.recognising',"
        " 'minutebook.word.comments', 'docx', 'zipfile', 'typer')\n"
        "brought = [name for name in sys.modules if name.startswith(needless)]\n"
        "assert not brought, brought\n"
        "assert 'minutebook.readers.word.layout' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True)


@pytest.mark.parametrize("words", [["june.md"], ["june.md", "july.md"], ["."], ["none.md"], ["june.md", "june.txt"]])
def test_without_options_the_same_is_found_and_said_as_with_them(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(BAD)
    (tmp_path / "july.md").write_text(GOOD)
    (tmp_path / "june.txt").write_bytes(b"\xff\xfe\x00")
    plain, read = (
        subprocess.run([*PROGRAM, "check", *words, *option], cwd=tmp_path, check=False, capture_output=True)
        for option in ([], ["--format", "text"])
    )
    assert (plain.returncode, plain.stdout, plain.stderr) == (read.returncode, read.stdout, read.stderr)


def test_somebody_who_stops_listening_hears_of_no_fault(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.md").write_text(BAD)
    with subprocess.Popen(
        [*PROGRAM, "check", *(f"{number}.md" for number in range(40))],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert b"wrong" not in running.stderr.read()
        assert running.wait() == 141


def test_shell_completion_offers_commands_and_rules(tmp_path: Path) -> None:
    def completed(words: str) -> str:
        about = {"_MINUTEBOOK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        code = "import sys; sys.argv = ['minutebook']; from minutebook.cli import main; main()"
        command = [*PROGRAM[:2], code]
        done = subprocess.run(command, cwd=tmp_path, env={**os.environ, **about}, capture_output=True, check=False)
        return done.stdout.decode()

    assert completed("minutebook ch").split() == ["check"]
    assert "ACT101" in completed("minutebook check --select ACT1").split()
    assert "assurance" in completed("minutebook check --profile a").split()
