"""The minutes while they are read: which item is open, and where the next words go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Paragraph
from minutebook.reading import Problem
from minutebook.recognising.draft.drafts import ItemDraft, ListDraft
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from minutebook.model.blocks import Block
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.draft.drafts import Content

ITEM, SUB_ITEM, THEME, TOPIC = 1, 2, 3, 4


class DraftBuilder:
    """Keeps the items, the one that is open, and the place where words go: the item, an update, an answer."""

    def __init__(self, account: Account, speakers: frozenset[str]) -> None:
        """Begin with the item that holds what stands before the first heading."""
        self.account = account
        self.speakers = speakers
        self.before = ItemDraft(None, 0)
        self.items: list[ItemDraft] = []
        self.open: list[ItemDraft] = []
        self._sink: Content = self.before.content

    @property
    def item(self) -> ItemDraft:
        """The innermost item that is open."""
        return self.open[-1] if self.open else self.before

    @property
    def in_matters_arising(self) -> bool:
        """Whether the open item is the one for what was brought forward."""
        return any(item.section == "matters arising" for item in self.open[:1])

    def open_item(self, title: Passage, level: int, number: Passage | None = None) -> ItemDraft:
        """Begin an item, a sub-item, a theme or a topic."""
        while self.open and self.open[-1].level >= level:
            self.open.pop()
        item = ItemDraft(title, level, section=section_of(title.text))
        if number is not None:
            item.number = number.literal()
        (self.open[-1].items if self.open else self.items).append(item)
        self.open.append(item)
        self.write_to()
        return item

    def write_to(self, sink: Content | None = None) -> Content:
        """Let what follows go into `sink`, or into the item itself; return it."""
        self._sink = self.item.content if sink is None else sink
        return self._sink

    @property
    def last(self) -> object:
        """What was written last where words go now, None for nothing."""
        return self._sink[-1] if self._sink else None

    def take_back(self) -> None:
        """Take back what was written last."""
        self._sink.pop()

    def writes_to(self, sink: Content) -> bool:
        """Whether words go into `sink` now."""
        return self._sink is sink

    def put(self, passage: Passage, *, why: str = "") -> None:
        """Keep a passage where it stands; say `why` where it could not be understood, and tell of it under no item."""
        if passage.kind == "entry":
            last = self._sink[-1] if self._sink else None
            if isinstance(last, ListDraft) and _goes_on(last.entries, passage):
                last.entries.append(passage)
            else:
                self._sink.append(ListDraft([passage]))
        else:
            self._sink.append(Paragraph(text=passage.running()))
        if why or not self.open:
            facts = {"reason": why} if why else {}
            self.account.problems.append(Problem("REA101", passage.start, passage.end, facts, claims=False))

    def put_block(self, block: Block) -> None:
        """Keep a block as it stands."""
        self._sink.append(block)

    def skip_around(self, passage: Passage, end: int, *kept: tuple[int, int] | None) -> None:
        """Count the first `end` characters of a passage as structure, all but the ranges that are kept."""
        position = 0
        for start, stop in [*sorted(span for span in kept if span), (end, end)]:
            self.account.skip(passage.cut(position, start))
            position = max(position, stop)


def _goes_on(entries: list[Passage], passage: Passage) -> bool:
    """Tell whether an entry goes on with a list: it stands below one of it, or is counted or marked like those."""
    beside = next((entry for entry in reversed(entries) if entry.depth <= passage.depth), entries[0])
    return beside.depth < passage.depth or beside.numbered == passage.numbered
