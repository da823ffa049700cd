"""TXT117."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import parse
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.text import Text


@rule("TXT117", default="warning", published="error", silences=("ACT101", "ACT102", "ACT118"))
def struck_words_left(text: Text) -> Iterator[Fault]:
    """Words struck out.

    A line goes through words that are still there: `~~forty~~` in Markdown, struck through in Word. Nobody can tell
    whether they were put right, withdrawn, or are only waiting for the chair, and many screen readers read them out
    like any others. They are kept, and shown as struck out; no owner, date or outcome is read from them.

    Bad:

        ## 3. Roof

        It costs ~~forty~~ fifty pounds.

    Good:

        ## 3. Roof

        It costs fifty pounds.

    When to ignore it: the minutes show what was amended, and say so.

    Measured on public minutes: 1 hit in 268 sets of minutes; of 1 read, 1 was right.

    Source: practice; words struck out in drafts that went out as they were.
    """
    if not text.running or "~~" not in text.words:
        return
    offset = start = end = 0
    for run in parse(text.words):
        first, offset = offset, offset + len(run.text)
        if run.struck:
            start, end = (start if end == first and start < end else first), offset
        elif start < end:
            yield _fault(text, start, end)
            start = end = 0
    if start < end:
        yield _fault(text, start, end)


def _fault(text: Text, start: int, end: int) -> Fault:
    return Fault(
        f"{quote(text.plain[start:end])} is struck out, but still there.",
        "Delete it if it no longer holds, or take the line away if it does.",
        span=(start, end),
    )
