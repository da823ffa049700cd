"""Paragraphs that begin with a label: “Owner:”, set clear of the words that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.running_text import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.writers.word.page import Page

Field = tuple[str, "Iterable[Run]"]


def literal(*fields: tuple[str, str]) -> Iterator[Field]:
    """Give labels with literal words as fields; those without words are left out."""
    return ((label, (Run(words),)) for label, words in fields if words)


def write_labelled(
    page: Page,
    style: str,
    label: str,
    runs: Iterable[Run],
    indent: int = 0,
    *,
    keep_with_next: bool = False,
    close: bool = False,
) -> None:
    """Write one paragraph: the label, then the words."""
    paragraph = page.paragraph(style, indent, keep_with_next=keep_with_next, close=close)
    page.words(paragraph, label, "Minutes Label")
    runs = tuple(runs)
    if runs:
        page.words(paragraph, "\t")
        page.runs(paragraph, runs)


def write_fields(
    page: Page, fields: Iterable[Field], indent: int, style: str = "Minutes Field", *, last_kept: bool = False
) -> None:
    """Write fields, one paragraph each, kept on one page; `last_kept` keeps the last with what follows it too."""
    kept = list(fields)
    for number, (label, runs) in enumerate(kept, 1):
        write_labelled(page, style, label, runs, indent, keep_with_next=last_kept or number < len(kept))
