"""No rule takes long over text that was made to take long."""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from minutebook.checking import check
from minutebook.readers.markdown import read
from minutebook.rules.catalogue import all_rules
from minutebook.settings import Settings
from minutebook.source import Source

if TYPE_CHECKING:
    from minutebook.reading import Reading

SIZE = 100_000
SECONDS = 2.0
HEAD = """# Finance Committee, 9 June 2026

Chair: Jo March

## Attendance

| Name     | Capacity            | Short | Presence |
|----------|---------------------|-------|----------|
| Jo March | Police Commissioner | PC    | present  |
"""
ITEM = "\n## 1. Accounts\n\n"


def filled(words: str) -> str:
    """Return as many repetitions as fill the size."""
    return (words * (SIZE // len(words) + 1))[:SIZE]


def surname(number: int) -> str:
    """Return a name of its own for every number."""
    return "R" + "".join(chr(97 + int(digit)) for digit in str(number))


HOSTILE = {
    "brackets opened": filled("("),
    "brackets opened and closed": filled("([{"),
    "brackets closed": filled("a) "),
    "one word": filled("word "),
    "dates": filled("Tuesday 31 June 2026, "),
    "dates in figures": filled("31/06/2026 "),
    "months": filled("May "),
    "figures": filled("1"),
    "sentences": filled("The PC said that the PC reported it. "),
    "speakers nobody knows": "\n\n".join(f"The {surname(n).upper()} said so." for n in range(4000)),
    "blanks of a form": filled("[insert the name] TBC ??? "),
    "half blanks of a form": filled("[insert the "),
    "look-alike letters": filled("сhair "),
    "actions": "\n".join(f"- ACTION: Sam {n} to send the survey by 5 May 2025" for n in range(2000)),
    "actions nobody has": "\n".join("- ACTION: survey to be shared, Sam - all " + "x, " * 9 for _ in range(1500)),
    "actions in the middle": filled("It was said. ACTION: Sam to ring. "),
    "one action without end": "- ACTION: " + filled("Sam, "),
    "empty sections": "\n".join(f"## {n}. Estates\n" for n in range(4000)),
    "people": "\n".join(f"| Sam Reed {n} | Officer {n} | SR{n} | apologies |" for n in range(2500)),
    "people and their actions": "\n".join(f"| Sam {surname(n)} | Officer | SR | present |" for n in range(1200))
    + "\n\n## 1. Accounts\n\n"
    + "\n".join(f"- ACTION: Jo {surname(n)}x to ring the bell" for n in range(1200)),
    "people and speakers": "\n".join(f"| Sam {surname(n)} | Officer | SR | present |" for n in range(1200))
    + "\n\n## 1. Accounts\n\n"
    + " ".join(f"The {surname(n).upper()} said so." for n in range(1200)),
    "pictures": filled("![a map](map.png) "),
    "mark-up": filled("<b>"),
    "rows cut short": "| a | b |\n|---|---|\n" + "| c |\n" * 5000,
    "paragraphs alike": filled("The survey will be read again before anybody publishes any of it.\n\n"),
    "quotations": "\n\n".join(f"> The {n} surveys will be read again.\n\nSo they said." for n in range(1500)),
    "next meetings": "\n\n".join(f"## Next meeting\n\n- **Date:** Tuesday {n % 28 + 1} May 2026" for n in range(1500)),
}  # fmt: skip


@cache
def reading(name: str) -> Reading:
    words = HOSTILE[name]
    return read(Source("2026-06-09.md", HEAD + ("" if words.startswith("| Sam") else ITEM) + words))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_rule_takes_long(name: str) -> None:
    # Where all rules together are quick, each of them is.
    if seconds("all", name) > SECONDS:
        slow = {rule.code: took for rule in all_rules() if (took := seconds(rule.code, name)) > SECONDS}
        assert not slow


def seconds(rules: str, name: str) -> float:
    """Return the seconds of processor time that rules take over one reading."""
    found = reading(name)
    begin = time.process_time()
    check(found, Settings(select=(rules,), profile="assurance"))
    return time.process_time() - begin
