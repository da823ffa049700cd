"""What is withheld from the public, where words say so: "Restricted: a named person's affairs"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Restriction
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder

_LABEL = late_pattern(
    r"(?P<label>restricted(?P<passage>\s+passage)?|public\s+(?P<public>title|summary))\s*:",
    re.IGNORECASE,
    signs="restricted; public",
)


def tells_what_is_withheld(text: str) -> bool:
    """Tell whether words begin with a label that withholds what follows."""
    return _LABEL.match(text) is not None


def withhold(passage: Passage, builder: DraftBuilder) -> bool:
    """Read a line that says what is withheld, and why; tell whether it was one.

    Right under a heading "Restricted:" withholds the item; anywhere else, as "Restricted passage:" does, what follows
    up to the next heading: what is withheld by mistake does less harm than what goes out by mistake.
    """
    found = _LABEL.match(passage.text)
    if not found:
        return False
    item, words = builder.item, passage.cut(found.end())
    if found["public"]:
        now = item.withheld or item.restriction
        field = f"public_{found['public'].lower()}"
        if now is None or getattr(now, field):
            return False
        now = structs.replace(now, **{field: words.running() if words else ""})
        if item.withheld is not None:
            item.withheld = now
        else:
            item.restriction = now
    elif item.title is not None and not (found["passage"] or item.content or item.items or item.parts):
        item.restriction = Restriction(reason=words.literal() if words else "")
    else:
        item.parts.append((item.content, item.withheld))
        item.content, item.withheld = [], Restriction(reason=words.literal() if words else "")
        builder.write_to()
    builder.account.skip(passage.cut(0, found.end()))
    return True
