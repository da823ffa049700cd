"""The opening of the minutes: which body met, the title, and the details of the meeting and of its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.running_text import Run, parse
from minutebook.writers.word.labelled import Field, literal, write_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.when import Clock, When
    from minutebook.writers.word.page import Page


def write_opening(page: Page, meeting: Meeting) -> None:
    """Write what stands before the first item."""
    if meeting.body:
        page.words(page.paragraph("Minutes Body"), meeting.body)
    if meeting.title:
        page.runs(page.paragraph("Title"), parse(meeting.title))
    details = literal(
        ("Series:", meeting.series),
        ("Date:", _printed(meeting.date)),
        ("Start:", _printed(meeting.start)),
        ("End:", _printed(meeting.end)),
        ("Venue:", meeting.venue),
        ("Chair:", meeting.chair),
        ("Minute taker:", meeting.minute_taker),
        ("Meeting held:", meeting.held if meeting.held != "held" else ""),
    )
    # Headers and footers repeat what stands in these styles.
    styled = (field._replace(style="Minutes Date") if field.label == "Date:" else field for field in details)
    write_fields(page, styled, 0, "Minutes Detail", last_kept=True)
    status = Field("Status:", (Run(meeting.status.capitalize()),), style="Minutes Status Word")
    write_fields(page, (status,), 0, "Minutes Status")
    write_fields(page, (*literal(*_approval(meeting)), *_corrections(meeting)), 0, "Minutes Detail")


def _approval(meeting: Meeting) -> Iterator[tuple[str, str]]:
    if approval := meeting.approval:
        yield "Approved:", approval.how
        yield "Approved by:", approval.by
        yield "Approved on:", _printed(approval.date)
        yield "Amendments:", approval.amendments


def _corrections(meeting: Meeting) -> Iterator[Field]:
    for correction in meeting.corrections:
        # Its label begins a correction, also where what was corrected is still missing.
        yield Field("Correction:", (Run(correction.what),) if correction.what else ())
        yield from literal(("Corrected on:", _printed(correction.date)), ("Reason:", correction.why))


def _printed(when: When | Clock | None) -> str:
    return when.printed if when else ""
