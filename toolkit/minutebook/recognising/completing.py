"""Details that the top of a file gives apart from its words, where the words are silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import structs

from minutebook.model.when import Clock, When
from minutebook.vocabulary.header import meeting_status_of
from minutebook.vocabulary.not_held import held_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.model.meeting import Meeting
    from minutebook.model.words import Words
    from minutebook.recognising.account import Account


def completed(meeting: Meeting, details: Mapping[str, Words], others: Mapping[str, str], account: Account) -> Meeting:
    """Return a meeting with what its words do not say and the top of the file does; the rest is kept as typed."""
    found: dict[str, Any] = {}
    extra = dict(others)
    for name, words in details.items():
        lacks = name in {"body", "series", "venue", "chair", "minute_taker"} and not getattr(meeting, name)
        if lacks or name == "language":
            found[name] = words
        elif name == "date" and meeting.date is None:
            found[name] = When(printed=words)
        elif name in {"start", "end"} and getattr(meeting, name) is None:
            found[name] = Clock(printed=words)
        elif name == "status" and (status := meeting_status_of(words)):
            found[name] = status
            account.structure += [(piece.start, piece.end) for piece in words.pieces]
        elif name == "held" and (held := held_of(words)):
            found[name] = held
            account.structure += [(piece.start, piece.end) for piece in words.pieces]
        else:
            extra[name] = words
    return structs.replace(meeting, **found, extra=extra)
