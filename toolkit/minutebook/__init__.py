"""Minutebook: write, check and publish the minutes of meetings.

Four functions, `read`, `parse`, `check` and `write`, and the types of what they take and give (docs/python.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutebook.api import check, parse, read, write
    from minutebook.edition import Edition
    from minutebook.errors import CannotBeWritten, MinutebookError
    from minutebook.finding import Finding, Place, Severity
    from minutebook.model.blocks import (
        Action,
        Attendance,
        Block,
        BlockList,
        Decision,
        Entry,
        Motion,
        NextMeeting,
        Paragraph,
        Person,
        Question,
        Quotation,
        Raised,
        Remark,
        Restricted,
        Restriction,
        Table,
        Verbatim,
        Votes,
    )
    from minutebook.model.meeting import Approval, Correction, Item, Meeting
    from minutebook.model.when import Clock, When
    from minutebook.people import Holder, People
    from minutebook.readers.formats import ReadableFormat, TextFormat
    from minutebook.reading import Claim, Problem, Reading
    from minutebook.settings import RuleSettings, Settings
    from minutebook.source import CannotBeRead
    from minutebook.writers.formats import WritableFormat

# Where each name is, so that it is imported when it is first asked for: start-up is a feature.
_MODULES = {
    "api": ("check", "parse", "read", "write"),
    "edition": ("Edition",),
    "errors": ("CannotBeWritten", "MinutebookError"),
    "finding": ("Finding", "Place", "Severity"),
    "model.blocks": (
        *("Action", "Attendance", "Block", "BlockList", "Decision", "Entry", "Motion", "NextMeeting"),
        *("Paragraph", "Person"),
        *("Question", "Quotation", "Raised", "Remark", "Restricted", "Restriction", "Table", "Verbatim", "Votes"),
    ),
    "model.meeting": ("Approval", "Correction", "Item", "Meeting"),
    "model.when": ("Clock", "When"),
    "people": ("Holder", "People"),
    "readers.formats": ("ReadableFormat", "TextFormat"),
    "reading": ("Claim", "Problem", "Reading"),
    "settings": ("RuleSettings", "Settings"),
    "source": ("CannotBeRead",),
    "writers.formats": ("WritableFormat",),
}
__all__ = [
    "Action",
    "Approval",
    "Attendance",
    "Block",
    "BlockList",
    "CannotBeRead",
    "CannotBeWritten",
    "Claim",
    "Clock",
    "Correction",
    "Decision",
    "Edition",
    "Entry",
    "Finding",
    "Holder",
    "Item",
    "Meeting",
    "MinutebookError",
    "Motion",
    "NextMeeting",
    "Paragraph",
    "People",
    "Person",
    "Place",
    "Problem",
    "Question",
    "Quotation",
    "Raised",
    "ReadableFormat",
    "Reading",
    "Remark",
    "Restricted",
    "Restriction",
    "RuleSettings",
    "Settings",
    "Severity",
    "Table",
    "TextFormat",
    "Verbatim",
    "Votes",
    "When",
    "WritableFormat",
    "check",
    "parse",
    "read",
    "write",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    from importlib import import_module

    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"minutebook.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name what is there, imported or not."""
    return [*__all__, "__version__"]
