"""A file that does not look like minutes is checked, and told so once, in whatever container."""

from __future__ import annotations

import pytest
from other_texts import OTHERS
from word_files import docx, paragraph

from minutebook import check
from minutebook.converting import read

LETTER = ("Dear neighbours,", "the fair is on Saturday, and we need cakes.", "Bring something to sit on.")
NOTES = (*LETTER[1:], "Bea to bring the tables by 3 June.", "Next meeting: 14 July 2026")


def in_containers(lines: tuple[str, ...]) -> dict[str, bytes]:
    return {
        "x.md": "\n\n".join(lines).encode(),
        "x.txt": "\n\n".join(lines).encode(),
        "x.html": "".join(f"<p>{line}</p>" for line in lines).encode(),
        "x.docx": docx("".join(map(paragraph, lines))),
    }


def told(content: bytes, name: str) -> list[str]:
    return [one.message for one in check(read(content, name)) if one.code == "REA114"]


@pytest.mark.parametrize("name", in_containers(LETTER))
def test_a_letter_is_told_and_minutes_are_not(name: str) -> None:
    assert [one.split(":")[0] for one in told(in_containers(LETTER)[name], name)] == [
        "Nothing in this file looks like minutes"
    ]
    assert told(in_containers(NOTES)[name], name) == []


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_running_text_is_told_in_one_sentence(kind: str) -> None:
    found = check(read(OTHERS[kind], "x.txt"))
    assert [one.message for one in found if one.code == "REA114"] == [
        f"This reads like {kind}, and not like the minutes of a meeting."
    ]
    assert not [one.code for one in found if one.severity == "error"]
