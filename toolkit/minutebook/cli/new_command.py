"""`minutebook new`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from minutebook.cli import completing, files, outputs
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.known_names import check_profile
from minutebook.cli.saying import say
from minutebook.converting import read, write
from minutebook.inference import settle
from minutebook.model.blocks import Attendance
from minutebook.model.meeting import Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.paths import rebuild
from minutebook.model.running_text import escape
from minutebook.model.when import Clock, When
from minutebook.readers.formats import FORMATS as READABLE
from minutebook.reports.printable import visible
from minutebook.resources import resource
from minutebook.writers.formats import FORMATS as WRITABLE

if TYPE_CHECKING:
    from collections.abc import Callable

_QUESTIONS = {
    "body": "The body that met, such as Brackenford Parish Council",
    "series": "Which of its meetings, such as Finance Committee (none: press Enter)",
    "date": "The day, such as Tuesday 9 June 2026",
    "start": "The time it began, such as 10am",
    "venue": "The place, or remote",
    "chair": "Who chaired",
    "minute_taker": "Who took the minutes",
}
# Which blank of the attendance table each answer fills.
_ROWS = {"chair": "[insert who chaired]", "minute_taker": "[insert who took the minutes]"}


def command(  # noqa: PLR0913 (these are the options of the command)
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help='The file to write; its ending tells the form. "-" is standard output.',
        ),
    ] = "minutes.md",
    body: Annotated[str | None, typer.Option(metavar="NAME", help="The body that met.")] = None,
    series: Annotated[str | None, typer.Option(metavar="NAME", help="Which of its meetings.")] = None,
    date: Annotated[str | None, typer.Option(metavar="DAY", help='The day, such as "Tuesday 9 June 2026".')] = None,
    start: Annotated[str | None, typer.Option(metavar="TIME", help="The time it began, such as 10am.")] = None,
    venue: Annotated[str | None, typer.Option(metavar="PLACE", help="The place, or remote.")] = None,
    chair: Annotated[str | None, typer.Option(metavar="NAME", help="Who chaired.")] = None,
    minute_taker: Annotated[str | None, typer.Option(metavar="NAME", help="Who took the minutes.")] = None,
    profile: Annotated[
        str, typer.Option(metavar="NAME", help="What kind of meeting it is.", autocompletion=completing.profiles)
    ] = "standard",
    force: outputs.Force = False,
) -> None:
    """Start a set of minutes.

    On a terminal you are asked for what you do not give. Everything that only the meeting can supply stands in
    [square brackets], and check names what is still to be filled in.

    For example:

        minutebook new
        minutebook new -o june.md --body "Fernwick Trust" --date "9 June 2026" --chair "Jo March"
    """
    check_profile(profile)
    form = "markdown" if output == files.STANDARD_STREAM else _form_of(output)
    outputs.make_sure_it_may_be_written(output, form, force=force)
    given = {
        "body": body,
        "series": series,
        "date": date,
        "start": start,
        "venue": venue,
        "chair": chair,
        "minute_taker": minute_taker,
    }
    answers = _asked(given) if _on_a_terminal(output) else {name: value for name, value in given.items() if value}
    meeting = filled_in(blank(profile), {name: value.strip() for name, value in answers.items()})
    options = {"blanks": True} if "blanks" in WRITABLE[form].options else {}
    files.write(output, write(meeting, form, edition="full", **options))
    if output != files.STANDARD_STREAM:
        shown = files.shown(output)
        then = f", then run: minutebook check {shown}" if form in READABLE else "."
        say(f"{shown} is ready. Fill in what stands in [square brackets]{then}")


def _form_of(output: str) -> str:
    if files.is_folder(output) or output.endswith(("/", os.sep)):
        raise CannotRun(f"{files.shown(output)}: This is a folder. Give the name of a file in it.")
    return outputs.form_to_write(output, None, into_folder=False)


def blank(profile: str) -> Meeting:
    """Return the blank minutes of a profile, from `templates/new`."""
    name = profile if profile in {path.stem for path in resource("templates/new").glob("*.md")} else "standard"
    path = resource(f"templates/new/{name}.md")
    return read(path.read_bytes(), path.name).meeting


def filled_in(meeting: Meeting, answers: dict[str, str]) -> Meeting:
    """Return blank minutes with the answers in their places.

    Raises:
        CannotRun: the date is no day, or the time no time.
    """
    for name, value in answers.items():
        if visible(value) != value:
            raise CannotRun(f"{_option(name)}: {visible(value)} holds a character that cannot stand there.")
    lines = {
        name: value for name, value in answers.items() if name in {"body", "series", "venue", "chair", "minute_taker"}
    }
    meeting = msgspec.structs.replace(
        meeting,
        **lines,
        title=escape(_title(answers)) if answers.get("body") or answers.get("series") else meeting.title,
        date=When(printed=answers["date"]) if "date" in answers else meeting.date,
        start=Clock(printed=answers["start"]) if "start" in answers else meeting.start,
    )
    rows = {blank: answers[name] for name, blank in _ROWS.items() if name in answers}
    meeting = settle(normalise(rebuild(meeting, {Attendance: _naming(rows)})))
    if "date" in answers and (meeting.date is None or meeting.date.day is None):
        raise CannotRun(
            f'--date: "{visible(answers["date"])}" names no day. '
            'Write it as in "Tuesday 9 June 2026", and check the weekday.'
        )
    if "start" in answers and (meeting.start is None or meeting.start.time is None):
        raise CannotRun(f'--start: "{visible(answers["start"])}" names no time. Write it as in "10am" or "14:30".')
    return meeting


def _title(answers: dict[str, str]) -> str:
    named = answers.get("series") or answers["body"]
    return f"{named}, {answers['date']}" if "date" in answers else named


def _naming(rows: dict[str, str]) -> Callable[[Attendance], Attendance]:
    def named(block: Attendance) -> Attendance:
        people = [
            msgspec.structs.replace(person, name=rows[person.name]) if person.name in rows else person
            for person in block.people
        ]
        return msgspec.structs.replace(block, people=people)

    return named


def _on_a_terminal(output: str) -> bool:
    return output != files.STANDARD_STREAM and sys.stdin.isatty() and sys.stdout.isatty()


def _answer(name: str, question: str, before: dict[str, str]) -> str:
    """Ask until the answer can be used: a slip is told at once, and the answers before it are not lost."""
    while True:
        value: str = typer.prompt(question, default="", show_default=False)
        if not value.strip():
            return ""
        try:
            filled_in(Meeting(), {**before, name: value.strip()})
        except CannotRun as problem:
            typer.echo(str(problem).removeprefix(f"{_option(name)}: "))
        else:
            return value


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _asked(given: dict[str, str | None]) -> dict[str, str]:
    """Ask for what was not given; whoever presses Enter leaves it to be filled in later."""
    answers: dict[str, str] = {}
    if not all(value is not None for value in given.values()):
        typer.echo("Press Enter to leave something for later.")
    for name, question in _QUESTIONS.items():
        value = given[name]
        if value is None:
            value = _answer(name, question, answers)
        if value.strip():
            answers[name] = value
    return answers
