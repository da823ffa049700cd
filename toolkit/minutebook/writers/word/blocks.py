"""The blocks of an item, each in the styles and with the labels by which it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.action_sentence import due_in, owners_in
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
from minutebook.model.running_text import Run, parse, plain
from minutebook.writers.word.labelled import Field, literal, write_fields, write_labelled
from minutebook.writers.word.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from minutebook.model.blocks import Block, Person
    from minutebook.writers.word.page import Page


class Place(NamedTuple):
    """Where a block stands."""

    style: str = "Normal"  # of paragraphs right inside
    outer: int = 0  # how far these are moved in
    inner: int = 0  # how far everything else is moved in
    lists: int = 0  # how many lists are around it
    after_its_like: bool = False  # whether the block before it is of the same kind


_TOP = Place()


def write_blocks(page: Page, blocks: Sequence[Block], place: Place = _TOP) -> None:
    """Write blocks, one after the other."""
    before: type[Block] | None = None
    for block in blocks:
        _WRITERS[type(block)](page, block, place._replace(after_its_like=before is type(block)))
        before = type(block)


def _paragraph(page: Page, block: Paragraph, place: Place) -> None:
    page.runs(page.paragraph(place.style, place.outer), parse(block.text))


def _verbatim(page: Page, block: Verbatim, place: Place) -> None:
    page.words(page.paragraph("Minutes Verbatim", place.inner), block.text)


def _remark(page: Page, block: Remark, place: Place) -> None:
    write_labelled(page, "Minutes Remark", "Remark:", (Run(block.text),), place.inner)


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


def _quotation(page: Page, block: Quotation, place: Place) -> None:
    first, rest = _opening_paragraph(block.content)
    if place.after_its_like or not first:
        write_labelled(page, "Quote", "Quotation:", first, place.inner)
    else:
        page.runs(page.paragraph("Quote", place.inner), first)
    write_blocks(page, rest, Place("Quote", place.inner, place.inner + page.styles.left("Quote"), place.lists))


def _attendance(page: Page, block: Attendance, place: Place) -> None:
    if place.after_its_like or page.after_table or not (block.people or block.apologies):
        write_labelled(page, "Minutes Apologies", "Attendance:", (), place.inner)
    if block.people:
        shown = [
            (heading, field)
            for heading, field in _COLUMNS
            if heading in _ALWAYS or any(getattr(person, field) for person in block.people)
        ]
        rows = [[_cell(person, field) for _, field in shown] for person in block.people]
        write_table(page, "Minutes Attendance", [(Run(heading),) for heading, _ in shown], rows, place.inner)
    write_fields(page, literal(("Apologies:", block.apologies)), place.inner, "Minutes Apologies")


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
    """Write an action; owners and due date have a field only where reading the task would not give them back."""
    task = plain(block.task)
    said = due_in(task)
    due = block.due.printed if block.due else ""
    fields = literal(
        ("Raised:", block.raised.printed if block.raised else ""),
        *(owner_fields(block.owners) if block.owners != [owner for owner, *_ in owners_in(task)] else ()),
        ("Due:", due if said is None or said.printed != due else ""),
        ("Status:", (block.status or "").capitalize()),
    )
    opening = _Opening("Minutes Action", numbered("Action", block.number), block.task)
    _record(page, opening, [*fields], ("Update:", block.update), place)


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
    opening = _Opening("Minutes Decision", numbered("Decision", block.number), block.text)
    _record(page, opening, [*fields], ("Reasons:", block.reasons), place)


def _question(page: Page, block: Question, place: Place) -> None:
    fields = literal(("Asked by:", block.asked_by), ("Answered by:", block.answered_by))
    opening = _Opening("Minutes Question", numbered("Question", block.number), block.text)
    _record(page, opening, [*fields], ("Answer:", block.answer), place)


def _next_meeting(page: Page, block: NextMeeting, place: Place) -> None:
    fields = list(
        literal(
            ("Theme:", block.theme),
            ("Date:", block.date.printed if block.date else ""),
            ("Time:", block.start.printed if block.start else ""),
            ("Venue:", block.venue),
        )
    )
    if place.after_its_like or not fields:
        write_labelled(page, "Minutes Next Meeting", "Next meeting:", (), place.inner)
    write_fields(page, fields, place.inner, "Minutes Next Meeting")


def _restricted(page: Page, block: Restricted, place: Place) -> None:
    write_restriction(page, block.restriction, "Restricted passage:", place.inner)
    inner = place.inner + page.styles.left("Minutes Restricted Text")
    write_blocks(page, block.content, Place("Minutes Restricted Text", place.inner, inner, place.lists))


def write_restriction(page: Page, restriction: Restriction, label: str, indent: int = 0) -> None:
    """Write why something is withheld, and what the public is told instead."""
    fields = [("Public title:", restriction.public_title), ("Public summary:", restriction.public_summary)]
    reason = (Run(restriction.reason),) if restriction.reason else ()
    shown = [(label, reason), *((name, parse(text)) for name, text in fields if text)]
    write_fields(page, shown, indent, "Minutes Restricted")


def numbered(label: str, number: str) -> str:
    """Return a label with the number as printed: “Action 3:”."""
    return f"{label} {number}:" if number else f"{label}:"


class _Opening(NamedTuple):
    style: str
    label: str
    text: str


def _record(
    page: Page, opening: _Opening, fields: Sequence[Field], last: tuple[str, Sequence[Block]], place: Place
) -> None:
    """Write an action, a decision or a question, with its fields.

    The last field holds blocks: its first paragraph stands beside the label, the rest below it.
    """
    label, blocks = last
    more = bool(fields or blocks)
    write_labelled(page, *opening[:2], parse(opening.text), place.inner, keep_with_next=more, close=more)
    write_fields(page, fields, place.inner)
    if blocks:
        first, rest = _opening_paragraph(blocks)
        write_labelled(page, "Minutes Field", label, first, place.inner)
        inner = place.inner + page.styles.left("Minutes Field")
        write_blocks(page, rest, Place("Minutes Field Text", place.inner, inner, place.lists))


def _opening_paragraph(blocks: Sequence[Block]) -> tuple[tuple[Run, ...], Sequence[Block]]:
    """Part the first paragraph, if blocks begin with one, from the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return parse(blocks[0].text), blocks[1:]
    return (), blocks


_WRITERS: dict[type[Block], Callable[[Page, Any, Place], None]] = {
    Paragraph: _paragraph,
    BlockList: _list,
    Table: _table,
    Quotation: _quotation,
    Verbatim: _verbatim,
    Remark: _remark,
    Attendance: _attendance,
    Action: _action,
    Decision: _decision,
    Question: _question,
    NextMeeting: _next_meeting,
    Restricted: _restricted,
}
