"""Join what page breaks cut in two, and part what stands in one cell though it is two things."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.recognising.draft.agenda_part import NUMBER
from minutebook.recognising.language.labels import begins_with_label, places_to_part
from minutebook.recognising.language.prose import begins_within, has_verb, word_count
from minutebook.vocabulary.sentences import ends_on_small_word, ends_well, first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.agenda_part import AgendaPart

_SHORT = 6
_LONG = 8


def joined(parts: Iterable[AgendaPart]) -> list[AgendaPart]:
    """Join what a page break cut in two; mark what lost its beginning."""
    found: list[AgendaPart] = []
    goes_on: dict[int, list[Passage]] = {}
    before, tail = -1, None
    moved: dict[int, int] = {}
    for part in parts:
        if part.column or part.echo:
            found.append(part._replace(row=moved.get(part.row, part.row)))
            continue
        if tail is not None and part.first and part.number is None:
            if _goes_on(tail, part, running=before in goes_on):
                if part.last:
                    moved[part.row] = found[before].row
                found[before] = found[before]._replace(last=part.last)
                goes_on.setdefault(before, []).append(part.passage)
                tail = part._replace(passage=part.passage.as_kind(part.passage.fragments, found[before].passage.kind))
                continue
            if part.tabled and begins_within(part.text) and part.passage.kind == "paragraph":
                part = part._replace(headless=word_count(part.text) > _SHORT)  # noqa: PLW2901 - marked in passing
        before, tail = len(found), part
        found.append(part)
    for position, passages in goes_on.items():
        found[position] = found[position]._replace(passage=found[position].passage.joined(*passages))
    return found


def _goes_on(earlier: AgendaPart, later: AgendaPart, *, running: bool) -> bool:
    """Tell whether a sentence that stops in one row goes on in the next; `running` that it came from a row above."""
    if later.wrapped and later.passage.kind == "paragraph" and not begins_with_label(later.text):
        return NUMBER.match(later.text) is None
    if ends_well(earlier.text) or any(earlier.passage.look) or begins_with_label(later.text):
        return False
    if earlier.number is not None and word_count(earlier.text) <= _LONG and not ends_on_small_word(earlier.text):
        return False
    if later.passage.kind == "entry":
        within = first_sentence(later.text) < len(later.text)
        return (
            earlier.passage.kind != "entry"
            and begins_within(later.text)
            and (within or ends_on_small_word(earlier.text))
        )
    if begins_within(later.text) or ends_on_small_word(earlier.text):
        return True
    whole = ends_well(later.text) and later.broken and not any(later.passage.look)
    return whole and (running or (word_count(earlier.text) >= _LONG and has_verb(earlier.text)))


def parted(parts: Iterable[AgendaPart]) -> Iterator[AgendaPart]:
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
