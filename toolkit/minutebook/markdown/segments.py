"""Dividing a paragraph at the lines that begin with a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.labels import Label, find_label
from minutebook.markdown.nodes import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Segment(msgspec.Struct, frozen=True, gc=False):
    """Lines of one paragraph: those that begin with `label` and what follows it, or with none."""

    label: Label | None
    spans: list[Span]

    @property
    def whole(self) -> Span:
        """The range from the first mark to the last word."""
        first = self.label.marks[0][0] if self.label else self.spans[0][0]
        last = self.spans[-1][1] if self.spans else (self.label.marks[-1][1] if self.label else first)
        return first, last

    @property
    def all_spans(self) -> list[Span]:
        """The lines as if there were no label."""
        if self.label is None:
            return self.spans
        return [self.label.line, *self.spans[len(self.label.value) :]]


def divide(
    text: str, spans: Sequence[Span], wanted: Callable[[Label], bool], *, after_label: bool = False
) -> list[Segment]:
    """Return the lines of a paragraph, parted before every line that begins with a label that is `wanted`.

    A line after a backslash, which breaks a line on purpose, goes on with the text whatever it begins with. So do
    the lines of a comment, and the first range if it stands `after_label`, on the same line.
    """
    found: list[Segment] = []
    after_break = after_label
    commented = in_comment(text, spans)
    for number, (start, end) in enumerate(spans):
        label = None if after_break or number in commented else find_label(text, start, end)
        if label is not None and wanted(label):
            found.append(Segment(label, list(label.value)))
        elif found:
            found[-1].spans.append((start, end))
        else:
            found.append(Segment(None, [(start, end)]))
        after_break = text.endswith("\\", start, end) and _is_break(text[start:end])
    return found


def in_comment(text: str, spans: Sequence[Span]) -> set[int]:
    """Return which lines of a paragraph begin inside a comment."""
    found: set[int] = set()
    pending: list[int] | None = None
    for number, (start, end) in enumerate(spans):
        if pending is not None:
            pending.append(number)
            if text.find("-->", start, end) >= 0:
                found.update(pending)
                pending = None
        opening = text.rfind("<!--", start, end)
        if opening >= 0 and text.find("-->", opening, end) < 0:
            pending = pending or []
    return found


def _is_break(line: str) -> bool:
    """Whether the backslash at the end of a line breaks it: one that is escaped by another does not."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1
