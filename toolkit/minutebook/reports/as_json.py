"""The report for other programs; docs/json-report.md describes its shape, which changes only with its version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Finding
    from minutebook.reports.run import Checked, Run

VERSION = 1


def lines(run: Run, encoding: str) -> Iterator[str]:
    """Yield the lines of the report: pure ASCII whatever the `encoding`, so that it can be piped anywhere."""
    import json

    del encoding
    # "##[" gives orders to what runs checks for a repository; only within a text can it stand in JSON.
    yield json.dumps(as_data(run), indent=2, ensure_ascii=True).replace("##", "\\u0023#")


def as_data(run: Run) -> dict[str, Any]:
    """Return the report as plain data."""
    from minutebook import __version__

    return {
        "version": VERSION,
        "tool": {"name": "minutebook", "version": __version__},
        "summary": {
            "checked": len(run.checked),
            "errors": run.count("error"),
            "warnings": run.count("warning"),
            "infos": run.count("info"),
            "skipped": len(run.skipped),
            "failed": len(run.not_done),
        },
        "files": [_file(one) for one in run.checked],
        "skipped": [
            {"file": one.file, "reason": one.reason or "nothing in it looks like minutes"} for one in run.skipped
        ],
        "failed": [{"file": one.file, "message": one.sentence} for one in run.not_done],
    }


def _file(one: Checked) -> dict[str, Any]:
    return {
        "file": one.file,
        "form": one.form,
        "profile": one.profile,
        "profile_because": one.because or None,
        "findings": [_finding(finding) for finding in one.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    from minutebook.model.paths import show

    place = finding.place
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "place": {
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "where": place.where or None,
        },
        "path": show(finding.path),
        "span": list(finding.span) if finding.span else None,
    }
