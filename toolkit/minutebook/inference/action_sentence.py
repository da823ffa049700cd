"""Who will do an action, and by when, as its sentence says it.

`owners_in` and `due_in` read the sentence; precision comes first: words that may be something other than a person
("Demand plan to be shared") name nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from minutebook.dates import FoundDue, find_due
from minutebook.patterns import late_pattern
from minutebook.vocabulary import owners as words
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

# "T/DCC" and "A/CC" are one word: a temporary or acting holder of the post.
_TOKEN = late_pattern(r"@?(?:[AT]/(?=[A-Z]{2}))?[^\W_](?:[\w.'’]|-(?=\w))*|[^\w\s]|_")
_LIMIT = 160
_MOST_WORDS = 6
_MOST_WORDS_BEFORE_MARK = 3
_LONGEST_INITIALS = 4
_LONGEST_BRACKET = 6
_OPENING = late_pattern(
    r"(?:by|at|before|in|following|after|for|on|from|once|as|when|subject|during|prior)\b[^,.;:]{1,80},\s+",
    re.IGNORECASE,
)
_FIRST_IN_BRACKETS = late_pattern(
    r"\s*[\[(](?P<who>[^()\[\]:]{1,60})[\])]\s?(?::|\s[-–—](?=\s))\s*(?=\S)", signs="(; ["
)
_IN_BRACKETS = late_pattern(r"[\[(](?P<who>[^()\[\]]{1,60})[\])]\s*[.!]?\s*$", signs="(; [")
_AFTER_DASH = late_pattern(r"(?:\s[-–—]|—)\s{0,2}(?P<who>@?[^\s–—:;.][^–—:;.]{0,50})\.?\s*$", signs="-; –; —")
_HANDLE_LAST = late_pattern(r"(?<!\S)(?P<who>@[\w-]+)\s*[.!]?\s*$", signs="@")
_PARTED = late_pattern(r"\s*(?:,\s*(?:and\s+)?|/|&|\+|\band\b)\s*", re.IGNORECASE)


class _Token(msgspec.Struct, frozen=True, gc=False):
    word: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return self.word.lower().rstrip(".")

    @property
    def capital(self) -> bool:
        return self.word[0].isupper() or self.word[0] == "@"


Owner = tuple[str, int, int]


@lru_cache(maxsize=512)
def owners_in(task: str) -> tuple[Owner, ...]:
    """Return who will do it, as printed, each with its range in the plain text of the task.

    Read are "ACC Evans to share …", "The CC will provide …", "JM and KB to …", "Sam: …", "@rhale to …", "@rhale cut …",
    "(Sam): …", and a name in brackets or after a dash at the very end. "The PCC asked if …" names who spoke. The
    passive ("to be shared with …") names nobody.
    """
    first, opening = _FIRST_IN_BRACKETS.match(task), _OPENING.match(task)
    found = _listed(task, *first.span("who")) if first else ()
    for start in (0, opening.end()) if opening else (0,):
        found = found or _at_start(task, start)
    return found or _at_end(task)


def due_in(task: str) -> FoundDue | None:
    """Return when the sentence says it is due, or None."""
    found = find_due(task)
    # "… – ONGOING" says how far it is.
    return None if found and found.kind == "vague" and action_status_of(found.printed) else found


def _at_start(task: str, start: int, *, after_mark: bool = False) -> tuple[Owner, ...]:
    """Read "<names> <words that say they will act>" at `start`; `after_mark` after words such as "Estates:"."""
    # Most sentences tell within a few words, so the others are not looked for.
    coming = _TOKEN.finditer(task, start, start + _LIMIT)
    tokens: list[_Token] = []
    names: list[list[_Token]] = [[]]
    position = 0
    shouted = task.isupper()
    while position < _read_on(tokens, coming, position):
        token = tokens[position]
        following = tokens[position + 1 : position + 4]
        if names[-1] and (_acts(token, following, names, shouted=shouted) or _asks_a_handle(token, names)):
            return _as_owners(names, task)
        if token.word == "(" and names[-1]:
            position = _after_bracket(tokens, position)
            continue
        if token.word in words.BETWEEN_OWNERS or token.folded == "and":
            if not names[-1]:
                if token.folded != "and":
                    return ()
            else:
                names.append([])
        elif token.word in {":", "-", "–", "—"}:
            return () if after_mark else _before_mark(names, token, task)
        elif not _may_be_in_name(token, names[-1]):
            return ()
        else:
            names[-1].append(token)
            if len(names[-1]) > _MOST_WORDS:
                return ()
        position += 1
    return ()


def _read_on(tokens: list[_Token], coming: Iterator[re.Match[str]], position: int) -> int:
    """Add those tokens that are looked at with the one at `position`; return how many there are now."""
    missing = position + _LONGEST_BRACKET - len(tokens)
    if missing > 0:
        tokens += [_Token(match[0], match.start(), match.end()) for match in islice(coming, missing)]
    return len(tokens)


def _acts(token: _Token, following: list[_Token], names: list[list[_Token]], *, shouted: bool) -> bool:
    """Tell whether the words from `token` on say that the people before it will do something."""
    word = token.folded
    if not following or not (shouted or token.word[0].islower()):
        return False
    said = [one.folded for one in following]
    if word in words.WILL:
        return said[0] not in words.NOT_AFTER_WILL and (said[0] != "be" or said[-1] == "be" or said[1].endswith("ing"))
    if word in words.SPOKE:
        return _is_speaker(names)
    verb = 0
    if word != "to":
        cue = (word, said[0]) in words.TWO_WORDS_BEFORE_TO
        if not cue and word not in words.BEFORE_TO:
            return False
        verb = 2 if cue else 1
        if len(said) <= verb or said[verb - 1] != "to":
            return False
    return _is_verb(following[verb], shouted=shouted)


def _asks_a_handle(token: _Token, names: list[list[_Token]]) -> bool:
    """Tell whether a verb follows handles: "@rhale cut the release" asks whoever "@rhale" is, as in a chat."""
    handles = all(len(name) == 1 and name[0].word[0] == "@" for name in names)
    verb = token.word.isalpha() and token.word[0].islower() and not token.word.endswith("ed")
    return handles and verb and token.folded not in words.NO_VERB_AFTER_HANDLE


def _is_verb(token: _Token, *, shouted: bool) -> bool:
    word = token.folded
    return (shouted or token.word[0].islower()) and word not in words.NOT_A_VERB


def _is_speaker(names: list[list[_Token]]) -> bool:
    """Only "The PCC said" names somebody: "Residents said" and "Feedback noted" do not."""
    return (
        len(names) == 1
        and (
            names[0][0].folded == "the"
            or all(len(token.word) <= _LONGEST_INITIALS and token.word.isupper() for token in names[0])
        )
        and _is_person(names[0])
    )


def _may_be_in_name(token: _Token, name: list[_Token]) -> bool:
    if token.capital:
        return True
    if token.folded == "the":
        return not name or name[-1].folded in words.INSIDE_NAMES
    return token.folded in words.INSIDE_NAMES or token.folded in words.ROLES or token.folded in words.BEFORE_ROLES


def _after_bracket(tokens: list[_Token], position: int) -> int:
    for later in range(position + 1, min(position + _LONGEST_BRACKET, len(tokens))):
        if tokens[later].word == ")":
            return later + 1
    return _LIMIT


def _before_mark(names: list[list[_Token]], mark: _Token, task: str) -> tuple[Owner, ...]:
    """Read "Sam: do x" and "JM/KB – do x"; words after the mark that name somebody themselves come first."""
    inner = _at_start(task, mark.end, after_mark=True)
    if inner:
        return inner
    spaced = mark.word == ":" or (
        task[mark.start - 1 : mark.start].isspace() and task[mark.end : mark.end + 1].isspace()
    )
    if not spaced or not task[mark.end :].strip():
        return ()
    if any(not name or len(name) > _MOST_WORDS_BEFORE_MARK or _is_heading(name) for name in names):
        return ()
    return _as_owners(names, task)


def _is_heading(name: list[_Token]) -> bool:
    """Words before a colon that may be a subject ("Mental Health:") and not a person."""
    last = name[-1]
    if last.folded in words.ROLES or last.word[0] == "@" or name[0].folded in TITLES:
        return False
    # Two words may be a name or a subject; a subject is by far the commoner before a colon unless it is initials.
    return last.folded in words.LABELS or (len(last.word) > _LONGEST_INITIALS and last.word.isupper())


def _as_owners(names: list[list[_Token]], task: str) -> tuple[Owner, ...]:
    """Turn runs of words into owners, or nothing if any of them cannot be one."""
    if names and not names[-1]:
        names = names[:-1]
    joined: list[list[_Token]] = []
    for name in names:
        if joined and _continues(joined[-1], name):
            joined[-1] = [*joined[-1], *name]
        else:
            joined.append(name)
    if not joined or not all(_is_person(name) for name in joined):
        return ()
    return tuple((task[name[0].start : name[-1].end], name[0].start, name[-1].end) for name in joined)


def _continues(name: list[_Token], following: list[_Token]) -> bool:
    """Tell whether "and Resources" belongs to "Director of Finance" and is no second owner."""
    return (
        any(token.folded in {"of", "for"} for token in name)
        and len(following) == 1
        and following[0].folded not in words.ROLES
        and not following[0].word.isupper()
    )


def _is_person(name: list[_Token]) -> bool:
    """Tell whether a run of words may be a person, a role or a group, and not a thing, a subject or an order."""
    if not name:
        return False
    first, last = name[0], name[-1]
    if first.word[0] == "@":
        return len(name) == 1
    if first.folded == "the":
        name = name[1:]
        if not name:
            return False
        first = name[0]
    of = any(token.folded in {"of", "for"} for token in name) and any(token.folded in words.ROLES for token in name)
    thing = last.folded in words.THINGS and not of
    if last.folded in words.INSIDE_NAMES or thing or first.folded in words.NO_NAME_BEGINS:
        return False
    if last.folded in words.ROLES or last.folded in words.GROUPS:
        return True
    proper = [token for token in name if token.folded not in words.INSIDE_NAMES]
    connected = any(token.folded in {"of", "for"} for token in name)
    return all(token.capital and not any(letter.isdigit() for letter in token.word) for token in proper) and (
        of or not connected
    )


def _at_end(task: str) -> tuple[Owner, ...]:
    """Read a name that stands in brackets, after a dash, or as a handle, at the very end."""
    for pattern in (_HANDLE_LAST, _IN_BRACKETS, _AFTER_DASH):
        match = pattern.search(task, max(0, len(task) - 2 * _MOST_WORDS * 10))
        if match and match.start() > 0:
            found = _listed(task, *match.span("who"))
            if found and not (pattern is _IN_BRACKETS and _spells_out(task[: match.start()], found)):
                return found
    return ()


def _listed(task: str, start: int, end: int) -> tuple[Owner, ...]:
    """Read a list of short names, all of it or nothing."""
    owners: list[Owner] = []
    position = start
    for stop, resume in [*(match.span() for match in _PARTED.finditer(task, start, end)), (end, end)]:
        tokens = [_Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(task, position, stop)]
        few = 0 < len(tokens) <= _MOST_WORDS_BEFORE_MARK
        if not few or not _is_person(tokens) or not _is_name_alone(tokens):
            return ()
        owners.append((task[tokens[0].start : tokens[-1].end], tokens[0].start, tokens[-1].end))
        position = resume
    return tuple(owners)


def _is_name_alone(name: list[_Token]) -> bool:
    """Tell whether words that no verb follows are a name beyond doubt."""
    last = name[-1]
    return (
        not any(token.folded in words.LABELS for token in name)
        and all(
            token.capital or token.folded in words.ROLES or token.folded in {"the", *words.GROUPS} for token in name
        )
        and (len(last.word) <= _LONGEST_INITIALS or not last.word.isupper())
    )


def _spells_out(before: str, owners: tuple[Owner, ...]) -> bool:
    """Tell whether letters in brackets shorten the words before them: "Serious and organised crime (SOC)"."""
    if len(owners) != 1 or not owners[0][0].isupper():
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", before)[-2 * _LONGEST_INITIALS :]).lower()
    wanted = iter(initials)
    return all(letter in wanted for letter in owners[0][0].lower() if letter.isalpha())
