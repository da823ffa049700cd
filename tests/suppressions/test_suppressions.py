"""Findings the clerk has answered, and answers that answer nothing."""

from __future__ import annotations

import pytest
from command_line import BAD, GOOD

from minutebook import check
from minutebook.converting import read
from minutebook.settings import Settings

ACTION = "- **Action 1:** Letter"
WITH_REASON = "<!-- minutebook: ignore ACT101 the clerk will find somebody -->"


def found(text: str, name: str = "june.md", **settings: object) -> list[tuple[str, int]]:
    """Return the code and line of every finding."""
    reading = read(text, name)
    return [(one.code, one.place.line) for one in check(reading, Settings(**settings))]  # type: ignore[arg-type]


def test_a_comment_with_a_reason_answers_the_block_below_it() -> None:
    assert found(BAD) == [("ACT101", 31)]
    assert found(BAD.replace(ACTION, f"{WITH_REASON}\n\n{ACTION}")) == []


@pytest.mark.parametrize("rules", ["action-without-owner", "act101", "ACT101, ACT105", "ACT105 ACT101"])
def test_rules_are_named_by_code_or_name_and_several_at_once(rules: str) -> None:
    comment = f"<!-- minutebook: ignore {rules} the clerk will find somebody -->"
    codes = [code for code, _ in found(BAD.replace(ACTION, f"{comment}\n\n{ACTION}"))]
    assert codes == (["REA109"] if "ACT105" in rules else [])


def test_it_does_not_answer_the_block_after_the_next() -> None:
    twice = BAD.replace(ACTION, f"{WITH_REASON}\n\n{ACTION}").replace(
        "## 3. Next", "- Action: Sign to be painted\n\n## 3. Next"
    )
    assert [code for code, _ in found(twice)] == ["ACT101"]


def test_at_the_end_of_an_item_it_answers_the_heading_of_the_next() -> None:
    empty = GOOD.replace("\nNone.\n", "")
    assert [code for code, _ in found(empty)] == ["ITM103"]
    comment = "<!-- minutebook: ignore ITM103 nothing had been minuted -->\n\n"
    assert found(empty.replace("## 1. Matters", f"{comment}## 1. Matters")) == []


def test_above_the_title_it_answers_what_the_meeting_lacks() -> None:
    without = GOOD.replace("chair: Jo March\n", "").replace("| Chair    |", "| Member   |")
    assert [code for code, _ in found(without)] == ["MTG109"]
    comment = "<!-- minutebook: ignore MTG109 decided by e-mail -->\n\n"
    assert found(without.replace("# Brackenford", f"{comment}# Brackenford", 1)) == []


@pytest.mark.parametrize("place", ["minutes: 1\n", "date: Monday"])
def test_in_front_matter_it_answers_the_next_key_and_what_is_lacking(place: str) -> None:
    wrong = GOOD.replace("date: Tuesday", "date: Monday").replace("# Brackenford Parish Council, Tuesday", "# June,")
    assert [code for code, _ in found(wrong)] == ["MTG103"]
    comment = "# minutebook: ignore MTG103 as on the notice\n"
    codes = [code for code, _ in found(wrong.replace(place, f"{comment}{place}"))]
    assert codes == ([] if place.startswith("date") else ["REA109", "MTG103"])


def test_in_a_yaml_file_it_answers_the_entry_below_it() -> None:
    text = (
        "minutes: 1\nitems:\n- title: Footpaths\n  content:\n{}  - block: action\n    number: '1'\n"
        "    task: Letter to be written\n  - block: action\n    task: Sign to be painted\n"
    )
    select = ("ACT101", "REA109", "REA108")
    assert [line for _, line in found(text.format(""), "x.yaml", select=select)] == [7, 9]
    answered = text.format("  # minutebook: ignore ACT101 the clerk will find somebody\n")
    assert found(answered, "x.yaml", select=select) == [("ACT101", 10)]


def test_in_a_yaml_file_only_a_comment_that_is_not_indented_answers_what_the_meeting_lacks() -> None:
    text = "minutes: 1\n{}body: Larkspur Trust\nitems:\n{}- title: Footpaths\n"
    comment = "# minutebook: ignore MTG109 decided by e-mail\n"
    assert [code for code, _ in found(text.format("", ""), "x.yaml", select=("MTG109",))] == ["MTG109"]
    assert found(text.format(comment, ""), "x.yaml", select=("MTG109",)) == []
    assert [code for code, _ in found(text.format("", f"  {comment}"), "x.yaml", select=("MTG109",))] == ["MTG109"]


def test_words_of_the_minutes_that_look_like_a_comment_answer_nothing() -> None:
    fenced = BAD.replace(ACTION, f"```\n{WITH_REASON}\n```\n\n{ACTION}")
    assert [code for code, _ in found(fenced)] == ["ACT101"]


def test_without_a_reason_it_answers_but_is_told_so() -> None:
    comment = "<!-- minutebook: ignore ACT101 -->"
    assert found(BAD.replace(ACTION, f"{comment}\n\n{ACTION}")) == [("REA108", 31)]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ignore ACT103 because", "ACT103 finds nothing to ignore here."),
        ("ignore ACT1O1 because", 'There is no rule called "ACT1O1" to ignore.'),
        ("ignore", "This comment to Minutebook names no rule to ignore."),
        ("disable ACT101", "This comment to Minutebook names no rule to ignore."),
    ],
)
def test_an_answer_to_nothing_is_told(comment: str, message: str) -> None:
    reading = read(GOOD.replace("- **Action 1:**", f"<!-- minutebook: {comment} -->\n\n- **Action 1:**"))
    findings = check(reading)
    assert [(one.code, one.message) for one in findings] == [("REA109", message)]
    words = findings[0].place
    line = reading.source.line_text(words.line)
    assert line[words.column - 1 : words.end_column - 1] == f"minutebook: {comment}"


def test_an_answer_to_a_rule_that_did_not_run_is_not_called_unused() -> None:
    text = BAD.replace(ACTION, f"{WITH_REASON}\n\n{ACTION}")
    assert found(text, select=("MTG", "REA109")) == []


def test_what_is_said_about_answers_cannot_be_answered() -> None:
    comment = "<!-- minutebook: ignore REA108,ACT101 -->"
    codes = [code for code, _ in found(BAD.replace(ACTION, f"{comment}\n\n{ACTION}"))]
    assert codes == ["REA108", "REA109"]
