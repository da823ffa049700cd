"""Names of forms, profiles and commands that somebody typed: whether there is one, and which was meant if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.cli.cannot_run import CannotRun
from minutebook.reports.printable import visible

if TYPE_CHECKING:
    from collections.abc import Sequence


def check_form_to_read(form: str | None) -> None:
    """Stop unless the form is one that can be read.

    Raises:
        CannotRun: it is not.
    """
    from minutebook.readers.formats import FORMATS

    _check(form, tuple(FORMATS), "read")


def check_form_to_write(form: str | None) -> None:
    """Stop unless the form is one that can be written.

    Raises:
        CannotRun: it is not.
    """
    from minutebook.writers.formats import FORMATS

    _check(form, tuple(FORMATS), "write")


def check_profile(name: str | None) -> None:
    """Stop unless there is such a profile.

    Raises:
        CannotRun: there is none.
    """
    from minutebook.profiles import names

    if name is not None and name not in names():
        raise CannotRun(f'There is no profile called "{visible(name)}". {likeliest(name, names())}')


def likeliest(typed: str, known: Sequence[str]) -> str:
    """Return the sentence that names the likeliest of the `known` names, or all of them where none comes near."""
    from difflib import get_close_matches

    near = get_close_matches(typed.lower(), known, n=1)
    return f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."


def _check(form: str | None, forms: tuple[str, ...], verb: str) -> None:
    if form is not None and form not in forms:
        raise CannotRun(f'Minutebook does not {verb} a form called "{visible(form)}". {likeliest(form, forms)}')
