"""The page of Markdown that a Word file is laid out as, and which characters of it came from which of the Word text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import structs

if TYPE_CHECKING:
    from collections.abc import Iterable


class Laid(msgspec.Struct, frozen=True, gc=False):
    """Some characters of the page; they came from `start` to `end` of the Word text, or from nowhere (-1).

    Where both are of one length, character stands for character; else one stands for the other as a whole
    (`&#65;` for “A”).
    """

    text: str
    start: int = -1
    end: int = -1


class Range(msgspec.Struct, frozen=True, gc=False):
    """Characters `first` to `last` of the page came from `start` to `end` of the Word text."""

    first: int
    last: int
    start: int
    end: int


class MarkdownPage:
    """Takes one block after the other.

    What stands inside a list, a quotation or a field begins on every line with a `prefix`: blanks, or “> ”.
    `ranges` are in the order of the page; `structure` are ranges of the Word text that were understood and are not
    laid out, such as the label of a detail.
    """

    def __init__(self) -> None:
        """Begin an empty page."""
        self.ranges: list[Range] = []
        self.structure: list[tuple[int, int]] = []
        self._parts: list[str] = []
        self._length = 0
        self._prefix = ""
        # What the line has taken of the prefix already: the mark of an entry, and no words yet.
        self._open: str | None = None

    @property
    def text(self) -> str:
        """The page as it is so far."""
        return "".join(self._parts)

    @property
    def after_mark(self) -> bool:
        """Whether the mark of an entry stands on this line, and nothing else yet."""
        return self._open is not None

    def begin(self, prefix: str = "") -> None:
        """Begin a block: on the line of the mark of the entry it opens, else after an empty line."""
        if self._open is not None and prefix.startswith(self._open):
            self._write(prefix[len(self._open) :])
        elif self._length:
            self._write(f"\n{prefix.rstrip()}\n{prefix}")
        else:
            self._write(prefix)
        self._prefix, self._open = prefix, None

    def line(self) -> None:
        """Go to the next line of the block."""
        self._write(f"\n{self._prefix}")

    def mark(self, prefix: str, mark: str) -> str:
        """Write the mark of an entry (“- ”, “4. ”) and return the prefix of what stands inside the entry."""
        self.begin(prefix)
        self._write(mark)
        self._open = self._prefix = prefix + " " * len(mark)
        return self._open

    def put(self, *parts: str | Laid) -> None:
        """Write some characters; a line feed goes to the next line of the block."""
        self._open = None
        for part in parts:
            if isinstance(part, str):
                self._write(part.replace("\n", f"\n{self._prefix}") if "\n" in part else part)
            elif "\n" not in part.text:
                self._put(part)
            else:
                self._put_lines(part)

    def put_all(self, parts: Iterable[Laid]) -> None:
        """Write characters with their places."""
        self.put(*parts)

    def leave(self, start: int, end: int) -> None:
        """Note characters of the Word text that were understood, and are not laid out."""
        if start < end:
            self.structure.append((start, end))

    def _put_lines(self, part: Laid) -> None:
        direct = part.end - part.start == len(part.text)
        position = 0
        for number, line in enumerate(part.text.split("\n")):
            if number:
                self.line()
            if line:
                start = part.start + position
                placed = part.start >= 0 and direct
                self._put(Laid(line, start, start + len(line)) if placed else structs.replace(part, text=line))
            position += len(line) + 1

    def _put(self, part: Laid) -> None:
        text, start, end = part.text, part.start, part.end
        first = self._length
        self._parts.append(text)
        length = len(text)
        self._length = first + length
        if start < 0:
            return
        ranges = self.ranges
        if ranges and end - start == length:
            before = ranges[-1]
            if before.last == first and before.end == start and first - before.first == start - before.start:
                ranges[-1] = Range(before.first, self._length, before.start, end)
                return
        ranges.append(Range(first, self._length, start, end))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
