"""Lines around a motion that say who moved and seconded it, and how the votes fell, joined to it.

"Motion: that the roof be mended" may stand above or below "Moved: Jo March", each in a paragraph or an entry of a list
of its own. Nothing is joined where it could belong to either of two motions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.markdown.labels import find_label
from minutebook.patterns import late_pattern
from minutebook.vocabulary.motions import decision_field_of
from minutebook.vocabulary.vote_lines import counts_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.markdown.nodes import Node

_MOTION = late_pattern(r"[*_]{0,3}motion\b", re.IGNORECASE)
_MAY_BE_FIELD = late_pattern(r"[*_]{0,3}(?:mov|second|propos|motion by|vot|result|outcome)", re.IGNORECASE)
_FIELDS = frozenset({"mover", "seconder", "votes", "result"})
_ABOVE = frozenset({"mover", "seconder"})
_LONGEST = 80


def join_motions(text: str, nodes: Sequence[Node]) -> list[Node]:
    """Return the blocks, or the entries of a list, with such lines moved to the motion they belong to."""
    for node in nodes:
        _begin_with_motion(text, node)
    taken: set[int] = set()
    for position, node in enumerate(nodes):
        if _is_motion(text, node):
            for place in _places_before(text, nodes, position, taken):
                taken.add(_take(node, nodes[place], place))
            for place in _places_after(text, nodes, position):
                taken.add(_take(node, nodes[place], place))
    return [node for place, node in enumerate(nodes) if place not in taken]


def _begin_with_motion(text: str, node: Node) -> None:
    """Move the lines above a motion in one paragraph below it."""
    words = _paragraph(node)
    lines = words.spans if words is not None else []
    above = next((number for number, line in enumerate(lines) if _field(text, *line) not in _ABOVE), len(lines))
    if words is not None and 0 < above < len(lines) and _begins_motion(text, *lines[above]):
        words.spans = [*lines[above:], *lines[:above]]


def _places_before(text: str, nodes: Sequence[Node], position: int, taken: set[int]) -> range:
    """Return where the lines right before a motion stand that belong to it."""
    first, given = position, _fields_within(text, nodes[position])
    # What became of a motion stands below it.
    while (
        first > 0 and first - 1 not in taken and (found := _fields(text, nodes[first - 1])) and found <= _ABOVE - given
    ):
        given |= found
        first -= 1
    may_be_of_another = first > 0 and _is_motion(text, nodes[first - 1])
    if may_be_of_another and given.isdisjoint(_fields_within(text, nodes[first - 1])):
        return range(0)
    return range(first, position)


def _places_after(text: str, nodes: Sequence[Node], position: int) -> range:
    """Return where the lines right after a motion stand, unless they may belong to another one below them."""
    last, given = position, _fields_within(text, nodes[position])
    while last + 1 < len(nodes) and (found := _fields(text, nodes[last + 1])) and given.isdisjoint(found):
        given |= found
        last += 1
    before_another = last + 1 < len(nodes) and _is_motion(text, nodes[last + 1])
    own = last + 2 < len(nodes) and _fields(text, nodes[last + 2])
    if before_another and not own and not given & {"votes", "result"}:
        return range(0)
    return range(position + 1, last + 1)


def _take(motion: Node, lines: Node, place: int) -> int:
    """Move lines below those of a motion; return the `place` they are taken from."""
    words, more = _paragraph(motion), _paragraph(lines)
    if words is not None and more is not None:
        words.spans = [*words.spans, *more.spans]
        motion.marks = [*motion.marks, *lines.marks, *(more.marks if more is not lines else ())]
    return place


def _paragraph(node: Node) -> Node | None:
    """Return the paragraph that a block is, or that an entry of a list holds and nothing else."""
    if node.kind == "entry" and len(node.children) == 1:
        node = node.children[0]
    return node if node.kind == "paragraph" and node.spans else None


def _is_motion(text: str, node: Node) -> bool:
    words = _paragraph(node)
    return words is not None and _begins_motion(text, *words.spans[0])


def _begins_motion(text: str, start: int, end: int) -> bool:
    label = find_label(text, start, end) if _MOTION.match(text, start, end) else None
    return label is not None and label.record in {"decision", "motion"} and not label.empty


def _fields(text: str, node: Node) -> set[str]:
    """Return which fields the lines of a block give; none if any line is something else."""
    words = _paragraph(node)
    found = [_field(text, *line) for line in words.spans] if words is not None else []
    fields = {field for field in found if field is not None}
    return fields if len(fields) == len(found) else set()


def _fields_within(text: str, node: Node) -> set[str]:
    """Return which fields stand in the paragraph of a motion itself, below its words."""
    words = _paragraph(node)
    return {field for line in words.spans[1:] if (field := _field(text, *line))} if words is not None else set()


def _field(text: str, start: int, end: int) -> str | None:
    if counts_alone(text, start, end):
        return "votes"
    label = find_label(text, start, end) if _MAY_BE_FIELD.match(text, start, end) else None
    if label is None or label.record or label.number or label.empty or end - start > _LONGEST:
        return None
    field = decision_field_of(label.name)
    return field if field in _FIELDS and label.name != "status" else None
