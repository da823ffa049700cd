"""Days, times and due dates are read with their places, and nothing is guessed."""

from __future__ import annotations

import datetime

import pytest
from hang_guard import must_not_hang
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.dates import (
    day_meant,
    days_in_month,
    due_kind,
    find_clocks,
    find_days,
    find_due,
    find_months,
    in_words,
    latest_month_before,
    nearest_with_weekday,
    time_before,
    time_meant,
    weekday_name,
    why_not,
)

SEPTEMBER = datetime.date(2026, 9, 24)


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("Date: Thursday 24th September 2026, 10am", "Thursday 24th September 2026", "2026-09-24"),
        ("held on 24 SEPTEMBER 2026.", "24 SEPTEMBER 2026", "2026-09-24"),
        ("Wednesday 28 th October 2026", "Wednesday 28 th October 2026", "2026-10-28"),
        ("on September 24, 2026 in Brackenford", "September 24, 2026", "2026-09-24"),
        ("Thursday, Sept. 24th 2026", "Thursday, Sept. 24th 2026", "2026-09-24"),
        ("Sat 3 Jan 2026", "Sat 3 Jan 2026", "2026-01-03"),
        ("the 24th of September, 2026", "24th of September, 2026", "2026-09-24"),
        ("notes/2026-09-24.md", "2026-09-24", "2026-09-24"),
        ("2026/09/24", "2026/09/24", "2026-09-24"),
        ("Agenda 2026.9.24", "2026.9.24", "2026-09-24"),
        ("24 september 2026", "24 september 2026", "2026-09-24"),
        ("3 may 2026", "3 may 2026", "2026-05-03"),
        ("24/09/2026", "24/09/2026", "2026-09-24"),
        ("24.9.2026.", "24.9.2026", "2026-09-24"),
        ("24.09.26, 4.15 pm", "24.09.26", "2026-09-24"),
        ("General meeting 24.09.26", "24.09.26", "2026-09-24"),
        ("to be done by 24.09.26.", "24.09.26", "2026-09-24"),
        ("24.09.26", "24.09.26", "2026-09-24"),
        ("24/9/26", "24/9/26", "2026-09-24"),
        ("14-Mar-2026", "14-Mar-2026", "2026-03-14"),
        ("24 September 2026 (Thursday)", "24 September 2026 (Thursday)", "2026-09-24"),
        ("16 – 18 May 2026", "16 – 18 May 2026", "2026-05-16"),
        ("Open Evening 1 – 26 September 2026", "26 September 2026", "2026-09-26"),
        ("Thursday\xa024\xa0September\xa02026", "Thursday\xa024\xa0September\xa02026", "2026-09-24"),
    ],
)
def test_a_day_is_found_with_its_place_in_every_form(text: str, printed: str, day: str) -> None:
    (found,) = find_days(text)
    assert text[found.start : found.end] == printed
    assert found.date == datetime.date.fromisoformat(day)
    assert found.exists
    assert found.weekday_agrees in {True, None}


@pytest.mark.parametrize(
    "text",
    [
        "it cost £24 May 2026 will tell",
        "3 may be needed",
        "they march 12 times",
        "In May 20 people came",
        "Room 1.38",
        "item 2.10.3",
        "10.30.45",
        "24/7 cover",
        "May 20% of them",
        "45/13/2026",
        "Standing Order 12",
        "1.24.9.2026.5",
        "19.09.02 Apologies",
        "see minute 19.09.02",
        "Ubuntu 22.04.03",
        "by 12.12.25.1",
        "release 2026.13.1",
        "v2026.9.24",
        "2026.9.24.1",
        "",
    ],
)
def test_other_figures_are_no_day(text: str) -> None:
    assert find_days(text) == ()


