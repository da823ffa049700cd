"""Reading for the commands: a letter or a report in Word is told apart from minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.converting import read_source
from minutebook.model.meeting import Item
from minutebook.patterns import late_pattern
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading
    from minutebook.source import Source

_SAYS_SO = late_pattern(r"\b(?:minutes?|meetings?|notes|agenda|committee|board|council)\b", re.IGNORECASE)


def read_minutes(source: Source, form: str, styles: Mapping[str, str] | None) -> Reading:
    """Read minutes that a user has named.

    Whatever is written as text counts as minutes, however poor. A Word file counts as such if its name or its title
    speaks of a meeting, or if anything in it is what minutes hold.

    Raises:
        CannotBeRead: it is nested too deeply, or it is a Word file with nothing in it that minutes hold.
    """
    reading = read_source(source, form, styles)
    if form == "word" and not _holds_minutes(reading.meeting) and not _SAYS_SO.search(source.name.replace("_", " ")):
        raise CannotBeRead(
            "No minutes were found in this Word file: nobody is listed, no action or decision is recorded, and no "
            'heading is one of minutes. Name the right file, or begin with "minutebook new -o draft.docx".'
        )
    return reading


def _holds_minutes(meeting: Meeting) -> bool:
    said = f"{meeting.title} {meeting.body} {meeting.series}"
    return bool(
        meeting.attendance
        or meeting.actions
        or meeting.decisions
        or meeting.next_meeting
        or meeting.chair
        or meeting.minute_taker
        or _SAYS_SO.search(said)
        or any(item.section for _, item in meeting.all_of(Item))
    )
