"""A file with the minutes of several meetings: the newest is read, the others are kept, and that is said."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from in_containers import NAMES, in_containers

from minutebook import check
from minutebook.converting import read, write
from minutebook.model.meeting import Item
from minutebook.reading import Reading, overlapping, unclaimed

ROLLING = (
    "# Weir Club notes",
    "## 4 May 2026",
    "Present: Ola Fenn, Bea Rook",
    "The sluice was stuck all through the spring.",
    "ACTION: Bea to grease it by 1 June 2026",
    "## 1 June 2026",
    "Present: Ola Fenn, Tom Wade",
    "The sluice has been running since it was greased.",
    "ACTION: Tom to paint the rail by 6 July 2026",
    "Next meeting: 6 July 2026",
)
MINUTES = (
    "# Minutes of the Weir Club held on 1 June 2026",
    "Present: Ola Fenn, Tom Wade",
    "The sluice has been running since it was greased.",
    "# Minutes of the Weir Club held on 4 May 2026",
    "Present: Ola Fenn, Bea Rook",
    "The sluice was stuck all through the spring.",
)
HEADINGS = (
    "# Weir Club notes",
    "## Monday 6 July 2026",
    "The rail has been painted in a fine blue.",
    "## Monday 1 June 2026",
    "The sluice has been running since it was greased.",
    "## Monday 4 May 2026",
    "The sluice was stuck all through the spring.",
)
ONE = {
    "items with days": ("# Weir Club, 1 June 2026", "Present: Ola Fenn", "## Fair on 4 July 2026", "Cakes are needed."),
    "the next meeting": (
        "# Weir Club, 1 June 2026",
        "Present: Ola Fenn",
        "## Next meeting 6 July 2026",
        "Present: all.",
    ),
    "two days of one meeting": (
        "# Weir Club weekend",
        "## Saturday 6 June 2026",
        "Present: Ola Fenn",
        "It rained.",
        "## Sunday 7 June 2026",
        "Present: Ola Fenn",
        "It did not.",
    ),
    "two days without people": (
        "# Weir Club",
        "## 4 May 2026",
        "The sluice was stuck all through the spring.",
        "## 1 June 2026",
        "It runs.",
    ),
    "a calendar": (
        "# Weir Club, 1 June 2026",
        "Present: Ola Fenn",
        "## Dates",
        "6 July 2026",
        "3 August 2026",
        "Fine.",
    ),
}


def reading(lines: tuple[str, ...], name: str) -> Reading:
    found = read(in_containers(lines)[name], name)
    assert unclaimed(found) == []
    assert overlapping(found) == []
    return found


def told(found: Reading) -> list[str]:
    return [one.message for one in check(found) if one.code == "REA112"]


@pytest.mark.parametrize("name", NAMES)
def test_the_newest_is_read_and_nothing_of_the_others_is_taken_for_it(name: str) -> None:
    found = reading(ROLLING, name)
    meeting = found.meeting
    assert told(found) == [
        "This file seems to hold the minutes of 2 meetings (4 May 2026 and 1 June 2026). Only the last was checked."
    ]
    assert meeting.date is not None
    assert meeting.date.printed == "1 June 2026"
    assert [person.name for person in meeting.attendance] == ["Ola Fenn", "Tom Wade"]
    assert [action.owners for action in meeting.actions] == [["Tom"]]
    assert meeting.next_meeting is not None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lines", [ROLLING, MINUTES])
def test_every_word_of_the_others_stays(name: str, lines: tuple[str, ...]) -> None:
    found = reading(lines, name)
    assert len(told(found)) == 1
    for form in ("markdown", "html", "json"):
        written = re.sub(r"<[^>]*>|[\\*_]", "", write(found.meeting, form, edition="full").decode())
        for line in lines[1:]:
            assert all(word in written for word in re.findall(r"\w+", line)), line


@pytest.mark.parametrize("name", NAMES)
def test_the_newest_may_stand_first(name: str) -> None:
    found = reading(MINUTES, name)
    assert [person.name for person in found.meeting.attendance] == ["Ola Fenn", "Tom Wade"]
    assert "Only the first was checked." in told(found)[0]
    assert found.meeting.date is not None
    assert found.meeting.date.printed == "1 June 2026"


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.docx"])
def test_notes_written_on_and_on_need_no_list_of_people(name: str) -> None:
    found = reading(HEADINGS, name)
    assert "of 3 meetings (Monday 6 July 2026, Monday 1 June 2026 and Monday 4 May 2026)" in told(found)[0]
    titles = [item.title for _, item in found.meeting.all_of(Item)]
    assert "Monday 1 June 2026" in titles
    said = write(found.meeting, "markdown", edition="full").decode()
    places = [
        said.index(line)
        for line in (
            "The rail has been painted in a fine blue.",
            "The sluice has been running since it was greased.",
            "The sluice was stuck all through the spring.",
        )
    ]
    assert all(one < other for one, other in pairwise(places))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("what", ONE)
def test_one_meeting_is_one(name: str, what: str) -> None:
    assert told(reading(ONE[what], name)) == []


def test_what_is_withheld_in_one_that_is_not_read_stays_withheld() -> None:
    lines = (*ROLLING[:4], "**Confidential**", "The miller owes the rent.", *ROLLING[5:])
    found = reading(lines, "x.md")
    assert len(told(found)) == 1
    stopped = {one.code for one in check(found)} & {"PUB101", "PUB105", "PUB107"}
    try:
        page = write(found.meeting, "html").decode()
    except ValueError:
        page = ""
    assert stopped or "owes the rent" not in page


NOTED = """# Weir Club notes

