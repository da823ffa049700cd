"""The examples: a series that hangs together, minutes that use every field, drafts with the faults they advertise."""

from __future__ import annotations

import calendar
import datetime
import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import pytest

import minutebook.model.blocks
import minutebook.model.meeting
import minutebook.model.when
from minutebook import check, profiles
from minutebook.converting import read, write
from minutebook.model.blocks import Action, ActionStatus, Decision, Presence
from minutebook.model.part import BlockPart, Part
from minutebook.model.paths import walk
from minutebook.reading import overlapping, unclaimed
from minutebook.settings import Settings

if TYPE_CHECKING:
    from minutebook.reading import Reading

EXAMPLES = Path(__file__).parents[1] / "examples"
SERIES = sorted((EXAMPLES / "tern-valley").glob("*.md"))
EVERY_FIELD = EXAMPLES / "every-field" / "every-field.md"
# No meeting that was cancelled has votes and actions.
CANCELLED = EVERY_FIELD.with_name("cancelled.md")
ALL = sorted(path for path in EXAMPLES.rglob("*.*") if path.name != "README.md" and path.is_file())

MONTHS = calendar.month_name[1:]
WRITTEN_DAY = re.compile(rf"\b(\w+day) (\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: (\d{{4}}))?")

# What `minutebook check` says about the drafts: line, code.
ADVERTISED: dict[str, list[tuple[int, str]]] = {
    "assurance-draft.md": [
        (5, "MTG103"),
        (16, "ATT105"),
        (33, "ACT114"),
        (41, "TXT103"),
        (43, "ACT101"),
        (44, "ACT103"),
        (48, "TXT104"),
        (50, "ACT105"),
        (63, "NXT103"),
    ],
    "fernwick-board.md": [(1, "MTG103"), (14, "TXT105"), (16, "ACT105"), (17, "ACT101"), (23, "ACT103")],
    "pellow-cross.md": [(4, "MTG103"), (44, "ACT101"), (63, "NXT103")],
}


def name_of(path: Path) -> str:
    return path.name


@cache
def reading_of(path: Path) -> Reading:
    return read(path.read_bytes(), path.relative_to(EXAMPLES).as_posix())


in_series = pytest.mark.parametrize("path", SERIES, ids=name_of)
follows = pytest.mark.parametrize(("path", "after"), list(pairwise(SERIES)), ids=name_of)


def told(path: Path) -> list[tuple[int, str]]:
    return [(found.place.line, found.code) for found in check(reading_of(path))]


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_every_character_of_an_example_is_accounted_for(path: Path) -> None:
    reading = reading_of(path)
    assert unclaimed(reading) == []
    assert overlapping(reading) == []


# The series


def test_the_series_is_seven_months_in_a_row() -> None:
    days = [reading_of(path).meeting.date for path in SERIES]
    months = [(day.day.year, day.day.month) for day in days if day and day.day]
    assert months == [(2026, month) for month in range(3, 10)]
    assert [path.stem for path in SERIES] == [str(day.day) for day in days if day]


@in_series
def test_there_is_nothing_to_say_about_a_meeting_of_the_series(path: Path) -> None:
    assert told(path) == []
    assert profiles.choose(reading_of(path).meeting, Settings()).name == "assurance"
    assert "minutebook: ignore" not in path.read_text(encoding="utf-8")


@in_series
def test_a_meeting_is_as_long_as_real_ones(path: Path) -> None:
    assert 800 <= len(re.findall(r"\w+", path.read_text(encoding="utf-8"))) <= 2500


@in_series
def test_every_weekday_is_right(path: Path) -> None:
    found = WRITTEN_DAY.findall(path.read_text(encoding="utf-8"))
    assert found
    for weekday, day, month, year in found:
        assert datetime.date(int(year), MONTHS.index(month) + 1, int(day)).strftime("%A") == weekday


@in_series
def test_every_abbreviation_has_a_row(path: Path) -> None:
    rows = {person.abbreviation for person in reading_of(path).meeting.attendance}
    assert set(re.findall(r"\b[A-Z]{2,}\b", path.read_text(encoding="utf-8"))) <= rows


@in_series
def test_a_new_action_belongs_to_somebody_who_was_there_and_is_due_later(path: Path) -> None:
    meeting = reading_of(path).meeting
    there = {person.abbreviation for person in meeting.attendance if person.presence in ("present", "in attendance")}
    new = [action for action in meeting.actions if not action.brought_forward]
    assert new
    for action in new:
        assert set(action.owners) <= there, action.task
        assert action.due is not None
        assert action.due.day is not None
        assert meeting.date is not None
        assert meeting.date.day is not None
        assert action.due.day > meeting.date.day


@in_series
def test_a_meeting_of_the_series_holds_all_that_its_kind_has(path: Path) -> None:
    meeting = reading_of(path).meeting
    kinds = {type(found).__name__ for _, found in walk(meeting)}
    assert {"Attendance", "Action", "Decision", "Question", "NextMeeting", "Restriction"} <= kinds
    assert {"attendance", "matters arising", "holding to account", "inspection programme", "any other business"} <= {
        item.section for item in meeting.items
    }
    assert all(isinstance(one, Decision) and one.decided_by for one in meeting.decisions)
    restrictions = [item.restriction for top in meeting.items for item in top.items if item.restriction]
    assert all(one.reason and one.public_summary for one in restrictions)
    assert meeting.status == ("draft" if path == SERIES[-1] else "approved")
    assert (meeting.approval is not None) == (meeting.status == "approved")


