"""Running text: inline Markdown in one normal form.

`parse` and `emit` go between the normal form and runs (words that look alike); `plain` leaves the words only.
`read` and `from_markdown` take Markdown out of a source; `from_literal` and `from_runs` take printed words. What they
return is in normal form, and its pieces map the source to offsets in the *plain* text.

The normal form: `**bold**`, `_italic_`, `~~struck~~`, `` `code` ``, `[words](address)` without title, `<address>`; a
hard line break is a backslash at the end of a line, and a line feed in the plain text. A link holds struck words, those
hold bold, bold holds italic, italic holds code; no mark begins or ends with a blank, no two blanks stand together. Only
what would otherwise be mark-up is escaped (`inline_writer`), and a letter that would keep a mark beside it from opening
or closing is written as a character reference: `**ACTION:**&#65;CC`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import structs

from minutebook.model.addresses import can_be_linked, clean_address
from minutebook.model.inline_reader import Inline
from minutebook.model.inline_writer import LINE_START, write
from minutebook.model.joined_lines import JoinedLines
from minutebook.model.placed_spans import located, sourced
from minutebook.model.styled_spans import PLAIN, UNPRINTABLE, Dropped, Style, StyledSpan, pieces, settled
from minutebook.model.words import Piece, Words
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = [
    "Dropped",
    "Inline",
    "Run",
    "RunningWords",
    "can_be_linked",
    "emit",
    "escape",
    "from_literal",
    "from_markdown",
    "from_runs",
    "from_styled_spans",
    "merged",
    "normal",
    "parse",
    "plain",
    "read",
    "read_plain",
    "read_styled_spans",
    "standing",
]

_MARK_UP = late_pattern(r"[\\`*_~\[<&\n]")
_LOOSE = late_pattern("[\t\r\x85\u2028\u2029]|  |^\\s|\\s$|" + UNPRINTABLE.pattern)
_SIGN = late_pattern(r"[\\`*_\[\]<&~!]")
_UNSETTLED = late_pattern("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Run(msgspec.Struct, frozen=True):
    """Words that look alike. A line feed is a hard line break; `link` is an address, "" for none."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    struck: bool = False


class RunningWords(NamedTuple):
    """Markdown, read: the words in normal form, the ranges that were mark-up, and what running text cannot carry."""

    words: Words
    structure: list[tuple[int, int]]
    dropped: list[Dropped]


@lru_cache(maxsize=1024)
def parse(markup: str) -> tuple[Run, ...]:
    """Return the runs of a running text; neighbours always look different."""
    settled_already = markup.isprintable() and "  " not in markup and markup == markup.strip()
    if not _MARK_UP.search(markup) and (settled_already or not _LOOSE.search(markup)):
        return (Run(markup),) if markup else ()
    return tuple(_run(text, style) for text, style in _merged(settled(Inline(markup).styled_spans)))


@lru_cache(maxsize=1024)
def plain(markup: str) -> str:
    """Return the words of a running text without mark-up; a hard line break is a line feed."""
    if not _MARK_UP.search(markup):
        return markup
    return "".join(run.text for run in parse(markup))


@lru_cache(maxsize=1024)
def standing(markup: str) -> str:
    """Return the words of a running text that nobody has struck out, without mark-up: those that say what is so."""
    if "~" not in markup:
        return plain(markup)
    return " ".join("".join(run.text for run in parse(markup) if not run.struck).split(" ")).strip()


