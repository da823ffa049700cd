"""Lines under the title that say when, where and who, where the details at the top do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.labels import Label, find_label
from minutebook.markdown.segments import divide
from minutebook.vocabulary.header import field_of, meeting_status_of
from minutebook.vocabulary.not_held import held_of

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node, Span
    from minutebook.model.words import Words
    from minutebook.readers.markdown.account import Account

_FIELDS = frozenset({"date", "start", "end", "venue", "chair", "minute_taker", "status", "held", "body", "series"})


class HeaderLines:
    """Takes such lines out of what stands before the first item."""

    def __init__(self, account: Account, given: set[str]) -> None:
        self._account = account
        self._given = given
        self.values: dict[str, Words] = {}

    def take(self, nodes: list[Node]) -> list[Node]:
        """Return the nodes without the lines that were taken."""
        kept: list[Node] = []
        for node in nodes:
            if node.kind == "paragraph":
                self._paragraph(node)
                if not node.spans:
                    continue
            elif node.kind == "list" and node.children and all(self._is_line(entry) for entry in node.children):
                for entry in node.children:
                    self._account.marks_of(entry)
                    paragraph = entry.children[0]
                    label = find_label(self._account.text, *paragraph.spans[0])
                    if label is not None:
                        self._take(label, [*label.value, *paragraph.spans[1:]])
                continue
            kept.append(node)
        return kept

    def _wanted(self, label: Label) -> bool:
        field = field_of(label.name)
        if (
            field == "status"
            and meeting_status_of(self._account.text[slice(*label.value[0])] if label.value else "") is None
        ):
            return False
        if field == "held" and held_of(self._account.text[slice(*label.value[0])] if label.value else "") is None:
            return False
        return (
            field in _FIELDS
            and not label.record
            and not label.number
            and not label.empty
            and field not in self._given
            and field not in self.values
        )

    def _is_line(self, entry: Node) -> bool:
        if len(entry.children) != 1 or entry.children[0].kind != "paragraph":
            return False
        label = find_label(self._account.text, *entry.children[0].spans[0])
        return label is not None and self._wanted(label)

    def _paragraph(self, node: Node) -> None:
        kept: list[Span] = []
        for segment in divide(
            self._account.text, node.spans, lambda label: bool(field_of(label.name)) or self._ends(label)
        ):
            if segment.label is not None and self._wanted(segment.label):
                self._take(segment.label, segment.spans)
            else:
                kept += segment.all_spans
        node.spans = kept

    def _ends(self, label: Label) -> bool:
        return bool(label.record) or not label.empty

    def _take(self, label: Label, spans: list[Span]) -> None:
        field = field_of(label.name)
        if field is None or field in self.values:
            first = label.marks[0][0]
            self._account.problem("REA104", first, spans[-1][1], claims=True, field=label.name)
            return
        self._account.label(label)
        words = self._account.line(spans)
        if words:
            self.values[field] = words
