"""From the block structure to the blocks of the model."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from minutebook.model.blocks import Attendance, BlockList, Entry, Paragraph, Quotation, Remark, Verbatim
from minutebook.readers.markdown.account import trimmed
from minutebook.readers.markdown.attendance import AttendanceReader
from minutebook.readers.markdown.labels import CAPTION, Label, field_of_record, find_label
from minutebook.readers.markdown.next_meeting import bare_next_meeting
from minutebook.readers.markdown.records import Field, RecordReader, is_field
from minutebook.readers.markdown.segments import Segment, divide
from minutebook.readers.markdown.setting import Setting
from minutebook.readers.markdown.tables import TableReader
from minutebook.vocabulary.nothing import says_nothing

if TYPE_CHECKING:
    from minutebook.model.blocks import Block
    from minutebook.readers.markdown.account import Account
    from minutebook.readers.markdown.labels import Record
    from minutebook.readers.markdown.nodes import Node, Span

_BOX = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_HTML_COMMENT_END = "-->"
_FIELD_NAMES = {
    "action": ("Number", "Owner", "Due", "Status", "Raised", "Update"),
    "decision": ("Number", "Decided by", "Moved by", "Seconded by", "Votes", "Result", "Reasons"),
    "vote": ("Number", "Decided by", "Moved by", "Seconded by", "Votes", "Result", "Reasons"),
    "question": ("Number", "Asked by", "Answered by", "Answer"),
    "next meeting": ("Theme", "Date", "Time", "Venue"),
    "restricted passage": ("Public title", "Public summary", "Withheld"),
}


class ContentReader:
    """Reads what stands under a heading."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.attendance = AttendanceReader(account)
        self._tables = TableReader(account, self.attendance)
        self._records = RecordReader(account, lambda nodes: self.blocks(nodes, Setting(nested=True)))

    def blocks(self, nodes: list[Node], setting: Setting) -> list[Block]:
        """Return the blocks that these nodes make."""
        out: list[Block] = []
        caption: Segment | None = None
        for position, node in enumerate(nodes):
            following = nodes[position + 1] if position + 1 < len(nodes) else None
            if node.kind == "paragraph":
                caption = self._paragraph(node, following, setting, out)
            elif node.kind == "table":
                made = self._tables.blocks(node, caption, setting)
                out += self.account.take_remarks()
                out += made
            elif node.kind == "list":
                self._list(node, setting, out)
            else:
                self._other(node, setting, out)
        return out

    # -- paragraphs -----------------------------------------------------------------------------------------------

    def _paragraph(self, node: Node, following: Node | None, setting: Setting, out: list[Block]) -> Segment | None:
        """Add the blocks of a paragraph to `out`; return its last lines if they are the caption of a table to come."""
        text = self.account.text

        def begins_block(label: Label) -> bool:
            if label.name == CAPTION and label.bold:
                return True
            if label.record:
                return label.record != "restricted passage"
            return self.attendance.is_list(label, setting)

        segments = divide(text, node.spans, begins_block)
        fields: list[Field] = []
        for number, segment in enumerate(segments):
            label = segment.label
            last = number == len(segments) - 1
            if label is None:
                self._plain(segment.spans, setting, out)
            elif label.name == CAPTION:
                if last and following is not None and following.kind == "table":
                    return segment
                self._plain(segment.all_spans, setting, out)
            elif label.record:
                self._record_paragraph(label, segment, setting, out)
            else:
                names = (
                    following
                    if last and not segment.spans and following is not None and following.kind == "list"
                    else None
                )
                add_listed(out, self.attendance.labelled(label, segment.spans, names))
                if names is not None:
                    names.children = []
        del fields
        return None

    def _record_paragraph(self, label: Label, segment: Segment, setting: Setting, out: list[Block]) -> None:
        record = label.record
        assert record  # noqa: S101 (the caller saw it)
        if record == "next meeting":
            made = bare_next_meeting(self.account, segment.spans) if segment.spans else None
            if made is None:
                self._plain(segment.all_spans, setting, out)
            else:
                self.account.structure += label.marks
                out.append(made)
            return
        if not segment.spans or says_nothing(self._words(segment.spans)):
            self._plain(segment.all_spans, setting, out)
            return
        lines = divide(self.account.text, segment.spans, lambda label: is_field(record, label))
        self._record(record, label, lines, [], out)

    def _plain(self, spans: list[Span], setting: Setting, out: list[Block]) -> None:
        """Add ordinary words."""
        if setting.section == "next meeting" and not setting.nested:
            meeting = bare_next_meeting(self.account, spans)
            if meeting is not None:
                out.append(meeting)
                return
        if setting.section in {"attendance", "apologies"} and not setting.nested:
            statement = self.attendance.statement(spans)
            if statement is not None:
                add_listed(out, [statement])
                return
        text = self.account.running(spans)
        out += self.account.take_remarks()
        if text:
            if setting.before_items:
                self.account.problem("REA101", spans[0][0], spans[-1][1])
            out.append(Paragraph(text=text))

    # -- lists ----------------------------------------------------------------------------------------------------

    def _list(self, node: Node, setting: Setting, out: list[Block]) -> None:
        if not node.children:
            return
        if setting.section == "next meeting" and not setting.nested and self._next_meeting_list(node, out):
            return
        if not setting.nested and self.attendance.is_list_of_people(node, setting):
            add_listed(out, self.attendance.people_listed(node))
            return
        entries: list[Entry] = []
        first = node.level

        def flush(next_number: int) -> None:
            nonlocal first
            if entries:
                out.append(
                    BlockList(
                        entries=entries.copy(), numbered=node.level >= 0, first=max(first, 0) if node.level >= 0 else 1
                    )
                )
                entries.clear()
            first = next_number

        for position, entry in enumerate(node.children):
            self.account.marks_of(entry)
            made = self._labelled_entry(entry, setting)
            if made is None:
                entries.append(Entry(content=self.blocks(entry.children, setting.inside())))
            else:
                flush(node.level + position + 1)
                add_listed(out, made)
        if entries and setting.before_items:
            self.account.problem("REA101", node.start, self._end_of(node))
        flush(0)

    def _labelled_entry(self, entry: Node, setting: Setting) -> list[Block] | None:
        """Return the blocks of an entry that begins with a label or a box to tick, None if it does not."""
        paragraph = entry.children[0] if entry.children else None
        if paragraph is None or paragraph.kind != "paragraph":
            return None
        text = self.account.text
        spans = paragraph.spans
        box = _BOX.match(text, *spans[0])
        if box:
            spans = [(box.end(), spans[0][1]), *spans[1:]]
        label = find_label(text, *spans[0])
        if label is not None and self.attendance.is_list(label, setting):
            below = (
                entry.children[1]
                if len(entry.children) > 1 and entry.children[1].kind == "list" and label.empty
                else None
            )
            if box:
                self.account.mark(box.start(), box.end())
            made = self.attendance.labelled(label, [*label.value, *spans[1:]], below)
            rest = entry.children[2 if below else 1 :]
            return [*made, *self.blocks(rest, setting.inside())]
        if (
            label is not None
            and label.record
            and not (label.record == "action" and says_nothing(self._words(label.value)) and label.value)
        ):
            record, rest = label.record, [*label.value, *spans[1:]]
        elif box:
            record, rest = "action", spans
            label = Label("action", "action", [], list(spans[:1]), spans[0], bold=False)
        else:
            return None
        if box:
            self.account.mark(box.start(), box.end())
        out: list[Block] = []
        wanted: Record = record
        lines = divide(text, rest, lambda other: is_field(wanted, other)) if rest else []
        self._record(record, label, lines, entry.children[1:], out, ticked=bool(box and box[1] in "xX"))
        return out

    def _record(
        self,
        record: Record,
        label: Label,
        lines: list[Segment],
        below: list[Node],
        out: list[Block],
        *,
        ticked: bool = False,
    ) -> None:
        """Add the block a label begins: `lines` follow the label, and `below` is indented under it."""
        self.account.structure += label.marks
        spans: list[Span] = []
        fields: list[Field] = []
        for line in lines:
            if line.label is None:
                spans = line.spans
            else:
                self.account.structure += line.label.marks
                fields.append(Field(field_of_record(record, line.label.name) or "", line.spans, []))
        others: list[Node] = []
        for node in below:
            if node.kind == "list":
                fields += self._fields(record, node)
                if not node.children:
                    continue
            others.append(node)
        made = self._records.build(record, label, spans, fields, ticked=ticked)
        rest = self.blocks(others, Setting(nested=True))
        out += self.account.take_remarks()
        out += made
        out += rest

    def _fields(self, record: Record, node: Node) -> list[Field]:
        """Take the entries that are fields of a record out of a list."""
        text = self.account.text
        fields: list[Field] = []
        others: list[Node] = []
        for entry in node.children:
            paragraph = entry.children[0] if entry.children else None
            label = (
                find_label(text, *paragraph.spans[0])
                if paragraph is not None and paragraph.kind == "paragraph"
                else None
            )
            if label is not None and paragraph is not None and is_field(record, label):
                self.account.marks_of(entry)
                self.account.structure += label.marks
                name = field_of_record(record, label.name) or ""
                fields.append(Field(name, [*label.value, *paragraph.spans[1:]], entry.children[1:]))
                continue
            if label is not None and label.bold and not label.record:
                self._unknown(record, label)
            others.append(entry)
        node.children = others
        return fields

    def _unknown(self, record: Record, label: Label) -> None:
        names = _FIELD_NAMES[record]
        close = get_close_matches(label.name, [name.lower() for name in names], n=1, cutoff=0.6)
        likeliest = next((name for name in names if close and name.lower() == close[0]), "")
        start, end = label.marks[0][0], label.marks[-1][1]
        words = self.account.text[start:end].strip(" \t*_:")
        begin = self.account.text.index(words, start)
        self.account.problem("REA103", begin, begin + len(words), field=words, likeliest=likeliest)

    def _next_meeting_list(self, node: Node, out: list[Block]) -> bool:
        """Read a list of the fields of the next meeting, which need no label of their own under its heading."""
        fields = self._fields("next meeting", node) if self._has_field("next meeting", node) else []
        if not fields:
            return False
        out += self._records.next_meeting(fields)
        if node.children:
            self._list(node, Setting(nested=True), out)
        return True

    def _has_field(self, record: Record, node: Node) -> bool:
        for entry in node.children:
            if entry.children and entry.children[0].kind == "paragraph":
                label = find_label(self.account.text, *entry.children[0].spans[0])
                if label is not None and is_field(record, label):
                    return True
        return False

    # -- everything else ------------------------------------------------------------------------------------------

    def _other(self, node: Node, setting: Setting, out: list[Block]) -> None:
        account = self.account
        account.marks_of(node)
        start = len(out)
        if node.kind == "quote":
            content = self.blocks(node.children, setting.inside())
            if content:
                out.append(Quotation(content=content))
        elif node.kind in {"fence", "code"}:
            spans = node.spans
            while node.kind == "code" and spans and not account.text[spans[-1][0] : spans[-1][1]].strip():
                spans = spans[:-1]
            out.append(Verbatim(text=account.lines(spans)))
        elif node.kind == "comment":
            self._comment(node, setting, out)
            return
        elif node.kind in {"html", "heading"}:
            text = account.running(node.spans)
            out += account.take_remarks()
            if text:
                out.append(Paragraph(text=text))
        if len(out) > start and setting.before_items and node.kind != "html":
            account.problem("REA101", node.start, self._end_of(node))

    def _comment(self, node: Node, setting: Setting, out: list[Block]) -> None:
        """Read a comment; words after its end are words."""
        account, text = self.account, self.account.text
        first, last = node.spans[0][0], node.spans[-1][1]
        end = text.find(_HTML_COMMENT_END, first + 2, last)
        account.mark(first, first + 4)
        inside: list[Span] = []
        after: list[Span] = []
        for number, (start, stop) in enumerate(node.spans):
            begin = start + 4 if number == 0 else start
            if end < 0 or stop <= end:
                inside.append((begin, stop))
            elif start <= end:
                inside.append((min(begin, end), end))
                account.mark(max(end, first + 4), end + 3)
                if text[end + 3 : stop].strip():
                    after.append((end + 3, stop))
            else:
                after.append((start, stop))
        if end < 0:
            account.problem("REA101", first, last, reason='this comment has no end; write "-->" after it')
        words = trimmed(account.lines(inside))
        if words:
            out.append(Remark(text=words))
        if after:
            self._plain(after, setting, out)

    def _words(self, spans: list[Span]) -> str:
        return " ".join(self.account.text[start:end] for start, end in spans)

    def _end_of(self, node: Node) -> int:
        """Return where the words of a node end."""
        ends = [end for _, end in (*node.spans, *node.marks)]
        ends += [end for row in node.rows for _, end in row]
        ends += [self._end_of(child) for child in node.children]
        return max(ends, default=node.start)


def add_listed(out: list[Block], blocks: list[Block]) -> None:
    """Add blocks; names under a label, and words about apologies, join the attendance list right before them."""
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(block, Attendance) and isinstance(last, Attendance) and not (block.apologies and last.apologies):
            out[-1] = Attendance(people=[*last.people, *block.people], apologies=last.apologies or block.apologies)
        else:
            out.append(block)
