"""The blocks of an item, each in the styles and with the labels by which it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    NextMeeting,
    Paragraph,
    Question,
    Quotation,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
)
from minutebook.model.running_text import Run, parse
from minutebook.writers.word.labelled import Field, literal, write_fields, write_labelled
from minutebook.writers.word.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutebook.model.blocks import Block, Person
    from minutebook.writers.word.page import Page


class Place(NamedTuple):
    """Where blocks stand: the style of paragraphs, how far these are moved in, and how far everything else is."""

    style: str = "Normal"
    outer: int = 0
    inner: int = 0
    lists: int = 0


def write_blocks(page: Page, blocks: Sequence[Block], place: Place = Place()) -> None:
    """Write blocks, one after the other."""
    before: Block | None = None
    for block in blocks:
        _write(page, block, place, same_before=type(before) is type(block))
        before = block


def _write(page: Page, block: Block, place: Place, *, same_before: bool) -> None:
    match block:
        case Paragraph():
            page.runs(page.paragraph(place.style, place.outer), parse(block.text))
        case BlockList():
            _list(page, block, place)
        case Table():
            _table(page, block, place)
        case Quotation():
            _quotation(page, block, place, same_before=same_before)
        case Verbatim():
            page.words(page.paragraph("Minutes Verbatim", place.inner), block.text)
        case Remark():
            write_labelled(page, "Minutes Remark", "Remark:", (Run(block.text),), place.inner)
        case Attendance():
            _attendance(page, block, place, same_before=same_before)
        case Action():
            _action(page, block, place)
        case Decision():
            _decision(page, block, place)
        case Question():
            _question(page, block, place)
        case NextMeeting():
            _next_meeting(page, block, place, same_before=same_before)
        case Restricted():
            _restricted(page, block, place)


def _list(page: Page, block: BlockList, place: Place) -> None:
    level = page.numbering.begin(numbered=block.numbered, first=block.first, depth=place.lists)
    inside = Place("List Continue", place.inner, place.inner + page.numbering.step, place.lists + 1)
    for entry in block.entries:
        paragraph = page.entry(level, place.inner)
        first, rest = _opening_paragraph(entry.content)
        page.runs(paragraph, first)
        write_blocks(page, rest, inside)


def _table(page: Page, block: Table, place: Place) -> None:
    if block.caption:
        page.runs(page.paragraph("caption", place.inner), parse(block.caption))
    elif page.after_table or not block.headings:
        page.words(page.paragraph("caption", place.inner), "Table:", "Minutes Label")
    if block.headings:
        headings, *rows = [[parse(cell) for cell in row] for row in (block.headings, *block.rows)]
        write_table(page, "Minutes Table", headings, rows, place.inner)


def _quotation(page: Page, block: Quotation, place: Place, *, same_before: bool) -> None:
    first, rest = _opening_paragraph(block.content)
    if same_before or not first:
        write_labelled(page, "Quote", "Quotation:", first, place.inner)
    else:
        page.runs(page.paragraph("Quote", place.inner), first)
    write_blocks(page, rest, Place("Quote", place.inner, place.inner + page.styles.left("Quote"), place.lists))


def _attendance(page: Page, block: Attendance, place: Place, *, same_before: bool) -> None:
    if same_before or page.after_table or not (block.people or block.apologies):
        write_labelled(page, "Minutes Field", "Attendance:", (), place.inner)
    if block.people:
        shown = [
            (heading, field)
            for heading, field in _COLUMNS
            if heading in _ALWAYS or any(getattr(person, field) for person in block.people)
        ]
        rows = [[_cell(person, field) for _, field in shown] for person in block.people]
        write_table(page, "Minutes Attendance", [(Run(heading),) for heading, _ in shown], rows, place.inner)
    write_fields(page, literal(("Apologies:", block.apologies)), place.inner)


_COLUMNS = (
    ("Name", "name"),
    ("Capacity", "capacity"),
    ("Short", "abbreviation"),
    ("Presence", "presence"),
    ("Note", "note"),
)
_ALWAYS = ("Name", "Presence")


def _cell(person: Person, field: str) -> tuple[Run, ...]:
    words: str = getattr(person, field)
    return (Run(words.capitalize() if field == "presence" else words),) if words else ()


def _action(page: Page, block: Action, place: Place) -> None:
    fields = [
        *literal(("Raised:", block.raised.printed if block.raised else "")),
        *literal(*owner_fields(block.owners)),
        *literal(("Due:", block.due.printed if block.due else ""), ("Status:", (block.status or "").capitalize())),
    ]
    _record(page, ("Minutes Action", numbered("Action", block.number)), block.task, fields, place)
    _field_of_blocks(page, "Update:", block.update, place)


def owner_fields(owners: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Give one field for all owners, or one for each where a name holds the semicolon that would part them."""
    if len(owners) > 1 and not any(";" in owner for owner in owners):
        return [("Owners:", "; ".join(owners))]
    return [("Owner:", owner) for owner in owners]


