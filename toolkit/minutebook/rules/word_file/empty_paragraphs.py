"""DOC115."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import Paragraph
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Block
    from minutebook.word.document import WordDocument

_FEWEST = 2


@rule("DOC115", default="info")
def empty_paragraphs(document: WordDocument) -> Iterator[Fault]:
    """Space made of empty paragraphs.

    Two or more empty paragraphs in a row stand for a gap. Programs that read aloud say "blank" for each, and
    when the text above grows, the gap lands in the wrong place. All of a file are told once.

    Bad:

        [Heading 1] Estates
        The lease was agreed.
        [empty paragraph]
        [empty paragraph]
        The depot stays open.

    Good:

        [Heading 1] Estates
        The lease was agreed.
        The depot stays open.

    When to ignore it: the gap leaves room for a signature.

    Measured on public minutes: 24 hits in 32 Word files; of 20 read, 20 were right.

    Source: WCAG 2.2, success criterion 1.3.2; Word's own Accessibility Checker.
    """
    pictured = {picture.at for picture in document.pictures}
    gaps: list[tuple[Paragraph | None, int]] = []
    before: Paragraph | None = None
    empty = 0
    for block in document.body.blocks:
        if _is_empty(document, block, pictured):
            empty += 1
            continue
        if empty >= _FEWEST:
            gaps.append((before, empty))
        empty = 0
        before = block if isinstance(block, Paragraph) else None
    if not gaps:
        return
    after = next((block for block, _ in gaps if block is not None), None)
    number = sum(count for _, count in gaps)
    fact = (
        f"{number} empty paragraphs in a row make a gap"
        if len(gaps) == 1
        else f"{number} empty paragraphs make {len(gaps)} gaps"
    )
    first = ", the first" if len(gaps) > 1 else ""
    where = f"{first} after {quote(document.text[after.start : after.end])}" if after is not None else ""
    yield Fault(
        f"{fact}{where}.",
        "Delete them and set the spacing before or after the paragraph instead.",
        in_source=None if after is None else (after.start, after.end),
    )


def _is_empty(document: WordDocument, block: Block, pictured: set[int]) -> bool:
    """Whether a paragraph holds nothing at all; a picture, or the end of a page, is something."""
    if not isinstance(block, Paragraph) or document.text[block.start : block.end].strip(" \t\xa0\n"):
        return False
    return pictured.isdisjoint(range(block.start, block.end + 1))
