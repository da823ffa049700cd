"""Who will do an action, where a cell or the end of a line names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import is_name
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.owners import BEFORE_ROLES, GROUPS, INSIDE_NAMES, ROLES
from minutebook.vocabulary.sentences import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account

BETWEEN = late_pattern(r"\s*(?:[,;/&+]|\band\b)\s*", re.IGNORECASE)
_THEN = late_pattern(r"(?P<mark>\s*:\s*|\s[-–—]\s+)?\s*(?P<word>[a-z]+)\b")
_EVERYBODY = late_pattern(r"(?P<who>Everyone|Everybody|All)\s+(?P<word>[a-z]+)\b")
# "NDR, TSC and PGB identify …": more than one body, by its abbreviation, before a bare verb.
_ABBREVIATED = late_pattern(
    r"(?P<who>[A-Z]{2,6}(?:(?:,\s*|\s*[/&]\s*|,?\s+and\s+)[A-Z]{2,6}){1,4})\s+(?P<word>[a-z]{3,})\b"
)
_LONGEST = 6


def owners_in_row(passage: Passage, account: Account) -> list[str]:
    """Return the names that commas, strokes or "and" part; what parts them is structure, and so are mere marks."""
    text = passage.text
    if not any(map(str.isalnum, text)):
        account.skip(passage)
        return []
    owners: list[str] = []
    position = 0
    for found in [*BETWEEN.finditer(text), None]:
        if found and text.count("(", 0, found.start()) > text.count(")", 0, found.start()):
            continue
        one = passage.cut(position, found.start() if found else None)
        if one:
            owners.append(one.literal())
        if found:
            account.skip(passage.cut(found.start(), found.end()))
            position = found.end()
    return owners


def split_owners(words: str) -> list[str]:
    """Return the names that commas, strokes or "and" part."""
    return [part for part in BETWEEN.split(words) if any(map(str.isalnum, part))]


def known_owners(text: str, called: Iterable[str]) -> list[str]:
    """Return who will do something where words begin with people who are known: "Mirela books the hut".

    `called` is whatever those on the attendance list may be called, the longest first.
    """
    everybody = _EVERYBODY.match(text)
    if everybody and everybody["word"] not in VERBS:
        return [everybody["who"]]
    several = _ABBREVIATED.match(text)
    if several and several["word"] not in VERBS:
        return split_owners(several["who"])
    found: list[str] = []
    position = 0
    while one := next((one for one in called if text.startswith(one, position)), ""):
        position += len(one)
        if text[position : position + 1].isalnum():
            return []
        found.append(one)
        between = BETWEEN.match(text, position)
        if not between:
            break
        position = between.end()
    follows = _THEN.match(text, position) if found else None
    return found if follows and (follows["mark"] or follows["word"].lower() not in VERBS) else []


def may_own(words: str) -> bool:
    """Tell whether words are names, roles or groups, and nothing else."""
    parts = [part for part in BETWEEN.split(words) if part]
    return (
        bool(parts)
        and word_count(words) <= 2 * _LONGEST
        and all(is_name(part) or is_role_alone(part) for part in parts)
    )


def _names_office(words: list[str]) -> bool:
    return 0 < len(words) <= _LONGEST / 2 and all(word[0].isupper() or word in {"the", "and", "&"} for word in words)


def is_role_alone(words: str) -> bool:
    """Tell whether words are a role or a group: "the Clerk", "publicity officer", "All"."""
    folded = [word.strip(".,()").lower() for word in words.split()]
    known = ROLES | GROUPS
    roles = [word in known or word.removesuffix("s") in ROLES for word in folded]
    if "of" in folded and any(roles[: folded.index("of")]) and _names_office(words.split()[folded.index("of") + 1 :]):
        # "Heads of School", "Director of Nursing"
        folded = folded[: folded.index("of")]
    return (
        0 < len(folded) <= _LONGEST
        and any(roles[: len(folded)])
        and all(
            role or word in BEFORE_ROLES | INSIDE_NAMES or word in {"the", "&"}
            for word, role in zip(folded, roles, strict=False)
        )
    )
