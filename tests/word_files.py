"""Builds small Word files out of the XML of their parts, so that a test shows what it reads."""

from __future__ import annotations

import io
import zipfile

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_EXTENDED = "commentsExtended"


def part(name: str, content: str) -> str:
    """Return the XML of a part: an element of Word's vocabulary with every namespace declared."""
    return f"{_DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>"


def paragraph(words: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run; `properties` and `run` are the XML of its and the run's properties."""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{own}<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def style(identifier: str, name: str, properties: str = "", *, based_on: str = "", kind: str = "paragraph") -> str:
    """Return a style; `properties` is the XML of its `w:pPr` and `w:rPr`."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if name == "Normal" else ""
    opening = f'<w:style w:type="{kind}"{default} w:styleId="{identifier}">'
    return f'{opening}<w:name w:val="{name}"/>{base}{properties}</w:style>'


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """Return a table; each cell is plain words, or the XML of its blocks."""
    cells = [[cell if cell.startswith("<") else paragraph(cell) for cell in row] for row in rows]
    lines = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{lines}</w:tbl>"


def run(words: str, properties: str = "") -> str:
    """Return a run; `properties` is the XML of its `w:rPr`."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def cell(words: str, properties: str = "") -> str:
    """Return a cell; `properties` is the XML of its `w:tcPr`."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{words if words.startswith('<') else paragraph(words)}</w:tc>"


def grid(*rows: str) -> str:
    """Return a table; each row is the XML in it."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def docx(
    body: str,
    parts: dict[str, str] | None = None,
    links: dict[str, tuple[str, str]] | None = None,
    *,
    entries: dict[str, str | bytes] | None = None,
    main_type: str = MAIN_TYPE,
) -> bytes:
    """Return a Word file.

    Args:
        body: the XML inside `w:body`.
        parts: the XML inside the root of further parts, by kind: `styles`, `numbering`, `footnotes`, `comments`,
            `header1`, `footer2` … Their relationship has the kind for its identifier.
        links: the kind and address of relationships that lead out of the file, by identifier.
        entries: whole entries of the archive, by name; they replace those made here.
        main_type: the content type of the document.
    """
    made: dict[str, str | bytes] = {}
    overrides = [f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>']
    relations = []
    for name, content in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        made[f"word/{name}.xml"] = (
            f"{_DECLARATION}<w15:commentsEx {NAMESPACES}>{content}</w15:commentsEx>"
            if kind == _EXTENDED
            else part(root, content)
        )
        overrides.append(f'<Override PartName="/word/{name}.xml" ContentType="{_PART_TYPE.format(kind)}"/>')
        relations.append(f'<Relationship Id="{name}" Type="{KINDS}/{kind}" Target="{name}.xml"/>')
    for identifier, (kind, address) in (links or {}).items():
        relations.append(
            f'<Relationship Id="{identifier}" Type="{KINDS}/{kind}" Target="{address}" TargetMode="External"/>'
        )
    namespace = "http://schemas.openxmlformats.org/package/2006"
    first: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="{namespace}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>',
        "_rels/.rels": f'{_DECLARATION}<Relationships xmlns="{namespace}/relationships">'
        f'<Relationship Id="rId1" Type="{KINDS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'{_DECLARATION}<Relationships xmlns="{namespace}/relationships">'
        f"{''.join(relations)}</Relationships>",
    }
    return zipped(first | made | (entries or {}))


def zipped(entries: dict[str, str | bytes]) -> bytes:
    """Return a ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def changed(content: bytes, name: str, *changes: tuple[str, str]) -> bytes:
    """Return a Word file with words of one of its entries replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        entries: dict[str, str | bytes] = {one: package.read(one) for one in package.namelist()}
        held = package.read(name).decode()
    for before, after in changes:
        assert before in held, before
        held = held.replace(before, after)
    return zipped(entries | {name: held})