def emit(runs: Iterable[Run]) -> str:
    """Return the one normal form of some runs."""
    return write(_merged(settled(_styled_spans(runs))))


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs as `parse` would give them: blanks settled, those that look alike joined."""
    return tuple(_run(text, style) for text, style in _merged(settled(_styled_spans(runs))))


def escape(literal: str) -> str:
    """Return literal words as running text."""
    return str.__str__(from_literal(literal))


def normal(markup: str, *, one_line: bool = False) -> str:
    """Return running text in normal form, with its pieces; the same object if it is in it already.

    Args:
        markup: inline Markdown, perhaps not in normal form.
        one_line: whether hard line breaks become blanks.
    """
    if isinstance(markup, Words) and markup.settled and not (one_line and "\n" in markup):
        return markup
    if not _needs_care(markup) and markup == markup.strip():
        return markup
    runs = parse(markup)
    breaks = one_line and any("\n" in run.text for run in runs)
    if not breaks and write([(run.text, _style(run)) for run in runs]) == markup:
        return markup
    text = str.__str__(markup)
    styled_spans = [
        structs.replace(part, text=part.text.replace("\n", " ")) if one_line else part
        for part in sourced(Inline(text).styled_spans, getattr(markup, "pieces", ()))
    ]
    words = _words(settled(styled_spans))
    return words if isinstance(markup, Words) else str.__str__(words)


def from_literal(words: str) -> Words:
    """Return running text made of literal words, which keep their pieces."""
    if not _needs_care(words) and words == words.strip():
        return Words(words, getattr(words, "pieces", ()), settled=True)
    return from_runs([(words, False, False, "", False)])


def from_runs(runs: Iterable[tuple[str, bool, bool, str, bool]]) -> Words:
    """Return running text of literal words, each with whether it is bold, italic, its link, whether it is struck."""
    styled_spans: list[StyledSpan] = []
    for words, bold, italic, link, struck in runs:
        style = Style(clean_address(link) if can_be_linked(link) else "", struck, bold, italic)
        styled_spans += located(words, style)
    return _words(settled(styled_spans))


def from_styled_spans(styled_spans: Iterable[StyledSpan]) -> Words:
    """Return running text made of words that know how they look and where they stood; some links lead nowhere."""
    return _words(
        settled(
            styled_span
            if not styled_span.style.link
            else structs.replace(
                styled_span,
                style=styled_span.style._replace(
                    link=clean_address(styled_span.style.link) if can_be_linked(styled_span.style.link) else ""
                ),
            )
            for styled_span in styled_spans
        )
    )


def from_markdown(source: str, spans: Sequence[tuple[int, int]]) -> Words:
    """Read inline Markdown, in the given ranges of a source, into normal form; see `read`."""
    return read(source, spans).words


def read(source: str, spans: Sequence[tuple[int, int]], definitions: Mapping[str, str] | None = None) -> RunningWords:
    """Read one paragraph of inline Markdown.

    Args:
        source: the characters of the file.
        spans: the part of each line of the paragraph that holds words: what stands before them (indentation, `> `)
            left out, the line ending too.
        definitions: the addresses of reference links, by `addresses.label_key` of their label.

    Returns:
        The words in normal form with their pieces; the ranges of the source that were mark-up; and what running text
        cannot carry. All ranges are offsets in the source, none reaches over the end of a line.
    """
    if (quick := read_plain(source, spans)) is not None:
        return RunningWords(quick, [], [])
    styled_spans, structure, dropped = read_styled_spans(source, spans, definitions)
    return RunningWords(_words(settled(styled_spans)), structure, dropped)


class MarkedWords(NamedTuple):
    """Markdown, read: its spans as they stand in the source, the ranges that were mark-up, and what was dropped."""

    styled_spans: list[StyledSpan]
    structure: list[tuple[int, int]]
    dropped: list[Dropped]


def read_styled_spans(
    source: str, spans: Sequence[tuple[int, int]], definitions: Mapping[str, str] | None = None
) -> MarkedWords:
    """Read one paragraph of inline Markdown as `read` does, into spans whose blanks are not settled yet."""
    lines: list[str] = []
    starts: list[int] = []
    for number, (start, end) in enumerate(spans, start=1):
        line = source[start:end].lstrip(" \t")
        starts.append(end - len(line))
        lines.append(line if number < len(spans) else line.rstrip(" \t"))
    while lines and not lines[-1]:
        lines.pop()
        lines[-1:] = [line.rstrip(" \t") for line in lines[-1:]]
    inline = Inline("\n".join(lines), definitions)
    where = JoinedLines(lines, starts[: len(lines)])
    styled_spans = [placed for styled_span in inline.styled_spans for placed in where.styled_span(styled_span)]
    structure = [placed for part in inline.structure for placed in where.ranges(*part)]
    dropped = [item._replace(start=where.at(item.start), end=where.at(item.end - 1) + 1) for item in inline.dropped]
    return MarkedWords(styled_spans, sorted(structure), dropped)


def read_plain(source: str, spans: Sequence[tuple[int, int]]) -> Words | None:
    """Read a paragraph that holds no mark-up, which is what most do; None if it may hold some."""
    lines: list[str] = []
    found: list[Piece] = []
    offset = 0
    for start, end in spans:
        line = source[start:end]
        if _is_odd(line):
            return None
        text = line.strip()
        if not text:
            continue
        first = start + len(line) - len(line.lstrip())
        lines.append(text)
        found.append(Piece(first, first + len(text), offset, len(text)))
        offset += len(text) + 1
    words = " ".join(lines)
    return None if LINE_START.match(words) else Words(words, found, settled=True)


def _needs_care(words: str) -> bool:
    return _is_odd(words) or LINE_START.match(words) is not None


def _is_odd(words: str) -> bool:
    """Whether words may be mark-up, or hold what running text does not; nearly all are seen at a glance to be plain."""
    return (
        "  " in words
        or _SIGN.search(words) is not None
        or (not words.isprintable() and _UNSETTLED.search(words) is not None)
    )


def _styled_spans(runs: Iterable[Run]) -> list[StyledSpan]:
    return [
        StyledSpan(
            run.text,
            -1,
            -1,
            _style(run)._replace(link=clean_address(run.link) if can_be_linked(run.link) else ""),
        )
        for run in runs
    ]


def _merged(styled_spans: Iterable[StyledSpan]) -> list[tuple[str, Style]]:
    texts: list[list[str]] = []
    styles: list[Style] = []
    for styled_span in styled_spans:
        text, style = styled_span.text, styled_span.style
        if not text:
            continue
        if styles and styles[-1] == style:
            texts[-1].append(text)
        else:
            texts.append([text])
            styles.append(style)
    return [("".join(parts), style) for parts, style in zip(texts, styles, strict=True)]


def _run(text: str, style: Style) -> Run:
    return Run(text, style.bold, style.italic, style.code, style.link, style.struck)


def _style(run: Run) -> Style:
    return Style(run.link, run.struck, run.bold, run.italic, run.code)


def _words(styled_spans: list[StyledSpan]) -> Words:
    runs = _merged(styled_spans)
    if len(runs) == 1 and runs[0][1] == PLAIN and not _needs_care(runs[0][0]):
        return Words(runs[0][0], pieces(styled_spans), settled=True)
    return Words(write(runs), pieces(styled_spans), settled=True)