@follows
def test_what_was_announced_is_what_was_held(path: Path, after: Path) -> None:
    announced, held = reading_of(path).meeting.next_meeting, reading_of(after).meeting
    assert announced is not None
    assert (announced.date, announced.start, announced.venue) == (held.date, held.start, held.venue)
    account = next(item for item in held.items if item.section == "holding to account")
    assert account.title.partition(": ")[2].casefold() == announced.theme.casefold()


@follows
def test_every_open_action_is_followed_up_at_the_next_meeting(path: Path, after: Path) -> None:
    def is_open(action: Action) -> bool:
        return action.status not in ("closed", "withdrawn")

    left = {action.number: action.task for action in reading_of(path).meeting.actions if is_open(action)}
    carried = {action.number: action for action in reading_of(after).meeting.actions if action.brought_forward}
    assert {number: action.task for number, action in carried.items()} == left
    assert all(action.update and action.status for action in carried.values())


def test_every_number_is_given_once_in_the_series_and_none_is_left_out() -> None:
    given: dict[str, list[str]] = defaultdict(list)
    for path in SERIES:
        meeting = reading_of(path).meeting
        given["action"] += [action.number for action in meeting.actions if not action.brought_forward]
        given["decision"] += [decision.number for decision in meeting.decisions]
    for numbers in given.values():
        assert [int(number) for number in numbers] == list(range(1, len(numbers) + 1))


def test_an_action_names_the_meeting_it_comes_from() -> None:
    came_from: dict[str, str] = {}
    for path in SERIES:
        for action in reading_of(path).meeting.actions:
            if action.brought_forward:
                assert action.raised is not None
                assert action.raised.meeting == came_from[action.number]
            else:
                came_from[action.number] = path.stem[:7]


@in_series
def test_no_long_passage_stands_twice_in_one_meeting(path: Path) -> None:
    words = path.read_text(encoding="utf-8").split()
    passages = [tuple(words[at : at + 25]) for at in range(len(words) - 24)]
    assert len(passages) == len(set(passages))


# Every field

MODULES = (minutebook.model.blocks, minutebook.model.meeting, minutebook.model.when)
TYPES = sorted(
    {
        kind
        for module in MODULES
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Part) and kind not in (Part, BlockPart)
    },
    key=lambda kind: kind.__name__,
)
FIELDS = [(kind.__name__, field.name) for kind in TYPES for field in msgspec.structs.fields(kind)]


def used(meeting: Any) -> set[tuple[str, str]]:
    """Return every field that holds something else than its default."""
    found = {("Meeting", "minutes")}  # it has one value, and every file begins with it
    for _, part in walk(meeting):
        if isinstance(part, Part):
            for field in msgspec.structs.fields(part):
                factory = field.default_factory
                default = field.default if factory is msgspec.NODEFAULT else factory()
                if getattr(part, field.name) != default:
                    found.add((type(part).__name__, field.name))
    return found


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_field_is_used(kind: str, field: str) -> None:
    assert (kind, field) in used(reading_of(EVERY_FIELD).meeting) | used(reading_of(CANCELLED).meeting)


def test_every_presence_and_every_outcome_is_used() -> None:
    meeting = reading_of(EVERY_FIELD).meeting
    assert {person.presence for person in meeting.attendance} == set(get_args(Presence))
    assert {action.status for action in meeting.actions} == set(get_args(ActionStatus))


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_all_three_forms_say_the_same_and_are_what_convert_makes_of_each_other(form: str) -> None:
    meeting = reading_of(EVERY_FIELD).meeting
    other = EVERY_FIELD.with_suffix(f".minutes.{form}")
    assert reading_of(other).meeting == meeting
    assert write(meeting, form) == other.read_bytes()


@pytest.mark.parametrize("path", [EVERY_FIELD, CANCELLED, *SERIES], ids=name_of)
def test_the_markdown_is_in_the_canonical_form(path: Path) -> None:
    assert write(reading_of(path).meeting, "markdown", edition="full") == path.read_bytes()


@pytest.mark.parametrize("path", [EVERY_FIELD, *SERIES], ids=name_of)
def test_what_is_withheld_is_not_in_the_published_page(path: Path) -> None:
    page = write(reading_of(path).meeting, "html").decode()
    for withheld in (
        "fell while saving",
        "the potter",
        "nine per cent more",
        "two neighbouring forces",
        "broke his wrist",
    ):
        assert withheld not in page
    assert "The Council was told of an injury" in page or "Schedule 12A" in page


@pytest.mark.parametrize("path", sorted(EVERY_FIELD.parent.iterdir()), ids=name_of)
def test_there_is_nothing_to_say_about_the_minutes_that_use_every_field(path: Path) -> None:
    assert told(path) == []


# Drafts


@pytest.mark.parametrize("name", ADVERTISED)
def test_a_draft_has_the_faults_it_advertises_and_no_others(name: str) -> None:
    assert told(EXAMPLES / "drafts" / name) == ADVERTISED[name]


def test_the_mended_draft_differs_in_the_three_lines_with_slips_and_nothing_is_left_to_say() -> None:
    draft, mended = (EXAMPLES / folder / "pellow-cross.md" for folder in ("drafts", "mended"))
    pairs = zip(
        draft.read_text(encoding="utf-8").splitlines(), mended.read_text(encoding="utf-8").splitlines(), strict=True
    )
    changed = [number for number, (was, now) in enumerate(pairs, start=1) if was != now]
    assert changed == [line for line, _ in ADVERTISED[draft.name]]
    assert told(mended) == []
