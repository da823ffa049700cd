"""What we read in real Word files: a row for each, printed by `make corpus`.

Columns: items at the top level and kinds of section known among all; people; actions, and those of them with an
owner; decisions; the day of the next meeting; problems of the reader; seconds. A row that ends with "lost" or
"twice" tells of characters that nobody claimed, or several did.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutebook.converting import read
from minutebook.model.meeting import Item
from minutebook.reading import overlapping, unclaimed
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "docx"
_LONGEST_NAME = 48


class Found(NamedTuple):
    """The figures of one file; `wrong` says what is wrong with it, "" for nothing."""

    name: str
    items: int
    sections: int
    people: int
    actions: int
    owned: int
    decisions: int
    next_meeting: str
    problems: int
    seconds: float
    wrong: str = ""


def main() -> None:
    """Print the table for every Word file in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    folder = parser.parse_args().folder
    files = [file for file in sorted(folder.rglob("*.docx")) if not file.name.startswith("~$")]
    print(table([found_in(file) for file in files]))


def found_in(file: Path) -> Found:
    """Read one file and count what is in it."""
    started = time.perf_counter()
    try:
        reading = read(file.read_bytes(), file.name)
    except CannotBeRead as reason:
        return Found(file.name, 0, 0, 0, 0, 0, 0, "", 0, time.perf_counter() - started, str(reason))
    seconds = time.perf_counter() - started
    meeting = reading.meeting
    coming = meeting.next_meeting
    wrong = [word for word, found in (("lost", unclaimed(reading)), ("twice", overlapping(reading))) if found]
    return Found(
        name=file.name,
        items=len([item for item in meeting.items if item.title]),
        sections=len({item.section for _, item in meeting.all_of(Item) if item.section}),
        people=len(meeting.attendance),
        actions=len(meeting.actions),
        owned=len([action for action in meeting.actions if action.owners]),
        decisions=len(meeting.decisions),
        next_meeting=coming.date.printed if coming and coming.date else "yes" if coming else "",
        problems=len(reading.problems),
        seconds=seconds,
        wrong=" ".join(wrong),
    )


def table(rows: Iterable[Found]) -> str:
    """Return the rows as a table, with their sums below."""
    rows = list(rows)
    sums = Found(
        name=f"{len(rows)} files",
        items=sum(row.items for row in rows),
        sections=sum(row.sections for row in rows),
        people=sum(row.people for row in rows),
        actions=sum(row.actions for row in rows),
        owned=sum(row.owned for row in rows),
        decisions=sum(row.decisions for row in rows),
        next_meeting=str(sum(bool(row.next_meeting) for row in rows)),
        problems=sum(row.problems for row in rows),
        seconds=sum(row.seconds for row in rows),
        wrong=str(sum(bool(row.wrong) for row in rows)),
    )
    shown = [[name.replace("_", " ") for name in Found._fields], *(_cells(row) for row in (*rows, sums))]
    widths = [max(len(row[at]) for row in shown) for at in range(len(shown[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in shown)


def _cells(row: Found) -> list[str]:
    name = row.name if len(row.name) <= _LONGEST_NAME else f"…{row.name[1 - _LONGEST_NAME :]}"
    return [name, *(f"{value:.2f}" if isinstance(value, float) else str(value) for value in row[1:])]


if __name__ == "__main__":
    main()
