"""How commands end when they cannot tell what they did, are stopped or go wrong: a true word and a known status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import BAD, GOOD, PROGRAM

from minutebook.reports.printable import excerpt

if TYPE_CHECKING:
    from command_line import InProcess

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
# A program that does something of its own before the command line starts.
BEFORE = PROGRAM[2]


def changed(change: str, *arguments: str, cwd: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a program of which a part was changed."""
    command = [*PROGRAM[:2], f"{change}\n{BEFORE}", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Return a folder with two sets of minutes."""
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "july.md").write_text(BAD)
    return tmp_path


def redirected(command: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command of a shell, in which "minutebook" is the command line."""
    shell = ["bash", "-c", f'minutebook() {{ "{PROGRAM[0]}" -c "{PROGRAM[2]}" "$@"; }}; set -o pipefail; {command}']
    return subprocess.run(shell, cwd=cwd, capture_output=True, timeout=60, check=False)


@needs_full
def test_a_full_standard_output_is_told_with_what_was_written(minutes: Path) -> None:
    ended = redirected("minutebook convert june.md july.md --to html -o out >/dev/full", minutes)
    assert ended.returncode == 2
    assert ended.stderr.decode() == (
        "minutebook: Standard output took no more (no room is left there), so not everything could be told. "
        "Written before that: out/june.html and out/july.html.\n"
    )
    assert sorted(path.name for path in (minutes / "out").iterdir()) == ["july.html", "june.html"]


@needs_full
@pytest.mark.parametrize(
    "command",
    [
        "check june.md",
        "check june.md --format json",
        "explain",
        "explain ACT101",
        "schema",
        "--version",
        "-h",
        "check -h",
    ],
)
def test_whatever_is_printed_into_a_full_place_is_told(minutes: Path, command: str) -> None:
    ended = redirected(f"minutebook {command} >/dev/full", minutes)
    assert ended.returncode == 2
    assert ended.stderr.decode() == (
        "minutebook: Standard output took no more (no room is left there), so not everything could be told. "
        "No file was written.\n"
    )


@pytest.mark.parametrize("command", ["check june.md", "convert june.md -o out.html", "format june.md", "schema", "-h"])
def test_a_closed_standard_output_is_told(minutes: Path, command: str) -> None:
    ended = redirected(f"minutebook {command} >&-", minutes)
    assert ended.returncode == 2
    written = "Written before that: out.html." if "out.html" in command else "No file was written."
    assert ended.stderr.decode() == (
        f"minutebook: Standard output took no more (it is closed), so not everything could be told. {written}\n"
    )


def test_minutes_for_a_closed_standard_output_are_told(minutes: Path) -> None:
    ended = redirected("minutebook convert june.md -o - --to html >&-", minutes)
    assert ended.returncode == 2
    assert ended.stderr == b"minutebook: Nothing more can be written to standard output (it is closed).\n"


@pytest.mark.parametrize("streams", ["2>&-", "<&-", "<&- 2>&-", "2>/dev/full"])
def test_other_streams_may_be_closed(minutes: Path, streams: str) -> None:
    if "full" in streams and not FULL.exists():
        pytest.skip("this system has no device that is always full")
    ended = redirected(f"minutebook check july.md {streams}", minutes)
    assert ended.returncode == 1
    assert b"(ACT101)" in ended.stdout
    assert redirected(f"minutebook check none.md {streams}", minutes).returncode == 2


@pytest.mark.parametrize(
    "command", ["convert june.md july.md --to html -o out", "explain", "schema", "-h", "check july.md"]
)
def test_who_stops_listening_is_no_fault_and_the_work_is_done(minutes: Path, command: str) -> None:
    ended = redirected(f"(sleep 0.2; minutebook {command}) | true", minutes)
    assert ended.returncode == 141
    assert ended.stderr == b""
    if "out" in command:
        assert sorted(path.name for path in (minutes / "out").iterdir()) == ["july.html", "june.html"]


STOP = """
import os, signal
def stop(): os.kill(os.getpid(), signal.SIGINT)
"""


@pytest.mark.parametrize(
    ("arguments", "change", "written"),
    [
        (("check", "june.md"), "import minutebook.checking as c; c._things = lambda reading: stop()", "No file was"),
        (
            ("check", "june.md", "--select", "ACT"),
            "import minutebook.checking as c; c._things = lambda reading: stop()",
            "No",
        ),
        (
            ("convert", "june.md", "july.md", "--to", "html", "-o", "out"),
            "import minutebook.cli.files as f; g = f.read; f.read = lambda name: stop() if 'july' in name else g(name)",
            "Written before that: out/june.html.",
        ),
    ],
)
def test_ctrl_c_ends_with_130_and_tells_what_was_written(
    minutes: Path, arguments: tuple[str, ...], change: str, written: str
) -> None:
    ended = changed(STOP + change, *arguments, cwd=minutes)
    assert ended.returncode == 130
    assert ended.stderr.decode().startswith(f"minutebook: Stopped. {written}")
    assert ended.stderr.count(b"\n") == 1


def test_ctrl_c_leaves_nothing_half_written(minutes: Path) -> None:
    (minutes / "out.html").write_text("old")
    change = "import pathlib; pathlib.Path.replace = lambda self, target: stop()"
    ended = changed(STOP + change, "convert", "june.md", "-o", "out.html", cwd=minutes)
    assert ended.returncode == 130
    assert (minutes / "out.html").read_text() == "old"
    assert sorted(path.name for path in minutes.iterdir()) == ["july.md", "june.md", "out.html"]


def shares_its_work(process: int) -> bool:
    """Tell whether a process has begun others; where the system does not say, a second is time enough."""
    children = Path(f"/proc/{process}/task/{process}/children")
    if not children.exists():
        time.sleep(1)
        return True
    return bool(children.read_text())


def test_ctrl_c_stops_a_check_on_all_cores_in_one_line(tmp_path: Path) -> None:
    for number in range(4000):
        (tmp_path / f"minutes-{number}.md").write_text(GOOD)
    with subprocess.Popen(
        [*PROGRAM, "check", "."], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        while running.poll() is None and not shares_its_work(running.pid):
            time.sleep(0.02)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert (out, err) == (b"", b"minutebook: Stopped. No file was written.\n")


BROKEN_READER = """
import minutebook.readers.markdown as m
read = m.read
def broken(source):
    if "june" in source.name: raise KeyError("secret words of the minutes")
    return read(source)
m.read = broken
"""
SAID = "minutebook: june.md: Something went wrong inside Minutebook (KeyError) while this file was being"


def test_an_error_of_ours_is_told_for_its_file_and_the_others_are_checked(minutes: Path) -> None:
    ended = changed(BROKEN_READER, "check", ".", cwd=minutes)
    assert ended.returncode == 2
    assert b"july.md:31:" in ended.stdout
    assert ended.stderr.decode().startswith(f"{SAID} checked. Please report it")
    assert ended.stderr.count(b"\n") == 1
    assert b"secret" not in ended.stderr
    report = json.loads(changed(BROKEN_READER, "check", ".", "--format", "json", cwd=minutes).stdout)
    assert [one["file"] for one in report["files"]] == ["july.md"]
    assert [one["file"] for one in report["failed"]] == ["june.md"]
    debug = changed(BROKEN_READER, "check", ".", cwd=minutes, env={**os.environ, "MINUTEBOOK_DEBUG": "1"})
    assert b"Traceback" in debug.stderr


def test_an_error_of_ours_is_told_for_its_file_and_the_others_are_converted(minutes: Path) -> None:
    ended = changed(BROKEN_READER, "convert", "june.md", "july.md", "--to", "html", "-o", "out", cwd=minutes)
    assert ended.returncode == 2
    assert [path.name for path in (minutes / "out").iterdir()] == ["july.html"]
    assert ended.stderr.decode().startswith(f"{SAID} converted.")


def test_an_error_of_ours_is_told_for_its_file_and_the_others_are_tidied(minutes: Path) -> None:
    (minutes / "july.md").write_text(GOOD.replace("|----------|----------|-------|", "|---|---|---|"))
    change = """
import minutebook.cli.format_command as f
format_markdown = f.format_markdown
f.format_markdown = lambda text: 1 / 0 if "|---|" not in text else format_markdown(text)
"""
    ended = changed(change, "format", "june.md", "july.md", cwd=minutes)
    assert ended.returncode == 2
    assert b"july.md: tidied" in ended.stdout
    assert b"june.md: Something went wrong inside Minutebook (ZeroDivisionError) while this file was" in ended.stderr


def test_a_rule_that_breaks_down_is_named_and_the_others_speak(minutes: Path) -> None:
    change = """
from minutebook.rules.catalogue import find_rule
import msgspec, minutebook.checking as c
every = c.all_rules
def broken(thing, **more):
    raise IndexError("secret words")
    yield
c.all_rules = lambda: [msgspec.structs.replace(r, function=broken) if r.code == "MTG101" else r for r in every()]
"""
    ended = changed(change, "check", "june.md", "july.md", cwd=minutes)
    assert ended.returncode == 2
    assert b"(ACT101)" in ended.stdout
    lines = ended.stderr.decode().splitlines()
    assert [line.split(" failed")[0] for line in lines] == [
        "minutebook: june.md: The rule meeting-without-date (MTG101)",
        "minutebook: july.md: The rule meeting-without-date (MTG101)",
    ]
    assert b"secret" not in ended.stderr
    report = json.loads(changed(change, "check", "june.md", "july.md", "--format", "json", cwd=minutes).stdout)
    assert len(report["files"]) == len(report["failed"]) == report["summary"]["failed"] == 2


def test_of_very_many_findings_the_first_are_told_and_the_rest_counted(minutebook: InProcess, minutes: Path) -> None:
    more = "".join(f"- **Action {number}:** Letter number {number} to be written\n" for number in range(2, 400))
    (minutes / "july.md").write_text(BAD.replace("\n## 3.", f"{more}\n## 3."))
    told = minutebook("check", "july.md", "june.md").out
    report = json.loads(minutebook("check", "july.md", "june.md", "--format", "json").out)
    number = len(report["files"][0]["findings"])
    assert number > 390
    assert told.count("  rule: ") == 200
    [line] = [line for line in told.splitlines() if " more: " in line]
    assert line.startswith(f"july.md: and {number - 200} more: ")
    assert line.endswith("(--format json tells them all)")


def test_an_error_that_is_no_files_is_told_with_what_was_written(minutes: Path) -> None:
    change = "import minutebook.cli.convert_command as c; c.typer.Exit = None; c._convert = lambda *a: False"
    ended = changed(change, "convert", "june.md", "-o", "out.html", cwd=minutes)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith(
        "minutebook: Something went wrong inside Minutebook (TypeError). No file was written. Please report it"
    )


ORDERS = ["::error::x", "  ::set-output name=a::b", "##[error]x", "##vso[task.logissue]x", "##teamcity[x]"]


def is_order(line: str) -> bool:
    """Whether a runner would take a line for an order: "::" after blanks, or "##[" and its like anywhere."""
    return line.lstrip().startswith("::") or any(sign in line.lower() for sign in ("##[", "##vso[", "##teamcity["))


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_that_is_printed_gives_orders_to_a_runner(minutebook: InProcess, tmp_path: Path, order: str) -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n"
    text = BAD.replace("The council heard", f"{order}\n\n{table}\n{order}\n\nThe council heard")
    text = text.replace("Letter to the", f"{order} letter to the")
    name = f"{order}.md"
    (tmp_path / name).write_text(text)
    (tmp_path / "other.md").write_text(f"# {order}\n\nACTION: {order} by 31 June 2026\n")
    (tmp_path / "none.md").write_text("")
    printed: list[str] = []
    for arguments in (
        ("check", name),
        ("check", ".", "--select", "all"),
        ("check", name, "--format", "json"),
        ("check", order),
        ("format", name, "--diff"),
        ("format", name, "--check"),
        ("format", name),
        ("convert", name, "-o", f"{order}.html"),
        ("convert", name, "-o", f"{order}.pdf"),
        ("explain", order),
        ("check", "other.md", "--select", order),
        (order,),
    ):
        ended = minutebook(*arguments)
        printed += (ended.out + ended.err).splitlines()
    assert [line for line in printed if is_order(line)] == []
    assert any("\\x3a:" in line or "\\x23#" in line for line in printed)
    json.loads(minutebook("check", name, "--format", "json").out)


def test_carets_stand_under_the_words_they_mean_behind_an_order() -> None:
    shown = excerpt("see ##[a] by 31 June", 13, 20, "utf-8")
    assert shown.line == "see \\x23#[a] by 31 June"
    assert shown.line[shown.carets.index("^") :] == "31 June"
    assert len(shown.line) == len(shown.carets)


def test_the_statuses_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs/command-line.md").read_text()
    for status in (0, 1, 2, 130, 141):
        assert f"\n| {status} | " in page
