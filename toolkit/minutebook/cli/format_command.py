"""`minutebook format`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.chosen_settings import choose
from minutebook.cli.minutes_in_folders import candidates, why_not_minutes
from minutebook.cli.one_file import own_errors_told
from minutebook.cli.saying import say
from minutebook.converting import form_to_read
from minutebook.formatting import CannotTidy, format_markdown
from minutebook.reports.difference import Difference
from minutebook.reports.plural import plural
from minutebook.reports.printable import visible
from minutebook.source import CannotBeRead, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.cli.minutes_in_folders import Candidate

_MARK = b"\xef\xbb\xbf"


class _Tidied(NamedTuple):
    """One file before and after."""

    name: str
    before: str
    after: str
    marked: bool


def command(
    paths: Annotated[
        list[str], typer.Argument(help='Markdown files or folders; "-" is standard input.', metavar="PATHS")
    ],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 if something would change.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Change nothing; show what would change.")] = False,
    only_minutes: Annotated[
        bool,
        typer.Option("--only-minutes", help="Skip files that are not minutes although they are named (for hooks)."),
    ] = False,
) -> None:
    """Tidy the tables, labels and numbers of Markdown minutes.

    No sentence is changed. Comments, HTML, other programs' front matter and line endings stay byte for byte.

    For example:

        minutebook format minutes.md
        minutebook format docs/minutes --diff
    """
    chosen = choose()
    found = list(candidates(paths, chosen.settings, chosen.folder, only_minutes=only_minutes))
    faults: list[str] = []
    changed = left = 0
    for candidate in found:
        try:
            tidied = _done(candidate, only_told=check or diff, diff=diff)
        except CannotRun as fault:
            if candidate.certain or not fault.briefly:
                faults.append(str(fault))
            continue
        if tidied is None:
            if candidate.name in paths and not only_minutes:
                say(f"{files.shown(candidate.name)}: Only Markdown is tidied, so this was left as it was.")
        elif tidied.before == tidied.after:
            left += 1
        else:
            changed += 1
    if paths != [files.STANDARD_STREAM] or check or diff:
        verb = "would be tidied" if check or diff else "tidied"
        they_were = "it was" if left == 1 else "they were"
        say(f"{changed} {plural(changed, 'set')} of minutes {verb}, {left} left as {they_were}.")
    if faults:
        raise CannotRun("\n".join(faults))
    if changed and (check or diff):
        raise typer.Exit(1)


def _done(candidate: Candidate, *, only_told: bool, diff: bool) -> _Tidied | None:
    """Tidy one file and say so, or return None where it is not minutes in Markdown."""
    with own_errors_told(candidate.name, "tidied"):
        tidied = _tidied(candidate)
        if tidied is not None:
            _settle(tidied, only_told=only_told, diff=diff)
        return tidied


def _tidied(candidate: Candidate) -> _Tidied | None:
    """Read one file and tidy it, or return None where it is not minutes in Markdown."""
    name = candidate.name
    content = files.read(name)
    shown = files.shown(name)
    try:
        form = "markdown" if name == files.STANDARD_STREAM else form_to_read(name)
        if form != "markdown":
            if not candidate.certain or form in {"yaml", "json"}:
                return None
            raise CannotRun(f'{shown}: Only Markdown is tidied. Make it Markdown with "minutebook convert" first.')
        source = decode(files.with_slashes(name), content)
        if not candidate.certain and why_not_minutes(name, source.text) is not None:
            return None
        if source.undecodable is not None:
            line = source.line_column(source.undecodable).line
            raise CannotRun(f"{shown}: Line {line} is not UTF-8, so nothing was changed. Save the file as UTF-8 first.")
        return _Tidied(name, source.text, format_markdown(source.text), content.startswith(_MARK))
    except CannotBeRead as fault:
        raise CannotRun(f"{shown}: {fault}") from None
    except CannotTidy as fault:
        raise CannotRun(f"{shown}: {fault}") from None
    except RecursionError:
        raise CannotRun(f"{shown}: Lists or quotations are nested too deeply to be tidied. Part them.") from None


def _settle(tidied: _Tidied, *, only_told: bool, diff: bool) -> None:
    """Write one file, or show what would change in it, and say so."""
    name = files.shown(tidied.name)
    difference = None if tidied.before == tidied.after else Difference(tidied.before, tidied.after)
    if diff and difference:
        for line in _shown(difference, name):
            say(line)
    if only_told:
        if difference and not diff:
            say(f"{name}: would be tidied ({difference.in_words()}).")
        return
    if tidied.name == files.STANDARD_STREAM or difference:
        files.write(tidied.name, (_MARK if tidied.marked else b"") + tidied.after.encode())
    if difference and tidied.name != files.STANDARD_STREAM:
        say(f"{name}: tidied ({difference.in_words()}).")


def _shown(difference: Difference, name: str) -> Iterator[str]:
    for line in difference.unified(name, f"{name} (tidied)"):
        yield visible(line.replace("\t", "    "))
