"""The report for a terminal: each finding with its line, carets, what to do, and the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.reports.plural import plural
from minutebook.reports.printable import encodable, excerpt, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Finding
    from minutebook.reports.run import Checked, Run, Skipped

_MOST_NAMED = 20
# Nobody reads more of one file at a time; the report for programs holds them all.
_MOST_TOLD = 200
_COUNTED = {"error": "error", "warning": "warning", "info": "point to tidy up"}


def lines(run: Run, encoding: str) -> Iterator[str]:
    """Yield the lines of the report: ASCII, but for what is quoted from the minutes."""
    for one in run.checked:
        for finding in one.findings[:_MOST_TOLD]:
            for line in _finding(finding, one.lines.get(finding.place.line, ""), encoding):
                yield line.rstrip()
        if more := one.findings[_MOST_TOLD:]:
            kinds = [
                _counted(sum(each.severity == severity for each in more), word) for severity, word in _COUNTED.items()
            ]
            counted = ", ".join(kind for kind in kinds if kind)
            yield encodable(
                f"{visible(one.file)}: and {len(more)} more: {counted} (--format json tells them all)", encoding
            )
    if run.findings:
        yield ""
    yield encodable(_summary(run), encoding)
    if run.findings:
        yield f"More about a rule: minutebook explain {run.findings[0].code}"


def notes(run: Run, encoding: str) -> Iterator[str]:
    """Yield what belongs beside the report: what was checked as what, where the minutes themselves pointed to it."""
    for line in _profiles(run.checked):
        yield encodable(line, encoding)


def _finding(finding: Finding, source_line: str, encoding: str) -> Iterator[str]:
    place = finding.place
    where = f": {visible(place.where)}" if place.where else f":{place.line}:{place.column}"
    yield encodable(f"{visible(finding.file)}{where}: {finding.severity}: {visible(finding.message)}", encoding)
    if source_line.strip():
        end = place.end_column if place.end_line == place.line else len(source_line.rstrip()) + 1
        shown = excerpt(source_line, place.column - 1, end - 1, encoding)
        # Nobody can count the lines of a Word file.
        line = "" if place.where else str(place.line)
        margin = max(4, len(line))
        yield f"{line:>{margin}} | {shown.line}"
        yield f"{'':{margin}} | {shown.carets}"
    if finding.hint:
        yield encodable(f"  hint: {visible(finding.hint)}", encoding)
    yield f"  rule: {finding.rule} ({finding.code})"


def _summary(run: Run) -> str:
    number = len(run.checked)
    checked = f"{number} {plural(number, 'set')} of minutes checked"
    counts = [_counted(run.count(severity), word) for severity, word in _COUNTED.items()]  # type: ignore[arg-type]
    found = ", ".join(count for count in counts if count)
    parts = [f"{checked}: {found or 'nothing to put right'}." if number else "No minutes were checked."]
    if run.failed:
        parts.append(f"{_counted(len(run.failed), 'file')} could not be read.")
    passed_over = sum(not one.reason for one in run.skipped)
    if number and passed_over > number:
        parts.append(f"More than half ({passed_over} of {passed_over + number}) do not look like minutes.")
    if run.skipped:
        parts.append(f"Not minutes, so not checked: {_named(run.skipped)}.")
    return " ".join(parts)


def _counted(number: int, word: str) -> str:
    if not number:
        return ""
    head, _, rest = word.partition(" ")
    return f"{number} {plural(number, head)}{' ' + rest if rest else ''}"


def _named(skipped: tuple[Skipped, ...]) -> str:
    """Name the files, and say each reason once, after the files it holds for."""
    for_a_reason: dict[str, list[str]] = {}
    for one in skipped[:_MOST_NAMED]:
        for_a_reason.setdefault(one.reason, []).append(visible(one.file))
    named = [", ".join(names) + (f" ({reason})" if reason else "") for reason, names in for_a_reason.items()]
    more = len(skipped) - _MOST_NAMED
    return "; ".join(named) + (f" and {more} more (--format json names them all)" if more > 0 else "")


def _profiles(checked: tuple[Checked, ...]) -> Iterator[str]:
    """Say what was checked as what, where the minutes themselves pointed to it: one line for each profile."""
    pointed: dict[str, list[Checked]] = {}
    for one in checked:
        if one.because:
            pointed.setdefault(one.profile, []).append(one)
    for profile, files in pointed.items():
        first = files[0]
        who = f"{visible(first.file)} was" if len(files) == 1 else f"{len(files)} sets of minutes were"
        others = " and others like it" if any(one.because != first.because for one in files) else ""
        because = visible(first.because) + others
        yield f'{who} checked as {first.profile_title} (profile "{profile}"), because of {because}.'
