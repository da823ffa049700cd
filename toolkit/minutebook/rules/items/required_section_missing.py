"""ITM101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.meeting import Item
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.quoting import quote
from minutebook.rules.unread import day_of_next_meeting, mentions_matters_arising, names_of_those_present

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minutebook.finding import Severity
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading

_SILENCED = {"attendance": ("ATT101", "ATT105"), "next meeting": ("NXT101",)}
_SPOKEN_OF: dict[str, Callable[[Meeting], bool]] = {
    "matters arising": mentions_matters_arising,
    "next meeting": day_of_next_meeting,
}
# A meeting that could decide nothing still has people who came, and one that was cancelled has nothing.
_ASKED_ALL_THE_SAME: dict[str, tuple[str, ...]] = {"cancelled": (), "without quorum": ("attendance",)}
_OTHERWISE = '"None" under it if nothing was raised'
_UNDER = {
    "attendance": "the names of those present under it",
    "next meeting": "its date under it",
}


@rule("ITM101", default="error")
def required_section_missing(
    meeting: Meeting,
    reading: Reading,
    *,
    required: tuple[str, ...] = ("attendance", "matters arising", "next meeting"),
    advised: tuple[str, ...] = ("matters arising",),
) -> Iterator[Fault]:
    """Section missing.

    Which sections are required depends on the kind of meeting (setting `required`); those in `advised` are only a
    warning. A list of those present counts as attendance wherever it stands, an action brought forward as matters
    arising, and the date of the next meeting as that section; so do words that speak of them. A
    meeting that was cancelled is asked for none of these, one without a quorum for its attendance alone. Minutes
    in another language are not asked for headings in English.

    Bad:

        # Finance Committee, 14 July 2026

        ## Matters arising

        None.

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    Good:

        # Finance Committee, 14 July 2026

        ## Attendance

        Present: Jo March

        Apologies: None

        ## Matters arising

        None.

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: the body never has such a section; then change the settings instead.

    Measured on public minutes: 330 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: practice; the fixed structure of assurance meetings.
    """
    present = {item.section for _, item in meeting.all_of(Item)}
    counted = {
        "attendance": bool(meeting.attendance) or "apologies" in present or names_of_those_present(reading) is not None,
        "matters arising": "minutes of the last meeting" in present or any(a.brought_forward for a in meeting.actions),
        "next meeting": meeting.next_meeting is not None,
    }
    if not is_in_english(reading):
        return
    asked = required if meeting.held == "held" else _ASKED_ALL_THE_SAME[meeting.held]
    for section in required:
        if section not in asked or section in present or counted.get(section):
            continue
        if section not in _SPOKEN_OF or not _SPOKEN_OF[section](meeting):
            severity: Severity | None = "warning" if section in advised else None
            yield Fault(
                f"There is no section for {quote(section[:1].upper() + section[1:])}.",
                f"Add the heading, with {_UNDER.get(section, _OTHERWISE)}.",
                silences=_SILENCED.get(section, ()),
                severity=severity,
            )
