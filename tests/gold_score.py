"""Score the reader of recognised text, and the rules, against what a careful clerk read in real minutes.

`python tests/gold_score.py` prints the table; `test_gold.py` holds its figures to the bar. The minutes and the
clerk's reading are not part of the project: they are looked for in a folder `shared` beside the checkout.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import minutebook
from minutebook.checking import check
from minutebook.model.paths import walk
from minutebook.model.running_text import plain
from minutebook.reading import overlapping, unclaimed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.finding import Finding
    from minutebook.model.blocks import Action
    from minutebook.model.meeting import Item, Meeting
    from minutebook.reading import Reading

SHARED = Path(__file__).parents[1].parent / "shared"
ENOUGH_WORDS = 0.8
# Which of our rules finds what the clerk calls by these words.
RULES: dict[str, tuple[str, ...]] = {
    "weekday disagrees with date": ("MTG103",),
    "title month disagrees with date": ("MTG104",),
    "date without a year": ("MTG105",),
    "minute-taker not in attendance": ("MTG112",),
    "no apologies line": ("ATT105",),
    "action without an owner": ("ACT101", "ACT107"),
    "action without a due date": ("ACT102",),
    "vague due date": ("ACT103",),
    "carried action without an outcome": ("ACT114",),
    "next meeting incomplete": ("NXT102", "NXT104"),
    "repeated text block": ("TXT101",),
    "unbalanced brackets": ("TXT103",),
    "look-alike letters": ("TXT104",),
}
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_WORD = re.compile(r"\w+")


class Share(NamedTuple):
    """How many of how many."""

    found: int
    of: int

    @property
    def whole(self) -> bool:
        """Whether all were found."""
        return self.found == self.of

    def __str__(self) -> str:
        return f"{self.found}/{self.of}"


class Score(NamedTuple):
    """The figures for one set of minutes. `misses` says in words what is wrong."""

    name: str
    header: Share
    attendance: Share
    items: Share
    sub_items: Share
    actions: Share
    invented: int
    owners: Share
    next_meeting: Share
    words: Share
    claims_add_up: bool
    defects: Share
    misses: list[str]


def pairs() -> Iterator[tuple[Path, Path]]:
    """Yield each set of minutes with the clerk's reading of it."""
    for gold in sorted((SHARED / "gold").glob("*.json")):
        for text in sorted((SHARED / "seeds").glob(f"{gold.stem}*.txt")):
            yield text, gold


def score(text: Path, gold: Path) -> Score:
    """Read one set of minutes and compare it with the clerk's reading."""
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    reading = minutebook.read(text.read_bytes(), text.name)
    meeting, misses = reading.meeting, list[str]()
    wanted_items = wanted["items"]
    actions, invented, owners = _actions(meeting.actions, wanted["actions"], misses)
    return Score(
        name=text.name[:3],
        header=_header(meeting, wanted["meeting"], misses),
        attendance=_attendance(meeting, wanted["attendance"], misses),
        items=_items(meeting.items, wanted_items, misses),
        sub_items=_sub_items(meeting.items, wanted_items, misses),
        actions=actions,
        invented=invented,
        owners=owners,
        next_meeting=_next_meeting(meeting, wanted["next_meeting"], misses),
        words=_words(reading, misses),
        claims_add_up=not unclaimed(reading) and not overlapping(reading),
        defects=_defects(check(reading), wanted["defects"], misses),
        misses=misses,
    )


def table(scores: Iterable[Score]) -> str:
    """Return the figures of all minutes as a table."""
    shown = [name for name in Score._fields if name != "misses"]
    rows = [shown, *([str(getattr(one, name)) for name in shown] for one in scores)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(shown))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _header(meeting: Meeting, wanted: dict[str, Any], misses: list[str]) -> Share:
    date, start = meeting.date, meeting.start
    compared = {
        "title": (plain(meeting.title), wanted["title"]["as_printed"]),
        "series": (meeting.series, wanted["series"]),
        "date as printed": (date and date.printed, wanted["date"]["as_printed"]),
        "date": (date and date.day and date.day.isoformat(), wanted["date"]["iso"]),
        "start": (start and start.time and f"{start.time:%H:%M}", wanted["start_time"]["iso"]),
        "chair": (meeting.chair, wanted["chair"]["name"]),
        "minute-taker": (meeting.minute_taker, wanted["minute_taker"]["as_printed"]),
        "venue": (meeting.venue, wanted["venue"]),
    }
    return _compared("header", compared, misses)


def _attendance(meeting: Meeting, wanted: list[dict[str, Any]], misses: list[str]) -> Share:
    found = [(one.name, one.presence, one.abbreviation, one.capacity) for one in meeting.attendance]
    expected = [
        (
            row["name"],
            row["status"],
            row["abbreviation"] or "",
            re.sub(r"\s*\([^()]*\)\)*$", "", row["capacity_as_printed"])
            if row["abbreviation"]
            else row["capacity_as_printed"],
        )
        for row in wanted
    ]
    right = sum(one == other for one, other in zip(found, expected, strict=False))
    misses += [f"attendance: {row}" for row in expected if row not in found]
    return Share(right if len(found) <= len(expected) else 0, len(expected))


