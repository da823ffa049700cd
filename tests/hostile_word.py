"""Builds Word files that mean harm, or are none; none of them is ever kept."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from word_files import MAIN_TYPE, NAMESPACES, docx, paragraph, part, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN = paragraph("The chair opened the meeting.")
_MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def document(xml: str | bytes) -> bytes:
    """Return a Word file with this XML for its document."""
    return docx("", entries={_MAIN: xml})


def with_dtd(definitions: str, body: str) -> bytes:
    xml = part("document", f"<w:body>{body}</w:body>").partition("\n")[2]
    return document(f'<?xml version="1.0"?><!DOCTYPE w:document [{definitions}]>{xml}')


def laughs() -> bytes:
    lines = ['<!ENTITY a "ha">']
    lines += [f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(10)]
    return with_dtd("".join(lines), paragraph("&k;"))


def packed_bomb() -> bytes:
    """Fifty megabytes of text in fifty kilobytes."""
    return document(part("document", f"<w:body>{paragraph('a' * 50_000_000)}</w:body>"))


def dense_bomb() -> bytes:
    """Far too many small elements, packed less tightly than the limit."""
    noise = "".join(f'<w:r><w:t a{i % 7919}="{i * 7919 % 104729}"/></w:r>' for i in range(280_000))
    return document(part("document", f"<w:body><w:p>{noise}</w:p></w:body>"))


def bomb_in_a_picture() -> bytes:
    return docx(PLAIN, entries={"word/media/image1.png": b"\0" * 60_000_000})


def many_bombs() -> bytes:
    """None of the parts is too large, all of them together are."""
    return docx(PLAIN, entries={f"word/media/{i}.bin": bytes(range(256)) * 4000 * 9 for i in range(30)})


def many_entries() -> bytes:
    return docx(PLAIN, entries={f"word/media/{i}.bin": b"" for i in range(6_000)})


def lying_count() -> bytes:
    content = bytearray(docx(PLAIN))
    end = content.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", content, end + 8, 2_000, 2_000)
    return bytes(content)


def lying_size(*, smaller: bool) -> bytes:
    """The directory and the entry agree on a size that is not so."""
    content = bytearray(docx(PLAIN))
    at = content.find(_MAIN.encode())
    for place, offset in ((at - 30 + 22, 0), (content.rfind(_MAIN.encode()) - 46 + 24, 0)):
        (size,) = struct.unpack_from("<I", content, place + offset)
        struct.pack_into("<I", content, place, size // 2 if smaller else size * 2)
    return bytes(content)


def contradiction() -> bytes:
    """Only the directory lies."""
    content = bytearray(docx(PLAIN))
    struct.pack_into("<I", content, content.rfind(_MAIN.encode()) - 46 + 24, 10)
    return bytes(content)


def wrong_checksum() -> bytes:
    content = bytearray(docx(PLAIN))
    for place in (content.find(_MAIN.encode()) - 30 + 14, content.rfind(_MAIN.encode()) - 46 + 16):
        struct.pack_into("<I", content, place, 1)
    return bytes(content)


def flag(bits: int) -> bytes:
    """Set flags of the document's entry, in both places."""
    content = bytearray(docx(PLAIN))
    for place in (content.find(_MAIN.encode()) - 30 + 6, content.rfind(_MAIN.encode()) - 46 + 8):
        struct.pack_into("<H", content, place, bits)
    return bytes(content)


def method(number: int) -> bytes:
    content = bytearray(docx(PLAIN))
    for place in (content.find(_MAIN.encode()) - 30 + 8, content.rfind(_MAIN.encode()) - 46 + 10):
        struct.pack_into("<H", content, place, number)
    return bytes(content)


def overlapping() -> bytes:
    """Two names for the same packed bytes."""
    content = bytearray(docx(PLAIN, entries={"word/documenz.xml": b"x"}))
    start = content.find(_MAIN.encode()) - 30
    struct.pack_into("<I", content, content.rfind(b"word/documenz.xml") - 46 + 42, start)
    return bytes(content)


def quoted() -> bytes:
    """One entry whose packed bytes are another entry: the trick of the bombs that overlap."""
    kernel = zlib.compress(b"a" * 1000)[2:-4]
    inner = struct.pack(
        "<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, zlib.crc32(b"a" * 1000), len(kernel), 1000, 1, 0
    )
    whole = inner + b"b" + kernel
    outer = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 0, 0, 0, zlib.crc32(whole), len(whole), len(whole), 1, 0)
    body = outer + b"a" + whole
    entries = ((b"a", 0, 0, whole, len(whole)), (b"b", len(outer) + 1, 8, b"a" * 1000, len(kernel)))
    directory = b"".join(
        struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            b"PK\x01\x02",
            20,
            20,
            0,
            way,
            0,
            0,
            zlib.crc32(plain),
            packed,
            len(plain),
            1,
            0,
            0,
            0,
            0,
            0,
            offset,
        )
        + name
        for name, offset, way, plain, packed in entries
    )
    return body + directory + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 2, 2, len(directory), len(body), 0)


