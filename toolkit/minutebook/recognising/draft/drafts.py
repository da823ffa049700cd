"""Items, actions, questions and lists while they are still being read, and the finished blocks made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.model.blocks import (
    Action,
    ActionStatus,
    BlockList,
    Entry,
    Paragraph,
    Question,
    Raised,
)
from minutebook.model.meeting import Item
from minutebook.model.when import When
from minutebook.model.words import Words
from minutebook.page.passages import Passage

if TYPE_CHECKING:
    from minutebook.model.blocks import Block


class ActionDraft(msgspec.Struct):
    """An action; `row` is the row it stands in, `update` what is reported about it so far."""

    task: Passage
    row: int
    number: Words = Words("")
    raised: Raised | None = None
    owners: list[str] = []
    due: When | None = None
    status: ActionStatus | None = None
    update: Content = []


class QuestionDraft(msgspec.Struct):
    """A question sent beforehand, and its answer so far."""

    text: Passage
    number: Words = Words("")
    asked_by: str = ""
    answered_by: str = ""
    answer: Content = []


class ListDraft(msgspec.Struct):
    """A list: its entries, with how deep each stands."""

    entries: list[Passage] = []


class ItemDraft(msgspec.Struct):
    """An item of the agenda. `level` is 1 for items, 2 for sub-items, 3 for themes, 4 for topics."""

    title: Passage | None
    level: int
    number: Words = Words("")
    section: str | None = None
    content: Content = []
    items: list[ItemDraft] = []


Content = list["Block | ActionDraft | QuestionDraft | ListDraft"]


def finished(draft: ItemDraft) -> Item:
    """Return an item with everything in it."""
    return Item(
        title=draft.title.running() if draft.title else "",
        number=draft.number,
        content=_blocks(draft.content),
        items=[finished(item) for item in draft.items],
    )


def _blocks(content: Content) -> list[Block]:
    return [
        block
        for found in content
        for block in (_lists(found.entries) if isinstance(found, ListDraft) else [_block(found)])
    ]


def _block(found: Block | ActionDraft | QuestionDraft) -> Block:
    if isinstance(found, ActionDraft):
        return Action(
            task=found.task.running(),
            number=found.number,
            owners=found.owners,
            due=found.due,
            status=found.status,
            raised=found.raised,
            update=_blocks(found.update),
        )
    if isinstance(found, QuestionDraft):
        return Question(
            text=found.text.running(),
            number=found.number,
            asked_by=found.asked_by,
            answered_by=found.answered_by,
            answer=_blocks(found.answer),
        )
    return found


def _lists(entries: list[Passage]) -> list[BlockList]:
    """Return the lists that entries make: one whose entries change between numbers and bullets is several."""
    lowest = min(entry.depth for entry in entries)
    parts: list[list[Passage]] = []
    for entry in entries:
        top = entry.depth == lowest
        if not parts or (top and entry.numbered != parts[-1][0].numbered and parts[-1][0].depth == lowest):
            parts.append([])
        parts[-1].append(entry)
    return [_list(part) for part in parts]


def _list(entries: list[Passage]) -> BlockList:
    """Nest the entries of a list by their depth; one that stands deeper than the first belongs to the one above it.

    Those at its beginning that stand deeper than what follows have nothing above them.
    """
    lowest = min(entry.depth for entry in entries)
    first = next(at for at, entry in enumerate(entries) if entry.depth == lowest)
    made: list[Entry] = [one for found in _lists(entries[:first]) for one in found.entries] if first else []
    position = first
    while position < len(entries):
        entry = entries[position]
        position += 1
        below = position
        while below < len(entries) and entries[below].depth > lowest:
            below += 1
        content: list[Block] = [Paragraph(text=entry.running())]
        if below > position:
            content += _lists(entries[position:below])
        made.append(Entry(content=content))
        position = below
    return BlockList(entries=made, numbered=entries[first].numbered)
