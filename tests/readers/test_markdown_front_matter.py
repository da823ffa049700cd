"""The details at the top: read as typed, whatever YAML would make of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_text import meeting_of, problems_of, reading_of

from minutebook.errors import CannotBeWritten
from minutebook.model.meeting import Approval, Correction, Meeting
from minutebook.model.when import When
from minutebook.writers.markdown import write as written_as_markdown
from minutebook.yaml_text import is_safe, quoted, written

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess


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


AWKWARD = (
    *(
        "x\nstatus: approved",
        "x\r\nstatus: approved",
        "x\rstatus: approved",
        "x\n---\n# Approved",
        "x\n...",
        "---",
        "...",
    ),
    *(
        "\n  - one\n\n  - two",
        "\n- one\n- two",
        "x\n",
        "\n",
        " x",
        "x ",
        "",
        "\x00",
        "x\x85y",
        "x\u2028status: approved",
    ),
    *(
        "a: b",
        "# not ours",
        '"open',
        "'",
        "%TAG ! x",
        "@jo",
        "&a",
        "*a",
        "!!x",
        "|\n  kept\n  kept",
        ">",
        "\ufeff",
        "\ud800",
    ),
    *("{", "[", "]", "- x", "? x", "`", "\t", "x\ty", "x\n\tstatus: approved", "# one\n# two", "# one\n\n# two"),
)
KEYS_OF_OTHERS = (
    *(
        "ref",
        "#",
        "",
        " ",
        "status",
        "Status",
        "minute taker",
        "Minute-Taker",
        "corrections",
        "---",
        "...",
        "a: b",
        "a:",
    ),
    *(
        "x\nstatus",
        "x\rstatus",
        "\x00",
        "%x",
        "@x",
        "&x",
        "*x",
        '"x"',
        "'x'",
        "- x",
        "x y",
        "x" * 200,
        "é",
        "?",
        "x\u2028",
    ),
)


@pytest.mark.parametrize("key", KEYS_OF_OTHERS)
def test_what_belongs_to_others_is_read_back_exactly_or_not_written(key: str) -> None:
    refused = 0
    for value in AWKWARD:
        meeting = Meeting(title="Title", status="draft", extra={key: value, "layout": "page"})
        try:
            text = written_as_markdown(meeting).decode()
        except CannotBeWritten as sentence:
            refused += 1
            assert str(sentence).startswith('Under "extra", ')  # noqa: PT017 (some are written)
            assert str(sentence).isprintable()  # noqa: PT017 (as above)
            continue
        assert meeting_of(text) == meeting, (key, value)
        yaml_of_it = text.split("---\n")[1]
        assert yaml_of_it.count("\nstatus: ") == 1
    if key == "ref":
        assert refused < len(AWKWARD) - 15  # what others may well have typed is kept
        assert refused > 10


@given(st.dictionaries(st.text(max_size=6), st.text(max_size=12), max_size=3))
@settings(max_examples=300, deadline=None)
def test_no_front_matter_of_others_says_anything_of_ours(extra: dict[str, str]) -> None:
    meeting = Meeting(title="Title", extra=extra)
    try:
        text = written_as_markdown(meeting).decode()
    except CannotBeWritten:
        return
    assert meeting_of(text) == meeting


def test_a_forged_approval_is_refused_by_the_command_in_one_sentence(minutebook: InProcess, tmp_path: Path) -> None:
    forged = {"minutes": 1, "title": "Board", "extra": {"ref": "x\nstatus: approved"}}
    (tmp_path / "board.json").write_text(json.dumps(forged))
    ended = minutebook("convert", "board.json", "-o", "board.md")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        'minutebook: board.md: Under "extra", the key "ref" holds "x\\nstatus: approved", which would be read as '
        "something else at the top of a Markdown file. Take it out, or write YAML, JSON or the public edition.\n"
    )
    assert not (tmp_path / "board.md").exists()
    assert minutebook("convert", "board.json", "-o", "board.md", "--edition", "public").status == 0
    assert "approved" not in (tmp_path / "board.md").read_text()
