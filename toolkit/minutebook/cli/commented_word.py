"""`minutebook check --comments` and `--remove-comments`: what was found, inside the Word file itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutebook.cli import files, outputs
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.checked_copies import checked_name, is_copy, untouched
from minutebook.cli.checked_files import check_reading
from minutebook.cli.minutes_in_folders import why_not_minutes
from minutebook.cli.one_file import own_errors_told
from minutebook.cli.saying import say
from minutebook.converting import form_to_read, read_source
from minutebook.reports.plural import plural
from minutebook.reports.run import Checked, Failed, Run, Skipped
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.cli.chosen_settings import Chosen
    from minutebook.cli.minutes_in_folders import Candidate
    from minutebook.word.document import WordSource

_ENDING = ".docx"
# Word leaves the first letters of a longer name out of that of its mark.
_LETTERS_LEFT_OUT = 2


class _Job(NamedTuple):
    """One Word file: what it is called, where it is written to, and whether it is certain that these are minutes."""

    name: str
    target: str
    certain: bool


def write_comments(
    found: Sequence[Candidate], chosen: Chosen, form: str | None, output: str | None, *, force: bool = False
) -> Run:
    """Check Word files and write what was found into copies of them; say for each where it lies.

    Args:
        found: the files.
        chosen: the settings and the register of people.
        form: the form they are written in, where it was said.
        output: a file or folder to write to; beside each file where None.
        force: whether a file that somebody may have worked in is replaced.

    Raises:
        CannotRun: something named is no Word file, or several would become one.
    """
    checked: list[Checked] = []
    skipped: list[Skipped] = []
    failed: list[Failed] = []
    for job in _jobs(found, form, output, beside=True):
        try:
            with own_errors_told(job.name, "checked"):
                done = _commented(job, chosen, explicit=output is not None, force=force)
            checked += [done] if isinstance(done, Checked) else []
            skipped += [done] if isinstance(done, Skipped) else []
        except CannotRun as fault:
            failed.append(Failed(file=files.with_slashes(job.name), sentence=str(fault)))
    return Run(checked=tuple(checked), skipped=tuple(skipped), failed=tuple(failed))


def remove_comments(found: Sequence[Candidate], form: str | None, output: str | None, *, force: bool = False) -> None:
    """Take comments of ours out of Word files, in place where nothing else was said; say for each how many.

    Raises:
        CannotRun: something cannot be read or written; everything else has been done.
    """
    faults: list[str] = []
    for job in _jobs(found, form, output, beside=False):
        try:
            if output is not None:
                outputs.make_sure_it_may_be_written(job.target, "word", force=force)
            with own_errors_told(job.name, "read"):
                _cleared(job)
        except CannotRun as fault:
            faults.append(str(fault))
    if faults:
        raise CannotRun("\n".join(faults))


def _jobs(found: Sequence[Candidate], form: str | None, output: str | None, *, beside: bool) -> list[_Job]:
    """Say for every file where it is written to; nothing is read or written before all is clear."""
    certain = {one.name: one.certain for one in found if one.certain or one.name.lower().endswith(_ENDING)}
    names = list(certain)
    for name in names:
        _make_sure_of_word(name, form)
    if not names:
        raise CannotRun("No Word file was named. Comments are written into Word files (.docx) only.")
    into_folder = output is not None and outputs.goes_into_folder(output, names)
    if (
        output is not None
        and output != files.STANDARD_STREAM
        and not into_folder
        and not output.lower().endswith(_ENDING)
    ):
        raise CannotRun(
            f"{files.shown(output)}: Comments are written into Word files (.docx) only. End the name with {_ENDING}."
        )
    jobs: list[_Job] = []
    for name in names:
        target = name if output is None and not beside else checked_name(name)
        if output is not None:
            target = str(Path(output) / Path(target).name) if into_folder else output
        jobs.append(_Job(name, target, certain[name]))
    return list(_one_for_each_target(jobs))


def _one_for_each_target(jobs: list[_Job]) -> Iterator[_Job]:
    """Leave out a copy of ours where its original is named too, or the original where somebody works in the copy."""
    taken: dict[str, _Job] = {}
    for job in jobs:
        other = taken.get(job.target)
        if other is None:
            taken[job.target] = job
        elif {is_copy(job.name), is_copy(other.name)} == {True, False}:
            copy, original = (job, other) if is_copy(job.name) else (other, job)
            taken[job.target] = original if untouched(copy.name) else copy
        else:
            raise CannotRun(
                f"{files.shown(other.name)} and {files.shown(job.name)} would both become {files.shown(job.target)}. "
                "Check one of them by itself."
            )
    return iter(taken.values())


def _make_sure_of_word(name: str, form: str | None) -> None:
    said = form
    if said is None and name != files.STANDARD_STREAM:
        try:
            said = form_to_read(name)
        except CannotBeRead as fault:
            raise CannotRun(f"{files.shown(name)}: {fault}") from None
    if said != "word":
        raise CannotRun(
            f"{files.shown(name)}: This is no Word file, and comments are written into Word files (.docx) only. "
            "Name the Word file, or leave the option out."
        )


def _commented(job: _Job, chosen: Chosen, *, explicit: bool, force: bool) -> Checked | Skipped:
    from minutebook.places.comment_spots import bears_comments
    from minutebook.reports.word_comments import counted, notes
    from minutebook.word.comments import is_as_written, marked_as_written, with_comments, without_comments
    from minutebook.word.threads import threads

    source = _source(job)
    if not job.certain and (reason := why_not_minutes(job.name, source.text)) is not None:
        say(f"{files.shown(job.name)}: not minutes, so not checked.")
        return Skipped(file=files.with_slashes(job.name), reason=reason)
    if not bears_comments(source.document):
        raise CannotRun(
            f"{files.shown(job.name)}: There are no words in the text of this file that a comment could stand on. "
            "Write the minutes first."
        )
    if explicit:
        outputs.make_sure_it_may_be_written(job.target, "word", force=force)
    elif not force:
        _make_sure_nobody_worked_in(job, source.content)
    try:
        reading = read_source(source, "word", chosen.settings.word_styles)
    except CannotBeRead as fault:
        raise CannotRun(f"{files.shown(job.name)}: {fault}") from None
    checked = check_reading(reading, chosen, "word")
    outdated = {thread.comment.identity for thread in threads(source.document) if not thread.kept}
    new = notes(reading, source.document, checked.findings)
    written = with_comments(without_comments(source.content, outdated), new)
    # A copy that somebody has worked in stays theirs when it is checked itself.
    if not files.same_file(job.name, job.target) or is_as_written(source.content):
        written = marked_as_written(written)
    files.write(job.target, written)
    found = ", ".join(f"{number} {words}" for number, words in counted(checked.findings))
    _tell(job, f"{len(new)} new {plural(len(new), 'comment')}; {found or 'nothing to put right'}")
    return checked


def _make_sure_nobody_worked_in(job: _Job, content: bytes) -> None:
    """Stop if the copy is there already and holds somebody's work."""
    there = os.path.lexists(job.target) and not files.same_file(job.name, job.target)
    if there and files.is_file(Path(job.target)) and not untouched(job.target, content):
        raise CannotRun(
            f"{files.shown(job.target)}: Somebody has worked in this file since it was written. "
            "Check that file itself, give another name with -o, or add --force to replace it."
        )


