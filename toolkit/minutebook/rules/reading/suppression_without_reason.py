"""REA108."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Suppression


@rule("REA108", default="warning")
def suppression_without_reason(suppression: Suppression) -> Iterator[Fault]:
    """A rule is ignored, and nobody says why.

    Whoever reads the file next year will not know whether the reason still holds. A few words after the code
    are enough.

    Bad:

        - Release 4.2

          <!-- minutebook: ignore ACT101 -->

          - ACTION: write the migration notes

    Good:

        - Release 4.2

          <!-- minutebook: ignore ACT101 the editors will choose somebody -->

          - ACTION: write the migration notes

    When to ignore it: turn it off in the settings if your office keeps the reasons elsewhere. It cannot be
    ignored by a comment.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: practice of linters; a suppression without a reason outlives it.
    """
    if suppression.reason or not suppression.rules or set(suppression.unused) == set(suppression.rules):
        return
    codes = " and ".join(suppression.rules)
    yield Fault(
        f"Nothing says why {codes} {'is' if len(suppression.rules) == 1 else 'are'} ignored here.",
        f'Add the reason, for example "minutebook: ignore {suppression.rules[0]} agreed with the chair".',
        in_source=(suppression.start, suppression.end),
    )
