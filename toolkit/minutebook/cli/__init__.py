"""The command line. Importing this is quick; each command brings its own modules when it runs."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

COULD_NOT_RUN = 2
_COLLECT_AFTER = 200_000


def main() -> None:
    """Run the command line. Exit status: 0 nothing to put right, 1 something is, 2 the command could not run."""
    from minutebook.cli.cannot_run import CannotRun

    # Minutes make few cycles; looking for them as often as Python does by itself takes a seventh of the time.
    gc.set_threshold(_COLLECT_AFTER)
    _import_msgspec()
    try:
        command, *words = sys.argv[1:] or [""]
        if command == "check" and words and not any(word.startswith("-") for word in words):
            sys.exit(import_module("minutebook.cli.plain_check").check(words))
        from minutebook.cli.application import application

        application()
    except CannotRun as reason:
        _say(*str(reason).split("\n"))
        sys.exit(COULD_NOT_RUN)
    except KeyboardInterrupt:
        _say("Stopped.")
        sys.exit(COULD_NOT_RUN)
    except BrokenPipeError:
        # Whoever was listening has heard enough, as `head` has; Python must not try to tell the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # the edge of the program: whatever failed, the user gets a sentence
        if os.environ.get("MINUTEBOOK_DEBUG"):
            raise
        _say(
            f"Something went wrong inside Minutebook ({type(error).__name__}), and nothing was changed. "
            "Please report it with the file it happened on; set MINUTEBOOK_DEBUG=1 and run it again for the details."
        )
        sys.exit(COULD_NOT_RUN)
    finally:
        # The program ends here; without this, Python would first look through everything that is left.
        gc.freeze()


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


def _say(*sentences: str) -> None:
    from minutebook.reports.printable import encodable

    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    for sentence in sentences:
        sys.stderr.write(encodable(f"minutebook: {sentence}\n", encoding))
