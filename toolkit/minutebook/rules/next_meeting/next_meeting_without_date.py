"""NXT102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.next_meeting import says_none_is_planned
from minutebook.vocabulary.placeholders import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import NextMeeting


@rule("NXT102", default="error")
def next_meeting_without_date(next_meeting: NextMeeting) -> Iterator[Fault]:
    """Next meeting has no date.

    Bad:

        # Finance Committee, 14 July 2026

        ## Next meeting

        - **Date:** to be confirmed

    Good:

        # Finance Committee, 14 July 2026

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: the date is really not known yet, and the minutes will be read before it is.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings; practice.
    """
    hint = "Add the date, or say that no further meeting is planned."
    date = next_meeting.date
    if date is None:
        if not says_none_is_planned(f"{next_meeting.theme} {next_meeting.venue}"):
            yield Fault("The next meeting has no date.", hint)
    elif not (find_days(date.printed) or says_none_is_planned(date.printed) or is_blank(date.printed)):
        yield Fault(f"{quote(f'Next meeting: {date.printed}')} gives no date.", hint, at=("date", "printed"))
