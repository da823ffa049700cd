"""Derive `docs/command-line.md` from the help of the commands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from minutebook.cli.application import COMMANDS
from minutebook_dev.derived import settle

_OPENING = """\
# The command line

What `minutebook --help` and the help of each command say. Everything works offline; nothing is uploaded.

Exit status: 0 clean, 1 something was found at or above `--fail-on`, 2 it could not run.

"""


def files() -> dict[str, str]:
    """Return the reference: path in the checkout -> text."""
    parts = [_OPENING, f"## minutebook\n\n```text\n{_help()}\n```\n"]
    parts += [f"\n## minutebook {name}\n\n```text\n{_help(name)}\n```\n" for name in COMMANDS]
    return {"docs/command-line.md": "".join(parts)}


def _help(*command: str) -> str:
    """Return a help text as it prints on a terminal of eighty columns, whatever the terminal here is."""
    environment = {**os.environ, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    printed = subprocess.run(  # noqa: S603 - our own program
        [Path(sys.executable).with_name("minutebook"), *command, "--help"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return "\n".join(line.rstrip() for line in printed.strip().splitlines())


if __name__ == "__main__":
    sys.exit(settle(files(), sys.argv[1:]))
