"""How the lines after its first are taken by a fence, indented code, HTML and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from minutebook.markdown.html_blocks import NAMED_TAG, ends_html
from minutebook.markdown.leaf_structure import closes_fence, ends_table
from minutebook.markdown.table_structure import cells_of

if TYPE_CHECKING:
    from minutebook.markdown.cursor import Cursor
    from minutebook.markdown.nodes import Node

CODE_INDENT = 4
Taken = Literal["no", "yes", "last"]


def take_line(leaf: Node, here: Cursor) -> Taken:
    """Let an open leaf take the rest of the line; "last" says that it is closed then, "no" that it was before."""
    indent, first = here.indent()
    blank = first == here.end
    if leaf.kind == "fence":
        return _fence(leaf, here, indent, first)
    if leaf.kind == "table":
        if blank or indent >= CODE_INDENT or ends_table(here.text, first, here.end):
            return "no"
        leaf.rows.append(cells_of(here.text, first, here.end, leaf.marks))
        leaf.spans.append((first, here.end))
        return "yes"
    if leaf.kind == "code":
        if not blank and indent < CODE_INDENT:
            return "no"
        here.over_columns(min(indent, CODE_INDENT))
        leaf.spans.append((here.position, here.end))
        return "yes"
    return "no" if blank and leaf.level >= NAMED_TAG else take_html(leaf, here)


def take_html(leaf: Node, here: Cursor) -> Taken:
    """Let a block of HTML take the rest of the line."""
    leaf.spans.append((here.position, here.end))
    return "last" if ends_html(leaf.level, here.text, here.position, here.end) else "yes"


def _fence(leaf: Node, here: Cursor, indent: int, first: int) -> Taken:
    if indent < CODE_INDENT and closes_fence(leaf, here.text, first, here.end):
        leaf.marks.append((first, here.end))
        return "last"
    here.over_columns(min(indent, leaf.width))
    leaf.spans.append((here.position, here.end))
    return "yes"
