"""How a run of `check` is told. The table below is all there is to add a report to."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reports.run import Run

# A report is a module with `lines(run, encoding)`, imported only when it is asked for.
REPORTS = {
    "text": "minutebook.reports.as_text",
    "json": "minutebook.reports.as_json",
}


def lines(form: str, run: Run, encoding: str) -> Iterator[str]:
    """Yield the lines of a report.

    Args:
        form: its name in `REPORTS`.
        run: what was checked and found.
        encoding: what the place it is printed to can take.
    """
    found: Iterator[str] = import_module(REPORTS[form]).lines(run, encoding)
    return found


def notes(run: Run, encoding: str) -> Iterator[str]:
    """Return what is told beside a report in a terminal: which profile was taken, and why."""
    from minutebook.reports import as_text

    return as_text.notes(run, encoding)
