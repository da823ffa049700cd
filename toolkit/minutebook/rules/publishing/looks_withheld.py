"""PUB107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.public_words import looking_withheld
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting


@rule("PUB107", default="warning", published="error", going_out="error")
def looks_withheld(meeting: Meeting) -> Iterator[Fault]:
    """Looks withheld, is not.

    Words such as "Confidential – staffing" or "Restriced: staffing" promise that what follows is kept from the public.
    Minutebook withholds behind a few labels that nobody can mistake, and guesses at no others, so everybody would read
    it. Until each such place is answered, no page, Word document or other file is written for the public.

    Bad:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        Confidential – staffing

        Two of the crew have handed in their notice.

    Good:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        **Restricted:** staffing

        Two of the crew have handed in their notice.

    When to ignore it: the words may go out after all. Say why in the line above, with "minutebook: ignore PUB107".

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: Local Government Act 1972, section 100A and Schedule 12A; practice of boards and councils.
    """
    for found in looking_withheld(meeting):
        if not found.marking:
            yield Fault(
                f"{quote(found.words)} looks as if the words below it were withheld. They are not: everybody would "
                "read them.",
                'Write "**Restricted:**" and the reason on a line of its own, or say why the words may go out.',
                at=found.path,
                span=found.span,
            )
