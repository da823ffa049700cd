"""Every rule, the examples of its page, and what it finds in them."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest
from word_examples import word_file

from minutebook.checking import check
from minutebook.converting import read
from minutebook.readers.markdown import read as read_markdown
from minutebook.readers.recognised_text import read as read_recognised_text
from minutebook.readers.yaml_json import read_yaml
from minutebook.rules.catalogue import Rule, all_rules
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.finding import Finding


EXAMPLE = re.compile(r"^(Bad|Good):\n\n((?:    .*\n|\n)+)", re.MULTILINE)

RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


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
        reading = read_markdown(Source("example.md", text))
    return check(reading, Settings(select=(rule.code,)))
