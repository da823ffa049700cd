"""Actions, decisions, questions … laid out as Markdown: a labelled entry, and an entry below it for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.labels import find_label
from minutebook.markdown.protecting import label_is_misread, unparted
from minutebook.model.running_text import escape
from minutebook.model.words import Words, cut
from minutebook.readers.word.laying_out import laid_field, laid_label, laid_paragraph, laid_whole, placed
from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.markdown.labels import Record
    from minutebook.readers.word.page import MarkdownPage
    from minutebook.readers.word.printed_words import Printed

# The fields that hold whole blocks, which stand below them.
BLOCK_FIELDS = frozenset({"update", "reasons", "answer"})
_NUMBERED = frozenset({"action", "decision", "motion", "question"})


def write_record(page: MarkdownPage, prefix: str, record: Record, label: Words, words: Printed) -> str:
    """Write the line that begins a record, and return the prefix of its fields.

    Args:
        page: where to.
        prefix: of what holds the record.
        record: what it is.
        label: as printed, “Action 3:”; "" where it is typed like the rest, or missing.
        words: the rest.
    """
    inside = page.mark(prefix, "- ")
    if not label:
        markup = str.__str__(words.words)
        found = find_label(markup, 0, len(markup)) if markup else None
        if found is not None and found.record == record:
            page.put_all(laid_paragraph(words))
            return inside
        label = Words(f"{record.capitalize()}:")
    number = _number(label) if record in _NUMBERED else Words("")
    written = f"**{label}**"
    misread = label_is_misread(written, record, str.__str__(number))
    apart = bool(number) and misread("x")
    if apart:
        word, colon = cut(label, 0, label.index(" ")), cut(label, len(label) - 1, len(label))
        misread = label_is_misread(f"**{word}:**", record, "")
        page.put("**", *laid_whole(word), *(laid_whole(colon) if colon == ":" else [":"]), "**")
    else:
        page.put(*laid_label(label))
    if words.words:
        page.put(" ", *laid_paragraph(words, misread))
    if apart:
        page.mark(inside, "- ")
        page.put("**Number:** ", *placed(escape(number), number))
    return inside


def _number(label: Words) -> Words:
    """Return what stands in a label between its word and its colon."""
    end = len(label) - label.endswith(":")
    blank = label.find(" ")
    return cut(label, blank, end) if 0 <= blank < end else Words("")


def write_field(page: MarkdownPage, prefix: str, label: Words, words: Printed) -> tuple[str, str]:
    """Write one field; return the prefix of what it holds, and its name."""
    inside = page.mark(prefix, "- ")
    markup = str.__str__(words.words)
    if not label:
        found = find_label(markup, 0, len(markup)) if markup else None
        page.put_all(placed(markup, words.words))
        return inside, found.name if found else ""
    name = fold(label).rstrip(": ")
    page.put(*laid_label(label))
    if markup:
        if words.exact and action_field_of(name) == "owners":
            markup = unparted(markup)
        page.put(" ", *laid_field(markup, words.words))
    return inside, name
