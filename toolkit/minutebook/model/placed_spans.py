"""Spans of running text that know where in the source their words stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.styled_spans import PLAIN, StyledSpan
from minutebook.model.words import Piece, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.model.styled_spans import Style


def located(words: str, style: Style) -> list[StyledSpan]:
    """Return literal words as spans, one for each piece and for what no piece covers."""
    text = str.__str__(words)
    styled_spans: list[StyledSpan] = []
    position = 0
    for piece in sorted(getattr(words, "pieces", ()), key=lambda piece: piece.offset):
        if piece.offset > position:
            styled_spans.append(StyledSpan(text[position : piece.offset], -1, -1, style))
        position = piece.offset + piece.length
        styled_spans.append(StyledSpan(text[piece.offset : position], piece.start, piece.end, style))
    if position < len(text):
        styled_spans.append(StyledSpan(text[position:], -1, -1, style))
    return styled_spans


def sourced(styled_spans: list[StyledSpan], found: Iterable[Piece]) -> Iterator[StyledSpan]:
    """Give spans the places that the pieces of their plain text tell."""
    whole = "".join(styled_span.text for styled_span in styled_spans)
    spans = iter(located(Words(whole, found), PLAIN))
    rest = next(spans, None)
    for styled_span in styled_spans:
        missing = len(styled_span.text)
        while rest is not None and (missing or not rest.text):
            part = rest.part(0, min(missing, len(rest.text)))
            yield structs.replace(part, style=styled_span.style)
            rest = rest.part(missing, len(rest.text)) if len(rest.text) > missing else next(spans, None)
            missing -= len(part.text)
    while rest is not None:
        yield rest
        rest = next(spans, None)
