"""Every rule, the examples of its page, and what it finds in them."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest
from markdown_text import marked
from word_examples import word_file

from minutebook.checking import check
from minutebook.converting import read
from minutebook.readers.recognised_text import read as read_recognised_text
from minutebook.readers.yaml_json import read_yaml
from minutebook.rules.catalogue import Rule, all_rules
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.finding import Finding


EXAMPLE = re.compile(r"^(Bad|Good):\n\n((?:    .*\n|\n)+)", re.MULTILINE)

RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


# Labels of our form; and rules about what only our form leaves unread, or shows as it was typed.
_OUR_LABEL = re.compile(r"^(?:---$|\s*(?:- )?\*\*[^*\n]+:\*\*)", re.MULTILINE)
_OF_OUR_FORM = frozenset({"ACT118", "DEC106", "ITM107", "REA105"})


def _is_ours(text: str, rule: Rule) -> bool:
    """Whether an example is in our form; any other is anybody's minutes, and must be read as such."""
    return rule.code in _OF_OUR_FORM or _OUR_LABEL.search(text) is not None


def examples(rule: Rule) -> list[tuple[str, str]]:
    """Return the examples of a page: "Bad" or "Good", and the text."""
    return [(kind, textwrap.dedent(text).strip("\n") + "\n") for kind, text in EXAMPLE.findall(rule.page)]


def found_in(text: str, rule: Rule) -> list[Finding]:
    """Return what this one rule finds in an example."""
    if rule.looks_at == "WordDocument":
        reading = read(word_file(text), "example.docx")
    elif text.startswith("minutes:"):
        reading = read_yaml(Source("example.yaml", text))
    elif "\t" in text:
        reading = read_recognised_text(Source("example.txt", text))
    else:
        reading = read(marked(text) if _is_ours(text, rule) else text, "example.md")
    return check(reading, Settings(select=(rule.code,)))
