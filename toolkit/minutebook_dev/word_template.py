"""Build `templates/word/minutes.docx`: blank minutes to begin with in Word, and what the Word writer fills in.

    python -m minutebook_dev.word_template            writes it
    python -m minutebook_dev.word_template --check    compares it with what is committed

The parts are stored, not compressed: the same bytes then come out whatever library compresses on a machine.
"""

from __future__ import annotations

import io
import sys
import zipfile

from minutebook.cli.new_command import blank
from minutebook.writers.word import write
from minutebook_dev.derived import CHECKOUT
from minutebook_dev.word_styles import NAMESPACE, STEP, styles_xml, theme_xml

TEMPLATE = CHECKOUT / "templates" / "word" / "minutes.docx"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BULLETS = "•–"
_WRITTEN = ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "docProps/core.xml")
_GAP = '<w:r><w:t xml:space="preserve">    </w:t></w:r>'


def template() -> bytes:
    """Return the template, the same bytes every time."""
    parts = {name: (_DECLARATION + text).encode() for name, text in _parts().items()}
    written = write(blank("standard"), template=_packed(parts), blanks=True)
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        # The rest is as it was, but for what the writer packs in its own way.
        parts |= {name: package.read(name) for name in _WRITTEN}
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            package.writestr(entry, content)
    return file.getvalue()


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
        ),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            *(
                (f"{_OFFICE}/relationships/{kind}", target)
                for kind, target in (
                    ("styles", "styles.xml"),
                    ("numbering", "numbering.xml"),
                    ("settings", "settings.xml"),
                    ("fontTable", "fontTable.xml"),
                    ("theme", "theme/theme1.xml"),
                    ("header", "header1.xml"),
                    ("header", "header2.xml"),
                    ("footer", "footer1.xml"),
                )
            )
        ),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": _header(_repeated("Minutes Body"), _GAP + _repeated("Minutes Date")),
        "word/header2.xml": _header("", ""),
        "word/footer1.xml": _footer(),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Minutes</dc:title><dc:creator></dc:creator>'
            "</cp:coreProperties>"
        ),
        "docProps/custom.xml": (
            f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
            '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Minutebook format">'
            "<vt:lpwstr>1</vt:lpwstr></property></Properties>"
        ),
    }


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_TYPES}.document.main+xml",
        "/word/styles.xml": f"{_TYPES}.styles+xml",
        "/word/numbering.xml": f"{_TYPES}.numbering+xml",
        "/word/settings.xml": f"{_TYPES}.settings+xml",
        "/word/fontTable.xml": f"{_TYPES}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/header1.xml": f"{_TYPES}.header+xml",
        "/word/header2.xml": f"{_TYPES}.header+xml",
        "/word/footer1.xml": f"{_TYPES}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _document() -> str:
    return (
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}/relationships"><w:body>'
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Minutes</w:t></w:r></w:p>'
        '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/>'
        '<w:footerReference w:type="default" r:id="rId8"/><w:footerReference w:type="first" r:id="rId8"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1273" w:bottom="1304" w:left="1273"'
        ' w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def _numbering() -> str:
    numbers = (("decimal", "%{}."), ("lowerLetter", "(%{})"), ("lowerRoman", "(%{})"))
    bullets = [("bullet", _BULLETS[level % len(_BULLETS)]) for level in range(9)]
    counted = [(numbers[level % 3][0], numbers[level % 3][1].format(level + 1)) for level in range(9)]
    return (
        f'<w:numbering xmlns:w="{NAMESPACE}">{_list(1, "ListBullet", bullets)}{_list(2, "ListNumber", counted)}'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        "</w:numbering>"
    )


def _list(number: int, style: str, levels: list[tuple[str, str]]) -> str:
    written = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if level == 0 else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{(level + 1) * STEP}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
        for level, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4D42000{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4D42001{number}"/>{written}</w:abstractNum>'
    )


def _settings() -> str:
    compatible = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{compatible}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _fonts() -> str:
    return (
        f'<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name="Calibri"><w:altName w:val="Carlito"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="Consolas">'
        '<w:altName w:val="DejaVu Sans Mono"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>'
    )


def _header(left: str, right: str) -> str:
    return (
        f'<w:hdr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f"{left}<w:r><w:tab/></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="MinutesDraftMark"/></w:rPr><w:t>DRAFT</w:t></w:r>'
        f"{right}</w:p></w:hdr>"
    )


def _repeated(style: str) -> str:
    """Return a field with which Word repeats the words in a style, and keeps up with whoever types them."""
    return (
        f'<w:fldSimple w:instr=" STYLEREF &quot;{style}&quot; "><w:r><w:t>{style.removeprefix("Minutes ")}</w:t></w:r>'
        "</w:fldSimple>"
    )


def _footer() -> str:
    return (
        f'<w:ftr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'{_repeated("Minutes Status Word")}<w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Page </w:t></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
        '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
    )


def main(arguments: list[str]) -> int:
    """Write the template, or with `--check` compare it with the committed one; return the exit status."""
    built = template()
    if "--check" in arguments:
        if TEMPLATE.exists() and TEMPLATE.read_bytes() == built:
            return 0
        print(f"{TEMPLATE.relative_to(CHECKOUT)} is out of date: run `make derived`.", file=sys.stderr)
        return 1
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(built)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
