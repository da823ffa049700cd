"""The actions of the row of a table that is being read: the column for who acts may only repeat who does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.inference.action_sentence import owners_in
from minutebook.model.running_text import plain
from minutebook.model.when import When
from minutebook.recognising.language.owners import split_owners
from minutebook.recognising.tables.cells import whole
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Action
    from minutebook.page.lines import Line
    from minutebook.recognising.account import Account
    from minutebook.recognising.draft.drafts import Content


class ActionsInRows:
    """Remembers the actions of a row, each with where it was written."""

    def __init__(self, account: Account) -> None:
        """Begin without any."""
        self._account = account
        self._found: list[tuple[Action, Content]] = []

    def begin(self) -> None:
        """Begin a row."""
        self._found.clear()

    def note(self, action: Action, sink: Content) -> None:
        """Remember an action that was just written."""
        self._found.append((action, sink))

    def told(self, owners: Sequence[Line], due: Sequence[Line]) -> bool:
        """Take who acts, and by when, for an action in the row that says who does; tell whether there is one."""
        who = {fold(name) for line in owners for name in split_owners(line.text)}
        for action, sink in self._found:
            said = action.owners or [owner for owner, _, _ in owners_in(plain(action.task))]
            places = [at for at, block in enumerate(sink) if block is action]
            if who and places and who == {fold(name).removeprefix("the ") for name in said}:
                day = When(printed=whole(due).literal()) if due else None
                sink[places[-1]] = structs.replace(action, due=action.due or day)
                if due and action.due:
                    self._account.skip(whole(due))
                for line in owners:
                    self._account.skip(line.passage)
                return True
        return False
