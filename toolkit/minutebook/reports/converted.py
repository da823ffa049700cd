"""What is said when minutes have been converted: what the public will read, and what these minutes are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.edition import WITHHELD_TITLE
from minutebook.kinds_of_text.nothing_read import seems_otherwise
from minutebook.model.blocks import Restricted
from minutebook.model.meeting import Item
from minutebook.model.paths import at, walk
from minutebook.model.running_text import plain
from minutebook.reports.plural import plural
from minutebook.reports.printable import visible
from minutebook.writers.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.edition import Edition
    from minutebook.model.blocks import Restriction
    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path
    from minutebook.reading import Reading

MOST_TOLD = 10
_LONGEST = 300
_WITHHELD_PASSAGE = "Restricted passage"


class Withheld(NamedTuple):
    """One part that the public does not read: where it stands, and what stands there instead."""

    where: str
    instead: str


def sentences(reading: Reading, output_format: str, edition: Edition) -> Iterator[str]:
    """Yield what is to be said of minutes that were written in a format and an edition, a line each.

    Only what is true of what was written is said: minutes are called a draft only where whoever opens the file is
    told so.
    """
    kind = seems_otherwise(reading)
    if kind is not None:
        yield f"This reads like {kind}, not like minutes." if kind else "Nothing in this file looks like minutes."
    found = list(withheld(reading.meeting))
    if edition == "full" and found:
        passages = f"{len(found)} {plural(len(found), 'passage')} that {'is' if len(found) == 1 else 'are'}"
        yield f"Full edition: it holds {passages} withheld from the public."
    elif edition == "public":
        for part in found[:MOST_TOLD]:
            yield f'Withheld: {part.where}. The public reads: "{part.instead}"'
        if len(found) > MOST_TOLD:
            yield f"Withheld: {len(found) - MOST_TOLD} more."
    said = (_accepted(reading), _draft(reading.meeting, output_format))
    if any(said):
        yield " ".join(filter(None, said))


def withheld(meeting: Meeting) -> Iterator[Withheld]:
    """Yield each part that is withheld as a whole; what stands within it is not named again."""
    above: Path | None = None
    for path, found in walk(meeting):
        if above is not None and path[: len(above)] == above:
            continue
        if isinstance(found, Item) and found.restriction is not None:
            above = path
            title = plain(found.restriction.public_title) or WITHHELD_TITLE
            shown = f"{found.number} {title}".lstrip()
            yield Withheld(visible(_name_of(found)), _instead(shown, found.restriction))
        elif isinstance(found, Restricted) and found.content:
            above = path
            shown = plain(found.restriction.public_title) or _WITHHELD_PASSAGE
            yield Withheld(visible(_around(meeting, path)), _instead(shown, found.restriction))


def _name_of(item: Item) -> str:
    return f"item {item.number.rstrip('.')}" if item.number else "an item without a number"


def _around(meeting: Meeting, path: Path) -> str:
    """Say which item a passage stands in."""
    steps = [length for length in range(2, len(path) + 1, 2) if path[length - 2] == "items"]
    item = at(meeting, path[: steps[-1]])
    if item.number:
        return f"a passage in {_name_of(item)}"
    return f'a passage in "{plain(item.title)}"' if item.title else "a passage before the first heading"


def _instead(shown: str, restriction: Restriction) -> str:
    """Return what the public reads, one sentence after the other."""
    parts = [shown]
    if restriction.reason:
        parts.append(f"Reason: {restriction.reason}")
    if restriction.public_summary:
        parts.append(f"Summary: {plain(restriction.public_summary)}")
    words = visible(" ".join(_ended(" ".join(part.split())) for part in parts))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _accepted(reading: Reading) -> str:
    document = getattr(reading.source, "document", None)  # of a Word file alone
    number = len(document.changes) if document is not None else 0
    return f"Read as accepted: {number} tracked {plural(number, 'change')}." if number else ""


def _draft(meeting: Meeting, output_format: str) -> str:
    banner = FORMATS[output_format].banner
    if not banner or meeting.status == "approved":
        return ""
    are = "a draft" if meeting.status == "draft" else "a draft for approval"
    return f"These minutes are {are}: the {banner} says so."
