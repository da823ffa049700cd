"""Every rule: its page, its examples, its place in the catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_examples import RULES, examples, found_in

from minutebook.rules.catalogue import Rule, all_rules, find_rule

FOLDERS = {
    "REA": "reading",
    "MTG": "meeting",
    "ATT": "attendance",
    "ITM": "items",
    "ACT": "actions",
    "DEC": "decisions",
    "NXT": "next_meeting",
    "TXT": "wording",
    "PUB": "publishing",
    "DOC": "word_file",
}


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_is_found_and_the_good_one_is_not(rule: Rule) -> None:
    for kind, text in examples(rule):
        found = [finding.code for finding in found_in(text, rule)]
        assert (found == [rule.code]) if kind == "Bad" else (found == []), f"{kind}:\n{text}"


@pytest.mark.parametrize("rule", RULES)
def test_a_page_says_what_when_to_ignore_it_and_where_it_comes_from(rule: Rule) -> None:
    assert rule.title
    assert "When to ignore it:" in rule.page
    assert "Source:" in rule.page


@pytest.mark.parametrize("rule", RULES)
def test_code_name_folder_and_file_agree(rule: Rule) -> None:
    assert rule.module == f"minutebook.rules.{FOLDERS[rule.code[:3]]}.{rule.name.replace('-', '_')}"


def test_every_rule_is_found_by_code_and_by_name() -> None:
    for rule in all_rules():
        assert find_rule(rule.code.lower()) is rule
        assert find_rule(rule.name.replace("-", " ")) is rule
    assert find_rule("ACT999") is None


def test_what_a_rule_silences_exists() -> None:
    codes = {rule.code for rule in all_rules()}
    assert {code for rule in all_rules() for code in rule.silences} <= codes


def test_the_voice_never_says_what_programmers_say() -> None:
    spoken = re.compile(r'f?"[^"\n]*"|f?\'[^\'\n]*\'')
    banned = re.compile(
        r"\b(?:invalid|missing field|null|expected|record|profile|stage|severity|finding)\b", re.IGNORECASE
    )
    for rule in all_rules():
        path = Path(__file__).parents[2] / "toolkit" / Path(*rule.module.split(".")).with_suffix(".py")
        code = re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for words in spoken.findall(code):
            if " " in words:
                assert not banned.search(words), f"{rule.code}: {words}"
