"""Saying in a line what a command did, in characters that whoever listens can take."""

from __future__ import annotations

import sys

import typer

from minutebook.cli import files
from minutebook.reports.printable import encodable


def say(line: str, *, written: str = "") -> None:
    """Print a line.

    Args:
        line: the words.
        written: the file that they are about; where that is standard output itself, they go to standard error.
    """
    stream = sys.stderr if written == files.STANDARD_STREAM else sys.stdout
    typer.echo(encodable(line, stream.encoding or "ascii"), file=stream)
