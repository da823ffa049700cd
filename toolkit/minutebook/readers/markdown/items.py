"""Headings: the title, the items below one another, and what is noted right under a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from minutebook.markdown.heading_numbers import is_action_label, number_of_heading
from minutebook.markdown.labels import ITEM_NOTES, Label
from minutebook.markdown.nodes import ACTIONS, Node
from minutebook.markdown.public_lines import PUBLIC_NOTES, ended_with_line
from minutebook.markdown.segments import divide
from minutebook.markdown.setting import Setting
from minutebook.model.blocks import Restriction
from minutebook.model.meeting import Item, Section
from minutebook.model.running_text import plain
from minutebook.model.words import Words
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Span
    from minutebook.model.blocks import Remark
    from minutebook.readers.markdown.account import Account
    from minutebook.readers.markdown.content import ContentReader

_SECTIONS: dict[str, Section] = {section: section for section in get_args(Section)}


class ItemReader:
    """Makes items of the headings and of what stands between them."""

    def __init__(self, account: Account, content: ContentReader) -> None:
        self._account = account
        self._content = content

    def before_items(self, nodes: list[Node], remarks: list[Remark]) -> list[Item]:
        """Return the item without a heading that holds what stands before the first heading, if anything does."""
        blocks = [*remarks, *self._content.blocks(nodes, Setting(before_items=True))]
        return [Item(content=blocks)] if blocks else []

    def items(self, nodes: list[Node]) -> list[Item]:
        """Return the items that these nodes, of which the first is a heading, make."""
        sections: list[tuple[Node, list[Node]]] = []
        labels = [node for node in nodes if self._is_action_label(node)]
        label: Node | None = None
        for node in nodes:
            if node.kind == "heading" and sections and len(labels) > 1 and self._is_action_label(node):
                label = node
                self._account.marks_of(label)
                self._account.mark(*label.spans[0])
            elif node.kind == "heading":
                sections.append((node, []))
                label = None
            else:
                if label is not None and node.kind in {"list", "paragraph"}:
                    node.matter = ACTIONS
                    label = None
                sections[-1][1].append(node)
        return self._below(sections, 0, len(sections))

    def _is_action_label(self, node: Node) -> bool:
        return (
            node.kind == "heading"
            and len(node.spans) == 1
            and is_action_label(self._account.text[slice(*node.spans[0])])
        )

    def _below(self, sections: list[tuple[Node, list[Node]]], first: int, last: int) -> list[Item]:
        items: list[Item] = []
        while first < last:
            heading, content = sections[first]
            after = first + 1
            while after < last and sections[after][0].level > heading.level:
                after += 1
            items.append(self._item(heading, content, self._below, (sections, first + 1, after)))
            first = after
        return items

    def _item(self, heading: Node, content: list[Node], below: object, rest: tuple[object, ...]) -> Item:
        self._account.marks_of(heading)
        notes, content = self._notes(content)
        typed = self._account.line(notes.get("number", []))
        # Beside a number in its own line, one in the heading is the beginning of the title.
        number, title = (typed, self._account.running(heading.spans)) if typed else self._heading(heading.spans)
        section = self._section(notes)
        remarks = self._account.take_remarks()
        restriction = None
        if {"reason", "public_title", "public_summary"} & set(notes):
            restriction = Restriction(
                reason=self._account.line(notes.get("reason", [])),
                public_title=self._account.running(notes.get("public_title", [])),
                public_summary=self._account.running(notes.get("public_summary", [])),
            )
        blocks = [
            *remarks,
            *self._content.blocks(content, Setting(section or section_of(plain(title)))),
        ]
        return Item(
            number=number,
            title=title,
            section=section,
            restriction=restriction,
            content=blocks,
            items=below(*rest),  # type: ignore[operator]
        )

    def _heading(self, spans: list[Span]) -> tuple[Words, Words]:
        """Return the typed number and the words of a heading."""
        if not spans:
            return Words(""), Words("")
        text = self._account.text
        start, end = spans[0]
        length = len(number_of_heading(text[start:end]))
        if not length:
            return Words(""), self._account.running(spans)
        number = self._account.line([(start, start + length)])
        return number, self._account.running([(start + length, end), *spans[1:]])

    def _notes(self, nodes: list[Node]) -> tuple[dict[str, list[Span]], list[Node]]:
        """Take the notes right under a heading, such as why the item is withheld, off its content."""
        notes: dict[str, list[Span]] = {}

        def is_note(label: Label) -> bool:
            return label.name in ITEM_NOTES and label.bold and not label.number

        if not nodes or nodes[0].kind != "paragraph":
            return notes, nodes
        left: list[Node] = []
        no_lines: list[Span] = []
        segments = divide(self._account.text, nodes[0].spans, is_note)
        if segments[0].label is None:
            return notes, nodes
        for segment in segments:
            label = segment.label
            if label is None:
                continue
            name = ITEM_NOTES[label.name]
            if name in notes:
                first, last = segment.whole
                self._account.problem("REA104", first, last, claims=True, field=label.name)
                continue
            self._account.label(label)
            notes[name], below = segment.spans, no_lines
            if name in PUBLIC_NOTES:
                notes[name], below = ended_with_line(self._account, label, segment.spans)
            if below:
                left.append(Node("paragraph", below[0][0]))
                left[-1].spans = below
        return notes, [*left, *nodes[1:]]

    def _section(self, notes: dict[str, list[Span]]) -> Section | None:
        if "section" not in notes:
            return None
        words = self._account.line(notes["section"])
        section = _SECTIONS.get(words.lower())
        if section is None and words:
            self._account.refuse(words, f"there is no such section; there are {', '.join(_SECTIONS)}")
        else:
            self._account.structure += [(piece.start, piece.end) for piece in words.pieces]
        return section
