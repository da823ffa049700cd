"""A vote in one line of our Markdown: its parts, and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.vocabulary.vote_lines import VoteLine, vote_line

if TYPE_CHECKING:
    from minutebook.readers.markdown.account import Account


def find_votes(account: Account, start: int, end: int) -> VoteLine | None:
    """Return the parts of a line that holds counts of votes, None if it holds none; what parts them is structure."""
    found = vote_line(account.text, start, end)
    if found is not None:
        account.mark(found.motion[1], found.counts[0])
        account.mark(found.counts[1], found.result[0])
        account.mark(found.result[1], end)
    return found
