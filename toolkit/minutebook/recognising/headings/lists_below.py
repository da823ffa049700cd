"""Numbered lists below a heading: what follows one another with nothing between is a list, and no row of items."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from minutebook.recognising.headings.candidates import HeadingCandidate

_STRONG = frozenset({"style", "look", "label"})
# Below these, numbers are those of the items.
_HEADS_ITEMS = phrases("""
    agenda; agenda items; items; items of business; business; minutes; notes; proceedings; discussion; topics; meeting;
    the meeting; order of business; meeting notes; matters discussed; items discussed
""")
_FEWEST = 2


def lists_below_headings(candidates: Sequence[HeadingCandidate]) -> set[int]:
    """Return the places of numbered lines that are entries of a list below a heading without a number."""
    found: set[int] = set()
    for head, run in _runs(candidates):
        if head is None or head.numbering is not None or fold(head.title.text) in _HEADS_ITEMS:
            continue
        adjacent = all(other.at - one.at == 1 for one, other in pairwise(run))
        if len(run) >= _FEWEST and adjacent and not any(one.section or one.rest for one in run):
            found.update(one.at for one in run)
    return found


def counted_on(
    candidates: Sequence[HeadingCandidate], numbers_as: Callable[[HeadingCandidate], object]
) -> Iterator[tuple[HeadingCandidate, object]]:
    """Yield numbered lines, each with what tells its numbering; a list that counts on from the one before is the same.

    In Markdown, what is said below "1. Roof" ends the list, and "2. Doors" begins another.
    """
    last: tuple[object, int, object] | None = None
    for one in candidates:
        key, place, numbering = numbers_as(one), one.line.paragraph.list, one.numbering
        if place is None or numbering is None:
            yield one, key
            continue
        kind = (numbering.kind, numbering.depth, place.level)
        if last is not None and last[:2] == (kind, numbering.value - 1):
            key = last[2]
        last = (kind, numbering.value, key)
        yield one, key


def _runs(
    candidates: Sequence[HeadingCandidate],
) -> Iterator[tuple[HeadingCandidate | None, list[HeadingCandidate]]]:
    """Yield the numbered lines between two headings beyond doubt, with the one above them."""
    head: HeadingCandidate | None = None
    for strong, group in groupby(candidates, key=lambda one: one.kind in _STRONG):
        members = list(group)
        if strong:
            head = members[-1]
        else:
            yield head, [one for one in members if one.kind == "number"]
