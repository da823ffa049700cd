"""DOC112."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.word_stories import margins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

_SHOWING = frozenset({"picture", "chart", "diagram"})


@rule("DOC112", default="warning")
def picture_without_description(document: WordDocument) -> Iterator[Fault]:
    """A picture without a description.

    Nobody who listens to the minutes learns what the picture shows, and nobody who searches for it finds it. Crests in
    headers and footers are left alone, for programs that read aloud pass over them.

    Bad:

        [Heading 1] Estates
        [picture]

    Good:

        [Heading 1] Estates
        [picture: Plan of the depot, with the new gate to the north]

    When to ignore it: the picture only decorates; then mark it as decorative in Word.

    Measured on public minutes: 1 hit in 32 Word files; it was right.

    Source: WCAG 2.2, success criterion 1.1.1.
    """
    aside = margins(document)
    for picture in document.pictures:
        silent = picture.kind in _SHOWING and not picture.description.strip() and not picture.decorative
        if silent and not any(start <= picture.at <= end for start, end in aside):
            yield Fault(
                f"A {picture.kind} has no description.",
                "Right-click it, choose Edit Alt Text, and say in a sentence what it shows.",
                in_source=(picture.at, picture.at),
            )
