"""What to say when a command was typed in a way that it does not know.

Typer carries the parser it uses within it since 0.26, and brought it along before: so the kinds of slip are told by
what they hold, and by their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook.cli.known_names import likeliest
from minutebook.reports.printable import visible

if TYPE_CHECKING:
    from collections.abc import Sequence


def sentence(error: Any) -> str:
    """Return what was wrong with the words typed, what to type instead, and where the help is."""
    command = f"minutebook {error.ctx.info_name}" if error.ctx and error.ctx.parent else "minutebook"
    parameter = getattr(error, "param", None)
    if parameter is not None:
        fact = _about(parameter, missing=type(error).__name__ == "MissingParameter")
    elif type(error).__name__ == "NoSuchOption":
        near = f" Did you mean {error.possibilities[0]}?" if error.possibilities else ""
        fact = f"There is no option called {visible(error.option_name)}.{near}"
    elif type(error).__name__ == "BadOptionUsage":
        fact = f"A value must follow {visible(error.option_name)}."
    else:
        words = visible(error.format_message())
        fact = f'"{words[words.rindex("(") + 1 : -1]}" is too much here.' if "extra argument" in words else f"{words}."
    return f"{fact} More: {command} -h"


def unknown_command(typed: str, known: Sequence[str]) -> str:
    """Return what to say of a command that does not exist."""
    return f'There is no command called "{visible(typed)}". {likeliest(typed, known)}'


def _about(parameter: Any, *, missing: bool) -> str:
    name = max(parameter.opts, key=len)
    if not name.startswith("-"):
        return "Name at least one file."
    if missing:
        described = parameter.help or ""
        return f"{name} is missing: {described[:1].lower()}{described[1:]}"
    return f"{name} is one of: {', '.join(map(str, parameter.type.choices))}."
