"""The one form of a meeting that every written form can say exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting


def normalise(meeting: Meeting) -> Meeting:
    """Return the meeting in normal form."""
    return meeting
