"""Lists within lists: entries of another list that stand further in belong to the entry above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.page.lines import DEEPEST, Line
from minutebook.page.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.recognising.tables.elements import Element

# A fifth of an inch; what stands less far in was only typed carelessly, unless it has another mark.
_STEP = 288
_STEP_WITH_OTHER_MARK = 120


class _Open(NamedTuple):
    """A list that goes on: its mark, how far in and how deep its last entry stands, how much deeper than Word says."""

    name: str
    mark: str
    left: int
    depth: int
    shift: int


def nested(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield elements, those of lists within others as deep as they are printed."""
    stack: list[_Open] = []
    for element in elements:
        if not isinstance(element, Line) or element.passage.kind != "entry":
            stack = []
            yield element
            continue
        place = element.paragraph.list
        if place is None:
            yield element
            continue
        left, depth = element.paragraph.left, element.passage.depth
        mark = element.number if element.bullet else "1"
        if any(one.name == place.list for one in stack):
            while stack[-1].name != place.list:
                stack.pop()
            shift = stack.pop().shift
        else:
            while stack and left < stack[-1].left + (_STEP if mark == stack[-1].mark else _STEP_WITH_OTHER_MARK):
                stack.pop()
            shift = max(0, stack[-1].depth + 1 - depth) if stack else 0
        shift = min(shift, DEEPEST - depth)
        stack.append(_Open(place.list, mark, left, depth + shift, shift))
        yield _deeper(element, shift) if shift > 0 else element


def _deeper(line: Line, shift: int) -> Line:
    def moved(passage: Passage) -> Passage:
        return Passage(passage.fragments, passage.kind, passage.depth + shift, numbered=passage.numbered)

    return line._replace(passage=moved(line.passage), cells=tuple(map(moved, line.cells)))
