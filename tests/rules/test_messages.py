"""What a rule says where it may say one of several things, and where it says one thing of many faults."""

from __future__ import annotations

import pytest

from minutebook import check
from minutebook.converting import read
from minutebook.settings import Settings

HEAD = "# Larkspur Committee, 9 June 2026\n\n"
# In our form, which says so.
OURS = f"---\nminutes: 1\n---\n\n{HEAD}"
LISTED = "## Attendance\n\n| Name | Presence |\n|---|---|\n| Sam Reed | present |\n| Sam Hale | present |\n\n"


def told(code: str, text: str, head: str = HEAD) -> list[str]:
    """Return what one rule says of these minutes."""
    return [finding.message for finding in check(read(head + text), Settings(select=(code,)))]


@pytest.mark.parametrize(
    ("titles", "messages"),
    [
        ("Roof Hedge", ['Nothing is written under "Roof".', 'Nothing is written under "Hedge".']),
        ("Roof Hedge Gate Path", ['Nothing is written under "Roof", nor under the 3 headings after it.']),
    ],
)
def test_a_run_of_empty_headings_is_told_once(titles: str, messages: list[str]) -> None:
    assert told("ITM103", "".join(f"## {title}\n\n" for title in titles.split())) == messages


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        (2, ['The row "0 | x" has 2 cells under 3 headings.', 'The row "1 | x" has 2 cells under 3 headings.']),
        (5, ['The row "0 | x", and 4 more in this table, do not fit the headings above.']),
    ],
)
def test_rows_of_a_table_that_fit_no_heading_are_told_once(rows: int, messages: list[str]) -> None:
    table = "| A | B | C |\n|---|---|---|\n" + "".join(f"| {number} | x |\n" for number in range(rows))
    assert told("REA105", f"## Roof\n\n{table}", OURS) == messages


def test_links_that_no_other_form_carries_are_told_once() -> None:
    links = "[one]: https://larkspur.example/1\n[two]: https://larkspur.example/2\n"
    text = f"Venue: [hall](https://larkspur.example/hall)\nChair: [Jo](https://larkspur.example/jo)\n\n{links}"
    (message,) = told("REA107", text, OURS)
    assert message == 'The link to "https://larkspur.example/hall", and 1 more, will not be carried over.'


def test_a_passage_that_goes_on_after_a_word_that_differs_is_one() -> None:
    words = [f"w{number}" for number in range(80)]
    again = [*words[:45], "other", *words[46:]]
    (message,) = told("TXT101", f"## 1. Roof\n\n{' '.join(words)}\n\n## 2. Gate\n\n{' '.join(again)}\n")
    assert message.startswith("The 80 words from ")


@pytest.mark.parametrize(
    ("due", "message"),
    [
        ("at the end of the year", '"At the end of the year" could mean December or March.'),
        ("in due course", '"In due course" is not a date.'),
    ],
)
def test_a_vague_date_says_why_it_is_one(due: str, message: str) -> None:
    assert told("ACT103", f"## Roof\n\n- ACTION: Sam to ask {due}\n") == [message]


def test_a_time_that_counts_from_an_earlier_meeting_counts_from_no_day() -> None:
    text = "## Roof\n\n- **Action 1:** Sam to ask within two weeks.\n  - **Raised:** {}\n"
    assert told("ACT103", text.format("May meeting"), OURS) == [
        '"Within two weeks" counts from a meeting whose day is not given.'
    ]


@pytest.mark.parametrize(
    ("owner", "whom"),
    [("Everybody", "everybody at once"), ("Finance Office", "a whole office"), ("The trustees", "a whole group")],
)
def test_a_group_is_called_what_it_is(owner: str, whom: str) -> None:
    assert told("ACT107", f"## Roof\n\n- ACTION: {owner} to ask the roofer\n") == [
        f'"{owner}" gives this action to {whom}.'
    ]


def test_a_name_of_two_people_is_told_with_both() -> None:
    (message,) = told("ACT105", f"{LISTED}## Roof\n\n- ACTION: Sam to ask the roofer\n")
    assert message == '"Sam" could be "Sam Reed" or "Sam Hale".'


def test_a_date_in_the_words_of_a_later_item_is_offered() -> None:
    words = "Date of the meeting was 9 June 2026, and all who are named below came to it on foot."
    text = f"## 1. Roof\n\nIt is dry.\n\n## 2. Details\n\n{words}\n"
    assert told("MTG101", text, "# Larkspur Committee\n\n") == [
        '"9 June 2026" could not be read as the date of the meeting.'
    ]


@pytest.mark.parametrize(
    ("weekday", "number"),
    [("Thursday", 0), ("Friday", 0), ("Wednesday", 0), ("Monday", 1)],
)
def test_a_weekday_without_a_year_may_be_of_the_years_on_either_side(weekday: str, number: int) -> None:
    assert len(told("MTG103", f"## Roof\n\nIt was seen on {weekday} 18 June.\n")) == number


@pytest.mark.parametrize(
    ("name", "number"),
    [("2026-06-10.md", 1), ("2026-06-09.md", 0), ("2026-06-10-posted-2026-06-12.md", 0)],
)
def test_a_file_is_named_for_one_day_or_for_none(name: str, number: int) -> None:
    text = "# Larkspur Committee\n\nDate: 9 June 2026\n"
    assert len(check(read(text, name), Settings(select=("MTG104",)))) == number


@pytest.mark.parametrize(("words", "number"), [("The сор is asked.", 1), ("Привет is a word, and so is сор.", 0)])
def test_a_word_of_another_alphabet_is_one_where_that_alphabet_is_used(words: str, number: int) -> None:
    assert len(told("TXT104", f"## Roof\n\n{words}\n")) == number


@pytest.mark.parametrize(("words", "number"), [("No further meeting is planned.", 0), ("None", 0), ("To be told.", 1)])
def test_whoever_plans_no_meeting_lacks_no_date(words: str, number: int) -> None:
    assert len(told("NXT101", f"## Next meeting\n\n{words}\n")) == number
