"""Entries of lists that begin with a label: actions, decisions, names, and the fields below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.markdown.labels import Label, field_of_record, find_label, is_field
from minutebook.markdown.people_lines import begins_list
from minutebook.markdown.segments import divide, in_comment
from minutebook.markdown.setting import Setting
from minutebook.model.blocks import Restricted
from minutebook.patterns import late_pattern
from minutebook.readers.markdown.records import Field, RecordReader
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.vote_lines import counts_alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.markdown.labels import Record
    from minutebook.markdown.nodes import Node, Span
    from minutebook.markdown.segments import Segment
    from minutebook.model.blocks import Block
    from minutebook.readers.markdown.account import Account
    from minutebook.readers.markdown.attendance import AttendanceReader

    BlocksOf = Callable[[list[Node], Setting], list[Block]]

_BOX = late_pattern(r"\[([ xX])\][ \t]+(?=\S)")
_NESTED = Setting(nested=True)
_MOTION = ("Moved by", "Seconded by", "Votes", "Result", "Reasons")
_FIELD_NAMES: dict[Record, tuple[str, ...]] = {
    "action": ("Number", "Owner", "Due", "Status", "Raised", "Update"),
    "decision": ("Number", "Decided by", *_MOTION),
    "motion": ("Number", *_MOTION),
    "vote": ("Number", *_MOTION),
    "question": ("Number", "Asked by", "Answered by", "Answer"),
    "next meeting": ("Theme", "Date", "Time", "Venue"),
    "restricted passage": ("Public title", "Public summary", "Withheld"),
}


class EntryReader:
    """Reads entries that begin with a label, and paragraphs that do.

    `blocks_of` reads nested blocks.
    """

    def __init__(self, account: Account, attendance: AttendanceReader, blocks_of: BlocksOf) -> None:
        self._account = account
        self._attendance = attendance
        self._blocks_of = blocks_of
        self._records = RecordReader(account, lambda nodes: blocks_of(nodes, _NESTED))

    def labelled(self, entry: Node, setting: Setting, *, of_actions: bool = False) -> list[Block] | None:
        """Return the blocks of an entry that begins with a label or a box to tick, None if it does not.

        In a list `of_actions`, every entry is one that says something.
        """
        paragraph = entry.children[0] if entry.children else None
        if paragraph is None or paragraph.kind != "paragraph":
            return None
        text, spans = self._account.text, paragraph.spans
        box = _BOX.match(text, *spans[0])
        if box:
            spans = [(box.end(), spans[0][1]), *spans[1:]]
        label = find_label(text, *spans[0])
        of_people = label is not None and begins_list(self._account.text, label, setting)
        if not of_people and (label is None or not label.record or self._says_there_is_none(label)):
            if not box and not (of_actions and self.says_something(spans)):
                return None
            label = Label("action", "action", [], spans[:1], spans[0], bold=False)
        if box:
            self._account.mark(box.start(), box.end())
        if label is None:
            return None
        rest = [*label.value, *spans[1:]]
        if of_people:
            return self._people(label, rest, entry.children[1:], setting)
        return self.record(label, rest, entry.children[1:], ticked=bool(box and box[1] in "xX"))

    def says_something(self, spans: list[Span]) -> bool:
        """Whether words are more than "None"."""
        return not says_nothing(" ".join(self._account.text[start:end] for start, end in spans))

    def action(self, spans: list[Span]) -> list[Block]:
        """Return the action that a paragraph is which begins with no label of its own."""
        return self.record(Label("action", "action", [], spans[:1], spans[0], bold=False), spans, [])

    def _says_there_is_none(self, label: Label) -> bool:
        """Whether a label such as "Actions:" is followed by no more than "None"."""
        words = " ".join(self._account.text[start:end] for start, end in label.value)
        return label.record == "action" and bool(words) and says_nothing(words)

    def _people(self, label: Label, spans: list[Span], below: list[Node], setting: Setting) -> list[Block]:
        names = below[0] if below and below[0].kind == "list" and label.empty else None
        made = self._attendance.labelled(label, spans, names)
        return [*made, *self._blocks_of(below[1:] if names else below, setting.inside())]

    def record(self, label: Label, spans: list[Span], below: list[Node], *, ticked: bool = False) -> list[Block]:
        """Return the block a label begins: `spans` follow the label, and `below` is indented under it."""
        record = label.record or "action"
        self._account.label(label)
        words: list[Span] = []
        spans, fields = self._counts(record, spans)
        for line in divide(
            self._account.text, spans, lambda other: is_field(record, other), after_label=bool(label.value)
        ):
            if line.label is None:
                words = line.spans
            else:
                fields.append(self._line_field(record, line, line.label))
        others: list[Node] = []
        for node in below:
            if node.kind == "list":
                fields += self._fields(record, node)
                if not node.children:
                    continue
            others.append(node)
        made = self._records.build(label, words, fields, ticked=ticked)
        rest = self._blocks_of(others, _NESTED)
        remarks = self._account.take_remarks()
        if rest and isinstance(made[0], Restricted):
            # What is indented under a passage is withheld with it.
            held = structs.replace(made[0], content=[*made[0].content, *rest])
            return [*remarks, held, *made[1:]]
        return [*remarks, *made, *rest]

    def _counts(self, record: Record, spans: list[Span]) -> tuple[list[Span], list[Field]]:
        """Take a line of votes such as "For: 2, Against: 1" out of the lines of a decision."""
        text = self._account.text
        commented = in_comment(text, spans)
        for place, (start, end) in enumerate(spans[1:] if record in {"decision", "motion"} else (), start=1):
            counts = None if place in commented else counts_alone(text, start, end)
            # A line after a backslash, which breaks a line on purpose, goes on with the text.
            if counts is not None and not text[slice(*spans[place - 1])].endswith("\\"):
                self._account.mark(counts[1], end)
                return [*spans[:place], *spans[place + 1 :]], [Field("votes", [counts], [])]
        return spans, []

    def _line_field(self, record: Record, line: Segment, label: Label) -> Field:
        self._account.label(label)
        return Field(field_of_record(record, label.name) or "", line.spans, [], label)

    def _fields(self, record: Record, node: Node) -> list[Field]:
        """Take the entries that are fields of a record out of a list."""
        fields: list[Field] = []
        others: list[Node] = []
        for entry in node.children:
            label = self._label_of(entry)
            if label is not None and is_field(record, label):
                paragraph = entry.children[0]
                self._account.marks_of(entry)
                self._account.label(label)
                name = field_of_record(record, label.name) or ""
                fields.append(Field(name, [*label.value, *paragraph.spans[1:]], entry.children[1:], label))
                continue
            if label is not None and label.bold and not label.record:
                self._unknown(record, label)
            others.append(entry)
        node.children = others
        return fields

    def _label_of(self, entry: Node) -> Label | None:
        if not entry.children or entry.children[0].kind != "paragraph":
            return None
        return find_label(self._account.text, *entry.children[0].spans[0])

    def _unknown(self, record: Record, label: Label) -> None:
        """Tell of a label under a record that is none of its fields."""
        from difflib import get_close_matches

        names = _FIELD_NAMES[record]
        close = get_close_matches(label.name, [name.lower() for name in names], n=1, cutoff=0.6)
        likeliest = next((name for name in names if close and name.lower() == close[0]), "")
        start, end = label.marks[0][0], label.marks[-1][1]
        words = self._account.text[start:end].strip(" \t*_:")
        begin = self._account.text.index(words, start)
        self._account.problem("REA103", begin, begin + len(words), field=words, likeliest=likeliest)

    def next_meeting(self, node: Node) -> list[Block]:
        """Return the next meeting of a list of its fields, which need no label above them under its heading.

        The fields are taken out of the list.
        """
        labels = [self._label_of(entry) for entry in node.children]
        if not any(label is not None and is_field("next meeting", label) for label in labels):
            return []
        return self._records.next_meeting(self._fields("next meeting", node))
