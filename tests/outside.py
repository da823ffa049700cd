"""Programs of others that the tests run: found, or the test is skipped (in CI: failed) with what to install."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

CHECKERS = Path(__file__).parent / "checkers"
NO_REAL_MINUTES = "the real minutes (../shared) are not beside the checkout"


def program(*names: str, package: str) -> str:
    """Return the path of the first of these programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        missing(f"{names[0]} is not installed: run “apt-get install {package}”")
    return found


def npm_file(name: str) -> Path:
    """Return a file that npm installs below `tests/checkers/node_modules`."""
    found = CHECKERS / "node_modules" / name
    if not found.exists():
        missing(f"{name} is not installed: run “npm ci --ignore-scripts” in tests/checkers")
    return found


def missing(what: str) -> NoReturn:
    """Skip the test because a program is not there; in CI fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


def faults_in_html(folder: Path) -> list[str]:
    """Return what the Nu checker says of the pages in a folder, warnings too; all pages in one run."""
    java = program("java", package="default-jre-headless")
    checker = npm_file("vnu-jar/build/dist/vnu.jar")
    command = [
        java,
        "-jar",
        str(checker),
        "--no-langdetect",
        "--exit-zero-always",
        "--format",
        "json",
        "--skip-non-html",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=True)
    return [_fault(message) for message in json.loads(done.stderr)["messages"]]


def _fault(message: dict[str, object]) -> str:
    place = f"{Path(str(message.get('url', ''))).name}:{message.get('lastLine', '')}"
    return f"{place}: {message.get('subType', message['type'])}: {message['message']}"
