"""REA114."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.kinds_of_text.nothing_read import seems_otherwise
from minutebook.rules.catalogue import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading

# What minutes lack is not said of a poem.
_SILENCED = ("ITM101", "MTG101", "MTG109", "ATT101", "ATT105", "NXT101", "ACT119", "REA101")


@rule("REA114", default="warning")
def not_like_minutes(reading: Reading) -> Iterator[Fault]:
    """Nothing in the file looks like minutes.

    Nobody is listed, no action or decision is recorded, no heading is one of minutes, and neither the title nor the
    rest speaks of a meeting; or the lines are those of a log, a poem, source code or a table of figures. A file that
    is named is checked and converted all the same; of a folder, such a file is left out.

    Bad:

        # Dear neighbours

        The fair is on Saturday. Bring your own chair, and somebody with a van.

    Good:

        # Minutes of the fair committee, Saturday 13 June 2026

        Present: Jo March, Ann Ito

        The fair is in July. Ann Ito will find somebody with a van.

    When to ignore it: the file does hold minutes, in a language or of a kind that is not known here.

    Measured on public minutes: no hit in 412 sets of minutes.

    Source: practice; the wrong file is easily named.
    """
    kind = seems_otherwise(reading)
    if kind is None:
        return
    first = len(reading.source.text) - len(reading.source.text.lstrip())
    yield Fault(
        f"This reads like {kind}, and not like the minutes of a meeting."
        if kind
        else "Nothing in this file looks like minutes: nobody is listed, no action or decision is recorded, "
        "and no heading is one of minutes.",
        "Check that it is the right file.",
        in_source=(first, first + 1),
        silences=_SILENCED if kind else (),
    )
