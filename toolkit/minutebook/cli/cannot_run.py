"""Why a command could not do what it was asked to, or did not come to its end."""

from __future__ import annotations


class CannotRun(Exception):
    """Stops the command with exit status 2; the text is one clear sentence or two: what is wrong, what to do.

    `briefly` is the same in a word or two, for files that nobody asked about by name.
    """

    def __init__(self, sentence: str, *, briefly: str = "") -> None:
        super().__init__(sentence)
        self.briefly = briefly


class CannotTell(Exception):
    """Standard output took no more, and what was left to do was to print; `fault` is what the system said."""

    def __init__(self, fault: OSError) -> None:
        super().__init__(str(fault))
        self.fault = fault


class Stopped(Exception):
    """Whoever ran the command stopped it, as with Ctrl-C."""
