"""DOC103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument


@rule("DOC103", default="warning", published="error")
def hidden_text(document: WordDocument) -> Iterator[Fault]:
    """Hidden text.

    Words that do not show are in the file all the same: marked as hidden, white on white, or too small to see. Whoever
    gets the file can find them with a click, and programs read them out. Names that were to be withheld have
    gone out in this way.

    Bad:

        [Heading 1] Complaints
        One complaint was upheld. [hidden: It was about the clerk.]

    Good:

        [Heading 1] Complaints
        One complaint was upheld.

    When to ignore it: never in a file that goes out.

    Measured on public minutes: no hit in 32 Word files.

    Source: practice; guidance of the Information Commissioner on disclosing information safely.
    """
    for start, end in _styled_spans(document):
        words = document.text[start:end]
        yield Fault(
            f"{quote(words)} is hidden: you cannot see it, but others can find it.",
            "Delete it, or make it visible.",
            in_source=(start, end),
        )


def _styled_spans(document: WordDocument) -> Iterator[tuple[int, int]]:
    """Yield every range of hidden words; what is parted by nothing but blanks or line endings is one range."""
    start = end = None
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            words = document.text[run.start : run.end]
            if run.kind != "hidden" or not words.strip():
                continue
            first = run.start + len(words) - len(words.lstrip())
            last = run.start + len(words.rstrip())
            if start is not None and end is not None and not document.text[end:first].strip():
                end = last
                continue
            if start is not None and end is not None:
                yield start, end
            start, end = first, last
    if start is not None and end is not None:
        yield start, end