def test_months_in_figures_come_second_unless_nothing_else_makes_a_date() -> None:
    assert day_meant("03/02/2026") == datetime.date(2026, 2, 3)
    (found,) = find_days("09/24/2026")
    assert found.month_first
    assert found.date == SEPTEMBER


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 September 2026", "September has 30 days"),
        ("31 September", "September has 30 days"),
        ("29-31 June 2026", "June has 30 days"),
        ("29 February 2027", "February 2027 has 28 days"),
        ("30 February", "February has 29 days"),
        ("2026-13-01", "a year has 12 months"),
        ("31/04/2026", "April has 30 days"),
        ("31 August and 31 September 2026", "September has 30 days"),
    ],
)
def test_a_day_that_does_not_exist_is_found_and_explained(text: str, reason: str) -> None:
    found = find_days(text)[-1]
    assert not found.exists
    assert found.date is None
    assert why_not(found) == reason
    assert day_meant(text[found.start : found.end], year_hint=2026) is None


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert find_days("29 February")[0].exists
    assert find_days("29 February 2028")[0].exists
    assert day_meant("29 February", after=SEPTEMBER) is None
    assert day_meant("29 February", after=datetime.date(2027, 9, 24)) == datetime.date(2028, 2, 29)
    assert days_in_month(2) == days_in_month(2, 2000) == 29
    assert days_in_month(2, 1900) == days_in_month(2, 2027) == 28


def test_the_first_day_of_a_span_takes_the_year_of_the_last() -> None:
    one, other = find_days("from 31 August to 2 September 2026")
    assert one.date == datetime.date(2026, 8, 31)
    assert other.date == datetime.date(2026, 9, 2)


def test_a_time_after_the_month_is_no_year() -> None:
    (found,) = find_days("24 September 2000 hrs")
    assert found.year is None


def test_the_year_comes_from_the_words_else_from_the_hint_else_from_what_follows() -> None:
    assert day_meant("24 September 2025", year_hint=2026) == datetime.date(2025, 9, 24)
    assert day_meant("24 September", year_hint=2026) == SEPTEMBER
    assert day_meant("25 September", after=SEPTEMBER) == datetime.date(2026, 9, 25)
    assert day_meant("24 September", after=SEPTEMBER) == datetime.date(2027, 9, 24)
    assert day_meant("9 January", after=SEPTEMBER) == datetime.date(2027, 1, 9)
    assert day_meant("24 September") is None
    assert day_meant("to be confirmed", year_hint=2026) is None


def test_a_weekday_that_is_another_days_means_no_day() -> None:
    assert day_meant("Thursday 24 September", year_hint=2026) == SEPTEMBER
    assert day_meant("Tuesday 24 September", year_hint=2026) is None
    assert day_meant("Tuesday 24 September", year_hint=2026, ignore_weekday=True) == SEPTEMBER
    assert find_days("Tuesday 24 September 2026")[0].weekday_agrees is False
    assert day_meant("Wednesday 25 November", after=SEPTEMBER) == datetime.date(2026, 11, 25)
    assert day_meant("Tuesday 25 November", after=SEPTEMBER) is None


def test_days_are_written_as_british_minutes_write_them() -> None:
    assert in_words(datetime.date(2026, 6, 9)) == "9 June 2026"
    assert weekday_name(SEPTEMBER) == "Thursday"
    assert nearest_with_weekday(SEPTEMBER, 1) == (datetime.date(2026, 9, 22), datetime.date(2026, 9, 29))
    assert nearest_with_weekday(SEPTEMBER, 3) == (datetime.date(2026, 9, 17), datetime.date(2026, 10, 1))
    assert latest_month_before(5, SEPTEMBER) == 2026
    assert latest_month_before(9, SEPTEMBER) == latest_month_before(11, SEPTEMBER) == 2025


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Monthly Meeting September 2026– Notes", [("September 2026", 9, 2026)]),
        ("May 2026 meeting", [("May 2026", 5, 2026)]),
        ("the May meeting", [("May", 5, None)]),
        ("the September minutes", [("September", 9, None)]),
        ("the Board may meet in march", []),
        ("Minutes of 24 September 2026", []),
        ("Sept 2026 and Oct 2026", [("Sept 2026", 9, 2026), ("Oct 2026", 10, 2026)]),
    ],
)
def test_months_are_found_where_they_are_months_beyond_doubt(
    text: str, months: list[tuple[str, int, int | None]]
) -> None:
    assert [(text[one.start : one.end], one.month, one.year) for one in find_months(text)] == months


