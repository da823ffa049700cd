"""Spans of running text: words that look alike, with the place they came from, and how their blanks settle.

Readers of every kind turn their source into spans; `settled` brings them into the one order that
`running_text` promises:

1. Blanks (also tabs and line separators) collapse to one; a hard line break swallows the blanks and the other
   breaks beside it, and is a blank inside code.
2. The text neither begins nor ends with a blank.
3. Marks nest in one order: a link holds struck words, those hold bold, bold holds italic, italic holds code. No mark
   begins or ends with a blank: the blank stands outside.
4. Characters that XML cannot carry are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
from msgspec import structs

from minutebook.model.words import Piece
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNPRINTABLE = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANKS = late_pattern("[ \t\n\r\x85\u2028\u2029]+")
_ODD_BLANKS = late_pattern("[\t\n\r\x85\u2028\u2029]| {2}")
_BREAK = late_pattern("[\n\r]")
_BLANK = " \t\n\r\x85\u2028\u2029"


DroppedKind = Literal["picture", "tag", "comment", "link", "link title", "control character"]


class Style(NamedTuple):
    """How words look, outermost mark first."""

    link: str = ""
    struck: bool = False
    bold: bool = False
    italic: bool = False
    code: bool = False


PLAIN = Style()


class StyledSpan(msgspec.Struct, frozen=True, gc=False):
    """Words that look alike. They came from the characters `start` to `end` of the source; `start` is -1 for none."""

    text: str
    start: int
    end: int
    style: Style

    def part(self, first: int, last: int) -> StyledSpan:
        """Return the characters `first` to `last` of the text as a span of its own."""
        text = self.text[first:last]
        if self.start < 0 or self.end - self.start != len(self.text):
            return StyledSpan(text, self.start, self.end, self.style)
        return StyledSpan(text, self.start + first, self.start + last, self.style)

    @property
    def nothing(self) -> StyledSpan:
        """The same place in the source, standing for no words."""
        return StyledSpan("", self.start, self.end, self.style)

    @property
    def stands_for(self) -> bool:
        """Whether several characters of the source stand for others, so that the span cannot be divided."""
        return self.start >= 0 and self.end - self.start != len(self.text)


class Dropped(NamedTuple):
    """Something that running text cannot carry, at characters `start` to `end`.

    `words` says what: the address of a picture or a link, the title of a link, a tag, the inside of a comment.
    `claimed` tells whether the characters are accounted for already: those of a comment and of a control character
    are not.
    """

    kind: DroppedKind
    start: int
    end: int
    words: str

    @property
    def claimed(self) -> bool:
        """Whether its characters became words or structure."""
        return self.kind not in ("comment", "control character")


def holds_unprintable(text: str) -> bool:
    """Whether a text holds a character that XML cannot carry; Python knows of nearly every text that it does not."""
    return not text.isprintable() and UNPRINTABLE.search(text) is not None


def without_unprintable(styled_spans: list[StyledSpan], text: str) -> tuple[list[StyledSpan], list[Dropped]]:
    """Return the spans of a text without the characters that XML cannot carry, and these."""
    if not holds_unprintable(text):
        return styled_spans, []
    parts: list[StyledSpan] = []
    dropped: list[Dropped] = []
    for whole in styled_spans:
        position = 0
        for found in UNPRINTABLE.finditer(whole.text):
            parts.append(whole.part(position, found.start()))
            at = whole.start + found.start()
            dropped.append(Dropped("control character", at, at + 1, found[0]))
            position = found.end()
        parts.append(whole.part(position, len(whole.text)) if position else whole)
    return [part for part in parts if part.text], dropped


def settled(styled_spans: Iterable[StyledSpan]) -> list[StyledSpan]:
    """Return the spans with their blanks settled, as the docstring of this module says."""
    words = list(styled_spans)
    if not _have_no_blank_too_many(words):
        words = _trimmed(_one_blank(_printable(words)))
    if all(styled_span.style is PLAIN or styled_span.style == PLAIN for styled_span in words):
        return words
    words = _edges_apart(_links_without_brackets_in_code(words))
    for depth in range(len(PLAIN)):
        if any(styled_span.style[depth] for styled_span in words):
            words = _loosened(words, depth)
    return words


def pieces(styled_spans: Iterable[StyledSpan]) -> list[Piece]:
    """Return which characters of the source became which of the plain text."""
    found: list[Piece] = []
    offset = 0
    for styled_span in styled_spans:
        start, end, length = styled_span.start, styled_span.end, len(styled_span.text)
        if start >= 0:
            last = found[-1] if found else None
            if (
                last is not None
                and last.end == start
                and last.offset + last.length == offset
                and last.end - last.start == last.length
                and end - start == length
            ):
                found[-1] = Piece(last.start, end, last.offset, last.length + length)
            elif end > start:
                found.append(Piece(start, end, offset, length))
        offset += length
    return found


def _have_no_blank_too_many(styled_spans: list[StyledSpan]) -> bool:
    """Whether it is seen at a glance that there are no blanks to settle and nothing that cannot be printed."""
    before = " "
    for styled_span in styled_spans:
        text = styled_span.text
        if not text or not text.isprintable() or "  " in text or text[0] == " " == before:
            return False
        before = text[-1]
    return before != " "


def _printable(styled_spans: Iterable[StyledSpan]) -> Iterator[StyledSpan]:
    for styled_span in styled_spans:
        if not holds_unprintable(styled_span.text):
            yield styled_span
        elif styled_span.stands_for or styled_span.start < 0:
            yield structs.replace(styled_span, text=UNPRINTABLE.sub("", styled_span.text))
        else:
            position = 0
            for found in UNPRINTABLE.finditer(styled_span.text):
                yield styled_span.part(position, found.start())
                yield styled_span.part(found.start(), found.end()).nothing
                position = found.end()
            yield styled_span.part(position, len(styled_span.text))


def _one_blank(styled_spans: Iterable[StyledSpan]) -> list[StyledSpan]:
    kept: list[StyledSpan] = []
    blank: StyledSpan | None = None
    for styled_span in styled_spans:
        for part in _parts(styled_span):
            if not part.text:
                kept.append(part)
            elif part.text in (" ", "\n"):
                if blank is not None:
                    spare = blank if part.text == "\n" else part
                    if spare.stands_for:
                        kept.append(spare.nothing)
                if blank is None or part.text == "\n":
                    blank = part
            else:
                if blank is not None:
                    kept.append(blank)
                    blank = None
                kept.append(part)
    if blank is not None and blank.stands_for:
        kept.append(blank.nothing)
    return kept


def _parts(styled_span: StyledSpan) -> Iterator[StyledSpan]:
    """Divide a span into blanks, each now one character, and words; words parted by one blank stay together."""
    text = styled_span.text
    if styled_span.stands_for:
        if text and not text.strip(_BLANK):
            yield structs.replace(styled_span, text="\n" if _BREAK.search(text) and not styled_span.style.code else " ")
        else:
            yield styled_span
        return
    if text == text.strip(_BLANK) and not _ODD_BLANKS.search(text):
        yield styled_span
        return
    position = 0
    for found in _BLANKS.finditer(text):
        if found[0] == " " and found.start() > 0 and found.end() < len(text):
            continue
        if found.start() > position:
            yield styled_span.part(position, found.start())
        mark = "\n" if _BREAK.search(found[0]) and not styled_span.style.code else " "
        yield structs.replace(styled_span.part(found.start(), found.start() + 1), text=mark)
        position = found.end()
    if position < len(text):
        yield styled_span.part(position, len(text))


def _trimmed(styled_spans: list[StyledSpan]) -> list[StyledSpan]:
    """Take the blanks off both ends, no-break ones too."""
    for step, strip in ((1, str.lstrip), (-1, str.rstrip)):
        position = 0 if step == 1 else len(styled_spans) - 1
        while 0 <= position < len(styled_spans):
            styled_span = styled_spans[position]
            text = strip(styled_span.text)
            if text == styled_span.text:
                if text:
                    break
            elif styled_span.stands_for:
                styled_spans[position] = structs.replace(styled_span, text=text)
            elif step == 1:
                styled_spans[position] = styled_span.part(len(styled_span.text) - len(text), len(styled_span.text))
            else:
                styled_spans[position] = styled_span.part(0, len(text))
            if text:
                break
            position += step
    return [styled_span for styled_span in styled_spans if styled_span.text or styled_span.end > styled_span.start >= 0]


def _edges_apart(styled_spans: list[StyledSpan]) -> list[StyledSpan]:
    """Part the blanks at the edges of marked spans from the words, so that they can leave the mark."""
    parted: list[StyledSpan] = []
    for styled_span in styled_spans:
        text = styled_span.text
        if styled_span.style == PLAIN or styled_span.stands_for or not text or text == text.strip() or text.isspace():
            parted.append(styled_span)
            continue
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        if first:
            parted.append(styled_span.part(0, first))
        parted.append(styled_span.part(first, last))
        if last < len(text):
            parted.append(styled_span.part(last, len(text)))
    return parted


def _links_without_brackets_in_code(styled_spans: list[StyledSpan]) -> list[StyledSpan]:
    """Take the code mark off in links whose code holds a bracket, which nothing could escape (``[`a]:`](…)``)."""
    hit = {one.style.link for one in styled_spans if one.style.link and one.style.code and "]" in one.text}
    if not hit:
        return styled_spans
    return [
        structs.replace(one, style=one.style._replace(code=False)) if one.style.link in hit else one
        for one in styled_spans
    ]


def _loosened(styled_spans: list[StyledSpan], depth: int) -> list[StyledSpan]:
    """Let the blanks at both ends of every mark of one depth out of it."""
    result: list[StyledSpan] = []
    start = 0
    while start < len(styled_spans):
        key = styled_spans[start].style[: depth + 1]
        end = start + 1
        while end < len(styled_spans) and styled_spans[end].style[: depth + 1] == key:
            end += 1
        group = styled_spans[start:end]
        if key[-1]:
            edges = {at for order in (range(len(group)), reversed(range(len(group)))) for at in _leading(group, order)}
            group = [
                structs.replace(styled_span, style=_without(styled_span.style, depth)) if at in edges else styled_span
                for at, styled_span in enumerate(group)
            ]
        result += group
        start = end
    return result


def _without(style: Style, depth: int) -> Style:
    return Style._make((*style[:depth], PLAIN[depth], *style[depth + 1 :]))


def _leading(group: list[StyledSpan], order: Iterable[int]) -> Iterator[int]:
    for at in order:
        if group[at].text.strip():
            return
        yield at
