"""ITM103."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.finding import Fault
from minutebook.model.blocks import Remark
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path

_SILENCED = {
    "attendance": ("ATT101", "ATT105"),
    "apologies": ("ATT101", "ATT105"),
    "next meeting": ("NXT101",),
}


# "Lunch", "Close", "Part 2", "2b (Jo and Sam)", "Day 1", "DRAFT", "Go back".
_ALONE = late_pattern(
    r"\W*(?:draft|final|approved|unapproved|minutes|meeting minutes|agenda|notes|contents?"
    r"|(?:tea |coffee |lunch |comfort |\d{1,3}[ -]?min(?:ute)?s?[ -])?(?:break|recess)"
    r"|call(?:ed)? to order|(?:working )?(?:lunch|dinner|breakfast|coffee)"
    r"|(?:the )?(?:meeting )?(?:close[sd]?|closing|end(?:s|ed)?|adjourn(?:ed|s|ment)?|wrap[- ]?up|thanks|adieu)"
    r"|go back|back|top|previous|next"
    r"|(?:discussions?|\d{1,2}[a-z])(?: \([^()]*\))?"
    r"|(?:morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: session)?"
    r"|(?:breakout |plenary |)(?:session|slot|part|day|block|track|breakout|plenary|round)s?\b.{0,40})\W*",
    re.IGNORECASE,
)
_TIMES = late_pattern(r"\d{1,2}[:.]\d\d|\b(?:UTC|GMT|BST|am|pm)\b")
# "Chair: Ade Bello", "Is it done?", "The film is not ready": a heading that is a statement by itself.
_VALUE = late_pattern(r"[^\s:]\s{0,2}:\s{1,2}\S|://|[.!?]$|\S \S+ (?:is|are|was|were|has been|have been|will be) ")

# So many empty sections in a row are told once.
_MANY = 3


@rule("ITM103", default="warning")
def section_empty(meeting: Meeting) -> Iterator[Fault]:
    """Nothing under the heading.

    A reader cannot tell whether nothing was said, or the words were lost. Headings that say all there is to say (a day,
    "Lunch", "Chair: Ade Bello") and those that only part the sections below them ("Session 2") are left alone.

    Bad:

        # Finance Committee, 14 July 2026

        ## Any other business

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    Good:

        # Finance Committee, 14 July 2026

        ## Any other business

        None.

        ## Next meeting

        - **Date:** Tuesday 8 September 2026

    When to ignore it: never; write "None".

    Measured on public minutes: 292 hits in 268 sets of minutes; of 20 read, 19 were right.

    Source: practice.
    """
    waiting: list[tuple[Path, Item]] = []
    for path, item in meeting.all_of(Item):
        if not item.title or item.restriction is not None or any(not isinstance(one, Remark) for one in item.content):
            yield from _faults(waiting)
            waiting = []
        elif not item.items and not _says_it_all(item):
            waiting.append((path, item))
    yield from _faults(waiting)


def _faults(empty: list[tuple[Path, Item]]) -> Iterator[Fault]:
    """Say it of each empty section, but only once of a whole run of them, such as an agenda that was never filled."""
    hint = 'Write what was said, or "None".'
    if len(empty) >= _MANY:
        path, item = empty[0]
        silenced = {code for _, one in empty for code in _SILENCED.get(one.section or "", ())}
        yield Fault(
            f"Nothing is written under {quote(_heading(item))}, nor under the {len(empty) - 1} headings after it.",
            hint,
            at=(*path, "title"),
            silences=tuple(sorted(silenced)),
        )
        return
    for path, item in empty:
        yield Fault(
            f"Nothing is written under {quote(_heading(item))}.",
            hint,
            at=(*path, "title"),
            silences=_SILENCED.get(item.section or "", ()),
        )


def _heading(item: Item) -> str:
    return f"{item.number} {plain(item.title)}".strip()


def _says_it_all(item: Item) -> bool:
    """Tell whether a heading needs no words under it."""
    title = _heading(item)
    return (
        item.section == "close"
        or _ALONE.fullmatch(_TIMES.sub(" ", title)) is not None
        or _VALUE.search(title) is not None
        or not any(letter.isalpha() for letter in title)
        or bool(find_days(title))
    )