## Meeting of {one}

Present: Ola Fenn, Bea Rook

The sluice was stuck.[^2]

### The lease

**Restricted:** staffing

The keeper left.[^1]

## Meeting of {other}

Present: Ola Fenn, Tom Wade

The sluice has been running.

[^1]: To Quillfeather.
[^2]: Since May.
"""


@pytest.mark.parametrize(("one", "other"), [("4 May 2026", "1 June 2026"), ("6 July 2026", "1 June 2026")])
def test_the_footnotes_of_a_meeting_stay_with_it(one: str, other: str) -> None:
    reading = read(NOTED.format(one=one, other=other), "x.md")
    assert (unclaimed(reading), overlapping(reading)) == ([], [])
    public = write(reading.meeting, "markdown", edition="public").decode()
    assert "Quillfeather" in write(reading.meeting, "markdown", edition="full").decode()
    assert "Quillfeather" not in public
    assert re.search(r"stuck\.\s+Note 1: Since May\.", public)


def test_a_dated_heading_above_those_present_begins_a_meeting_whatever_else_it_says() -> None:
    older = ("# Marsh Oddfellows, 5 May 2026", "Present: Jo March, Ann Ito", "The boat was sold to a neighbour.")
    pages = dict(in_containers((*older, "# Marsh Oddfellows, 9 June 2026", "Present: Jo March, Bo Quist")))
    del pages["x.txt"]  # nothing tells there that the lines are headings
    for name, content in pages.items():
        meeting = read(content, name).meeting
        assert meeting.date is not None
        assert meeting.date.printed == "9 June 2026", name
        assert [person.name for person in meeting.attendance] == ["Jo March", "Bo Quist"], name


@pytest.mark.parametrize("name", NAMES)
def test_parts_of_one_meeting_on_neighbouring_days_are_no_meetings(name: str) -> None:
    lines = ("# Reedmace bench A, 5 May 2026", "Present: Jo March, Ann Ito", "The boat was sold to a neighbour.")
    found = reading((*lines, "# Reedmace bench B, 8 May 2026", "Present: Jo March, Bo Quist"), name)
    assert told(found) == []
