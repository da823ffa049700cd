"""Entries that are headings where others beside them are: those that Word counts, and those with a time of day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.prose import word_count

if TYPE_CHECKING:
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage

_TIMED = late_pattern(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s+[-–—]?\s*[^\W\d_]", re.IGNORECASE)
_LONGEST = 16


def is_timed(text: str) -> bool:
    """Tell whether words begin with the time of day at which an item is taken: "1:20 Estates"."""
    return _TIMED.match(text) is not None


def length_of_entry(line: Line, words: Passage) -> int:
    """Return how long the bold words are with which an entry begins that Word counts; 0 for none.

    They may be a heading though they say something: "2. **A film of the meeting is at** example.org" is one where the
    other entries of its list are. A link is none of them.
    """
    if not line.counted or line.paragraph.list is None or not words.text[:1].isupper():
        return 0
    end = 0
    for fragment in words.fragments:
        if fragment.target or not (fragment.look.bold or fragment.look.underlined or fragment.text.isspace()):
            break
        end += len(fragment.text)
    return end if 0 < word_count(words.text[:end]) <= _LONGEST else 0
