"""Word files from a few lines of words: what does not show in words stands in [square brackets].

Each line is a paragraph, rows between bars are a table (with a line of dashes below its header row). So the pages of
the rules can show what is wrong with a Word file, and the tests can build that very file:

    [file title: Finance Committee]            properties: also author; [file without a title], … a language]
    [page header: DRAFT]                       also footer
    [Heading 1] Estates                        a paragraph in a named style
    The lease was [deleted by Sam Reed: refused][inserted by Ann Ito: agreed].
    [bold: All of it] [underlined: …] [hidden: …] [white: …] [tiny: …] [struck: …] [struck twice: …]
    Agreed. [comment by Jo March: Was it?]     on the words before it in the paragraph
    [picture] [picture: what it shows] [picture linked from https://…: what it shows] [embedded file: budget.xlsx]
    [text box: The depot stays open.]
    [empty paragraph]
"""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64decode
from html import escape
from typing import NamedTuple

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = (
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", _OFFICE),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
)
_NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLE = re.compile(r"\[(?P<style>Title|Heading \d|List Bullet|List Number|Minutes [A-Z][A-Za-z ]+)\] ?")
_PART = re.compile(
    r"\[(?P<what>bold|underlined|hidden|white|tiny|struck twice|struck|text box|picture|embedded file"
    r"|(?:deleted|inserted|comment) by (?P<who>[^:\]]+)|picture linked from (?P<address>\S+))(?:: (?P<words>[^\]]*))?\]"
)
_FILE = re.compile(r"\[file (?P<name>title|author): (?P<words>[^\]]*)\]|\[file without a (?P<lacks>title|language)\]")
_MARGIN = re.compile(r"\[page (?P<which>header|footer): (?P<words>[^\]]*)\]")
_LETTERS = {
    "bold": "<w:b/>",
    "underlined": '<w:u w:val="single"/>',
    "hidden": "<w:vanish/>",
    "white": '<w:color w:val="FFFFFF"/>',
    "tiny": '<w:sz w:val="2"/>',
    "struck": "<w:strike/>",
    "struck twice": "<w:dstrike/>",
}
_PICTURE = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class Related(NamedTuple):
    """What the document points to."""

    kind: str
    target: str
    external: bool = False


class _Built:
    """The parts of a file while it is built."""

    def __init__(self) -> None:
        self.related: list[Related] = []
        self.comments: list[str] = []
        self.parts: dict[str, bytes] = {}
        self.properties = {"title": "Minutes", "author": ""}
        self.language = "en-GB"
        self.margins: dict[str, str] = {}
        self.count = 0

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        self.related.append(Related(kind, target, external))
        return f"rId{len(self.related) + 2}"

    def next(self) -> int:
        self.count += 1
        return self.count


