"""MTG101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.occasion import first_day
from minutebook.rules.quoting import quote
from minutebook.rules.unread import day_near_the_top

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


@rule("MTG101", default="error")
def meeting_without_date(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """No date.

    No day can be found for the meeting: neither in the details at the top nor in the title. Without it no
    action can be followed and no due date understood. A day that stands near the top, and could not be read as
    the meeting's, is only a warning.

    Bad:

        # Finance Committee

        ## Attendance

    Good:

        # Finance Committee

        Date: Wednesday 4 March 2026

        ## Attendance

    When to ignore it: never.

    Measured on public minutes: 25 hits in 268 sets of minutes; of 20 read, 17 were right.

    Source: practice (Chartered Governance Institute, guidance on minute taking).
    """
    if first_day(meeting.date) or not is_in_english(reading):
        return
    hint = 'Add a line such as "Date: Tuesday 24 September 2019".'
    near = day_near_the_top(meeting) if meeting.date is None else None
    if near is not None:
        yield Fault(
            f"{quote(near.words)} could not be read as the date of the meeting.",
            f"Write {quote(f'Date: {near.words}')} on a line of its own, if that is the day.",
            at=near.path,
            span=near.span,
            severity="warning",
        )
        return
    if meeting.date is not None:
        yield Fault(f"{quote(meeting.date.printed)} gives no day for the meeting.", hint, at=("date", "printed"))
    elif meeting.title:
        yield Fault(f"{quote(plain(meeting.title))} is not followed by a date for the meeting.", hint)
    else:
        yield Fault("These minutes give no date for the meeting.", hint)
