"""Plain text as a page: paragraphs between empty lines, with the place of each character."""

from __future__ import annotations

from itertools import pairwise

from minutebook.markdown.cursor import lines_of
from minutebook.markdown.public_lines import parted_at_marks
from minutebook.model.withholding_marks import line_mark, mark_at
from minutebook.page.line_breaks import is_wrapped
from minutebook.page.page import Page, Paragraph, Run, Story
from minutebook.patterns import late_pattern
from minutebook.recognising.laid_out import LaidOut

_STEP = 120
# What parts columns that were laid out with blanks; behind a colon stands the value of a label.
_GAP = late_pattern(r"(?<![\s:])(?: {2,}|[ ]*\t\s*)(?=\S)")
_UNDERLINE = late_pattern(r"[ \t]*(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})[ \t]*$")


def laid_out(text: str) -> LaidOut:
    """Return plain text as a page; rules and underlines are no words."""
    structure: list[tuple[int, int]] = []
    paragraphs: list[Paragraph] = []
    lines: list[tuple[int, int]] = []
    level: int | None = None
    if text.startswith("\ufeff"):
        structure.append((0, 1))
    for start, end in [*lines_of(text, len(structure)), (len(text), len(text))]:
        words = text[start:end]
        if _UNDERLINE.match(words):
            structure.append((start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
            level = 1 if len(lines) == 1 and words.lstrip()[0] == "=" else 2 if len(lines) == 1 else None
        elif words.strip():
            lines += _columns_at_marks(text, start, end)
            continue
        if lines:
            paragraphs += [_paragraph(text, part, level) for part in parted_at_marks(text, lines, withheld=True)]
        lines, level = [], None
    return LaidOut(Page(text=text, stories=(Story("body", tuple(paragraphs)),)), structure)


def _columns_at_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a line of columns where one of them is a mark of withholding, which stands alone; other lines stay whole."""
    edges = [start, *(found.end() for found in _GAP.finditer(text, start, end)), end]
    columns = [*pairwise(edges)]
    words = [text[slice(*one)].strip(" *_~`") for one in columns]
    # In another column than the first, the one word "Restricted" heads figures.
    marked = line_mark(words[0]) is not None or any(mark_at(one) is not None for one in words)
    return columns if marked else [(start, end)]


def _paragraph(text: str, lines: list[tuple[int, int]], level: int | None) -> Paragraph:
    """Return the paragraph of some lines. One that was broken at its length goes on; other lines are broken."""
    widest = max(end - start for start, end in lines)
    runs: list[Run] = []
    for number, (start, end) in enumerate(lines):
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        runs.append(Run(first, start + len(words.rstrip())))
        if number + 1 < len(lines):
            below = text[slice(*lines[number + 1])].lstrip()
            at = runs[-1].end
            runs.append(Run(at, at, said=" " if is_wrapped(words.rstrip(), below, widest) else "\n"))
    indent = len(text[slice(*lines[0])]) - len(text[slice(*lines[0])].lstrip())
    return Paragraph(runs[0].start, runs[-1].end, tuple(runs), level=level, left=indent * _STEP)
