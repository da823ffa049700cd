"""Blocks of one line, and fences: headings, rules, what opens and what closes a fence, where an entry begins."""

from __future__ import annotations

from minutebook.markdown.html_blocks import html_kind
from minutebook.markdown.nodes import Node
from minutebook.patterns import late_pattern

# A number and a stop or bracket, or a bullet.
MARKER = late_pattern(r"([-+*])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)")
_HEADING = late_pattern(r"(#{1,6})(?=[ \t]|$)|(#{2,6})(?=[A-Za-z])")
_HEADING_END = late_pattern(r"(?:(?<=[ \t])|^)#+[ \t]*$")
_FENCE = late_pattern(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_RULE = late_pattern(r"(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:-[ \t]*){3,}$")
_UNDERLINE = late_pattern(r"=+[ \t]*$|-+[ \t]*$")


def heading_at(text: str, first: int, end: int) -> Node | None:
    """Return the heading whose `#` stands at `first`, if any does."""
    mark = _HEADING.match(text, first, end)
    if mark is None:
        return None
    node = Node("heading", first)
    node.level = mark.end() - first
    node.marks.append(mark.span())
    start = mark.end()
    while start < end and text[start] in " \t":
        start += 1
    closing = _HEADING_END.search(text[start:end])
    if closing:
        node.marks.append((start + closing.start(), end))
        end = start + closing.start()
    while end > start and text[end - 1] in " \t":
        end -= 1
    if end > start:
        node.spans.append((start, end))
    return node


def underline_level(text: str, first: int, end: int) -> int:
    """Return the level of the heading that the line makes of the paragraph above it, 0 for none."""
    if not _UNDERLINE.match(text, first, end):
        return 0
    return 1 if text[first] == "=" else 2


def fence_at(text: str, first: int, end: int, indent: int) -> Node | None:
    """Return the fence that opens at `first`, if any does."""
    mark = _FENCE.match(text, first, end)
    if mark is None:
        return None
    node = Node("fence", first)
    node.matter, node.width, node.level = text[first], indent, len(mark[1] or mark[3])
    node.marks.append((first, end))
    return node


def closes_fence(fence: Node, text: str, first: int, end: int) -> bool:
    """Whether the line closes the fence."""
    if first == end or text[first] != fence.matter:
        return False
    line = text[first:end].rstrip(" \t")
    return len(line) >= fence.level and not line.strip(fence.matter)


def is_rule(text: str, first: int, end: int) -> bool:
    """Whether the line is a rule across the page."""
    return text[end - 1] in "-_* \t" and _RULE.match(text, first, end) is not None


def ends_table(text: str, first: int, end: int) -> bool:
    """Whether the line, which might be a row of a table, begins another block."""
    character = text[first]
    if character == ">":
        return True
    if character == "<":
        return html_kind(text, first, end, in_paragraph=True) >= 0
    if character == "#":
        return _HEADING.match(text, first, end) is not None
    if character in "`~":
        return _FENCE.match(text, first, end) is not None
    if character in "-*_" and is_rule(text, first, end):
        return True
    marker = MARKER.match(text, first, end)
    return marker is not None and marker.end() < end and (marker[2] is None or int(marker[2]) == 1)
