"""The one place where lines are printed, in characters that whoever listens can take.

Where standard output takes no more (its disk is full, it is closed, or who listened went away), the work is done all
the same, and how the program ends tells of it.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from minutebook.cli.files import STANDARD_STREAM, send_nowhere, shown, written
from minutebook.reports.printable import encodable, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterable

COULD_NOT_RUN = 2
STOPPED = 130
NOBODY_LISTENS = 141
_REASONS = {errno.ENOSPC: "no room is left there", errno.EBADF: "it is closed"}
# Why standard output took no more, in this run of the program.
_faults: list[OSError] = []


def begin() -> None:
    """Make ready for a run: forget the last one, and put something in the place of streams that are closed."""
    _faults.clear()
    written.clear()
    if sys.stdout is None:
        # What is open for reading alone refuses every word, as a closed stream should.
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")


def say(line: str, *, about: str = "") -> None:
    """Print a line.

    Args:
        line: the words.
        about: the file that they are about; where that is standard output itself, they go to standard error.
    """
    print_lines((line,), to_error=about == STANDARD_STREAM)


def complain(sentences: Iterable[str]) -> None:
    """Say to standard error what went wrong, a line each."""
    print_lines((f"minutebook: {sentence}" for sentence in sentences), to_error=True)


def print_lines(lines: Iterable[str], *, to_error: bool = False) -> None:
    """Print lines; nothing in them can give orders to a terminal or to what runs checks for a repository."""
    stream = sys.stderr if to_error else sys.stdout
    encoding = stream.encoding or "ascii"
    text = "".join(f"{without_commands(encodable(line, encoding))}\n" for line in lines)
    try:
        stream.write(text)
        stream.flush()
    except OSError as fault:
        if to_error:
            send_nowhere(stream)
        else:
            give_up(fault)


def give_up(fault: OSError) -> None:
    """Note that standard output takes no more, and let the rest go nowhere."""
    _faults.append(fault)
    send_nowhere(sys.stdout)


def end(status: int) -> int:
    """Return the exit status of a run that would have ended with `status`, after a word on what could not be told."""
    _flush(sys.stdout)
    if not _faults or status == STOPPED:
        return status
    if isinstance(_faults[0], BrokenPipeError):
        return NOBODY_LISTENS
    reason = _REASONS.get(_faults[0].errno or 0, (_faults[0].strerror or "").lower())
    complain([f"Standard output took no more ({reason}), so not everything could be told. {what_was_written()}"])
    return COULD_NOT_RUN


def what_was_written() -> str:
    """Return a sentence on what this run has written so far."""
    if not written:
        return "No file was written."
    most = 5
    names = [shown(name) for name in written[:most]]
    more = len(written) - most
    if more > 0:
        return f"Written before that: {', '.join(names)} and {more} more."
    return f"Written before that: {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}."


def _flush(stream: TextIO) -> None:
    try:
        with suppress(ValueError):
            stream.flush()
    except OSError as fault:
        give_up(fault)
