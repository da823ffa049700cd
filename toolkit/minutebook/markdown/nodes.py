"""What the block structure of a Markdown text is made of."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "document",
    "quote",
    "list",
    "entry",
    "paragraph",
    "heading",
    "fence",
    "code",
    "html",
    "comment",
    "rule",
    "table",
    "footnote",
]
Span = tuple[int, int]
# The matter of a list or paragraph right below a heading that is no more than the label "Action".
ACTIONS = "actions"


class Node:
    """One block: which kind it is, and where in the source its words and its marks stand.

    Attributes:
        kind: what it is. A footnote is no child of the document where it was typed, but where it is referred to.
        start: where it begins in the source.
        spans: its words, one range for each line, without the marks of what holds it.
        marks: what was read as mark-up: `#`, `>`, `-`, fences.
        children: the blocks inside a document, quotation, list or entry.
        level: of a heading 1 to 6; of a numbered list the number of its first entry, of a bulleted one -1; of a
            footnote its number, 0 for what goes on with one.
        rows: the cells of a table, a range each; the headings come first. Its `spans` are its lines, that of the
            dashes second.
        matter: for the parser: the character of a list or fence; for the reader: `ACTIONS`.
        width: for the parser: how far the contents of an entry or a fence are indented, the length of a fence.
    """

    __slots__ = ("children", "kind", "level", "marks", "matter", "rows", "spans", "start", "width")

    def __init__(self, kind: Kind, start: int) -> None:
        self.kind = kind
        self.start = start
        self.spans: list[Span] = []
        self.marks: list[Span] = []
        self.children: list[Node] = []
        self.level = 0
        self.rows: list[list[Span]] = []
        self.matter = ""
        self.width = 0
