"""`minutebook convert`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from minutebook.cli import completing, files, outputs
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.known_names import check_form_to_read, check_form_to_write
from minutebook.cli.one_file import own_errors_told
from minutebook.cli.saying import print_lines, say
from minutebook.converting import form_to_read, read_source, write
from minutebook.errors import CannotBeWritten
from minutebook.patterns import late_pattern
from minutebook.public_words import looking_withheld, marks_in_margins
from minutebook.readers.formats import FORMATS as READABLE
from minutebook.reports.converted import sentences
from minutebook.reports.plural import plural
from minutebook.source import CannotBeRead
from minutebook.writers.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutebook.edition import Edition
    from minutebook.finding import Finding
    from minutebook.reading import Problem, Reading

# What stands in a file and in no minutes, such as a picture or the navigation of a page.
_NOT_CARRIED = "REA107"
_WORD = late_pattern(r"\w")


class _Job(NamedTuple):
    """One file to convert: from where and what, to where and what."""

    name: str
    form: str
    output: str
    output_form: str


def command(  # noqa: PLR0913 (these are the options of the command)
    inputs: Annotated[list[str], typer.Argument(help='Files to convert; "-" is standard input.', metavar="FILES")],
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help='The file to write, or a folder for several, made if need be; "-" is standard output.',
        ),
    ],
    form: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="FORM", help="What the files are written in.", autocompletion=completing.forms_to_read
        ),
    ] = None,
    output_form: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FORM",
            help="What to write, where the name does not tell.",
            autocompletion=completing.forms_to_write,
        ),
    ] = None,
    edition: Annotated[
        Literal["public", "full"] | None,
        typer.Option(
            help="Leave out what is withheld from the public, or keep it. "
            "HTML and Word are public unless you ask for full; the other forms are full."
        ),
    ] = None,
    fragment: Annotated[
        bool, typer.Option("--fragment", help="HTML for a content system, without a page around it.")
    ] = False,
    heading_level: Annotated[
        Literal["1", "2", "3", "4"], typer.Option(metavar="1-4", help="HTML: the level of the title.")
    ] = "1",
    id_prefix: Annotated[str, typer.Option(metavar="WORD", help="HTML: what every anchor begins with.")] = "",
    force: outputs.Force = False,
) -> None:
    """Convert minutes to Word, HTML, Markdown, YAML or JSON.

    They are read from Markdown, Word, YAML, JSON, or the text recognised on printed pages. The endings of the names
    tell the forms. A file that is read is never written over, and one that somebody may have worked in (Markdown,
    Word, YAML, JSON) only with --force; a page in HTML is made again without asking. Words that could not be read are
    left out of what is written; they are counted, and the exit status is 1.

    For example:

        minutebook convert minutes.md -o minutes.docx
        minutebook convert minutes/*.md -o public/ --to html
        minutebook convert draft.docx -o draft.md
        minutebook convert scan.txt -o minutes.md
    """
    check_form_to_read(form)
    check_form_to_write(output_form)
    jobs = list(_jobs(inputs, output, form, output_form))
    wanted: dict[str, Any] = {"fragment": True} if fragment else {}
    wanted |= {"heading_level": int(heading_level)} if heading_level != "1" else {}
    wanted |= {"id_prefix": id_prefix} if id_prefix else {}
    unknown = (name for job in jobs for name in wanted if name not in FORMATS[job.output_form].options)
    if option := next(unknown, "").replace("_", "-"):
        raise CannotRun(f"--{option} is for HTML only. Leave it out, or write HTML.")
    faults: list[str] = []
    whole = True
    for job in jobs:
        try:
            outputs.make_sure_it_may_be_written(job.output, job.output_form, force=force)
            with own_errors_told(job.name, "converted"):
                whole &= _convert(job, edition, wanted)
        except CannotRun as fault:
            faults.append(str(fault))
    if faults:
        raise CannotRun("\n".join(faults))
    if not whole:
        raise typer.Exit(1)


def _jobs(inputs: list[str], output: str, form: str | None, output_form: str | None) -> Iterator[_Job]:
    """Say for every input what becomes of it; nothing is read or written before all is clear."""
    into_folder = outputs.goes_into_folder(output, inputs)
    taken: dict[str, str] = {}
    for name in inputs:
        to = outputs.form_to_write(output, output_form, into_folder=into_folder)
        target = str(Path(output) / _output_name(name, to)) if into_folder else output
        if target != files.STANDARD_STREAM and (first := taken.setdefault(target, name)) != name:
            raise CannotRun(
                f"{files.shown(first)} and {files.shown(name)} would both become {files.shown(target)}. "
                "Convert one of them to another folder."
            )
        if any(files.same_file(one, target) for one in inputs):
            raise CannotRun(
                f"{files.shown(target)}: This file is to be read, so it is not written over. Choose another name."
            )
        yield _Job(name, form or _form_of(name), target, to)


def _form_of(name: str) -> str:
    if name == files.STANDARD_STREAM:
        return "markdown"
    if files.is_folder(name):
        raise CannotRun(f"{files.shown(name)}: This is a folder. Name the files in it that you want to convert.")
    try:
        return form_to_read(name)
    except CannotBeRead as fault:
        raise CannotRun(f"{files.shown(name)}: {fault}") from None


def _output_name(name: str, form: str) -> str:
    base = "minutes" if name == files.STANDARD_STREAM else Path(name).name
    stem = base.rsplit(".", 1)[0].removesuffix(".minutes")
    ending = FORMATS[form].endings[0]
    return f"{stem}{FORMATS[form].marked}{ending}"


def _word_styles() -> Mapping[str, str]:
    # The settings bring the rules with them, which a conversion has no other use for.
    from minutebook.cli.chosen_settings import choose

    return choose().settings.word_styles


def _convert(job: _Job, edition: Edition | None, options: dict[str, Any]) -> bool:
    """Convert one file, and tell whether every word of it was read."""
    content = files.read(job.name)
    try:
        styles = _word_styles() if "word_styles" in READABLE[job.form].options else None
        reading = read_source(files.source(job.name, content, job.form), job.form, styles)
    except CannotBeRead as fault:
        raise CannotRun(f"{files.shown(job.name)}: {fault}") from None
    edition = edition or FORMATS[job.output_form].edition
    if edition == "public" and (findings := _stopping(reading)):
        from minutebook.reports.not_published import not_published

        print_lines(not_published(outputs.shown(job.output), reading, findings), to_error=True)
        return False
    try:
        written = write(reading.meeting, job.output_form, edition=edition, answered=True, **options)
    except CannotBeWritten as fault:
        raise CannotRun(f"{outputs.shown(job.output)}: {fault}") from None
    files.write(job.output, written)
    left_out = [
        problem
        for problem in reading.problems
        if problem.claims and _WORD.search(reading.source.text, problem.start, problem.end)
    ]
    _tell(job, len(left_out), _told_elsewhere(reading, left_out))
    for sentence in sentences(reading, job.output_form, edition):
        say(sentence, about=job.output)
    return not left_out


def _stopping(reading: Reading) -> list[Finding]:
    """Return what keeps the minutes from the public; most minutes hold nothing that could, and need no rules."""
    if not any(looking_withheld(reading.meeting)) and not any(marks_in_margins(reading.source)):
        return []
    from minutebook.checking import stopping_publication

    return stopping_publication(reading)


class _Told(NamedTuple):
    """How many places `check` names: what was not understood and stayed, and what was not carried over."""

    in_place: int = 0
    not_carried: int = 0


def _told_elsewhere(reading: Reading, left_out: list[Problem]) -> _Told:
    """Count the places that `check` points at, without those that are left out."""
    if not reading.problems:
        return _Told()
    from minutebook.checking import check
    from minutebook.places import place_in_source
    from minutebook.settings import Settings

    elsewhere = {place_in_source(reading, problem.start, problem.end) for problem in left_out}
    found = [finding for finding in check(reading, Settings(select=("REA",))) if finding.place not in elsewhere]
    not_carried = sum(finding.code == _NOT_CARRIED for finding in found)
    return _Told(len(found) - not_carried, not_carried)


def _tell(job: _Job, left_out: int, told: _Told) -> None:
    """Say in one line what was written."""
    parts = [f"{files.shown(job.name)} -> {outputs.shown(job.output)}"]
    if left_out:
        are = "is" if left_out == 1 else "are"
        parts.append(f"{left_out} {plural(left_out, 'passage')} could not be read and {are} left out")
    if told.in_place:
        places = plural(told.in_place, "place")
        parts.append(f"{told.in_place} {places} could not be read as minutes and stayed in place")
    if told.not_carried:
        was = "thing was" if told.not_carried == 1 else "things were"
        parts.append(f"{told.not_carried} {was} not carried over")
    if count := left_out + sum(told):
        parts.append(f'"minutebook check {files.shown(job.name)}" names {"it" if count == 1 else "them"}')
    say("; ".join(parts), about=job.output)
