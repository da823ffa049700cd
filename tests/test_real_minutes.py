"""Real minutes, read off printed pages, go from end to end: every output holds every word and passes every checker."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from docx import Document
from docx.oxml.ns import qn
from html_reading import words_of_minutes, words_of_page
from outside import NO_REAL_MINUTES, faults_in_html
from word_checkers import faults_in_word

from minutebook.converting import read, write
from minutebook.model.blocks import Action
from minutebook.model.paths import rebuild
from minutebook.model.running_text import plain
from minutebook.reading import Reading, overlapping, unclaimed

SEEDS = sorted((Path(__file__).parents[1].parent / "shared" / "seeds").glob("*.txt"))
WORD = re.compile(r"\w+")
pytestmark = pytest.mark.skipif(not SEEDS, reason=NO_REAL_MINUTES)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [read(path.read_bytes(), path.name) for path in SEEDS]


def words_of_document(document: bytes) -> Counter[str]:
    """Count the words that somebody who opens a Word document sees."""
    body = Document(io.BytesIO(document)).element.body
    lines = ("".join(text.text or " " for text in line.iter(qn("w:t"), qn("w:tab"))) for line in body.iter(qn("w:p")))
    return Counter(WORD.findall(" ".join(lines)))


def as_printed(action: Action) -> Action:
    """Leave out what was worked out from the sentence: it stands there once."""
    return msgspec.structs.replace(action, owners=[], due=None)


def assert_holds(words: Counter[str], reading: Reading, where: str) -> None:
    """Every word of the minutes is there; that every word of the source is in the minutes, test_gold tells."""
    wanted = words_of_minutes(rebuild(reading.meeting, {Action: as_printed}))
    assert wanted - words == Counter(), f"{where} of {reading.source.name}"


def test_claims_add_up(readings: list[Reading]) -> None:
    for reading in readings:
        assert unclaimed(reading) == []
        assert overlapping(reading) == []


@pytest.mark.parametrize("form", ["markdown", "yaml", "json"])
def test_written_and_read_again_they_are_the_same_minutes(readings: list[Reading], form: str) -> None:
    for reading in readings:
        again = read(write(reading.meeting, form), "minutes", form=form)
        assert again.meeting == reading.meeting, reading.source.name
        assert [problem for problem in again.problems if problem.code != "REA101"] == []


def test_no_word_is_missing_from_any_output(readings: list[Reading]) -> None:
    for reading in readings:
        for form in ("markdown", "yaml", "json"):
            text = write(reading.meeting, form).decode()
            assert_holds(Counter(WORD.findall(plain(text) if form == "markdown" else text)), reading, form)
        assert_holds(words_of_page(write(reading.meeting, "html", edition="full")), reading, "html")
        assert_holds(words_of_document(write(reading.meeting, "word", edition="full")), reading, "word")


@pytest.mark.npm
def test_every_page_and_document_passes_the_outside_checkers(readings: list[Reading], tmp_path: Path) -> None:
    for number, reading in enumerate(readings):
        (tmp_path / f"{number}.html").write_bytes(write(reading.meeting, "html"))
        document = tmp_path / f"{number}.docx"
        document.write_bytes(write(reading.meeting, "word"))
        assert faults_in_word(document) == []
    assert faults_in_html(tmp_path) == []
