"""Minutes of any length: one kind of content at a time, as often as is asked for.

The benchmark of growth and the test of it share them. All of it is invented. Every entry of a table takes how often
the content is to stand there, and returns a whole file: Markdown, recognised text, YAML or the bytes of a Word file in
nobody's styles.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HEAD = """---
minutes: 1
body: Saltmarsh Harbour Board
date: 9 June 2026
chair: Jo March
minute_taker: Ann Ito
---

# Saltmarsh Harbour Board, 9 June 2026

## Attendance

| Name     | Capacity            | Short | Presence |
|----------|---------------------|-------|----------|
| Jo March | Police Commissioner | PC    | present  |
"""
_ITEM = "\n## 1. Accounts\n\n"
_LETTERS = "abcdefghij"


def surname(number: int) -> str:
    """Return a name of its own for every number."""
    return "R" + "".join(_LETTERS[int(digit)] for digit in str(number))


def _each(form: str, between: str = "\n", *, before: str = "") -> Callable[[int], str]:
    """Return what repeats a line, with `{n}` its number and `{name}` a name of its own, under an item."""

    def made(count: int) -> str:
        return f"{_HEAD}{_ITEM}{before}{between.join(_numbered(form, count))}\n"

    return made


def _numbered(form: str, count: int) -> Iterable[str]:
    return (form.replace("{n}", str(n)).replace("{name}", surname(n)) for n in range(1, count + 1))


def _people(count: int) -> str:
    return _HEAD + "\n".join(_numbered("| Sam {name} | Officer {n} | S{n} | present |", count)) + "\n"


def _people_and_speakers(count: int) -> str:
    return _people(count) + _ITEM + " ".join(_numbered("The {name} said that S{n} would ring.", count)) + "\n"


def _people_and_actions(count: int) -> str:
    return _people(count) + _ITEM + "\n".join(_numbered("- **Action {n}:** Sam {name}x to ring S{n}.", count)) + "\n"


def _front_matter(count: int) -> str:
    return _HEAD.replace("---\n\n#", "\n".join(_numbered("key_{n}: value {n}", count)) + "\n---\n\n#") + _ITEM


def _front_matter_twice(count: int) -> str:
    return _HEAD.replace("---\n\n#", "venue: Hall\n" * count + "---\n\n#") + _ITEM


def _corrections(count: int) -> str:
    rows = "".join(_numbered("  - what: Rent {n}\n    date: 10 November 2026\n", count))
    return _HEAD.replace("---\n\n#", f"corrections:\n{rows}---\n\n#") + _ITEM


def _deep_items(count: int) -> str:
    """Return headings that go down, level by level, and begin anew."""
    return _HEAD + "\n".join(f"\n{'#' * (2 + n % 5)} Berth {n}\n\nIt was dredged." for n in range(count)) + "\n"


def _nested_lists(count: int) -> str:
    return _HEAD + _ITEM + "\n".join("  " * (n % 10) + f"- berth {n}" for n in range(count)) + "\n"


def _long_lines(form: str) -> Callable[[int], str]:
    """Return what repeats words within one paragraph."""
    return _each(form, "")


MARKDOWN: dict[str, Callable[[int], str]] = {
    "headings": _each("## {n}. Berth {n}", before="\n"),
    "headings to be tidied": _each("##   {n}.  Berth {n}", before="\n"),
    "headings with words": _each("## {n}. Berth {n}\n\nThe berth was dredged in May.\n", before="\n"),
    "headings, deep": _deep_items,
    "headings, underlined": _each("Berth {n}\n-------\n", before="\n"),
    "headings without end": _each("## Berth {n} and", " ", before=""),
    "paragraphs": _each("The Board heard that berth {n} was dredged in May.", "\n\n"),
    "paragraphs alike": _each("The Board heard that the berth was dredged in May before anybody looked.", "\n\n"),
    "paragraph of many lines": _each("The Board heard that berth {n} was dredged"),
    "paragraph without end": _long_lines("The Board heard that berth {n} was dredged. "),
    "line breaks": _each("The Board heard it, and berth {n} was dredged\\"),
    "table": _each("| {n} | Berth {n} | dredged |", before="| No | Berth | Work |\n|---|---|---|\n"),
    "table to be tidied": _each("|{n}|Berth {n} |dredged|", before="|No|Berth|Work|\n|---|---|---|\n"),
    "table, wide": _each("| {n} " * 30 + "|", before="| a " * 30 + "|\n" + "|---" * 30 + "|\n"),
    "table, rows cut short": _each("| {n} |", before="| No | Berth | Work |\n|---|---|---|\n"),
    "tables": _each("| No | Berth |\n|---|---|\n| {n} | dredged |", "\n\n"),
    "action table": _each(
        "| {n} | Sam {name} to dredge berth {n} | SR | 5 May 2027 | open |",
        before="| No | Action | Owner | Due | Status |\n|---|---|---|---|---|\n",
    ),
    "action table, wide": _each(
        "| {n} | Sam to dredge berth {n} | SR | 5 May 2027 | open | a | b | c | d | e |",
        before="| No | Action | Owner | Due | Status | A | B | C | D | E |\n" + "|---" * 10 + "|\n",
    ),
    "actions": _each("- **Action {n}:** Sam {name} to dredge berth {n} by 5 May 2027."),
    "actions of one number": _each("- **Action 1:** Sam {name} to dredge berth {n} by 5 May 2027."),
    "actions with fields": _each(
        "- **Action {n}:** Dredge berth {n}.\n  - **Owner:** PC\n  - **Due:** 5 May 2027\n  - **Status:** open"
    ),
    "actions with long updates": _each(
        "    Berth {n} was dredged.\n", before="- **Action 1:** PC to dredge.\n  - **Update:** It began.\n\n"
    ),
    "actions with many owners": _long_lines("Sam {name}, "),
    "actions, plain": _each("ACTION: Sam {name} to dredge berth {n}", "\n\n"),
    "action check boxes": _each("- [ ] Sam {name} to dredge berth {n}"),
    "actions to be tidied": _each("- **action {n}** : Sam to dredge berth {n}"),
    "decisions": _each("- **Decision {n}:** Berth {n} is dredged.\n  - **Moved by:** PC\n  - **Votes:** for {n}"),
    "questions": _each("- **Question {n}:** Is berth {n} dredged?\n  - **Asked by:** Sam\n  - **Answer:** Yes."),
    "list": _each("- berth {n}"),
    "list, loose": _each("- berth {n}\n"),
    "list, numbered": _each("{n}. berth {n}"),
    "lists of one entry": _each("- berth {n}\n\n1. berth {n}\n"),
    "lists, nested": _nested_lists,
    "quotations": _each("> Berth {n} is deep.\n\nSo it was said.", "\n\n"),
    "quotation without end": _each("> Berth {n} is deep.\n>"),
    "next meetings": _each("## Next meeting\n\n- **Date:** Tuesday 5 May 2027\n- **Theme:** Berth {n}\n"),
    "remarks": _each("<!-- berth {n} -->", "\n\n"),
    "remarks that answer": _each("<!-- minutebook: ignore TXT105 because berth {n} is so -->\n\nBerth [{n}] TBC.\n"),
    "remark without end": _each("berth {n}", before="<!--\n"),
    "mark-up in lines": _long_lines("<b>berth</b> {n} "),
    "mark-up blocks": _each("<div>\nberth {n}\n</div>\n"),
    "words as typed": _each("```\nberth {n}\n```\n"),
    "words as typed, without end": _each("berth {n}", before="```\n"),
    "links": _long_lines("[berth {n}](https://saltmarsh.example/{n}) "),
    "links by name": lambda count: (
        _HEAD
        + _ITEM
        + " ".join(_numbered("[berth {n}][b{n}]", count))
        + "\n\n"
        + "\n".join(_numbered("[b{n}]: https://saltmarsh.example/{n}", count))
        + "\n"
    ),
    "pictures": _long_lines("![berth {n}](berth.png) "),
    "brackets opened": _long_lines("[berth {n} ("),
    "brackets closed": _long_lines("berth {n}]) "),
    "bold": _long_lines("**berth {n}** "),
    "bold opened": _long_lines("**berth {n} "),
    "marks of every kind": _long_lines("**berth _{n} `it` ~~so "),
    "marks alone": _long_lines("*_"),
    "code opened": _long_lines("`` berth ` {n} "),
    "character references": _long_lines("&amp;&#65;berth "),
    "back-slashes": _long_lines("\\*berth \\"),
    "dates": _long_lines("Tuesday {n} June 2026, 31/06/2026, 5 May; "),
    "dates, a paragraph each": _each("Tuesday 31 June 2026 at 10am, berth {n}.", "\n\n"),
    "figures": _long_lines("{n}"),
    "one word": _long_lines("x"),
    "blanks": _each(" " * 40, "\n"),
    "restricted passages": _each(
        "- **Restricted passage:** financial\n  - **Public summary:** Berth {n}.\n  - **Withheld:** Rent {n}."
    ),
    "restricted items": _each("## {n}. Berth {n}\n\n**Restricted:** financial\n\nRent {n}.\n", before="\n"),
    "people": _people,
    "people and speakers": _people_and_speakers,
    "people and actions": _people_and_actions,
    "front matter": _front_matter,
    "front matter, one key": _front_matter_twice,
    "corrections": _corrections,
    "blanks of a form": _long_lines("[insert berth] TBC ??? "),
    "look-alike letters": _long_lines("сhair {n} "),
    "speakers nobody knows": _each("The {name} said so.", "\n\n"),
    "sections, empty": _each("## {n}. Estates\n", before="\n"),
    "labels nobody knows": _each("- **Berth:** {n}"),
}

_PRINTED_HEAD = """SALTMARSH HARBOUR BOARD

