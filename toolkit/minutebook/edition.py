"""Editions: the full minutes, and what of them the public may read.

Restricted content is taken out of the *model*, so no writer, register, index, anchor or file name ever sees it.

The published forms (HTML and Word) are written from the public edition unless the full one is asked for. The
working forms (Markdown, YAML and JSON) are the clerk's own copy and are written in full unless the public
edition is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from minutebook.model.blocks import Remark, Restricted
from minutebook.model.meeting import Item
from minutebook.model.normal_form import normalise
from minutebook.model.paths import rebuild
from minutebook.model.words import Words

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

Edition = Literal["public", "full"]

WITHHELD_TITLE = "Restricted item"
PUBLISHED_FORMS = frozenset({"html", "word"})


def default_edition(form: str) -> Edition:
    """Return the edition a written form holds unless another is asked for."""
    return "public" if form in PUBLISHED_FORMS else "full"


def in_edition(meeting: Meeting, edition: Edition) -> Meeting:
    """Return the meeting as the edition shows it."""
    return public(meeting) if edition == "public" else meeting


def public(meeting: Meeting) -> Meeting:
    """Return the meeting as the public may read it, in normal form.

    A withheld item keeps its place and number, the public title, the reason and the public summary; a withheld
    passage keeps the reason and the public summary. What they held is gone, and so are all remarks: they are
    the clerk's notes to colleagues.
    """
    kept = rebuild(normalise(meeting), {Item: _withhold, Restricted: _empty, list: _without_remarks})
    return rebuild(normalise(kept), {Words: str.__str__})


def _withhold(item: Item) -> Item:
    if item.restriction is None:
        return item
    return Item(number=item.number, title=item.restriction.public_title or WITHHELD_TITLE, restriction=item.restriction)


def _empty(passage: Restricted) -> Restricted:
    return msgspec.structs.replace(passage, content=[])


def _without_remarks(parts: list[Any]) -> list[Any]:
    """Leave out remarks; what held nothing but remarks goes when the meeting is brought into normal form."""
    kept = [part for part in parts if not isinstance(part, Remark)]
    return kept if len(kept) != len(parts) else parts