def doubled(name: str, other: str) -> bytes:
    """Two entries, the second renamed behind the archive's back."""
    return docx(PLAIN, entries={other: b"<x/>"}).replace(other.encode(), name.encode())


def truncated(share: float) -> bytes:
    content = docx(PLAIN * 50)
    return content[: int(len(content) * share)]


def opendocument() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    return file.getvalue()


def office(kind: str, main: str) -> bytes:
    """Return a file of another Office program."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type='
        f'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/>'
        "</Relationships>"
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/>'
        "</Types>"
    )
    return zipped({"[Content_Types].xml": types, "_rels/.rels": relations, main: "<x/>"})


def utf7() -> bytes:
    xml = part("document", f"<w:body>{PLAIN}</w:body>").partition("\n")[2]
    return document(f'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a []+AD4-{xml}'.encode("ascii"))


def deep(levels: int, tag: str = "w:sdt") -> bytes:
    return docx(f"<{tag}>" * levels + PLAIN + f"</{tag}>" * levels)


def nested_tables(levels: int) -> bytes:
    opening, closing = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return docx(opening * levels + PLAIN + closing * levels)


def circles() -> bytes:
    """Styles and numberings that are based on each other."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="B"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    )
    return docx(paragraph("x", '<w:pStyle w:val="A"/>'), {"styles": styles, "numbering": numbering})


def odd_values() -> bytes:
    """Numbers that are none, or beyond all measure, wherever a number may stand."""
    odd = ("", "-1", "99999999999999999999", "1e400", "nan", "٣", "²", "0x10", "1.5pt")
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{i}"><w:name w:val="S{i}"/><w:pPr><w:outlineLvl w:val="{value}"/>'
        f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{i}"/></w:numPr><w:ind w:left="{value}"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{value}"/></w:rPr></w:style>'
        for i, value in enumerate(odd)
    )
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="{value}"/>'
        '<w:numFmt w:val="lowerRoman"/>'
        f'<w:lvlText w:val="%1%9%"/><w:lvlRestart w:val="{value}"/></w:lvl><w:lvl w:ilvl="{value}"/></w:abstractNum>'
        for i, value in enumerate(odd)
    ) + "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{value}"/></w:lvlOverride><w:lvlOverride w:ilvl="{value}"/>'
        "</w:num>"
        for i, value in enumerate(odd)
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="S{i}"/><w:outlineLvl w:val="{value}"/>'
        f'<w:numPr><w:ilvl w:val="{value}"/></w:numPr><w:ind w:left="{value}"/></w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="{value}"/></w:rPr><w:t>x</w:t>'
        f'<w:sym w:font="Symbol" w:char="{value}"/><w:sym w:char="D800"/><w:sym w:char="FFFFFFFF"/>'
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>'
        f'<w:result w:val="{value}"/><w:listEntry w:val="a"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>'
        f'<w:tbl><w:tblPr><w:tblInd w:w="{value}"/></w:tblPr><w:tr><w:trPr><w:gridBefore w:val="{value}"/></w:trPr>'
        f'<w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        for i, value in enumerate(odd)
    )
    return docx(body, {"styles": styles, "numbering": numbering})


def slow_fields() -> bytes:
    """Fields within fields, and codes that a careless pattern chokes on."""
    code = 'HYPERLINK "' + "\\l " * 20_000 + incompressible(30_000)
    one = '<w:r w:rsidR="{}"><w:fldChar w:fldCharType="{}"/></w:r>'
    opening = "".join(
        one.format(incompressible(8 + i % 50), kind) for i in range(15_000) for kind in ("begin", "separate")
    )
    inner = f"{one.format(1, 'begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{one.format(1, 'separate')}"
    return docx(f"<w:p>{opening}{inner}<w:r><w:t>x</w:t></w:r>{one.format(1, 'end') * 15_001}</w:p>")


