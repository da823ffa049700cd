"""Days and months in running text, and the day that is meant by them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.dates.calendar import MONTHS, calendar_day, days_in_month, exists, month_name
from minutebook.dates.short_days import short_days
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    import datetime

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_ORDINAL = r"(?:\s{0,2}(?:st|nd|rd|th)\b)?"
# Four figures that are the time of day ("24 September 2000 hrs") are no year.
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|\s?h(?:ou)?rs?\b)"
_SHORT_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_SHORT_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
# "3 may be needed", "20 march on": in small letters these are other words.
_OTHER_WORDS = frozenset({"may", "mar", "march", "dec", "sep", "jan"})

# The blank before a month may have been forgotten: "28August 2025".
_GLUED = rf"(?=(?-i:{'|'.join(MONTHS)})(?![^\W\d_]))"

_DAY_FIRST = late_pattern(
    # A figure comes first, and what must not stand before it is asked then: that is quicker by far.
    rf"(?P<day>\d(?<![\w£$€#]\d)(?<!\d[.,:/]\d)\d?){_ORDINAL}"
    rf"(?:\s{{0,2}}(?P<joined>-|–|—|to|and|&|/)\s{{0,2}}(?P<last>\d{{1,2}}){_ORDINAL})?"
    rf"(?:\s{{1,3}}of\s{{1,3}}|\s{{1,3}}|-|(?<=[a-z])|{_GLUED})(?P<month>{_MONTH})(?![^\W\d_])\.?"
    rf"(?:,?\s{{0,3}}{_YEAR}|-{_YEAR.replace('year', 'year2')}|(?:\s?['’]|-)(?P<short>\d\d)(?!\d))?",
    re.IGNORECASE,
    signs="jan; feb; mar; apr; may; jun; jul; aug; sep; oct; nov; dec",
)
_MONTH_FIRST = late_pattern(
    rf"\b(?P<month>{_MONTH})\b\.?,?\s{{1,3}}(?P<the>the\s{{1,3}})?(?P<day>\d{{1,2}})(?P<ordinal>\s{{0,2}}(?:st|nd"
    r"|rd|th)\b)?"
    rf"(?![\d%£$€]|[.,:/]\d|\s?(?:am|pm|a\.m|p\.m)\b)(?:,?\s{{1,3}}{_YEAR})?",
    re.IGNORECASE,
    signs="jan; feb; mar; apr; may; jun; jul; aug; sep; oct; nov; dec",
)
_YEAR_FIRST = late_pattern(
    r"(?P<year>(?:19|20)(?<!\d\d\d)(?<!\d[-/]\d\d)\d\d)(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![\d]|-\d)"
    # "2026.3.31"; what the calendar does not have is the version of a program.
    r"|(?P<year2>(?:19|20)(?<![\w.]\d\d)\d\d)\.(?P<month2>\d{1,2})\.(?P<day2>\d{1,2})(?![\w]|\.\d)",
    signs="19; 20",
)
_FIGURES = late_pattern(
    r"(?P<first>\d(?<![\w.£$€/-]\d)\d?)(?:(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)"
    r"|\.(?P<second2>\d{1,2})\.(?P<year2>(?:19|20)\d\d))(?![\w/-]|\.\d)",
    signs="/; -; 19; 20",
)
_FIGURE = late_pattern("[0-9]")
_JOINED = late_pattern(r"\d[-/.]\d")
_WEEKDAY_BEFORE = late_pattern(
    rf"\b(?P<weekday>{_WEEKDAY})\b\.?,?\s{{0,3}}(?:the\s{{1,3}})?$",
    re.IGNORECASE,
    signs="mon; tue; wed; thu; fri; sat; sun",
)
_WEEKDAY_AFTER = late_pattern(rf"\s?\((?P<weekday>{_WEEKDAY})\.?\)", re.IGNORECASE, signs="(")
_NEVER_DAY_AFTER = late_pattern(r"\s{1,3}(?!at\b|and\b|or\b|to\b|from\b|via\b|in\b|meeting\b)[a-z]")
_SAME_YEAR = late_pattern(r",?\s{0,2}(?:-|–|—|to|and|&|or)\s{0,2}", re.IGNORECASE)
_MONTH_ALONE = late_pattern(
    rf"\b(?P<month>{_MONTH})\b\.?(?:,?\s{{1,3}}{_YEAR}|(?P<meeting>(?=['’]s\b|\s{{1,3}}(?:meeting|minutes)\b)))?",
    re.IGNORECASE,
    signs="jan; feb; mar; apr; may; jun; jul; aug; sep; oct; nov; dec",
)
_WORD_BEFORE = late_pattern(r"[^\W\d_]+,?\s{1,3}$")
_LOOK_BACK = 18
_MAX_DAY = 31
_MAX_MONTH = 12
_CENTURY = 2000


class FoundDay(NamedTuple):
    """A day as it stands in a text: `text[start:end]`, with the weekday if one is printed.

    `weekday` counts from Monday as 0. `last` is the last day of a range such as "29-31 June 2020". `exists` is
    False where the calendar has no such day. `month_first` says that the figures make sense in no other order.
    """

    start: int
    end: int
    weekday: int | None
    day: int
    month: int
    year: int | None
    exists: bool
    last: int | None = None
    month_first: bool = False

    @property
    def date(self) -> datetime.date | None:
        """The day itself, whatever its weekday; None without a year, or where there is no such day."""
        return calendar_day(self.year, self.month, self.day) if self.year and self.exists else None

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the weekday printed is the day's own; None where there is nothing to compare."""
        day = self.date
        return None if day is None or self.weekday is None else day.weekday() == self.weekday


