"""Where what is written goes to: a file, a folder for several, or standard output; and what may be replaced there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.converting import SAVED_BY_WORD, form_by_ending
from minutebook.readers.formats import FORMATS as READABLE
from minutebook.writers.formats import FORMATS as WRITABLE

if TYPE_CHECKING:
    from collections.abc import Sized

Force = Annotated[
    bool,
    typer.Option("--force", help="Replace a file that is there already, although somebody may have worked in it."),
]


def goes_into_folder(output: str, inputs: Sized) -> bool:
    """Whether `output` is a folder to write to: it is one, is called so, or must be one for several files.

    Raises:
        CannotRun: it is a file, or is called like one, or several files would go to standard output.
    """
    if output == files.STANDARD_STREAM:
        if len(inputs) > 1:
            raise CannotRun("Several files cannot be written to standard output. Give a folder with -o.")
        return False
    if files.is_folder(output):
        return True
    if len(inputs) <= 1 and not output.endswith(("/", os.sep)):
        return False
    if os.path.lexists(output.rstrip("/" + os.sep)):
        raise CannotRun(f"{files.shown(output)}: This is not a folder. Give the name of a folder, or of a new one.")
    if _is_called_like_a_file(output):
        raise CannotRun(
            f"{files.shown(output)}: Several files cannot become one. Give a folder with -o; it is made if need be."
        )
    return True


def form_to_write(output: str, said: str | None, *, into_folder: bool) -> str:
    """Return the form to write, told by the ending of a file's name; whoever says it besides must say the same.

    Args:
        output: a file, a folder, or "-".
        said: the form that was asked for, one of `writers.formats`.
        into_folder: whether `output` is a folder.

    Raises:
        CannotRun: the name tells no form, or another than was asked for.
    """
    if into_folder or output == files.STANDARD_STREAM:
        if said is None:
            folder = f"{files.shown(output)}: This is a folder, and nothing" if into_folder else "Nothing"
            file = ", or give the name of a file" if into_folder else ""
            raise CannotRun(f"{folder} says what to write. Add --to and one of: {', '.join(WRITABLE)}{file}.")
        return said
    told = form_by_ending(output, WRITABLE)
    if told is None:
        raise CannotRun(f"{files.shown(output)}: {_why_no_form(output, said)}")
    if said not in {None, told}:
        endings = WRITABLE[said].endings[0] if said else ""
        raise CannotRun(
            f"{files.shown(output)}: This name does not fit --to {said}. End it with {endings}, or leave --to out."
        )
    return told


def make_sure_it_may_be_written(output: str, form: str, *, force: bool) -> None:
    """Stop unless a file can stand where it is to be written, and replaces nothing that somebody may have worked in.

    Raises:
        CannotRun: a folder, a link or a device is in the way, or a file, and nobody said that it may be replaced.
    """
    if output == files.STANDARD_STREAM or not os.path.lexists(output):
        return
    files.mode_to_give(output)
    if WRITABLE[form].worked_in and not force:
        raise CannotRun(
            f"{files.shown(output)}: There is a file of this name already, and somebody may have worked in it. "
            "Choose another name, or add --force to replace it."
        )


def shown(output: str) -> str:
    """Return how an output is called to the user."""
    return "standard output" if output == files.STANDARD_STREAM else files.shown(output)


def _is_called_like_a_file(output: str) -> bool:
    to_read = (ending for form in READABLE.values() for ending in form.endings)
    to_write = (ending for form in WRITABLE.values() for ending in form.endings)
    endings = (*SAVED_BY_WORD, *to_read, *to_write)
    return not output.endswith(("/", os.sep)) and output.lower().endswith(endings)


def _why_no_form(output: str, said: str | None) -> str:
    """Say what to write instead of a file whose name ends in a way that is not ours."""
    stem = Path(output).stem
    what = SAVED_BY_WORD.get(Path(output).suffix.lower())
    if what == SAVED_BY_WORD[".pdf"]:
        stem = files.shown(stem)
        return f"Minutebook does not write {what}. Write {stem}.docx or {stem}.html, and print that to PDF."
    if what:
        return f"Minutebook does not write {what}. Write {files.shown(stem)}.docx, and save it as that in Word."
    forms = (WRITABLE[said],) if said else tuple(WRITABLE.values())
    endings = ", ".join(form.endings[0] for form in forms)
    one_of = endings if said else f"one of {endings}"
    return f"This name does not tell what to write. End it with {one_of}, or give - for standard output."
