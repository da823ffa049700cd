"""How the rules speak: first the fact, then what to do, a sentence for each; two where the first needs a reason."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from outside import NO_REAL_MINUTES
from rule_examples import RULES, examples, found_in

from minutebook.checking import check
from minutebook.readers.markdown import read as read_markdown
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.rules.catalogue import Rule

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "md"
QUOTED = re.compile(r'"[^"]*"')
SENTENCE_END = re.compile(r"[.?!](?= |$)")
BANNED = re.compile(
    r"\b(?:invalid|missing field|null|expected|record|profile|stage|severity|finding|for-approval)\b", re.IGNORECASE
)
# What to do begins with a verb; where a slip is likely, with what was probably meant.
DO = re.compile(
    r"(?:Accept|Add|Ask|Begin|Check|Click|Close|Correct|Delete|Did you mean|Fill|Give|Look|Move|Name|Put|Right-click"
    r"|Save|Say|Select|Settle|Take|Type|Write)\b"
)


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
    bad = [text for kind, text in examples(rule) if kind == "Bad"]
    said = [found for text in bad for found in found_in(text, rule)]
    assert len(said) == len(bad)
    for found in said:
        assert faults_of_voice(found.message, found.hint) == [], f"{found.message} {found.hint}"


@pytest.mark.skipif(not CORPUS.is_dir(), reason=NO_REAL_MINUTES)
def test_so_does_every_rule_on_public_minutes() -> None:
    told: dict[str, str] = {}
    for path in sorted(CORPUS.rglob("*.md"))[::4]:
        for found in check(
            read_markdown(Source(path.name, path.read_text(encoding="utf-8"))), Settings(select=("all",))
        ):
            if faults := faults_of_voice(found.message, found.hint):
                told.setdefault(found.code, f"{faults}: {found.message} {found.hint}")
    assert told == {}
