"""What programs of others make of our Word files: two validators, and LibreOffice that opens and prints them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from word_checkers import by_libreoffice, faults_in_word, printed
from word_files import changed
from written_word import MEETINGS, paragraphs

from minutebook.converting import read
from minutebook.writers.word import write
from minutebook_dev.word_template import template

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))
MINUTES = [path for path in EXAMPLES if path.name != "README.md"]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give every meeting of the tests and every example as a Word file."""
    folder = tmp_path_factory.mktemp("word")
    documents = {name: write(meeting) for name, meeting in MEETINGS.items()}
    documents |= {path.stem: write(read(path.read_bytes(), name=path.name).meeting) for path in MINUTES}
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(document)
    return sorted(folder.iterdir())


@pytest.mark.npm
def test_both_validators_find_nothing_in_what_we_write(files: list[Path]) -> None:
    assert [fault for file in files for fault in faults_in_word(file)] == []


@pytest.mark.npm
def test_both_validators_find_nothing_in_the_template(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_bytes(template())
    assert faults_in_word(tmp_path / "minutes.docx") == []


@pytest.mark.npm
@pytest.mark.parametrize(
    ("name", "old", "new", "who"),
    [
        ("word/styles.xml", "<w:b/>", '<w:b w:val="perhaps"/>', "Open XML SDK"),
        ("word/header1.xml", '"MinutesDraftMark"', '"Nowhere"', "openxml-audit"),
    ],
)
def test_each_validator_finds_damage(tmp_path: Path, name: str, old: str, new: str, who: str) -> None:
    (tmp_path / "damaged.docx").write_bytes(changed(template(), name, (old, new)))
    assert who in " ".join(faults_in_word(tmp_path / "damaged.docx"))


@pytest.mark.libreoffice
def test_libreoffice_prints_what_we_mean(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_bytes(write(MEETINGS["a draft"]))
    (pages,) = printed([tmp_path / "minutes.docx"], tmp_path)
    first, second, *_ = pages.split("\f")
    lines = [line.split() for line in pages.splitlines()]
    assert ["DRAFT"] in lines
    assert "Page 1 of 4" in first
    assert second.lstrip().startswith("Tern Valley Policing Authority")
    assert "DRAFT" in second
    assert "Thursday 24 September 2026" in second
    # Lists: a new one begins at its own number, and one that is interrupted goes on.
    for words in ("4. Open it on market days.", "5. Say so at the door.", "(a) Depth 2 of nine", "1. First point,"):
        assert words.split() in lines
    assert [line[0] for line in lines if line and re.fullmatch(r"[23]\.", line[0]) and len(line) == 1] == ["2.", "3."]


@pytest.mark.libreoffice
def test_styles_and_words_are_the_same_after_libreoffice_saved_the_file(tmp_path: Path) -> None:
    before = write(MEETINGS["every place"])
    (tmp_path / "minutes.docx").write_bytes(before)
    (tmp_path / "saved").mkdir()
    (saved,) = by_libreoffice([tmp_path / "minutes.docx"], "docx", tmp_path / "saved")
    after = [(style.lower(), words) for style, words in paragraphs(saved.read_bytes())]
    assert after == [(style.lower(), words) for style, words in paragraphs(before)]
    with zipfile.ZipFile(saved) as package:
        assert b"Minutebook front matter 1" in package.read("docProps/custom.xml")
        assert b'w:val="MinutesAttendance"' in package.read("word/document.xml")
