"""The text of one file as it was read, and where its lines begin."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from minutebook.errors import MinutebookError
from minutebook.patterns import late_pattern

_LINE_ENDING = late_pattern(r"\r\n|\n|\r")


class CannotBeRead(MinutebookError):
    """A file that no reader can do anything with; the text is a sentence about it, for the user."""


class LineColumn(NamedTuple):
    """A place in a text file; both count from 1, columns in characters."""

    line: int
    column: int


class Source:
    """One text to read: its name as the user gave it, and its characters with their own line endings."""

    def __init__(self, name: str, text: str, undecodable: int | None = None) -> None:
        """Keep `text` under `name`.

        Args:
            name: how findings call the file; `-` for standard input.
            text: the characters, line endings as they stand.
            undecodable: the offset in `text` of the first byte that was not UTF-8, where another encoding
                had to be guessed.
        """
        self.name = name
        self.text = text
        self.undecodable = undecodable

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; lines end with LF, CR LF or CR."""
        return [0, *(match.end() for match in _LINE_ENDING.finditer(self.text))]

    def line_column(self, offset: int) -> LineColumn:
        """Return the line and column of the character at `offset`."""
        line = bisect_right(self.line_starts, offset)
        return LineColumn(line, offset - self.line_starts[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """Return line number `line` without its ending."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


# Bytes that text has no use for; a file with many of them is something else.
_NOISE = bytes({*range(32), 127} - {9, 10, 11, 12, 13, 27})
_WORDY = 0.95
_KINDS = {
    b"%PDF": "a PDF file. Minutebook reads text: copy the words out of it, or give the file it was made from",
    b"PK\x03\x04": "a Word file or another kind of ZIP file. Minutebook does not read it: save it as text",
    b"\xd0\xcf\x11\xe0": "an old Word file. Minutebook does not read it: save it as text",
    b"{\\rtf": "a rich text file. Minutebook does not read it: save it as plain text",
}
NOTHING_IN_IT = 'There is nothing in this file. Write the minutes first, or start them with "minutebook new".'
_BINARY_MARKS = tuple(_KINDS)
# The first begins as UTF-16 does, for which it must not be taken.
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")


def _not_text(content: bytes) -> str:
    for mark, kind in _KINDS.items():
        if content.startswith(mark):
            return f"This is {kind}."
    at = next((offset for offset, byte in enumerate(content) if byte == 0 or byte in _NOISE), 0)
    line = content.count(b"\n", 0, at) + 1
    character = "a NUL character" if content[at] == 0 else f"the control character {content[at]}"
    return f"This is not a text file: line {line} holds {character}. Give a file of text."


def decode(name: str, content: bytes) -> Source:
    """Return the text of a file: UTF-8, with or without a byte order mark, else the best guess.

    UTF-16 is known by its mark. Any other file that is not UTF-8 is read as Windows-1252, which is what
    offices still write; `undecodable` then tells where the first such character stands.

    Raises:
        CannotBeRead: the bytes are no text at all (they hold NUL characters), UTF-32, or nothing but blanks.
    """
    found = _decoded(name, content)
    if not found.text.strip():
        raise CannotBeRead(NOTHING_IN_IT)
    return found


def _decoded(name: str, content: bytes) -> Source:
    if content.startswith(_UTF_32):
        raise CannotBeRead("This file is in UTF-32, which hardly any program can read. Save it again as UTF-8.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Source(name, content.decode("utf-16", errors="replace"), 0)
    if (
        content.startswith(_BINARY_MARKS)
        or b"\x00" in content
        or len(content.translate(None, _NOISE)) < _WORDY * len(content)
    ):
        raise CannotBeRead(_not_text(content))
    try:
        return Source(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        return Source(name, content.decode("cp1252", errors="replace"), len(before))
