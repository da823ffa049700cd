"""Minutes around a snippet in Word: in our template, and as other offices lay them out."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from withholding.plain_forms import ACTION, AFTER, BEFORE, BODY, DETAILS, NO_APOLOGIES, PEOPLE, TITLE
from withholding.snippets import Paragraph, Run, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_FOOTNOTES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {ns}>'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "{notes}</w:footnotes>"
)
_FOOTNOTE_TYPE = (
    '<Override PartName="/word/footnotes.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
)
_FOOTNOTE_LINK = (
    '<Relationship Id="rIdNotes" Target="footnotes.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
)


class Page:
    """A Word file into which a snippet is typed, paragraph by paragraph, before a given place or at the end."""

    def __init__(self, document: Any, before: Any = None) -> None:
        """Take a document of python-docx, and the paragraph before which is typed."""
        self.document = document
        self._before = before
        self._styles = {style.name for style in document.styles}
        self.notes: list[str] = []
        self._last: Any = None

    def paragraph(self, style: str | None = None) -> Any:
        """Add an empty paragraph."""
        added = self.document.add_paragraph(style=style if style in self._styles else None)
        if self._before is not None:
            self._before.addprevious(added._p)
        self._last = added
        return added

    def words(self, typed: Iterable[Run], style: str | None = None, *, begins: str = "", look: str = "") -> Any:
        """Add a paragraph of words."""
        added = self.paragraph(style)
        if begins:
            self._run(added, Run(begins, look))
        for run in typed:
            if run.after == "line":
                added = self.paragraph(style)
            elif run.after == "hard":
                added.add_run().add_break(WD_BREAK.LINE)
            self._run(added, Run(run.words, run.look + look))
        return added

    @staticmethod
    def _run(paragraph: Any, run: Run) -> None:
        added = paragraph.add_run(run.words)
        added.bold = "b" in run.look or None
        added.italic = "i" in run.look or None
        added.underline = "u" in run.look or None

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table."""
        table = self.document.add_table(len(rows), max(map(len, rows)))
        if "Table Grid" in self._styles:
            table.style = "Table Grid"
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                for run in runs(words):
                    self._run(table.cell(at, column).paragraphs[0], run)
        if self._before is not None:
            self._before.addprevious(table._tbl)

    def comment(self, words: str) -> None:
        """Add a comment to the paragraph before."""
        paragraph = self._last or self.paragraph()
        if paragraph.runs:
            self.document.add_comment(paragraph.runs, text=words, author="Chair")

    def footnote(self, words: str) -> None:
        """Add a footnote to the paragraph before."""
        self.notes.append(words)
        mark = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        (self._last or self.paragraph())._p.append(parse_xml(mark))

    def saved(self) -> bytes:
        """Return the file."""
        written = io.BytesIO()
        self.document.core_properties.author = ""
        self.document.save(written)
        return _with_footnotes(written.getvalue(), self.notes) if self.notes else written.getvalue()

    def typed(self, snippet: Sequence[Paragraph], heading: Callable[[Paragraph], None]) -> None:
        """Type a snippet."""
        rows: list[list[str]] = []
        for paragraph in snippet:
            if rows and paragraph.kind != "row":
                self.table(rows)
                rows = []
            if paragraph.kind == "heading":
                heading(paragraph)
            elif paragraph.kind == "row":
                rows.append(paragraph.cells)
            elif paragraph.kind == "comment":
                self.comment(paragraph.words)
            elif paragraph.kind == "footnote":
                self.footnote(paragraph.words)
            else:
                styles = {"bullet": "List Bullet", "number": "List Number", "quotation": "Quote"}
                self.words(paragraph.runs, styles.get(paragraph.kind))
        if rows:
            self.table(rows)


def _with_footnotes(file: bytes, notes: Sequence[str]) -> bytes:
    entries = [
        f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {note}</w:t></w:r>'
        "</w:p></w:footnote>"
        for at, note in enumerate(notes, 1)
    ]
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(b"</Types>", _FOOTNOTE_TYPE.encode())
            elif name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", _FOOTNOTE_LINK.encode())
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", _FOOTNOTES.format(ns=nsdecls("w"), notes="".join(entries)))
    return written.getvalue()


def in_our_template(base: bytes, snippet: Sequence[Paragraph], *, opening: bool = False) -> bytes:
    """Return our own Word file with a snippet typed into it, in the styles a clerk finds there.

    `base` is what we write of the minutes without a snippet. It is typed before "3. The garden", or before the first
    heading.
    """
    document = docx.Document(io.BytesIO(base))
    headings = [
        paragraph for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"
    ]
    garden = next(paragraph for paragraph in headings if paragraph.text.endswith("The garden"))
    page = Page(document, headings[0]._p if opening else garden._p)

    def heading(paragraph: Paragraph) -> None:
        added = page.paragraph(f"Heading {paragraph.level}")
        if paragraph.number:
            number = deepcopy(garden.runs[0]._r)
            number.xpath("w:t")[0].text = paragraph.number
            added._p.append(number)
            added.add_run().add_tab()
        for run in paragraph.runs:
            page._run(added, run)

    page.typed(snippet, heading)
    return page.saved()


