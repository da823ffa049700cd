"""From the block structure to the blocks of the model."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from minutebook.markdown.labels import CAPTION, Label
from minutebook.markdown.nodes import ACTIONS
from minutebook.markdown.people_lines import begins_list
from minutebook.markdown.public_lines import parted_at_marks, without_break
from minutebook.markdown.segments import Segment, divide
from minutebook.model.blocks import Attendance, BlockList, Entry, Paragraph, Quotation, Verbatim
from minutebook.model.running_text import plain
from minutebook.model.withholding_marks import line_mark
from minutebook.readers.markdown.attendance import AttendanceReader
from minutebook.readers.markdown.comments import read_comment
from minutebook.readers.markdown.entries import EntryReader
from minutebook.readers.markdown.footnotes import footnote_words
from minutebook.readers.markdown.motions import join_motions
from minutebook.readers.markdown.next_meeting import bare_next_meeting
from minutebook.readers.markdown.tables import TableReader
from minutebook.vocabulary.nothing import says_nothing

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node, Span
    from minutebook.markdown.setting import Setting
    from minutebook.model.blocks import Block
    from minutebook.readers.markdown.account import Account


class ContentReader:
    """Reads what stands under a heading."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.attendance = AttendanceReader(account)
        self._tables = TableReader(account)
        # Two readers that held each other would stay in memory, and the text with them.
        this: ContentReader = weakref.proxy(self)

        def blocks_of(nodes: list[Node], setting: Setting) -> list[Block]:
            return this.blocks(nodes, setting)

        self._entries = EntryReader(account, self.attendance, blocks_of)

    def blocks(self, nodes: list[Node], setting: Setting) -> list[Block]:
        """Return the blocks that these nodes make."""
        out: list[Block] = []
        caption: Segment | None = None
        nodes = join_motions(self._account.text, nodes)
        for node in nodes:
            if node.kind == "table":
                self._tables.admit(node)
        for position, node in enumerate(nodes):
            following = nodes[position + 1] if position + 1 < len(nodes) else None
            if people := self.attendance.below_bare_label(node, following, setting):
                add_listed(out, people)
            elif node.kind == "paragraph":
                caption = self._paragraph(node, following, setting, out)
            elif node.kind == "table":
                made = self._tables.blocks(node, caption, setting)
                out += (*self._account.take_remarks(), *made)
                caption = None
            elif node.kind == "list":
                self._list(node, setting, out)
            else:
                self._other(node, setting, out)
        return out

    # -- paragraphs -------------------------------------------------------------------------------------------------

    def _paragraph(self, node: Node, following: Node | None, setting: Setting, out: list[Block]) -> Segment | None:
        """Add the blocks of a paragraph to `out`; return its last lines if they are the caption of a table to come."""

        def begins_block(label: Label) -> bool:
            if label.name == CAPTION and label.bold:
                return True
            if label.record:
                return label.record != "restricted passage"
            return begins_list(self._account.text, label, setting)

        segments = divide(self._account.text, node.spans, begins_block)
        for segment in segments:
            label = segment.label
            beside = following if segment is segments[-1] else None
            if label is None:
                self._words(node, segment.spans, setting, out)
            elif label.name == CAPTION:
                if beside is not None and beside.kind == "table":
                    return segment
                self._plain(segment.all_spans, setting, out)
            elif label.record:
                self._record(label, segment, setting, out)
            else:
                names = beside if not segment.spans and beside is not None and beside.kind == "list" else None
                add_listed(out, self.attendance.labelled(label, segment.spans, names))
                if names is not None:
                    names.children = []
        return None

    def _record(self, label: Label, segment: Segment, setting: Setting, out: list[Block]) -> None:
        """Add the action, decision … that a paragraph makes, or its words if it says there is none."""
        spans = segment.spans
        if label.record == "next meeting":
            made = bare_next_meeting(self._account, spans) if spans else None
            if made is not None:
                self._account.label(label)
                out.append(made)
                return
        elif spans and not says_nothing(" ".join(self._account.text[start:end] for start, end in spans)):
            out += self._entries.record(label, spans, [])
            return
        self._plain(segment.all_spans, setting, out)

    def _words(self, node: Node, spans: list[Span], setting: Setting, out: list[Block]) -> None:
        """Add words without a label: an action, where the heading above says so."""
        if node.matter == ACTIONS and self._entries.says_something(spans):
            out += self._entries.action(spans)
        else:
            self._plain(spans, setting, out)

    def _plain(self, spans: list[Span], setting: Setting, out: list[Block]) -> None:
        """Add ordinary words; a line that says what is withheld is a paragraph of its own."""
        above = out[-1].text if out and isinstance(out[-1], Paragraph) else ""
        withheld = bool(above) and line_mark(plain(above)) is not None
        parts = parted_at_marks(self._account.text, spans, nested=setting.nested, withheld=withheld)
        if len(parts) > 1:
            for part in parts:
                self._plain(without_break(self._account, part) if part is not parts[-1] else part, setting, out)
            return
        if not setting.nested:
            if setting.section == "next meeting":
                meeting = bare_next_meeting(self._account, spans)
                if meeting is not None:
                    out.append(meeting)
                    return
            if setting.section in {"attendance", "apologies"}:
                statement = self.attendance.statement(spans)
                if statement is not None:
                    add_listed(out, [statement])
                    return
        text = self._account.running(spans)
        out += self._account.take_remarks()
        if text:
            if setting.before_items:
                self._account.problem("REA101", spans[0][0], spans[-1][1])
            out.append(Paragraph(text=text))

    # -- lists ------------------------------------------------------------------------------------------------------

    def _list(self, node: Node, setting: Setting, out: list[Block]) -> None:
        if not setting.nested:
            if setting.section == "next meeting":
                out += self._entries.next_meeting(node)
            # After "Slides:" stand slides, whatever their names.
            named = out and isinstance(out[-1], Paragraph) and out[-1].text.rstrip("*_ ").endswith(":")
            if not named and self.attendance.is_list_of_people(node, setting):
                add_listed(out, self.attendance.people_listed(node))
                return
        entries: list[Entry] = []
        actions = node.matter == ACTIONS
        numbered, first = node.level >= 0, max(node.level, 1)
        node.children = join_motions(self._account.text, node.children)
        for number, entry in enumerate(node.children, start=max(node.level, 0)):
            self._account.marks_of(entry)
            made = self._people_below(entry, setting) or self._entries.labelled(entry, setting, of_actions=actions)
            if made is not None:
                if entries:
                    out.append(BlockList(entries=entries, numbered=numbered, first=first))
                entries = []
                add_listed(out, made)
                continue
            if not entries:
                first = number if numbered else 1
            entries.append(Entry(content=self.blocks(entry.children, setting.inside())))
        if entries:
            if setting.before_items:
                self._account.problem("REA101", node.start, end_of(node))
            out.append(BlockList(entries=entries, numbered=numbered, first=first))

    def _people_below(self, entry: Node, setting: Setting) -> list[Block]:
        """Return the people listed below an entry that says how they took part, such as "Apologies"."""
        words, names, *more = (*entry.children, None, None)
        if words is None or any(more):
            return []
        return self.attendance.below_bare_label(words, names, setting)

    # -- everything else --------------------------------------------------------------------------------------------

    def _other(self, node: Node, setting: Setting, out: list[Block]) -> None:
        account = self._account
        account.marks_of(node)
        if node.kind == "comment":
            remark, after = read_comment(account, node)
            out.append(remark)
            if after:
                self._plain(after, setting, out)
            return
        count = len(out)
        if node.kind == "quote":
            content = self.blocks(node.children, setting.inside())
            if content:
                out.append(Quotation(content=content))
        elif node.kind in {"fence", "code"}:
            out.append(Verbatim(text=account.lines(node.spans)))
        elif node.kind == "footnote":
            text = footnote_words(account, node)
            out += (Paragraph(text=text), *account.take_remarks())
        elif node.kind in {"html", "heading"}:
            # A heading inside a list or quotation is a paragraph: it can have no items below it.
            text = account.running(node.spans)
            out += account.take_remarks()
            if text:
                out.append(Paragraph(text=text))
        if len(out) > count and setting.before_items and node.kind != "html":
            account.problem("REA101", node.start, end_of(node))


def end_of(node: Node) -> int:
    """Return where the words of a node end."""
    ends = [end for _, end in (*node.spans, *node.marks)]
    ends += [end for row in node.rows for _, end in row]
    ends += [end_of(child) for child in node.children if child.kind != "footnote"]
    return max(ends, default=node.start)


def add_listed(out: list[Block], blocks: list[Block]) -> None:
    """Add blocks; names under a label, and words about apologies, join the attendance list right before them."""
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(block, Attendance) and isinstance(last, Attendance) and not (block.apologies and last.apologies):
            last.people.extend(block.people)
            out[-1] = Attendance(people=last.people, apologies=last.apologies or block.apologies)
        else:
            out.append(block)