class FoundMonth(msgspec.Struct, frozen=True, gc=False):
    """A month as it stands in a text, such as "September 2020" in a title."""

    start: int
    end: int
    month: int
    year: int | None


def find_days(text: str) -> tuple[FoundDay, ...]:
    """Return every day that is named in `text`, in order; ranges of days count as one."""
    return _days(text) if _FIGURE.search(text) else ()


@lru_cache(maxsize=1024)
def _days(text: str) -> tuple[FoundDay, ...]:
    found: list[FoundDay] = []
    lowered = text.lower()
    named = any(month in lowered for month in _SHORT_MONTHS)
    finders = [_year_first, _figures] if _JOINED.search(text) else []
    for finder in [*finders, _day_first, _month_first] if named else finders:
        new = finder(text)
        if found and new:
            starts = [one.start for one in found]
            new = [one for one in new if not _overlaps(one, found, starts)]
        found = sorted([*found, *new]) if new else found
    for position in range(len(found) - 1, 0, -1):
        one, other = found[position - 1], found[position]
        if one.year is None and other.year and _SAME_YEAR.fullmatch(text, one.end, other.start):
            found[position - 1] = one._replace(year=other.year, exists=exists(other.year, one.month, one.day))
    return tuple(found)


def find_months(text: str) -> tuple[FoundMonth, ...]:
    """Return every month that is named with its year or is a month beyond doubt, and is no part of a day."""
    days = find_days(text)
    starts = [day.start for day in days]
    found = []
    for match in _MONTH_ALONE.finditer(text):
        word = match["month"]
        sure = match["year"] or match["meeting"] is not None or (len(word) > len("March") and word[0].isupper())
        before = bisect_right(starts, match.start()) - 1
        inside = before >= 0 and match.start() < days[before].end
        if sure and _is_month(word) and not inside:
            end = match.end("year") if match["year"] else match.end("month")
            found.append(FoundMonth(match.start(), end, _month(word), int(match["year"]) if match["year"] else None))
    return tuple(found)


def day_meant(
    printed: str,
    *,
    year_hint: int | None = None,
    after: datetime.date | None = None,
    ignore_weekday: bool = False,
) -> datetime.date | None:
    """Return the day that `printed` means: the first one it names.

    Args:
        printed: the words.
        year_hint: the year where the words give none.
        after: where there is no year at all, the first such day after this one is meant.
        ignore_weekday: take no notice of a weekday that is another day's.

    Returns:
        None where the words name no day, or one that does not exist, or whose year nothing gives, or where
        the weekday contradicts it.
    """
    days = find_days(printed)
    if not days or not days[0].exists:
        return None
    found = days[0]
    year = found.year or year_hint
    day = calendar_day(year, found.month, found.day) if year else None
    if not year and after:
        this_year = calendar_day(after.year, found.month, found.day)
        passed = (found.month, found.day) <= (after.month, after.day)
        day = calendar_day(after.year + 1, found.month, found.day) if passed else this_year
    if day and found.weekday is not None and day.weekday() != found.weekday and not ignore_weekday:
        return None
    return day


def latest_month_before(month: int, before: datetime.date) -> int:
    """Return the year of the latest `month` that lies wholly before the month of `before`."""
    return before.year if month < before.month else before.year - 1


def why_not(found: FoundDay) -> str:
    """Return why a day does not exist: "September has 30 days", or "" where it does exist."""
    if found.exists:
        return ""
    if found.month > _MAX_MONTH or found.month < 1:
        return "a year has 12 months"
    has = days_in_month(found.month, found.year)
    year = f" {found.year}" if found.year and month_name(found.month) == "February" else ""
    return f"{month_name(found.month)}{year} has {has} days"


