"""Read inline Markdown as CommonMark does, keeping the place of every character.

It is a reader of its own because none that exists tells where a word stood. Cost grows linearly with the text,
whatever it holds.
"""

from __future__ import annotations

from bisect import bisect_left
from re import IGNORECASE
from typing import TYPE_CHECKING, ClassVar

import msgspec

from minutebook.model.addresses import Target, can_be_linked, clean_address, inline_target, label_key
from minutebook.model.character_references import decoded, reference_at
from minutebook.model.mark_runs import MarkRun, Node, match_runs
from minutebook.model.styled_spans import PLAIN, Dropped, Style, StyledSpan, holds_unprintable, without_unprintable
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_STOP = late_pattern(r"[\\`*_~\[\]<&\n]|!(?=\[)")
_RUN = late_pattern(r"\*+|_+|~+")
_BACKTICKS = late_pattern(r"`+")
_ADDRESS = late_pattern(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*)>")
_MAIL = late_pattern(
    r"<([A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,250}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61})(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,61}){0,20})>"
)
_TAG = late_pattern(r"<(?:/[A-Za-z][A-Za-z0-9-]*\s*|[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|\?[^<>]*\?|![A-Z][^<>]*)>")
_BREAK_TAG = late_pattern(r"<br\s*/?>", IGNORECASE)
_LONGEST_LABEL = 999
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class _Bracket(msgspec.Struct, frozen=True, gc=False):
    node: Node
    picture: bool
    place: int
    runs_before: int
    links_before: int


