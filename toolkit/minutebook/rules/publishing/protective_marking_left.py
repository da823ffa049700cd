"""PUB105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.public_words import looking_withheld, marks_in_margins
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


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

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: Government Security Classifications Policy.
    """
    hint = 'Take it out if the words may be published; if not, withhold them with "**Restricted:**" and a reason.'
    for found in looking_withheld(reading.meeting):
        if found.marking:
            yield Fault(f"{quote(found.words)} stands on a line of its own.", hint, at=found.path, span=found.span)
    for margin in marks_in_margins(reading.source):
        yield Fault(
            f"{quote(margin.words)} stands at the top or foot of the page.", hint, in_source=(margin.start, margin.end)
        )
