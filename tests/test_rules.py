"""Every rule: its page, its examples, its place in the catalogue."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from word_examples import word_file

from minutebook.checking import check
from minutebook.converting import read
from minutebook.readers.markdown import read as read_markdown
from minutebook.readers.recognised_text import read as read_recognised_text
from minutebook.readers.yaml_json import read_yaml
from minutebook.rules.catalogue import Rule, all_rules, find_rule
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.finding import Finding

FOLDERS = {
    "REA": "reading",
    "MTG": "meeting",
    "ATT": "attendance",
    "ITM": "items",
    "ACT": "actions",
    "DEC": "decisions",
    "NXT": "next_meeting",
    "TXT": "wording",
    "DOC": "word_file",
}
EXAMPLE = re.compile(r"^(Bad|Good):\n\n((?:    .*\n|\n)+)", re.MULTILINE)
RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


def examples(rule: Rule) -> list[tuple[str, str]]:
    """Return the examples of a page: "Bad" or "Good", and the text."""
    page = textwrap.dedent(f"    {rule.page}")
    return [(kind, textwrap.dedent(text).strip("\n") + "\n") for kind, text in EXAMPLE.findall(page)]


def found_in(text: str, rule: Rule) -> list[Finding]:
    """Return what this one rule finds in an example."""
    if rule.looks_at == "WordDocument":
        reading = read(word_file(text), "example.docx")
    elif text.startswith("minutes:"):
        reading = read_yaml(Source("example.yaml", text))
    elif "\t" in text:
        reading = read_recognised_text(Source("example.txt", text))
    else:
        reading = read_markdown(Source("example.md", text))
    return check(reading, Settings(select=(rule.code,)))


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
        path = Path(__file__).parents[1] / "toolkit" / Path(*rule.module.split(".")).with_suffix(".py")
        code = path.read_text(encoding="utf-8").replace(rule.page, "")
        for words in spoken.findall(code):
            if " " in words:
                assert not banned.search(words), f"{rule.code}: {words}"
