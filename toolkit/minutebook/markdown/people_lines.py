"""Lines that name people, or say something of apologies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.nothing import says_no_apologies

if TYPE_CHECKING:
    from minutebook.markdown.labels import Label
    from minutebook.markdown.setting import Setting
    from minutebook.model.blocks import Presence

BRACKETS = late_pattern(r"[ ]*\(([^()]*)\)[ ]*")
AFTER_NAME = late_pattern(r"[ ]*[,:;][ ]+|[ ]+[-–—][ ]+")
# The label of a word about apologies that could be taken for a name.
STATEMENT_LABEL = "About apologies"
_MOST_WORDS = 5
_MOST_NAMES = 8
_MOST_HANDLES = 2
_SHORT = 30
_NAME_START = late_pattern(r"[@\w\[*_]")
_HANDLE = late_pattern(r"[^\W\d_][\w.@'’-]*")
_PARTING = late_pattern(r"[,;/&]|\band\b")
# A stop after a whole word and before a capital; initials ("H. Marlow") and titles ("Mrs. Quill") have stops, too.
_SENTENCE_END = late_pattern(r"[a-z0-9]{4,}\.\s+[A-Z]")
_BARE = late_pattern(r"(?P<marks>[*_]{0,3})(?P<words>[A-Za-z][A-Za-z ]{3,40})(?P=marks)")
_STATEMENT = late_pattern(
    r"(?:there (?:were|was) )?(?:no )?apolog(?:ies|y)\b.{0,60}\b(?:received|sent|given|made|accepted|noted)\b"
    r"|no apologies\b|apologies\s*[-–—:]|(?:there were )?no (?:absences|regrets)\b",
    re.IGNORECASE,
)


def begins_list(text: str, label: Label, setting: Setting) -> bool:
    """Whether names of people, or a word about apologies, follow this label."""
    if label.number or label.record:
        return False
    if label.name == STATEMENT_LABEL.lower():
        return label.bold and not label.empty
    presence = presence_of(label.name)
    if presence is None:
        return False
    if label.empty:
        return setting.before_items or setting.section in {"attendance", "apologies"}
    value = " ".join(text[start:end] for start, end in label.value)
    if presence in {"apologies", "absent"} and says_no_apologies(value):
        return True
    return _are_names(value)


def bare_label(line: str, setting: Setting) -> Presence | None:
    """Return the presence of those listed below a line that is no more than a label without its colon.

    "**Attendees**" above a list is such a line, and so is an entry "Apologies" with a list of its own.
    """
    if setting.nested or not (setting.before_items or setting.section in {"attendance", "apologies"}):
        return None
    words = _BARE.fullmatch(line)
    return presence_of(words["words"]) if words else None


def is_statement(words: str) -> bool:
    """Whether a paragraph of an attendance list says something of apologies: "No apologies were received."."""
    return bool(_STATEMENT.match(words)) or (len(words) < _SHORT and says_no_apologies(words))


def _are_names(value: str) -> bool:
    """Whether words are a row of names, and no sentence."""
    bare = BRACKETS.sub(" ", value)
    if _SENTENCE_END.search(bare):
        return False
    return all(
        not part.strip() or (_NAME_START.match(part.strip()) is not None and len(part.split()) <= _MOST_WORDS)
        for part in _PARTING.split(bare)
    )


def are_people(lines: list[str]) -> bool:
    """Whether lines, such as the entries of a list, are each the name of one person and what is said about them.

    Handles ("rhale") and long names count where at least half of the lines are names beyond doubt.
    """
    sure = sum(map(_is_one_person, lines))
    return 2 * sure >= len(lines) > 0 and all(_is_one_person(line) or _may_be_person(line) for line in lines)


def _is_one_person(words: str) -> bool:
    bare = BRACKETS.sub(" ", words)
    name = AFTER_NAME.split(bare, maxsplit=1)[0].strip(" *_[")
    return len(name.split()) <= _MOST_WORDS and (name[:1].isupper() or name[:1] == "@")


def _may_be_person(words: str) -> bool:
    name = AFTER_NAME.split(words.split("(", 1)[0], maxsplit=1)[0].strip(" *_[]").split()
    capitals = all(word[:1].isupper() for word in name) and len(name) <= _MOST_NAMES
    return bool(name) and (capitals or (len(name) <= _MOST_HANDLES and all(map(_HANDLE.fullmatch, name))))
