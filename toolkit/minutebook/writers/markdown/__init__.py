"""Minutes as Markdown, in the canonical form (docs/format.md): what the reader takes back exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

# What these minutes say besides, and why it is not written (see `writers.formats.Format`).
LEFT_OUT = {
    "When.day": "It is worked out from the words again, whoever reads them.",
    "Clock.time": "It is worked out from the words again, whoever reads them.",
    "Raised.meeting": "It is worked out from the words again, whoever reads them.",
    "Votes.in_favour": "It is worked out from the words again, whoever reads them.",
    "Votes.against": "It is worked out from the words again, whoever reads them.",
    "Votes.abstained": "It is worked out from the words again, whoever reads them.",
    "Motion.outcome": "It is worked out from the words again, whoever reads them.",
}


def write(meeting: Meeting) -> bytes:
    """Return the meeting as Markdown, in UTF-8 with line feeds."""
    from minutebook.writers.markdown.items import text_of

    return text_of(meeting).encode("utf-8")
