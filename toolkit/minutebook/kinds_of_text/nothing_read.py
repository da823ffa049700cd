"""Whether anything in a file that was read as minutes is what minutes hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.kinds_of_text.minutes import MOST_LINES, looks_like_minutes
from minutebook.kinds_of_text.others import other_kind
from minutebook.model.meeting import Item
from minutebook.vocabulary.meeting_words import ABOUT_MEETINGS, AGENDA, MINUTES

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading

_PLAIN_DATA = frozenset({"yaml", "json"})


def seems_otherwise(reading: Reading) -> str | None:
    """Return what a file seems to be that does not look like minutes: "a poem", or "" where it is not known what.

    None where it looks like minutes, or holds anything that only minutes do.
    """
    if reading.form in _PLAIN_DATA:
        return None
    meeting, text = reading.meeting, reading.source.text
    kind = None if meeting.attendance else other_kind(text.splitlines()[:MOST_LINES])
    if kind is None and (_holds_minutes(meeting) or _says_so(meeting)):
        return None
    if looks_like_minutes(reading.source.name, text):
        return None
    return kind or ""


def _holds_minutes(meeting: Meeting) -> bool:
    return bool(
        meeting.attendance
        or meeting.actions
        or meeting.decisions
        or meeting.next_meeting
        or meeting.chair
        or meeting.minute_taker
        or any(item.section for _, item in meeting.all_of(Item))
    )


def _says_so(meeting: Meeting) -> bool:
    said = f"{meeting.title} {meeting.body} {meeting.series}"
    return any(words.search(said) for words in (MINUTES, ABOUT_MEETINGS, AGENDA))
