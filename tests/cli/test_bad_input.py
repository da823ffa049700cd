"""Whatever is given: one clear sentence or a finding with a place, no traceback, nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import GOOD, PROGRAM, program
from word_files import docx, paragraph

from minutebook.converting import read, write

if TYPE_CHECKING:
    from command_line import InProcess

SECONDS = 20
MEGABYTES = 400
FULL = Path("/dev/full")
EVERY_FIELD = Path(__file__).parents[2] / "examples/every-field/every-field.minutes.json"


def limited(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command with a limit on its memory and its time."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1024 * 1024,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    return program(*arguments, cwd=cwd, stdin=stdin, preexec_fn=limit)


def one_sentence(err: str) -> str:
    """Return what was said, having made sure that it is one line for a person."""
    assert err.startswith("minutebook: "), err
    assert err.count("\n") == 1, err
    assert "Traceback" not in err
    assert "Something went wrong inside" not in err
    return err.removeprefix("minutebook: ").rstrip("\n")


@pytest.mark.parametrize("command", [("check",), ("convert", "-o", "out.html")], ids=["check", "convert"])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "x.md: There is nothing in this file. Write the minutes first"),
        (b" \r\n\t\n", "x.md: There is nothing in this file."),
        (b"# Minutes\n\x00\n", "x.md: This is not a text file: line 2 holds a NUL character."),
        (b"%PDF-1.7\n\x00", "x.md: This is a PDF file."),
        (b"PK\x03\x04\x00", "x.md: This is a Word file or another kind of ZIP file."),
        (b"\x89PNG\r\n\x1a\n\x00", "x.md: This is not a text file"),
        (bytes(range(1, 256)) * 4, "x.md: This is not a text file"),
        (b"\xef\xbb\xbf", "x.md: There is nothing in this file."),
        (b"\xff\xfe", "x.md: There is nothing in this file."),
        (b"\xfe\xff\x00 \x00\n", "x.md: There is nothing in this file."),
        (GOOD.encode("utf-32"), "x.md: This file is in UTF-32"),
        (b"\x00\x00\xfe\xff" + GOOD.encode("utf-32-be"), "x.md: This file is in UTF-32"),
    ],
    ids=[
        "empty",
        "blank",
        "nul",
        "pdf",
        "zip",
        "png",
        "noise",
        "mark",
        "mark of 16",
        "blank of 16",
        "32",
        "32 the other way",
    ],
)
def test_what_is_no_text_is_refused(
    minutebook: InProcess, tmp_path: Path, command: tuple[str, ...], content: bytes, sentence: str
) -> None:
    (tmp_path / "x.md").write_bytes(content)
    ended = minutebook(command[0], "x.md", *command[1:])
    assert ended.status == 2
    assert one_sentence(ended.err).startswith(sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]


@pytest.mark.parametrize("command", [("check",), ("convert", "-o", "out.html")], ids=["check", "convert"])
@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "x.docx: There is nothing in this file. Write the minutes first"),
        (paragraph("  ") + paragraph("an old draft", run="<w:vanish/>"), "x.docx: There is nothing in this file."),
        ("<w:p><w:r><w:drawing/></w:r></w:p>", "x.docx: There are only pictures in this file, and no words."),
    ],
    ids=["empty", "nothing that shows", "a picture"],
)
def test_a_word_file_without_words_is_refused(
    minutebook: InProcess, tmp_path: Path, command: tuple[str, ...], body: str, sentence: str
) -> None:
    (tmp_path / "x.docx").write_bytes(docx(body, {"header1": paragraph("DRAFT")}))
    ended = minutebook(command[0], "x.docx", *command[1:])
    assert ended.status == 2
    assert one_sentence(ended.err).startswith(sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


def test_text_that_is_not_utf_8_is_read_and_the_place_is_named(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(GOOD.replace("stile", "café stile").encode("cp1252"))
    ended = minutebook("check", "x.md")
    assert ended.status == 0
    assert "x.md:29:" in ended.out
    assert "(REA106)" in ended.out


def test_a_date_that_does_not_exist_is_a_finding_with_a_place(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(GOOD.replace("by 30 June 2026", "by 31 June 2026"))
    ended = minutebook("check", "x.md")
    assert ended.status == 1
    assert "x.md:31:" in ended.out
    assert '"31 June 2026" is not a date' in ended.out


@pytest.mark.parametrize("command", [("check",), ("convert", "-o", "out.html"), ("format",)])
@pytest.mark.parametrize("size", [11, 50])
def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, command: tuple[str, ...], size: int) -> None:
    (tmp_path / "x.md").write_bytes(b"a line of words\n" * (size * 1024 * 1024 // 16))
    ended = limited(command[0], "x.md", *command[1:], cwd=tmp_path)
    assert ended.returncode == 2
    assert f"The file is {size} MB in size, and Minutebook reads no more than 10 MB." in one_sentence(
        ended.stderr.decode()
    )


def test_a_huge_standard_input_is_refused(tmp_path: Path) -> None:
    ended = limited("check", "-", cwd=tmp_path, stdin=b"a line of words\n" * (11 * 1024 * 64))
    assert ended.returncode == 2
    assert "standard input: The file is more than 10 MB" in one_sentence(ended.stderr.decode())


@pytest.mark.parametrize("command", ["check", "convert", "format"])
def test_a_missing_file_is_named(minutebook: InProcess, command: str) -> None:
    ended = minutebook(command, "x.md", *(("-o", "y.html") if command == "convert" else ()))
    assert ended.status == 2
    assert one_sentence(ended.err).startswith("x.md: There is no such file.")


@pytest.mark.parametrize("name", ["a\x00b.md", "x" * 300 + ".md", "a\x1b[2Jb.md"], ids=["nul", "long", "escape"])
def test_a_name_that_no_file_can_have_is_told_safely(minutebook: InProcess, name: str) -> None:
    ended = minutebook("check", name)
    assert ended.status == 2
    assert "\x1b" not in one_sentence(ended.err)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.md")
    ended = limited("check", "x.md", cwd=tmp_path)
    assert ended.returncode == 2
    assert one_sentence(ended.stderr.decode()).startswith("x.md: This is a pipe or a device")


def test_a_device_is_refused(minutebook: InProcess) -> None:
    ended = minutebook("check", "/dev/zero")
    assert ended.status == 2
    assert one_sentence(ended.err).startswith("/dev/zero: This is a pipe or a device")


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can become somebody who may not read the file")
def test_a_file_one_may_not_read_is_told(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(GOOD)
    (tmp_path / "x.md").chmod(0)
    # Somebody else must be able to get to the file, to be refused at the file itself.
    folder = tmp_path
    while folder.name.startswith(("test_", "popen-", "pytest-")):
        folder.chmod(0o755)
        folder = folder.parent
    assert minutebook("check", "x.md").status == 0  # everything is imported now
    os.seteuid(65534)
    try:
        ended = minutebook("check", "x.md")
    finally:
        os.seteuid(0)
    assert ended.status == 2
    assert one_sentence(ended.err).startswith("x.md: You are not allowed to read this file.")


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("june.md/out.html", 'june.md/out.html: "june.md" is not a folder.'),
        ("/proc/out.html", "/proc/out.html: "),
        ("folder.html", "folder.html"),
        ("linked.html", "linked.html: This is a link, and Minutebook does not write through links."),
        ("linked-folder/out.html", None),
        ("pipe.html", "pipe.html: This is a pipe or a device."),
        ("june.md", "june.md: This file is to be read, so it is not written over."),
        ("./june.md", "./june.md: This file is to be read, so it is not written over."),
        ("same.md", "same.md: This file is to be read, so it is not written over."),
        ("dangling.html", "dangling.html: This is a link, and Minutebook does not write through links."),
        ("dangling/out.html", 'dangling/out.html: "dangling" is not a folder.'),
        ("hard.md", "hard.md: This file is to be read, so it is not written over."),
        (
            "out.pdf",
            "out.pdf: Minutebook does not write PDF files (.pdf). Write out.docx or out.html, and print that to",
        ),
        ("протокол.odt", "протокол.odt: Minutebook does not write OpenDocument texts (.odt). Write протокол.docx, and"),
        ("june.md/", "june.md/: This is not a folder."),
    ],
)
def test_an_output_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    minutebook: InProcess, tmp_path: Path, output: str, sentence: str | None
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "target.html").write_text("kept")
    (tmp_path / "linked.html").symlink_to("target.html")
    (tmp_path / "same.md").symlink_to("june.md")
    (tmp_path / "hard.md").hardlink_to(tmp_path / "june.md")
    (tmp_path / "dangling.html").symlink_to("nowhere.html")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "linked-folder").symlink_to("folder.html")
    os.mkfifo(tmp_path / "pipe.html")
    before = sorted(tmp_path.rglob("*"))
    to = () if output.endswith((".md", ".pdf", ".odt")) else ("--to", "html")
    ended = minutebook("convert", "june.md", "-o", output, *to)
    if sentence is None:
        assert ended.status == 0  # the folder itself was chosen by the user, link or not
        assert (tmp_path / "folder.html/out.html").exists()
        return
    if output == "folder.html":
        assert ended.status == 0
        assert (tmp_path / "folder.html/june.html").exists()
        return
    assert ended.status == 2
    assert one_sentence(ended.err).startswith(sentence)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "target.html").read_text() == "kept"
    assert (tmp_path / "june.md").read_text() == GOOD


def test_a_folder_that_is_no_longer_there_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os, pathlib; os.chdir({str(gone)!r}); pathlib.Path({str(gone)!r}).rmdir(); {PROGRAM[2]}"
    ended = subprocess.run([*PROGRAM[:2], code, "check", "x.md"], cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == 2
    assert "The folder you are in is no longer there." in one_sentence(ended.stderr.decode())


def test_a_folder_is_not_converted(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june").mkdir()
    ended = minutebook("convert", "june", "-o", "out.html")
    assert ended.status == 2
    assert one_sentence(ended.err) == "june: This is a folder. Name the files in it that you want to convert."


def test_a_disk_that_is_full_leaves_the_old_file_whole(tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "out.html").write_text("old")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    ended = program("convert", "june.md", "-o", "out.html", cwd=tmp_path, preexec_fn=limit)
    assert ended.returncode == 2
    assert one_sentence(ended.stderr.decode()).startswith('out.html: Nothing can be written in "."')
    assert (tmp_path / "out.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["june.md", "out.html"]


HOSTILE = {
    "billion-laughs.minutes.yaml": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (b, b, b",".join([b"*%c" % (b - 1)] * 9)) for b in range(98, 122)),
    "endless-alias.minutes.yaml": b"minutes: 1\nitems: &a\n- *a\n",
    "deep.minutes.yaml": b"items: " + b"[" * 5000,
    "deep-block.minutes.yaml": b"".join(b" " * n + b"a:\n" for n in range(2000)),
    "tag.minutes.yaml": b"minutes: !!python/object/apply:os.system ['touch owned']\n",
    "twice.minutes.yaml": b"minutes: 1\nbody: A\nbody: B\n",
    "deep.minutes.json": b'{"items":' + b"[" * 100_000,
    "deep-objects.minutes.json": b'{"a":' * 100_000,
    "numbers.minutes.json": b'{"minutes": 1, "x": ' + b"9" * 100_000 + b"}",
    "wrong-types.minutes.json": b'{"minutes": 1, "items": 7, "date": [], "title": {"a": 1}, "body": null}',
    "front-matter-laughs.md": b"---\nminutes: 1\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n# T\n",
    "no-end.md": b"---\nminutes: 1\n" + b"a: 1\n" * 10_000,
    "quotes.md": b">" * 20_000 + b" x\n",
    "lists.md": b"".join(b"  " * n + b"- x\n" for n in range(600)),
    "brackets.md": b"[" * 20_000 + b"\n",
    "links.md": b"[a](" * 10_000 + b"\n",
    "stars.md": b"*a **b " * 15_000 + b"\n",
    "ticks.md": b"`" + b"`a" * 40_000 + b"\n",
    "table.md": b"|a" * 1000 + b"|\n" + b"|-" * 1000 + b"|\n" + b"|x|\n" * 100,
    "wide-table.md": b"|a" * 5000 + b"|\n" + b"|-" * 5000 + b"|\n" + b"|x|\n" * 200,
    "long-table.md": b"|a" * 150 + b"|\n" + b"|-" * 150 + b"|\n" + b"|x|\n" * 10_000,
    "tables.md": (b"|a" * 200 + b"|\n" + b"|-" * 200 + b"|\n" + b"|x|\n" * 200 + b"\n") * 40,
    "comment.md": b"<!-- " * 20_000 + b"\n",
    "suppressions.md": b"<!-- minutebook: ignore ACT101 x -->\n\n" * 2000,
    "entities.md": b"&#0;&#x110000;&lt;" * 5000 + b"\n",
    "html.md": b"<script>alert(1)</script>\n<svg onload=x>\n" * 500,
    "long-line.md": b"# " + b"word " * 100_000 + b"\n",
    "headings.md": b"# a\n" * 5000,
    "controls.md": b"# T\x1b]0;x\x07\n\n\xe2\x80\xae backwards\n",
    "separators.md": "# T\u2028x\u2029y\x85z\x0c\x0b\x1c\n\nfirst\rsecond\r\nthird\n".encode(),
    "actions.md": b"ACTION: " * 20_000 + b"\n",
    "labels.md": b"Present: " * 20_000 + b"\n",
    "tabs.txt": b"a\tb\tc\n" * 4_000,
    "dates.txt": b"1/1/1 2/2/2 Monday 1st " * 8_000 + b"\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_met_with_findings_or_one_sentence_in_time_and_memory(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    ended = limited("check", name, cwd=tmp_path)
    assert ended.returncode in {0, 1, 2}, ended.stderr.decode()
    assert b"\x1b" not in ended.stdout
    if ended.returncode == 2:
        one_sentence(ended.stderr.decode())
    else:
        assert ended.stderr == b""
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "name", ["quotes.md", "html.md", "controls.md", "twice.minutes.yaml", "wrong-types.minutes.json"]
)
@pytest.mark.parametrize("ending", ["html", "docx", "minutes.json"])
def test_hostile_files_are_converted_or_refused(tmp_path: Path, name: str, ending: str) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    ended = limited("convert", name, "-o", f"out.{ending}", cwd=tmp_path)
    assert ended.returncode in {0, 1, 2}, ended.stderr.decode()
    if ended.returncode == 2:
        one_sentence(ended.stderr.decode())
    else:
        assert (b"left out" in ended.stdout) == (ended.returncode == 1)
        assert (tmp_path / f"out.{ending}").stat().st_size > 0


def test_an_error_of_our_own_is_one_sentence_and_the_details_are_there_for_those_who_ask(tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    broken = "import minutebook.checking as c; c._things = lambda reading: 1 / 0; "
    command = [*PROGRAM[:2], broken + PROGRAM[2], "check", "june.md"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == 2
    said = ended.stderr.decode()
    assert said.count("\n") == 1
    assert said.startswith("minutebook: june.md: Something went wrong inside Minutebook (ZeroDivisionError) while this")
    debug = {**os.environ, "MINUTEBOOK_DEBUG": "1"}
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=debug)
    assert "Traceback" in ended.stderr.decode()


def test_output_into_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    with subprocess.Popen(
        [*PROGRAM, "explain"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        timer = threading.Timer(30, running.kill)
        timer.start()
        err = running.stderr.read()
        running.wait()
        timer.cancel()
    assert b"Traceback" not in err
    assert b"Something went wrong" not in err


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(GOOD)
    with FULL.open("wb") as full:
        ended = subprocess.run(
            [*PROGRAM, "convert", "x.md", "-o", "-", "--to", "html"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 2
    assert one_sentence(ended.stderr.decode()).startswith("Nothing more can be written to standard output")


def _with_half_characters(value: object, count: list[int]) -> object:
    """Return plain data with half a character behind every text that is free to be anything."""
    if isinstance(value, dict):
        fixed = {"block", "status", "presence", "section", "day", "time", "meeting", "result", "outcome"}
        fixed |= {"language", "held"}
        return {key: one if key in fixed else _with_half_characters(one, count) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_half_characters(one, count) for one in value]
    if isinstance(value, str):
        count[0] += 1
        return f"{value}\ud800"
    return value


def test_half_a_character_in_any_text_is_a_problem_with_a_place_and_its_words_are_kept(
    minutebook: InProcess, tmp_path: Path
) -> None:
    meeting, count = json.loads(EVERY_FIELD.read_text()), [0]
    (tmp_path / "half.minutes.json").write_text(json.dumps(_with_half_characters(meeting, count)))
    (tmp_path / "good.md").write_text(GOOD)
    ended = minutebook("check", ".", "--format", "json", "--select", "REA")
    report = json.loads(ended.out)
    assert [one["file"] for one in report["files"]] == ["good.md", "half.minutes.json"]
    told = [one for one in report["files"][1]["findings"] if "half a character" in one["message"]]
    assert count[0] > 100
    assert len(told) == count[0]
    assert all(one["message"].startswith('"\\ud800" could not be read here') for one in told)
    for ending in ("md", "docx", "html", "minutes.yaml", "minutes.json"):
        assert minutebook("convert", "half.minutes.json", "-o", f"out.{ending}").status == 0


@pytest.mark.parametrize(
    ("name", "text", "escape"),
    [
        ("x.minutes.json", '{"minutes": 1, "title": "Board \\udfff of works"}', "\\udfff"),
        ("x.minutes.json", '{"minutes": 1, "title": "Board of works", "extra": {"a\\ud801": "b"}}', "\\ud801"),
        ("x.minutes.json", '{"minutes": 1, "title": "Board \\u0000 of works"}', "\\u0000"),
        ("x.minutes.yaml", 'minutes: 1\ntitle: "Board \\x07 of works"\n', "\\x07"),
    ],
)
def test_an_odd_character_is_told_where_it_stands(
    minutebook: InProcess, tmp_path: Path, name: str, text: str, escape: str
) -> None:
    (tmp_path / name).write_text(text)
    ended = minutebook("check", name, "--select", "REA101")
    line, column = (
        text[: text.index(escape)].count("\n") + 1,
        text.index(escape) - text.rfind("\n", 0, text.index(escape)),
    )
    assert f'{name}:{line}:{column}: warning: "{escape}" could not be read here' in ended.out
    assert minutebook("convert", name, "-o", "out.md").status == 0
    assert "of works" in (tmp_path / "out.md").read_text()


def test_a_pair_of_halves_is_one_character(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "x.minutes.json").write_text('{"minutes": 1, "title": "Board \\ud83d\\ude00"}')
    assert "REA101" not in minutebook("check", "x.minutes.json").out


def test_half_a_character_in_yaml_is_told_in_plain_words(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "x.minutes.yaml").write_text('minutes: 1\ntitle: "Board \\ud800"\nbody: Works\n')
    ended = minutebook("check", "x.minutes.yaml")
    assert ended.status == 2
    assert one_sentence(ended.err).startswith(
        "x.minutes.yaml: Line 2, column 6: a code such as \\ud800 stands for half"
    )


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize(
    "deep", ["".join(f"{'  ' * n}- x{n}\n" for n in range(80)), ">" * 80 + " x\n"], ids=["lists", "quotations"]
)
def test_whatever_depth_is_written_can_be_read_again(form: str, deep: str) -> None:
    markdown = GOOD.replace("The council heard", f"{deep}\nThe council heard")
    meeting = read(markdown, "x.md").meeting
    again = read(write(meeting, form), f"x.minutes.{form}")
    assert again.problems == ()
    assert again.meeting == meeting