def word_file(example: str) -> bytes:
    """Return the Word file that an example describes."""
    built = _Built()
    body: list[str] = []
    rows: list[str] = []
    for line in [*example.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            body.append(_table(rows, built))
            rows = []
        if line.strip() and not _of_file(line, built):
            body.append(_paragraph("" if line == "[empty paragraph]" else line, built))
    return _packed("".join(body), built)


def _of_file(line: str, built: _Built) -> bool:
    """Take in a line that speaks of the file and not of its text."""
    if found := _FILE.fullmatch(line):
        if found["lacks"] == "language":
            built.language = ""
        else:
            built.properties[found["name"] or "title"] = found["words"] or ""
        return True
    if found := _MARGIN.fullmatch(line):
        built.margins[found["which"]] = found["words"]
        return True
    return False


def _table(rows: list[str], built: _Built) -> str:
    header = len(rows) > 1 and not rows[1].strip("|-: ")
    written = []
    for number, row in enumerate(row for row in rows if row.strip("|-: ")):
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if header and number == 0 else ""
        written.append(f"<w:tr>{mark}{''.join(f'<w:tc>{_paragraph(cell, built)}</w:tc>' for cell in cells)}</w:tr>")
    columns = rows[0].strip("|").count("|") + 1
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"


def _paragraph(line: str, built: _Built) -> str:
    style = ""
    if found := _STYLE.match(line):
        style = f'<w:pPr><w:pStyle w:val="{found["style"].replace(" ", "")}"/></w:pPr>'
        line = line[found.end() :]
    parts: list[str] = []
    at = 0
    for found in _PART.finditer(line):
        parts.append(_run(line[at : found.start()]))
        at = found.end()
        if found["what"].startswith("comment"):
            parts = [_commented("".join(parts), found["who"], found["words"], built)]
        else:
            parts.append(_part(found, built))
    return f"<w:p>{style}{''.join(parts)}{_run(line[at:])}</w:p>"


def _run(words: str, letters: str = "", mark: str = "t") -> str:
    look = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return f'<w:r>{look}<w:{mark} xml:space="preserve">{escape(words)}</w:{mark}></w:r>' if words else ""


def _part(found: re.Match[str], built: _Built) -> str:
    what, words = found["what"], found["words"] or ""
    number = built.next()
    who = f'w:id="{number}" w:author="{escape(found["who"] or "")}" w:date="2026-03-04T10:00:00Z"'
    if what in _LETTERS:
        return _run(words, _LETTERS[what])
    if what.startswith("deleted"):
        return f"<w:del {who}>{_run(words, mark='delText')}</w:del>"
    if what.startswith("inserted"):
        return f"<w:ins {who}>{_run(words)}</w:ins>"
    if what == "text box":
        return (
            f'<w:r><w:pict><v:shape id="box{number}" style="width:100pt;height:50pt"><v:textbox><w:txbxContent>'
            f"<w:p>{_run(words)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    if what == "embedded file":
        built.parts[f"word/embeddings/{words}"] = b"a spreadsheet, let us say"
        relation = built.relate("package", f"embeddings/{words}")
        return f'<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="{relation}"/></w:object></w:r>'
    if found["address"]:
        blip = f'<a:blip r:link="{built.relate("image", found["address"], external=True)}"/>'
    else:
        built.parts["word/media/picture.png"] = _PICTURE
        blip = f'<a:blip r:embed="{built.relate("image", "media/picture.png")}"/>'
    return _drawing(number, words, blip)


def _drawing(number: int, description: str, blip: str) -> str:
    described = f' descr="{escape(description)}"' if description else ""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/>'
        f'<wp:docPr id="{number}" name="Picture {number}"{described}/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="picture.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _commented(before: str, who: str, words: str, built: _Built) -> str:
    number = len(built.comments)
    built.comments.append(
        f'<w:comment w:id="{number}" w:author="{escape(who)}" w:initials=""><w:p>{_run(words)}</w:p></w:comment>'
    )
    return (
        f'<w:commentRangeStart w:id="{number}"/>{before}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def _packed(body: str, built: _Built) -> bytes:
    margins = ""
    for which, words in built.margins.items():
        root = "hdr" if which == "header" else "ftr"
        built.parts[f"word/{which}1.xml"] = _xml(root, f"<w:p>{_run(words)}</w:p>")
        margins += f'<w:{which}Reference w:type="default" r:id="{built.relate(which, f"{which}1.xml")}"/>'
    if built.comments:
        built.parts["word/comments.xml"] = _xml("comments", "".join(built.comments))
        built.relate("comments", "comments.xml")
    section = f'<w:sectPr>{margins}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    language = f'<w:lang w:val="{built.language}"/>' if built.language else ""
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        for level in range(1, 4)
    )
    lists = "".join(
        f'<w:style w:type="paragraph" w:styleId="List{kind}"><w:name w:val="List {kind}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        for number, kind in enumerate(("Bullet", "Number"), 1)
    )
    built.parts["word/document.xml"] = _xml("document", f"<w:body>{body}{section}</w:body>")
    built.parts["word/styles.xml"] = _xml(
        "styles",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{language}</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>{headings}{lists}',
    )
    built.parts["word/numbering.xml"] = _xml("numbering", _numbering())
    related = [Related("styles", "styles.xml"), Related("numbering", "numbering.xml"), *built.related]
    built.parts["word/_rels/document.xml.rels"] = _relations(
        [(f"{_OFFICE}/{one.kind}", one.target, one.external) for one in related]
    )
    built.parts["_rels/.rels"] = _relations(
        [
            (f"{_OFFICE}/officeDocument", "word/document.xml", False),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
        ]
    )
    built.parts["docProps/core.xml"] = (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(built.properties["title"])}</dc:title>'
        f"<dc:creator>{escape(built.properties['author'])}</dc:creator></cp:coreProperties>"
    ).encode()
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="{_kind(name)}"/>' for name in built.parts if name.endswith(".xml")
    )
    types = (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
        f"{kinds}</Types>"
    ).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {"[Content_Types].xml": types, **built.parts}.items():
            package.writestr(name, content)
    return file.getvalue()


def _xml(root: str, content: str) -> bytes:
    return f"{_DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()


def _kind(name: str) -> str:
    if name == "docProps/core.xml":
        return "application/vnd.openxmlformats-package.core-properties+xml"
    kind = name.removeprefix("word/").removesuffix(".xml").rstrip("1")
    return f"{_TYPES}.{'document.main' if kind == 'document' else kind}+xml"


def _numbering() -> str:
    levels = (("bullet", "•"), ("decimal", "%1."))
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for number, (kind, text) in enumerate(levels, 1)
    )
    return lists + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)
    )


def _relations(targets: list[tuple[str, str, bool]]) -> bytes:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{escape(target)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if external else ''}/>"
        for number, (kind, target, external) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'.encode()
