"""What the reader of inline Markdown meets, and how runs of `*`, `_` and `~` pair off into marks."""

from __future__ import annotations

import unicodedata

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_MOST_TILDES = 2


class Node:
    """One thing met in the text: words (`text` is None if they stand in it as they are), or a bracket."""

    __slots__ = ("code", "end", "fixed", "link", "start", "text")

    def __init__(self, text: str | None, start: int, end: int, *, code: bool = False) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.code = code
        self.fixed = text is not None or code  # words that follow may not join it
        self.link: str | None = None  # for a bracket: the address; "" where the link ends


class MarkRun(Node):
    """A run of `*`, `_` or `~`: which of its characters opened and closed marks."""

    __slots__ = ("can_close", "can_open", "character", "closes", "count", "opens", "whole")

    def __init__(self, character: str, start: int, end: int) -> None:
        super().__init__(None, start, end)
        self.fixed = True
        self.character = character
        self.whole = self.count = end - start
        self.opens: list[int] = []
        self.closes: list[int] = []
        self.can_open = self.can_close = False

    def stands_between(self, before: str, after: str) -> None:
        """Settle whether the run can open or close, by the characters beside it; "" at the edges of the text."""
        before, after = _class_of(before), _class_of(after)
        left = after != " " and (after != "." or before != "a")
        right = before != " " and (before != "." or after != "a")
        if self.character != "_":
            self.can_open, self.can_close = left, right
        else:
            self.can_open = left and (not right or before == ".")
            self.can_close = right and (not left or after == ".")

    def fits(self, closer: MarkRun) -> bool:
        """Whether this run may open what `closer` closes: the same character, and CommonMark's rule of three.

        Tildes strike out in ones or twos, and what opened with two ends with two, as GitHub has it.
        """
        if self.character != closer.character:
            return False
        if self.character == "~":
            return self.whole == closer.whole <= _MOST_TILDES
        both = self.can_close or closer.can_open
        return not both or (self.whole + closer.whole) % 3 != 0 or (self.whole % 3 == 0 and closer.whole % 3 == 0)


def match_runs(runs: list[MarkRun]) -> None:
    """Pair the runs of `*`, `_` and `~` that open with those that close, as CommonMark says."""
    openers: list[tuple[int, MarkRun]] = []
    floor: dict[tuple[str, bool, int], int] = {}
    for at, closer in enumerate(runs):
        key = (closer.character, closer.can_open, closer.whole % 3)
        while closer.can_close and closer.count:
            depth = len(openers) - 1
            while depth >= 0 and openers[depth][0] >= floor.get(key, 0) and not openers[depth][1].fits(closer):
                depth -= 1
            if depth < 0 or openers[depth][0] < floor.get(key, 0):
                floor[key] = at
                break
            opener = openers[depth][1]
            width = 2 if opener.count > 1 and closer.count > 1 else 1
            opener.opens.append(width)
            closer.closes.append(width)
            opener.count -= width
            closer.count -= width
            del openers[depth + (1 if opener.count else 0) :]
        if closer.can_open and closer.count:
            openers.append((at, closer))


def _class_of(character: str) -> str:
    if not character:
        return " "
    if character in _PUNCTUATION:
        return "."
    if character.isalnum():
        return "a"
    if character.isspace():
        return " "
    return "." if unicodedata.category(character)[0] in "PS" else "a"
