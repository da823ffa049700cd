"""MTG102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_days, why_not
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.text import Text


@rule("MTG102", default="error")
def date_does_not_exist(text: Text) -> Iterator[Fault]:
    """No such date.

    The calendar has no such day, wherever in the minutes it stands.

    Bad:

        # Finance Committee, 31 September 2026

    Good:

        # Finance Committee, 30 September 2026

    When to ignore it: the words are not meant as a date, such as the number of a form.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: the calendar; the public corpus has "February 31" and "September 31".
    """
    for found in find_days(text.plain):
        if not found.exists:
            words = text.plain[found.start : found.end]
            yield Fault(
                f"{quote(words)} is not a date: {why_not(found)}.",
                "Check the diary and correct it.",
                span=(found.start, found.end),
            )