@pytest.mark.parametrize(
    ("text", "printed", "meant"),
    [
        ("at 10 am in the hall", "10 am", "10:00"),
        ("10.30am", "10.30am", "10:30"),
        ("7.30 p.m. sharp", "7.30 p.m.", "19:30"),
        ("closed at 8.55pm.", "8.55pm", "20:55"),
        ("from 10:00", "10:00", "10:00"),
        ("2pm", "2pm", "14:00"),
        ("12 noon", "12 noon", "12:00"),
        ("midday", "midday", "12:00"),
        ("12 midnight", "12 midnight", "00:00"),
        ("12am", "12am", "00:00"),
        ("16:00 UTC", "16:00 UTC", "16:00"),
        ("1400 hrs", "1400 hrs", "14:00"),
        ("10:00hrs", "10:00hrs", "10:00"),
        ("2:00 PM ET", "2:00 PM ET", "14:00"),
        ("10:00 et al", "10:00", "10:00"),
        ("Thursday 24 September @ 10.15", "10.15", "10:15"),
        ("10.30", "10.30", "10:30"),
        ("closed at 9.25", "9.25", "09:25"),
        ("13:30 pm", "13:30 pm", "13:30"),
    ],
)
def test_a_time_is_found_with_its_place_in_every_form(text: str, printed: str, meant: str) -> None:
    (clock,) = find_clocks(text)
    assert text[clock.start : clock.end] == printed
    assert clock.time == datetime.time.fromisoformat(meant)
    assert time_meant(text) == clock.time


@pytest.mark.parametrize(
    "text", ["Room 1.38", "£10.30", "2.10 Estates", "24.09.2026", "v4.2", "10.30% more", "1:100", "25:00", "10"]
)
def test_other_figures_are_no_time(text: str) -> None:
    assert find_clocks(text) == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2-4pm", "14:00", "16:00"),
        ("11-1pm", "11:00", "13:00"),
        ("10.30 to 11.15am", "10:30", "11:15"),
        ("10:00-12:00", "10:00", "12:00"),
        ("10am until 12.30", "10:00", "12:30"),
    ],
)
def test_both_ends_of_a_span_of_time_are_found(text: str, start: str, end: str) -> None:
    assert [str(clock.time)[:5] for clock in find_clocks(text)] == [start, end]


def test_a_time_tells_whether_morning_and_afternoon_can_be_told_apart() -> None:
    assert [find_clocks(text)[0].sure for text in ("2:30", "12:30", "2:30pm", "14:30", "09:30", "noon")] == [
        False,
        False,
        True,
        True,
        True,
        True,
    ]


def test_an_impossible_time_means_none() -> None:
    assert find_clocks("13 am")[0].time is None
    assert find_clocks("10.75am")[0].time is None
    assert time_meant("") is None


@pytest.mark.parametrize(
    ("text", "printed", "kind"),
    [
        ("DCO to publish the survey by 21 October.", "21 October", "day"),
        ("Report back no later than Friday 3 May 2026", "Friday 3 May 2026", "day"),
        ("to be published on 3 May", "3 May", "day"),
        ("Send it before noon on 3 May 2026.", "3 May 2026", "day"),
        ("Bring it to the board (due: 2026-06-30)", "2026-06-30", "day"),
        ("Clerk to book the hall for 25 November.", "25 November", "day"),
        ("Report at the 25 November meeting", "at the 25 November meeting", "day"),
        ("write the migration notes by the next meeting", "the next meeting", "next meeting"),
        ("bring it to the next Estates Committee meeting", "to the next Estates Committee meeting", "next meeting"),
        ("Figures to come back in the June meeting.", "in the June meeting", "named meeting"),
        ("DCO to look again in a month to see", "in a month", "relative"),
        ("reply within ten working days", "within ten working days", "relative"),
        ("come back in 3 months' time.", "in 3 months' time", "relative"),
        ("finish by the end of October", "the end of October", "relative"),
        ("finish by October", "October", "relative"),
        ("finish by Friday", "Friday", "relative"),
        ("write to them next week.", "next week", "relative"),
        ("bring it back at the end of the year.", "at the end of the year", "vague"),
        ("This is to come to a future finance meeting.", "to a future finance meeting", "vague"),
        ("mend the roof ASAP", "ASAP", "vague"),
        ("reply in due course", "in due course", "vague"),
        ("mend the roof - ongoing", "ongoing", "vague"),
        ("mend the roof soon.", "soon", "vague"),
        ("soon, or by 3 May 2026", "3 May 2026", "day"),
    ],
)
def test_the_words_that_say_when_are_found_in_a_sentence(text: str, printed: str, kind: str) -> None:
    found = find_due(text)
    assert found is not None
    assert (found.printed, found.kind) == (printed, kind)
    assert text[found.start : found.end] == printed


