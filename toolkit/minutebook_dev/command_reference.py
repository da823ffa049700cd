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

| exit status | what it means |
|---|---|
| 0 | Everything was done, and nothing is to be put right. |
| 1 | `check` found something at or above `--fail-on`, `format --check` would tidy, or `convert` left words out. |
| 2 | Something could not be done. What is said names the file and what to do; the other files were done. |
| 130 | Somebody stopped it, as with Ctrl-C. What is said names the files that were written by then. |
| 141 | Whoever read its output went away, as `head` does. The files were done all the same. |

A file is written whole or not at all. One that somebody may have worked in (Markdown, Word, YAML, JSON) is replaced
only with `--force`; a page in HTML is made again without asking, because it comes from the minutes and nobody works in
it. `minutebook format`, and `check --remove-comments` without `-o`, change the file they are given: they are for that.

If standard output is full or closed, the work is done all the same, and a sentence on standard error names the files
that were written; the exit status is 2. Where something goes wrong inside Minutebook itself, the file is named and the
others are done; with `MINUTEBOOK_DEBUG=1` in the environment it stops there and shows where in the program it was.

In text, `check` tells no more than 200 findings for one file and counts the rest; `--format json` tells them all.

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
