"""What Minutebook says when it cannot do what it was asked to: each error is one sentence or two, for people."""

from __future__ import annotations


class MinutebookError(ValueError):
    """The base of every error that whoever uses Minutebook can mend; its text says what is wrong and what to do."""


class CannotBeWritten(MinutebookError):
    """Minutes that a format cannot say, or a template or an option that cannot be used."""
