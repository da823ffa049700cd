"""The blocks of an item, each in the styles and with the labels by which it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.inference.action_sentence import due_in, owners_in
from minutebook.markdown.protecting import is_list_of_people, is_simple_name
from minutebook.markdown.setting import Setting
from minutebook.markdown.table_kinds import action_columns, attendance_columns
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Entry,
    Motion,
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
from minutebook.model.running_text import Run, escape, parse, standing
from minutebook.vocabulary.nothing import says_no_apologies
from minutebook.writers.word.exact_words import entry_looks_like_more, has_labelled_lines, paragraph_looks_like_more
from minutebook.writers.word.labelled import EXACT, Field, literal, write_fields, write_labelled
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
    setting: Setting = Setting()  # what bears on how its words would be read
    first_in_item: bool = False  # whether it stands right under a heading
    after_its_like: bool = False  # whether the block before it is of the same kind


def write_blocks(page: Page, blocks: Sequence[Block], place: Place) -> None:
    """Write blocks, one after the other."""
    before: type[Block] | None = None
    for number, block in enumerate(blocks):
        alike, first = before is type(block), place.first_in_item and number == 0
        _WRITERS[type(block)](page, block, place._replace(after_its_like=alike, first_in_item=first))
        before = type(block)


def _paragraph(page: Page, block: Paragraph, place: Place) -> None:
    exact = paragraph_looks_like_more(block.text, place.setting, first_in_item=place.first_in_item)
    page.runs(page.paragraph(place.style, place.outer), parse(block.text), EXACT if exact else "")


def _verbatim(page: Page, block: Verbatim, place: Place) -> None:
    page.words(page.paragraph("Minutes Verbatim", place.inner), block.text)


def _remark(page: Page, block: Remark, place: Place) -> None:
    write_labelled(page, "Minutes Remark", Field("Remark:", (Run(block.text),)), place.inner)


def _list(page: Page, block: BlockList, place: Place) -> None:
    level = page.numbering.begin(numbered=block.numbered, first=block.first, depth=place.lists)
    inner = place.inner + page.numbering.step
    inside = Place("List Continue", place.inner, inner, place.lists + 1, place.setting.inside())
    of_people = is_list_of_people([_only_line(entry) for entry in block.entries], place.setting)
    for number, entry in enumerate(block.entries):
        paragraph = page.entry(level, place.inner)
        first, rest = _opening_paragraph(entry.content)
        text = _only_paragraph(entry.content[:1])
        exact = (of_people and number == 0) or entry_looks_like_more(text, place.setting)
        page.runs(paragraph, first, EXACT if exact else "")
        write_blocks(page, rest, inside)


def _only_paragraph(blocks: Sequence[Block]) -> str:
    """Return the running text of blocks that are one paragraph, "" for any others."""
    return blocks[0].text if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ""


def _only_line(entry: Entry) -> str:
    text = _only_paragraph(entry.content)
    return "" if "\n" in text else text


def _table(page: Page, block: Table, place: Place) -> None:
    if block.caption:
        page.runs(page.paragraph("caption", place.inner), parse(block.caption))
    elif page.after_table or not block.headings:
        page.words(page.paragraph("caption", place.inner), "Table:", "Minutes Label")
    if block.headings:
        headings, *rows = [[parse(cell) for cell in row] for row in (block.headings, *block.rows)]
        exact = bool(attendance_columns(block.headings) or action_columns(block.headings))
        write_table(page, "Minutes Table", headings, rows, place.inner, exact=exact)


def _quotation(page: Page, block: Quotation, place: Place) -> None:
    first, rest = _opening_paragraph(block.content)
    exact = paragraph_looks_like_more(_only_paragraph(block.content[:1]), place.setting.inside())
    if place.after_its_like or not first:
        write_labelled(page, "Quote", Field("Quotation:", first, exact), place.inner)
    else:
        page.runs(page.paragraph("Quote", place.inner), first, EXACT if exact else "")
    inner = place.inner + page.styles.left("Quote")
    write_blocks(page, rest, Place("Quote", place.inner, inner, place.lists, place.setting.inside()))


def _attendance(page: Page, block: Attendance, place: Place) -> None:
    if place.after_its_like or page.after_table or not (block.people or block.apologies):
        write_labelled(page, "Minutes Apologies", Field("Attendance:"), place.inner)
    if block.people:
        shown = [
            (heading, field)
            for heading, field in _COLUMNS
            if heading in _ALWAYS or any(getattr(person, field) for person in block.people)
        ]
        rows = [[_cell(person, field) for _, field in shown] for person in block.people]
        write_table(page, "Minutes Attendance", [(Run(heading),) for heading, _ in shown], rows, place.inner)
    if block.apologies:
        # Other words behind this label would be taken for names.
        exact = not says_no_apologies(escape(block.apologies))
        write_labelled(page, "Minutes Apologies", Field("Apologies:", (Run(block.apologies),), exact), place.inner)


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
    task = standing(block.task)
    said = due_in(task)
    due = block.due.printed if block.due else ""
    owners = [] if block.owners == [owner for owner, *_ in owners_in(task)] else block.owners
    fields = (
        *literal(("Raised:", block.raised.printed if block.raised else "")),
        *owner_fields(owners),
        *literal(
            ("Due:", due if said is None or said.printed != due else ""), ("Status:", (block.status or "").capitalize())
        ),
    )
    opening = _Opening("Minutes Action", numbered("Action", block.number), block.task)
    _record(page, opening, [*fields], ("Update:", block.update), place)


def owner_fields(owners: Sequence[str]) -> Iterable[Field]:
    """Give one field for all owners, or one for each where a name holds what would part it from itself."""
    if all(map(is_simple_name, owners)):
        return literal(("Owner:" if len(owners) == 1 else "Owners:", "; ".join(owners)))
    return [Field("Owner:", (Run(owner),), exact=not is_simple_name(owner)) for owner in owners]


def _decision(page: Page, block: Decision, place: Place) -> None:
    fields = [*literal(("Decided by:", block.decided_by)), *_motion_fields(block)]
    opening = _Opening("Minutes Decision", numbered("Decision", block.number), block.text)
    _record(page, opening, fields, ("Reasons:", block.reasons), place)


def _motion(page: Page, block: Motion, place: Place) -> None:
    opening = _Opening("Minutes Motion", numbered("Motion", block.number), block.text)
    _record(page, opening, [*_motion_fields(block)], ("Reasons:", block.reasons), place)


def _motion_fields(block: Decision | Motion) -> Iterable[Field]:
    return literal(
        ("Moved by:", block.mover),
        ("Seconded by:", block.seconder),
        ("Votes:", block.votes.printed if block.votes else ""),
        ("Result:", block.result),
    )


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
        write_labelled(page, "Minutes Next Meeting", Field("Next meeting:"), place.inner)
    write_fields(page, fields, place.inner, "Minutes Next Meeting")


def _restricted(page: Page, block: Restricted, place: Place) -> None:
    # Plain words behind the one label are taken for what is withheld; behind the other they are for everybody.
    label = "Restricted passage:" if block.content else "Withheld passage:"
    write_restriction(page, block.restriction, label, place.inner)
    inner = place.inner + page.styles.left("Minutes Restricted Text")
    inside = Place("Minutes Restricted Text", place.inner, inner, place.lists, Setting(nested=True))
    write_blocks(page, block.content, inside)


def write_restriction(page: Page, restriction: Restriction, label: str, indent: int = 0) -> None:
    """Write why something is withheld, and what the public is told instead."""
    fields = [("Public title:", restriction.public_title), ("Public summary:", restriction.public_summary)]
    reason = (Run(restriction.reason),) if restriction.reason else ()
    shown = [Field(label, reason), *(Field(name, parse(text)) for name, text in fields if text)]
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
    field = Field(opening.label, parse(opening.text), has_labelled_lines(opening.text))
    write_labelled(page, opening.style, field, place.inner, keep_with_next=more, close=more)
    write_fields(page, fields, place.inner)
    if blocks:
        first, rest = _opening_paragraph(blocks)
        write_labelled(page, "Minutes Field", Field(label, first), place.inner)
        inner = place.inner + page.styles.left("Minutes Field")
        inside = Place("Minutes Field Text", place.inner, inner, place.lists, Setting(nested=True))
        write_blocks(page, rest, inside)


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
    Motion: _motion,
    Question: _question,
    NextMeeting: _next_meeting,
    Restricted: _restricted,
}
