"""`minutebook check` with nothing but files or folders behind it, as it is called nearly always.

What reads options takes a quarter of the time that the check of one file takes, and here there are none to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.cli.checked_copies import one_of_each
from minutebook.cli.checked_files import check_files
from minutebook.cli.chosen_settings import choose
from minutebook.cli.minutes_in_folders import candidates
from minutebook.cli.told_findings import status_of, tell

if TYPE_CHECKING:
    from collections.abc import Sequence


def check(paths: Sequence[str]) -> int:
    """Check files and folders just as `check_command.command` does, and return the exit status.

    Raises:
        CannotRun: the settings or a file cannot be read.
    """
    chosen = choose()
    found = list(candidates(paths, chosen.settings, chosen.folder, only_minutes=False))
    run = check_files(one_of_each(found, paths), chosen, None)
    tell(run, "text")
    return status_of(run, chosen)