def test_where_the_words_before_a_due_date_begin_is_told() -> None:
    text = "write the migration notes by the next meeting"
    found = find_due(text)
    assert found is not None
    assert text[: found.lead] == "write the migration notes "


@pytest.mark.parametrize(
    "text",
    [
        "read the report of 3 May",
        "no lights have worked since 2 June",
        "answer the letter sent on 3 May",
        "follow up what was agreed on 3 May 2026",
        "share the ongoing work with the board",
        "set the date of the next meeting",
        "see how next week's figures look",
        "as soon as the report is published, share it",
        "before may week",
        "publish the waiting times by hour and by month",
        "look at the cost in a month of rain",
        "Bring back the figures for rural calls.",
    ],
)
def test_other_dates_and_words_are_no_due_date(text: str) -> None:
    assert find_due(text) is None


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("by 3 May", "day"),
        ("30/06/2026", "day"),
        ("Next meeting", "next meeting"),
        ("May meeting", "named meeting"),
        ("end of month", "relative"),
        ("Dec 2026", "relative"),
        ("two weeks", "relative"),
        ("Ongoing", "vague"),
        ("TBC", "vague"),
        ("asap", "vague"),
        ("a future meeting", "vague"),
        ("when the leaves fall", None),
    ],
)
def test_a_field_tells_of_what_kind_its_due_date_is(printed: str, kind: str | None) -> None:
    assert due_kind(printed) == kind


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
@settings(max_examples=150)
def test_any_day_is_read_back_from_its_words(day: datetime.date) -> None:
    for printed in (in_words(day), f"{weekday_name(day)} {in_words(day)}", day.isoformat(), f"{day:%d/%m/%Y}"):
        assert day_meant(printed) == day
        assert find_days(printed)[0].end == len(printed)


PARTS = st.sampled_from(
    ["24", "May", "may", "29-31", "June", "2026", "th", "Tuesday", ",", "by", "next", "meeting", "10", ".", "30", "am"]
)


@given(st.lists(PARTS | st.text(max_size=3), max_size=12), st.sampled_from(["", " "]))
@settings(max_examples=200)
def test_whatever_is_read_lies_in_the_text_and_in_order(parts: list[str], between: str) -> None:
    text = between.join(parts)
    for spans in (find_days(text), find_clocks(text), find_months(text)):
        ends = [0, *(edge for one in spans for edge in (one.start, one.end)), len(text)]
        assert ends == sorted(ends)
        assert all(one.start < one.end for one in spans)
    due = find_due(text)
    assert due is None or text[due.start : due.end] == due.printed


@pytest.mark.parametrize("part", ["by ", "24 ", "May ", "next the ", "10.", "1-", "Tuesday ", "in the next "])
def test_reading_hostile_words_costs_no_more_than_their_length(part: str) -> None:
    text = part * (40_000 // len(part))
    with must_not_hang():
        find_days(text)
        find_clocks(text)
        find_due(text)
        find_months(text)


@pytest.mark.parametrize(
    ("start", "end", "time"),
    [
        ("1", "2PM", "13:00"),
        ("1:30", "2PM", "13:30"),
        ("11", "1pm", "11:00"),
        ("9.30", "1pm", "09:30"),
        ("7", "9.25pm", "19:00"),
        ("14:00", "16:00", "14:00"),
        ("10am", "2pm", "10:00"),
    ],
)
def test_the_half_of_the_day_may_be_said_with_the_end_alone(start: str, end: str, time: str) -> None:
    assert f"{time_before(start, end):%H:%M}" == time


def test_four_figures_alone_are_a_time_of_day() -> None:
    assert (time_meant("1000"), time_meant("2024 of them"), time_meant("2575")) == (datetime.time(10), None, None)


@pytest.mark.parametrize("words", ["28August 2025", "28August  2025/ 1-2PM"])
def test_the_blank_between_day_and_month_may_be_forgotten(words: str) -> None:
    assert [day.date for day in find_days(words)] == [datetime.date(2025, 8, 28)]


def test_a_version_is_no_day_though_a_month_follows_it() -> None:
    assert [day.day for day in find_days("v1May and 3may")] == []
