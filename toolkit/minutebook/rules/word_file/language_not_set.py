"""DOC113."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument


@rule("DOC113", default="warning")
def language_not_set(document: WordDocument) -> Iterator[Fault]:
    """No language is set.

    Programs that read aloud choose their voice by the language of the file, and Word its spelling. Without one,
    English may be read as if it were something else.

    Bad:

        [file without a language]
        [Heading 1] Estates
        The lease was agreed.

    Good:

        [Heading 1] Estates
        The lease was agreed.

    When to ignore it: nobody will open the file but a program.

    Measured on public minutes: no hit in 32 Word files.

    Source: WCAG 2.2, success criterion 3.1.1.
    """
    if not document.language:
        yield Fault(
            "The file does not say which language it is written in.",
            "Select everything, then choose Review, Language, Set Proofing Language.",
        )
