"""The Word template: minutes to begin with, for people who never leave Word."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from word_checkers import by_libreoffice, faults_in_word
from word_files import changed

from minutebook.checking import check
from minutebook.converting import read, write
from minutebook.model.blocks import Paragraph
from minutebook.model.meeting import Item, Meeting
from minutebook.profiles import names
from minutebook.settings import Settings
from minutebook.vocabulary.placeholders import find_placeholders
from minutebook.writers.word import write as write_word

if TYPE_CHECKING:
    from command_line import InProcess

CHECKOUT = Path(__file__).parents[2]
TEMPLATE = CHECKOUT / "templates" / "word" / "minutes.docx"
EXAMPLE = CHECKOUT / "examples" / "tern-valley" / "2026-09-24.md"
HOUSE = {
    "Minutes Action": "Action Point",
    "Minutes Detail": "House Details",
    "Minutes Field": "Action Point Small",
    "Minutes Attendance": "House Table",
}
SETTINGS = "[word-styles]\n" + "".join(f'"{theirs}" = "{ours}"\n' for ours, theirs in HOUSE.items())


def in_house_style(document: bytes) -> bytes:
    """Return a copy in which an office has given some styles names of its own."""
    return changed(
        document,
        "word/styles.xml",
        *((f'<w:name w:val="{ours}"/>', f'<w:name w:val="{theirs}"/>') for ours, theirs in HOUSE.items()),
    )


def part(document: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read(name).decode()


def test_nothing_is_found_in_it_but_what_is_to_be_filled_in() -> None:
    content = TEMPLATE.read_bytes()
    findings = check(read(content, "minutes.docx"))
    assert {found.code for found in findings} == {"TXT105"}
    assert len(findings) == part(content, "word/document.xml").count("[insert ")
    assert check(read(content, "minutes.docx"), Settings(select=("DOC",), ignore=("DOC104",))) == []


def test_every_blank_is_a_field_that_says_what_belongs_there_and_goes_when_filled() -> None:
    body = part(TEMPLATE.read_bytes(), "word/document.xml")
    controls = re.findall(r"<w:sdt>.*?</w:sdt>", body)
    assert len(controls) == body.count("[insert ") > 10
    for control in controls:
        said = re.search(r'<w:alias w:val="([^"]{3,64})"/>', control)
        assert said
        assert said[1][0].isupper()
        assert "<w:temporary/><w:showingPlcHdr/>" in control
        assert find_placeholders("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", control)))
    assert len(set(re.findall(r'<w:id w:val="(\d+)"/>', body))) == len(controls)


def test_the_title_of_a_long_blank_is_cut_to_what_word_holds() -> None:
    blank = "[insert what was said of the roof and of the gate, of the hedge and of the path]"
    written = write_word(Meeting(items=[Item(title="Roof", content=[Paragraph(text=blank)])]), blanks=True)
    (title,) = re.findall(r'<w:alias w:val="([^"]*)"/>', part(written, "word/document.xml"))
    assert len(title) == 64


def test_instructions_are_neither_printed_nor_published() -> None:
    reading = read(TEMPLATE.read_bytes(), "minutes.docx")
    page = write(reading.meeting, "html").decode()
    for words in ("Who sent apologies; type None", "Begin with who will do it"):
        assert words in part(TEMPLATE.read_bytes(), "word/document.xml")
        assert words not in page
        assert words not in reading.source.text


def test_it_is_good_with_a_keyboard_and_a_screen_reader() -> None:
    document = Document(str(TEMPLATE))
    headings = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert headings[0] == "Attendance"
    assert headings[-1].endswith("Next meeting")
    (table,) = document.tables
    assert "tblHeader" in table.rows[0]._tr.xml
    assert 'w:lang w:val="en-GB"' in part(TEMPLATE.read_bytes(), "word/styles.xml")
    assert document.core_properties.title


@pytest.mark.parametrize("answered", [False, True])
def test_new_minutes_are_valid_word_files(minutebook: InProcess, tmp_path: Path, *, answered: bool) -> None:
    answers = ("--body", "Larkspur & Sons", "--date", "9 June 2026", "--chair", "Jo March") if answered else ()
    assert minutebook("new", "-o", "draft.docx", "--profile", "assurance", *answers).status == 0
    assert faults_in_word(tmp_path / "draft.docx") == []
    assert faults_in_word(TEMPLATE) == []


@pytest.mark.parametrize("profile", names())
@pytest.mark.parametrize("answers", [(), ("--body", "Larkspur Trust", "--date", "9 June 2026", "--chair", "Jo March")])
def test_new_minutes_lack_only_what_stands_in_brackets(
    minutebook: InProcess, tmp_path: Path, profile: str, answers: tuple[str, ...]
) -> None:
    assert minutebook("new", "-o", "draft.docx", "--profile", profile, *answers).status == 0
    content = (tmp_path / "draft.docx").read_bytes()
    findings = check(read(content, "draft.docx"), Settings(profile=profile))
    assert {found.code for found in findings} == {"TXT105"}
    assert len(findings) == part(content, "word/document.xml").count("[insert ")


def test_what_is_typed_into_the_template_is_read(tmp_path: Path) -> None:
    typed = changed(
        TEMPLATE.read_bytes(),
        "word/document.xml",
        ("[insert the day, such as Tuesday 9 June 2026]", "Tuesday 9 June 2026"),
        ("[insert what will be done]", "Jo March to send the lease by 30 June 2026"),
        ("[insert who chaired]", "Jo March"),
    )
    (tmp_path / "typed.docx").write_bytes(typed)
    (saved,) = by_libreoffice([tmp_path / "typed.docx"], "docx", _folder(tmp_path))
    for content in (typed, saved.read_bytes()):
        meeting = read(content, "minutes.docx").meeting
        assert meeting.date is not None
        assert str(meeting.date.day) == "2026-06-09"
        (action,) = meeting.actions
        assert (action.task, action.number) == ("Jo March to send the lease by 30 June 2026", "1")
        assert [person.name for person in meeting.attendance[:1]] == ["Jo March"]


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    return folder


def test_headers_repeat_what_is_typed_on_the_first_page() -> None:
    header, footer = (part(TEMPLATE.read_bytes(), f"word/{name}1.xml") for name in ("header", "footer"))
    assert 'STYLEREF "Minutes Body"' in header.replace("&quot;", '"')
    assert 'STYLEREF "Minutes Date"' in header.replace("&quot;", '"')
    assert 'STYLEREF "Minutes Status Word"' in footer.replace("&quot;", '"')
    assert "{" not in re.sub(r"<[^>]*>", "", header + footer)


def test_a_copy_with_the_styles_of_an_office_is_filled_in_and_read(minutebook: InProcess, tmp_path: Path) -> None:
    meeting = read(EXAMPLE.read_bytes(), EXAMPLE.name).meeting
    house = in_house_style(TEMPLATE.read_bytes())
    written = write_word(meeting, template=house, styles={theirs: ours for ours, theirs in HOUSE.items()})
    styles = {theirs: ours for ours, theirs in HOUSE.items()}
    assert read(written, "minutes.docx", word_styles=styles).meeting == meeting
    # The same by the settings of the office, for every command that reads.
    (tmp_path / "minutebook.toml").write_text(SETTINGS)
    (tmp_path / "draft.docx").write_bytes(written)
    assert minutebook("check", "draft.docx").status == 0
    assert minutebook("convert", "draft.docx", "-o", "draft.minutes.json", "--edition", "full").status == 0
    assert read((tmp_path / "draft.minutes.json").read_bytes(), "draft.minutes.json").meeting == meeting


def test_a_style_that_is_none_of_ours_is_told(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "minutebook.toml").write_text('[word-styles]\n"Action Point" = "Minutes Acton"\n')
    (tmp_path / "draft.docx").write_bytes(TEMPLATE.read_bytes())
    ended = minutebook("check", "draft.docx")
    assert ended.status == 2
    assert '"Action Point" cannot stand for "Minutes Acton"' in ended.err
    assert 'did you mean "Minutes Action"?' in ended.err


def test_a_copy_saved_by_word_still_has_its_header_filled_in() -> None:
    # Word writes a field in parts when it saves.
    simple = re.search(r'<w:fldSimple w:instr=" STYLEREF &quot;Minutes Body&quot; ">(.*?)</w:fldSimple>', _header())
    simple = simple or re.search(r"<w:fldSimple w:instr=' STYLEREF \"Minutes Body\" '>(.*?)</w:fldSimple>", _header())
    assert simple
    said = re.sub(r"<w:t>.*?</w:t>", "<w:t>Old Body</w:t>", simple[1])
    parted = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> STYLEREF "Minutes Body" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{said}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    template = changed(TEMPLATE.read_bytes(), "word/header1.xml", (simple[0], parted))
    meeting = read(EXAMPLE.read_bytes(), EXAMPLE.name).meeting
    header = part(write_word(meeting, template=template), "word/header1.xml")
    assert f"<w:t>{meeting.body}</w:t>" in header
    assert "Old Body" not in header


def _header() -> str:
    return part(TEMPLATE.read_bytes(), "word/header1.xml")
