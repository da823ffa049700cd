"""What `minutebook check` prints, and the exit status it ends with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minutebook import reports
from minutebook.cli.cannot_run import CannotRun

if TYPE_CHECKING:
    from minutebook.cli.chosen_settings import Chosen
    from minutebook.reports.run import Run


def tell(run: Run, report: str) -> None:
    """Print what was found."""
    encoding = sys.stdout.encoding or "ascii"
    if run.checked or run.skipped or not run.failed or report == "json":
        sys.stdout.write("".join(f"{line}\n" for line in reports.lines(report, run, encoding)))
        sys.stdout.flush()
    if report == "text":
        sys.stderr.write("".join(f"{line}\n" for line in reports.notes(run, sys.stderr.encoding or "ascii")))


def status_of(run: Run, chosen: Chosen) -> int:
    """Return the exit status: 1 where something is to be put right, else 0.

    Raises:
        CannotRun: a file could not be checked.
    """
    if run.failed:
        raise CannotRun("\n".join(one.sentence for one in run.failed))
    return int(run.fails(chosen.settings.fail_on))
