"""The standing register of people, `people.yaml` beside the settings."""

from __future__ import annotations

import os
from typing import Any

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.people import People
from minutebook.reports.printable import visible

_DEEPEST = 8
_MOST_EVENTS = 50_000


def people_in(path: str, shown: str) -> People:
    """Return the register in a file, or an empty one where there is no such file.

    Raises:
        CannotRun: it cannot be read, or is not a register.
    """
    if not files.is_file(path) or os.path.getsize(path) == 0:
        return People()
    from minutebook.people.register import from_plain

    text = files.read_text(path, shown)
    try:
        return from_plain(_plain(text, shown))
    except ValueError as fault:
        raise CannotRun(f"{files.shown(shown)}: {visible(str(fault))}") from None


def _plain(text: str, shown: str) -> Any:
    """Read YAML that holds lists, mappings and texts; what a register has no need of is refused before it is built."""
    import yaml

    scanner: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    depth = 0
    try:
        for number, event in enumerate(yaml.parse(text, scanner)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            named = isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None
            if named or getattr(event, "tag", None) not in {None, "!"}:
                raise _fault(
                    shown, event.start_mark, "an alias, an anchor or a tag stands here", "Write the words out."
                )
            if depth > _DEEPEST or number > _MOST_EVENTS:
                raise _fault(
                    shown, event.start_mark, "the register is too deep or too long", "Keep to a list of roles."
                )
        return yaml.load(text, scanner)  # noqa: S506 (BaseLoader makes nothing but texts, lists and mappings)
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "something is out of place"
        raise _fault(shown, getattr(error, "problem_mark", None), f"YAML says: {problem}", "Correct it.") from None


def _fault(shown: str, mark: Any, fact: str, advice: str) -> CannotRun:
    where = f"Line {mark.line + 1} cannot be used" if mark else "This file cannot be used"
    return CannotRun(f"{files.shown(shown)}: {where}: {visible(fact)}. {advice}")
