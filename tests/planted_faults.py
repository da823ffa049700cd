"""Faults, planted one at a time in clean minutes, at every place where they can stand.

Each planter takes a clean text in Markdown and yields `Planted` texts: what the text has become, the code of the one
finding that must come of it, and the range it must stand at.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED = re.compile(rf"(?P<weekday>{'|'.join(WEEKDAYS)}) (?P<day>\d{{1,2}}) (?P<month>{MONTHS}) (?P<year>20\d\d)")
PROSE = re.compile(r"^(?P<words>The [^\n|]{80,}[.])$", re.MULTILINE)
NEW_ACTION = re.compile(
    r"^- \*\*Action \d+:\*\* (?P<task>(?P<owner>[A-Z]{2,4}) to (?P<what>[^\n]*?),? by (?P<due>\d[^\n.]*)\.)\n"
    r"(?!  - \*\*)",
    re.MULTILINE,
)
CARRIED_ACTION = re.compile(
    r"^- \*\*Action \d+:\*\* (?P<task>[^\n]+)\n(?P<fields>(?:  [^\n]*\n|\n(?=    ))+)", re.MULTILINE
)
FIELD = r"^  - \*\*{}:\*\*[^\n]*\n(?:    [^\n]*\n|\n(?=    ))*"
SECTION = re.compile(r"^## (?P<number>\d+\.) (?P<title>[^\n]+)\n\n(?P<content>(?:(?!## ).*\n?)*)", re.MULTILINE)
TITLE = re.compile(r"^# (?P<title>[^\n]+)$", re.MULTILINE)


class Planted(NamedTuple):
    """A text with one fault, and the finding that must come of it: code, and start and end in the text."""

    text: str
    code: str
    start: int
    end: int


def is_withheld(text: str, place: int) -> bool:
    """Tell whether the item in which something stands is withheld."""
    return "**Restricted:**" in text[text.rfind("\n#", 0, place) : place]


def put(text: str, span: tuple[int, int], words: str) -> str:
    """Return `text` with the range `span` replaced."""
    return text[: span[0]] + words + text[span[1] :]


def at_title(text: str, code: str) -> Planted:
    """Return a fault that stands at the title, as what is missing altogether does."""
    found = TITLE.search(text)
    assert found
    return Planted(text, code, *found.span("title"))


def header(text: str, key: str) -> re.Match[str]:
    found = re.search(rf"^{key}: (?P<value>[^\n]+)\n", text, re.MULTILINE)
    assert found, key
    return found


def wrong_weekdays(text: str) -> Iterator[Planted]:
    for found in DATED.finditer(text):
        wrong = WEEKDAYS[(WEEKDAYS.index(found["weekday"]) + 3) % 7]
        longer = len(wrong) - len(found["weekday"])
        yield Planted(put(text, found.span("weekday"), wrong), "MTG103", found.start(), found.end() + longer)


def days_that_do_not_exist(text: str) -> Iterator[Planted]:
    for found in re.finditer(rf"\b(?P<day>\d{{1,2}}) (?:{MONTHS}) 20\d\d", text):
        if text[: found.start()].endswith(" to "):
            continue  # a range of days is quoted whole
        end = found.end() + 2 - len(found["day"])
        yield Planted(put(text, found.span("day"), "32"), "MTG102", *_with_weekday(text, found.start(), end))


def _with_weekday(text: str, start: int, end: int) -> tuple[int, int]:
    weekday = re.search(rf"(?:{'|'.join(WEEKDAYS)}) $", text[:start])
    return (weekday.start() if weekday else start), end


def no_date(text: str) -> Iterator[Planted]:
    yield at_title(put(text, header(text, "date").span(), ""), "MTG101")


def another_month_in_the_title(text: str) -> Iterator[Planted]:
    title = TITLE.search(text)
    assert title
    month = re.compile(MONTHS).search(text, *title.span())
    assert month
    planted = put(text, month.span(), "December")
    yield Planted(planted, "MTG104", *header(planted, "date").span("value"))


def years_left_out(text: str) -> Iterator[Planted]:
    places = [header(text, "date")]
    places += re.finditer(r"^- \*\*Date:\*\* (?P<value>[^\n]+)\n", text, re.MULTILINE)
    for found in places:
        start, end = found.span("value")
        yield Planted(put(text, (end - 5, end), ""), "MTG105", start, end - 5)


def an_end_before_the_start(text: str) -> Iterator[Planted]:
    found = re.search(r"^end: (?P<value>[^\n]+)", text, re.MULTILINE)
    if found:
        yield Planted(
            put(text, found.span("value"), "8.15am"), "MTG107", found.start("value"), found.start("value") + 6
        )


def no_chair(text: str) -> Iterator[Planted]:
    yield at_title(put(text, header(text, "chair").span(), ""), "MTG109")


def a_chair_who_was_not_there(text: str) -> Iterator[Planted]:
    found = header(text, "chair")
    planted = put(text, found.span("value"), "Lowri Pengelly")
    yield Planted(planted, "MTG110", *header(planted, "chair").span("value"))


def a_minute_taker_without_a_row(text: str) -> Iterator[Planted]:
    found = header(text, "minute_taker")
    planted = put(text, found.span("value"), "Lowri Pengelly")
    yield Planted(planted, "MTG112", *header(planted, "minute_taker").span("value"))


def present_and_sent_apologies(text: str) -> Iterator[Planted]:
    chair = header(text, "chair")["value"]
    rows = list(re.finditer(r"^\| (?P<name>[^|]+?) +\|(?P<rest>[^\n]*\| present [^\n]*)\n", text, re.MULTILINE))
    for row in rows:
        if row["name"] != chair:
            again = row[0].replace("| present  ", "| apologies").split("|")
            again[3] = " " * len(again[3])  # the abbreviation is given once
            end = rows[-1].end()
            planted = put(text, (end, end), "|".join(again))
            yield Planted(planted, "ATT103", end + 2, end + 2 + len(row["name"]))


def nothing_about_apologies(text: str) -> Iterator[Planted]:
    planted = text.replace("| apologies    ", "| in attendance").replace("| apologies |", "| present   |")
    heading = re.search(r"^## (?:\d+\. )?(?P<title>Attendance)$", planted, re.MULTILINE)
    assert heading
    if "pologies" not in planted:
        yield Planted(planted, "ATT105", *heading.span("title"))


def speakers_without_a_row(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        end = found.end()
        yield Planted(put(text, (end, end), " The QXR said so too."), "ATT108", end + 5, end + 8)


def sections_left_out(text: str) -> Iterator[Planted]:
    wanted = {"Any other business", "Next meeting"}
    for found in SECTION.finditer(text):
        if found["title"] in wanted:
            yield at_title(put(text, found.span(), ""), "ITM101")


def empty_sections(text: str) -> Iterator[Planted]:
    for found in SECTION.finditer(text):
        if found["title"] in {"Any other business", "Next meeting"}:
            yield Planted(put(text, found.span("content"), ""), "ITM103", *found.span("title"))


def items_numbered_as_sub_items(text: str) -> Iterator[Planted]:
    for before, found in pairwise(SECTION.finditer(text)):
        number = f"{before['number']}9"
        start = found.start("number")
        yield Planted(put(text, found.span("number"), number), "ITM107", start, start + len(number))


def actions_without_owner(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        start = found.start("task")
        what = found["what"][:1].upper() + found["what"][1:]
        planted = put(text, (start, found.end("what")), what)
        yield Planted(planted, "ACT101", start, start + len(what))


def actions_without_date(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        task = f"{found['owner']} to {found['what']}."
        yield Planted(
            put(text, found.span("task"), task), "ACT102", found.start("task"), found.start("task") + len(task)
        )


def vague_dates(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        start = found.end("what") + 1
        planted = put(text, (found.end("what"), found.end("task")), " as soon as possible.")
        yield Planted(planted, "ACT103", start, start + len("as soon as possible"))


def dates_before_the_meeting(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        start = found.start("due")
        yield Planted(put(text, found.span("due"), "5 May 2025"), "ACT104", start, start + len("5 May 2025"))


def owners_nobody_knows(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        start = found.start("owner")
        yield Planted(put(text, found.span("owner"), "QXR"), "ACT105", start, start + 3)


def groups_as_owners(text: str) -> Iterator[Planted]:
    for found in NEW_ACTION.finditer(text):
        start = found.start("owner")
        yield Planted(put(text, found.span("owner"), "All members"), "ACT107", start, start + len("All members"))


def carried_without_update(text: str) -> Iterator[Planted]:
    for found in CARRIED_ACTION.finditer(text):
        fields = re.sub(FIELD.format("Update"), "", found["fields"], flags=re.MULTILINE)
        if (
            "**Raised:**" in fields
            and "closed" not in fields
            and "withdrawn" not in fields
            and fields != found["fields"]
        ):
            yield Planted(put(text, found.span("fields"), fields), "ACT113", *found.span("task"))


def carried_without_status(text: str) -> Iterator[Planted]:
    for found in CARRIED_ACTION.finditer(text):
        fields = re.sub(FIELD.format("Status"), "", found["fields"], flags=re.MULTILINE)
        if "**Raised:**" in fields and fields != found["fields"]:
            yield Planted(put(text, found.span("fields"), fields), "ACT114", *found.span("task"))


def actions_nobody_can_read(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        end = found.end()
        yield Planted(put(text, (end, end), " ACTION: CO to write."), "ACT118", end + 1, end + 8)


def no_action_at_all(text: str) -> Iterator[Planted]:
    text = NEW_ACTION.sub("", CARRIED_ACTION.sub("", text))
    text = re.sub(r"^- \*\*Action [^\n]*\n(?:  [^\n]*\n|\n(?=    ))*", "", text, flags=re.MULTILINE)
    if "**Action" not in text and not re.search(r"\bno (?:\w+ )?actions?\b", text):
        yield at_title(re.sub(r"(### 1\.\d [^\n]*\n\n)(?=\n*##)", r"\1None.\n\n", text), "ACT119")


def next_meetings_without_date(text: str) -> Iterator[Planted]:
    found = re.search(r"^- \*\*Date:\*\* (?P<value>[^\n]+)\n", text, re.MULTILINE)
    if found:
        start = found.start("value")
        yield Planted(put(text, found.span("value"), "to be decided"), "NXT102", start, start + len("to be decided"))


def next_meetings_in_the_past(text: str) -> Iterator[Planted]:
    found = re.search(r"^- \*\*Date:\*\* (?P<value>[^\n]+)\n", text, re.MULTILINE)
    if found:
        start = found.start("value")
        past = "Thursday 5 February 2026"
        yield Planted(put(text, found.span("value"), past), "NXT103", start, start + len(past))


def next_meetings_without_time_or_place(text: str) -> Iterator[Planted]:
    date = re.search(r"^- \*\*Date:\*\* (?P<value>[^\n]+)\n", text, re.MULTILINE)
    for label in ("Time", "Venue"):
        found = re.search(rf"^- \*\*{label}:\*\* [^\n]+\n?", text, re.MULTILINE)
        if date and found:
            yield Planted(put(text, found.span(), ""), "NXT104", *date.span("value"))


def passages_repeated(text: str) -> Iterator[Planted]:
    long = [found for found in PROSE.finditer(text) if len(re.findall(r"\w+(?:[-'’]\w+)*", found[0])) >= 45]
    for found, other in pairwise(long):
        if is_withheld(text, found.start()) != is_withheld(text, other.start()):
            continue
        end = other.end()
        start = end + 2
        yield Planted(put(text, (end, end), f"\n\n{found[0]}"), "TXT101", start, start + len(found[0]) - 1)


def brackets_too_many(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        for mark in ")]":
            word = re.compile(r"(?<= )[A-Za-z]{4,}(?= )").search(text, found.start() + 20)
            assert word
            yield Planted(put(text, (word.end(), word.end()), mark), "TXT103", word.start(), word.end() + 1)
        for mark in "([":
            word = re.compile(r"(?<= )[A-Za-z]{4,}(?= )").search(text, found.start() + 20)
            assert word
            yield Planted(put(text, (word.start(), word.start()), mark), "TXT103", word.start(), word.end() + 1)


def words_struck_out(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        end = found.end()
        yield Planted(put(text, (end, end), " It was ~~put off~~ held."), "TXT117", end + 10, end + 17)


def look_alike_letters(text: str) -> Iterator[Planted]:
    body = text.index("\n## 1.")
    for number, found in enumerate(re.finditer(r"(?<![\w'’-])[a-z]*o[a-z]{3,}(?![\w'’-])", text[body:])):
        # A status is a word chosen from a list: there the letter makes it unreadable, which is told instead.
        if number % 9 == 0 and not text[: body + found.start()].endswith("**Status:** "):
            letter = body + found.start() + found[0].index("o")
            yield Planted(put(text, (letter, letter + 1), "о"), "TXT104", body + found.start(), body + found.end())


def blanks_left(text: str) -> Iterator[Planted]:
    found = header(text, "venue")
    start = found.start("value")
    yield Planted(put(text, found.span("value"), '"[insert venue]"'), "TXT105", start + 1, start + 15)
    for found in PROSE.finditer(text):
        end = found.end()
        yield Planted(put(text, (end, end), " The sum is TBC for now."), "TXT105", end + 12, end + 15)


def words_before_the_first_heading(text: str) -> Iterator[Planted]:
    title = TITLE.search(text)
    assert title
    words = "The Authority met in public."
    planted = put(text, (title.end(), title.end()), f"\n\n{words}")
    yield Planted(planted, "REA101", title.end() + 2, title.end() + 2 + len(words))


def lines_that_yaml_would_refuse(text: str) -> Iterator[Planted]:
    for key in ("body", "series", "venue"):
        found = header(text, key)
        planted = put(text, found.span("value"), f"{found['value']}: north")
        yield Planted(planted, "REA102", found.start(), header(planted, key).end("value"))


def fields_nobody_knows(text: str) -> Iterator[Planted]:
    for found in re.finditer(r"^  - \*\*(?P<label>Raised|Decided by|Asked by):\*\*", text, re.MULTILINE):
        if found["label"] != "Raised":
            start = found.start("label")
            end = found.end("label")
            yield Planted(put(text, (end - 1, end), "yy"), "REA103", start, end + 1)


def fields_given_twice(text: str) -> Iterator[Planted]:
    for found in re.finditer(r"^  - \*\*(?P<label>Raised|Status|Decided by|Asked by):\*\*[^\n]*\n", text, re.MULTILINE):
        again = put(text, (found.end(), found.end()), found[0])
        yield Planted(again, "REA104", -1, found.end())


def short_rows(text: str) -> Iterator[Planted]:
    for found in re.finditer(r"^\|[^\n]*(?P<last>\|[^|\n]*)\|\n(?=\||\n)", text, re.MULTILINE):
        if "---" not in found[0] and "Presence" not in found[0] and not found["last"].strip("| "):
            yield Planted(put(text, found.span("last"), ""), "REA105", -1, found.start())


def pictures(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        end = found.end()
        picture = "![a map](map.png)"
        yield Planted(put(text, (end, end), f" See {picture} for this."), "REA107", end + 5, end + 5 + len(picture))


def reasons_taken_out(text: str) -> Iterator[Planted]:
    for found in re.finditer(r"^\*\*Restricted:\*\*(?P<reason> [^\n]+)$", text, re.MULTILINE):
        planted = put(text, found.span("reason"), "")
        yield Planted(planted, "PUB102", -1, text.rfind("\n#", 0, found.start()) + 2)


def withheld_words_told_elsewhere(text: str) -> Iterator[Planted]:
    held = next(iter(re.finditer(r"^\*\*Restricted:\*\*[^\n]*\n(?:\*\*[^\n]*\n)*\n", text, re.MULTILINE)), None)
    prose = next((one for one in PROSE.finditer(text) if not is_withheld(text, one.start())), None)
    if held is not None and prose is not None and prose.start() < held.start():
        hidden = put(text, (held.end(), held.end()), "The owner of the east yard wants nine years.\n\n")
        words = " The owner of the east yard wants nine years."
        yield Planted(put(hidden, (prose.end(), prose.end()), words), "PUB103", -1, prose.start())


def protective_marks(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        if not is_withheld(text, found.start()):
            start = found.end() + 2
            planted = put(text, (found.end(), found.end()), "\n\nOFFICIAL-SENSITIVE")
            yield Planted(planted, "PUB105", start, start + len("OFFICIAL-SENSITIVE"))


def marks_that_are_none(text: str) -> Iterator[Planted]:
    for found in PROSE.finditer(text):
        if not is_withheld(text, found.start()):
            start = found.end() + 2
            planted = put(text, (found.end(), found.end()), "\n\nConfidential – staffing")
            yield Planted(planted, "PUB107", start, start + len("Confidential – staffing"))


PLANTERS: tuple[Callable[[str], Iterator[Planted]], ...] = tuple(
    value
    for value in list(globals().values())
    if getattr(value, "__annotations__", {}).get("return") == "Iterator[Planted]"
)
