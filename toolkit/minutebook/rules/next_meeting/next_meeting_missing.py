"""NXT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.occasion import every_item
from minutebook.rules.planned import says_none_is_planned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting


@rule("NXT101", default="error")
def next_meeting_missing(meeting: Meeting) -> Iterator[Fault]:
    """No next meeting.

    The minutes do not say when the body meets again. If it does not, say so.

    Bad:

        # Finance Committee, 14 July 2026

        ## Next meeting

        The chair thanked everybody.

    Good:

        # Finance Committee, 14 July 2026

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: the dates of the year are published elsewhere.

    Source: real minutes of assurance meetings; practice.
    """
    if meeting.next_meeting is not None:
        return
    sections = [item for item in every_item(meeting.items) if item.section == "next meeting"]
    if any(says_none_is_planned(item) for item in sections):
        return
    yield Fault(
        "Nothing says when the next meeting is.",
        "Add the date, or say that no further meeting is planned.",
    )
