"""Words before the first heading that belong there, so that nothing need be said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.readers.markdown.account import Account
    from minutebook.reading import Problem

_LINE = 60
_LINK_ALONE = late_pattern(r"\W*\[[^\]\n]*\]\([^()\n]*\)\W*")


def without_opening_lines(account: Account) -> Iterator[Problem]:
    """Yield what the reader noted, but for lines that may well stand before the first heading.

    They are the first of those that follow each other there: a line with the day, a second title, a link.
    """
    open_to_more, end = True, 0
    for problem in account.problems:
        if problem.code != "REA101" or problem.claims or "reason" in problem.facts:
            yield problem
            continue
        if any(letter.isalnum() for letter in account.text[end : problem.start]):
            open_to_more = True
        end = problem.end
        open_to_more = open_to_more and _belongs(problem.facts["words"])
        if not open_to_more:
            yield problem


def _belongs(words: str) -> bool:
    if _LINK_ALONE.fullmatch(words):
        return True
    days = bool(find_days(words)) and len(words) <= 2 * _LINE
    return days or ("\n" not in words and len(words) <= _LINE and not words.rstrip(" *_").endswith((".", "!", "?")))
