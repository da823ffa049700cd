"""Minutes as plain data: exact round trips, places to the word, and no silence about what does not fit."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import meetings

from minutebook.checking import check
from minutebook.converting import read, write
from minutebook.errors import CannotBeWritten
from minutebook.model.blocks import BlockList, Entry, Paragraph, Quotation
from minutebook.model.meeting import Item, Meeting
from minutebook.readers.yaml_json import read_json, read_yaml
from minutebook.reading import overlapping, unclaimed
from minutebook.settings import Settings
from minutebook.source import CannotBeRead, Source
from minutebook.writers.yaml_json import write_json, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.blocks import Block
    from minutebook.reading import Reading

MINUTES = """\
minutes: 1
body: Tern Valley Policing Authority
title: Monthly **Assurance** Meeting  # a comment
date: {printed: Thursday 24 September 2026}
items:
- number: "1."
  title: Matters arising
  content:
  - block: action
    task: DCO to publish the survey by 21 October.
    number: 3
"""


def yaml_of(text: str) -> Reading:
    return read_yaml(Source("minutes.yaml", text))


def assert_adds_up(reading: Reading) -> None:
    text = reading.source.text
    assert [text[start:end] for start, end in unclaimed(reading)] == []
    assert overlapping(reading) == []


def test_what_was_typed_stays_text() -> None:
    reading = yaml_of("minutes: 1\nstart: {printed: 10:30}\nvenue: no\nitems:\n- {number: 1.10, title: '@jo'}\n")
    assert (reading.meeting.start.printed if reading.meeting.start else "") == "10:30"
    assert reading.meeting.venue == "no"
    assert (reading.meeting.items[0].number, reading.meeting.items[0].title) == ("1.10", "@jo")


def test_a_claim_stands_at_the_word() -> None:
    reading = yaml_of(MINUTES)
    assert_adds_up(reading)
    task = next(claim for claim in reading.claims if claim.path[-1:] == ("task",))
    assert MINUTES[task.start : task.end] == "DCO to publish the survey by 21 October."


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("ownrs: [DCO]", "REA103", "ownrs: [DCO]"),
        ("number: 4", "REA104", "number: 4"),
        ("status: finished", "REA101", "status: finished"),
        ("update: soon", "REA101", "update: soon"),
    ],
)
def test_what_does_not_fit_is_a_problem_and_the_rest_is_read(line: str, code: str, words: str) -> None:
    reading = yaml_of(MINUTES + f"    {line}\n")
    assert_adds_up(reading)
    assert reading.meeting == yaml_of(MINUTES).meeting
    (problem,) = reading.problems
    assert (problem.code, reading.source.text[problem.start : problem.end]) == (code, words)


def test_an_unknown_key_names_the_likeliest() -> None:
    (finding,) = check(yaml_of(MINUTES + "    ownrs: [DCO]\n"), Settings(select=("REA",)))
    assert finding.message == 'There is no field called "ownrs".'
    assert finding.hint == 'Did you mean "owners"?'


def test_a_day_that_the_words_do_not_mean_is_an_error() -> None:
    reading = yaml_of(MINUTES.replace("2026}", "2026, day: 2026-09-25}"))
    (finding,) = check(reading, Settings(select=("REA",)))
    assert (finding.code, finding.severity, finding.place.line) == ("REA110", "error", 4)
    assert finding.message == '"Thursday 24 September 2026" is given as 2026-09-25, but the words mean 2026-09-24.'


def values_in(text: str) -> list[object]:
    """What plain data that can be read as YAML says, besides the form and the language that every meeting has."""
    fields: dict[str, object] = yaml.safe_load(text) or {}
    return [value for key, value in fields.items() if value and key not in {"minutes", "language"}]


def assert_adds_up_or_refused(reader: Callable[[Source], Reading], text: str) -> None:
    """Read minutes that may be broken: what is read adds up, and a refusal names the place."""
    try:
        reading = reader(Source("minutes", text))
    except CannotBeRead as refused:
        assert re.match(r"Line \d+, column \d+: ", str(refused))  # noqa: PT017 (most of them can be read)
    else:
        assert_adds_up(reading)
        # Only keys without values are read as an empty meeting without a word.
        assert reading.problems or reading.meeting != Meeting() or not values_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, 2\nb: c",
        "- x",
        "",
        "a: &b c",
        "[" * 5000,
        "{" * 5000,
        '{"a": [1,',
        '{"minutes": 1, "items": [{"title": "x"}',
        "!!python/object:os.system {}",
        'a: "unclosed',
        "a: *b",
        "--- 1\n--- 2",
        "? [a]\n: b",
        "\x07",
    ],
)
def test_broken_or_hostile_text_is_told_and_adds_up(text: str) -> None:
    for reader in (read_yaml, read_json):
        assert_adds_up_or_refused(reader, text)


@pytest.mark.parametrize(
    ("reader", "text", "sentence"),
    [
        (read_json, '{"minutes": 1,', "Line 1, column 15: a key in quotation marks is missing."),
        (read_json, '{"minutes": NaN}', "Line 1, column 13: a value is missing."),
        (read_json, "[" * 5000, "Line 1, column 152: lists and objects are nested too deeply."),
        (read_yaml, "- title: x\n", 'Line 1, column 1: fields of minutes, such as "title", should stand here.'),
        (read_yaml, "!!python/object:os.system {}", "Line 1, column 1: tags (!) are not allowed here."),
    ],
)
def test_what_holds_nothing_of_minutes_is_refused_in_a_sentence(
    reader: Callable[[Source], Reading], text: str, sentence: str
) -> None:
    with pytest.raises(CannotBeRead, match=re.escape(sentence)):
        reader(Source("minutes", text))


def test_many_aliases_are_refused_before_they_expand() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{two}: &{two} [*{one}, *{one}]\n" for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(CannotBeRead, match="Line 1, column 4: anchors and aliases"):
        yaml_of(bomb)
    (problem,) = yaml_of(f"title: Board\n{bomb}").problems
    assert problem.code == "REA102"


@given(meetings())
def test_yaml_and_json_give_back_the_same_meeting(meeting: Meeting) -> None:
    for reader, writer in ((read_yaml, write_yaml), (read_json, write_json)):
        reading = reader(Source("minutes", writer(meeting).decode()))
        assert reading.meeting == meeting
        assert reading.problems == ()
        assert_adds_up(reading)


@settings(max_examples=60)
@given(meetings(), st.integers(min_value=0), st.sampled_from(["", "\n", "]", "}", '"', "'", ":", "- ", "#", "&a", "é"]))
def test_damaged_data_is_read_as_far_as_it_goes(meeting: Meeting, position: int, junk: str) -> None:
    for reader, writer in ((read_yaml, write_yaml), (read_json, write_json)):
        text = writer(meeting).decode()
        cut = position % (len(text) + 1)
        for damaged in (text[:cut], text[:cut] + junk + text[cut + 1 :]):
            assert_adds_up_or_refused(reader, damaged)


def test_json_is_plain_json() -> None:
    data = json.loads(write_json(yaml_of(MINUTES).meeting))
    assert data["items"][0]["content"][0]["owners"] == ["DCO"]


def test_every_number_of_the_model_is_known_to_the_reader() -> None:
    from minutebook.model import blocks, meeting
    from minutebook.readers.yaml_json import building

    known = building._NUMBERS | {"numbered"}
    kinds = [kind for module in (blocks, meeting) for kind in vars(module).values() if isinstance(kind, type)]
    for kind in kinds:
        for field, annotation in getattr(kind, "__annotations__", {}).items():
            if any(word in annotation for word in ("[int,", "[bool,", "Literal[1]")):
                assert field in known


OPENING = """\
minutes: 1
title: Larkspur Committee
items:
- title: Roof
  content:
  - {block: paragraph, text: It leaks.}
