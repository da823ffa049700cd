"""`minutebook explain`, `minutebook schema`, and the help of every command."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from minutebook import __version__
from minutebook.rules.catalogue import all_rules

if TYPE_CHECKING:
    from command_line import InProcess

COMMANDS = ("check", "format", "convert", "new", "explain", "schema")


@pytest.mark.parametrize("name", ["ACT101", "act101", "action-without-owner", "action without owner"])
def test_a_rule_is_explained_by_code_and_by_name(minutebook: InProcess, name: str) -> None:
    ended = minutebook("explain", name)
    assert ended.status == 0
    assert ended.out.startswith("action-without-owner (ACT101): an error unless you set it otherwise\n\n")
    assert "\nBad:\n\n    - **Action 1:**" in ended.out
    assert "When to ignore it:" in ended.out
    assert ended.out.rstrip().endswith('write "<!-- minutebook: ignore ACT101 (your reason) -->" before it.')


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_every_page_fits_a_narrow_window(minutebook: InProcess, monkeypatch: pytest.MonkeyPatch, rule: object) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    code = rule.code  # type: ignore[attr-defined]
    lines = minutebook("explain", code).out.splitlines()
    body = [line for line in lines[1:-1] if not line.startswith("    ")]
    assert all(len(line) <= 60 or " " not in line for line in body), max(body, key=len)


def test_without_a_rule_all_are_listed(minutebook: InProcess) -> None:
    lines = minutebook("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in all_rules()]


def test_an_unknown_rule_is_met_with_the_likeliest(minutebook: InProcess) -> None:
    ended = minutebook("explain", "action-without-owners")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        'minutebook: There is no rule called "action-without-owners". Did you mean "ACT101" (action-without-owner)?\n'
    )
    assert 'See "minutebook explain" for all of them.' in minutebook("explain", "zzzzzzz").err


@pytest.mark.parametrize(("arguments", "name"), [((), "minutes"), (("--front-matter",), "front-matter")])
def test_the_schema_printed_is_the_one_that_is_published(
    minutebook: InProcess, arguments: tuple[str, ...], name: str
) -> None:
    printed = minutebook("schema", *arguments).out
    published = Path(__file__).parents[2] / f"schema/{name}.schema.json"
    assert printed == published.read_text(encoding="utf-8")
    assert json.loads(printed)["$schema"].startswith("https://json-schema.org/")


def test_the_version_is_printed(minutebook: InProcess) -> None:
    assert minutebook("--version") == (0, f"minutebook {__version__}\n", "")


def test_the_help_lists_every_command_with_what_it_does(minutebook: InProcess) -> None:
    told = minutebook("--help").out
    for command in COMMANDS:
        assert re.search(rf"^  {command} +\w", told, re.MULTILINE)
    assert "    minutebook convert minutes.md -o minutes.docx\n" in told


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_reads_well_and_shows_an_example(minutebook: InProcess, command: str) -> None:
    told = minutebook(command, "--help")
    assert told.status == 0
    assert f"minutebook {command}" in told.out.split("Options:")[0].split("\n", 1)[1]
    assert told.out.isascii()
    assert "\x08" not in told.out
    # Every option says what it is for.
    for option in re.findall(r"^  (-.*)$", told.out, re.MULTILINE):
        assert len(option.split("  ")) > 1 or option.endswith((">", "]")), option


def test_an_unknown_command_is_met_with_the_likeliest(minutebook: InProcess) -> None:
    ended = minutebook("chekc")
    assert ended.status == 2
    assert '"check"' in ended.err


def test_without_a_command_the_help_is_shown(minutebook: InProcess) -> None:
    ended = minutebook()
    assert "minutebook new -o minutes.md" in ended.out + ended.err
