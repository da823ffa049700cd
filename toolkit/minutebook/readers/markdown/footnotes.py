"""Footnotes (`[^1]: Without the gutter.`): each is moved to right behind the block that refers to it.

There it shares the fate of that block: what is withheld takes its footnotes along. As in Word, a footnote is a
paragraph that says which one it is ("Note 1: …"), and the mark in the text goes. The norm is GitHub's extension of
Markdown. What nothing refers to stays where it was typed, in its words; so does what was typed where something is
withheld, unless it is referred to there: it must not come out by its mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.nodes import Node, Span
from minutebook.markdown.public_lines import withholds
from minutebook.model.addresses import label_key
from minutebook.model.running_text import from_markdown, from_styled_spans, plain, read_styled_spans
from minutebook.model.styled_spans import PLAIN, StyledSpan
from minutebook.model.withholding_marks import withholding_heading
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutebook.model.words import Words
    from minutebook.readers.markdown.account import Account

_LABEL = r"\[(\^[^\[\]\s\\`<>&]{1,200})\]"
_REFERENCE = late_pattern(_LABEL)
_BELOW_ALL = 7  # deeper than any heading
_DEFINITION = late_pattern(_LABEL + r":[ \t]*")


class _Typed(msgspec.Struct, frozen=True):
    """A footnote where it was typed: its mark, its lines, and the indented blocks that go on with it.

    `withheld` numbers the part of the text that is withheld in which it stands, 0 for none.
    """

    mark: Span
    paragraph: Node
    lines: list[Span]
    further: list[Node]
    withheld: int

    @property
    def words(self) -> list[Span]:
        """The lines without the mark."""
        return [(self.mark[1], self.lines[0][1]), *self.lines[1:]]


def take_footnotes(account: Account, document: Node) -> None:
    """Move every footnote that the text refers to behind the block with its first mark."""
    if "]:" not in account.text or "[^" not in account.text:
        return
    withheld = _withheld_parts(account.text, document.children)
    typed = _typed_in(account.text, document, withheld)
    if not typed:
        return
    referred = _Referred(account, typed)
    document.children = [
        one
        for node, part in zip(document.children, withheld, strict=True)
        for one in (node, *referred.moved_behind(node, part))
    ]
    moved = {line for footnote in referred.found for line in footnote.lines}
    for paragraph in {footnote.paragraph for footnote in referred.found}:
        paragraph.spans = [line for line in paragraph.spans if line not in moved]
    further = {node for footnote in referred.found for node in footnote.further}
    document.children = [
        node for node in document.children if node not in further and (node.spans or node.kind != "paragraph")
    ]


def footnote_words(account: Account, node: Node) -> Words:
    """Return the running text of a footnote that was moved, with its number in front."""
    words, structure, dropped = read_styled_spans(account.text, node.spans, account.definitions)
    account.take(structure, dropped)
    prefix = [StyledSpan(f"Note {node.level}: ", -1, -1, PLAIN)] if node.level else []
    return from_styled_spans([*prefix, *words])


def _typed_in(text: str, document: Node, withheld: list[int]) -> dict[str, _Typed]:
    """Return each footnote by its label; of two with one label, the first counts."""
    found: dict[str, _Typed] = {}
    last: _Typed | None = None
    for node, part in zip(document.children, withheld, strict=True):
        if node.kind == "code" and last is not None:
            last.further.append(node)
            continue
        last = None
        for start, end in node.spans if node.kind == "paragraph" else ():
            mark = _DEFINITION.match(text, start, end)
            if mark is not None:
                last = _Typed(mark.span(), node, [(start, end)], [], part)
                found.setdefault(label_key(mark[1]), last)
            elif last is None:
                break  # a paragraph of other words
            else:
                last.lines.append((start, end))
    return found


def _withheld_parts(text: str, nodes: list[Node]) -> list[int]:
    """Return for each block the number of the part that is withheld in which it stands, 0 for none.

    Such a part reaches from its mark, or its heading, to the next heading that is not below it.
    """
    parts: list[int] = []
    headings: list[tuple[int, int]] = [(0, 0)]  # how deep each is, and the part it begins or stands in
    for number, node in enumerate(nodes, start=1):
        if node.kind == "heading":
            while headings[-1][0] >= node.level:
                headings.pop()
            title = plain(from_markdown(text, node.spans)) if node.spans else ""
            withheld = number if withholding_heading(title) is not None else 0
            headings.append((node.level, headings[-1][1] or withheld))
        elif not headings[-1][1] and _withholds(text, node):
            depth, _ = headings[-1]
            headings[-1:] = [(depth, number)] if depth else [(0, 0), (_BELOW_ALL, number)]
        parts.append(headings[-1][1])
    return parts


def _withholds(text: str, node: Node) -> bool:
    return any(withholds(text, *line) for line in node.spans) or any(_withholds(text, one) for one in node.children)


class _Referred:
    """The footnotes whose marks were met: `found` holds them in that order."""

    def __init__(self, account: Account, typed: Mapping[str, _Typed]) -> None:
        self._account = account
        self._typed = typed
        self._labels = dict.fromkeys(typed, "")
        self._lines = {line for footnote in typed.values() for line in footnote.lines}
        self._met: set[str] = set()
        self.found: list[_Typed] = []

    def moved_behind(self, node: Node, withheld: int) -> list[Node]:
        """Return the footnotes that a block refers to first; those of the blocks in it are put behind these."""
        node.children = [one for child in node.children for one in (child, *self.moved_behind(child, withheld))]
        moved: list[Node] = []
        waiting = [[line for line in node.spans if line not in self._lines]]
        for lines in waiting:  # a footnote may refer to others
            for footnote in self._marks_in(lines, withheld):
                moved += self._moved(footnote)
                waiting.append(footnote.words)
        return moved

    def _marks_in(self, lines: list[Span], withheld: int) -> Iterator[_Typed]:
        """Yield the footnotes that words refer to for the first time; in code, a mark is none."""
        text = self._account.text
        if not any(_REFERENCE.search(text, *line) for line in lines):
            return
        for start, end in read_styled_spans(text, lines, self._labels).structure:
            mark = _REFERENCE.fullmatch(text, start, end)
            key = label_key(mark[1]) if mark else ""
            footnote = self._typed.get(key)
            if footnote is not None and footnote.withheld in {0, withheld} and key not in self._met:
                self._met.add(key)
                self._account.definitions[key] = ""
                self.found.append(footnote)
                yield footnote

    def _moved(self, footnote: _Typed) -> Iterator[Node]:
        """Yield a footnote as blocks of its own."""
        self._account.mark(*footnote.mark)
        first = Node("footnote", footnote.mark[0])
        first.spans = footnote.words
        first.level = len(self.found)
        yield first
        for node in footnote.further:
            more = Node("footnote", node.start)
            more.spans, more.marks = node.spans, node.marks
            yield more