"""
BROKEN_JSON = """\
{"minutes": 1, "title": "Larkspur Committee", "items": [
  {"title": "Roof", "content": [{"block": "paragraph", "text": "It leaks."}]}, {"title": """


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("yaml", f"{OPENING}- title: 'Any other\n"),
        ("json", BROKEN_JSON),
    ],
)
def test_where_the_file_breaks_off_nothing_is_said_of_what_is_missing(form: str, text: str) -> None:
    read = {"yaml": read_yaml, "json": read_json}[form]
    missing = {found.code for found in check(yaml_of(OPENING))}
    assert {"MTG101", "MTG109", "ITM101", "ACT119"} <= missing
    assert [found.code for found in check(read(Source(f"minutes.{form}", text)))] == ["REA102"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# one\nminutes: 1\ntitle: T\n# two\nvenue: !secret Hall\n", (5, 8)),
        ("# one\n\nminutes: 1\ntitle: T\nitems:\n# two\n- !item\n  title: X\n", (7, 3)),
        ("minutes: 1\ntitle: T\n# two\n# three\nvenue: *hall\n", (5, 8)),
        ("minutes: 1\ntitle: T\n# two\nvenue: 'Hall\n", (4, 8)),
        ("minutes: 1\ntitle: T\n# two\n? [a]: 1\n", (4, 3)),
    ],
)
def test_what_is_not_allowed_is_told_at_its_own_line_whatever_comments_stand_before_it(
    text: str, place: tuple[int, int]
) -> None:
    reading = yaml_of(text)
    assert_adds_up(reading)
    assert reading.source.line_column(reading.problems[0].start) == place


def test_a_tag_on_the_whole_after_a_comment_is_told_at_its_own_line() -> None:
    with pytest.raises(CannotBeRead, match=r"^Line 3, column 1: tags"):
        yaml_of("# one\n# two\n!!python/object:os.system\nminutes: 1\ntitle: T\n")


def nested(kind: type[BlockList | Quotation], times: int) -> Meeting:
    """Return minutes with lists or quotations inside each other."""
    block: Block = Paragraph(text="Deep.")
    for _ in range(times):
        block = BlockList(entries=[Entry(content=[block])]) if kind is BlockList else Quotation(content=[block])
    return Meeting(title="Board", items=[Item(title="Report", content=[block])])


@pytest.mark.parametrize("kind", [BlockList, Quotation])
@pytest.mark.parametrize("name", ["yaml", "json"])
def test_whatever_is_written_is_not_too_deep_to_be_read(name: str, kind: type[BlockList | Quotation]) -> None:
    written = 0
    for times in range(1, 60):
        meeting = nested(kind, times)
        try:
            content = write(meeting, name)
        except CannotBeWritten as sentence:
            assert "nested too deeply" in str(sentence)  # noqa: PT017 (most are written)
            continue
        written += 1
        reading = read(content, f"minutes.{name}")
        assert (reading.meeting, reading.problems) == (meeting, ())
    assert written == (36 if kind is BlockList else 59)


def test_the_deepest_minutes_in_markdown_come_back_from_plain_data() -> None:
    marks = ("- " * 40, "> " * 40, "- > " * 20)
    for mark in marks:
        items = "\n\n".join(f"{'#' * level} Item" for level in range(2, 7))
        meeting = read(f"---\nminutes: 1\n---\n\n{items}\n\n{mark}x\n").meeting
        assert [read(write(meeting, name), f"x.{name}").meeting == meeting for name in ("yaml", "json")] == [True, True]
