"""Which lines announce a list of people wherever they stand, and how a cell holds several with what each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import is_short_for, looks_like_name
from minutebook.vocabulary.attendance import presence_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage

_COMMAS = late_pattern(r"\s*[,;]\s*|\s+and\s+")
_WITH_INITIALS = late_pattern(r"\([A-Z][A-Z'’]{1,4}\)$")
_LONGEST_ENTRY = 3


def in_threes(lines: Sequence[Line]) -> list[list[Passage]]:
    """Return names with what stands in the lines below each, where initials end each: "Jo March", "Client", "JM"."""
    if pairs := _in_pairs(lines):
        return pairs
    made: list[list[Passage]] = [[]]
    for line in lines:
        made[-1].append(line.passage)
        if len(made[-1]) > 1 and is_short_for(line.text, made[-1][0].text):
            made.append([])
    whole = not made.pop() and made and all(len(one) <= _LONGEST_ENTRY for one in made)
    return made if whole and all(looks_like_name(one[0].text) for one in made) else []


def _in_pairs(lines: Sequence[Line]) -> list[list[Passage]]:
    """Return names with initials, each with the line below it that has none: "Jo March (JM)", "Heron Architects"."""
    if len(lines) < 4 or len(lines) % 2:  # Two people, and a line below each.
        return []
    short = [ends_on_initials(line.text) for line in lines]
    if not all(short[::2]) or any(short[1::2]):
        return []
    return [[one.passage, other.passage] for one, other in zip(lines[::2], lines[1::2], strict=True)]


def ends_on_initials(words: str) -> bool:
    """Tell whether words end on initials in brackets: "Jo March (JM)"."""
    return _WITH_INITIALS.search(words) is not None


def names_follow(line: Line) -> bool:
    """Tell whether a line is a label of an attendance list with names behind it, and cannot be anything else."""
    label, colon, value = line.text.partition(":")
    names = [name for name in _COMMAS.split(value) if name.strip()]
    return bool(colon and names) and presence_of(label) is not None and all(looks_like_name(name) for name in names)


def is_label_alone(line: Line) -> bool:
    """Tell whether a line is nothing but "Board members present:", whose names stand below it."""
    return line.text.endswith(":") and line.passage.kind != "entry" and presence_of(line.text) is not None


def has_bold_label(line: Line) -> bool:
    """Tell whether a line begins with a bold label of an attendance list, wherever it stands."""
    first = line.passage.fragments[0]
    colon = line.text.find(":")
    return colon > 0 and presence_of(line.text[:colon]) is not None and (first.look.bold or first.look.underlined)
