"""Runs the command line inside the test, or as a program of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from minutebook.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PROGRAM = (sys.executable, "-c", "from minutebook.cli import main; main()")

GOOD = """\
---
minutes: 1
body: Brackenford Parish Council
date: Tuesday 9 June 2026
start: 7pm
venue: Brackenford Village Hall
chair: Jo March
minute_taker: Ann Ito
---

# Brackenford Parish Council, Tuesday 9 June 2026

## Attendance

| Name     | Capacity | Short | Presence      |
|----------|----------|-------|---------------|
| Jo March | Chair    | JM    | present       |
| Sam Reed | Member   | SR    | present       |
| Ann Ito  | Clerk    |       | in attendance |

No apologies were received.

## 1. Matters arising

None.

## 2. Footpaths

The council heard that the stile at Mill Lane is broken.

- **Action 1:** SR to write to the landowner by 30 June 2026.

## 3. Next meeting

- **Date:** Tuesday 14 July 2026
- **Time:** 7pm
- **Venue:** Brackenford Village Hall
"""
BAD = GOOD.replace("SR to write to the landowner", "Letter to the landowner to be written")


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


class InProcess:
    """Runs commands in this process, which is quicker than starting one for each."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        self._monkeypatch = monkeypatch
        self._captured = capsysbinary

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ended:
        raw = self.raw(*arguments, stdin=stdin)
        return Ended(raw[0], raw[1].decode(), raw[2].decode())

    def raw(self, *arguments: str, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
        """Run a command and return its status and what it wrote, undecoded."""
        self._monkeypatch.setattr(sys, "argv", ["minutebook", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._captured.readouterr()
        status = 0
        try:
            main()
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        out, err = self._captured.readouterr()
        return status, out, err


def program(*arguments: str, cwd: Path, stdin: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a program of its own."""
    command = (*PROGRAM, *arguments)
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]
