"""Where what is written goes to: a file, a folder for several, or standard output."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun

if TYPE_CHECKING:
    from collections.abc import Sized


def goes_into_folder(output: str, inputs: Sized) -> bool:
    """Whether `output` is a folder to write to: it is one, is called so, or must be one for several files.

    Raises:
        CannotRun: there is no such folder, or several files would go to standard output.
    """
    if output == files.STANDARD_STREAM:
        if len(inputs) > 1:
            raise CannotRun("Several files cannot be written to standard output. Give a folder with -o.")
        return False
    if files.is_folder(output):
        return True
    if len(inputs) <= 1 and not output.endswith(("/", os.sep)):
        return False
    fact = "This is not a folder" if os.path.lexists(output) else "There is no such folder"
    raise CannotRun(f"{files.shown(output)}: {fact}. Several files need a folder to be written to; make it first.")


def shown(output: str) -> str:
    """Return how an output is called to the user."""
    return "standard output" if output == files.STANDARD_STREAM else files.shown(output)
