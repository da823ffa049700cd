"""DOC116."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import paragraphs_in
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import is_of_margin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument


@rule("DOC116", default="warning", silences=("REA107",))
def text_box(document: WordDocument) -> Iterator[Fault]:
    """Words in a text box.

    A text box floats above the page. Programs that read aloud come to it too early, too late or not at all, and on a
    small screen it covers the text. Those in headers and footers are left alone.

    Bad:

        [Heading 1] Estates
        The lease was agreed. [text box: The depot stays open.]

    Good:

        [Heading 1] Estates
        The lease was agreed.
        The depot stays open.

    When to ignore it: the words only repeat what the text says.

    Measured on public minutes: 8 hits in 32 Word files; all 8 read, 8 were right.

    Source: WCAG 2.2, success criterion 1.3.2.
    """
    for story in document.stories:
        if story.kind != "text box" or is_of_margin(story):
            continue
        lines = [line for line in paragraphs_in(story.blocks) if document.text[line.start : line.end].strip()]
        # A box with a stroke or a star in it is a drawing.
        if any(letter.isalnum() for line in lines for letter in document.text[line.start : line.end]):
            start, end = lines[0].start, lines[-1].end
            yield Fault(
                f"{quote(document.text[start:end])} stands in a text box, which may be read too late, or never.",
                "Move the words into the text; a paragraph can have a border too.",
                in_source=(start, end),
            )
