"""`minutebook check`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from minutebook.cli import completing, outputs
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.checked_copies import one_of_each
from minutebook.cli.checked_files import check_files
from minutebook.cli.chosen_settings import choose
from minutebook.cli.known_names import check_form_to_read
from minutebook.cli.minutes_in_folders import candidates
from minutebook.cli.told_findings import status_of, tell
from minutebook.finding import Severity  # noqa: TC001 (typer reads annotations while the program runs)
from minutebook.settings import Stage  # noqa: TC001 (as above)


def command(  # noqa: PLR0913 (these are the options of the command)
    paths: Annotated[list[str], typer.Argument(help='Files or folders; "-" is standard input.', metavar="PATHS")],
    *,
    report: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell what was found.")] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE",
            help="Only these rules: codes, names, letters such as ACT, or all.",
            autocompletion=completing.rules,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Not these rules.", autocompletion=completing.rules)
    ] = None,
    fail_on: Annotated[
        Severity | None, typer.Option(help="Exit with 1 from this seriousness on. [default: error]")
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What kind of meeting it was. Without it, the minutes themselves are asked.",
            autocompletion=completing.profiles,
        ),
    ] = None,
    stage: Annotated[
        Stage | None, typer.Option(help="Check a draft, or minutes that are about to be published.")
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FORM",
            help="What the files are written in, whatever they are called.",
            autocompletion=completing.forms_to_read,
        ),
    ] = None,
    comments: Annotated[
        bool,
        typer.Option("--comments", help='Word: write what was found as comments into a copy, "draft (checked).docx".'),
    ] = False,
    remove_comments: Annotated[
        bool, typer.Option("--remove-comments", help="Word: take the comments of Minutebook out, and check nothing.")
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Word: the file with (or without) comments, or a folder for several."
        ),
    ] = None,
    force: outputs.Force = False,
    only_minutes: Annotated[
        bool,
        typer.Option("--only-minutes", help="Skip files that are not minutes although they are named (for hooks)."),
    ] = False,
) -> None:
    """Find what is missing in minutes, or contradicts itself.

    A file you name is always checked. Of a folder, those files are checked that are marked as minutes or look
    like it; the others are named. Exit status: 0 nothing found, 1 something is to be put right, 2 it could not run.

    For example:

        minutebook check minutes.md
        minutebook check docs/minutes --select ACT --fail-on warning
        minutebook check draft.docx --comments
    """
    _make_sure_of_comments(
        comments=comments, remove_comments=remove_comments, output=output, report=report, force=force
    )
    chosen = choose(profile=profile, stage=stage, select=select or (), ignore=ignore or (), fail_on=fail_on)
    check_form_to_read(form)
    found = list(candidates(paths, chosen.settings, chosen.folder, only_minutes=only_minutes))
    if comments or remove_comments:
        from minutebook.cli import commented_word

        if remove_comments:
            commented_word.remove_comments(found, form, output, force=force)
            return
        run = commented_word.write_comments(found, chosen, form, output, force=force)
    else:
        run = check_files(one_of_each(found, () if only_minutes else paths), chosen, form)
        tell(run, report)
    raise typer.Exit(status_of(run, chosen))


def _make_sure_of_comments(
    *, comments: bool, remove_comments: bool, output: str | None, report: str, force: bool
) -> None:
    if comments and remove_comments:
        raise CannotRun("--comments and --remove-comments exclude each other. Give one of them.")
    if output is not None and not comments and not remove_comments:
        raise CannotRun("-o says where a Word file with comments is written to. Add --comments, or leave -o out.")
    if force and not comments and not remove_comments:
        raise CannotRun("--force is about a Word file that is written. Add --comments, or leave --force out.")
    if comments and report != "text":
        raise CannotRun("With --comments, what was found is told in the Word file. Leave --format or --comments out.")