def _decision(page: Page, block: Decision, place: Place) -> None:
    fields = literal(
        ("Decided by:", block.decided_by),
        ("Moved by:", block.mover),
        ("Seconded by:", block.seconder),
        ("Votes:", block.votes.printed if block.votes else ""),
        ("Result:", block.result),
    )
    _record(page, ("Minutes Decision", numbered("Decision", block.number)), block.text, list(fields), place)
    _field_of_blocks(page, "Reasons:", block.reasons, place)


def _question(page: Page, block: Question, place: Place) -> None:
    fields = literal(("Asked by:", block.asked_by), ("Answered by:", block.answered_by))
    _record(page, ("Minutes Question", numbered("Question", block.number)), block.text, list(fields), place)
    _field_of_blocks(page, "Answer:", block.answer, place)


def _next_meeting(page: Page, block: NextMeeting, place: Place, *, same_before: bool) -> None:
    fields = list(
        literal(
            ("Theme:", block.theme),
            ("Date:", block.date.printed if block.date else ""),
            ("Time:", block.start.printed if block.start else ""),
            ("Venue:", block.venue),
        )
    )
    if same_before or not fields:
        write_labelled(page, "Minutes Next Meeting", "Next meeting:", (), place.inner)
    write_fields(page, fields, place.inner, "Minutes Next Meeting")


def _restricted(page: Page, block: Restricted, place: Place) -> None:
    write_restriction(page, block.restriction, "Restricted passage:", place.inner)
    inner = place.inner + page.styles.left("Minutes Restricted Text")
    write_blocks(page, block.content, Place("Minutes Restricted Text", place.inner, inner, place.lists))


def write_restriction(page: Page, restriction: Restriction, label: str, indent: int = 0) -> None:
    """Write why something is withheld, and what the public is told instead."""
    fields = [
        (name, parse(text))
        for name, text in (
            ("Public title:", restriction.public_title),
            ("Public summary:", restriction.public_summary),
        )
        if text
    ]
    reason = (Run(restriction.reason),) if restriction.reason else ()
    write_labelled(page, "Minutes Restricted", label, reason, indent)
    write_fields(page, fields, indent, "Minutes Restricted")


def numbered(label: str, number: str) -> str:
    """Return a label with the number as printed: “Action 3:”."""
    return f"{label} {number}:" if number else f"{label}:"


def _record(page: Page, style_and_label: tuple[str, str], text: str, fields: Sequence[Field], place: Place) -> None:
    style, label = style_and_label
    write_labelled(page, style, label, parse(text), place.inner, keep_with_next=bool(fields))
    write_fields(page, fields, place.inner)


def _field_of_blocks(page: Page, label: str, blocks: Sequence[Block], place: Place) -> None:
    """Write a field that holds blocks: its first paragraph stands beside the label, the rest below it."""
    if not blocks:
        return
    first, rest = _opening_paragraph(blocks)
    write_labelled(page, "Minutes Field", label, first, place.inner)
    inner = place.inner + page.styles.left("Minutes Field")
    write_blocks(page, rest, Place("Minutes Field Text", place.inner, inner))


def _opening_paragraph(blocks: Sequence[Block]) -> tuple[tuple[Run, ...], Sequence[Block]]:
    """Part the first paragraph, if blocks begin with one, from the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return parse(blocks[0].text), blocks[1:]
    return (), blocks
