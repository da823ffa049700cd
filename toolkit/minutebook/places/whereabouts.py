"""Where something stands on a page, in words that somebody who has it open in Word or in a browser can follow.

They show neither lines nor columns. A place is therefore told by the item and what to count in it: "item 2.1, second
table, row 3", "attendance table, row 2", "before the first item, paragraph 3", "page header".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.model.paths import at
from minutebook.model.running_text import plain
from minutebook.page.page import Paragraph, paragraphs_in

if TYPE_CHECKING:
    from minutebook.finding import Finding
    from minutebook.model.paths import Path
    from minutebook.page.page import Block, Page, Story, Table
    from minutebook.reading import Claim, Reading

_LONGEST_TITLE = 48
_MARGINS = {"header": "page header", "footer": "page footer", "comment": "comment"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def with_whereabouts(reading: Reading, page: Page, findings: list[Finding]) -> list[Finding]:
    """Return the findings about a page, each telling in words where it stands."""
    whereabouts = Whereabouts(reading, page)
    lines = reading.source.line_starts

    def told(finding: Finding) -> Finding:
        place = finding.place
        where = whereabouts.of(lines[place.line - 1] + place.column - 1)
        return msgspec.structs.replace(finding, place=msgspec.structs.replace(place, where=where))

    return [told(finding) for finding in findings]


class _Standing(NamedTuple):
    """A block of the body: the item it stands in, and which paragraph or table of that item it is."""

    item: Path
    number: int


class Whereabouts:
    """Tells places on one page."""

    def __init__(self, reading: Reading, page: Page) -> None:
        """Take the reading of a page, and the page that was read."""
        self._meeting = reading.meeting
        self._page = page
        self._claims = [claim for claim in reading.claims if claim.by == "text"]
        self._starts = [claim.start for claim in self._claims]
        self._blocks = self._page.body.blocks
        self._block_starts = [block.start for block in self._blocks]
        self._rows: dict[int, list[int]] = {}

    def of(self, offset: int) -> str:
        """Return where the character at an offset of the text stands."""
        story = self._story(offset)
        for kind, name in _MARGINS.items():
            if story.kind == kind or f"/{kind}" in story.part:
                return name
        if story.kind != "body":
            name = f"{story.kind} {number}" if (number := self._numbers[id(story)]) else story.kind
            return name if story.anchor is None else f"{name} at {self._in_body(story.anchor)}"
        return self._in_body(offset)

    def _in_body(self, offset: int) -> str:
        number = bisect_right(self._block_starts, offset) - 1
        if number < 0:
            return ""
        block = self._blocks[number]
        if isinstance(block, Paragraph):
            return self._in_paragraph(block, self._standings[number])
        return self._in_table(block, self._standings[number], offset)

    def _in_paragraph(self, block: Paragraph, standing: _Standing) -> str:
        named = self._claim_in(block)
        if named is not None and named.path == ("title",):
            return "title"
        if named is not None and standing.item and named.path == (*standing.item, "title"):
            return f"heading of {self._name(standing.item)}"
        return self._within(standing.item, f"paragraph {standing.number}")

    def _in_table(self, table: Table, standing: _Standing, offset: int) -> str:
        # Where an agenda is laid out as a table, one table holds many items.
        item = self._item_before(offset + 1)
        row = f"row {self._row(table, offset)}"
        if self._is_attendance(table):
            return f"attendance table, {row}"
        if item != standing.item:
            return self._within(item, f"table, {row}")
        alone = self._tables_in.get(item, 0) <= 1
        which = "table" if alone else _ordinal(standing.number)
        return self._within(item, f"{which}, {row}")

    def _within(self, item: Path, words: str) -> str:
        name = self._name(item)
        if name:
            return f"{name}, {words}"
        return f"before the first item, {words}" if self._has_items else words

    def _name(self, item: Path) -> str:
        """Return how an item is called; nothing for what stands before the first one."""
        if not item:
            return ""
        found = at(self._meeting, item)
        if found.number:
            return f"item {found.number.rstrip('.')}"
        title = " ".join(plain(found.title).split())
        if len(title) > _LONGEST_TITLE:
            title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " ..."
        return f'"{title}"' if title else ""

    @cached_property
    def _has_items(self) -> bool:
        return any(item.number or item.title for item in self._meeting.items)

    # -- what stands where ------------------------------------------------------------------------------------------

    @cached_property
    def _standings(self) -> list[_Standing]:
        """Every block of the body with its item; headings and empty paragraphs are not counted."""
        counted: dict[tuple[Path, bool], int] = {}
        found: list[_Standing] = []
        for block in self._blocks:
            first = self._claim_in(block)
            item = self._item_of(first.path) if first is not None else self._item_before(block.start)
            is_paragraph = isinstance(block, Paragraph)
            heads = first is not None and first.path in {(*item, "title"), (*item, "number")} and bool(item)
            if not (is_paragraph and (heads or not self._page.text[block.start : block.end].strip())):
                counted[item, is_paragraph] = counted.get((item, is_paragraph), 0) + 1
            found.append(_Standing(item, counted.get((item, is_paragraph), 0) or 1))
        return found

    @cached_property
    def _tables_in(self) -> dict[Path, int]:
        """How many tables stand in each item."""
        found: dict[Path, int] = {}
        for block, standing in zip(self._blocks, self._standings, strict=True):
            if not isinstance(block, Paragraph):
                found[standing.item] = standing.number
        return found

    def _claim_in(self, block: Block) -> Claim | None:
        """Return the first text that stands in a block; the number of an item gives way to its title."""
        first = bisect_left(self._starts, block.start)
        inside = [claim for claim in self._claims[first : first + 2] if claim.start < block.end]
        if len(inside) > 1 and inside[0].path[-1:] == ("number",):
            return inside[1]
        return inside[0] if inside else None

    def _item_before(self, offset: int) -> Path:
        """Return the item of the last text that begins before an offset."""
        last = bisect_left(self._starts, offset) - 1
        return self._item_of(self._claims[last].path) if last >= 0 else ()

    def _item_of(self, path: Path) -> Path:
        """Return the part of a path that leads to the innermost item; nothing for what stands before the first one."""
        length = 0
        while path[length : length + 1] == ("items",) and len(path) > length + 1:
            length += 2
        return () if path[:length] == self._nameless else path[:length]

    @cached_property
    def _nameless(self) -> Path:
        """The item without number and title, which only the first can be; the meeting itself where there is none."""
        return ("items", 0) if self._meeting.items and not self._name(("items", 0)) else ()

    def _is_attendance(self, table: Table) -> bool:
        first = bisect_left(self._starts, table.start)
        return any("people" in claim.path for claim in self._claims[first : first + 1] if claim.start < table.end)

    def _row(self, table: Table, offset: int) -> int:
        """Return which row of a table an offset stands in, counted from 1 and with the headings, as one sees them."""
        if table.start not in self._rows:
            firsts = (
                next((line.start for cell in row.cells for line in paragraphs_in(cell.blocks)), 0) for row in table.rows
            )
            self._rows[table.start] = list(accumulate(firsts, max))
        return max(bisect_right(self._rows[table.start], offset), 1)

    def _story(self, offset: int) -> Story:
        starts, stories = self._stories
        return stories[max(bisect_right(starts, offset) - 1, 0)]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The number of each story among those of its kind; none where it is alone."""
        kinds: dict[str, list[Story]] = {}
        for story in self._page.stories:
            kinds.setdefault(story.kind, []).append(story)
        return {
            id(story): number if len(alike) > 1 else 0
            for alike in kinds.values()
            for number, story in enumerate(alike, 1)
        }

    @cached_property
    def _stories(self) -> tuple[list[int], list[Story]]:
        starting = sorted(
            (story.blocks[0].start, number) for number, story in enumerate(self._page.stories) if story.blocks
        )
        stories = [self._page.stories[number] for _, number in starting]
        return [start for start, _ in starting], stories or [self._page.body]


def _ordinal(number: int) -> str:
    return f"{_ORDINALS[number - 1]} table" if number <= len(_ORDINALS) else f"table {number}"
