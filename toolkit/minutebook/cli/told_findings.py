"""What `minutebook check` prints, and the exit status it ends with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minutebook import reports
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.saying import print_lines

if TYPE_CHECKING:
    from minutebook.cli.chosen_settings import Chosen
    from minutebook.reports.run import Run


def tell(run: Run, report: str) -> None:
    """Print what was found."""
    if run.checked or run.skipped or not run.failed or report == "json":
        print_lines(reports.lines(report, run, sys.stdout.encoding or "ascii"))
    if report == "text":
        print_lines(reports.notes(run, sys.stderr.encoding or "ascii"), to_error=True)


def status_of(run: Run, chosen: Chosen) -> int:
    """Return the exit status: 1 where something is to be put right, else 0.

    Raises:
        CannotRun: a file could not be checked, or not by every rule.
    """
    if run.not_done:
        raise CannotRun("\n".join(one.sentence for one in run.not_done))
    return int(run.fails(chosen.settings.fail_on))
