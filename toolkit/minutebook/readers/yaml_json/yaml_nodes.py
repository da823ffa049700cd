"""Read YAML into nodes, safely: no tags, no aliases, bounded depth and size; what was typed stays text."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import yaml

from minutebook.plain_data import DEEPEST
from minutebook.readers.yaml_json.nodes import MOST_NODES, Mapping, Node, Scalar, Sequence, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w")
_PASSED_OVER = re.compile(r"\s+|(?:(?<=\s)|(?<![\s\S]))#[^\n]*")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str) -> tuple[Node | None, Unreadable | None]:
    """Return what the text holds, and where it stopped making sense, if it did.

    What stands before such a place is read: lists and mappings that were open there end there.
    """
    builder = _Builder()
    fault: Unreadable | None = None
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        for event in events:
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        fault = Unreadable(_in_our_words(error.problem or "this cannot be read"), _begin(error))
    except yaml.reader.ReaderError as error:
        fault = Unreadable("a character that does not belong in a text", _index(error.position, text))
    except Unreadable as error:
        # Everything before it was taken.
        return builder.close(min(error.position, len(text))), error
    if fault is None:
        return builder.close(len(text)), None
    taken = _after_comments(text, builder.end)
    if _WORD.search(text, taken, fault.position):
        # It was read ahead, and came to nothing.
        fault.position = taken
    return builder.close(min(fault.position, len(text))), fault


def _after_comments(text: str, position: int) -> int:
    """Return where the first word after blanks and comments begins."""
    while found := _PASSED_OVER.match(text, position):
        position = found.end()
    return position


def _in_our_words(problem: str) -> str:
    if "Unicode character" in problem:
        return r"a code such as \ud800 stands for half a character, or for none"
    return problem


def _begin(error: Any) -> int:
    """The beginning of what was being read when it broke off, such as an open quotation mark."""
    scanning = error.context_mark is not None and str(error.context or "").startswith("while scanning")
    mark = error.context_mark if scanning else error.problem_mark or error.context_mark
    return mark.index if mark else 0


def _index(position: Any, text: str) -> int:
    return position if isinstance(position, int) and position <= len(text) else 0


class _Open:
    """A list or mapping that has begun."""

    def __init__(self, start: int, *, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.nodes: list[Node] = []

    @property
    def awaits_key(self) -> bool:
        """Whether what comes next is a key."""
        return self.mapping and len(self.nodes) % 2 == 0

    def close(self, end: int) -> Node:
        if not self.mapping:
            return Sequence(self.start, end, self.nodes)
        return Mapping(self.start, end, list(self._entries()))

    def _entries(self) -> Iterator[tuple[Scalar, Node]]:
        keys = (node for node in self.nodes[::2] if isinstance(node, Scalar))
        for key, value in zip_longest(keys, self.nodes[1::2]):
            # A key at the place where the text breaks off has no value.
            yield key, value or Scalar(key.end, key.end, "", quoted=False, value=None)


class _Builder:
    """Takes the events of one document."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.count = 0
        self.end = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if isinstance(event, yaml.NodeEvent):
            self._refuse(event, start)
        if kind is yaml.DocumentStartEvent and self.root is not None:
            raise Unreadable("a second document begins here", start)
        if kind is yaml.ScalarEvent:
            self._add(Scalar(start, end, event.value, event.style in ("'", '"'), event.value))
            self.end = end
        elif kind in {yaml.MappingStartEvent, yaml.SequenceStartEvent}:
            if len(self.open) >= DEEPEST:
                raise Unreadable("lists and mappings are nested too deeply", start)
            if self.open and self.open[-1].awaits_key:
                raise Unreadable("a list or mapping cannot be a key", start)
            self.open.append(_Open(start, mapping=kind is yaml.MappingStartEvent))
        elif kind in {yaml.MappingEndEvent, yaml.SequenceEndEvent}:
            self._add(self.open.pop().close(end))

    def _refuse(self, event: Any, start: int) -> None:
        self.count += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise Unreadable("anchors and aliases (& and *) are not allowed here", start)
        if getattr(event, "tag", None):
            raise Unreadable("tags (!) are not allowed here", start)
        if self.count > MOST_NODES:
            raise Unreadable("there are too many values", start)

    def _add(self, node: Node) -> None:
        if self.open:
            self.open[-1].nodes.append(node)
        else:
            self.root = node

    def close(self, end: int) -> Node | None:
        """End everything that is still open at `end`, and return the whole."""
        while self.open:
            self._add(self.open.pop().close(end))
        return self.root
