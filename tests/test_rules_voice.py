"""How the rules speak: first the fact, then what to do, a sentence for each; two where the first needs a reason."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_rules import RULES, examples

from minutebook.checking import check
from minutebook.readers.markdown import read as read_markdown
from minutebook.readers.recognised_text import read as read_recognised_text
from minutebook.readers.yaml_json import read_yaml
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.rules.catalogue import Rule

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus" / "md"
QUOTED = re.compile(r'"[^"]*"')
SENTENCE_END = re.compile(r"[.?!](?= |$)")
BANNED = re.compile(
    r"\b(?:invalid|missing field|null|expected|record|profile|stage|severity|finding|for-approval)\b", re.IGNORECASE
)
# What to do begins with a verb; where a slip is likely, with what was probably meant.
DO = re.compile(
    r"(?:Add|Ask|Begin|Check|Close|Correct|Delete|Did you mean|Fill|Give|Look|Move|Name|Put|Save|Say|Take|Type|Write)\b"
)


def said_of(rule: Rule) -> list[tuple[str, str]]:
    """Return what a rule says of its own bad examples: message and hint."""
    said = []
    for kind, text in examples(rule):
        if kind == "Bad":
            if text.startswith("minutes:"):
                reading = read_yaml(Source("example.yaml", text))
            elif "\t" in text:
                reading = read_recognised_text(Source("example.txt", text))
            else:
                reading = read_markdown(Source("example.md", text))
            said += [(found.message, found.hint) for found in check(reading, Settings(select=(rule.code,)))]
    return said


def faults_of_voice(message: str, hint: str) -> list[str]:
    """Return what is wrong with how something is said."""
    fact, todo = QUOTED.sub("''", message), QUOTED.sub("''", hint)
    return [
        what
        for what, wrong in {
            "the fact is short": len(SENTENCE_END.findall(fact)) not in {1, 2} or not fact.endswith("."),
            "so is what to do": len(SENTENCE_END.findall(todo)) > 2 or todo[-1] not in ".?'",
            "it begins with a verb": not DO.match(hint),
            "no word of programmers": BANNED.search(fact) or BANNED.search(todo),
        }.items()
        if wrong
    ]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_states_a_fact_and_says_what_to_do(rule: Rule) -> None:
    for message, hint in said_of(rule):
        assert faults_of_voice(message, hint) == [], f"{message} {hint}"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the public minutes are not beside the checkout")
def test_so_does_every_rule_on_public_minutes() -> None:
    told: dict[str, str] = {}
    for path in sorted(CORPUS.rglob("*.md"))[::4]:
        for found in check(
            read_markdown(Source(path.name, path.read_text(encoding="utf-8"))), Settings(select=("all",))
        ):
            if faults := faults_of_voice(found.message, found.hint):
                told.setdefault(found.code, f"{faults}: {found.message} {found.hint}")
    assert told == {}
