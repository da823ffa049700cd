"""What is withheld by its words where the agenda is a table, and no styles say so.

"Restricted:" as the first words of an item withholds it; anywhere else, as "Restricted passage:" does, what follows in
the item. The reading is done by then; blocks move to where they are withheld, and the claims on their words with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from minutebook.model.blocks import Paragraph, Restricted, Restriction
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.reading import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Block
    from minutebook.model.meeting import Item
    from minutebook.model.paths import Path
    from minutebook.reading import Reading

_ANYWHERE = late_pattern(r"\brestricted(?: passage)?\s{0,9}:", re.IGNORECASE)
_LABEL = late_pattern(r"restricted(?P<passage> passage)?\s{0,9}:\s*", re.IGNORECASE)


def with_withheld(reading: Reading) -> Reading:
    """Return a reading in which that is withheld which is labelled so."""
    if not _ANYWHERE.search(reading.source.text):
        return reading
    moving = _Moving()
    items = [moving.item(item, ("items", at)) for at, item in enumerate(reading.meeting.items)]
    if not moving.moved:
        return reading
    claims = sorted((one for claim in reading.claims for one in moving.claims(claim)), key=lambda claim: claim.start)
    meeting = msgspec.structs.replace(reading.meeting, items=items)
    return msgspec.structs.replace(reading, meeting=meeting, claims=tuple(claims))


class _Moving:
    """Moves blocks to where they are withheld: `moved` says where they were and are, `reasons` how long labels are."""

    def __init__(self) -> None:
        self.moved: dict[Path, Path] = {}
        self.reasons: dict[Path, tuple[Path, int]] = {}

    def item(self, item: Item, path: Path) -> Item:
        """Return an item, and those below it, with what is withheld in it."""
        items = [self.item(below, (*path, "items", at)) for at, below in enumerate(item.items)]
        if item.items:
            item = msgspec.structs.replace(item, items=items)
        for at, block in enumerate(item.content):
            found = _LABEL.match(plain(block.text)) if isinstance(block, Paragraph) else None
            if found is None or not isinstance(block, Paragraph):
                continue
            reason = plain(block.text)[found.end() :].replace("\n", " ")
            if not (at or found["passage"]):
                self._keep_reason((*path, "content", 0, "text"), (*path, "restriction", "reason"), found.end())
                content = self._shifted(item.content[1:], (*path, "content"), 1, (*path, "content"))
                return msgspec.structs.replace(item, restriction=Restriction(reason=reason), content=content)
            here = (*path, "content", at)
            self._keep_reason((*here, "text"), (*here, "restriction", "reason"), found.end())
            content = self._shifted(item.content[at + 1 :], (*path, "content"), at + 1, (*here, "content"))
            passage = Restricted(restriction=Restriction(reason=reason), content=content)
            return msgspec.structs.replace(item, content=[*item.content[:at], passage])
        return item

    def _keep_reason(self, before: Path, after: Path, label: int) -> None:
        self.moved[before] = after
        self.reasons[before] = after, label

    def _shifted(self, blocks: list[Block], before: Path, first: int, after: Path) -> list[Block]:
        for at in range(len(blocks)):
            self.moved[*before, first + at] = (*after, at)
        return blocks

    def claims(self, claim: Claim) -> Iterator[Claim]:
        """Yield a claim as it is from now on: on the label as structure, on the words where they went."""
        if claim.path in self.reasons:
            path, label = self.reasons[claim.path]
            cut = min(max(label - claim.offset, 0), claim.length)
            if claim.end - claim.start != claim.length:  # one character stands for several: it cannot be cut
                cut = claim.length if cut else 0
            if cut:
                yield Claim(claim.start, claim.start + cut if cut < claim.length else claim.end, "structure")
            if cut < claim.length:
                start = claim.start + cut if cut else claim.start
                yield Claim(start, claim.end, "text", path, claim.offset + cut - label, claim.length - cut)
            return
        for length in range(len(claim.path), 1, -1):
            if after := self.moved.get(claim.path[:length]):
                yield msgspec.structs.replace(claim, path=(*after, *claim.path[length:]))
                return
        yield claim
