"""ATT105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Attendance
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.in_english import is_in_english
from minutebook.rules.quoting import quote
from minutebook.rules.unread import mentions_apologies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


@rule("ATT105", default="warning")
def apologies_not_recorded(meeting: Meeting, reading: Reading) -> Iterator[Fault]:
    """Apologies not mentioned.

    There is a list of those present, and not a word about apologies: a reader cannot tell whether nobody sent
    any, or nobody wrote them down.

    Bad:

        ## Attendance

        Present: Jo March, Ann Ito

    Good:

        ## Attendance

        Present: Jo March, Ann Ito

        Apologies: None

    When to ignore it: the body has no fixed members.

    Measured on public minutes: 183 hits in 268 sets of minutes; of 20 read, 20 were right.

    Source: real minutes of assurance meetings; practice.
    """
    lists = meeting.all_of(Attendance)
    people = meeting.attendance
    if (
        not people
        or meeting.held == "cancelled"
        or not is_in_english(reading)
        or any(person.presence in {"apologies", "absent"} for person in people)
    ):
        return
    if any(found.apologies for _, found in lists):
        return
    items = meeting.all_of(Item)
    if any(item.section == "apologies" for _, item in items):
        return
    if mentions_apologies(meeting):
        return
    hint = 'Add "Apologies:" and the names, or "None".'
    heading = next(((path, item) for path, item in items if item.section == "attendance" and item.title), None)
    if heading is not None:
        path, item = heading
        yield Fault(f"Nothing is said about apologies after {quote(plain(item.title))}.", hint, at=(*path, "title"))
        return
    path = next(path for path, found in lists if found.people)
    yield Fault("Nothing is said about apologies after the names of those present.", hint, at=path)
