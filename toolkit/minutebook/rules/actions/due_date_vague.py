"""ACT103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import due_kind
from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.owner_and_due import due_place
from minutebook.rules.quoting import quote
from minutebook.vocabulary.placeholders import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Action


@rule("ACT103", default="warning", silences=("TXT105",))
def due_date_vague(action: Action) -> Iterator[Fault]:
    """Date too vague.

    The words give no day that anybody could hold the owner to. "In a month" is a date in new minutes, but not where
    it was carried on from a meeting whose day is not given.

    Bad:

        - **Action 1:** DCO to publish the survey at the end of the year.

    Good:

        - **Action 1:** DCO to publish the survey by 18 December 2026.

    When to ignore it: the work has no end, and the minutes say so on purpose.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    if action.due is None or action.status in {"closed", "withdrawn"} or is_blank(action.due.printed):
        return
    kind = due_kind(action.due.printed)
    relative_to_what = kind == "relative" and action.raised is not None and action.due.day is None
    if kind not in {"vague", None} and not relative_to_what:
        return
    at, span = due_place(action)
    words = action.due.printed
    said = quote(words[:1].upper() + words[1:])
    if "end of the year" in words.lower():
        fact = f"{said} could mean December or March."
    elif relative_to_what:
        fact = f"{said} counts from a meeting whose day is not given."
    else:
        fact = f"{said} is not a date."
    yield Fault(fact, "Give a date, or name the meeting.", at=at, span=span)
