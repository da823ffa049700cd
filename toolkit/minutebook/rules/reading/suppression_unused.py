"""REA109."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import likeliest_rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Suppression


@rule("REA109", default="warning")
def suppression_unused(suppression: Suppression) -> Iterator[Fault]:
    """A rule is ignored where it has nothing to say.

    What it was for has been put right, the comment stands before the wrong paragraph, or the code is misspelt
    (a letter O for a nought). Left there, it would hide the next slip. A comment counts for the block that
    follows it and no further.

    Bad:

        <!-- minutebook: ignore ACT1O1 the editors will choose somebody -->

        - ACTION: write the migration notes

    Good:

        <!-- minutebook: ignore ACT101 the editors will choose somebody -->

        - ACTION: write the migration notes

    When to ignore it: it cannot be ignored by a comment; turn it off in the settings.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice of linters.
    """
    where = (suppression.start, suppression.end)
    if not suppression.rules and not suppression.unknown:
        yield Fault(
            "This comment to Minutebook names no rule to ignore.",
            'Write "minutebook: ignore", the code of the rule and your reason, or delete it.',
            in_source=where,
        )
    for name in suppression.unknown:
        likeliest = likeliest_rule(name)
        hint = f'Did you mean "{likeliest.code}"?' if likeliest else 'Look it up with "minutebook explain".'
        yield Fault(f'There is no rule called "{name}" to ignore.', hint, in_source=where)
    if suppression.unused:
        codes = " and ".join(suppression.unused)
        yield Fault(
            f"{codes} {'finds' if len(suppression.unused) == 1 else 'find'} nothing to ignore here.",
            "Delete this comment, or move it before the paragraph it is for.",
            in_source=where,
        )
