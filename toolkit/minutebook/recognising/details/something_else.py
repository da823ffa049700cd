"""Lines of the top that name a day, and tell of something else than the day of the meeting."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern
from minutebook.recognising.details.extent import LONGEST_BODY, is_title
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.next_meeting.recogniser import tells_of_next

# "The dredger arrives on 5 May" tells of something else; what was held on a day says so.
_ON_A_DAY = late_pattern(
    r"^(?!.*\b(?:held|met|convened|took place)\b)"
    r".*[^\W\d_]\W+(?:on|by|until|from|before|after|since)\s+(?:[^\W\d_]+,?\s+)?$",
    re.IGNORECASE,
)


def tells_more(text: str, before: str) -> bool:
    """Whether a line tells of something else than the day of the meeting; `before` is what stands before the day."""
    talks = word_count(text) > LONGEST_BODY + LONGEST_BODY or has_verb(text)
    return talks or tells_of_next(text) or (_ON_A_DAY.search(before) is not None and not is_title(text))