def _items(items: list[Item], wanted: list[dict[str, Any]], misses: list[str]) -> Share:
    found = [(item.number, plain(item.title)) for item in items if item.title or item.number]
    expected = [(item["number_as_printed"] or "", item["title_as_printed"]) for item in wanted]
    misses += [f"item: {one}" for one in [*expected, *found] if (one in expected) != (one in found)]
    return Share(sum(one == other for one, other in zip(found, expected, strict=False)), max(len(expected), len(found)))


def _sub_items(items: list[Item], wanted: list[dict[str, Any]], misses: list[str]) -> Share:
    found = Counter(plain(item.title) for top in items for item in _below(top))
    expected = Counter(item["title_as_printed"] for top in wanted for item in _wanted_below(top))
    misses += [f"sub-item missed: {title}" for title in (expected - found)]
    misses += [f"sub-item invented: {title}" for title in (found - expected)]
    return Share(sum((expected & found).values()), sum((expected | found).values()))


def _actions(found: tuple[Action, ...], wanted: list[dict[str, Any]], misses: list[str]) -> tuple[Share, int, Share]:
    free = list(found)
    right, owners = 0, 0
    for one in wanted:
        match = next((action for action in free if _holds(action, one["text"])), None)
        if match is None:
            misses.append(f"action missed: {one['text']}")
            continue
        free.remove(match)
        right += 1
        same_owners = [_owner(name) for name in match.owners] == [_owner(name) for name in one["owners_as_printed"]]
        same_kind = match.brought_forward == (one["kind"] == "brought_forward")
        owners += same_owners
        if not same_owners:
            misses.append(f"owners: {match.owners} for {one['owners_as_printed']}: {one['text']}")
        if not same_kind:
            misses.append(f"kind: {one['kind']}: {one['text']}")
    misses += [f"action invented: {action.task}" for action in free]
    return Share(right, len(wanted)), len(free), Share(owners, len(wanted))


def _holds(action: Action, text: str) -> bool:
    wanted = [word.lower() for word in _WORD.findall(text)]
    found = [word.lower() for word in _WORD.findall(" ".join([*action.owners, plain(action.task)]))]
    same = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) >= ENOUGH_WORDS * len(wanted)


def _owner(name: str) -> str:
    return name.lower().removeprefix("the ")


def _next_meeting(meeting: Meeting, wanted: dict[str, Any] | None, misses: list[str]) -> Share:
    if wanted is None:
        return Share(int(meeting.next_meeting is None), 1)
    found = meeting.next_meeting
    if found is None:
        misses.append("next meeting missed")
        return Share(0, 5)
    compared = {
        "theme": (found.theme, wanted["theme_as_printed"] or ""),
        "date as printed": (found.date and found.date.printed, wanted["date_as_printed"]),
        "date": (found.date and found.date.day and found.date.day.isoformat(), wanted["iso"]),
        "time": (found.start and found.start.time and f"{found.start.time:%H:%M}", wanted["time"]),
        "venue": (found.venue, wanted["venue"] or ""),
    }
    return _compared("next meeting", compared, misses)


def _compared(what: str, compared: dict[str, tuple[Any, Any]], misses: list[str]) -> Share:
    for name, (found, expected) in compared.items():
        if found != expected:
            misses.append(f"{what}: {name} is {found!r}, not {expected!r}")
    return Share(sum(found == expected for found, expected in compared.values()), len(compared))


def _words(reading: Reading, misses: list[str]) -> Share:
    """Count the words of the source that are in the meeting, were read as structure, or are in a problem."""
    source = reading.source.text
    wanted = Counter(_WORD.findall(html.unescape(_TAG.sub("", source))))
    found = Counter(
        word for _, words in walk(reading.meeting) if isinstance(words, str) for word in _WORD.findall(plain(words))
    )
    for claim in reading.claims:
        if claim.by != "text":
            found.update(_WORD.findall(_TAG.sub("", source[claim.start : claim.end])))
    missing = wanted - found
    misses += [f"word missing: {word} × {count}" for word, count in missing.items()]
    return Share(wanted.total() - missing.total(), wanted.total())


def _defects(findings: list[Finding], wanted: list[dict[str, Any]], misses: list[str]) -> Share:
    told = {(found.code, line) for found in findings for line in range(found.place.line, found.place.end_line + 1)}
    right, of = 0, 0
    for defect in wanted:
        codes = RULES.get(defect["rule"])
        if codes is None or defect["severity"] == "info":
            continue
        of += 1
        if any((code, line) in told for code in codes for line in defect["lines"]):
            right += 1
        else:
            misses.append(f"defect {defect['id']}: {defect['rule']} (lines {defect['lines']}): {defect['where']}")
    return Share(right, of)


def _below(item: Item) -> Iterator[Item]:
    for below in item.items:
        yield below
        yield from _below(below)


def _wanted_below(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for below in item["subitems"]:
        yield below
        yield from _wanted_below(below)


if __name__ == "__main__":
    results = [score(*pair) for pair in pairs()]
    print(table(results) if results else f"There are no minutes to score in {SHARED}.")  # noqa: T201 - a script that prints
    for result in results:
        for miss in result.misses:
            print(f"{result.name}: {miss}")  # noqa: T201 - a script that prints
