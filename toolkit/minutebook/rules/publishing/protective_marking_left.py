"""PUB105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.public_words import looking_withheld
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import is_of_margin
from minutebook.word.document import WordSource, paragraphs_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading

_IN_MARGIN = late_pattern(
    r"\b(?:OFFICIAL[ :–-]{1,3}SENSITIVE|(?:TOP )?SECRET|RESTRICTED|CONFIDENTIAL|NOT FOR PUBLICATION|IN CONFIDENCE)\b"
    r"|^\W*(?:Official[ :–-]{1,3}[Ss]ensitive|Confidential|Restricted|Not for publication|In confidence)\W*$"
)


@rule("PUB105", default="warning", published="error", going_out="error", silences=("DOC104",))
def protective_marking_left(reading: Reading) -> Iterator[Fault]:
    """Marked confidential.

    A protective mark such as OFFICIAL-SENSITIVE stands on a line of its own, or at the top or foot of every page of a
    Word file. Either the words are not for the public, or the mark was left behind. Until it is settled, nothing is
    written for the public.

    Bad:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        OFFICIAL-SENSITIVE

        The mooring fees were agreed.

    Good:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        The mooring fees were agreed.

    When to ignore it: the mark is part of what was said.

    Measured on public minutes: see the table of rules.

    Source: Government Security Classifications Policy.
    """
    hint = 'Take it out if the words may be published; if not, withhold them with "**Restricted:**" and a reason.'
    for found in looking_withheld(reading.meeting):
        if found.marking:
            yield Fault(f"{quote(found.words)} stands on a line of its own.", hint, at=found.path, span=found.span)
    if not isinstance(reading.source, WordSource):
        return
    document = reading.source.document
    told: set[str] = set()
    for story in filter(is_of_margin, document.stories):
        for paragraph in paragraphs_in(story.blocks):
            mark = _IN_MARGIN.search(words_of(document, paragraph))
            if mark is None or mark[0].strip() in told:
                continue
            told.add(mark[0].strip())
            yield Fault(
                f"{quote(mark[0].strip())} stands at the top or foot of the page.",
                hint,
                in_source=(paragraph.start, paragraph.end),
            )
