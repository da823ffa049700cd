"""The words of a Word paragraph as running text and as literal text, with the place of every character."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from minutebook.model.literal_text import line
from minutebook.model.running_text import from_literal, from_styled_spans
from minutebook.model.styled_spans import Style, StyledSpan
from minutebook.model.words import Piece, Words, words_at
from minutebook.word.looks import marks_of
from minutebook.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from minutebook.page.page import Run

LABEL = "minutes label"
NUMBER = "minutes number"
WORDS = "minutes words"
LINKED_WORDS = "minutes linked words"
LINKED_CODE = "minutes linked code"
_LINKED = frozenset({LINKED_WORDS, LINKED_CODE})
_CODE = frozenset({"minutes code", LINKED_CODE})
_TYPEWRITERS = frozenset({"consolas", "courier", "courier new", "lucida console", "menlo", "cascadia mono"})
_TARGET = "minutes link target"
_LINK_LOOKS = frozenset({"internet link", "hyperlink"})
PUBLIC_TITLE = "minutes public title"
_MEANING_THEMSELVES = frozenset({WORDS, LINKED_WORDS, LINKED_CODE, PUBLIC_TITLE})
_BOLD_STYLES = frozenset({LABEL, "strong", "intense emphasis", "intense reference"})
_ITALIC_STYLES = frozenset({"emphasis", "intense emphasis", "subtle emphasis"})
_RUN, _RUN_PROPERTIES = f"{W}r", f"{W}rPr"


class Printed(NamedTuple):
    """Words as printed: running text with its places, and whether they mean just what they say.

    `left` are ranges that were understood and are in no text: the address of a link, printed behind it.
    """

    words: Words
    exact: bool
    left: list[tuple[int, int]]


def is_only_words(run: Run) -> bool:
    """Whether a run means just what it says: code, a link, or words marked so. No label is one of these."""
    return bool(run.target) or run.style in _MEANING_THEMSELVES | _CODE


def shown(runs: Iterable[Run]) -> list[Run]:
    """Return the runs that show."""
    return [run for run in runs if run.kind == "shown" and run.start < run.end]


def between(runs: Iterable[Run], start: int, end: int) -> list[Run]:
    """Return the runs that hold the characters `start` to `end`, cut to fit."""
    return [
        structs.replace(run, start=max(run.start, start), end=min(run.end, end))
        for run in runs
        if run.start < end and run.end > start
    ]


def parted(runs: Sequence[Run], style: str) -> tuple[list[Run], list[Run]]:
    """Part the runs of one character style that stand first from the rest."""
    count = 0
    while count < len(runs) and runs[count].style == style:
        count += 1
    return list(runs[:count]), list(runs[count:])


def printed(text: str, runs: Sequence[Run], *, plain_look: bool = False) -> Printed:
    """Return the words of some runs as running text.

    Args:
        text: the text of the document.
        runs: runs that show.
        plain_look: whether bold and italic say nothing here, as in a heading that is bold as a whole.
    """
    while len(runs) > 1 and text[runs[0].start : runs[0].end].isspace():
        runs = runs[1:]
    if len(runs) == 1:
        run = runs[0]
        if not (run.style or run.target or run.struck or ((run.bold or run.italic) and not plain_look)):
            return Printed(from_literal(words_at(text, run.start, run.end)), exact=False, left=[])
    runs = _linked_again(runs)
    styled_spans: list[StyledSpan] = []
    left: list[tuple[int, int]] = []
    address, at_words = "", False
    # An address is printed behind its words, so the last run comes first.
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        words = text[run.start : run.end]
        if run.style == _TARGET and _has_words_before(runs, number):
            address = words if at_words else words + address
            at_words = False
            left.append((run.start, run.end))
            continue
        at_words = run.style in _LINKED
        address = address if at_words else ""
        target = "" if run.target.startswith("#_") else run.target
        link = address.strip().removeprefix("(").removesuffix(")") or target
        bold, italic = (False, False) if plain_look else _marks(run)
        code = run.style in _CODE or bool(run.target and _is_typewritten(run))
        style = Style(link, run.struck, bold, italic, code)
        styled_spans.append(StyledSpan(words, run.start, run.end, style))
    styled_spans.reverse()
    # A label is never a link: what begins with one is no label, and other programs may take its mark off.
    exact = any(run.style in _MEANING_THEMSELVES for run in runs) or bool(styled_spans and styled_spans[0].style.link)
    return Printed(from_styled_spans(styled_spans), exact, left)


def _linked_again(runs: Sequence[Run]) -> list[Run]:
    """Give words that look linked the link right before them: LibreOffice ends one early that follows another."""
    linked: list[Run] = []
    for run in runs:
        target = linked[-1].target if linked and not run.target and run.style in _LINK_LOOKS else ""
        linked.append(structs.replace(run, target=target) if target else run)
    return linked


def _has_words_before(runs: Sequence[Run], number: int) -> bool:
    """Whether the words of a printed address, which other programs may have parted, still stand before it."""
    while number >= 0 and runs[number].style == _TARGET:
        number -= 1
    return number >= 0 and runs[number].style in _LINKED


def _marks(run: Run) -> tuple[bool, bool]:
    """Return whether a run is bold and italic by itself: what the style of its paragraph says is no mark."""
    if not (run.bold or run.italic):
        return False, False
    own, _ = marks_of(_properties(run))
    return (
        run.bold and (own.bold if own.bold is not None else run.style in _BOLD_STYLES),
        run.italic and (own.italic if own.italic is not None else run.style in _ITALIC_STYLES),
    )


def _is_typewritten(run: Run) -> bool:
    """Whether a run has typewriter letters by itself: LibreOffice drops the style of code in links, not the look."""
    properties = _properties(run)
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return fonts is not None and fonts.get(f"{W}ascii", "").lower() in _TYPEWRITERS


def _properties(run: Run) -> etree._Element | None:
    element: etree._Element | None = run.element
    while element is not None and element.tag != _RUN:
        element = element.getparent()
    return None if element is None else next(element.iterchildren(_RUN_PROPERTIES), None)


def all_alike(runs: Iterable[Run]) -> bool:
    """Whether all words are bold, or all are italic: then that is how the paragraph looks, and no emphasis."""
    looks = {(run.bold, run.italic) for run in runs}
    return all(bold for bold, _ in looks) or all(italic for _, italic in looks)


def literal(text: str, runs: Sequence[Run]) -> Words:
    """Return the words of some runs as one literal line; what is struck out is no word of it."""
    runs = [run for run in runs if not run.struck]
    if len(runs) == 1:
        # Nearly every label is one run, with nothing to settle but the blank or tab behind it.
        words = words_at(text, runs[0].start, runs[0].end)
        if line(words) is words:
            return words
    settled = line(lines(text, runs))
    return settled if isinstance(settled, Words) else Words(settled)


def lines(text: str, runs: Iterable[Run]) -> Words:
    """Return the words of some runs with their line breaks and blanks as they stand."""
    parts: list[str] = []
    pieces: list[Piece] = []
    offset = 0
    for run in runs:
        words = text[run.start : run.end]
        parts.append(words)
        pieces.append(Piece(run.start, run.end, offset, len(words)))
        offset += len(words)
    return Words("".join(parts), pieces)
