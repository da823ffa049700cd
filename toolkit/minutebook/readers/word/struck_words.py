"""Struck words that stand in no running text: a field, such as a date, holds only what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.page.page import paragraphs_in
from minutebook.readers.markdown.account import STRUCK
from minutebook.reading import Claim, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument


def with_struck_words_told(reading: Reading, document: WordDocument) -> Reading:
    """Return the reading with a problem for the struck words that nobody has taken."""
    left = [*_left(reading, document)] if any(_struck(document)) else []
    if not left:
        return reading
    claims = sorted([*reading.claims, *(Claim(start, end, "problem") for start, end in left)], key=_start)
    told = (Problem("REA101", start, end, {"reason": STRUCK}) for start, end in left)
    return structs.replace(reading, claims=tuple(claims), problems=(*reading.problems, *told))


def _start(claim: Claim) -> int:
    return claim.start


def _struck(document: WordDocument) -> Iterator[tuple[int, int]]:
    for story in document.stories:
        if story.kind != "comment" and not story.of_margin:
            yield from (
                (run.start, run.end)
                for paragraph in paragraphs_in(story.blocks)
                for run in paragraph.runs
                if run.struck and run.kind == "shown"
            )


def _left(reading: Reading, document: WordDocument) -> Iterator[tuple[int, int]]:
    """Yield the ranges of struck words, blanks at their edges left out, that no claim covers."""
    text = document.text
    claims = iter(reading.claims)
    claim = next(claims, None)
    for start, end in sorted(_struck(document)):
        position = start
        while position < end:
            while claim is not None and claim.end <= position:
                claim = next(claims, None)
            stop = end if claim is None else min(max(claim.start, position), end)
            first = position + len(text[position:stop]) - len(text[position:stop].lstrip())
            last = position + len(text[position:stop].rstrip())
            if first < last:
                yield first, last
            position = end if claim is None or claim.start >= end else claim.end
