"""The details at the top: read as typed, whatever YAML would make of them."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_text import meeting_of, problems_of, reading_of

from minutebook.model.meeting import Approval, Correction
from minutebook.model.when import When
from minutebook.yaml_text import is_safe, quoted, written


def details(*lines: str) -> str:
    return "\n".join(("---", "minutes: 1", *lines, "---", "", "# Title", ""))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10:30", "10:30"),
        ("no", "no"),
        ("1.10", "1.10"),
        ("0012", "0012"),
        ("Board #4", "Board #4"),
        ("Board  # 4", "Board # 4"),
        ("Room 1.38: Castle", "Room 1.38: Castle"),
        ("@jo", "@jo"),
        ('"in quotes"', "in quotes"),
        ("'it''s'", "it's"),
        (r'"a \"b\" \u00e9"', 'a "b" é'),
        ('"unfinished', '"unfinished'),
        ("[Jo, Sam]", "[Jo, Sam]"),
        ("*", "*"),
    ],
)
def test_a_value_is_read_as_it_was_typed(typed: str, read: str) -> None:
    assert meeting_of(details(f"venue: {typed}")).venue == read


@pytest.mark.parametrize("typed", ["Board #4", "Room 1.38: Castle", "@jo", "[Jo, Sam]", "- a", '"unfinished'])
def test_a_line_that_yaml_would_refuse_or_cut_is_told_with_the_quoted_form(typed: str) -> None:
    reading = reading_of(details(f"venue: {typed}"))
    (problem,) = reading.problems
    assert (problem.code, problem.claims) == ("REA102", False)
    key, value = yaml.safe_load(problem.facts["quoted"]).popitem()
    assert (key, value) == ("venue", typed)


@pytest.mark.parametrize("typed", ["10:30", "no", "Jo March", "Committee Room 2, Dunlin House", "it's no#4", "a:b"])
def test_a_line_that_yaml_keeps_whole_is_not_told(typed: str) -> None:
    assert problems_of(details(f"venue: {typed}")) == []


def test_the_keys_of_others_are_kept_exactly_as_typed() -> None:
    lines = ("layout:   minutes # ours", "tags:", "  - one", "", "  - two  # why", "# a note", "empty:")
    meeting = meeting_of(details(*lines))
    assert meeting.extra == {
        "layout": "minutes # ours",
        "tags": "\n  - one\n\n  - two  # why",
        "#": "# a note",
        "empty": "",
    }


def test_a_key_of_others_is_told_only_if_it_looks_like_ours_misspelled() -> None:
    text = details("layout: minutes", "minute_takr: Jo")
    assert problems_of(text) == [("REA103", "minute_takr")]
    assert reading_of(text).problems[0].facts["likeliest"] == "minute_taker"


def test_a_key_given_twice_counts_once() -> None:
    text = details("chair: Jo", "chair: Sam")
    assert problems_of(text) == [("REA104", "chair: Sam")]
    assert meeting_of(text).chair == "Jo"


def test_keys_may_be_spelled_with_capitals_and_hyphens() -> None:
    assert meeting_of(details("Minute-Taker: Jo")).minute_taker == "Jo"


def test_lines_below_a_key_of_ours_belong_to_its_one_line() -> None:
    text = details("venue: >", "  The green", "  shed")
    assert meeting_of(text).venue == "The green shed"
    assert [code for code, _ in problems_of(text)] == ["REA102"]


def test_approval_and_corrections_are_read() -> None:
    meeting = meeting_of(
        details(
            "status: Final",
            "approved_how: by e-mail",
            "approved_by: Mo Tarn",
            "approved_on: 7 November 2026",
            "amendments: none",
            "corrections:",
            "  - what: The rent is £41: not £14.",
            "    date: 9 November 2026",
            "    why: a slip",
            "  - the name of the gate",
        )
    )
    assert meeting.status == "approved"
    assert meeting.approval is not None
    assert meeting.approval.date is not None
    assert meeting.approval == Approval(how="by e-mail", by="Mo Tarn", date=meeting.approval.date, amendments="none")
    assert [(one.what, one.why) for one in meeting.corrections] == [
        ("The rent is £41: not £14.", "a slip"),
        ("the name of the gate", ""),
    ]
    assert isinstance(meeting.corrections[0], Correction)
    assert isinstance(meeting.corrections[0].date, When)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (details("status: purple"), [("REA101", "purple")]),
        (details("no colon here"), [("REA102", "no colon here")]),
        ("---\nminutes: 2\n---\n", [("REA101", "2")]),
        ("---\nminutes: 1\nchair: Jo\n\n# Title\n", [("REA102", "---")]),
    ],
)
def test_what_cannot_be_read_at_the_top_is_told(text: str, problems: list[tuple[str, str]]) -> None:
    assert problems_of(text) == problems


def test_details_without_an_end_are_read_all_the_same() -> None:
    meeting = meeting_of("---\nminutes: 1\nchair: Jo\n\n# Title\n")
    assert (meeting.chair, meeting.title) == ("Jo", "Title")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert meeting_of("---\n\n# Title\n\n## Rents\n\nNone.\n").title == "Title"


@given(st.text(min_size=1, max_size=20).map(lambda words: " ".join(words.split())).filter(bool))
@settings(max_examples=200, deadline=None)
def test_whatever_is_written_yaml_reads_back(words: str) -> None:
    loaded = yaml.load(f"key: {quoted(words)}", Loader=yaml.BaseLoader)  # noqa: S506 (plain text, no types)
    assert loaded == {"key": words}
    if is_safe(words):
        assert yaml.load(f"key: {written(words)}", Loader=yaml.BaseLoader) == {"key": words}  # noqa: S506 (as above)
