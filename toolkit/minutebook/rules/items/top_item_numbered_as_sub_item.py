"""ITM107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting

_WHOLE = late_pattern(r"\d{1,3}[.)]?")
_PART = late_pattern(r"\d{1,3}\.\d{1,3}[.)]?")


@rule("ITM107", default="warning")
def top_item_numbered_as_sub_item(meeting: Meeting) -> Iterator[Fault]:
    """Item numbered as a sub-item.

    An item of the agenda carries the number of a sub-item, so it seems to belong to the one before it.

    Bad:

        # Finance Committee, 14 July 2026

        ## 1. Accounts

        The accounts were received.

        ## 1.1 Insurance

        The policy was renewed.

        ## 2. Any other business

        None.

    Good:

        # Finance Committee, 14 July 2026

        ## 1. Accounts

        The accounts were received.

        ### 1.1 Insurance

        The policy was renewed.

        ## 2. Any other business

        None.

    When to ignore it: the number is a file reference and not a place in the agenda.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings, where one section is an item in one year and a sub-item in the next.
    """
    numbers = [item.number for item in meeting.items]
    if not any(_WHOLE.fullmatch(number) for number in numbers):
        return
    for position, number in enumerate(numbers):
        if _PART.fullmatch(number):
            yield Fault(
                f"{quote(number)} is the number of a sub-item, but it stands among the items.",
                "Put it under the item it belongs to, or give it a number of its own.",
                at=("items", position, "number"),
            )
