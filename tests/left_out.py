"""What was left out of a run, and what to install for it: one line for each reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest


def left_out(reports: Iterable[pytest.TestReport]) -> list[str]:
    """Say how many tests were skipped for which reason, those with most tests first."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else str(report.longrepr)
        for report in reports
    )
    return [f"{count} test{'s'[: count > 1]} left out: {reason}" for reason, count in reasons.most_common()]
