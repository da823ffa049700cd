"""Paragraphs that begin with a label: “Owner:”, set clear of the words that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.running_text import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.writers.word.page import Page


# The style of words that look like more than they are, and mean just what they say.
EXACT = "Minutes Words"


class Field(NamedTuple):
    """A label and the words behind it; `exact` words look like more than they are, others may have a `style`."""

    label: str
    runs: Iterable[Run] = ()
    exact: bool = False
    style: str = ""


def literal(*fields: tuple[str, str]) -> Iterator[Field]:
    """Give labels with literal words as fields; those without words are left out."""
    return (Field(label, (Run(words),)) for label, words in fields if words)


def write_labelled(
    page: Page, style: str, field: Field, indent: int = 0, *, keep_with_next: bool = False, close: bool = False
) -> None:
    """Write one paragraph: the label, then the words."""
    paragraph = page.paragraph(style, indent, keep_with_next=keep_with_next, close=close)
    page.words(paragraph, field.label, "Minutes Label")
    runs = tuple(field.runs)
    if runs:
        page.words(paragraph, "\t")
        page.runs(paragraph, runs, EXACT if field.exact else field.style)


def write_fields(
    page: Page, fields: Iterable[Field], indent: int, style: str = "Minutes Field", *, last_kept: bool = False
) -> None:
    """Write fields, one paragraph each, kept on one page; `last_kept` keeps the last with what follows it too."""
    kept = list(fields)
    for number, field in enumerate(kept, 1):
        write_labelled(page, style, field, indent, keep_with_next=last_kept or number < len(kept))
