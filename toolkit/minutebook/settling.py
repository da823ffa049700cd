"""What follows from the words of a meeting: days, times, owners, kinds of section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting


def settle(meeting: Meeting) -> Meeting:
    """Return the meeting with everything filled in that its words say."""
    return meeting
