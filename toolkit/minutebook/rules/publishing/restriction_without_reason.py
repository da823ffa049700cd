"""PUB102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Restricted
from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path


@rule("PUB102", default="warning", published="error", going_out="error")
def restriction_without_reason(meeting: Meeting) -> Iterator[Fault]:
    """Withheld without a reason.

    An item or a passage is withheld, and nothing says why. The public may ask, and the law often demands that the
    reason be given.

    Bad:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        **Restricted:**

        The lease of the east pier was discussed.

    Good:

        # Harbour Committee, 9 June 2026

        ## 1. Moorings

        **Restricted:** financial or business affairs (Schedule 12A, paragraph 3)

        The lease of the east pier was discussed.

    When to ignore it: your body is not bound to give reasons.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: Local Government Act 1972, section 100A(4) and Schedule 12A; Freedom of Information Act 2000, section 17.
    """
    parts: list[tuple[Path, Item | Restricted]] = [*meeting.all_of(Item), *meeting.all_of(Restricted)]
    for path, found in parts:
        if found.restriction is None or found.restriction.reason:
            continue
        what = quote(plain(found.title) or found.number) if isinstance(found, Item) else "A passage"
        yield Fault(
            f"{what} is withheld from the public, but nothing says why.",
            'Add the reason behind "Restricted:", for example "commercial interests".',
            at=path,
        )
