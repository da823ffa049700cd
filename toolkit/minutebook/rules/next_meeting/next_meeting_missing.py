"""NXT101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Paragraph
from minutebook.model.meeting import Item
from minutebook.model.paths import walk
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.quoting import quote
from minutebook.rules.unread import day_of_next_meeting
from minutebook.vocabulary.next_meeting import says_none_is_planned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


@rule("NXT101", default="error")
def next_meeting_missing(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """No next meeting.

    The minutes do not say when the body meets again. If it does not, say so. A link to a calendar is only a warning:
    it may show another day by the time it is followed.

    Bad:

        # Finance Committee, 14 July 2026

        ## Next meeting

        The chair thanked everybody.

    Good:

        # Finance Committee, 14 July 2026

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: the dates of the year are published elsewhere.

    Measured on public minutes: 92 hits in 268 sets of minutes; of 20 read, 18 were right.

    Source: real minutes of assurance meetings; practice.
    """
    if meeting.next_meeting is not None or meeting.held == "cancelled" or not is_in_english(reading):
        return
    sections = [(path, item) for path, item in meeting.all_of(Item) if item.section == "next meeting"]
    paragraphs = [block for _, item in sections for block in item.content if isinstance(block, Paragraph)]
    if any(says_none_is_planned(plain(block.text)) for block in paragraphs) or day_of_next_meeting(meeting):
        return
    for path, item in sections:
        if any("](" in words or "://" in words for _, words in walk(item) if isinstance(words, str)):
            yield Fault(
                f"{quote(plain(item.title))} gives a link, and no date.",
                "Add the date of the next meeting; the link may show another one by the time it is followed.",
                at=(*path, "title"),
                severity="warning",
            )
            return
    yield Fault(
        "Nothing says when the next meeting is.",
        "Add the date, or say that no further meeting is planned.",
    )
