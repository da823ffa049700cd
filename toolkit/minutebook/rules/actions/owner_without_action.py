"""ACT108."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.reading import ActionColumnEntry
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("ACT108", default="error", silences=("ACT101",))
def owner_without_action(reading: Reading) -> Iterator[Fault]:
    """Name without an action.

    The ACTION column names somebody, and the text beside it holds no action.

    When to ignore it: the column is used for something else; then rename it.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    for entry in reading.observations:
        if isinstance(entry, ActionColumnEntry) and not entry.beside_action:
            yield Fault(
                f"The ACTION column says {quote(entry.text)}, but the text beside it holds no action.",
                "Write the action in the text, or clear the box.",
                in_source=(entry.start, entry.end),
            )
