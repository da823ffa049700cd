"""Check one file, or very many on all cores."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from minutebook import profiles
from minutebook.checking import check_with_every_rule
from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.minutes_in_folders import why_not_minutes, why_not_minutes_by_name
from minutebook.cli.one_file import own_errors_told, told_of_rules
from minutebook.converting import form_to_read, read_source
from minutebook.reports.run import Checked, Failed, Run, Skipped
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutebook.cli.chosen_settings import Chosen
    from minutebook.cli.minutes_in_folders import Candidate
    from minutebook.reading import Reading

# Below this many files, starting more processes takes longer than it saves.
_MANY = 50
_AT_A_TIME = 16

Outcome = Checked | Skipped | Failed


def check_files(found: Sequence[Candidate], chosen: Chosen, form: str | None) -> Run:
    """Check every file; the results are in the order of the files, however many cores work on them.

    Args:
        found: the files.
        chosen: the settings and the register of people.
        form: the form they are written in, where it was said.
    """
    one = partial(check_file, chosen=chosen, form=form)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(found) <= _MANY or cores == 1:
        return _sorted_out(map(one, found))
    import multiprocessing

    # What the first file brings into memory, the processes that follow need not load again.
    first = one(found[0])
    gc.freeze()
    with _stopped_later():
        pool = multiprocessing.Pool(cores, initializer=_leave_stopping_to_the_first)
    with pool:
        return _sorted_out((first, *pool.imap(one, found[1:], chunksize=_AT_A_TIME)))


@contextmanager
def _stopped_later() -> Iterator[None]:
    """Let Ctrl-C wait: a process that it met while it is begun would end, and the others wait for it for ever."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_stopping_to_the_first() -> None:
    """Let Ctrl-C, which reaches every process, be answered by the one that started the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def check_file(candidate: Candidate, chosen: Chosen, form: str | None) -> Outcome:
    """Read and check one file, or say why not."""
    name = candidate.name
    shown = files.with_slashes(name)
    try:
        with own_errors_told(name, "checked"):
            return _outcome(candidate, chosen, form)
    except CannotRun as fault:
        if fault.briefly and not candidate.certain:
            return Skipped(file=shown, reason=fault.briefly)
        return Failed(file=shown, sentence=str(fault))
    except CannotBeRead as fault:
        return Failed(file=shown, sentence=f"{files.shown(name)}: {fault}")


def _outcome(candidate: Candidate, chosen: Chosen, form: str | None) -> Outcome:
    name = candidate.name
    if not candidate.certain and (reason := why_not_minutes_by_name(candidate)) is not None:
        return Skipped(file=files.with_slashes(name), reason=reason)
    content = files.read(name)
    form = form or (form_to_read(name) if name != files.STANDARD_STREAM else "markdown")
    source = files.source(name, content, form)
    if not candidate.certain and (reason := why_not_minutes(name, source.text)) is not None:
        return Skipped(file=files.with_slashes(name), reason=reason)
    return check_reading(read_source(source, form, chosen.settings.word_styles), chosen, form)


def check_reading(reading: Reading, chosen: Chosen, form: str) -> Checked:
    """Check minutes that have been read."""
    source = reading.source
    profile = profiles.choose(reading.meeting, chosen.settings)
    because = "" if chosen.settings.profile else profiles.evidence(reading.meeting, profile)
    found = check_with_every_rule(reading, chosen.settings, chosen.people)
    findings = tuple(found.findings)
    return Checked(
        file=source.name,
        form=form,
        profile=profile.name,
        profile_title=profile.title,
        because=because,
        findings=findings,
        lines={finding.place.line: source.line_text(finding.place.line) for finding in findings},
        failed_rules=told_of_rules(source.name, found.failed),
    )


def _sorted_out(outcomes: Iterable[Outcome]) -> Run:
    checked: list[Checked] = []
    skipped: list[Skipped] = []
    failed: list[Failed] = []
    for outcome in outcomes:
        match outcome:
            case Checked():
                checked.append(outcome)
            case Skipped():
                skipped.append(outcome)
            case Failed():
                failed.append(outcome)
    return Run(checked=tuple(checked), skipped=tuple(skipped), failed=tuple(failed))
