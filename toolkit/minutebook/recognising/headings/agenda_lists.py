"""Lists at the top that say what will be dealt with, where the same titles stand further down as headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutebook.page.lines import Line

# "Harbour wall (Jo March) [20 min]": who speaks, and for how long, stands in the agenda only.
_ASIDE = late_pattern(r"\s*[(\[]")
_FEWEST = 2


def announced_items(lines: Sequence[Line | None], headings: Mapping[int, str]) -> set[int]:
    """Return the places of the list entries that only announce the headings below them.

    `headings` are the titles, by their places, of the lines that are headings beyond doubt.
    """
    if len(headings) < _FEWEST:
        return set()
    last = {fold(title): at for at, title in headings.items()}
    found: set[int] = set()
    for run in _runs(lines, headings):
        titles = {fold(_ASIDE.split(line.text, 1)[0]) for at in run if (line := lines[at]) is not None}
        if sum(last.get(title, -1) > run.stop for title in titles) >= _FEWEST:
            found.update(run)
    return found


def _runs(lines: Sequence[Line | None], headings: Mapping[int, str]) -> Iterator[range]:
    """Yield where list entries stand one below the other."""
    start = None
    for at, line in enumerate([*lines, None]):
        if line is not None and line.paragraph.list is not None and at not in headings:
            start = at if start is None else start
        elif start is not None:
            yield range(start, at)
            start = None
