"""The archive and its parts: what other programs may do to them, and still be read."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import docx, paragraph

from minutebook.source import CannotBeRead
from minutebook.word import archive
from minutebook.word.archive import Archive
from minutebook.word.package import Package, Relationship, parsed
from minutebook.word.reading import read_document

if TYPE_CHECKING:
    from typing import BinaryIO

PLAIN = docx(paragraph("The chair opened the meeting."))


class Pipe(io.BytesIO):
    """A file that cannot go back: what is written into it has its sizes behind the packed bytes."""

    def tell(self) -> int:
        raise OSError


def packed(file: BinaryIO, method: int = zipfile.ZIP_DEFLATED, remark: bytes = b"") -> None:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as plain, zipfile.ZipFile(file, "w", method) as target:
        target.comment = remark
        for name in plain.namelist():
            if "/" in name:
                target.writestr(zipfile.ZipInfo(name.rpartition("/")[0] + f"/folder of {len(name)}/"), b"")
            target.writestr(name, plain.read(name))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("remark", [b"", b"a remark" * 100])
def test_archives_with_folders_remarks_or_nothing_packed_are_read(method: int, remark: bytes) -> None:
    file = io.BytesIO()
    packed(file, method, remark)
    assert read_document(file.getvalue()).text == read_document(PLAIN).text


def test_archives_written_in_one_go_are_read() -> None:
    file = Pipe()
    packed(file)
    content = file.getvalue()
    assert content[6] & 8, "the sizes stand behind the packed bytes"
    assert read_document(content).text == read_document(PLAIN).text


def test_archives_with_room_for_very_large_parts_are_read_and_believed_no_more_than_others() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as plain, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as large:
        for name in plain.namelist():
            with large.open(name, "w", force_zip64=True) as part:
                part.write(plain.read(name))
        places = [entry.header_offset for entry in large.infolist()]
    rewritten = bytearray(file.getvalue())
    for place in places:
        # Before 3.11.4 Python writes the sizes behind the name and in their old place as well.
        rewritten[place + 18 : place + 26] = b"\xff" * 8
    content = bytes(rewritten)
    assert read_document(content).text == read_document(PLAIN).text
    behind = content.index(b"\x01\0\x10\0")
    with pytest.raises(CannotBeRead, match="contradicts its parts"):
        read_document(content[: behind + 4] + b"\x01" + content[behind + 5 :])


def test_names_of_parts_may_differ_in_capitals() -> None:
    other = PLAIN.replace(b"[Content_Types].xml", b"[content_types].xml")
    assert other != PLAIN
    assert read_document(other).text == read_document(PLAIN).text


def test_python_docx_and_its_template_are_read() -> None:
    file = io.BytesIO()
    written = python_docx.Document()
    written.add_heading("Matters arising", level=2)
    written.add_paragraph("None.", style="List Bullet")
    written.save(file)
    first, second = read_document(file.getvalue()).paragraphs
    assert (first.style, first.level) == ("heading 2", 2)
    assert second.list is not None
    assert second.list.bullet


def test_a_file_beyond_all_measure_is_refused_before_anything_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 100)
    with pytest.raises(CannotBeRead, match="too large"):
        Archive(PLAIN)


def test_a_blank_picture_may_be_packed_as_densely_as_it_is() -> None:
    assert read_document(docx(paragraph("x"), entries={"word/media/image1.bmp": b"\xff" * 6_000_000})).text == "x\n"


def test_relationships_are_resolved_inside_the_package_and_followed_nowhere_else() -> None:
    def relation(identifier: str, target: str, more: str = "") -> str:
        return f'<Relationship Id="{identifier}" Type="http://example/styles" Target="{target}"{more}/>'

    relations = "".join(
        (
            relation("a", "styles.xml"),
            relation("b", "../customXml/item1.xml"),
            relation("c", "/word/x.xml"),
            relation("d", "../../../etc/passwd"),
            relation("e", "https://larkspur.example", ' TargetMode="External"'),
        )
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    package = Package(
        docx(
            "",
            entries={
                "word/_rels/document.xml.rels": f'<Relationships xmlns="{namespace}">{relations}</Relationships>',
                "word/styles.xml": "<x/>",
            },
        )
    )
    found = package.relations("word/document.xml")
    assert {name: one.target for name, one in found.items()} == {
        "a": "word/styles.xml",
        "b": "customXml/item1.xml",
        "c": "word/x.xml",
        "d": "",
        "e": "https://larkspur.example",
    }
    assert found["e"] == Relationship("styles", "https://larkspur.example", external=True)
    assert package.related("word/document.xml", "styles") == ["word/styles.xml"], "what is not there is not related"
    assert package.relations("word/styles.xml") == {}
    assert set(package.parts_that_point) == {"", "word/document.xml"}


def test_a_part_that_is_missing_is_said_so() -> None:
    with pytest.raises(CannotBeRead, match="missing"):
        Package(PLAIN).read("word/styles.xml")


def test_comments_and_instructions_in_the_xml_are_passed_over() -> None:
    root = parsed(b"<a><!-- one --><?two?><b>x<!-- three -->y</b></a>")
    assert [child.tag for child in root] == ["b"]
    assert root[0].text == "xy"


def test_entities_that_xml_itself_has_are_read() -> None:
    assert parsed(b"<a>R&amp;D &lt;1&#x2019;s</a>").text == "R&D <1’s"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_parts_may_begin_with_a_mark_of_their_encoding(encoding: str) -> None:
    name = "utf-16" if encoding == "utf-16" else "utf-8"
    assert parsed(f'<?xml version="1.0" encoding="{name}"?><a>é</a>'.encode(encoding)).text == "é"


@given(st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_whatever_happens_to_its_bytes_a_file_is_read_or_refused_with_a_sentence(
    changes: list[tuple[int, int]],
) -> None:
    content = bytearray(PLAIN)
    for place, byte in changes:
        content[place] = byte
    try:
        document = read_document(bytes(content))
    except CannotBeRead as error:
        assert str(error).endswith(".")  # noqa: PT017 - both ways are right
    else:
        assert document.text.endswith("\n")
