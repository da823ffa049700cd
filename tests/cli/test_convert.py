"""`minutebook convert`: forms, editions, folders, and what is said."""

from __future__ import annotations

import json
import os
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from command_line import GOOD
from word_files import docx

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess

DRAFT = {
    "out.html": "These minutes are a draft: the page says so.\n",
    "out.docx": "These minutes are a draft: the top of each page says so.\n",
}
OFFER = "The landlord offered a rent of nine pounds"
WITHHELD = GOOD.replace(
    "## 3. Next meeting",
    f"## 3. Estates\n\n**Restricted:** financial affairs\n**Public summary:** A lease was discussed.\n\n{OFFER}.\n\n"
    "## 4. Next meeting",
)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.html", b"<!DOCTYPE html>"),
        ("out.docx", b"PK"),
        ("out.minutes.yaml", b"minutes: 1\n"),
        ("out.minutes.json", b'{\n  "minutes": 1'),
        ("out.md", b"---\nminutes: 1\n"),
    ],
)
def test_the_ending_of_the_name_chooses_the_form(
    minutebook: InProcess, tmp_path: Path, name: str, begins: bytes
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    assert minutebook("convert", "june.md", "-o", name) == (0, f"june.md -> {name}\n{DRAFT.get(name, '')}", "")
    assert (tmp_path / name).read_bytes().lower().startswith(begins.lower())


def test_there_and_back_gives_the_same_minutes(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(WITHHELD)
    minutebook("convert", "june.md", "-o", "a.md")
    minutebook("convert", "a.md", "-o", "b.minutes.yaml")
    minutebook("convert", "b.minutes.yaml", "-o", "c.minutes.json")
    minutebook("convert", "c.minutes.json", "-o", "d.md")
    assert (tmp_path / "d.md").read_text() == (tmp_path / "a.md").read_text()


@pytest.mark.parametrize("name", ["out.html", "out.docx"])
def test_what_is_published_leaves_out_what_is_withheld_and_says_so(
    minutebook: InProcess, tmp_path: Path, name: str
) -> None:
    (tmp_path / "june.md").write_text(WITHHELD)
    ended = minutebook("convert", "june.md", "-o", name)
    assert ended.out == (
        f"june.md -> {name}\n"
        'Withheld: item 3. The public reads: "3. Restricted item. Reason: financial affairs. '
        'Summary: A lease was discussed."\n' + DRAFT[name]
    )
    assert OFFER.encode() not in content_of(tmp_path / name)
    assert b"A lease was discussed" in content_of(tmp_path / name)
    ended = minutebook("convert", "june.md", "-o", name, "--edition", "full", "--force")
    assert ended.out == (
        f"june.md -> {name}\nFull edition: it holds 1 passage that is withheld from the public.\n{DRAFT[name]}"
    )
    assert OFFER.encode() in content_of(tmp_path / name)


def test_the_clerks_own_forms_keep_it_unless_the_public_edition_is_asked_for(
    minutebook: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "june.md").write_text(WITHHELD)
    assert "it holds 1 passage that is withheld" in minutebook("convert", "june.md", "-o", "out.json").out
    assert OFFER in (tmp_path / "out.json").read_text()
    ended = minutebook("convert", "june.md", "-o", "out.json", "--edition", "public", "--force")
    assert "Withheld: item 3." in ended.out
    assert OFFER not in (tmp_path / "out.json").read_text()


def content_of(path: Path) -> bytes:
    """Return everything in a file, parts of a Word file unpacked."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return b"".join(package.read(name) for name in package.namelist())


def test_several_files_go_into_a_folder(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "july.minutes.json").write_text('{"minutes": 1, "title": "July"}')
    (tmp_path / "public").mkdir()
    ended = minutebook("convert", "june.md", "july.minutes.json", "-o", "public", "--to", "html")
    assert ended.status == 0
    assert sorted(path.name for path in (tmp_path / "public").iterdir()) == ["july.html", "june.html"]
    assert ended.out.splitlines()[0] == "june.md -> public/june.html"
    minutebook("convert", "june.md", "-o", "public/", "--to", "yaml")
    assert (tmp_path / "public/june.minutes.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("june.md", "july.md", "-o", "out.html"), "out.html: Several files cannot become one. Give a folder"),
        (("june.md", "july.md", "-o", "june.md"), "june.md: This is not a folder."),
        (("june.md", "-o", "public"), "public: This is a folder, and nothing says what to write. Add --to and"),
        (("june.md", "-o", "-"), "Nothing says what to write."),
        (("june.md", "july.md", "-o", "-", "--to", "html"), "Several files cannot be written to standard output."),
        (
            ("june.md", "a/june.md", "-o", "public", "--to", "html"),
            "june.md and a/june.md would both become public/june.html.",
        ),
        (("june.md", "-o", "out"), "out: This name does not tell what to write. End it with one of .md, .yaml"),
        (("june.doc", "-o", "out.md"), "june.doc: Minutebook does not read old Word files (.doc). Open it in Word"),
        (("june.ODT", "-o", "out.md"), "june.ODT: Minutebook does not read OpenDocument texts (.odt). Open it in Word"),
        (("june.xyz", "-o", "out.md"), "june.xyz: Minutebook does not know this kind of file by its name."),
        (("june.md", "-o", "out.docx", "--fragment"), "--fragment is for HTML only."),
        (("june.md", "-o", "out.html", "--id-prefix", "<x>"), "out.html: “<x>” cannot begin an anchor."),
        (
            ("june.md", "-o", "out.html", "--to", "htlm"),
            'Minutebook does not write a form called "htlm". Did you mean "html"?',
        ),
    ],
)
def test_what_cannot_be_meant_is_met_with_one_sentence_and_nothing_is_written(
    minutebook: InProcess, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    for name in ("june.md", "july.md", "a/june.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "public").mkdir()
    before = sorted(tmp_path.rglob("*"))
    ended = minutebook("convert", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert ended.err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["out.md", "out.docx", "out.minutes.yaml", "out.minutes.json"])
def test_a_file_that_somebody_may_have_worked_in_is_replaced_only_if_somebody_says_so(
    minutebook: InProcess, tmp_path: Path, name: str
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / name).write_text("work of hours")
    ended = minutebook("convert", "june.md", "-o", name)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        f"minutebook: {name}: There is a file of this name already, and somebody may have worked in it. "
        "Choose another name, or add --force to replace it.\n"
    )
    assert (tmp_path / name).read_text() == "work of hours"
    ended = minutebook("convert", "june.md", "-o", name, "--force")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"june.md -> {name}\n")
    assert (tmp_path / name).stat().st_size > len(GOOD) // 2


def test_a_page_is_made_again_without_asking(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    for words in ("Mill Lane", "Church Lane"):
        (tmp_path / "june.md").write_text(GOOD.replace("Mill Lane", words))
        assert minutebook("convert", "june.md", "--to", "html", "-o", "build/demo/").status == 0
    assert "Church Lane" in (tmp_path / "build/demo/june.html").read_text()


def test_of_several_files_those_that_are_not_there_yet_are_written(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "july.md").write_text(GOOD)
    assert minutebook("convert", "june.md", "july.md", "--to", "word", "-o", "out").status == 0
    (tmp_path / "out/june.docx").write_text("work of hours")
    (tmp_path / "out/july.docx").unlink()
    ended = minutebook("convert", "june.md", "july.md", "--to", "word", "-o", "out/")
    assert ended.status == 2
    assert ended.out.startswith("july.md -> out/july.docx\n")
    assert "june.md ->" not in ended.out
    assert ended.err.startswith("minutebook: out/june.docx: There is a file of this name already")
    assert (tmp_path / "out/june.docx").read_text() == "work of hours"


def test_force_on_a_folder_that_is_called_like_a_file_is_told(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "out/june.docx").mkdir(parents=True)
    for arguments in (("-o", "out", "--to", "word"), ("-o", "out/june.docx")):
        ended = minutebook("convert", "june.md", *arguments, "--force")
        assert ended.status == 2
        assert ended.err.startswith("minutebook: out/june.docx: This is a folder")
        assert ended.err.count("\n") == 1
    assert list((tmp_path / "out/june.docx").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "form", "sentence"),
    [
        ("june.docx", "html", "june.docx: This name does not fit --to html. End it with .html, or leave --to out."),
        ("page.inc", "html", "page.inc: This name does not tell what to write. End it with .html, or give - for"),
        ("page", "html", "page: This name does not tell what to write. End it with .html, or give - for standard"),
        ("page.PDF", "word", "page.PDF: Minutebook does not write PDF files (.pdf). Write page.docx or page.html"),
        ("page.doc", "word", "page.doc: Minutebook does not write old Word files (.doc). Write page.docx, and save"),
    ],
)
def test_the_name_must_fit_the_form(minutebook: InProcess, tmp_path: Path, name: str, form: str, sentence: str) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / name).write_text("kept")
    ended = minutebook("convert", "june.md", "-o", name, "--to", form, "--force")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert (tmp_path / name).read_text() == "kept"


@pytest.mark.parametrize("name", ["протокол", "議事録", "πρακτικά", "محضر"])
def test_names_in_other_alphabets_are_written_and_told(minutebook: InProcess, tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.md").write_text(GOOD)
    assert minutebook("convert", f"{name}.md", "-o", f"{name}.docx").out.startswith(f"{name}.md -> {name}.docx\n")
    assert f"minutebook: {name}.docx: There is a file" in minutebook("convert", f"{name}.md", "-o", f"{name}.docx").err


def test_new_files_get_the_permissions_that_new_files_get(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    before = os.umask(0o027)
    try:
        minutebook("convert", "june.md", "-o", "new/out.html")
    finally:
        os.umask(before)
    assert (tmp_path / "new/out.html").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o750


def test_one_file_that_fails_does_not_stop_the_others(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "empty.md").write_text("")
    ended = minutebook("convert", "empty.md", "june.md", "-o", ".", "--to", "html")
    assert ended.status == 2
    assert (tmp_path / "june.html").exists()
    assert not (tmp_path / "empty.html").exists()


def test_standard_input_and_output_are_a_file_each(minutebook: InProcess) -> None:
    ended = minutebook("convert", "-", "-o", "-", "--to", "json", stdin=GOOD.encode())
    assert ended.status == 0
    assert json.loads(ended.out)["body"] == "Brackenford Parish Council"
    assert ended.err == "standard input -> standard output\n"


def test_places_that_were_not_understood_are_counted(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD.replace("## Attendance", "Some words of welcome.\n\n## Attendance"))
    ended = minutebook("convert", "june.md", "-o", "out.html")
    assert ended.out == (
        "june.md -> out.html; 1 place could not be read as minutes and stayed in place; "
        f'"minutebook check june.md" names it\n{DRAFT["out.html"]}'
    )


def test_what_could_not_be_read_at_all_is_told_and_makes_it_fail(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.yaml").write_text(
        "minutes: 1\ntitle: Board\nitems:\n- title: Report\n  ti tle: [The roof is mended.\n"
    )
    ended = minutebook("convert", "june.yaml", "-o", "june.md")
    assert ended.status == 1
    assert ended.out == (
        'june.yaml -> june.md; 1 passage could not be read and is left out; "minutebook check june.yaml" names it\n'
    )
    assert "Report" in (tmp_path / "june.md").read_text()


def test_a_control_character_that_is_left_out_is_no_failure(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD.replace("stile", "st\x07ile"))
    ended = minutebook("convert", "june.md", "-o", "june.html")
    assert ended.status == 0
    assert "stayed in place" in ended.out


def test_a_fragment_fits_into_another_page(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    minutebook("convert", "june.md", "-o", "out.html", "--fragment", "--heading-level", "3", "--id-prefix", "june-")
    html = (tmp_path / "out.html").read_text()
    assert "<html" not in html
    assert "<h3" in html
    assert "<h1" not in html
    assert 'id="june-' in html


def test_an_output_keeps_the_permissions_it_had(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "out.html").write_text("old")
    (tmp_path / "out.html").chmod(0o640)
    minutebook("convert", "june.md", "-o", "out.html")
    assert (tmp_path / "out.html").stat().st_mode & 0o777 == 0o640


def test_check_and_convert_tell_one_story_of_a_day_that_is_given_in_words(
    minutebook: InProcess, tmp_path: Path
) -> None:
    head = "# Larkspur Committee\n\nMinutes of the meeting held on 9 June 2026\n"
    (tmp_path / "june.md").write_text(f"{head}\n## 1. Roof\n\nIt leaks.\n")
    assert minutebook("convert", "june.md", "-o", "out.html").out == f"june.md -> out.html\n{DRAFT['out.html']}"
    assert "REA101" not in minutebook("check", "june.md").out
    assert "9 June 2026" in (tmp_path / "out.html").read_text()


def told(minutebook: InProcess, tmp_path: Path, text: str, *options: str, output: str = "out.html") -> list[str]:
    """Convert minutes, and return what is said besides the names of the files."""
    (tmp_path / "june.md").write_text(text)
    first, *rest = minutebook("convert", "june.md", "-o", output, *options).out.splitlines()
    assert first == f"june.md -> {output}"
    return rest


APPROVED = GOOD.replace("minute_taker: Ann Ito", "minute_taker: Ann Ito\nstatus: approved")
PASSAGE = (
    "- **Restricted passage:** personal data\n  - **Public summary:** A **complaint** was heard\n  - **Withheld:** Q"
)


def test_what_the_public_reads_of_each_withheld_part_stands_in_what_was_written(
    minutebook: InProcess, tmp_path: Path
) -> None:
    items = (
        f"## 3. Reports\n\nHeard.\n\n{PASSAGE}\n\n"
        "## 4. Estates\n\n**Restricted:** financial affairs\n**Public title:** A _site_\n\nSold.\n\n"
        f"### 4.1 Price\n\n**Restricted:**\n\nNine pounds.\n\n{PASSAGE}\n\n## Staff\n\n**Restricted:**\n\nGone.\n\n"
    )
    text = APPROVED.replace("## 3. Next meeting", f"{items}## 5. Next meeting")
    assert told(minutebook, tmp_path, text) == [
        (
            'Withheld: a passage in item 3. The public reads: "Restricted passage. Reason: personal data. '
            'Summary: A complaint was heard."'
        ),
        'Withheld: item 4. The public reads: "4. A site. Reason: financial affairs."',
        'Withheld: an item without a number. The public reads: "Restricted item."',
    ]
    page = re.sub(r"<[^>]*>", "", (tmp_path / "out.html").read_text())
    for words in ("personal data", "A complaint was heard", "A site", "financial affairs", "Restricted item"):
        assert words in page
    full = ["Full edition: it holds 3 passages that are withheld from the public."]
    assert told(minutebook, tmp_path, text, "--edition", "full") == full


def test_many_withheld_parts_are_counted_and_long_words_are_cut(minutebook: InProcess, tmp_path: Path) -> None:
    items = "".join(f"## {number}. Item\n\n**Restricted:** {'long ' * 100}\n\nX.\n\n" for number in range(3, 17))
    lines = told(minutebook, tmp_path, APPROVED.replace("## 3. Next meeting", f"{items}## 17. Next meeting"))
    assert len(lines) == 11
    assert lines[-1] == "Withheld: 4 more."
    assert max(map(len, lines)) < 350
    assert lines[0].endswith('long …"')


@pytest.mark.parametrize("name", ["out.html", "out.docx", "out.md", "out.yaml", "out.json"])
@pytest.mark.parametrize("status", ["draft", "for approval", "approved"])
def test_minutes_are_called_a_draft_where_the_reader_is_told_so(
    minutebook: InProcess, tmp_path: Path, name: str, status: str
) -> None:
    text = GOOD.replace("minute_taker: Ann Ito", f"minute_taker: Ann Ito\nstatus: {status}")
    said = told(minutebook, tmp_path, text, output=name)
    shows = name in DRAFT and status != "approved"
    assert bool(said) == shows
    if name in DRAFT:
        notice = b"may still change" if name == "out.html" else b">DRAFT"
        assert (notice in content_of(tmp_path / name)) == shows
    if shows:
        assert said[0].startswith("These minutes are a draft")


def test_tracked_changes_that_were_read_as_accepted_are_counted(minutebook: InProcess, tmp_path: Path) -> None:
    words = "<w:p><w:r><w:t>Minutes of the Board. </w:t></w:r>{}</w:p>"
    change = '<w:ins w:id="{0}" w:author="Jo"><w:r><w:t>Word {0}. </w:t></w:r></w:ins>'
    for number, said in ((2, "Read as accepted: 2 tracked changes."), (1, "Read as accepted: 1 tracked change.")):
        body = words.format("<w:r><w:t>Between. </w:t></w:r>".join(change.format(one) for one in range(number)))
        (tmp_path / "board.docx").write_bytes(docx(body))
        ended = minutebook("convert", "board.docx", "-o", "board.html")
        assert ended.out.splitlines()[-1].startswith(said)
        assert "Read as accepted" in minutebook("convert", "board.docx", "-o", "board.md", "--force").out


def test_nothing_that_is_said_steers_a_terminal(minutebook: InProcess, tmp_path: Path) -> None:
    minutes = {"minutes": 1, "items": [{"number": "\u202e1", "title": "x", "restriction": {"reason": "\u009b31m"}}]}
    (tmp_path / "june.json").write_text(json.dumps(minutes))
    out = minutebook("convert", "june.json", "-o", "out.html").out
    assert "Withheld: item" in out
    assert "\u202e" not in out
    assert "\u009b" not in out


def test_what_stands_around_a_web_page_is_told_as_not_carried_over(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.html").write_text(
        "<nav>Home</nav><h1>Larkspur Committee, 9 June 2026</h1><h2>1. Roof</h2><p>It was mended.</p>"
    )
    ended = minutebook("convert", "june.html", "-o", "june.md")
    assert '; 1 thing was not carried over; "minutebook check june.html" names it' in ended.out.splitlines()[0]
    assert "Home" not in (tmp_path / "june.md").read_text()
    told = minutebook("check", "june.html", "--select", "REA107")
    assert told.out.startswith('june.html: title: info: The navigation "Home"')


def test_a_web_page_whose_words_look_withheld_is_refused_with_the_place_in_words(
    minutebook: InProcess, tmp_path: Path
) -> None:
    page = "<h1>Larkspur Committee, 9 June 2026</h1><h2>1. Roof</h2><p>Confidental – the roofer</p><p>He is late.</p>"
    (tmp_path / "june.html").write_text(page)
    ended = minutebook("convert", "june.html", "-o", "public.html")
    assert (ended.status, ended.out) == (1, "")
    assert '  item 1, paragraph 1: "Confidental – the roofer"\n' in ended.err
    assert not (tmp_path / "public.html").exists()
