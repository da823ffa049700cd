"""What is said when a command is typed in a way that it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import InProcess


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chek june.md", 'There is no command called "chek". Did you mean "check"?'),
        (
            "publish june.md",
            'There is no command called "publish". There are: check, format, convert, new, explain, schema.',
        ),
        ("--versio", "There is no option called --versio. Did you mean --version? More: minutebook -h"),
        ("check", "Name at least one file. More: minutebook check -h"),
        (
            "check june.md --form xml",
            "There is no option called --form. Did you mean --format? More: minutebook check -h",
        ),
        ("check june.md --format xml", "--format is one of: text, json. More: minutebook check -h"),
        ("check june.md --profile", "A value must follow --profile. More: minutebook -h"),
        (
            "convert june.md",
            (
                '--output is missing: the file to write, or a folder for several, made if need be; "-" is '
                "standard output. "
                "More: minutebook convert -h"
            ),
        ),
        (
            "convert june.md -o june.html --heading-level 9",
            "--heading-level is one of: 1, 2, 3, 4. More: minutebook convert -h",
        ),
        ("explain ACT101 ACT102", '"ACT102" is too much here. More: minutebook explain -h'),
    ],
)
def test_a_slip_in_the_words_typed_is_met_with_a_sentence(minutebook: InProcess, typed: str, said: str) -> None:
    ended = minutebook(*typed.split())
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == f"minutebook: {said}\n"
