"""An error of ours is told for the file that it happened on, and the other files are still done."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minutebook.cli.cannot_run import CannotRun, CannotTell, Stopped
from minutebook.cli.files import shown, written
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.checking import FailedRule

_PASSED_ON = (CannotRun, CannotBeRead, CannotTell, Stopped, BrokenPipeError)


@contextmanager
def own_errors_told(name: str, doing: str) -> Iterator[None]:
    """Turn an error of ours into a sentence about one file, unless MINUTEBOOK_DEBUG asks for the details.

    Args:
        name: the file.
        doing: what was being done with it, such as "checked".

    Raises:
        CannotRun: something went wrong inside Minutebook.
    """
    before = len(written)
    try:
        yield
    except _PASSED_ON:
        raise
    except Exception as error:
        if details_wanted():
            raise
        stays = "".join(f" {shown(one)} was written before that." for one in written[before:])
        raise CannotRun(
            f"{shown(name)}: Something went wrong inside Minutebook ({type(error).__name__}) while this file "
            f"was being {doing}.{stays} {PLEASE_REPORT}"
        ) from None


def told_of_rules(name: str, failed: Sequence[FailedRule]) -> tuple[str, ...]:
    """Return a sentence on each rule that failed on a file.

    Raises:
        Exception: MINUTEBOOK_DEBUG asks for the details of the first.
    """
    if failed and details_wanted():
        raise failed[0].error
    return tuple(
        f"{shown(name)}: The rule {one.rule} ({one.code}) failed on this file ({type(one.error).__name__}); "
        f"the others were asked. {PLEASE_REPORT}"
        for one in failed
    )


def details_wanted() -> bool:
    """Whether somebody wants to see where in the program an error happened."""
    return bool(os.environ.get("MINUTEBOOK_DEBUG"))


PLEASE_REPORT = (
    "Please report it, with the file if others may see it; set MINUTEBOOK_DEBUG=1 and run it again for the details."
)
