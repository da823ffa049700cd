"""TXT103."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.rules.text import Text

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_ANY = re.compile(r"[()\[\]{}]")
# "a)", "iv)" and "12)" before an entry, ":-)" and ";)" anywhere.
_LONE = re.compile(r"(?:^|\s)(?:\w|[ivx]{1,4}|\d{1,3})\)$|[:;]-?\)$")
_CONTEXT = 24


@rule("TXT103", default="warning")
def brackets_unbalanced(text: Text) -> Iterator[Fault]:
    """A bracket too many.

    A bracket is opened and never closed, or closed and never opened. "a)" before an entry, and faces such as ":-)",
    are left alone.

    Bad:

        ## Attendance

        | Name     | Capacity                    |
        |----------|-----------------------------|
        | Jo March | Police Commissioner (PC))   |

    Good:

        ## Attendance

        | Name     | Capacity                    |
        |----------|-----------------------------|
        | Jo March | Police Commissioner (PC)    |

    When to ignore it: the words quote something as it stands.

    Source: the seeds.
    """
    words = text.plain
    if not _ANY.search(words):
        return
    opened: list[int] = []
    for found in _ANY.finditer(words):
        position = found.start()
        if words[position] in _PAIRS:
            opened.append(position)
        elif opened and _PAIRS[words[opened[-1]]] == words[position]:
            opened.pop()
        elif not _LONE.search(words, max(0, position - 8), position + 1):
            yield _fault(words, position, "closing")
    for position in opened:
        yield _fault(words, position, "opening")


def _fault(words: str, position: int, kind: str) -> Fault:
    start, end = words.rfind(" ", 0, position) + 1, words.find(" ", position)
    end = len(words) if end == -1 else end
    before = words.rfind(" ", 0, max(0, start - 24)) + 1 if start > _CONTEXT else 0
    return Fault(
        f"There is one {kind} bracket too many in {quote(words[before:end])}.",
        "Delete it, or add the one that is missing.",
        span=(start, end),
    )
