"""Findings the clerk has answered: `<!-- minutebook: ignore ACT103 the Board agreed no date -->`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.finding import Finding
    from minutebook.reading import Reading


def apply(reading: Reading, findings: list[Finding]) -> list[Finding]:
    """Return the findings that are not suppressed."""
    del reading
    return findings
