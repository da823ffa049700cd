"""What one run of `check` did: the files it checked with what it found, and the files it did not."""

from __future__ import annotations

import msgspec

from minutebook.finding import SEVERITIES, Finding, Severity


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """One file that was checked.

    `because` tells why its profile was taken, where the minutes themselves pointed to it; `lines` are the
    lines of the source that its findings begin on, by number. `failed_rules` are sentences on rules that could not be
    asked, through an error of ours.
    """

    file: str
    form: str
    profile: str
    profile_title: str
    because: str = ""
    findings: tuple[Finding, ...] = ()
    lines: dict[int, str] = {}
    failed_rules: tuple[str, ...] = ()


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """One file that was not taken for minutes, and why ("" where nothing in it looks like minutes)."""

    file: str
    reason: str = ""


class Failed(msgspec.Struct, frozen=True, kw_only=True):
    """One file that could not be read; `sentence` names it, says what is wrong and what to do."""

    file: str
    sentence: str


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one run did, in the order of the files."""

    checked: tuple[Checked, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Failed, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every file."""
        return tuple(finding for one in self.checked for finding in one.findings)

    @property
    def not_done(self) -> tuple[Failed, ...]:
        """What the run leaves undone: files that could not be read, then rules that failed on a file."""
        rules = (Failed(file=one.file, sentence=told) for one in self.checked for told in one.failed_rules)
        return (*self.failed, *rules)

    def count(self, severity: Severity) -> int:
        """Return how many findings are of this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def fails(self, fail_on: Severity) -> bool:
        """Whether any finding is as serious as `fail_on`, or more."""
        serious = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        return any(finding.severity in serious for finding in self.findings)
