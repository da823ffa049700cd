"""The wheel, not the checkout: built, installed into an environment of its own, run somewhere else."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
EXAMPLE = CHECKOUT / "examples/tern-valley/2026-09-24.md"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build sdist and wheel, install the wheel, and return the program."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", folder, CHECKOUT], check=True, capture_output=True, cwd=folder
    )
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    python = folder / "environment/bin/python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", wheel], check=True, capture_output=True)
    return folder / "environment/bin/minutebook"


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)


def test_the_installed_program_checks_converts_and_prints_the_schema(program: Path, tmp_path: Path) -> None:
    (tmp_path / "minutes.md").write_bytes(EXAMPLE.read_bytes())
    assert run(program, tmp_path, "check", "minutes.md").returncode == 0
    for name in ("minutes.html", "minutes.docx", "minutes.minutes.yaml", "minutes.minutes.json"):
        done = run(program, tmp_path, "convert", "minutes.md", "-o", name)
        assert (done.returncode, done.stderr) == (0, ""), name
        assert (tmp_path / name).stat().st_size > 1000
    committed = (CHECKOUT / "schema/minutes.schema.json").read_text(encoding="utf-8")
    assert run(program, tmp_path, "schema").stdout == committed
    assert "MTG103" in run(program, tmp_path, "explain", "weekday-disagrees-with-date").stdout
    assert run(program, tmp_path, "new", "-o", "new.md", "--body", "Larkspur", "--date", "9 June 2026").returncode == 0


def test_the_wheel_carries_what_it_needs_and_no_more(program: Path) -> None:
    package = next((program.parents[1] / "lib").glob("python*/site-packages/minutebook"))
    assert (package / "data/schema/minutes.schema.json").is_file()
    assert (package / "data/templates/word/minutes.docx").is_file()
    assert (package / "py.typed").is_file()
    assert not (package.parent / "minutebook_dev").exists()
