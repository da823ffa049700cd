"""Whatever the text, every character of it is accounted for, exactly once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_text import SCRAPS, meeting_of, nonsense, reading_of
from outside import NO_REAL_MINUTES

from minutebook.formatting import format_markdown
from minutebook.source import decode
from minutebook.writers.markdown import write

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


@pytest.mark.parametrize("start", range(0, 600, 150))
def test_scraps_strung_together_are_accounted_for_and_written_back(start: int) -> None:
    for seed in range(start, start + 150):
        text = nonsense(seed)
        meeting = meeting_of(text)
        assert meeting_of(write(meeting).decode()) == meeting, repr(text)
        tidied = format_markdown(text)
        assert meeting_of(tidied) == meeting, repr(text)
        assert format_markdown(tidied) == tidied, repr(text)


@given(st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=5)), max_size=20).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_accounted_for(text: str) -> None:
    reading_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "## 5\n**Number:**",
        "## 5 roofs\n**Number:** 6",
        "- Next meeting: 3\n  Theme: roofs",
        "- Action 3 from May 2026: go\n  - Raised: June",
        "words <!--\nDate: 3\nmore -->",
        "- **Decision:** yes <!--\n  For: 2, Against: 1\n  -->",
        "- **Action:** go <!--\n  Owner: Jo -->",
        '---\nvenue: "Hall\\u2028 2"\n---\n',
        "---\nvenue: Hall\u2028 2\n---\n",
        "##\n**Restricted:** leases\n\n### Roof",
    ],
)
def test_what_is_said_twice_and_what_stands_in_a_comment_is_accounted_for(text: str) -> None:
    meeting = meeting_of(text)
    assert meeting_of(write(meeting).decode()) == meeting
    assert meeting_of(format_markdown(text)) == meeting


@pytest.mark.skipif(not CORPUS.is_dir(), reason=NO_REAL_MINUTES)
def test_public_minutes_are_accounted_for_and_written_back() -> None:
    files = sorted(CORPUS.rglob("*.md"))[::3]
    assert files
    for path in files:
        if not path.read_bytes().strip():
            continue
        text = decode(path.name, path.read_bytes()).text
        meeting = meeting_of(text)
        assert meeting_of(write(meeting).decode()) == meeting, path
