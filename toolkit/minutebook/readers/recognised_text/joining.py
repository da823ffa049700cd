"""Join what page breaks cut in two, and part what stands in one cell though it is two things."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.readers.recognised_text import prose
from minutebook.readers.recognised_text.markers import begins_with_label, places_to_part
from minutebook.readers.recognised_text.parts import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.readers.recognised_text.parts import Part

_SHORT = 6
_LONG = 8


def joined(parts: Iterable[Part]) -> list[Part]:
    """Join what a page break cut in two; mark what lost its beginning."""
    found: list[Part] = []
    before = -1
    moved: dict[int, int] = {}
    for part in parts:
        if part.column or part.echo:
            found.append(part._replace(row=moved.get(part.row, part.row)))
            continue
        if before >= 0 and part.first and part.number is None:
            earlier = found[before]
            if _goes_on(earlier, part):
                if part.last:
                    moved[part.row] = earlier.row
                found[before] = earlier._replace(passage=earlier.passage.joined(part.passage), last=part.last)
                continue
            if part.tabled and prose.begins_within(part.text) and part.passage.kind == "paragraph":
                part = part._replace(headless=prose.word_count(part.text) > _SHORT)  # noqa: PLW2901 - marked in passing
        before = len(found)
        found.append(part)
    return found


def _goes_on(earlier: Part, later: Part) -> bool:
    """Tell whether a sentence that stops in one row goes on in the next."""
    if later.wrapped and later.passage.kind == "paragraph" and not begins_with_label(later.text):
        return NUMBER.match(later.text) is None
    if prose.ends_well(earlier.text) or any(earlier.passage.look) or begins_with_label(later.text):
        return False
    if (
        earlier.number is not None
        and prose.word_count(earlier.text) <= _LONG
        and not prose.ends_on_small_word(earlier.text)
    ):
        return False
    if later.passage.kind == "entry":
        within = prose.first_sentence(later.text) < len(later.text)
        return (
            earlier.passage.kind != "entry"
            and prose.begins_within(later.text)
            and (within or prose.ends_on_small_word(earlier.text))
        )
    if prose.begins_within(later.text) or prose.ends_on_small_word(earlier.text):
        return True
    whole = prose.ends_well(later.text) and later.broken
    return (
        whole
        and prose.word_count(earlier.text) >= _LONG
        and prose.has_verb(earlier.text)
        and not any(later.passage.look)
    )


def parted(parts: Iterable[Part]) -> Iterator[Part]:
    """Part a passage where a marker such as "ACTION:" begins in the middle of it."""
    for part in parts:
        cuts = [] if part.column or part.echo else places_to_part(part.text)
        if not cuts:
            yield part
            continue
        edges = [0, *cuts, len(part.text)]
        for at, (start, end) in enumerate(pairwise(edges)):
            passage = part.passage.cut(start, end)
            if passage:
                yield part._replace(
                    passage=passage,
                    number=part.number if at == 0 else None,
                    first=part.first and at == 0,
                    last=part.last and end == len(part.text),
                    headless=part.headless and at == 0,
                )
