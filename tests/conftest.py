"""What every test may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import InProcess

if TYPE_CHECKING:
    from pathlib import Path


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks of ours that `pyproject.toml` does not."""
    config.addinivalue_line("markers", "slow: builds an environment of its own; leave out with -m 'not slow'")


@pytest.fixture
def minutebook(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> InProcess:
    """Return the command, to be run in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTEBOOK_DEBUG", "1")
    return InProcess(monkeypatch, capsysbinary)
