"""Reads blocks back out of a Word file by its layout alone: style, indentation, label.

It knows nothing of running text and forgives nothing. It is here to show that the layout says everything, also after
another program has saved the file.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from minutebook.model.blocks import (
    Action,
    Attendance,
    Block,
    BlockList,
    Decision,
    Entry,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Raised,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
    Votes,
)
from minutebook.model.when import Clock, When
from minutebook.word.markup import W
from minutebook.writers.word.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STEP = 360
NEAR = 4  # LibreOffice counts in hundredths of a millimetre


class Line(NamedTuple):
    """A paragraph or a table: its style, where it begins, its label, its words or cells."""

    style: str
    left: int
    label: str = ""
    words: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    first: int = 1


class Layout:
    """The lines of a document, and how far each is moved in beyond its style."""

    def __init__(self, document: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(document)) as package:
            self.body, styles, self.numbering = (
                etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "styles", "numbering")
            )
        self.styles = Styles(styles)
        self.names = {
            style.get(f"{W}styleId", ""): style.find(f"{W}name").get(f"{W}val", "").lower()  # type: ignore[union-attr]
            for style in styles.iter(f"{W}style")
        }
        self.inner = {
            "minutes field text": self.styles.left("Minutes Field"),
            "quote": self.styles.left("Quote"),
            "minutes restricted text": self.styles.left("Minutes Restricted Text"),
            "list continue": STEP,
        }

    def lines(self) -> Iterator[Line]:
        for element in self.body[0]:
            if element.tag == f"{W}tbl":
                indent = element.find(f"{W}tblPr/{W}tblInd")
                rows = tuple(
                    tuple(
                        "\n".join(self._words(cell_paragraph)[1] for cell_paragraph in cell.findall(f"{W}p"))
                        for cell in row.findall(f"{W}tc")
                    )
                    for row in element.findall(f"{W}tr")
                )
                yield Line(self._style(element, "tbl"), _number(indent, "w"), rows=rows)
            elif element.tag == f"{W}p":
                style = self._style(element, "p")
                label, words = self._words(element)
                left, first = self._left(element, style)
                yield Line(style, left, label, words, first=first)

    def _style(self, element: etree._Element, kind: str) -> str:
        style = element.find(f"{W}{kind}Pr/{W}{'tblStyle' if kind == 'tbl' else 'pStyle'}")
        return self.names[style.get(f"{W}val", "")] if style is not None else "normal"

    def _words(self, paragraph: etree._Element) -> tuple[str, str]:
        label = words = ""
        for run in paragraph.iter(f"{W}r"):
            style = run.find(f"{W}rPr/{W}rStyle")
            shown = {f"{W}tab": "\t", f"{W}br": "\n"}
            text = "".join(part.text or "" if part.tag == f"{W}t" else shown.get(part.tag, "") for part in run)
            if style is not None and self.names[style.get(f"{W}val", "")] == "minutes label":
                label += text
            else:
                words += text
        return label, words.removeprefix("\t") if label else words

    def _left(self, paragraph: etree._Element, style: str) -> tuple[int, int]:
        own = paragraph.find(f"{W}pPr/{W}ind")
        numbering = paragraph.find(f"{W}pPr/{W}numPr")
        base, first = self.styles.left(style), 1
        if numbering is not None:
            base = STEP
            level = numbering.find(f"{W}ilvl").get(f"{W}val")  # type: ignore[union-attr]
            left, first = self._level(numbering.find(f"{W}numId").get(f"{W}val", ""), level or "0")  # type: ignore[union-attr]
        else:
            left = base
        if own is not None and (own.get(f"{W}left") or own.get(f"{W}start")):
            left = _number(own, "left", "start")
        return left - base, first

    def _level(self, number: str, level: str) -> tuple[int, int]:
        (num,) = (one for one in self.numbering.iter(f"{W}num") if one.get(f"{W}numId") == number)
        abstract = num.find(f"{W}abstractNumId").get(f"{W}val")  # type: ignore[union-attr]
        (definition,) = (
            one for one in self.numbering.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == abstract
        )
        (found,) = (one for one in definition.iter(f"{W}lvl") if one.get(f"{W}ilvl") == level)
        starts = [
            _number(override.find(f"{W}startOverride"), "val")
            for override in num.iter(f"{W}lvlOverride")
            if override.get(f"{W}ilvl") == level and override.find(f"{W}startOverride") is not None
        ]
        return _number(found.find(f"{W}pPr/{W}ind"), "left", "start"), starts[0] if starts else 1


def _number(element: etree._Element | None, *attributes: str) -> int:
    values = [] if element is None else [element.get(f"{W}{name}") for name in attributes]
    return next((int(value) for value in values if value), 0)


class Reader:
    """Reads lines, one after the other; what stands further in belongs to what stands before it."""

    def __init__(self, layout: Layout) -> None:
        self.inner = layout.inner
        self.lines = list(layout.lines())
        self.at = 0
        self.record: dict[str, Callable[[int], Block]] = {
            "minutes action": self.action,
            "minutes decision": self.decision,
            "minutes question": self.question,
            "minutes restricted": self.restricted,
            "minutes next meeting": self.next_meeting,
            "minutes apologies": self.attendance,
            "minutes attendance": self.attendance,
            "minutes table": self.table,
            "caption": self.table,
            "quote": self.quotation,
            "list bullet": self.entries,
            "list number": self.entries,
            "minutes verbatim": lambda _: Verbatim(text=self.take().words),
            "minutes remark": lambda _: Remark(text=self.take().words),
        }

    @property
    def line(self) -> Line:
        return self.lines[self.at] if self.at < len(self.lines) else Line("", -1)

    def take(self) -> Line:
        self.at += 1
        return self.lines[self.at - 1]

    def stands(self, style: str, left: int) -> bool:
        return self.line.style == style and abs(self.line.left - left) <= NEAR

    def blocks(self, style: str = "normal", outer: int = 0) -> list[Block]:
        inner = outer + self.inner.get(style, 0)
        found: list[Block] = []
        while True:
            if self.stands(style, outer) and not self.line.label:
                found.append(Paragraph(text=self.take().words))
            elif self.line.style in self.record and abs(self.line.left - inner) <= NEAR:
                found.append(self.record[self.line.style](inner))
            else:
                return found

    def opened(self, words: str, style: str, outer: int) -> list[Block]:
        """Return the first paragraph, if there is one, and what follows it inside the same."""
        return [*([Paragraph(text=words)] if words else []), *self.blocks(style, outer)]

    def entries(self, left: int) -> BlockList:
        style, first = self.line.style, self.line.first
        entries: list[Entry] = []
        while self.stands(style, left):
            entries.append(Entry(content=self.opened(self.take().words, "list continue", left)))
        numbered = style == "list number"
        return BlockList(entries=entries, numbered=numbered, first=first if numbered else 1)

    def quotation(self, left: int) -> Quotation:
        return Quotation(content=self.opened(self.take().words, "quote", left))

    def table(self, left: int) -> Table:
        caption = self.take().words if self.line.style == "caption" else ""
        assert self.stands("minutes table", left)
        headings, *rows = (list(row) for row in self.take().rows)
        return Table(caption=caption, headings=headings, rows=rows)

    def attendance(self, left: int) -> Attendance:
        if self.line.label == "Attendance:":
            self.take()
        people: list[Person] = []
        if self.stands("minutes attendance", left):
            headings, *rows = self.take().rows
            fields = {
                "Name": "name",
                "Capacity": "capacity",
                "Short": "abbreviation",
                "Presence": "presence",
                "Note": "note",
            }
            for row in rows:
                values = {fields[heading]: cell for heading, cell in zip(headings, row, strict=True)}
                people.append(Person(**{**values, "presence": values["presence"].lower()}))  # type: ignore[arg-type]
        apologies = ""
        if self.stands("minutes apologies", left) and self.line.label == "Apologies:":
            apologies = self.take().words
        return Attendance(people=people, apologies=apologies)

    def fields(self, style: str, left: int, last: str) -> tuple[dict[str, list[str]], list[Block]]:
        found: dict[str, list[str]] = {}
        while self.stands(style, left):
            line = self.take()
            if line.label == last:
                return found, self.opened(line.words, "minutes field text", left)
            found.setdefault(line.label, []).append(line.words)
        return found, []

    def opening(self, kind: str) -> tuple[str, str]:
        line = self.take()
        return line.label.removeprefix(kind).removesuffix(":").removeprefix(" "), line.words

    def action(self, left: int) -> Action:
        number, task = self.opening("Action")
        found, update = self.fields("minutes field", left, "Update:")
        owners = [part for words in found.get("Owners:", []) for part in words.split("; ")] + found.get("Owner:", [])
        return Action(
            number=number,
            task=task,
            owners=owners,
            due=When(printed=found["Due:"][0]) if "Due:" in found else None,
            status=found["Status:"][0].lower() if "Status:" in found else None,  # type: ignore[arg-type]
            raised=Raised(printed=found["Raised:"][0]) if "Raised:" in found else None,
            update=update,
        )

    def decision(self, left: int) -> Decision:
        number, text = self.opening("Decision")
        found, reasons = self.fields("minutes field", left, "Reasons:")
        one = {label: words for label, (words,) in found.items()}
        return Decision(
            number=number,
            text=text,
            decided_by=one.get("Decided by:", ""),
            mover=one.get("Moved by:", ""),
            seconder=one.get("Seconded by:", ""),
            votes=Votes(printed=one["Votes:"]) if "Votes:" in one else None,
            result=one.get("Result:", ""),
            reasons=reasons,
        )

    def question(self, left: int) -> Question:
        number, text = self.opening("Question")
        found, answer = self.fields("minutes field", left, "Answer:")
        asked, answered = (found.get(label, [""])[0] for label in ("Asked by:", "Answered by:"))
        return Question(number=number, text=text, asked_by=asked, answered_by=answered, answer=answer)

    def next_meeting(self, left: int) -> NextMeeting:
        if self.line.label == "Next meeting:":
            self.take()
        found: dict[str, str] = {}
        while self.stands("minutes next meeting", left) and self.line.label != "Next meeting:":
            line = self.take()
            found[line.label] = line.words
        return NextMeeting(
            theme=found.get("Theme:", ""),
            date=When(printed=found["Date:"]) if "Date:" in found else None,
            start=Clock(printed=found["Time:"]) if "Time:" in found else None,
            venue=found.get("Venue:", ""),
        )

    def restricted(self, left: int) -> Restricted:
        reason = self.take().words
        found: dict[str, str] = {}
        while self.stands("minutes restricted", left) and self.line.label.startswith("Public"):
            line = self.take()
            found[line.label] = line.words
        restriction = Restriction(
            reason=reason, public_title=found.get("Public title:", ""), public_summary=found.get("Public summary:", "")
        )
        return Restricted(restriction=restriction, content=self.blocks("minutes restricted text", left))


def read_back(document: bytes) -> list[list[Block]]:
    """Return the blocks under every heading of the document."""
    reader = Reader(Layout(document))
    found: list[list[Block]] = []
    while reader.at < len(reader.lines):
        if reader.take().style.startswith("heading"):
            found.append(reader.blocks())
    return found
