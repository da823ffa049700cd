"""Hostile words, and minutes that hold them in every text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook.model.blocks import Raised
from minutebook.model.paths import rebuild
from minutebook.model.when import Clock, When

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "]]><!--",
    "--><svg/onload=alert(1)>",
    "{{7*7}} {% raw %} {# hidden #}",
    "&lt;b&gt; &amp;amp;",
    "\u202etxt.exe\u2066",
)


def with_every_text(meeting: Meeting, hostile: str) -> Meeting:
    """Put the same words into every text of the minutes."""

    def line(words: str) -> str:
        return hostile if words not in LITERALS else words

    return rebuild(meeting, {str: line, When: _undated, Clock: _undated, Raised: _undated})


LITERALS = {
    "approved",
    "en-GB",
    "present",
    "in attendance",
    "apologies",
    "absent",
    "open",
    "continuing",
    "deferred",
} | {
    "closed",
    "withdrawn",
    "attendance",
    "matters arising",
    "reports",
    "next meeting",
    "",
}


def _undated(when: Any) -> Any:
    return type(when)(printed=when.printed)
