"""Whether a text is the minutes of a meeting, by the signs that minutes bear.

The table `SIGNS` says which there are, and how much each counts for or against; `signs_in` finds them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_days
from minutebook.kinds_of_text.others import other_kind
from minutebook.patterns import late_pattern
from minutebook.vocabulary.actions import action_marker
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.header import IN_CHARGE, field_of
from minutebook.vocabulary.meeting_words import (
    ABOUT_MEETINGS,
    AGENDA,
    DECIDED,
    FOLDERS,
    HELD,
    HOW_LONG,
    MINUTES,
    OTHER_LANGUAGES,
    SAID,
)
from minutebook.vocabulary.not_held import did_not_take_place, how_held_by_title
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import VERBS
from minutebook.vocabulary.wording import fold, without_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What speaks for minutes, and what against them.
SIGNS = {
    # of the name
    "called minutes": 1,
    "name with a day": 1,
    "folder of meetings": 1,
    # of the title
    "title says minutes": 2,
    "title names a meeting": 1,
    # of the labels and headings
    "who was there": 2,
    "who sent apologies": 1,
    "who led it or wrote": 1,
    "day and place": 1,
    "the last meeting": 1,
    "the next meeting": 1,
    "other business": 1,
    "actions": 1,
    # of the sentences
    "what was decided": 1,
    "what people said": 1,
    "how it began or ended": 1,
    "speakers": 2,
    # against
    "an agenda": -3,
    "hardly anything said": -6,
    "a list of days": -4,
    "did not take place": -6,
    "something else": -5,
}
ENOUGH = 4


class Line(NamedTuple):
    """One line without the marks before it: the label before its colon ("" for none), and the words behind it."""

    words: str
    label: str
    value: str
    heading: bool


_MARK_UP = late_pattern(
    r"<!--.*?-->|</?[A-Za-z][^<>]{0,300}>|&nbsp;|[*_`|\\]{1,3}|:[a-z_]{3,40}:|!?\[(?=[^\]]*\]\()|\]\([^)]*\)"
)
_LEAD = late_pattern(r"[\s>#•·–+-]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,4}|[a-zA-Z])[.)]\s+|\d+(?:\.\d+)+\s+)?")
_DATED = late_pattern(r"(?<!\d)(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])(?:[-_. ]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)")
_SPEAKER = late_pattern(
    r"(?:<(?P<nick>[\w~.@-]{2,30})>|(?P<name>[A-Z@][\w.'’@/-]*(?: [A-Z(][\w.'’)-]*){0,3}|[a-z]\w{2,15})\s?:)"
    r" *\S+ +\S+ +\S"
)
_NICK = late_pattern(r"\s*<[\w~.@-]{2,30}>\s*")
_NAME = late_pattern(r"[@A-Z][\w.'’-]+")
_FRONT_MATTER = late_pattern(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\n---[ \t]*\r?\n", re.DOTALL)
_FRONT_TITLE = late_pattern(r"^(?:title|subject|name|heading):[ \t]*(.{1,200})$", re.IGNORECASE | re.MULTILINE)
# Who wrote them where a name stands behind, and else the heading of what was said.
_HEADINGS_TOO = frozenset({"minutes", "notes", "secretary", "clerk", "author"})
_NEEDS_SOMEBODY = frozenset({"who was there", "who led it or wrote"})
_SECTIONS = {
    "attendance": "who was there",
    "apologies": "who sent apologies",
    "minutes of the last meeting": "the last meeting",
    "matters arising": "the last meeting",
    "next meeting": "the next meeting",
    "any other business": "other business",
    "actions": "actions",
    "decisions": "what was decided",
    "close": "how it began or ended",
}
_MARKDOWN = (".md", ".markdown")
_MOVED_IN = ("    ", "\t")
_LISTED = late_pattern(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
_FILE = late_pattern(r"https?:|www\.|\.[a-z]{2,4}\b|/\w+/")
_FEWEST_WORDS = 2
_MANY_DAYS = 4
_OFTEN = 0.25
_LONG = 9
MOST_LINES = 3000
_LONGEST_LABEL = 40
_LONGEST_TITLE = 160
_TITLES = 3
_SOME_WORDS = 120
_TOP = 12
_FEW_WORDS = 12
_LONGEST_HEADING = 9
_LONGEST_NAME = 8
_TOLD = 2
_TURNS = 4
_PERSONS = 2


def looks_like_minutes(name: str, text: str) -> bool:
    """Tell whether a file is minutes, by its name and its words."""
    return sum(SIGNS[sign] for sign in signs_in(name, text)) >= ENOUGH


def signs_in(name: str, text: str) -> tuple[str, ...]:
    """Return the signs of `SIGNS` that a file bears, in the order of that table.

    Args:
        name: what it is called, with the folders it stands in.
        text: its words, with mark-up or without.
    """
    title, body = _title_apart(text)
    raw = body.splitlines()[:MOST_LINES]
    if name.lower().endswith(_MARKDOWN):
        raw = _without_code(raw)
    lines = [line for one in raw if (line := _line(one)).words]
    found = {*_of_name(name), *_of_title(title or _first_words(lines), lines)}
    found |= {*_of_labels(lines), *_of_sentences(lines), *_against(raw, lines)}
    if "who was there" in found or "speakers" in found:
        found.discard("an agenda")
    return tuple(sign for sign in SIGNS if sign in found)


def _title_apart(text: str) -> tuple[str, str]:
    """Return the title that the front matter gives ("" for none), and the text behind the front matter."""
    if not text.lstrip("\ufeff").startswith("---"):
        return "", text
    found = _FRONT_MATTER.match(text)
    if not found:
        return "", text
    title = _FRONT_TITLE.search(found[1])
    return title[1].strip(" \"'") if title else "", text[found.end() :]


def _without_code(raw: Sequence[str]) -> list[str]:
    """Leave out what Markdown shows as code, fenced or moved in: there stand examples."""
    kept: list[str] = []
    fence = ""
    above = ""
    for line in raw:
        bare = line.lstrip()
        mark = bare[:3] if bare.startswith(("```", "~~~")) else ""
        if fence:
            fence = "" if mark == fence else fence
        elif mark:
            fence = mark
        elif not (line.startswith(_MOVED_IN) and not above.startswith((" ", "\t")) and not _LISTED.match(above)):
            kept.append(line)
            above = line if bare else above
    return kept


def _line(raw: str) -> Line:
    words = _MARK_UP.sub("", raw)
    lead = _LEAD.match(words)
    words = words[lead.end() if lead else 0 :].strip()
    label, colon, value = words.partition(":")
    if colon and (len(label) > _LONGEST_LABEL or label[-1:].isdigit()):
        label, value = "", ""
    if not colon and "\t" in words:
        label, _, value = words.partition("\t")
    heading = not colon and len(words.split()) <= _LONGEST_HEADING and words[-1:] not in {".", ",", ";"}
    return Line(
        words, label.strip() if colon or value else "", value.strip(), heading or (bool(colon) and not value.strip())
    )


def _first_words(lines: Sequence[Line]) -> str:
    return " ".join(line.words for line in lines[:2])[:_LONGEST_TITLE]


def _of_name(name: str) -> Iterator[str]:
    *folders, base = name.replace("\\", "/").split("/")
    if MINUTES.search(base):
        yield "called minutes"
    if _DATED.search(base) or _DATED.search("".join(folders[-1:])):
        yield "name with a day"
    if any(FOLDERS.search(folder) for folder in folders[-3:]):
        yield "folder of meetings"


def _of_title(title: str, lines: Sequence[Line]) -> Iterator[str]:
    top = [title, *(line.words for line in lines[:_TOP] if line.heading)]
    said = [words for words in top if len(words) <= _LONGEST_TITLE]
    if any(MINUTES.search(HOW_LONG.sub("", words)) for words in said):
        yield "title says minutes"
    dated = any(
        find_days(line.words[:_LONGEST_TITLE]) or _DATED.search(line.words[:_LONGEST_TITLE]) for line in lines[:_TOP]
    )
    if dated and any(ABOUT_MEETINGS.search(words) for words in said):
        yield "title names a meeting"


def _of_labels(lines: Sequence[Line]) -> Iterator[str]:
    for at, line in enumerate(lines):
        if not line.label and not line.heading:
            continue
        label = line.label or line.words
        sign = OTHER_LANGUAGES.get(fold(label)) or _sign_of(label)
        if sign is None and line.value and field_of(label) in IN_CHARGE:
            sign = "who led it or wrote"
        value = line.value if line.label else ""
        if sign in _NEEDS_SOMEBODY and not _NAME.search(value) and not _name_below(lines, at):
            continue
        if sign == "day and place" and not value:
            continue
        if sign:
            yield sign


def _sign_of(label: str) -> str | None:
    section = section_of(label)
    if section in _SECTIONS:
        return _SECTIONS[section]
    folded = without_number(fold(label))
    presence = "present" if folded in {"here", "there", "here were", "there were"} else presence_of(label)
    if presence is not None:
        return "who was there" if presence in {"present", "in attendance"} else "who sent apologies"
    field = field_of(label)
    if field in {"chair", "minute_taker"} and folded not in _HEADINGS_TOO:
        return "who led it or wrote"
    if field in {"date", "date and time", "venue", "start"}:
        return "day and place"
    return "actions" if action_marker(f"{label}:") is not None else None


def _name_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a line that begins like a name stands below a label: not one more label, nor an address."""
    below = lines[at + 1].words if at + 1 < len(lines) else ""
    sentence = below.endswith((".", "?", "!", ";")) and len(below.split()) > _LONGEST_NAME
    if sentence or _NAME.match(below) is None or _sign_of(below.rstrip(":")) is not None or _FILE.search(below):
        return False
    after = lines[at + 2].words if at + 2 < len(lines) else ""
    return "," in below or "(" in below or (len(below.split()) <= _LONGEST_NAME and not _FILE.search(after))


