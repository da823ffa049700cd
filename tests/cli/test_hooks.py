"""Commits to a real git repository through real pre-commit, with the hooks of this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import BAD, GOOD
from word_files import docx, paragraph

from minutebook.converting import read, write

CHECKOUT = Path(__file__).parents[2]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


def git(*arguments: str, cwd: Path, **about: str) -> subprocess.CompletedProcess[str]:
    """Run git with a user of its own and nobody's settings."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Ann Ito",
        "GIT_AUTHOR_EMAIL": "ann@example.org",
        "GIT_COMMITTER_NAME": "Ann Ito",
        "GIT_COMMITTER_EMAIL": "ann@example.org",
        **about,
    }
    command = ("git", *arguments)
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=600, check=False)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that holds this checkout as it stands, committed, as a user of the hooks would name it."""
    listed = git("ls-files", "-co", "--exclude-standard", "-z", cwd=CHECKOUT)
    if listed.returncode:
        pytest.skip("this is not a checkout, so there is nothing to take the hooks from")
    copy = tmp_path_factory.mktemp("hooks") / "minutebook"
    for name in filter(None, listed.stdout.split("\0")):
        if (CHECKOUT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(CHECKOUT / name, copy / name)
    git("init", "-q", cwd=copy)
    git("add", "-A", cwd=copy)
    git("commit", "-q", "-m", "As it stands", cwd=copy)
    return copy


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the folder in which pre-commit keeps the environment of the hooks."""
    return str(tmp_path_factory.mktemp("pre-commit"))


class Repository:
    """A body's repository of minutes, with both hooks installed."""

    def __init__(self, folder: Path, published: Path, kept: str) -> None:
        self.folder = folder
        self._kept = kept
        revision = git("rev-parse", "HEAD", cwd=published).stdout.strip()
        git("init", "-q", cwd=folder)
        (folder / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {published}\n  rev: {revision}\n  hooks:\n"
            "  - id: minutebook-check\n    verbose: true\n  - id: minutebook-format\n"
        )
        installed = subprocess.run(
            (*PRE_COMMIT, "install"), cwd=folder, env=self._environment(), capture_output=True, text=True, check=False
        )
        assert installed.returncode == 0, installed.stdout + installed.stderr

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PRE_COMMIT_HOME": self._kept, "PRE_COMMIT_COLOR": "never"}

    def commit(self, **files: str | bytes) -> tuple[bool, str]:
        """Write files, commit them, and return whether git took the commit, and what was said."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        git("add", "-A", cwd=self.folder)
        done = git("commit", "-m", "Minutes", cwd=self.folder, PRE_COMMIT_HOME=self._kept, PRE_COMMIT_COLOR="never")
        return done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path: Path, published: Path, kept: str) -> Repository:
    """Return an empty repository with the hooks installed."""
    return Repository(tmp_path, published, kept)


def test_bad_minutes_stop_the_commit_with_a_message_a_newcomer_understands(repository: Repository) -> None:
    taken, said = repository.commit(**{"minutes/2026-06-09.md": BAD})
    assert not taken
    assert "minutes/2026-06-09.md:31:17: error: Nobody is named to do" in said
    assert "\n  hint: " in said
    assert "More about a rule: minutebook explain ACT101" in said
    assert "Traceback" not in said


def test_good_minutes_are_committed_and_a_readme_among_them_is_named_as_skipped(repository: Repository) -> None:
    readme = "# Minutes\n\nThe council meets on Tuesdays.\n"
    taken, said = repository.commit(**{"minutes/2026-06-09.md": GOOD, "minutes/README.md": readme})
    assert taken, said
    assert "1 set of minutes checked: nothing to put right." in said
    assert "minutes/README.md" in said.split("Not minutes, so not checked: ")[1]
    assert (repository.folder / "minutes/README.md").read_text() == readme


def test_word_minutes_are_checked_too_and_other_word_files_left_alone(repository: Repository) -> None:
    letter = docx(paragraph("Dear Sir") + paragraph("Thank you for the leaflet."))
    taken, said = repository.commit(**{"minutes/2026-06-09 minutes.docx": write(read(GOOD).meeting, "word")})
    assert taken, said
    assert "1 set of minutes checked: nothing to put right." in said
    word = write(read(BAD).meeting, "word")
    taken, said = repository.commit(**{"minutes/2026-06-09 minutes.docx": word, "letter.docx": letter})
    assert not taken
    assert "minutes/2026-06-09 minutes.docx: item 2" in said
    assert "error: Nobody is named to do" in said
    assert "letter.docx" in said.split("Not minutes, so not checked: ")[1]


def test_windows_line_endings_stay_as_they_are(repository: Repository) -> None:
    windows = GOOD.replace("\n", "\r\n")
    taken, said = repository.commit(**{"minutes/2026-06-09.md": windows})
    assert taken, said
    untidy = windows.replace("| Jo March | Chair    |", "|Jo March|Chair|")
    taken, said = repository.commit(**{"minutes/2026-06-09.md": untidy})
    assert not taken
    assert "files were modified by this hook" in said
    assert (repository.folder / "minutes/2026-06-09.md").read_bytes() == windows.encode()


def test_the_hooks_can_be_tried_before_they_are_installed(tmp_path: Path, published: Path, kept: str) -> None:
    git("init", "-q", cwd=tmp_path)
    (tmp_path / "2026-06-09-minutes.md").write_text(BAD)
    git("add", "-A", cwd=tmp_path)
    tried = subprocess.run(
        (*PRE_COMMIT, "try-repo", str(published), "minutebook-check", "--all-files"),
        cwd=tmp_path,
        env={**os.environ, "PRE_COMMIT_HOME": kept, "PRE_COMMIT_COLOR": "never"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert tried.returncode == 1, tried.stdout + tried.stderr
    assert "(ACT101)" in tried.stdout
