"""What a shell offers to complete, and what it means when a name that was typed is not one of those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.cli.cannot_run import CannotRun
from minutebook.reports.printable import visible

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
    from minutebook.readers import FORMS

    return _beginning(incomplete, FORMS)


def forms_to_write(incomplete: str) -> list[str]:
    """Return the forms that can be written and begin so."""
    from minutebook.writers import FORMS

    return _beginning(incomplete, FORMS)


def check_form_to_read(form: str | None) -> None:
    """Stop unless the form is one that can be read.

    Raises:
        CannotRun: it is not.
    """
    from minutebook.readers import FORMS

    _check(form, tuple(FORMS), "read")


def check_form_to_write(form: str | None) -> None:
    """Stop unless the form is one that can be written.

    Raises:
        CannotRun: it is not.
    """
    from minutebook.writers import FORMS

    _check(form, tuple(FORMS), "write")


def check_profile(name: str | None) -> None:
    """Stop unless there is such a profile.

    Raises:
        CannotRun: there is none.
    """
    from minutebook.profiles import names

    if name is not None and name not in names():
        raise CannotRun(f'There is no profile called "{visible(name)}". {_hint(name, names())}')


def _check(form: str | None, forms: tuple[str, ...], verb: str) -> None:
    if form is not None and form not in forms:
        raise CannotRun(f'Minutebook does not {verb} a form called "{visible(form)}". {_hint(form, forms)}')


def _hint(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), known, n=1)
    return f'Did you mean "{close[0]}"?' if close else f"There are: {', '.join(known)}."


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.lower().startswith(incomplete.lower())]
