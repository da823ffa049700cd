"""Words with their places in the Word text, laid out as Markdown: as a paragraph, a cell of a table, a detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.cells import cell
from minutebook.markdown.labels import NEXT_MEETING_FIELDS, find_label
from minutebook.markdown.protecting import heading, protected, value
from minutebook.model.inline_reader import Inline
from minutebook.patterns import late_pattern
from minutebook.readers.word.page import Laid
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.header import field_of
from minutebook.yaml_text import is_safe, quoted, unquoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from minutebook.model.styled_spans import StyledSpan
    from minutebook.model.words import Piece, Words
    from minutebook.readers.word.printed_words import Printed

_MARK_UP = late_pattern(r"[\\`*_\[<&\n]")
_HARD_BREAK = "\\\n"


def laid_paragraph(shown: Printed, misread: Callable[[str], bool] | None = None) -> list[Laid]:
    """Lay out the words of a paragraph: on one line, or on a line each where several begin with a label.

    Args:
        shown: the words.
        misread: asks whether the first line would be taken for more than its words, where they stand behind a label.
    """
    words = shown.words
    markup = value(str.__str__(words), misread)
    if shown.exact:
        markup = protected(markup, _always)
    elif _HARD_BREAK in markup:
        markup = _labelled_lines(markup)
    return placed(markup, words)


def _always(_line: str) -> bool:
    return True


def _labelled_lines(markup: str) -> str:
    """Break the lines of a paragraph where one begins with a label, as "Date: …" and "Venue: …" under each other."""
    first, *rest = markup.split(_HARD_BREAK)
    return first + "".join(("\n" if _is_labelled(line) else _HARD_BREAK) + line for line in rest)


def _is_labelled(line: str) -> bool:
    label = find_label(line, 0, len(line)) if line else None
    return label is not None and bool(
        label.record or field_of(label.name) or presence_of(label.name) or label.name in NEXT_MEETING_FIELDS
    )


def laid_heading(words: Words) -> list[Laid]:
    """Lay out the words of a heading."""
    return placed(heading(str.__str__(words)), words)


def laid_as_words(words: Words) -> list[Laid]:
    """Lay out the words of a heading, or of a cell, so that no number or column is seen in them."""
    return placed(protected(heading(str.__str__(words)), _always), words)


def laid_whole(words: Words) -> list[Laid]:
    """Lay out words as they stand, without mark-up."""
    return composed(words, [(words, 0, len(words))], words.pieces)


def laid_label(words: Words) -> list[Laid]:
    """Lay out a label as it is printed, in bold."""
    return [Laid("**"), *laid_whole(words), Laid("**" if words.endswith(":") else ":**")]


def laid_field(markup: str, words: Words) -> list[Laid]:
    """Lay out the words behind a label, of which `markup` is the running text."""
    return placed(value(markup), words)


def laid_cell(shown: Printed, *, as_words: bool = False) -> list[Laid]:
    """Lay out the words of a cell; `as_words` if its column must not be known by them."""
    words = shown.words
    markup = cell(str.__str__(words))
    if as_words:
        markup = protected(markup, _always)
    if "`" not in markup or "\\|" not in markup:
        return placed(markup, words)
    # Inside code, too, a backslash stands before a bar: readers of tables take it away first.
    kept = [at for at in range(len(markup)) if not markup.startswith("\\|", at)]
    inline = Inline("".join(markup[at] for at in kept))
    return composed(markup, _spread(inline.styled_spans, kept), words.pieces)


def _spread(styled_spans: Iterable[StyledSpan], kept: list[int]) -> Iterator[tuple[str, int, int]]:
    """Yield spans of a text of which some characters were left out; `kept` says where the others stood."""
    for styled_span in styled_spans:
        text, start, end = styled_span.text, styled_span.start, styled_span.end
        if start < 0:
            yield text, -1, -1
            continue
        if end - start != len(text):
            yield text, kept[start], kept[end - 1] + 1
            continue
        first = start
        for at in range(start + 1, end + 1):
            if at == end or kept[at] != kept[at - 1] + 1:
                yield text[first - start : at - start], kept[first], kept[at - 1] + 1
                first = at


def laid_detail(words: Words) -> list[Laid]:
    """Lay out the literal words of a detail as they stand behind its key, in quotation marks where YAML needs them."""
    text = str.__str__(words)
    if is_safe(text):
        return composed(text, [(text, 0, len(text))], words.pieces)
    markup = quoted(text)
    return composed(markup, unquoted(markup, 0, len(markup)), words.pieces)


def placed(markup: str, words: Words) -> list[Laid]:
    """Give every character of the mark-up that says `words` its place."""
    if not _MARK_UP.search(markup):
        return composed(markup, [(markup, 0, len(markup))], words.pieces)
    return composed(markup, ((one.text, one.start, one.end) for one in Inline(markup).styled_spans), words.pieces)


def composed(markup: str, styled_spans: Iterable[tuple[str, int, int]], pieces: Iterable[Piece]) -> list[Laid]:
    """Go from mark-up to plain words, and from these to the Word text.

    Args:
        markup: what is laid out.
        styled_spans: which characters of the mark-up say which words, in order.
        pieces: which characters of the Word text became which of the words.
    """
    pieces = tuple(pieces)
    if len(pieces) == 1 and pieces[0].length == len(markup) == pieces[0].end - pieces[0].start:
        # No mark-up at all, which is so as a rule.
        return [Laid(markup, pieces[0].start, pieces[0].end)]
    ordered = sorted((piece for piece in pieces if piece.length), key=_offset)
    found: list[Laid] = []
    position = offset = at = 0
    for text, start, end in styled_spans:
        last = offset + len(text)
        if start < 0:  # a line break that the mark-up says by a tag
            offset = last
            continue
        while at < len(ordered) and ordered[at].offset + ordered[at].length <= offset:
            at += 1
        for first, stop, piece in _within(ordered, at, offset, last):
            if end - start == len(text):
                # Character stands for character.
                begin, finish = start + first - offset, start + stop - offset
            else:
                begin, finish = start, end
            if begin > position:
                found.append(Laid(markup[position:begin]))
            if finish > position:
                found.append(Laid(markup[begin:finish], *_stood(piece, first, stop)))
            position = max(position, finish)
        offset = last
    if position < len(markup):
        found.append(Laid(markup[position:]))
    return found


def _offset(piece: Piece) -> int:
    return piece.offset


def _within(pieces: list[Piece], at: int, offset: int, last: int) -> Iterator[tuple[int, int, Piece]]:
    """Yield the pieces from number `at` on that touch the plain characters `offset` to `last`, and what they touch."""
    while at < len(pieces) and pieces[at].offset < last:
        piece = pieces[at]
        yield max(piece.offset, offset), min(piece.offset + piece.length, last), piece
        at += 1


def _stood(piece: Piece, first: int, stop: int) -> tuple[int, int]:
    """Return where the plain characters `first` to `stop` stood."""
    if piece.end - piece.start != piece.length:
        return piece.start, piece.end
    start = piece.start + first - piece.offset
    return start, start + stop - first
