"""The items of the agenda, as headings with what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.model.running_text import parse
from minutebook.word.markup import add
from minutebook.writers.word.blocks import write_blocks, write_restriction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.model.blocks import Restriction
    from minutebook.model.meeting import Item
    from minutebook.writers.word.page import Page

_DEEPEST = 9


def write_items(page: Page, items: Iterable[Item], level: int = 1) -> None:
    """Write items and those below them."""
    for item in items:
        if item.number or item.title:
            _heading(page, item, min(level, _DEEPEST))
        if item.restriction:
            write_restriction(page, _not_said_twice(item, item.restriction), "Restricted:")
        write_blocks(page, item.content)
        write_items(page, item.items, level + 1)


def _not_said_twice(item: Item, restriction: Restriction) -> Restriction:
    """Leave out the public title where it is the heading: of what the public edition keeps of a withheld item."""
    if item.content or item.items or item.title != restriction.public_title:
        return restriction
    return msgspec.structs.replace(restriction, public_title="")


def _heading(page: Page, item: Item, level: int) -> None:
    paragraph = page.paragraph(f"heading {level}")
    if item.number:
        page.words(paragraph, item.number, "Minutes Number")
        page.words(paragraph, "\t")
    else:
        # Without a number there is nothing for the words to stand clear of.
        add(paragraph[0], "ind", left=0, firstLine=0)
    page.runs(paragraph, parse(item.title))
