"""Printed words that know where they stood and how they looked."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
from msgspec import structs

from minutebook.model.running_text import from_literal, from_runs
from minutebook.model.words import Piece, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


Kind = Literal["paragraph", "entry", "heading"]


class Look(NamedTuple):
    """How words are printed."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False


ORDINARY = Look()


class Fragment(msgspec.Struct, frozen=True, gc=False):
    """Words that look alike, and the characters of the source they came from; a joint between two rows has none.

    `target` is where a link leads.
    """

    text: str
    start: int
    end: int
    look: Look
    target: str = ""


class Passage:
    """One paragraph or list entry as printed: its words, each with its place and its look.

    `text` has single blanks only, and none at its ends. Every other text of the reader is cut out of a passage,
    so that its place follows.
    """

    __slots__ = ("_offsets", "depth", "fragments", "kind", "numbered", "text")

    def __init__(
        self, fragments: Iterable[Fragment], kind: Kind = "paragraph", depth: int = 0, *, numbered: bool = False
    ) -> None:
        """Keep the fragments; `depth` and `numbered` say in which list an entry stands."""
        self.fragments = tuple(fragments)
        self.text = "".join([fragment.text for fragment in self.fragments])
        self.kind = kind
        self.depth = depth
        self.numbered = numbered
        # Where each fragment begins in the text, worked out once somebody cuts it: most passages stay whole.
        self._offsets: list[int] = []

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def start(self) -> int:
        """The offset in the source of the first character."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """The offset in the source behind the last character."""
        return self.fragments[-1].end

    @property
    def look(self) -> Look:
        """The marks that every word of the passage bears."""
        looks = [fragment.look for fragment in self.fragments if fragment.text.strip()]
        if not looks:
            return ORDINARY
        return Look(*(all(marks) for marks in zip(*looks, strict=True)))

    def cut(self, start: int, end: int | None = None) -> Passage:
        """Return the characters `start` to `end` of the text as a passage, blanks at its ends left out."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == 0 < end == len(self.text) and self.fragments[0].text and self.fragments[-1].text:
            return self
        return self.as_kind(tuple(self._between(start, end)))

    def unplaced(self, start: int, end: int) -> Passage:
        """Return the same words as `cut`, for a field that repeats what another text already claims."""
        return Passage([Fragment(self.text[start:end], self.start, self.start, ORDINARY)])

    def as_kind(self, fragments: Iterable[Fragment], kind: Kind | None = None) -> Passage:
        """Return a passage of other fragments that stands in the same list, or as another kind."""
        return Passage(fragments, kind or self.kind, self.depth, numbered=self.numbered)

    def joined(self, *others: Passage) -> Passage:
        """Return this passage with others behind it, parted by one blank each."""
        if not others:
            return self
        fragments = list(self.fragments)
        for other in others:
            fragments += (Fragment(" ", fragments[-1].end, fragments[-1].end, ORDINARY), *other.fragments)
        return self.as_kind(fragments)

    def literal(self) -> Words:
        """Return the words without their look, for a field of one line."""
        return Words(self.text, self._pieces(self.fragments))

    def running(self) -> Words:
        """Return the words as running text. What is bold or in italics from end to end is not marked as such."""
        if len(self.fragments) == 1 and not self.fragments[0].target:
            # What looks alike from end to end has no marks.
            return from_literal(self.literal())
        bold, italic, _ = self.look
        return from_runs(
            (
                Words(fragment.text, self._pieces([fragment])),
                fragment.look.bold and not bold,
                fragment.look.italic and not italic,
                fragment.target,
            )
            for fragment in self.fragments
        )

    def _between(self, start: int, end: int) -> Iterator[Fragment]:
        if start >= end:
            return
        offsets = self._offsets
        if not offsets:
            offsets += accumulate((len(fragment.text) for fragment in self.fragments), initial=0)
        position = bisect_right(offsets, start) - 1
        while position < len(self.fragments) and offsets[position] < end:
            fragment, offset = self.fragments[position], offsets[position]
            first, last = max(start - offset, 0), min(end - offset, len(fragment.text))
            if first == 0 and last == len(fragment.text):
                yield fragment
            elif first < last and fragment.end - fragment.start == len(fragment.text):
                yield structs.replace(
                    fragment,
                    text=fragment.text[first:last],
                    start=fragment.start + first,
                    end=fragment.start + last,
                )
            elif first < last:
                # Part of what one character reference stands for: the first part keeps the place.
                end_of_place = fragment.end if first == 0 else fragment.start
                yield structs.replace(fragment, text=fragment.text[first:last], end=end_of_place)
            position += 1

    @staticmethod
    def _pieces(fragments: Iterable[Fragment]) -> Iterator[Piece]:
        offset = 0
        for fragment in fragments:
            if fragment.end > fragment.start and not fragment.text.isspace():
                yield Piece(fragment.start, fragment.end, offset, len(fragment.text))
            offset += len(fragment.text)


def end_of_bold(passage: Passage) -> int:
    """Return where the bold words end with which a passage begins."""
    end = 0
    for fragment in passage.fragments:
        if fragment.text.strip() and not fragment.look.bold:
            break
        end += len(fragment.text)
    return end
