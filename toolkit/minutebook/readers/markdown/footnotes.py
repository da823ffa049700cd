"""Footnotes (`[^1]: Without the gutter.`): each is moved to right behind the block that refers to it.

There it shares the fate of that block: what is withheld takes its footnotes along. As in Word, a footnote is a
paragraph that says which one it is ("Note 1: …"), and the mark in the text goes. The norm is GitHub's extension of
Markdown; what nothing refers to stays where it was typed, in its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.nodes import Node, Span
from minutebook.model.addresses import label_key
from minutebook.model.running_text import from_styled_spans, read_styled_spans
from minutebook.model.styled_spans import PLAIN, StyledSpan
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutebook.model.words import Words
    from minutebook.readers.markdown.account import Account

_LABEL = r"\[(\^[^\[\]\s\\`<>&]{1,200})\]"
_REFERENCE = late_pattern(_LABEL)
_DEFINITION = late_pattern(_LABEL + r":[ \t]*")


class _Typed(msgspec.Struct, frozen=True):
    """A footnote where it was typed: its mark, its lines, and the indented blocks that go on with it."""

    mark: Span
    paragraph: Node
    lines: list[Span]
    further: list[Node]
    holder: Node


def take_footnotes(account: Account, document: Node) -> None:
    """Move every footnote that the text refers to behind the block with its first mark."""
    if "]:" not in account.text or "[^" not in account.text:
        return
    typed = dict(_typed_in(account.text, document))
    if not typed:
        return
    referred = _Referred(account, typed)
    referred.move_below(document)
    moved = {line for footnote in referred.found for line in footnote.lines}
    for paragraph in {footnote.paragraph for footnote in referred.found}:
        paragraph.spans = [line for line in paragraph.spans if line not in moved]
    further = {node for footnote in referred.found for node in footnote.further}
    for holder in {footnote.holder for footnote in referred.found}:
        holder.children = [
            node for node in holder.children if node not in further and (node.spans or node.kind != "paragraph")
        ]


def footnote_words(account: Account, node: Node) -> Words:
    """Return the running text of a footnote that was moved, with its number in front."""
    words, structure, dropped = read_styled_spans(account.text, node.spans, account.definitions)
    account.take(structure, dropped)
    prefix = [StyledSpan(f"Note {node.level}: ", -1, -1, PLAIN)] if node.level else []
    return from_styled_spans([*prefix, *words])


def _typed_in(text: str, holder: Node) -> Iterator[tuple[str, _Typed]]:
    """Yield each footnote below a node by its label; of two with one label, the first counts."""
    found: list[tuple[str, _Typed]] = []
    last: _Typed | None = None
    for node in holder.children:
        if node.kind == "paragraph":
            last = None
            for start, end in node.spans:
                mark = _DEFINITION.match(text, start, end)
                if mark is not None:
                    last = _Typed(mark.span(), node, [(start, end)], [], holder)
                    found.append((label_key(mark[1]), last))
                elif last is None:
                    break  # a paragraph of other words
                else:
                    last.lines.append((start, end))
        elif node.kind == "code" and last is not None:
            last.further.append(node)
        else:
            last = None
            yield from _typed_in(text, node)
    yield from reversed(found)


class _Referred:
    """The footnotes whose marks were met: `found` holds them in that order."""

    def __init__(self, account: Account, typed: Mapping[str, _Typed]) -> None:
        self._account = account
        self._typed = typed
        self._lines = {line for footnote in typed.values() for line in footnote.lines}
        self._met: set[str] = set()
        self.found: list[_Typed] = []

    def move_below(self, holder: Node) -> None:
        """Put each footnote behind the block below `holder` that refers to it first."""
        children: list[Node] = []
        for node in holder.children:
            children.append(node)
            self.move_below(node)
            waiting = [line for line in node.spans if line not in self._lines]
            for line in waiting:  # a footnote may refer to others
                for footnote in self._marks_in(line):
                    children += self._moved(footnote)
                    waiting += [(footnote.mark[1], footnote.lines[0][1]), *footnote.lines[1:]]
        holder.children = children

    def _marks_in(self, line: Span) -> Iterator[_Typed]:
        for mark in _REFERENCE.finditer(self._account.text, *line):
            key = label_key(mark[1])
            if key in self._typed and key not in self._met:
                self._met.add(key)
                self._account.definitions[key] = ""
                self.found.append(self._typed[key])
                yield self._typed[key]

    def _moved(self, footnote: _Typed) -> Iterator[Node]:
        """Yield a footnote as blocks of its own."""
        self._account.mark(*footnote.mark)
        first = Node("footnote", footnote.mark[0])
        first.spans = [(footnote.mark[1], footnote.lines[0][1]), *footnote.lines[1:]]
        first.level = len(self.found)
        yield first
        for node in footnote.further:
            more = Node("footnote", node.start)
            more.spans, more.marks = node.spans, node.marks
            yield more
