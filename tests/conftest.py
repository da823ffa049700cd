"""What every test may ask for, and how Hypothesis runs here.

The same invented minutes are made for everybody, and there is no stopwatch on a busy machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import InProcess
from hypothesis import HealthCheck, settings
from left_out import left_out

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile(
    "minutebook",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("minutebook")


@pytest.fixture
def minutebook(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> InProcess:
    """Return the command, to be run in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTEBOOK_DEBUG", "1")
    return InProcess(monkeypatch, capsysbinary)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End a run with what was left out of it, and why."""
    for line in left_out(terminalreporter.stats.get("skipped", ())):
        terminalreporter.write_line(line)
