"""The commands by name. Only the module of the command that runs is imported."""

from __future__ import annotations

import inspect
import re
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from minutebook.cli.cannot_run import CannotRun, CannotTell, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COMMANDS = ("check", "format", "convert", "new", "explain", "schema")
_EXAMPLES = re.compile(r"^((?: {4}.*\n?)+)", re.MULTILINE)
_HELP_OPTIONS = {"help_option_names": ["-h", "--help"]}
_COMPLETION = {
    "install_completion": "Make this shell complete commands, options and rules.",
    "show_completion": "Print what that adds to the shell, to put it in place yourself.",
}
# Whatever parser typer brings along, this is its error for words that it does not know.
_USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
_HELP = """Write, check and publish the minutes of meetings.

Start a set of minutes, check them, and publish them:

    minutebook new -o minutes.md
    minutebook check minutes.md
    minutebook convert minutes.md -o minutes.docx
"""


class _Commands(TyperGroup):
    """A group that imports a command when somebody asks for it."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names in the order the help shows them."""
        del ctx
        return list(COMMANDS)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the options of the program itself; those that typer adds are described as ours are."""
        parameters: list[Any] = [*super().get_params(ctx)]
        for parameter in parameters:
            parameter.help = _COMPLETION.get(parameter.name or "", parameter.help)
        return parameters

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of this name, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            function = import_module(f"minutebook.cli.{cmd_name}_command").command
            self.commands[cmd_name] = _as_command(cmd_name, function)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that `args` begin with.

        Raises:
            CannotRun: there is none.
        """
        if args and args[0] not in COMMANDS:
            from minutebook.cli.usage import unknown_command

            raise CannotRun(unknown_command(args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        """Read the words before the name of a command; what is wrong with them is said as everything else is."""
        with _in_our_words():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: Any) -> Any:
        """Read the words after the name of the command, and run it."""
        with _in_our_words():
            return super().invoke(ctx)


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except _USAGE_ERROR as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            raise
        from minutebook.cli.usage import sentence

        raise CannotRun(sentence(error)) from None
    except (KeyboardInterrupt, typer.Abort):
        raise Stopped from None
    except OSError as fault:
        # Files are opened in one place, which says in words why it could not be done: here it is the printing.
        if fault.filename is not None:
            raise
        raise CannotTell(fault) from None


def _as_command(name: str, function: Callable[..., None]) -> Any:
    one = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    described = _with_examples(inspect.cleandoc(function.__doc__ or ""))
    one.command(name, help=described, context_settings=_HELP_OPTIONS)(function)
    return typer.main.get_command(one)


def _with_examples(described: str) -> str:
    """Keep indented examples as they stand: the help leaves alone what begins with a backspace character."""
    return _EXAMPLES.sub("\b\n\\1", described)


application = typer.Typer(
    cls=_Commands,
    help=_with_examples(_HELP),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings=_HELP_OPTIONS,
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 (typer calls it so)
    if wanted:
        from minutebook import __version__
        from minutebook.cli.saying import say

        say(f"minutebook {__version__}")
        raise typer.Exit


@application.callback()
def _minutebook(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    del version
