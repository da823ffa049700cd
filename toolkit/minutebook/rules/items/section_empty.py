"""ITM103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Remark
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item

_SILENCED = {
    "attendance": ("ATT101", "ATT105"),
    "apologies": ("ATT101", "ATT105"),
    "next meeting": ("NXT101",),
}


@rule("ITM103", default="warning")
def section_empty(item: Item) -> Iterator[Fault]:
    """Nothing under the heading.

    A reader cannot tell whether nothing was said, or the words were lost.

    Bad:

        # Finance Committee, 14 July 2026

        ## Any other business

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    Good:

        # Finance Committee, 14 July 2026

        ## Any other business

        None.

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: never; write "None".

    Source: practice.
    """
    if not item.title or item.items or item.restriction is not None:
        return
    if all(isinstance(block, Remark) for block in item.content):
        heading = f"{item.number} {plain(item.title)}".strip()
        yield Fault(
            f"Nothing is written under {quote(heading)}.",
            'Write what was said, or "None".',
            at=("title",),
            silences=_SILENCED.get(item.section or "", ()),
        )