class Inline:
    """One text of inline Markdown, read: its spans, the ranges that were mark-up, and what was dropped.

    All places are offsets in the text given.
    """

    def __init__(self, text: str, definitions: Mapping[str, str] | None = None) -> None:
        """Read `text`; `definitions` are the addresses of reference links by `label_key`, "" for a footnote ("^1")."""
        self.text = text
        self.structure: list[tuple[int, int]] = []
        self.dropped: list[Dropped] = []
        self._definitions = definitions or {}
        self._nodes: list[Node] = []
        self._runs: list[MarkRun] = []
        self._brackets: list[_Bracket] = []
        self._links = 0
        self._backticks: dict[int, list[int]] | None = None
        self._comment_ends = True
        self._scan()
        match_runs(self._runs)
        self.styled_spans = self._styled()

    def _scan(self) -> None:
        text, position = self.text, 0
        while found := _STOP.search(text, position):
            start = found.start()
            if start > position:
                self._words(position, start)
            position = self._readers[found[0]](self, start)
        if position < len(text):
            self._words(position, len(text))

    def _open_bracket(self, start: int) -> int:
        picture = self.text[start] == "!"
        opening = Node(None, start, start + (2 if picture else 1))
        opening.fixed = True
        self._nodes.append(opening)
        self._brackets.append(_Bracket(opening, picture, len(self._nodes) - 1, len(self._runs), self._links))
        return opening.end

    def _words(self, start: int, end: int) -> Node:
        last = self._nodes[-1] if self._nodes else None
        if last is not None and last.end == start and not last.fixed:
            last.end = end
            return last
        node = Node(None, start, end)
        self._nodes.append(node)
        return node

    def _stands_for(self, words: str, start: int, end: int, *, code: bool = False) -> int:
        self._nodes.append(Node(words, start, end, code=code))
        return end

    def _line_end(self, start: int) -> int:
        last = self._nodes[-1] if self._nodes else None
        hard = (
            last is not None and last.end == start and last.text is None and self.text.endswith("  ", last.start, start)
        )
        return self._stands_for("\n" if hard else " ", start, start + 1)

    def _backslash(self, start: int) -> int:
        following = self.text[start + 1 : start + 2]
        if following == "\n":
            self.structure.append((start, start + 1))
            return self._stands_for("\n", start + 1, start + 2)
        if following in _PUNCTUATION:
            self.structure.append((start, start + 1))
            return self._words(start + 1, start + 2).end
        return self._words(start, start + 1).end

    def _run(self, start: int) -> int:
        found = _RUN.match(self.text, start)
        end = found.end() if found else start + 1
        node = MarkRun(self.text[start], start, end)
        node.stands_between(self.text[start - 1 : start], self.text[end : end + 1])
        self._nodes.append(node)
        self._runs.append(node)
        return end

    def _code(self, start: int) -> int:
        if self._backticks is None:
            self._backticks = {}
            for found in _BACKTICKS.finditer(self.text):
                self._backticks.setdefault(len(found[0]), []).append(found.start())
        run = _BACKTICKS.match(self.text, start)
        length = len(run[0]) if run else 1
        inside = start + length
        ends = self._backticks.get(length, [])
        at = bisect_left(ends, inside)
        if at == len(ends):
            return self._words(start, inside).end
        end = ends[at]
        self.structure += ((start, inside), (end, end + length))
        first, last = inside, end
        words = self.text[first:last]
        if words.strip(" \n") and words[0] in " \n" and words[-1] in " \n":
            first, last = first + 1, last - 1
        self._stands_for(self.text[first:last], first, last, code=True)
        return end + length

    def _entity(self, start: int) -> int:
        found = reference_at(self.text, start)
        if found is None:
            return self._words(start, start + 1).end
        words = decoded(found[0])
        if holds_unprintable(words):
            self.dropped.append(Dropped("control character", start, found.end(), found[0]))
            return found.end()
        return self._stands_for(words, start, found.end())

    def _pointed(self, start: int) -> int:
        text = self.text
        if text.startswith("<!--", start):
            end = text.find("-->", start + 2) if self._comment_ends else -1
            if end >= 0:
                end += 3
                self.dropped.append(Dropped("comment", start, end, text[start + 4 : max(end - 3, start + 4)].strip()))
                return end
            self._comment_ends = False
        elif found := _ADDRESS.match(text, start):
            return self._address(found[1], start, found.end())
        elif found := _MAIL.match(text, start):
            return self._address(f"mailto:{found[1]}", start, found.end())
        elif found := _BREAK_TAG.match(text, start):
            self.structure.append((start, found.end()))
            self._nodes.append(Node("\n", -1, -1))
            return found.end()
        elif found := _TAG.match(text, start):
            self.dropped.append(Dropped("tag", start, found.end(), found[0]))
            return self._words(start, found.end()).end
        return self._words(start, start + 1).end

    def _address(self, address: str, start: int, end: int) -> int:
        if not can_be_linked(address):
            self.dropped.append(Dropped("link", start, end, address))
            return self._words(start, end).end
        self.structure += ((start, start + 1), (end - 1, end))
        opening = Node("", -1, -1)
        opening.link = clean_address(address)
        self._nodes.append(opening)
        self._words(start + 1, end - 1)
        closing = Node("", -1, -1)
        closing.link = ""
        self._nodes.append(closing)
        return end

    def _close_bracket(self, start: int) -> int:
        if not self._brackets:
            return self._words(start, start + 1).end
        bracket = self._brackets.pop()
        opening = bracket.node
        label = self.text[opening.end : start] if self.text.startswith("^", opening.end) else ""
        if label and label_key(label) in self._definitions:
            return self._footnote(bracket, start + 1)
        target = None
        if bracket.picture or bracket.links_before == self._links:
            target = self._target(opening.end, start)
        if target is None:
            return self._words(start, start + 1).end
        address, title, end = target
        self.structure += ((opening.start, opening.end), (start, end))
        opening.text, closing = "", Node("", -1, -1)
        whole = (opening.start, end)
        opening.start = opening.end = -1
        self._nodes.append(closing)
        match_runs(self._runs[bracket.runs_before :])
        del self._runs[bracket.runs_before :]
        if title is not None:
            self.dropped.append(Dropped("link title", *title, self.text[title[0] + 1 : title[1] - 1]))
        if bracket.picture:
            self.dropped.append(Dropped("picture", *whole, address))
            return end
        self._links += 1
        if can_be_linked(address):
            opening.link, closing.link = clean_address(address), ""
        elif address:
            self.dropped.append(Dropped("link", *whole, address))
        return end

    def _footnote(self, bracket: _Bracket, end: int) -> int:
        """Leave the mark of a footnote out of the words: the footnote itself stands elsewhere."""
        opening = bracket.node
        del self._nodes[bracket.place + 1 :]
        del self._runs[bracket.runs_before :]
        start = opening.end - 1
        opening.end = start  # the sign before the bracket of a picture is words
        self.structure.append((start, end))
        return end

    def _target(self, label: int, closing: int) -> Target | None:
        """Return the address, the range of the title and the end of what follows the bracket at `closing`."""
        if self.text.startswith("(", closing + 1) and (found := inline_target(self.text, closing + 2)):
            return found
        if not self._definitions or closing - label > _LONGEST_LABEL:
            return None
        end = closing + 1
        key = self.text[label:closing]
        if self.text.startswith("[", end):
            close = self.text.find("]", end, end + _LONGEST_LABEL)
            if close > end + 1:
                key = self.text[end + 1 : close]
            if close > end:
                end = close + 1
        address = self._definitions.get(label_key(key))  # a footnote has none
        return Target(address, None, end) if address else None

    def _styled(self) -> list[StyledSpan]:
        styled_spans: list[StyledSpan] = []
        links, depths = [""], [0, 0, 0]
        style, first, last = PLAIN, 0, 0  # words not yet in a span, which the next ones may join
        for node in self._nodes:
            start, end = node.start, node.end
            if node.link:  # an address inside a link is only words of that link
                links.append(links[-1] or node.link)
            elif node.link is not None:
                links.pop()
            run = node if isinstance(node, MarkRun) else None
            if run is not None:
                _count(depths, run, -1)
                start, end = self._left_over(run)
            elif node.text == "":
                continue
            now = Style(links[-1], depths[0] > 0, depths[1] > 0, depths[2] > 0, node.code)
            if start != last or now != style or node.text is not None:
                if last > first:
                    styled_spans.append(StyledSpan(self.text[first:last], first, last, style))
                style, first = now, start
            last = end
            if node.text is not None:
                styled_spans.append(StyledSpan(node.text, start, end, style))
                first = end
            _count(depths, run, 1)
        if last > first:
            styled_spans.append(StyledSpan(self.text[first:last], first, last, style))
        printable, dropped = without_unprintable(styled_spans, self.text)
        self.dropped += dropped
        return printable

    def _left_over(self, run: MarkRun) -> tuple[int, int]:
        """Return what of a run of `*`, `_` or `~` is only words; the rest is structure."""
        first = run.start + sum(run.closes)
        last = run.end - sum(run.opens)
        if first > run.start:
            self.structure.append((run.start, first))
        if run.end > last:
            self.structure.append((last, run.end))
        return first, last

    _readers: ClassVar[dict[str, Callable[[Inline, int], int]]] = {
        "\n": _line_end,
        "\\": _backslash,
        "*": _run,
        "_": _run,
        "~": _run,
        "`": _code,
        "[": _open_bracket,
        "!": _open_bracket,
        "]": _close_bracket,
        "<": _pointed,
        "&": _entity,
    }


def _count(depths: list[int], run: MarkRun | None, step: int) -> None:
    """Count the marks that a run opens (1) or closes (-1): how deep in struck, bold, italic words the next ones are."""
    if run is None:
        return
    widths = run.opens if step > 0 else run.closes
    if run.character == "~":
        depths[0] += step * len(widths)
    else:
        depths[1] += step * widths.count(2)
        depths[2] += step * widths.count(1)
