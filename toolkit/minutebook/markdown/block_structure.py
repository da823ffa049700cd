"""The block structure of a Markdown text: CommonMark's, with GitHub's tables, and every block knows its place.

Written by hand rather than taken from a library because findings must be exact to the character inside quotations,
lists and tables, and because reading a thousand files has to be quick. Lines are taken one after another and the open
blocks are kept in a list, so that nothing recurses and the cost grows with the length of the text alone.

Three things differ from CommonMark on purpose: `##Heading` without a blank is a heading, because minutes are full of
them; definitions of links are paragraphs here, and taken out afterwards; nesting has an end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from minutebook.markdown.cursor import Cursor, lines_of
from minutebook.markdown.html_blocks import COMMENT, html_kind
from minutebook.markdown.leaf_lines import CODE_INDENT, take_html, take_line
from minutebook.markdown.leaf_structure import MARKER, fence_at, heading_at, is_rule, underline_level
from minutebook.markdown.nodes import Node
from minutebook.markdown.table_structure import begin_table, is_delimiter_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.markdown.nodes import Kind

# Deeper nesting than this is not minutes; the marks that would nest deeper are words.
DEEPEST = 30
_SPECIAL = frozenset(">#`~<=-_*+0123456789|:")
_LEAVES = frozenset({"paragraph", "fence", "html", "comment", "code", "table"})
# What a line that begins no block, and one that a block has used up, answer instead of a depth.
_NO_BLOCK = -1
_USED_UP = -2


def parse(text: str, start: int = 0) -> Node:
    """Return the block structure of `text` from the character `start` on."""
    parser = _Parser(text)
    for line_start, line_end in lines_of(text, start):
        parser.line(line_start, line_end)
    return parser.document


class _Mark(msgspec.Struct, frozen=True, gc=False):
    """Where the mark of a block may stand, how far it is indented, and what is open around it.

    `depth` is how many open blocks the line goes on with; `paragraph` is one that it might go on with.
    """

    first: int
    indent: int
    depth: int
    paragraph: Node | None


class _Parser:
    """Takes lines. The open blocks stand in a list, outermost first; the last may be a leaf that still takes lines.

    `_here` is the cursor in the line.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._here = Cursor(text)
        self.document = Node("document", 0)
        self._open: list[Node] = [self.document]

    def line(self, start: int, end: int) -> None:
        """Take one line."""
        here, text = self._here, self._text
        here.begin(start, end)
        matched = self._go_on()
        leaf = self._open[-1] if len(self._open) > matched and self._open[-1].kind in _LEAVES else None
        goes_on = matched == len(self._open) - (leaf is not None)
        if leaf is not None and goes_on and leaf.kind != "paragraph":
            taken = take_line(leaf, here)
            if taken == "yes":
                return
            self._open.pop()
            if taken == "last":
                return
            leaf = None
        indent, first = here.indent()
        if first == end:
            self._blank(matched)
            return
        # A list goes on only where a new entry begins.
        depth = matched - (self._open[matched - 1].kind == "list")
        paragraph = leaf if leaf is not None and leaf.kind == "paragraph" else None
        if indent >= CODE_INDENT or text[first] in _SPECIAL:
            depth, paragraph = self._begin_blocks(depth, paragraph, goes_on=goes_on)
            if depth == _USED_UP:
                return
            _, first = here.indent()
        if paragraph is not None:
            # Also a line that "lazily" leaves out the marks of what holds the paragraph.
            paragraph.spans.append((first, end))
        else:
            self._close(depth)
            self._begin("paragraph", first).spans.append((first, end))

    def _begin_blocks(self, depth: int, paragraph: Node | None, *, goes_on: bool) -> tuple[int, Node | None]:
        """Begin every block whose mark stands in the line; return how deep its words stand then, or _USED_UP."""
        here, text = self._here, self._text
        while True:
            indent, first = here.indent()
            if first == here.end:
                self._close(depth)
                return _USED_UP, None
            if indent >= CODE_INDENT:
                if paragraph is None:
                    self._close(depth)
                    here.over_columns(CODE_INDENT)
                    self._begin("code", here.position).spans.append((here.position, here.end))
                    return _USED_UP, None
                return depth, paragraph
            begin = self._beginners.get(text[first])
            # Only a paragraph that the line really goes on with can be underlined, or cannot be interrupted.
            reached = begin(self, _Mark(first, indent, depth, paragraph if goes_on else None)) if begin else _NO_BLOCK
            if reached == _USED_UP:
                return _USED_UP, None
            if reached == _NO_BLOCK:
                return depth, paragraph
            depth, paragraph, goes_on = reached, None, True

    # -- going on ---------------------------------------------------------------------------------------------------

    def _go_on(self) -> int:
        """Return how many of the open blocks this line goes on with, leaves not counted."""
        here, matched = self._here, 1
        for node in self._open[1:]:
            if node.kind == "entry":
                indent, first = here.indent()
                if first == here.end:
                    if not node.children:
                        break
                    here.over_blanks(first)
                elif indent >= node.width:
                    here.over_columns(node.width)
                else:
                    break
            elif node.kind == "quote":
                indent, first = here.indent()
                if indent >= CODE_INDENT or first == here.end or self._text[first] != ">":
                    break
                self._take_quote_mark(node, first)
            elif node.kind != "list":
                break
            matched += 1
        return matched

    def _blank(self, matched: int) -> None:
        if self._open[-1].kind == "paragraph":
            self._open.pop()
        # A blank line ends quotations, which need their mark; lists and entries may go on after it.
        for depth in range(matched, len(self._open)):
            if self._open[depth].kind in {"quote", "entry"}:
                self._close(depth)
                break

    # -- beginning --------------------------------------------------------------------------------------------------

    def _begin_quote(self, at: _Mark) -> int:
        if at.depth >= DEEPEST:
            return _NO_BLOCK
        self._close(at.depth)
        self._take_quote_mark(self._begin("quote", at.first), at.first)
        return len(self._open)

    def _begin_heading(self, at: _Mark) -> int:
        node = heading_at(self._text, at.first, self._here.end)
        if node is None:
            return _NO_BLOCK
        self._add(node, at.depth)
        self._open.pop()
        return _USED_UP

    def _begin_fence(self, at: _Mark) -> int:
        node = fence_at(self._text, at.first, self._here.end, at.indent)
        if node is None:
            return _NO_BLOCK
        self._add(node, at.depth)
        return _USED_UP

    def _begin_html(self, at: _Mark) -> int:
        text, end = self._text, self._here.end
        # A line that goes on "lazily" stands in a paragraph, too.
        in_paragraph = at.paragraph is not None or (len(self._open) > at.depth and self._open[-1].kind == "paragraph")
        kind = html_kind(text, at.first, end, in_paragraph=in_paragraph)
        if kind < 0:
            return _NO_BLOCK
        self._close(at.depth)
        leaf = self._begin("comment" if kind == COMMENT else "html", at.first)
        leaf.level = kind
        self._here.over_blanks(at.first)
        if kind == COMMENT and "-->" not in text[at.first + 2 : end]:
            # In `<!-->` the mark itself ends the comment, in `<!--` it does not.
            leaf.spans.append((at.first, end))
        elif take_html(leaf, self._here) == "last":
            self._open.pop()
        return _USED_UP

    def _begin_rule(self, at: _Mark) -> int:
        if not is_rule(self._text, at.first, self._here.end):
            return _NO_BLOCK
        node = Node("rule", at.first)
        node.marks.append((at.first, self._here.end))
        self._add(node, at.depth)
        self._open.pop()
        return _USED_UP

    def _end_paragraph(self, at: _Mark) -> int:
        """Take the line as the underline of a heading, or the dashes under the headings of a table."""
        text, end = self._text, self._here.end
        if at.paragraph is None:
            return _NO_BLOCK
        if text[at.first] != "=" and is_delimiter_row(text, at.first, end):
            table = begin_table(text, at.paragraph.spans[-1], (at.first, end))
            if table is not None:
                at.paragraph.spans.pop()
                self._open.pop()
                siblings = self._open[-1].children
                if not at.paragraph.spans:
                    siblings.pop()
                siblings.append(table)
                self._open.append(table)
                return _USED_UP
        level = underline_level(text, at.first, end)
        if level:
            at.paragraph.kind, at.paragraph.level = "heading", level
            at.paragraph.marks.append((at.first, end))
            self._open.pop()
            return _USED_UP
        return _NO_BLOCK

    def _begin_with_dash(self, at: _Mark) -> int:
        ended = self._end_paragraph(at)
        return ended if ended == _USED_UP else self._begin_rule_or_entry(at)

    def _begin_rule_or_entry(self, at: _Mark) -> int:
        begun = self._begin_rule(at)
        return begun if begun == _USED_UP else self._begin_entry(at)

    def _begin_entry(self, at: _Mark) -> int:
        here = self._here
        mark = MARKER.match(self._text, at.first, here.end)
        if mark is None or at.depth >= DEEPEST:
            return _NO_BLOCK
        numbered, marker_end = mark[2] is not None, mark.end()
        empty = not self._text[marker_end : here.end].strip(" \t")
        if at.paragraph is not None and (empty or (numbered and int(mark[2]) != 1)):
            return _NO_BLOCK
        matter = mark[3] or mark[1]
        beside = self._open[at.depth] if at.depth < len(self._open) else None
        goes_on = beside is not None and beside.kind == "list" and beside.matter == matter
        self._close(at.depth + goes_on)
        if not goes_on:
            listing = self._begin("list", at.first)
            listing.matter = matter
            listing.level = int(mark[2]) if numbered else -1
        entry = self._begin("entry", at.first)
        entry.marks.append(mark.span())
        here.over_blanks(at.first)
        here.over_mark(marker_end)
        blanks, _ = here.indent()
        blanks = 1 if empty or blanks > CODE_INDENT else blanks
        entry.width = at.indent + marker_end - at.first + blanks
        if empty:
            here.over_blanks(here.end)
        else:
            here.over_columns(blanks)
        return len(self._open)

    def _begin(self, kind: Kind, start: int) -> Node:
        node = Node(kind, start)
        self._open[-1].children.append(node)
        self._open.append(node)
        return node

    def _add(self, node: Node, depth: int) -> None:
        """Open a block inside the first `depth` of those that are open; the others are closed."""
        del self._open[depth:]
        self._open[-1].children.append(node)
        self._open.append(node)

    def _close(self, depth: int) -> None:
        """Close every open block from `depth` on."""
        del self._open[depth:]

    def _take_quote_mark(self, node: Node, first: int) -> None:
        here = self._here
        here.over_blanks(first)
        node.marks.append((first, first + 1))
        here.over_mark(first + 1)
        indent, _ = here.indent()
        if indent:
            here.over_columns(1)

    # Of the class and not of the parser: one that held its own methods would stay in memory, and the text with it.
    _beginners: ClassVar[dict[str, Callable[[_Parser, _Mark], int]]] = {
        ">": _begin_quote,
        "#": _begin_heading,
        "`": _begin_fence,
        "~": _begin_fence,
        "<": _begin_html,
        "_": _begin_rule,
        "=": _end_paragraph,
        "|": _end_paragraph,
        ":": _end_paragraph,
        "-": _begin_with_dash,
        "*": _begin_rule_or_entry,
        "+": _begin_entry,
        **dict.fromkeys("0123456789", _begin_entry),
    }
