"""The runs of a paragraph as fragments, between its line breaks and tabs."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from minutebook.page.passages import Fragment, Look
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Page, Paragraph, Run

_TOKEN = late_pattern(r"\t|\n|[^\S\t\n]+|[^\s]+")
_WORDS = late_pattern(r"\S+")
_LOOKS = {marks: Look(*marks) for marks in product((False, True), repeat=3)}


def broken(document: Page, paragraph: Paragraph, structure: list[tuple[int, int]]) -> list[list[list[Fragment]]]:
    """Return the fragments between line breaks and tabs; characters that do not show become structure."""
    lines: list[list[list[Fragment]]] = [[[]]]
    for run in paragraph.runs:
        if run.kind != "shown":
            structure.extend(_words_in(document.text, run.start, run.end))
            continue
        look = _LOOKS[run.bold, run.italic, run.underlined]
        cell = lines[-1][-1]
        if run.said is not None:
            _add_said(lines, run.said, run, look)
            continue
        words = document.text[run.start : run.end]
        if (
            words.isprintable()
            and "  " not in words
            and not (words[:1] == " " and (not cell or cell[-1].text[-1] == " "))
        ):
            # Neither tabs nor line breaks, and no blank too many: one fragment.
            if words:
                cell.append(Fragment(words, run.start, run.end, look, run.target, run.struck))
            continue
        _add_words(lines, document.text, run, look)
    return lines


def _add_words(lines: list[list[list[Fragment]]], text: str, run: Run, look: Look) -> None:
    """Add the words of a run, parted at its line breaks and tabs."""
    for token in _TOKEN.finditer(text, run.start, run.end):
        if token[0] == "\n":
            lines.append([[]])
        elif token[0] == "\t":
            lines[-1].append([])
        elif not token[0].isspace():
            lines[-1][-1].append(Fragment(token[0], token.start(), token.end(), look, run.target, run.struck))
        elif lines[-1][-1]:
            lines[-1][-1].append(Fragment(" ", token.start(), token.end(), look, run.target, run.struck))


def _add_said(lines: list[list[list[Fragment]]], words: str, run: Run, look: Look) -> None:
    """Add what characters stand for, which cannot be divided."""
    if words == "\n":
        lines.append([[]])
    elif not words.isspace():
        lines[-1][-1].append(Fragment(words, run.start, run.end, look, run.target, run.struck))
    elif lines[-1][-1]:
        lines[-1][-1].append(Fragment(" ", run.start, run.end, look, run.target, run.struck))


def _words_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _WORDS.finditer(text[start:end]):
        yield start + found.start(), start + found.end()
