"""`minutebook new`: minutes that are complete but for what only the meeting can supply."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import select
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from command_line import PROGRAM

from minutebook.profiles import names

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess

ANSWERS = {
    "--body": "Fernwick Trust",
    "--series": "Board of Trustees",
    "--date": "Thursday 11 June 2026",
    "--start": "10am",
    "--venue": "The Old School",
    "--chair": "Jo March",
    "--minute-taker": "Ann Ito",
}
OPTIONS = [word for pair in ANSWERS.items() for word in pair]


@pytest.mark.parametrize("profile", names())
@pytest.mark.parametrize("name", ["june.md", "june.minutes.yaml", "june.minutes.json"])
@pytest.mark.parametrize("options", [OPTIONS, []], ids=["answered", "blank"])
def test_new_minutes_lack_only_what_stands_in_brackets(
    minutebook: InProcess, tmp_path: Path, profile: str, name: str, options: list[str]
) -> None:
    ended = minutebook("new", "-o", name, "--profile", profile, *options)
    assert ended.status == 0
    assert (
        ended.out == f"{name} is ready. Fill in what stands in [square brackets], then run: minutebook check {name}\n"
    )
    told = json.loads(minutebook("check", name, "--profile", profile, "--format", "json").out)
    findings = told["files"][0]["findings"]
    assert {finding["code"] for finding in findings} == {"TXT105"}
    blanks = (tmp_path / name).read_text().count("[insert ")
    assert len(findings) == blanks
    for answer in ANSWERS.values():
        assert (answer in (tmp_path / name).read_text()) == bool(options)


def test_new_minutes_can_be_a_word_file(minutebook: InProcess, tmp_path: Path) -> None:
    ended = minutebook("new", "-o", "june.docx", *OPTIONS)
    assert ended.out == (
        "june.docx is ready. Fill in what stands in [square brackets], then run: minutebook check june.docx\n"
    )
    assert (tmp_path / "june.docx").read_bytes().startswith(b"PK")
    told = minutebook("check", "june.docx", "--format", "json")
    assert {finding["rule"] for finding in json.loads(told.out)["files"][0]["findings"]} == {"placeholder-left"}


def test_new_minutes_can_go_to_standard_output(minutebook: InProcess) -> None:
    assert minutebook("new", "-o", "-", *OPTIONS).out.startswith("---\nminutes: 1\n")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--date", "Monday 9 June 2026"), '--date: "Monday 9 June 2026" names no day.'),
        (("--date", "31 June 2026"), '--date: "31 June 2026" names no day.'),
        (("--start", "soon"), '--start: "soon" names no time.'),
        (("--body", "a\nb"), "--body: a\\nb holds a character that cannot stand there."),
        (("--profile", "bord"), 'There is no profile called "bord".'),
        (("-o", "june.pdf"), "june.pdf: Minutebook does not write PDF files (.pdf). Write june.docx"),
        (("-o", "there.md"), "there.md: There is a file of this name already, and somebody may have worked in it."),
        (("-o", "there.md/june.md"), 'there.md/june.md: "there.md" is not a folder.'),
        (("-o", "."), ".: This is a folder. Give the name of a file in it."),
        (("-o", ".", "--force"), ".: This is a folder. Give the name of a file in it."),
    ],
)
def test_what_cannot_be_used_is_met_with_one_sentence(
    minutebook: InProcess, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "there.md").write_text("kept")
    ended = minutebook("new", *options)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert [path.name for path in tmp_path.iterdir()] == ["there.md"]
    assert (tmp_path / "there.md").read_text() == "kept"


def test_a_file_that_is_there_is_replaced_only_if_somebody_says_so(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("old")
    assert minutebook("new", "-o", "there.md", "--force", *OPTIONS).status == 0
    assert (tmp_path / "there.md").read_text().startswith("---\nminutes: 1\n")


def test_a_folder_that_is_missing_is_made(minutebook: InProcess, tmp_path: Path) -> None:
    assert minutebook("new", "-o", "minutes/2026/june.md", *OPTIONS).status == 0
    assert (tmp_path / "minutes/2026/june.md").exists()


def test_mark_up_in_an_answer_stays_as_typed(minutebook: InProcess, tmp_path: Path) -> None:
    minutebook("new", "-o", "june.md", "--body", "Board #4: *A* & [B]", "--date", "9 June 2026")
    minutebook("convert", "june.md", "-o", "june.json")
    assert json.loads((tmp_path / "june.json").read_text())["body"] == "Board #4: *A* & [B]"
    minutebook("convert", "june.md", "-o", "june.html")
    assert "Board #4: *A* &amp; [B], 9 June 2026</h1>" in (tmp_path / "june.html").read_text()


def asked_on_a_terminal(folder: Path, options: tuple[str, ...], answers: tuple[str, ...]) -> bytes:
    """Run `new` on a terminal, type the answers, and return what stood on the screen."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([*PROGRAM, "new", *options], cwd=folder, stdin=theirs, stdout=theirs) as running:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        said = b""
        until = time.monotonic() + 30
        while time.monotonic() < until and running.poll() is None:
            if select.select([ours], [], [], 0.1)[0]:
                with contextlib.suppress(OSError):  # the other end has been closed
                    said += os.read(ours, 4096)
        assert running.wait(10) == 0, said
    os.close(ours)
    return said


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    answers = ("Fernwick Trust", "", "9 June 2026", "", "Jo March", "")
    said = asked_on_a_terminal(tmp_path, ("--venue", "Remote"), answers)
    assert b"Press Enter to leave something for later." in said
    assert b"The place" not in said
    text = (tmp_path / "minutes.md").read_text()
    assert "chair: Jo March\n" in text
    assert "venue: Remote\n" in text
    assert "[insert the time it began]" in text


def test_a_slip_on_a_terminal_is_asked_again_at_once(tmp_path: Path) -> None:
    answers = ("Fernwick Trust", "", "31 June 2026", "30 June 2026", "soon", "10am", "", "Jo March", "")
    said = asked_on_a_terminal(tmp_path, (), answers).decode()
    assert '"31 June 2026" names no day.' in said
    assert '"soon" names no time.' in said
    assert "--" not in said
    text = (tmp_path / "minutes.md").read_text()
    assert "date: 30 June 2026\nstart: 10am\n" in text
    assert "chair: Jo March\n" in text


def test_none_typed_into_the_blank_for_apologies_is_nobody_s_name(minutebook: InProcess, tmp_path: Path) -> None:
    minutebook("new", "-o", "june.md", *OPTIONS)
    blank = (tmp_path / "june.md").read_text()
    assert "[insert names or None]" in blank
    (tmp_path / "june.md").write_text(blank.replace("[insert names or None]", "None"))
    minutebook("convert", "june.md", "-o", "june.json")
    listed = json.loads((tmp_path / "june.json").read_text())["items"][0]["content"][0]
    assert listed["apologies"] == "None"
    assert "None" not in [person["name"] for person in listed["people"]]
