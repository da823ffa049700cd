"""A page of minutes, laid out: every part of the meeting with its anchor and the rank of its heading.

This is what the templates in `templates/html` are given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.edition import WITHHELD_TITLE
from minutebook.model.blocks import (
    Action,
    Attendance,
    Block,
    BlockList,
    Decision,
    Motion,
    Person,
    Question,
    Quotation,
    Remark,
    Restricted,
    Table,
)
from minutebook.model.meeting import Item, Meeting
from minutebook.model.running_text import plain
from minutebook.writers.html.anchors import Anchors, slug
from minutebook.writers.html.fields import STATUS_LABELS, Field, fields_of, meeting_fields, restriction_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LOWEST_HEADING = 6
_WORDS_OF_ANCHOR = 6
_HELD_IN: dict[type, str] = {
    Action: "update",
    Decision: "reasons",
    Motion: "reasons",
    Question: "answer",
    Quotation: "content",
    Restricted: "content",
}
_PRESENCES = {"present": "Present", "in attendance": "In attendance", "apologies": "Apologies", "absent": "Absent"}


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """One block, placed. `kind` says which; the other fields hold what that kind needs."""

    kind: str
    block: Block
    anchor: str = ""
    fields: tuple[Field, ...] = ()
    content: tuple[Node, ...] = ()
    entries: tuple[tuple[Node, ...], ...] = ()
    groups: tuple[Group, ...] = ()
    columns: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """Those who attended, or did not, in one way."""

    heading: str
    people: tuple[Person, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One item, placed. `withheld` tells that its content is not on this page."""

    item: Item
    anchor: str
    rank: int
    fields: tuple[Field, ...]
    content: tuple[Node, ...]
    sections: tuple[Section, ...]
    withheld: bool


class Register(msgspec.Struct, frozen=True):
    """Actions of one kind, for the table near the top."""

    heading: str
    actions: tuple[Node, ...]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on a page."""

    meeting: Meeting
    title: str
    rank: int
    prefix: str
    fields: tuple[Field, ...]
    status: str
    sections: tuple[Section, ...]
    registers: tuple[Register, ...]
    holds_restricted: bool


def lay_out(meeting: Meeting, *, heading_level: int = 1, id_prefix: str = "") -> Page:
    """Return the meeting as a page."""
    layout = _Layout(id_prefix)
    sections = tuple(layout.sections(meeting.items, heading_level + 1, "item"))
    actions = layout.actions
    registers = (
        Register("Agreed at this meeting", tuple(node for node in actions if not _brought_forward(node))),
        Register("Brought forward", tuple(node for node in actions if _brought_forward(node))),
    )
    return Page(
        meeting=meeting,
        title=meeting.title or meeting.series or meeting.body or "Minutes",
        rank=heading_level,
        prefix=id_prefix,
        fields=meeting_fields(meeting),
        status=STATUS_LABELS[meeting.status],
        sections=sections,
        registers=tuple(register for register in registers if register.actions),
        holds_restricted=layout.holds_restricted,
    )


def _brought_forward(node: Node) -> bool:
    return isinstance(node.block, Action) and node.block.brought_forward


class _Layout:
    """Lays out one page, and keeps count of what is on it."""

    def __init__(self, prefix: str) -> None:
        self.actions: list[Node] = []
        self.holds_restricted = False
        self._anchors = Anchors(prefix)
        for own in ("top", "minutes", "contents", "actions", "corrections"):
            self._anchors.take(own)

    def sections(self, items: Sequence[Item], rank: int, above: str) -> Iterator[Section]:
        for item in items:
            stem = _item_stem(item, above)
            withheld = _is_withheld(item)
            if item.restriction is not None and not withheld:
                self.holds_restricted = True
            yield Section(
                item=item,
                anchor=self._anchors.take(stem),
                rank=min(rank, _LOWEST_HEADING),
                fields=_item_fields(item, withheld=withheld),
                content=self._nodes(item.content),
                sections=tuple(self.sections(item.items, rank + 1, stem)),
                withheld=withheld,
            )

    def _nodes(self, blocks: Iterable[Block]) -> tuple[Node, ...]:
        return tuple(self._node(block) for block in blocks if not isinstance(block, Remark))

    def _node(self, block: Block) -> Node:
        anchor = self._anchor(block)
        place = len(self.actions)
        node = Node(
            kind=str(type(block).__struct_config__.tag).replace(" ", "_"),
            block=block,
            anchor=anchor,
            fields=_passage_fields(block) if isinstance(block, Restricted) else fields_of(block),
            content=self._nodes(getattr(block, _HELD_IN[type(block)])) if type(block) in _HELD_IN else (),
            entries=tuple(self._nodes(entry.content) for entry in block.entries)
            if isinstance(block, BlockList)
            else (),
            groups=tuple(_groups(block)) if isinstance(block, Attendance) else (),
            columns=tuple(_columns(block.people)) if isinstance(block, Attendance) else (),
        )
        if isinstance(block, Action) and not block.struck:
            self.actions.insert(place, node)  # before those in its own update
        if isinstance(block, Restricted) and block.content:
            self.holds_restricted = True
        return node

    def _anchor(self, block: Block) -> str:
        match block:
            case Action():
                return self._anchors.take("action", *_action_stem(block))
            case Decision() | Motion() | Question():
                return self._anchors.take(type(block).__name__.lower(), slug(block.number) or _first_words(block.text))
            case Table() if block.caption:
                return self._anchors.take("table", _first_words(block.caption))
            case _:
                return ""


def _is_withheld(item: Item) -> bool:
    """Whether the item stands as the public edition leaves it: with nothing but what the public is told."""
    restriction = item.restriction
    return (
        restriction is not None
        and not item.content
        and not item.items
        and item.title == (restriction.public_title or WITHHELD_TITLE)
    )


def _item_fields(item: Item, *, withheld: bool) -> tuple[Field, ...]:
    """Return what is said of the restriction of an item; a withheld one bears its public title already."""
    return restriction_fields(item.restriction, "" if withheld else "Public title") if item.restriction else ()


def _passage_fields(passage: Restricted) -> tuple[Field, ...]:
    return restriction_fields(passage.restriction, "Public title" if passage.content else "About")


def _item_stem(item: Item, above: str) -> str:
    """Return what the anchor of an item is made of: its number, or its title, below that of the item it belongs to."""
    own = slug(item.number) or slug(plain(item.title)) or ("untitled" if item.title else "opening")
    parent = above.removeprefix("item").strip("-")
    if parent and own != parent and not own.startswith(f"{parent}-"):
        own = f"{parent}-{own}"
    return f"item-{own}"


def _action_stem(action: Action) -> tuple[str, ...]:
    number = slug(action.number)
    if not number:
        return (_first_words(action.task),)
    return (slug(action.raised.meeting) if action.raised else "", number)


def _first_words(words: str) -> str:
    return slug(" ".join(plain(words).split()[:_WORDS_OF_ANCHOR]))


def _groups(attendance: Attendance) -> Iterator[Group]:
    for presence, heading in _PRESENCES.items():
        if people := tuple(person for person in attendance.people if person.presence == presence):
            yield Group(heading, people)


def _columns(people: Sequence[Person]) -> Iterator[str]:
    """Name the columns that hold something, beside the name."""
    for field in ("capacity", "abbreviation", "note"):
        if any(getattr(person, field) for person in people):
            yield field