# What is refused, and a word that the sentence must hold.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "empty"),
    "plain text": (lambda: b"The chair opened the meeting.", "not a Word file"),
    "an old Word file": (lambda: _OLE + "WordDocument".encode("utf-16-le") + b"\0" * 999, "(.doc)"),
    "an old spreadsheet": (lambda: _OLE + "Workbook".encode("utf-16-le"), "old Office file"),
    "a password": (lambda: _OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 999, "password"),
    "rich text": (lambda: rb"{\rtf1\ansi The chair opened.}", "rich text"),
    "a PDF": (lambda: b"%PDF-1.7\n", "PDF"),
    "a web page": (lambda: b"\r\n<html><body>Minutes</body></html>", "web page"),
    "OpenDocument": (opendocument, "OpenDocument"),
    "a spreadsheet": (lambda: office("spreadsheetml.sheet", "xl/workbook.xml"), "spreadsheet"),
    "a presentation": (lambda: office("presentationml.presentation", "ppt/presentation.xml"), "presentation"),
    "a template": (lambda: office("wordprocessingml.template", "word/document.xml"), "template"),
    "a plain archive": (lambda: zipped({"a.txt": b"x"}), "ZIP file"),
    "macros by type": (
        lambda: docx(PLAIN, main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "macros",
    ),
    "macros by part": (lambda: docx(PLAIN, entries={"word/vbaProject.bin": b"x"}), "macros"),
    "the beginning of a file": (lambda: truncated(0.5), "cut off"),
    "a file without its last bytes": (lambda: truncated(0.995), "cut off"),
    "no document in it": (lambda: docx(PLAIN).replace(b"word/document.xml", b"word/docament.xml"), "not a Word file"),
    "a bomb": (packed_bomb, "too large"),
    "a bomb of elements": (dense_bomb, "too large"),
    "a bomb in a picture": (bomb_in_a_picture, "too large"),
    "many bombs": (many_bombs, "too large"),
    "many entries": (many_entries, "too large"),
    "more entries than there are": (lying_count, "damaged"),
    "a size too small": (lambda: lying_size(smaller=True), "not made by Word"),
    "a size too large": (lambda: lying_size(smaller=False), "not made by Word"),
    "a directory that contradicts": (contradiction, "not made by Word"),
    "a wrong checksum": (wrong_checksum, "damaged"),
    "an encrypted entry": (lambda: flag(1), "password"),
    "a masked entry": (lambda: flag(0x2000), "password"),
    "another packing": (lambda: method(12), "damaged"),
    "entries over each other": (overlapping, "not made by Word"),
    "an entry in an entry": (quoted, "not made by Word"),
    "an entry twice": (lambda: doubled(_MAIN, "word/documenx.xml"), "not made by Word"),
    "an entry twice in other letters": (
        lambda: docx(PLAIN, entries={"Word/Document.xml": b"<x/>"}),
        "not made by Word",
    ),
    "a name that climbs": (lambda: docx(PLAIN, entries={"word/../../evil": b"x"}), "not made by Word"),
    "an absolute name": (lambda: docx(PLAIN, entries={"/etc/passwd": b"x"}), "not made by Word"),
    "a name with a drive": (lambda: docx(PLAIN, entries={"C:/evil": b"x"}), "not made by Word"),
    "a name with a backslash": (lambda: doubled("word\\evil", "word/evil"), "not made by Word"),
    "an outer entity": (
        lambda: with_dtd('<!ENTITY x SYSTEM "file:///etc/passwd">', paragraph("&x;")),
        "not made by Word",
    ),
    "an outer DTD": (
        lambda: document(
            '<!DOCTYPE a SYSTEM "http://attacker.example/a.dtd">' + part("document", "").partition("\n")[2]
        ),
        "not made by Word",
    ),
    "a billion laughs": (laughs, "not made by Word"),
    "a DTD in the styles": (
        lambda: docx(PLAIN, {"styles": ""}, entries={"word/styles.xml": f"<!DOCTYPE a []><a {NAMESPACES}/>"}),
        "not made by Word",
    ),
    "a DTD in the relationships": (
        lambda: docx(PLAIN, entries={"_rels/.rels": "<!DOCTYPE a []><Relationships/>"}),
        "not made by Word",
    ),
    "a DTD in another encoding": (utf7, "damaged"),
    "elements 300 deep": (lambda: deep(300), "damaged"),
    "one text of eleven megabytes": (
        lambda: document(part("document", f"<w:body>{paragraph(incompressible(11_000_000))}</w:body>")),
        "damaged",
    ),
    "eight megabytes in one paragraph": (
        lambda: document(part("document", f"<w:body>{paragraph(incompressible(8_000_000))}</w:body>")),
        "too large",
    ),
    "a hundred thousand paragraphs": (
        lambda: docx("".join(f"<w:p><w:r><w:t>{i * 7919 % 104729}</w:t></w:r></w:p>" for i in range(100_000))),
        "too large",
    ),
    "XML that is none": (lambda: document("<w:document"), "damaged"),
    "a control character": (lambda: docx(paragraph("a\x01b")), "damaged"),
    "a control character by number": (lambda: docx(paragraph("a&#1;b")), "damaged"),
}
# What is odd, but can be read.
READ: dict[str, Callable[[], bytes]] = {
    "elements 200 deep": lambda: deep(200),
    "tables 60 deep": lambda: nested_tables(60),
    "links 200 deep": lambda: docx(f"<w:p>{'<w:ins>' * 200}<w:r><w:t>x</w:t></w:r>{'</w:ins>' * 200}</w:p>"),
    "circles": circles,
    "odd values": odd_values,
    "slow fields": slow_fields,
    "another type for nothing": lambda: docx(PLAIN, main_type=MAIN_TYPE),
    "two bytes a character": lambda: document(part("document", f"<w:body>{PLAIN}</w:body>").encode("utf-16")),
    "a link to a file": lambda: docx(
        f'<w:p><w:hyperlink r:id="a">{PLAIN[5:-6]}</w:hyperlink></w:p>', {}, {"a": ("image", "file:///etc/passwd")}
    ),
}


def incompressible(size: int) -> str:
    """Return letters that do not pack well, the same every time."""
    state, letters = 1, []
    for _ in range(size // 64 + 1):
        state = state * 6364136223846793005 % 2**64
        letters.append(f"{state:016x}" * 4)
    return "".join(letters)[:size]
