"""When the meeting was opened and closed, as a sentence says: "The meeting closed at 9.15pm"."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.dates import find_clocks
from minutebook.patterns import late_pattern
from minutebook.recognising.next_meeting.recogniser import tells_of_next
from minutebook.vocabulary.sentences import first_sentence

_CLOSED = late_pattern(
    r"\b(?:clos(?:ed|e)|ended|adjourned|finished|concluded)\b",
    re.IGNORECASE,
    signs="close; ended; adjourned; finished; concluded",
)
_OPENED = late_pattern(
    r"\b(?:called (?:the meeting )?to order|opened|commenced|began|started)\b",
    re.IGNORECASE,
    signs="to order; opened; commenced; began; started",
)
_LONGEST = 200


class TimesSaid(NamedTuple):
    """When it was opened and when it was closed, as printed; "" for what is not said."""

    opened: str = ""
    closed: str = ""


def times_said(text: str) -> TimesSaid:
    """Return the time that a sentence gives for the opening or the close of the meeting."""
    if tells_of_next(text):
        # "Adjourned at 8pm. The next meeting is …"
        text = text[: first_sentence(text)]
    clocks = find_clocks(text) if len(text) < _LONGEST else ()
    if not clocks or tells_of_next(text):
        return TimesSaid()
    before, printed = text[: clocks[0].start], text[clocks[0].start : clocks[0].end]
    if _CLOSED.search(before):
        return TimesSaid(closed=printed)
    return TimesSaid(opened=printed) if _OPENED.search(before) else TimesSaid()
