"""The block structure of a Markdown text: CommonMark's, with GitHub's tables, and every block knows its place.

Written by hand rather than taken from a library because findings must be exact to the character inside quotations,
lists and tables, and because reading a thousand files has to be quick. Lines are taken one after another and the open
blocks are kept in a list, so that nothing recurses and the cost grows with the length of the text alone.

Two things differ from CommonMark on purpose: `##Heading` without a blank is a heading, because minutes are full of
them, and definitions of links are paragraphs, because running text has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.readers.markdown.nodes import Node
from minutebook.readers.markdown.table_structure import begin_table, cells_of, is_delimiter_row

if TYPE_CHECKING:
    from minutebook.readers.markdown.nodes import Span

# Deeper nesting than this is not minutes; the marks that would nest deeper are words.
DEEPEST = 30
_CODE_INDENT = 4
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_HEADING = re.compile(r"(#{1,6})(?=[ \t]|$)|(#{2,6})(?=[A-Za-z])")
_HEADING_END = re.compile(r"(?:(?<=[ \t])|^)#+[ \t]*$")
_FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_RULE = re.compile(r"(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:-[ \t]*){3,}$")
_UNDERLINE = re.compile(r"=+[ \t]*$|-+[ \t]*$")
_MARKER = re.compile(r"([-+*])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)")
_TAG = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?"
    r"|/[A-Za-z][A-Za-z0-9-]*\s*)>[ \t]*$"
)
_HTML_BLOCK = re.compile(
    r"</?(?:address|article|aside|base(?:font)?|blockquote|body|caption|center|col(?:group)?|dd|details|dialog|dir|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|frame(?:set)?|h[1-6]|head(?:er)?|hr|html|iframe|legend|li|link|main"
    r"|menu(?:item)?|nav|noframes|ol|opt(?:group|ion)|p(?:aram)?|search|section|summary|table|tbody|td|tfoot|th(?:ead)?"
    r"|title|tr(?:ack)?|ul)(?=[\s/>]|$)",
    re.IGNORECASE,
)
_HTML_STARTS = (
    (
        re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
)
_SPECIAL = frozenset(">#`~<=-_*+0123456789|:")


def lines_of(text: str, start: int = 0) -> list[Span]:
    """Return the range of every line from `start` on, without its ending."""
    spans: list[Span] = []
    end = len(text)
    if "\r" not in text:
        while start < end:
            found = text.find("\n", start)
            stop = end if found < 0 else found
            spans.append((start, stop))
            start = stop + 1
        return spans
    while start < end:
        line = _LINES.match(text, start)
        stop = line.end() if line else end
        line_end = stop
        while line_end > start and text[line_end - 1] in "\r\n":
            line_end -= 1
        spans.append((start, line_end))
        start = stop
    return spans


def parse(text: str, start: int = 0) -> Node:
    """Return the block structure of `text` from the character `start` on."""
    parser = _Parser(text)
    for line_start, line_end in lines_of(text, start):
        parser.line(line_start, line_end)
    parser.close(0)
    return parser.open[0]


class _Parser:
    """The open blocks, outermost first; the last may be a leaf (a paragraph, a fence …) that still takes lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[Node] = [Node("document", 0)]
        self.position = 0
        self.column = 0
        self.end = 0
        self.owed = 0  # blanks of a tab that has been used in part

    # -- one line -------------------------------------------------------------------------------------------------

    def line(self, start: int, end: int) -> None:
        """Take one line."""
        self.position, self.column, self.end, self.owed = start, 0, end, 0
        matched = self._continue_containers()
        leaf = self.open[-1] if len(self.open) > matched and self.open[-1].kind in _LEAVES else None
        all_matched = matched == len(self.open) - (leaf is not None)
        if leaf is not None and all_matched and leaf.kind != "paragraph":
            if self._continue_leaf(leaf):
                return
            self.open.pop()
            leaf = None
        indent, first = self._indent()
        if first == end:
            self._blank(matched)
            return
        paragraph = leaf if leaf is not None and leaf.kind == "paragraph" else None
        if indent < _CODE_INDENT and self.text[first] not in _SPECIAL:
            self._words(first, matched - (self.open[matched - 1].kind == "list"), paragraph)
            return
        # A list goes on only where a new entry begins.
        depth = matched - (self.open[matched - 1].kind == "list")
        fresh = all_matched
        while True:
            indent, first = self._indent()
            if first == end:
                self.close(depth)
                return
            if indent >= _CODE_INDENT:
                if paragraph is None:
                    self.close(depth)
                    self._advance(_CODE_INDENT)
                    code = self._begin("code", self.position)
                    code.spans.append((self.position, end))
                    code.width = self.owed
                    return
                break
            grown = self._begin_block(first, indent, depth, paragraph, fresh=fresh)
            if grown < 0:
                return
            if grown == depth:
                break
            depth = grown
            paragraph = None
            fresh = True
        self._words(first, depth, paragraph)

    def _words(self, first: int, depth: int, paragraph: Node | None) -> None:
        if paragraph is not None:
            # Also a line that "lazily" leaves out the marks of what holds the paragraph.
            paragraph.spans.append((first, self.end))
            return
        self.close(depth)
        self._begin("paragraph", first).spans.append((first, self.end))

    # -- continuing -----------------------------------------------------------------------------------------------

    def _continue_containers(self) -> int:
        """Return how many of the open blocks this line continues, leaves not counted."""
        matched = 1
        for node in self.open[1:]:
            if node.kind == "entry":
                indent, first = self._indent()
                if first == self.end:
                    if not node.children and not node.spans:
                        break
                    self._to(first)
                elif indent >= node.width:
                    self._advance(node.width)
                else:
                    break
            elif node.kind == "quote":
                indent, first = self._indent()
                if indent >= _CODE_INDENT or first == self.end or self.text[first] != ">":
                    break
                self._take_quote_mark(node, first)
            elif node.kind != "list":
                break
            matched += 1
        return matched

    def _continue_leaf(self, leaf: Node) -> bool:
        indent, first = self._indent()
        blank = first == self.end
        if leaf.kind == "fence":
            if indent < _CODE_INDENT and not blank and self.text[first] == leaf.matter:
                rest = self.text[first : self.end].rstrip(" \t")
                if len(rest) >= leaf.level and not rest.strip(leaf.matter):
                    leaf.marks.append((first, first + len(rest)))
                    leaf.closed = True
                    self.open.pop()
                    return True
            self._advance(min(indent, leaf.width))
            leaf.spans.append((self.position, self.end))
            return True
        if leaf.kind == "code":
            if not blank and indent < _CODE_INDENT:
                return False
            self._advance(min(indent, _CODE_INDENT))
            leaf.spans.append((self.position, self.end))
            return True
        if leaf.kind == "table":
            if blank or indent >= _CODE_INDENT or self._interrupts(first):
                return False
            leaf.rows.append(cells_of(self.text, first, self.end, leaf.marks))
            return True
        if blank and leaf.matter == "":
            return False
        self._html_line(leaf)
        return True

    def _html_line(self, leaf: Node) -> None:
        leaf.spans.append((self.position, self.end))
        if leaf.matter:
            ends = _HTML_STARTS[leaf.level][1]
            if ends.search(self.text, self.position, self.end):
                leaf.closed = True
                self.open.pop()

    def _blank(self, matched: int) -> None:
        leaf = self.open[-1]
        if leaf.kind == "paragraph":
            self.open.pop()
        # A blank line ends quotations, which need their mark; lists and entries may go on after it.
        for depth in range(matched, len(self.open)):
            if self.open[depth].kind in {"quote", "entry"}:
                self.close(depth)
                break

    # -- beginning ------------------------------------------------------------------------------------------------

    def _begin_block(self, first: int, indent: int, depth: int, paragraph: Node | None, *, fresh: bool) -> int:
        """Begin the block whose mark stands at `first`, if any.

        Returns:
            The new depth if a container began, the same depth if nothing did, -1 if the line is used up.
        """
        text, end = self.text, self.end
        character = text[first]
        if character == ">":
            if len(self.open) > DEEPEST and depth >= DEEPEST:
                return depth
            self.close(depth)
            quote = self._begin("quote", first)
            self._take_quote_mark(quote, first)
            return len(self.open)
        if character == "#":
            found = _HEADING.match(text, first, end)
            if found:
                self.close(depth)
                self._heading(first, found.end())
                return -1
            return depth
        if character in "`~":
            fence = _FENCE.match(text, first, end)
            if fence:
                self.close(depth)
                node = self._begin("fence", first)
                node.matter, node.width = character, indent
                node.level = len(fence[1] or fence[3])
                node.marks.append((first, end))
                return -1
            return depth
        if character == "<":
            return self._begin_html(first, depth, paragraph)
        if paragraph is not None and fresh and character in "=-|:" and self._ends_paragraph(first, paragraph):
            return -1
        if character in "-_*" and _RULE.match(text, first, end):
            self.close(depth)
            self._begin("rule", first).marks.append((first, end))
            self.open.pop()
            return -1
        if character in "-+*" or character.isdigit():
            return self._begin_entry(first, indent, depth, paragraph, fresh=fresh)
        return depth

    def _ends_paragraph(self, first: int, paragraph: Node) -> bool:
        """Whether this line underlines the paragraph as a heading, or makes a table of its last line."""
        text, end = self.text, self.end
        if text[first] in "|-:" and is_delimiter_row(text, first, end):
            table = begin_table(text, paragraph.spans[-1], (first, end))
            if table is not None:
                paragraph.spans.pop()
                self.open.pop()
                holder = self.open[-1]
                if not paragraph.spans:
                    holder.children.pop()
                holder.children.append(table)
                self.open.append(table)
                return True
        if text[first] in "=-" and _UNDERLINE.match(text, first, end):
            paragraph.kind = "heading"
            paragraph.level = 1 if text[first] == "=" else 2
            paragraph.marks.append((first, end))
            self.open.pop()
            return True
        return False

    def _begin_html(self, first: int, depth: int, paragraph: Node | None) -> int:
        text, end = self.text, self.end
        kinds = (number for number, (starts, _) in enumerate(_HTML_STARTS) if starts.match(text, first, end))
        number = next(kinds, -1)
        if number < 0:
            if not _HTML_BLOCK.match(text, first, end) and (paragraph is not None or not _TAG.match(text, first, end)):
                return depth
        self.close(depth)
        leaf = self._begin("comment" if number == 1 else "html", first)
        leaf.matter, leaf.level = ("<" if number >= 0 else ""), max(number, 0)
        if number == 1:
            # The mark itself cannot also end the comment.
            leaf.spans.append((first, end))
            if "-->" in text[first + 2 : end]:
                leaf.closed = True
                self.open.pop()
            return -1
        self._to(first)
        self._html_line(leaf)
        return -1

    def _begin_entry(self, first: int, indent: int, depth: int, paragraph: Node | None, *, fresh: bool) -> int:
        text, end = self.text, self.end
        found = _MARKER.match(text, first, end)
        if not found:
            return depth
        marker_end = found.end()
        after = marker_end
        while after < end and text[after] in " \t":
            after += 1
        numbered = found[2] is not None
        if paragraph is not None and fresh and (after == end or (numbered and int(found[2]) != 1)):
            return depth
        if depth >= DEEPEST:
            return depth
        matter = found[3] if numbered else found[1]
        beside = self.open[depth] if depth < len(self.open) else None
        goes_on = beside is not None and beside.kind == "list" and beside.matter == matter
        self.close(depth + goes_on)
        if not goes_on:
            listing = self._begin("list", first)
            listing.matter = matter
            listing.level = int(found[2]) if numbered else -1
        entry = self._begin("entry", first)
        entry.marks.append((first, marker_end))
        self._to(first)
        self._advance_characters(marker_end)
        blanks, content = self._indent()
        if content == end:
            entry.width = indent + (marker_end - first) + 1
            self._to(end)
        elif blanks > _CODE_INDENT:
            self._advance(1)
            entry.width = indent + (marker_end - first) + 1
        else:
            self._advance(blanks)
            entry.width = indent + (marker_end - first) + blanks
        return len(self.open)

    def _heading(self, first: int, mark_end: int) -> None:
        node = self._begin("heading", first)
        node.level = mark_end - first
        node.marks.append((first, mark_end))
        start, end = mark_end, self.end
        while start < end and self.text[start] in " \t":
            start += 1
        closing = _HEADING_END.search(self.text[start:end])
        if closing:
            found = start + closing.start()
            node.marks.append((found, end))
            end = found
        while end > start and self.text[end - 1] in " \t":
            end -= 1
        if end > start:
            node.spans.append((start, end))
        self.open.pop()

    def _interrupts(self, first: int) -> bool:
        """Whether the line, which stands in a table, begins another block."""
        text, end = self.text, self.end
        character = text[first]
        if character not in _SPECIAL or character in "|:=":
            return False
        if character == ">":
            return True
        if character == "<":
            return bool(_HTML_BLOCK.match(text, first, end)) or any(
                starts.match(text, first, end) for starts, _ in _HTML_STARTS
            )
        patterns = {"#": _HEADING, "`": _FENCE, "~": _FENCE, "_": _RULE}
        if character in patterns:
            return patterns[character].match(text, first, end) is not None
        if character in "-*" and _RULE.match(text, first, end):
            return True
        marker = _MARKER.match(text, first, end)
        return marker is not None and marker.end() < end and (marker[2] is None or int(marker[2]) == 1)

    # -- moving and closing -----------------------------------------------------------------------------------------

    def close(self, depth: int) -> None:
        """Close every open block from `depth` on."""
        del self.open[max(depth, 1) :]

    def _begin(self, kind: str, start: int) -> Node:
        node = Node(kind, start)  # type: ignore[arg-type]
        self.open[-1].children.append(node)
        self.open.append(node)
        return node

    def _take_quote_mark(self, node: Node, first: int) -> None:
        self._to(first)
        node.marks.append((first, first + 1))
        self._advance_characters(first + 1)
        indent, _ = self._indent()
        if indent:
            self._advance(1)

    def _indent(self) -> tuple[int, int]:
        """Return the columns of blanks that follow, and where the first other character stands."""
        text, position, end = self.text, self.position, self.end
        column = self.column + self.owed
        while position < end:
            character = text[position]
            if character == " ":
                column += 1
            elif character == "\t":
                column += 4 - column % 4
            else:
                break
            position += 1
        return column - self.column, position

    def _to(self, position: int) -> None:
        """Move over blanks to `position`."""
        self.owed = 0
        while self.position < position:
            self.column += 4 - self.column % 4 if self.text[self.position] == "\t" else 1
            self.position += 1

    def _advance_characters(self, position: int) -> None:
        self.column += position - self.position
        self.position = position

    def _advance(self, columns: int) -> None:
        """Move over `columns` columns of blanks; what is left of a tab stays owed."""
        used = min(self.owed, columns)
        self.owed -= used
        self.column += used
        columns -= used
        while columns > 0 and self.position < self.end:
            width = 4 - self.column % 4 if self.text[self.position] == "\t" else 1
            self.position += 1
            used = min(width, columns)
            self.column += used
            self.owed = width - used
            columns -= used


_LEAVES = frozenset({"paragraph", "fence", "html", "comment", "code", "table"})
