"""Rules as the user names them: by code, by the letters of a family, by name, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.cli.cannot_run import CannotRun
from minutebook.reports.printable import visible
from minutebook.rules.catalogue import all_rules, find_rule, likeliest_rule

if TYPE_CHECKING:
    from collections.abc import Iterable


def no_such_rule(name: str) -> CannotRun:
    """Return the sentence about a rule that does not exist, with the likeliest that does."""
    found = likeliest_rule(name)
    hint = f'Did you mean "{found.code}" ({found.name})?' if found else 'See "minutebook explain" for all of them.'
    return CannotRun(f'There is no rule called "{visible(name)}". {hint}')


def check_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return rule names as the engine takes them, with commas taken apart.

    Raises:
        CannotRun: one of them names no rule.
    """
    parted = tuple(part.strip() for name in names for part in name.split(",") if part.strip())
    return tuple(_known(name) for name in parted)


def _known(name: str) -> str:
    if name.lower() == "all":
        return "all"
    found = find_rule(name)
    if found is not None:
        return found.code
    letters = name.upper()
    if any(rule.code.startswith(letters) for rule in all_rules()):
        return letters
    raise no_such_rule(name)