Minutes of the meeting held on Tuesday 9 June 2026 at 10am

Present: Jo March (PC), Sam Reed (DCO)
Apologies: Kim Low

"""


def _printed(form: str, between: str = "\n") -> Callable[[int], str]:
    return lambda count: _PRINTED_HEAD + between.join(_numbered(form, count)) + "\n"


RECOGNISED: dict[str, Callable[[int], str]] = {
    "headings": _printed("{n}. BERTH {n}\n"),
    "headings with words": _printed("{n}. BERTH {n}\n\nThe berth was dredged in May.\n"),
    "paragraphs": _printed("The Board heard that berth {n} was dredged in May.", "\n\n"),
    "paragraph of many lines": _printed("The Board heard that berth {n} was dredged"),
    "line without end": _printed("The Board heard that berth {n} was dredged. ", ""),
    "actions": _printed("ACTION {n}: Sam {name} to dredge berth {n} by 5 May 2027", "\n\n"),
    "people": lambda count: _PRINTED_HEAD.replace(
        "Apologies", "\n".join(_numbered("Sam {name} (S{n}), Officer {n}", count)) + "\nApologies"
    ),
    "people in one line": lambda count: _PRINTED_HEAD.replace(
        "\nApologies", "".join(_numbered(", Sam {name} (S{n})", count)) + "\nApologies"
    ),
    "table": _printed("| {n} | Berth {n} was dredged | SR |"),
    "table of columns": _printed("{n}     Berth {n} was dredged          SR"),
    "questions": _printed("Q{n}. Is berth {n} dredged?\n\nA. Yes, it is.\n"),
    "decisions": _printed("RESOLVED: that berth {n} be dredged.", "\n\n"),
    "list": _printed("- berth {n}"),
    "letters": _printed("({n}) berth {n}\n"),
    "one word": _printed("x", ""),
    "blanks": _printed("x" + " " * 40, ""),
    "pages": _printed("Page {n} of 900\n\fBerth {n} was dredged.\n"),
}

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>"""
_RELATION = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_KINDS}/{{kind}}" Target="{{target}}"/></Relationships>"""
_NUMBERING = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"""


def word_file(body: str, numbering: str = _NUMBERING) -> bytes:
    """Return a Word file with this XML for its body, and for its numbering."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATION.format(kind="officeDocument", target="word/document.xml"),
            "word/_rels/document.xml.rels": _RELATION.format(kind="numbering", target="numbering.xml"),
            "word/document.xml": f"<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>",
            "word/numbering.xml": f"<w:numbering {_NAMESPACE}>{numbering}</w:numbering>",
        }.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def word_paragraph(words: str, *, bold: bool = False, properties: str = "") -> str:
    """Return the XML of a paragraph of one run; `properties` is the XML of its own."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def _word_table(rows: Iterable[Iterable[str]]) -> str:
    lines = "".join(
        "<w:tr>" + "".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{lines}</w:tbl>"


_WORD_HEAD = "".join(
    (
        word_paragraph("Saltmarsh Harbour Board", bold=True),
        word_paragraph("Minutes of the meeting held on Tuesday 9 June 2026 at 10am"),
        word_paragraph("Present: Jo March (PC), Sam Reed (DCO)"),
        word_paragraph("Apologies: Kim Low"),
    )
)
_IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _paragraphs(*forms: str, properties: str = "") -> Callable[[int], bytes]:
    """Return what repeats paragraphs; one whose words begin with `*` is bold."""

    def made(count: int) -> bytes:
        each = zip(*(_numbered(form, count) for form in forms), strict=True)
        lines = (
            word_paragraph(words.lstrip("*"), bold=words.startswith("*"), properties=properties)
            for group in each
            for words in group
        )
        return word_file(_WORD_HEAD + "".join(lines))

    return made


def _rows(headings: str, *cells: str) -> Callable[[int], bytes]:
    """Return what repeats the rows of one table; its headings are parted by `|`."""

    def made(count: int) -> bytes:
        rows = zip(*(_numbered(cell, count) for cell in cells), strict=True)
        return word_file(_WORD_HEAD + _word_table([headings.split("|"), *rows]))

    return made


def _runs(count: int) -> bytes:
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>berth {n}, </w:t></w:r><w:r><w:t>dredged; </w:t></w:r>"
                   for n in range(count))  # fmt: skip
    return word_file(f"{_WORD_HEAD}<w:p>{runs}</w:p>")


def _word_tables(count: int) -> bytes:
    tables = (_word_table([["No", "Berth"], [str(n), "dredged"]]) + word_paragraph("So it was.") for n in range(count))
    return word_file(_WORD_HEAD + "".join(tables))


WORD: dict[str, Callable[[int], bytes]] = {
    "headings": _paragraphs("*{n}. Berth {n}"),
    "headings with words": _paragraphs("*{n}. Berth {n}", "The berth was dredged in May."),
    "paragraphs": _paragraphs("The Board heard that berth {n} was dredged in May."),
    "paragraph without end": lambda count: word_file(
        _WORD_HEAD + word_paragraph(" ".join(_numbered("The Board heard that berth {n} was dredged.", count)))
    ),
    "runs": _runs,
    "actions": _paragraphs("ACTION: Sam {name} to dredge berth {n} by 5 May 2027"),
    "actions with people": _paragraphs("It was dredged. SR to tell {name} by 5 May 2027", "*Action: SR"),
    "decisions": _paragraphs("RESOLVED: that berth {n} be dredged.", "Proposed by Sam, seconded by Kim. Carried."),
    "restricted": _paragraphs("*Restricted: financial", "The rent is {n}."),
    "list": _paragraphs("berth {n}", properties=_IN_LIST),
    "people": _rows("Name|Role|Initials|Present", "Sam {name}", "Officer {n}", "S{n}", "present"),
    "people, a line each": lambda count: word_file(
        word_paragraph("Minutes of the meeting held on Tuesday 9 June 2026 at 10am")
        + word_paragraph("Present:", bold=True)
        + "".join(word_paragraph(words) for words in _numbered("Sam {name} (S{n}), Officer {n}", count))
    ),
    "people in one line": lambda count: word_file(
        word_paragraph("Minutes of the meeting held on Tuesday 9 June 2026 at 10am")
        + word_paragraph("Present: " + ", ".join(_numbered("Sam {name} (S{n})", count)))
    ),
    "table": _rows("No|Berth|Work", "{n}", "Berth {n}", "dredged"),
    "table, wide": _rows("|".join("abcdefghijklmnop"), *["{n}"] * 16),
    "tables": _word_tables,
    "agenda table": _rows("Item|Discussion|Action", "{n}", "Berth {n} was dredged in May.", "SR to tell {name}"),
    "action table": _rows("No|Action|Owner|Due|Status", "{n}", "Dredge berth {n}", "SR", "5 May 2027", "Open"),
    "dates": _paragraphs("On Tuesday 31 June 2026 at 10am berth {n} was dredged."),
    "next meetings": _paragraphs("*Date of next meeting", "Tuesday 5 May 2027 at 10am, berth {n}"),
}  # fmt: skip
