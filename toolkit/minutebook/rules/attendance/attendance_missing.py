"""ATT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.quoting import quote
from minutebook.rules.unread import names_of_those_present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


@rule("ATT101", default="error")
def attendance_missing(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """Nobody listed.

    There is a section about attendance, but it names nobody. Names that are there and could not be read as a list, in
    a heading for example, are only a warning.

    Bad:

        # Finance Committee, 14 July 2026

        ## Apologies and welcome

        The chair welcomed everybody.

    Good:

        # Finance Committee, 14 July 2026

        ## Apologies and welcome

        Present: Jo March, Ann Ito

    When to ignore it: a public meeting at which no list was kept.

    Measured on public minutes: 3 hits in 268 sets of minutes; of 3 read, 3 were right.

    Source: practice (Chartered Governance Institute, guidance on minute taking).
    """
    if meeting.attendance or meeting.held == "cancelled" or not is_in_english(reading):
        return
    seems = names_of_those_present(reading)
    if seems is not None:
        words = quote(reading.source.text[slice(*seems)])
        yield Fault(
            f"The names after {words} could not be read as a list of those present.",
            'Write them as a list under "Attendance", or on one line after "Present:".',
            in_source=seems,
            severity="warning",
        )
        return
    hint = "Add a list of names with the role of each person."
    for path, item in meeting.all_of(Item):
        if item.section in {"attendance", "apologies"}:
            yield Fault(f"Nothing under {quote(plain(item.title))} says who was present.", hint, at=(*path, "title"))
            return
    yield Fault("Nothing says who was present.", hint)
