"""Editions: the full minutes, and what of them the public may read.

Restricted content is taken out of the *model*, so no writer, register, index, anchor or file name ever sees it.

Which edition a format holds unless another is asked for is a column of the table of writers (`writers/formats.py`).
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


def in_edition(meeting: Meeting, edition: Edition) -> Meeting:
    """Return the meeting as the edition shows it."""
    return public(meeting) if edition == "public" else meeting


def public(meeting: Meeting) -> Meeting:
    """Return the meeting as the public may read it, in normal form.

    A withheld item keeps its place and number, the public title, the reason and the public summary; a withheld
    passage keeps the reason and the public summary. What they held is gone, and so are all remarks, which are the
    clerk's notes to colleagues, and the front matter of other programs, which nobody has read with the public in mind.
    """
    own = msgspec.structs.replace(normalise(meeting), extra={})
    kept = rebuild(own, {Item: _withhold, Restricted: _empty, list: _without_remarks})
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
