"""What a machine needs before the first command, and what is installed on it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).parents[1]
CHOOSE = CHECKOUT / "toolkit/minutebook_dev/choose_python.sh"
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = (CHECKOUT / ".ci/constraints.txt").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9-]+)==([\w.]+)", PINNED, re.MULTILINE))

GOOD = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
OLD = '#!/bin/sh\ncase "$1" in --version) echo Python 3.9.18;; *) exit 1;; esac\n'
NO_VENV = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *version_info\\[*) echo 3.12;; esac\n'
NO_PROGRAM = "#!/bin/sh\nexit 127\n"


def chosen(folder: Path, programs: dict[str, str], *named: str) -> subprocess.CompletedProcess[str]:
    """Run the choice where these programs, and no others, are there."""
    for name, text in programs.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    shell = shutil.which("sh")
    assert shell is not None
    return subprocess.run(
        [shell, CHOOSE, *named], env={"PATH": str(folder)}, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    ("programs", "expected"),
    [
        ({"python3": GOOD, "python3.12": GOOD, "python3.13": GOOD}, "python3.13"),
        ({"python3": OLD, "python3.12": NO_PROGRAM, "python3.11": GOOD}, "python3.11"),
        ({"python3.13": NO_VENV, "python3": GOOD}, "python3"),
        ({"python3": GOOD}, "python3"),
    ],
    ids=["newest", "old", "without-venv", "one"],
)
def test_the_newest_python_that_will_do_is_taken(tmp_path: Path, programs: dict[str, str], expected: str) -> None:
    done = chosen(tmp_path, programs)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, expected, "")


@pytest.mark.parametrize(
    ("programs", "expected"),
    [
        ({"python3": OLD}, "needs Python 3.11 or newer, and python3 here is Python 3.9.18: install"),
        ({}, "needs Python 3.11 or newer, and there is no python3 here: install"),
        ({"python3": NO_VENV}, "Python 3.12 here cannot make a virtual environment: on Debian or Ubuntu, run"),
    ],
    ids=["old", "none", "without-venv"],
)
def test_where_none_will_do_one_sentence_says_why(tmp_path: Path, programs: dict[str, str], expected: str) -> None:
    done = chosen(tmp_path, programs)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert expected in done.stderr


def test_a_named_python_is_taken_or_refused_and_no_other(tmp_path: Path) -> None:
    assert chosen(tmp_path, {"python3": GOOD, "python3.9": OLD}, "python3.9").returncode == 1
    assert chosen(tmp_path, {"python3": OLD, "mine": GOOD}, str(tmp_path / "mine")).returncode == 0


def requirements() -> list[Requirement]:
    """Return everything that developers install."""
    groups = PROJECT["dependency-groups"]
    parts = [groups[part["include-group"]] for part in groups["development"]]
    texts = sum(parts, PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["hooks"])
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("needed", requirements(), ids=str)
def test_what_is_needed_is_pinned_at_a_version_that_will_do(needed: Requirement) -> None:
    assert PINS[needed.name.lower()] in needed.specifier


def test_every_pin_has_hashes_and_there_is_no_address() -> None:
    entries = re.split(r"\n(?=\S)", PINNED.strip())[1:]
    assert len(entries) == len(PINS)
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|index|find-links|file:", PINNED)


def test_an_office_installs_little_and_an_upper_bound_has_a_reason_beside_it() -> None:
    names = {Requirement(text).name for text in PROJECT["project"]["dependencies"]}
    assert names == {"jinja2", "jsonschema", "lxml", "msgspec", "python-docx", "pyyaml", "typer"}
    lines = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(lines):
        if re.match(r'  "[\w-]+[^"]*<', line):
            assert before.lstrip().startswith("#"), line


def test_the_make_file_names_the_python_it_was_given() -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not installed: run “apt-get install make”")
    done = subprocess.run(
        ["make", "--dry-run", "--always-make", "demo", "PYTHON=python9.9"],
        cwd=CHECKOUT,
        env={**os.environ, "MAKEFLAGS": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "choose_python.sh python9.9" in done.stdout


def test_a_run_ends_with_what_was_left_out_of_it_and_what_to_install(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST")}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            "-n",
            "0",
            "tests/writers/test_html_checked.py",
            "-m",
            "browser",
        ],
        cwd=CHECKOUT,
        env={**environment, "PATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert re.search(
        r"^\d+ tests left out: chromium is not installed: run “apt-get install chromium”$", done.stdout, re.MULTILINE
    ), done.stdout
