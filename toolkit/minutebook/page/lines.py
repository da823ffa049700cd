"""Paragraphs of a Word file as lines: words with their places, and how they look on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from minutebook.page.boxes import box_before, is_ticked_off
from minutebook.page.fragments import broken
from minutebook.page.line_breaks import TYPED_MARK, goes_on
from minutebook.page.passages import Fragment, Look, Passage
from minutebook.page.run_together import apart, labelled_cells
from minutebook.patterns import late_pattern
from minutebook.vocabulary.actions import action_marker

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.page.page import Page, Paragraph
    from minutebook.page.passages import Kind

DEEPEST = 6
_DASHES = frozenset("-*–—")
_STEP = late_pattern(r"list (?:bullet|number|continue) (\d)$")
_NEITHER_LETTERS_NOR_FIGURES = late_pattern(r"[\W_]+")
_MOSTLY = 0.9
_INDENT = 360
# An abbreviation in capitals says nothing.
_FEWEST_LETTERS = 3
# Signs that point at the words behind them.
_SIGN = late_pattern(r"[\u2190-\u21ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s+(?=\S)")


class Line(NamedTuple):
    """One line of the page: a paragraph, or what a line break parts off it.

    `cells` are the words between tabs, `passage` all of them. `number` is the automatic number of the paragraph and
    `bullet` tells that it is a mark; both are empty on the later lines of a paragraph. `bold`, `underlined`, `italic`
    and `capitals` tell how nearly all of the words look; `size` is that of most of them, in half-points. `first` tells
    that the line begins its paragraph, `alone` that it is all of it. `place` counts the paragraphs above it in its cell
    of a table, those without words among them.
    """

    passage: Passage
    cells: tuple[Passage, ...]
    paragraph: Paragraph
    number: str = ""
    bullet: bool = False
    bold: bool = False
    underlined: bool = False
    italic: bool = False
    capitals: bool = False
    size: int = 22
    first: bool = True
    alone: bool = True
    place: int = 0

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def start(self) -> int:
        """Where the words begin in the text of the document."""
        return self.passage.start

    @property
    def counted(self) -> str:
        """The automatic number where Word counts, "" for a bullet."""
        return "" if self.bullet else self.number

    @property
    def stands_out(self) -> bool:
        """Whether the whole line is bold, underlined or in capitals."""
        return self.bold or self.underlined or self.capitals

    def saying(self, words: Passage) -> Line:
        """Return the line with other words, such as those behind a label, and no tabs among them."""
        return self._replace(passage=words, cells=(words,))

    @property
    def indent(self) -> int:
        """How far the line is moved in, in steps of a quarter of an inch."""
        return max(0, self.paragraph.left) // _INDENT


class Margin(NamedTuple):
    """What no text of the minutes is: characters that do not show, marks typed before entries.

    `looks_like_name` tells of words that they are a name: a tick before one is a mark, before a task it says how far
    that is.
    """

    structure: list[tuple[int, int]]
    looks_like_name: Callable[[str], bool]


def lines_of(document: Page, paragraph: Paragraph, margin: Margin) -> list[Line]:
    """Return the lines of a paragraph that hold words.

    A line break parts it where a label such as "Venue:" begins behind the break, or where lines look different;
    other breaks are blanks.
    """
    lines = [piece for line in _parted(document, paragraph, margin) for piece in apart(line)]
    parted = [part for line in lines for part in labelled_cells(line)]
    made = [_line(cells, paragraph, margin) for cells in parted]
    found = [line for line in made if line is not None]
    if len(found) == 1 and paragraph.list is None:
        return found
    return [
        line._replace(
            number=paragraph.number if at == 0 and paragraph.list else "",
            bullet=at == 0 and paragraph.list is not None and paragraph.list.bullet,
            first=at == 0,
            alone=len(found) == 1,
        )
        for at, line in enumerate(found)
    ]


def _parted(document: Page, paragraph: Paragraph, margin: Margin) -> list[list[list[Fragment]]]:
    """Return the fragments of each line, parted at its tabs."""
    kept: list[list[list[Fragment]]] = []
    for line in broken(document, paragraph, margin.structure):
        if not any(line):
            continue
        if kept and goes_on(kept[-1], line):
            _join(kept[-1], line)
        else:
            kept.append(line)
    return kept


def _join(above: list[list[Fragment]], line: list[list[Fragment]]) -> None:
    first = next(fragment for cell in line for fragment in cell)
    above[-1] += [Fragment(" ", first.start, first.start, Look()), *line[0]]
    above += line[1:]


def _line(parts: list[list[Fragment]], paragraph: Paragraph, margin: Margin) -> Line | None:
    cells = _cells(parts, paragraph)
    if len(cells) == 1 and cells[0].text in _DASHES:
        # A mark with nothing behind it.
        _leave(cells[0], margin)
        return None
    cells = _behind_mark(cells, paragraph, margin) if cells else []
    if not cells:
        return None
    whole = cells[0].joined(*cells[1:])
    return Line(
        whole,
        tuple(cells),
        paragraph,
        bold=_mostly(whole, 0),
        italic=_mostly(whole, 1),
        underlined=_mostly(whole, 2),
        capitals=_in_capitals(whole, paragraph),
        size=_size(whole, paragraph),
    )


def _cells(parts: list[list[Fragment]], paragraph: Paragraph) -> list[Passage]:
    """Return the words between tabs, those of a list as entries."""
    kind: Kind = "paragraph"
    depth, numbered = 0, False
    if paragraph.list is not None:
        # "List Bullet 2" is a list of its own, and stands one step deeper.
        styled = _STEP.match(paragraph.style)
        step = int(styled[1]) if styled else 1
        kind, depth, numbered = "entry", min(paragraph.list.level + step, DEEPEST), not paragraph.list.bullet
    cells = [Passage(_merged(part), kind, depth, numbered=numbered).cut(0) for part in parts]
    return [cell for cell in cells if cell]


def _behind_mark(cells: list[Passage], paragraph: Paragraph, margin: Margin) -> list[Passage]:
    """Return the words behind a sign that points at them, or behind a mark typed where Word would make a list."""
    text = cells[0].text
    boxed = box_before(text) is not None and not is_ticked_off(text, margin.looks_like_name)
    if not boxed and (sign := _SIGN.match(cells[0].text)):
        rest = cells[0].cut(sign.end())
        if paragraph.list is not None or action_marker(rest.text):
            _leave(cells[0].cut(0, sign.end()), margin)
            cells = [rest, *cells[1:]]
    if paragraph.list is not None:
        return cells
    if boxed:
        # The box stays: it says how far something is.
        return [Passage(cell.fragments, "entry", 1) for cell in cells]
    mark = TYPED_MARK.match(cells[0].text) or (TYPED_MARK.fullmatch(cells[0].text) if len(cells) > 1 else None)
    if mark is None:
        return cells
    _leave(cells[0].cut(0, mark.end()), margin)
    rest = cells[0].cut(mark.end())
    depth = min(1 + max(0, paragraph.left - _INDENT) // (2 * _INDENT), DEEPEST)
    return [Passage(cell.fragments, "entry", depth) for cell in (*([rest] if rest else []), *cells[1:])]


def _leave(passage: Passage, margin: Margin) -> None:
    """Count words as structure."""
    margin.structure.extend((fragment.start, fragment.end) for fragment in passage.fragments if fragment.text.strip())


def _merged(fragments: list[Fragment]) -> list[Fragment]:
    """Join neighbouring words that look alike and stand side by side in the text."""
    if len(fragments) == 1:
        return fragments
    joined: list[Fragment] = []
    last = None
    for fragment in fragments:
        if (
            last
            and last.end == fragment.start
            and last.look == fragment.look
            and last.target == fragment.target
            and last.struck == fragment.struck
            and len(last.text) == last.end - last.start
            and len(fragment.text) == fragment.end - fragment.start
        ):
            last = joined[-1] = structs.replace(last, text=last.text + fragment.text, end=fragment.end)
        elif last and last.text[-1] == " " and fragment.text == " ":
            continue
        else:
            joined.append(fragment)
            last = fragment
    return joined


def _mostly(passage: Passage, which: int) -> bool:
    """Tell whether nearly all letters and figures bear a mark."""
    marks = [fragment.look[which] for fragment in passage.fragments]
    if all(marks) or not any(marks):
        return marks[0] and any(map(str.isalnum, passage.text))
    marked = whole = 0
    for fragment, bears in zip(passage.fragments, marks, strict=True):
        count = len(_NEITHER_LETTERS_NOR_FIGURES.sub("", fragment.text))
        whole += count
        marked += count if bears else 0
    return whole > 0 and marked / whole > _MOSTLY


def _in_capitals(passage: Passage, paragraph: Paragraph) -> bool:
    ranges = [(run.start, run.end) for run in paragraph.runs if run.capitals and run.kind == "shown"]
    if not ranges and not passage.text.isupper() and passage.text.isascii():
        return False
    letters = [character for character in passage.text if character.isalpha()]
    if len(letters) < _FEWEST_LETTERS:
        return False
    if all(letter.isupper() for letter in letters):
        return True
    return bool(ranges) and all(
        any(start <= fragment.start < end for start, end in ranges)
        for fragment in passage.fragments
        if any(character.isalpha() for character in fragment.text)
    )


def _size(passage: Passage, paragraph: Paragraph) -> int:
    """Return the size of most of the words."""
    if len(paragraph.runs) == 1:
        return paragraph.runs[0].size
    sizes: dict[int, int] = {}
    for run in paragraph.runs:
        if run.kind == "shown" and run.end > passage.start and run.start < passage.end:
            sizes[run.size] = sizes.get(run.size, 0) + min(run.end, passage.end) - max(run.start, passage.start)
    return max(sizes, key=lambda size: sizes[size], default=22)
