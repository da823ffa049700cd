"""DOC104."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import paragraphs_in, words_of
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import is_of_margin
from minutebook.vocabulary.withholding import MARKINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

# In capitals a mark may stand anywhere; otherwise only at the beginning, where it is no word of a name.
_MARK = late_pattern(
    rf"\b(?:DRAFT|UNAPPROVED|{MARKINGS}|OFFICIAL|NOT PROTECTIVELY MARKED|PROTECT|EMBARGOED)\b"
    r"|^\s*(?:Draft|Unapproved|Official[ -]{1,3}[Ss]ensitive|Confidential|Not for publication|In confidence)\b"
)


@rule("DOC104", default="info", going_out="error")
def mark_in_header_or_footer(document: WordDocument) -> Iterator[Fault]:
    """Mark in a header or footer.

    Marks such as DRAFT or OFFICIAL stand at the top or bottom of every page, where whoever finishes the minutes no
    longer looks. It matters where this Word file itself goes out, that is with `--stage publish`; web pages made
    of it do not carry its headers.

    Bad:

        [page header: DRAFT]
        [Heading 1] Estates
        The lease was agreed.

    Good:

        [page header: Finance Committee]
        [Heading 1] Estates
        The lease was agreed.

    When to ignore it: your office publishes drafts and marks them as such, or marks every file OFFICIAL.

    Measured on public minutes: 1 hit in 32 Word files; it was right.

    Source: Government Security Classifications Policy; practice.
    """
    told: set[str] = set()
    # What no page shows is told only where no page that shows says the same.
    for story in sorted(filter(is_of_margin, document.stories), key=lambda story: story.off):
        for paragraph in paragraphs_in(story.blocks):
            found = (
                _MARK.search(document.text, paragraph.start, paragraph.end) if words_of(document, paragraph) else None
            )
            if found is None or found[0].strip() in told:
                continue
            # First pages, even pages and sections have headers of their own that say the same.
            told.add(found[0].strip())
            start = found.end() - len(found[0].lstrip())
            where = "footer" if story.kind == "footer" or "/footer" in story.part else "header"
            fact, hint = f"The page {where} says {quote(found[0])}.", "Take it out of the file that goes out."
            if story.off:
                fact = f"A page {where} that no page shows says {quote(found[0])}: you cannot see it, but others can."
                hint = (
                    f"Tick Different First Page and Different Odd & Even Pages in Word, and take it out of the {where}."
                )
            yield Fault(fact, hint, in_source=(start, found.end()))
