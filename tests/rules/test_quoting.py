"""How rules quote the words they speak of."""

from __future__ import annotations

import pytest

from minutebook.rules.quoting import quote


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Sam to ask the\n  council", '"Sam to ask the council"'),
        ("Sam to ask the council.", '"Sam to ask the council"'),
        ("Sam to ask Jo B.", '"Sam to ask Jo B."'),
        ("Sam to ask ...", '"Sam to ask ..."'),
        ("10 a.m.", '"10 a.m."'),
        ("Smith Jr.", '"Smith Jr."'),
        ("word " * 30, f'"{"word " * 14}..."'),
    ],
)
def test_words_are_quoted_on_one_line_without_the_stop_of_a_sentence(words: str, quoted: str) -> None:
    assert quote(words) == quoted
