"""What a shell offers to complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def rules(incomplete: str) -> list[str]:
    """Return the codes and names of rules that begin so."""
    from minutebook.rules.catalogue import all_rules

    return _beginning(incomplete, (name for rule in all_rules() for name in (rule.code, rule.name)))


def profiles(incomplete: str) -> list[str]:
    """Return the names of profiles that begin so."""
    from minutebook.profiles import names

    return _beginning(incomplete, names())


def forms_to_read(incomplete: str) -> list[str]:
    """Return the forms that can be read and begin so."""
    from minutebook.readers.formats import FORMATS

    return _beginning(incomplete, FORMATS)


def forms_to_write(incomplete: str) -> list[str]:
    """Return the forms that can be written and begin so."""
    from minutebook.writers.formats import FORMATS

    return _beginning(incomplete, FORMATS)


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.lower().startswith(incomplete.lower())]
