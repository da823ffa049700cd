"""The words that say which day a meeting was held on, where no field gives them: in the title, or right under it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from minutebook.dates.days import FoundDay, find_days
from minutebook.model.blocks import Paragraph
from minutebook.model.running_text import plain, standing
from minutebook.patterns import late_pattern
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item, Meeting

# So many headings and paragraphs stand under the title; a date further down is about something else.
_NEAR = 6
_LINE = 80
# "(approved on 7 July 2026)", "next meeting 7 July 2026": that day is another one.
_OTHER_DAY = late_pattern(
    r"\b(?:approv\w+|adopted|confirmed|agreed|signed|published|posted|issued|circulated|revised|updated|amended|version"
    r"|next|previous|last|due|deadline|until|since|after|before|by)\b[^.;()]{0,20}$",
    re.IGNORECASE,
)
_HELD = late_pattern(
    r"\b(?:held|took place|met|convened|gathered)(?: on)?(?: the)?\s{1,3}$",
    re.IGNORECASE,
    signs="held; place; met; convened; gathered",
)
# What may stand beside a date on a line that gives nothing else: a label, a little picture such as ":date:".
_LABEL = late_pattern(
    r"(?::\w{1,30}:|\b(?:meeting |)(?:date|day)\b|\b(?:minutes|notes|record)\b|\b(?:of|for|from|the|meeting)\b"
    r"|\bheld on\b|\bday \d{1,2}\b|\b\d{1,2}(?:[.:]\d\d)?\s?[ap]m\b|\bat\b"
    r"|[\W_])*",
    re.IGNORECASE,
)
_AFTER_DASH = late_pattern(r"\s[-–—]\s{1,3}$")
_OCCASION = late_pattern(
    r"\b(?:minutes|meetings?|calls?|teleconf\w*|telecon|conference|session|AGM|notes|sync)\b", re.IGNORECASE
)


def days_of_meeting(title: str) -> list[FoundDay]:
    """Return the days in a title that may be the meeting's, and not that of its approval."""
    return [day for day in find_days(title) if not _OTHER_DAY.search(title, max(0, day.start - _LINE), day.start)]


def printed_date(meeting: Meeting) -> str:
    """Return the words of the meeting's date: those of its field, else of the title or right under it; "" for none."""
    return meeting.date.printed if meeting.date else date_in_title(meeting) or date_under_title(meeting)


def date_in_title(meeting: Meeting) -> str:
    """Return the words of the day, with its year, that the title names; "" where it names none, or several."""
    title = standing(meeting.title)
    days = [day for day in days_of_meeting(title) if day.year]
    return title[days[0].start : days[0].end] if len(days) == 1 else ""


def date_under_title(meeting: Meeting) -> str:
    """Return the words of the day that a line of its own under the title gives; "" for none.

    "Held on 9 June 2026" in the first words counts too and, where there is no title, the first line. A line for each
    of several days makes minutes of several meetings: then there is no telling.
    """
    if find_days(standing(meeting.title)):
        return ""
    found = {
        words[day.start : day.end]: day
        for number, words in enumerate(islice(_first_texts(meeting.items), _NEAR))
        if (day := _day_of(words, is_title=number == 0 and not meeting.title)) is not None
    }
    return next(iter(found)) if len({(day.year, day.month, day.day) for day in found.values()}) == 1 else ""


def _first_texts(items: list[Item]) -> Iterator[str]:
    """Yield the headings and paragraphs at the beginning, as far as the first section that has a matter of its own."""
    for item in items:
        if item.section is not None or (item.title and section_of(plain(item.title)) is not None):
            return
        if item.title:
            yield standing(item.title)
        for block in item.content:
            if isinstance(block, Paragraph):
                # "##9 June 2026" was meant as a heading.
                yield standing(block.text).lstrip("#* ")
        yield from _first_texts(item.items)


def _day_of(words: str, *, is_title: bool) -> FoundDay | None:
    """Return the day that a text gives as that of the meeting, if it does."""
    start = words[: 2 * _LINE]
    days = [day for day in days_of_meeting(start) if day.exists]
    if len(days) != 1:
        return None
    day = days[0]
    alone = len(words) <= _LINE and _LABEL.fullmatch(words[: day.start]) and _LABEL.fullmatch(words[day.end :])
    named = is_title and len(words) <= _LINE and (_OCCASION.search(words) or _AFTER_DASH.search(words, 0, day.start))
    return day if alone or named or _HELD.search(start, 0, day.start) else None
