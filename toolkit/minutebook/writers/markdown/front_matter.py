"""The details at the top of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.errors import CannotBeWritten
from minutebook.markdown.details import COMMENTS, lines_of_other_key
from minutebook.yaml_text import quoted, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Correction, Meeting

_LANGUAGE = "en-GB"
_LONGEST_QUOTED = 60


def front_matter(meeting: Meeting) -> str:
    """Return the details between their lines of dashes, with a line feed after each line."""
    return "".join(f"{line}\n" for line in ("---", *_lines(meeting), "---"))


def _lines(meeting: Meeting) -> Iterator[str]:
    yield f"minutes: {meeting.minutes}"
    date, start, end = meeting.date, meeting.start, meeting.end
    approval = meeting.approval
    values = {
        "body": meeting.body,
        "series": meeting.series,
        "date": date.printed if date else "",
        "start": start.printed if start else "",
        "end": end.printed if end else "",
        "venue": meeting.venue,
        "chair": meeting.chair,
        "minute_taker": meeting.minute_taker,
        "language": meeting.language if meeting.language != _LANGUAGE else "",
        "status": meeting.status,
        "held": meeting.held if meeting.held != "held" else "",
        "approved_how": approval.how if approval else "",
        "approved_by": approval.by if approval else "",
        "approved_on": approval.date.printed if approval and approval.date else "",
        "amendments": approval.amendments if approval else "",
    }
    for key, value in values.items():
        if value:
            yield f"{key}: {written(value)}"
    if meeting.corrections:
        yield "corrections:"
        for correction in meeting.corrections:
            yield from _correction(correction)
    for key, value in meeting.extra.items():
        lines = lines_of_other_key(key, value)
        if lines is None:
            raise CannotBeWritten(_cannot_stand(key, value))
        yield lines


def _correction(correction: Correction) -> Iterator[str]:
    yield f"  - what: {written(correction.what)}"
    if correction.date:
        yield f"    date: {written(correction.date.printed)}"
    if correction.why:
        yield f"    why: {written(correction.why)}"


def _cannot_stand(key: str, value: str) -> str:
    what = "a comment" if key == COMMENTS else f"the key {quoted(_shortened(key))}"
    return (
        f'Under "extra", {what} holds {quoted(_shortened(value))}, which would be read as something else at the top '
        "of a Markdown file. Take it out, or write YAML, JSON or the public edition."
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED]}…"