def _of_sentences(lines: Sequence[Line]) -> Iterator[str]:
    told = 0
    turns: Counter[str] = Counter()
    for line in lines:
        if DECIDED.search(line.words):
            yield "what was decided"
        if HELD.search(line.words):
            yield "how it began or ended"
        told += bool(SAID.search(line.words))
        speaker = _SPEAKER.match(line.words)
        if speaker and not (line.label and _sign_of(line.label)):
            turns[speaker["nick"] or speaker["name"]] += 1
    if told >= _TOLD:
        yield "what people said"
    often = [count for count in turns.values() if count > 1]
    if len(often) >= _PERSONS and sum(often) >= _TURNS:
        yield "speakers"


def _said(words: str) -> int:
    """Return how many words a line tells something with: a sentence, or a long line; a name tells nothing."""
    several = [word for word in words.split() if not _FILE.search(word)]
    tells = words[-1:] in ".!?" or len(several) >= _LONG or any(word.lower() in VERBS for word in several)
    return len(several) if tells and len(several) > _FEWEST_WORDS else 0


def _is_off(words: str) -> bool:
    words = _NICK.sub("", words)
    return did_not_take_place(words) or how_held_by_title(words) is not None


def _against(raw: Sequence[str], lines: Sequence[Line]) -> Iterator[str]:
    top = [line.words for line in lines[:_TOP] if line.heading or line.label]
    if any(AGENDA.search(words) and len(words.split()) <= _LONGEST_HEADING for words in top[:_TITLES]):
        yield "an agenda"
    talk = sum(_said(line.words) for line in lines[1:])
    days = sum(line.heading and bool(find_days(line.words)) for line in lines)
    if days > _MANY_DAYS and days > _OFTEN * len(lines):
        yield "a list of days"
    if talk < _FEW_WORDS:
        yield "hardly anything said"
    if talk < _SOME_WORDS and any(_is_off(line.words) for line in lines):
        yield "did not take place"
    if other_kind(raw):
        yield "something else"
