"""What was written last, which a line below it may make an action: "Action: Clerk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Action, Decision, Motion, Paragraph
from minutebook.recognising.draft.drafts import ListDraft

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder


class LastSaid:
    """Remembers the words that were written last, as long as nothing stands behind them."""

    def __init__(self, builder: DraftBuilder) -> None:
        """Begin without any."""
        self._builder = builder
        self._passage: Passage | None = None
        self._block: object = None

    def note(self, passage: Passage) -> None:
        """Remember words that were just written."""
        self._passage, self._block = passage, self._builder.last

    def forget(self) -> None:
        """Remember nothing."""
        self._passage = self._block = None

    @property
    def words(self) -> Passage | None:
        """The words, if they are still the last."""
        last = self._builder.last
        if isinstance(self._block, Decision | Motion):
            # Its votes may have been added.
            return self._passage if isinstance(last, Decision | Motion) else None
        if last is not self._block or not isinstance(last, Paragraph | ListDraft | Action):
            return None
        if isinstance(last, ListDraft) and last.entries[-1] is not self._passage:
            return None
        return self._passage

    @property
    def decided(self) -> bool:
        """Whether they tell of a decision, or of a motion."""
        return isinstance(self._block, Decision | Motion)

    def take_back(self) -> None:
        """Take the words back."""
        if isinstance(self._block, ListDraft):
            self._block.entries.pop()
        if not isinstance(self._block, ListDraft) or not self._block.entries:
            self._builder.take_back()
        self.forget()
