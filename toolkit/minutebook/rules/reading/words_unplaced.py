"""REA101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import problems, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA101", default="warning")
def words_unplaced(reading: Reading) -> Iterator[Fault]:
    """Words stand in no item, or could not be understood.

    They are kept where they stood, and every conversion carries them; but nobody will find them under a
    heading, and no other rule looks at them as what they may have been.

    Bad:

        # Finance Committee, 4 March 2026

        The committee had met informally beforehand.

        ## 1. Attendance

    Good:

        # Finance Committee, 4 March 2026

        ## 1. Attendance

        The committee had met informally beforehand.

    When to ignore it: a standing sentence that belongs before the first heading, such as a note on publication.

    Source: practice; scanned minutes lose paragraphs at page breaks.
    """
    for problem, words in problems(reading, "REA101"):
        reason = problem.facts.get("reason", "")
        if reason:
            yield Fault(
                f"{quote(words)} could not be read here: {reason}.",
                "Correct it, or take it out.",
                in_source=(problem.start, problem.end),
            )
        else:
            yield Fault(
                f"{quote(words)} stands under no item.",
                "Move it under the item it belongs to.",
                in_source=(problem.start, problem.end),
            )
