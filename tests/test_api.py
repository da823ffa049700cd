"""What programs use: four functions and the types beside them, without traps."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import docx
import pytest
from command_line import GOOD

import minutebook
from minutebook import Meeting, MinutebookError, parse, read, write
from minutebook.errors import CannotBeWritten
from minutebook.formatting import CannotTidy
from minutebook.readers.formats import FORMATS as READABLE
from minutebook.readers.formats import ReadableFormat, TextFormat
from minutebook.settings import SettingsFault
from minutebook.source import CannotBeRead
from minutebook.writers.formats import FORMATS as WRITABLE
from minutebook.writers.formats import WritableFormat

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
API: Any = minutebook  # for calls that a type checker would refuse


def test_a_path_bytes_text_and_a_document_of_python_docx_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "june.md"
    path.write_text(GOOD)
    meeting = parse(GOOD, format="markdown").meeting
    assert meeting.body == "Brackenford Parish Council"
    assert read(path).meeting == read(str(path)).meeting == meeting
    assert read(GOOD.encode(), name="june.md").meeting == read(GOOD.encode(), format="markdown").meeting == meeting
    word = write(meeting, "word", edition="full")
    document = docx.Document(io.BytesIO(word))
    assert read(document).meeting == meeting
    assert read(document, name="june.docx").source.name == "june.docx"
    document.add_paragraph("Said at the end.")
    assert "Said at the end." in read(document).source.text


def test_minutes_are_written_from_a_reading_and_from_a_meeting() -> None:
    reading = parse(GOOD, format="markdown")
    for name in get_args(WritableFormat):
        assert write(reading, name) == write(reading.meeting, name)
    assert parse(write(reading, "markdown").decode(), format="markdown").meeting == reading.meeting


def test_a_meeting_made_by_a_program_is_brought_into_normal_form() -> None:
    made = Meeting(title="A\n# B", venue="x\nstatus: approved")
    assert parse(write(made, "markdown").decode(), format="markdown").meeting == Meeting(
        title="A # B", venue="x status: approved"
    )


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: API.read(b"# Board"), "Bytes do not tell what they hold. Give their name, as in read(content, name="),
        (
            lambda: API.read("# Board\n\nIt rained.\n"),
            "This is text, and read() takes the path of a file.",
        ),
        (lambda: API.read("there-is-none.md"), "there-is-none.md: There is no such file."),
        (lambda: API.read(HERE), "This is a folder. Give the path of a file in it."),
        (lambda: API.read(os.fsencode("june.md"), name=None), "Bytes do not tell what they hold."),
        (
            lambda: API.read(io.BytesIO(b"x")),
            "read() takes the path of a file, bytes, or a document of python-docx, and not",
        ),
        (lambda: API.read(b"x", name="june.xyz"), "june.xyz: Minutebook does not know this kind of file by its name."),
        (lambda: API.read(b"%PDF-1.7", name="june.md"), "june.md: This is a PDF file."),
        (
            lambda: API.read(b"x", format="wurd"),
            'Minutebook does not read a format called "wurd". There are: markdown,',
        ),
        (lambda: API.parse("minutes/june.md", format="markdown"), '"minutes/june.md" looks like the name of a file'),
        (lambda: API.parse(b"# Board", format="markdown"), "parse() takes text, and not an object of type bytes."),
        (lambda: API.parse("# Board", format="word"), 'Minutebook does not parse a format called "word".'),
        (lambda: API.check("june.md"), "check() takes what read() or parse() returned, and not an object of type str."),
        (lambda: API.check(Meeting()), "check() takes what read() or parse() returned"),
        (lambda: API.write("june.md", "html"), "write() takes a meeting, or what read() returned"),
        (lambda: API.write(Meeting(), "pdf"), 'Minutebook does not write a format called "pdf". There are: markdown'),
        (lambda: API.write(Meeting(), ["html"]), "Minutebook does not write a format called"),
        (lambda: API.write(Meeting(), "html", edition="secret"), 'There is no edition called "secret".'),
        (
            lambda: API.write(Meeting(), "html", fragmant=True),
            '"html" takes no option called "fragmant". There are: fragment',
        ),
        (
            lambda: API.write(Meeting(), "json", fragment=True),
            '"json" takes no option called "fragment". It takes none.',
        ),
        (lambda: API.write(Meeting(), "html", heading_level=9), "The heading level must be 1, 2, 3 or 4, not 9."),
        (lambda: API.write(Meeting(), "word", template=b"x"), "The template is not a Word file."),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(call: Callable[[], Any], sentence: str) -> None:
    with pytest.raises(MinutebookError) as told:
        call()
    assert sentence in str(told.value)
    assert "--" not in str(told.value)
    assert str(told.value).endswith(".")


def test_every_error_for_people_is_one_of_ours() -> None:
    for kind in (CannotBeRead, CannotBeWritten, CannotTidy, SettingsFault):
        assert issubclass(kind, MinutebookError)


def test_the_types_name_the_formats_of_the_tables() -> None:
    assert get_args(ReadableFormat) == tuple(READABLE)
    assert get_args(TextFormat) == tuple(name for name in READABLE if name not in {"word", "html"})
    assert get_args(WritableFormat) == tuple(WRITABLE)


def test_every_public_name_is_there_once() -> None:
    names = [name for names in minutebook._MODULES.values() for name in names]
    assert sorted(names) == sorted(minutebook.__all__)
    assert sorted(dir(minutebook)) == sorted([*minutebook.__all__, "__version__"])
    assert all(getattr(minutebook, name) is not None for name in minutebook.__all__)
    with pytest.raises(AttributeError):
        minutebook.reed  # noqa: B018 (it is asked for)


def loaded_after(program: str) -> set[str]:
    """Return the names of all modules that are loaded after a program has run in a process of its own."""
    shown = f"{program}\nimport sys\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True).stdout.split())


def test_importing_and_checking_stay_quick(tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    assert not {name for name in loaded_after("import minutebook") if name.startswith(("msgspec", "minutebook."))}
    heavy = {"docx", "lxml", "jinja2", "jsonschema", "rich", "typer", "yaml"}
    program = f"import minutebook\nminutebook.check(minutebook.read({str(tmp_path / 'june.md')!r}))"
    assert loaded_after(program) & heavy == set()
    word = (
        f"from minutebook import parse, read, write\nread(write(parse({GOOD!r}, format='markdown'), 'word'), 'x.docx')"
    )
    assert "docx" not in loaded_after(word)


def test_a_program_of_somebody_elses_passes_strict_type_checking(tmp_path: Path) -> None:
    if os.environ.get("CI") != "true":
        pytest.importorskip("mypy")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "api.py"],
        cwd=HERE / "typing",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
