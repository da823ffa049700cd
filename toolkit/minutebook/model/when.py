"""Days and times: what was printed, kept beside what it means."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta

from minutebook.model.part import Part


class When(Part, frozen=True, kw_only=True):
    """A day as the clerk wrote it, and the day it means.

    `day` is worked out from the words and the meeting's date (`settling.settle`), never by hand; it is None
    where the words name no day, or contradict themselves ("Tuesday" on a Thursday).
    """

    printed: Annotated[
        str, Meta(description="The words as they stand in the minutes, such as “Tuesday 24th September”.")
    ]
    day: Annotated[
        dt.date | None,
        Meta(description="The day these words mean; left out where they name no day, or contradict themselves."),
    ] = None


class Clock(Part, frozen=True, kw_only=True):
    """A time of day as the clerk wrote it, and the time it means (local to the meeting, no zone)."""

    printed: Annotated[str, Meta(description="The words as they stand in the minutes, such as “10.30am”.")]
    time: Annotated[dt.time | None, Meta(description="The time these words mean, left out where they name none.")] = (
        None
    )
