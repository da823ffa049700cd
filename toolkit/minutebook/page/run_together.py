"""What runs on in one paragraph: "**22/18 Apologies** – Jo March. **23/18 Minutes** – Agreed.", labels behind tabs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.page.line_breaks import words_of
from minutebook.patterns import late_pattern
from minutebook.vocabulary.header import field_of

if TYPE_CHECKING:
    from minutebook.page.passages import Fragment

_NUMBERED = late_pattern(r"\s*(?:\d{1,3}/\d{2,4}|\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)])\s+[^\W\d_]")
_DETAIL = late_pattern(r"[^\W\d_][\w /&-]{0,30}:")
_ENDED = late_pattern(r"[.?!:;)\]]\s*$")


def apart(line: list[list[Fragment]]) -> list[list[list[Fragment]]]:
    """Part a line before each bold number that begins an item behind the first, if the first does."""
    if len(line) != 1 or len(line[0]) < 3 or not _begins_item(line[0], 0):  # Two headings, and talk.
        return [line]
    cell = line[0]
    edges = [
        at
        for at in range(1, len(cell))
        if _begins_item(cell, at) and _ENDED.search("".join(one.text for one in cell[:at]))
    ]
    return [[cell[start:end]] for start, end in zip([0, *edges], [*edges, len(cell)], strict=True)]


def _begins_item(cell: list[Fragment], at: int) -> bool:
    """Whether bold words that begin with a number begin here."""
    before = cell[at - 1].look.bold if at else False
    words = "".join(one.text for one in cell[at : at + 4])
    return cell[at].look.bold and not before and bool(cell[at].text.strip()) and _NUMBERED.match(words) is not None


def labelled_cells(line: list[list[Fragment]]) -> list[list[list[Fragment]]]:
    """Part a line at the tabs before its second label and those after it: "Chair: Jo March <tab> Notes: Ann Ito"."""
    if len(line) < 2:
        return [line]
    begins = [
        at for at, cell in enumerate(line) if _DETAIL.match(text := words_of([cell])) and field_of(text.split(":")[0])
    ]
    if len(begins) < 2:  # One label, whose value may have tabs.
        return [line]
    edges = [0, *begins[1:], len(line)]
    return [line[start:end] for start, end in pairwise(edges)]
