"""Going along one line of Markdown by columns: a tab reaches to the next multiple of four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Span

_TAB = 4
_LINES = late_pattern(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


def lines_of(text: str, start: int = 0) -> list[Span]:
    """Return the range of every line from `start` on, without its ending (LF, CR LF or CR)."""
    spans: list[Span] = []
    end = len(text)
    if "\r" not in text:
        while start < end:
            found = text.find("\n", start)
            stop = end if found < 0 else found
            spans.append((start, stop))
            start = stop + 1
        return spans
    while start < end:
        line = _LINES.match(text, start)
        stop = line.end() if line else end
        line_end = stop
        while line_end > start and text[line_end - 1] in "\r\n":
            line_end -= 1
        spans.append((start, line_end))
        start = stop
    return spans


class Cursor:
    """A place in a line: `position` in the text, and the column it stands at on the screen."""

    __slots__ = ("_column", "_owed", "end", "position", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.begin(0, 0)

    def begin(self, start: int, end: int) -> None:
        """Go to the beginning of a line."""
        self.position, self.end = start, end
        self._column = 0
        self._owed = 0  # blanks of a tab that has been used in part

    def indent(self) -> tuple[int, int]:
        """Return how many columns of blanks follow, and where the first other character stands."""
        text, position, end = self.text, self.position, self.end
        if position < end and text[position] not in " \t":
            return self._owed, position
        column = self._column + self._owed
        while position < end:
            character = text[position]
            if character == " ":
                column += 1
            elif character == "\t":
                column += _TAB - column % _TAB
            else:
                break
            position += 1
        return column - self._column, position

    def over_blanks(self, position: int) -> None:
        """Move over blanks to `position`."""
        self._owed = 0
        while self.position < position:
            self._column += _TAB - self._column % _TAB if self.text[self.position] == "\t" else 1
            self.position += 1

    def over_mark(self, position: int) -> None:
        """Move over characters other than blanks to `position`."""
        self._column += position - self.position
        self.position = position

    def over_columns(self, columns: int) -> None:
        """Move over `columns` columns of blanks; what is left of a tab is still to come."""
        used = min(self._owed, columns)
        self._owed -= used
        self._column += used
        columns -= used
        while columns > 0 and self.position < self.end:
            width = _TAB - self._column % _TAB if self.text[self.position] == "\t" else 1
            self.position += 1
            used = min(width, columns)
            self._column += used
            self._owed = width - used
            columns -= used
