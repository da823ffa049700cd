"""The way of one set of minutes in five steps, from the draft to the page the public reads: `make demo`.

Every command is shown as somebody would type it, then run, with the first and the last lines of what it prints.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

_CHECKOUT = Path(__file__).parents[2]
_MADE = "build/demo"
_DRAFT = "examples/drafts/pellow-cross.md"
_MENDED = "examples/mended/pellow-cross.md"
_PAGE = f"{_MADE}/pellow-cross.html"
_LINES = 15
_LAST = 3  # of these lines: a report ends with the sum of it


class Command(NamedTuple):
    """A command line, and the exit status it has when all is well."""

    line: str
    status: int = 0


class Step(NamedTuple):
    """What is done, in words, and by which commands."""

    words: str
    commands: tuple[Command, ...]


STEPS = (
    Step(
        "Check a draft. It is of a parish council that does not exist, and has three slips in it.",
        (Command(f"minutebook check {_DRAFT}", 1),),
    ),
    Step(
        "The same in Word: each finding becomes a comment on the very words.",
        (
            Command(f"minutebook convert {_DRAFT} --edition full -o {_MADE}/pellow-cross.docx"),
            Command(f"minutebook check {_MADE}/pellow-cross.docx --comments", 1),
        ),
    ),
    Step(
        'Mend it. Three lines change ("<" as it was, ">" as it should be), and there is nothing left to say.',
        (Command(f"diff {_DRAFT} {_MENDED}", 1), Command(f"minutebook check {_MENDED}")),
    ),
    Step(
        "Publish. Item 4 names a price that is still secret; count the lines of the page that hold it.",
        (
            Command(f"minutebook convert {_MENDED} -o {_PAGE}"),
            Command(f"grep --count 12,000 {_MENDED}"),
            Command(f"grep --count 12,000 {_PAGE}", 1),
        ),
    ),
)


def shortened(lines: list[str]) -> list[str]:
    """Return at most fifteen lines: the first and the last ones, and how many stand between them."""
    if len(lines) <= _LINES:
        return lines
    first = _LINES - _LAST - 1
    return [*lines[:first], f"[… {len(lines) - first - _LAST} more lines]", *lines[-_LAST:]]


def main(folder: Path = _CHECKOUT) -> int:
    """Run the steps where the examples lie; return 1 at the first command that ends otherwise than it should."""
    shutil.rmtree(folder / _MADE, ignore_errors=True)
    (folder / _MADE).mkdir(parents=True)
    programs = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "PYTHONIOENCODING": "utf-8",
    }
    for number, step in enumerate(STEPS, start=1):
        print(f"\n{number}. {step.words}\n")
        for command in step.commands:
            print(f"$ {command.line}")
            done = subprocess.run(  # noqa: S603 - the commands stand above
                shlex.split(command.line),
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            print(*shortened(done.stdout.splitlines()), sep="\n", flush=True)
            if done.returncode != command.status:
                print(f"This command should have ended with status {command.status}, not {done.returncode}.")
                return 1
    print(f"\n{len(STEPS) + 1}. Open this file in a browser:\n\n    {(folder / _PAGE).as_uri()}\n")
    print(f"The Word file with its comments is “{_MADE}/pellow-cross (checked).docx”.")
    print(f"For minutes of your own: {os.path.relpath(programs / 'minutebook', folder)} check FILE")
    return 0


if __name__ == "__main__":
    sys.exit(main())
