"""The command line. Importing this is quick; each command brings its own modules when it runs."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

_COLLECT_AFTER = 200_000


def main() -> None:
    """Run the command line.

    Exit status: 0 nothing to put right, 1 something is, 2 the command could not do all it was asked to; 130 it was
    stopped, 141 whoever listened went away.
    """
    # Minutes make few cycles; looking for them as often as Python does by itself takes a seventh of the time.
    gc.set_threshold(_COLLECT_AFTER)
    _import_msgspec()
    try:
        from minutebook.cli.saying import begin, end

        begin()
        sys.exit(end(_status()))
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        # The program ends here; without this, Python would first look through everything that is left.
        gc.freeze()


def _status() -> int:
    """Run the command, say what stopped it, and return the exit status."""
    from minutebook.cli.cannot_run import CannotRun, CannotTell, Stopped
    from minutebook.cli.saying import COULD_NOT_RUN, STOPPED, complain, give_up, what_was_written

    try:
        return _run()
    except CannotRun as reason:
        complain(str(reason).split("\n"))
    except (KeyboardInterrupt, Stopped):
        complain([f"Stopped. {what_was_written()}"])
        return STOPPED
    except CannotTell as reason:
        give_up(reason.fault)
    except BrokenPipeError as fault:
        give_up(fault)
    except Exception as error:  # the edge of the program: whatever failed, the user gets a sentence
        from minutebook.cli.one_file import PLEASE_REPORT, details_wanted

        if details_wanted():
            raise
        wrong = f"Something went wrong inside Minutebook ({type(error).__name__})"
        complain([f"{wrong}. {what_was_written()} {PLEASE_REPORT}"])
    return COULD_NOT_RUN


def _run() -> int:
    command, *words = sys.argv[1:] or [""]
    if command == "check" and words and not any(word.startswith("-") for word in words):
        status: int = import_module("minutebook.cli.plain_check").check(words)
        return status
    from minutebook.cli.application import application

    try:
        application()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions.

    msgspec takes a function from it that Python has as well, and finds it there where it cannot import
    typing_extensions, which takes a fifteenth of the time of a whole check. Others may import it afterwards.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # Python's own way to say "not to be had"
    try:
        import msgspec  # noqa: F401 (imported for those who come after)
    finally:
        del sys.modules["typing_extensions"]
