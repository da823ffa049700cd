"""The day of the meeting, where no field gives it: from the title, or from a line of its own under it."""

from __future__ import annotations

import datetime

import pytest
from markdown_text import meeting_of

from minutebook.inference import settle
from minutebook.inference.meeting_date import date_in_title, date_under_title
from minutebook.model.meeting import Meeting

DAY = datetime.date(2026, 11, 5)


def day_of(text: str) -> datetime.date | None:
    meeting = meeting_of(text)
    return meeting.date.day if meeting.date else None


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour Board\n\n#### 5 November 2026\n\nPresent: Jo March\n",
        "# Harbour Board\n\n## 05 November 2026\n\n### Attendance\n",
        "# Harbour Board\n\n## Details\n\n:date: **Date:** 5 November 2026\n",
        "# Harbour Board\n\nThursday, November 5, 2026\n\n## Attendance\n",
        "# Harbour Board\n\nThe meeting was held on Thursday 5 November 2026 between 7pm and 8pm in the net loft.\n",
        "## Harbour Board meeting 5 Nov 2026\n\n### Attendance\n",
        "## Harbour Board - 5 Nov 2026\n\n### Attendance\n",
        "Harbour Board teleconference\n5 november 2026\n\nPresent: Jo March\n",
        "# Harbour Board 2026.11.5\n",
        "# Harbour Board\n\n" + "The nets are dry.\n\n" * 5 + "5 November 2026\n",
    ],
)
def test_a_line_under_the_title_gives_the_day(text: str) -> None:
    assert day_of(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour Board\n\nThe dredger arrives on 5 November 2026.\n",
        "# Harbour Board\n\n## 5 November 2026\n\nDredging.\n\n## 12 November 2026\n\nNets.\n",
        "# Harbour Board\n\nNext meeting: 5 November 2026\n",
        "# Harbour Board\n\n## Any other business\n\n### 5 November 2026\n",
        "# Harbour Board (approved on 5 November 2026)\n",
        "Dredging begins on 5 November 2026\n\nThe nets are dry.\n",
        "# Harbour Board, 5 November 2026 and 12 November 2026\n",
        "# Harbour Board\n\n" + "The nets are dry.\n\n" * 6 + "5 November 2026\n",
    ],
)
def test_a_day_that_may_be_another_one_is_not_taken(text: str) -> None:
    assert day_of(text) is None


def test_the_day_of_approval_is_left_aside() -> None:
    assert date_in_title(Meeting(title="Minutes of 3 May 2026 (approved 7 June 2026)")) == "3 May 2026"
    assert date_in_title(Meeting(title="Minutes (approved on 7 June 2026)")) == ""


def test_what_was_read_from_a_line_stays_when_it_is_settled_again() -> None:
    meeting = meeting_of("# Harbour Board\n\n## 5 November 2026\n\n### Attendance\n\n- Jo March\n")
    assert settle(meeting) == meeting
    assert date_under_title(meeting) == "5 November 2026"
