"""MTG109."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.occasion import first_day
from minutebook.rules.quoting import quote
from minutebook.rules.unread import mentions_chair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading

_CHAIR = re.compile(r"\b(?:chair|chairman|chairwoman|chairperson|convener|president|mayor)\b", re.IGNORECASE)


@rule("MTG109", default="error")
def meeting_without_chair(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """No chair.

    Nobody is named as the chair: not in the details at the top, not in the attendance list, and not in words such as
    "The meeting was chaired by Ade Bello".

    Bad:

        # Finance Committee, 14 July 2026

        ## Attendance

        Present: Ade Bello, Mara Lind

    Good:

        # Finance Committee, 14 July 2026

        Chair: Ade Bello

        ## Attendance

        Present: Ade Bello, Mara Lind

    When to ignore it: the body meets without one.

    Measured on public minutes: 238 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: practice (Chartered Governance Institute, guidance on minute taking).
    """
    if (
        meeting.held == "cancelled"
        or not is_in_english(reading)
        or meeting.chair
        or any(_CHAIR.search(f"{person.capacity} {person.note}") for person in meeting.attendance)
    ):
        return
    if mentions_chair(meeting):
        return
    day = first_day(meeting.date)
    on = f" on {quote(meeting.date.printed[day.start : day.end])}" if meeting.date and day else ""
    yield Fault(
        f"Nobody is named as the chair of the meeting{on}.",
        'Add "Chair:" and the name of whoever chaired on the day, even if it was a deputy.',
    )