def by_styles(snippet: Sequence[Paragraph], *, opening: bool = False) -> bytes:
    """Return minutes with Word's own heading styles."""
    page = Page(docx.Document())
    page.words([Run(BODY)], "Title")

    def heading(paragraph: Paragraph) -> None:
        page.words(paragraph.runs, f"Heading {paragraph.level}", begins=paragraph.number and paragraph.number + " ")

    return _around(page, snippet, heading, opening=opening)


def by_bold(snippet: Sequence[Paragraph], *, opening: bool = False) -> bytes:
    """Return minutes whose headings are paragraphs in bold."""
    page = Page(docx.Document())
    page.words([Run(BODY, "b")])

    def heading(paragraph: Paragraph) -> None:
        page.words(paragraph.runs, begins=paragraph.number and paragraph.number + " ", look="b")

    return _around(page, snippet, heading, opening=opening)


def _around(page: Page, snippet: Sequence[Paragraph], heading: Callable[[Paragraph], None], *, opening: bool) -> bytes:
    _details(page)
    if opening:
        page.typed(snippet, heading)
    _people(page)
    heading(Paragraph("heading", (("", "Footpaths"),), 1, "1."))
    page.words([Run(BEFORE)])
    page.words([Run(f"ACTION: {ACTION}")])
    if not opening:
        page.typed(snippet, heading)
    heading(Paragraph("heading", (("", "The garden"),), 1, "3."))
    page.words([Run(AFTER)])
    heading(Paragraph("heading", (("", "Next meeting"),), 1, "4."))
    page.words([Run("Tuesday 14 July 2026 at 7pm, Brackenford Village Hall")])
    return page.saved()


def _details(page: Page) -> None:
    page.words([Run(TITLE.replace(BODY, "Minutes of the meeting held on").replace("on,", "on") + " at 7pm")])
    for key in ("Venue", "Chair"):
        page.words([Run(f"{key}: {DETAILS[key]}")])


def _people(page: Page) -> None:
    page.words([Run("Present: "), Run(", ".join(f"{name} ({role})" for name, role, *_ in PEOPLE[:2]))])
    page.words([Run(f"In attendance: {PEOPLE[2][0]} ({PEOPLE[2][1]})")])
    page.words([Run(f"Apologies: {NO_APOLOGIES}")])


def as_agenda_table(snippet: Sequence[Paragraph], *, opening: bool = False) -> bytes:
    """Return minutes whose agenda is one table of number, words and ACTION."""
    page = Page(docx.Document())
    page.words([Run(BODY, "b")])
    _details(page)
    if opening:
        page.typed(snippet, lambda paragraph: page.words(paragraph.runs, look="b"))
    _people(page)
    table = page.document.add_table(1, 3)
    table.style = "Table Grid"
    for column, words in enumerate(("No.", "Item", "ACTION")):
        table.cell(0, column).text = words
    _agenda_row(table, "1.", [Run("Footpaths", "b")], [BEFORE], "SR")
    if not opening:
        _snippet_in_agenda(page, table, snippet)
    _agenda_row(table, "3.", [Run("The garden", "b")], [AFTER])
    _agenda_row(table, "4.", [Run("Next meeting", "b")], ["Tuesday 14 July 2026 at 7pm"])
    return page.saved()


def _agenda_row(table: Any, number: str, title: Sequence[Run], texts: Sequence[str], action: str = "") -> Any:
    cells = table.add_row().cells
    cells[0].text, cells[2].text = number, action
    for run in title:
        Page._run(cells[1].paragraphs[0], Run(run.words, "b" + run.look))
    for words in texts:
        cells[1].add_paragraph(words)
    return cells[1]


def _snippet_in_agenda(page: Page, table: Any, snippet: Sequence[Paragraph]) -> None:
    cell: Any = None
    for paragraph in snippet:
        if cell is None or (paragraph.kind == "heading" and paragraph.level == 1):
            cell = _agenda_row(table, paragraph.number, paragraph.runs, [])
            page._last = cell.paragraphs[0]
            continue
        if paragraph.kind == "comment":
            page.comment(paragraph.words)
        elif paragraph.kind == "footnote":
            page.footnote(paragraph.words)
        else:
            typed = cell.add_paragraph()
            page._last = typed
            begins = {"bullet": "- ", "heading": re.sub(r"(.)$", r"\1 ", paragraph.number)}.get(paragraph.kind, "")
            if paragraph.kind == "number":
                begins = paragraph.number + " "
            if begins:
                typed.add_run(begins)
            for run in paragraph.runs:
                if run.after == "line":
                    typed = cell.add_paragraph()
                elif run.after == "hard":
                    typed.add_run().add_break(WD_BREAK.LINE)
                Page._run(typed, Run(run.words, run.look + ("b" if paragraph.kind == "heading" else "")))
