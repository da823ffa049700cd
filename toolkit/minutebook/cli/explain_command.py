"""`minutebook explain`."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from minutebook.cli import completing
from minutebook.cli.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.catalogue import Rule

_WIDEST = 88
_SEVERITY = {
    "error": "an error",
    "warning": "a warning",
    "info": "a point to tidy up",
    None: "only in profiles that ask for it",
}


def command(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="RULE", help="The code or the name of a rule.", autocompletion=completing.rules),
    ] = None,
) -> None:
    """Explain a rule, or list all rules.

    The page tells what the rule finds, why it matters, and when to ignore it.

    Example: minutebook explain ACT101
    """
    lines = _list() if rule is None else _page(rule)
    for line in lines:
        say(line)


def _list() -> Iterator[str]:
    from minutebook.rules.catalogue import all_rules

    rules = all_rules()
    widest = max(len(one.name) for one in rules)
    for one in rules:
        yield f"{one.code}  {one.name:{widest}}  {one.title}"


def _page(wanted: str) -> Iterator[str]:
    from minutebook.cli.rule_names import no_such_rule
    from minutebook.rules.catalogue import find_rule

    found = find_rule(wanted)
    if found is None:
        raise no_such_rule(wanted)
    yield f"{found.name} ({found.code}): {_loudness(found)}"
    yield ""
    width = min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)
    for paragraph in found.page.split("\n\n"):
        yield from _wrapped(paragraph, width)
        yield ""
    if found.settings:
        yield "Settings:"
        for name, value in found.settings.items():
            yield f"    {name.replace('_', '-')} = {value!r}"
        yield ""
    yield f'To keep one as it is, write "<!-- minutebook: ignore {found.code} (your reason) -->" before it.'


def _loudness(rule: Rule) -> str:
    if rule.default is None:
        return _SEVERITY[None]
    return f"{_SEVERITY[rule.default]} unless you set it otherwise"


def _wrapped(paragraph: str, width: int) -> list[str]:
    """Wrap running words; examples, which are indented, stay as they are."""
    if paragraph.startswith(" "):
        return paragraph.split("\n")
    return textwrap.wrap(" ".join(paragraph.split()), width, break_long_words=False, break_on_hyphens=False)
