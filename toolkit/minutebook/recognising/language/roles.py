"""What somebody is: words for offices and posts."""

from __future__ import annotations

from minutebook.patterns import late_pattern
from minutebook.vocabulary.owners import ROLES
from minutebook.vocabulary.wording import fold

SHORT = late_pattern(r"\s*(?P<open>[(\[]{1,2})\s*(?P<short>[^()\[\]]{1,40}?)\s*(?P<close>[)\]]{0,3})\s*$")


def is_role(words: str) -> bool:
    """Tell whether words behind a comma or a dash say what somebody is, and are no second name."""
    bare = SHORT.sub("", words).split()
    return bool(bare) and (words.isupper() or any(fold(word) in ROLES for word in bare))