def _cleared(job: _Job) -> None:
    from minutebook.word.comments import without_comments
    from minutebook.word.threads import threads

    source = _source(job)
    ours = threads(source.document)
    gone = {thread.comment.identity for thread in ours if not thread.answers}
    if gone or job.name != job.target:
        files.write(job.target, without_comments(source.content, gone))
    parts = [f"{len(gone)} {plural(len(gone), 'comment')} of Minutebook taken out"]
    if not gone and not job.certain:
        return
    if left := len(ours) - len(gone):
        them = "it" if left == 1 else "them"
        parts.append(f"{left} {plural(left, 'comment')} that somebody answered left in (delete {them} in Word)")
    _tell(job, "; ".join(parts))


def _source(job: _Job) -> WordSource:
    """Read the file, once it is sure that nobody has it open, nor the one to be written."""
    content = files.read(job.name)
    for name in dict.fromkeys((job.name, job.target)):
        if name != files.STANDARD_STREAM and (mark := mark_of_open_file(name)):
            raise CannotRun(
                f"{files.shown(name)}: This file is open in Word or LibreOffice. Save and close it there and run this "
                f"again; if it is not open, delete {files.shown(mark)}."
            )
    from minutebook.word.reading import word_source

    try:
        return word_source(files.with_slashes(job.name), content)
    except CannotBeRead as fault:
        raise CannotRun(f"{files.shown(job.name)}: {fault}") from None


def mark_of_open_file(name: str) -> str | None:
    """Return the file by which Word or LibreOffice mark that they have a file open, or None if it is not there."""
    path = Path(name)
    short = [f"~${path.name[left_out:]}" for left_out in range(_LETTERS_LEFT_OUT + 1)]
    marks = [path.with_name(base) for base in (*short, f".~lock.{path.name}#")]
    return next((str(mark) for mark in marks if files.is_file(mark)), None)


def _tell(job: _Job, words: str) -> None:
    say(f"{outputs.shown(job.target)}: {words}.", about=job.target)
