"""Every example in the documents is run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minutebook.converting import read, write

CHECKOUT = Path(__file__).parents[1]
PAGES = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)#\s]+)(?:#[^)\s]*)?\)")
# What sets up a machine, or asks on a terminal, is run by other tests and by hand.
NOT_HERE = re.compile(
    r"make |pre-commit |minutebook new -o 2026-10-22\.md$|.*scanned\.txt|.*saved-page\.html|python3 -m pip |pipx |uv "
)


def blocks(language: str, *, but: str = "") -> list[object]:
    """Return every block in a language, with its page; its name is the page and the line."""
    found_blocks: list[object] = []
    for page in PAGES:
        if page.name == but:
            continue
        text = page.read_text(encoding="utf-8")
        for found in BLOCK.finditer(text):
            if found["language"] == language:
                line = text[: found.start()].count("\n") + 1
                found_blocks.append(pytest.param(page, found["text"], id=f"{page.relative_to(CHECKOUT)}:{line}"))
    return found_blocks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the examples in it, so that nothing is written into the checkout, and with a draft in Word."""
    shutil.copytree(CHECKOUT / "examples", tmp_path / "examples")
    draft = CHECKOUT / "examples" / "drafts" / "assurance-draft.md"
    (tmp_path / "draft.docx").write_bytes(write(read(draft.read_bytes(), draft.name).meeting, "word", edition="full"))
    return tmp_path


@pytest.mark.parametrize(("page", "text"), blocks("console"))
def test_commands_run_and_print_what_the_page_shows(page: Path, text: str, folder: Path) -> None:
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
    }
    if "-o draft.docx" in text:
        # The page makes it itself, and would not write over it.
        (folder / "draft.docx").unlink()
    shown = [part for part in re.split(r"^\$ ", text, flags=re.MULTILINE) if part.strip()]
    for part in shown if text.startswith("$ ") else text.splitlines():
        command, _, expected = part.partition("\n")
        if NOT_HERE.match(command):
            continue
        done = subprocess.run(
            shlex.split(command), cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode in {0, 1}, f"{page.name}: {command}: {done.stderr}"
        assert "Traceback" not in done.stderr
        if expected.strip():
            assert done.stdout.strip() == expected.strip(), command


# The programs of one page make a rule, step by step; test_writing_a_rule runs them.
@pytest.mark.parametrize(("page", "text"), blocks("python", but="writing-a-rule.md"))
def test_programs_run(page: Path, text: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", text], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), page.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_links_lead_somewhere(page: Path) -> None:
    prose = BLOCK.sub("", page.read_text(encoding="utf-8"))
    for found in LINK.finditer(prose):
        target = found["target"]
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def test_project_files_speak_of_the_project_alone() -> None:
    names = subprocess.run(["git", "ls-files"], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    elsewhere = re.compile(r"/(?:work|farm|root|home)/\w|registry\.npmjs|pypi\.org/simple")
    for name in names.splitlines():
        path = CHECKOUT / name
        if path.suffix in {".png", ".docx"} or not path.is_file() or path == Path(__file__):
            continue
        assert not elsewhere.search(path.read_text(encoding="utf-8")), name
