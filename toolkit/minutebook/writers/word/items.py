"""The items of the agenda, as headings with what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.setting import Setting
from minutebook.model.running_text import parse, plain
from minutebook.vocabulary.sections import section_of
from minutebook.word.markup import add
from minutebook.writers.word.blocks import Place, write_blocks, write_restriction
from minutebook.writers.word.exact_words import title_looks_like_more
from minutebook.writers.word.labelled import literal, write_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.model.blocks import Restriction
    from minutebook.model.meeting import Item
    from minutebook.writers.word.page import Page

_DEEPEST = 9


def write_items(page: Page, items: Iterable[Item], level: int = 1) -> None:
    """Write items and those below them."""
    for item in items:
        named = bool(item.number or item.title)
        section = item.section if named and item.section != section_of(plain(item.title)) else None
        if named:
            _heading(page, item, min(level, _DEEPEST))
        if section:
            write_fields(page, literal(("Section:", section.capitalize())), 0, "Minutes Detail", last_kept=True)
        if item.restriction:
            write_restriction(page, _not_said_twice(item, item.restriction), "Restricted:")
        setting = Setting(item.section) if named else Setting(before_items=True)
        bare = named and not section and not item.restriction
        write_blocks(page, item.content, Place(setting=setting, first_in_item=bare))
        write_items(page, item.items, level + 1)


def _not_said_twice(item: Item, restriction: Restriction) -> Restriction:
    """Leave out the public title where it is the heading: of what the public edition keeps of a withheld item."""
    return msgspec.structs.replace(restriction, public_title="") if _is_public_title(item) else restriction


def _is_public_title(item: Item) -> bool:
    """Whether the heading of a withheld item is what the public is told, and nothing else of it is left."""
    if item.content or item.items or item.restriction is None:
        return False
    shown = any(not (run.code or run.link) for run in parse(item.title))
    return shown and item.title == item.restriction.public_title


def _heading(page: Page, item: Item, level: int) -> None:
    paragraph = page.paragraph(f"heading {level}")
    if item.number:
        page.words(paragraph, item.number, "Minutes Number")
        page.words(paragraph, "\t")
    else:
        # Without a number there is nothing for the words to stand clear of.
        add(paragraph[0], "ind", left=0, firstLine=0)
    exact = not item.number and title_looks_like_more(item.title)
    style = "Minutes Public Title" if _is_public_title(item) else "Minutes Words" if exact else ""
    page.runs(paragraph, parse(item.title), style)
