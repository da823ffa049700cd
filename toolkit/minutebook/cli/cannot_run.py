"""Why a command could not do what it was asked to."""

from __future__ import annotations


class CannotRun(Exception):
    """Stops the command with exit status 2; the text is one clear sentence or two: what is wrong, what to do.

    `briefly` is the same in a word or two, for files that nobody asked about by name.
    """

    def __init__(self, sentence: str, *, briefly: str = "") -> None:
        super().__init__(sentence)
        self.briefly = briefly