def weekday_number(word: str) -> int:
    """Return the number of a weekday written out or shortened; Monday is 0."""
    return _SHORT_WEEKDAYS[word[:3].lower()]


def _overlaps(one: FoundDay, others: list[FoundDay], starts: list[int]) -> bool:
    """Tell whether a day shares characters with one of others, which are in order and begin at `starts`."""
    after = bisect_right(starts, one.start)
    return (after > 0 and others[after - 1].end > one.start) or (after < len(starts) and starts[after] < one.end)


def _month(word: str) -> int:
    return _SHORT_MONTHS[word[:3].lower()]


def _is_month(word: str) -> bool:
    return word not in _OTHER_WORDS


def _weekday_beside(text: str, start: int, end: int) -> tuple[int, int, int | None]:
    """Widen a day by the weekday printed before it, or after it in brackets."""
    before = _WEEKDAY_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if before:
        return before.start(), end, weekday_number(before["weekday"])
    after = _WEEKDAY_AFTER.match(text, end)
    if after:
        return start, after.end(), weekday_number(after["weekday"])
    return start, end, None


def _found(
    text: str, start: int, end: int, day: int, month: int, year: int | None, last: int | None = None
) -> FoundDay:
    start, end, weekday = _weekday_beside(text, start, end)
    there = 1 <= month <= _MAX_MONTH and exists(year, month, day) and (last is None or exists(year, month, last))
    return FoundDay(start, end, weekday, day, month, year, there, last)


def _day_first(text: str) -> list[FoundDay]:
    found = []
    for match in _DAY_FIRST.finditer(text):
        day, last = int(match["day"]), int(match["last"]) if match["last"] else None
        year = match["year"] or match["year2"]
        number = int(year) if year else (_CENTURY + int(match["short"]) if match["short"] else None)
        if not (year or _is_month(match["month"])):
            continue
        start = match.start()
        if last is not None and not (1 <= day < last and _is_range(text, match)):
            # "6/24 September", "Meeting 1 – 26 September": the first number is no day of this month.
            start, day, last = match.start("last"), last, None
        if number is None and not 1 <= day <= _MAX_DAY:
            continue
        found.append(_found(text, start, _end_of(match), day, _month(match["month"]), number, last))
    return found


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell whether "16 – 18 May" is a range: with blanks around the dash only where no title stands before it."""
    if match["joined"] not in {"-", "–", "—"} or not text[match.start("joined") - 1].isspace():
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    return before is None or before[0].strip(" ,").islower()


def _month_first(text: str) -> list[FoundDay]:
    found = []
    for match in _MONTH_FIRST.finditer(text):
        day, year = int(match["day"]), int(match["year"]) if match["year"] else None
        doubtful = not (year or match["ordinal"]) and _NEVER_DAY_AFTER.match(text, match.end())
        if not (year or _is_month(match["month"])) or doubtful or (year is None and not 1 <= day <= _MAX_DAY):
            continue
        end = match.end("year") if year else match.end("ordinal") if match["ordinal"] else match.end("day")
        found.append(_found(text, match.start(), end, day, _month(match["month"]), year))
    return found


def _year_first(text: str) -> list[FoundDay]:
    found = []
    for match in _YEAR_FIRST.finditer(text):
        day, month, year = (int(match[name] or match[f"{name}2"]) for name in ("day", "month", "year"))
        new = _found(text, match.start(), match.end(), day, month, year)
        if new.exists or match["mark"]:
            found.append(new)
    return found


def _figures(text: str) -> list[FoundDay]:
    """Days in figures, the day first; the month first only where nothing else makes a date."""
    found = []
    for match in _FIGURES.finditer(text):
        first, second = int(match["first"]), int(match["second"] or match["second2"])
        year = int(match["year"] or match["year2"])
        if year < _CENTURY // 2:
            year += _CENTURY
        if 1 <= second <= _MAX_MONTH and 1 <= first <= _MAX_DAY:
            found.append(_found(text, match.start(), match.end(), first, second, year))
        elif 1 <= first <= _MAX_MONTH and second <= _MAX_DAY:
            found.append(_found(text, match.start(), match.end(), second, first, year)._replace(month_first=True))
    found += [_found(text, one.start, one.end, one.day, one.month, one.year) for one in short_days(text)]
    return found


def _end_of(match: re.Match[str]) -> int:
    """The end of the last part of a date, without the full stop of a shortened month at the end of a sentence."""
    return max(match.end(part) for part in ("month", "year", "year2", "short"))
