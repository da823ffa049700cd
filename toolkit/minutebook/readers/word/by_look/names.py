"""Names of people in a row, in a cell or on a line, with what is said about each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.blocks import Person
from minutebook.patterns import late_pattern
from minutebook.readers.recognised_text.attendance import is_role
from minutebook.readers.recognised_text.prose import has_verb
from minutebook.vocabulary.attendance import is_note, presence_in_cell, presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.owners import INSIDE_NAMES, TITLES
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Presence
    from minutebook.readers.recognised_text.passages import Account, Passage

_JOINT = late_pattern(r"\s*(?:[,;/&|·•]|\s+[-–—]\s+|\band\b|\bplus\b)\s*(?:and\b\s*)?", re.IGNORECASE)
_IN_BRACKETS = late_pattern(r"(?P<joint>[,;])|[^,;]+")
_BRACKET = late_pattern(r"[(\[][^()\[\]]{0,120}(?:[)\]]|$)")
_AFTER_NAME = late_pattern(r"\s*(?:[,:]\s*|\s[-–—]\s*|[-–—]\s+)")
_WORD = late_pattern(r"[^\W\d_][\w.'’`-]*")
_PLURAL = late_pattern(
    r"(?:cllrs?|councillors|messrs|members|directors|trustees|governors|drs|parish councillors|district councillors"
    r"|county councillors|borough councillors|committee members|board members)\b\.?\s*:?\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_SINGULAR = late_pattern(r"cllr\b", re.IGNORECASE)
_NOT_PEOPLE = late_pattern(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no|approximately|approx\.?|around)\b.{0,40}"
    r"\b(?:members?|public|residents?|parishioners?|others?|visitors?|people|guests?|councillors?|press)\b",
    re.IGNORECASE,
)
# "the Clerk": somebody, known by the post alone.
_BODY = late_pattern(
    r"\b(?:Trust|Council|Ltd|Limited|Inc|LLC|University|College|School|Department|Committee|Association|Authority|Group"
    r"|Services?|Society|Foundation|Institute|Agency|Police|Board|Office|Centre|Center|Hospital|Union|Company|Team)\b"
)
_THE_ROLE = late_pattern(r"[Tt]he [A-Z][a-z]+(?: [A-Z]?[a-z]+)?$")
# Words that stand where a name might, and are a day.
DAYS = phrases("monday; tuesday; wednesday; thursday; friday; saturday; sunday; asap; ongoing; january; february")
_ODD = phrases("""
    n/a; na; none; nil; tbc; tba; all; apologies; present; absent; yes; no; and; the; public; press; total; quorum;
    vacant; vacancy; name; role; date; time; draft; agenda; minutes; meeting; action; actions; item; page; members of
    the public; member of the public; everyone; everybody; as above; see above; as listed; as listed above
""")
_LONGEST = 6
_SHORT = 6
_EDGES = " .,;:-–—"
_DASHES = frozenset("-–—")


def looks_like_name(text: str) -> bool:
    """Tell whether words may be the name of one person, with what is said about that person behind it."""
    bare = _BRACKET.sub(" ", text).strip(_EDGES)
    name = _AFTER_NAME.split(bare, maxsplit=1)[0].strip(_EDGES)
    return is_name(name) and not has_verb(bare)


def is_name(name: str) -> bool:
    """Tell whether words are a name: few, each with a capital, or initials."""
    words = name.split()
    if not words or len(words) > _LONGEST or fold(name) in _ODD or any(figure.isdecimal() for figure in name):
        return False
    if section_of(name) or "@" in name[1:] or (len(words) == 1 and fold(name) in DAYS):
        return False
    for at, word in enumerate(words):
        bare = word.strip("().,'’\"“”‘")
        if bare.lower() in INSIDE_NAMES and at:
            continue
        if not bare or not (bare[0].isupper() or (bare[0] == "@" and at == 0)) or not _WORD.match(bare.lstrip("@")):
            return False
    return fold(words[0]) not in {"the", "a", "an", "this", "that", "it", "to", "item"}


def people_in(
    passage: Passage, presence: Presence, account: Account, *, listed: bool = False
) -> tuple[list[Person], list[Passage]] | None:
    """Return the people that a row of names holds and what is none of them, None if it is no row of names.

    `listed` tells that the words stand in a list or a cell of names, where one word may be a name.
    """
    text = passage.text
    stop = len(text.rstrip(" .;,"))
    begin = 0
    plural = _PLURAL.match(text)
    if plural and not _SINGULAR.fullmatch(plural[0].strip(" .:")):
        begin = plural.end()
    spans = _parts(passage, begin, stop)
    parts = [passage.cut(*span) for span in spans]
    words = [part.text for part in parts]
    alone = passage.kind == "entry" and _is_with_body(words, text[spans[0][1] : spans[1][0]] if len(spans) > 1 else "")
    groups = [[0, 1]] if alone else _groups(words)
    if not groups or not all(_is_person([parts[at] for at in group], listed=listed) for group in groups):
        return None
    kept = [(parts[group[0]], [parts[at] for at in group[1:]]) for group in groups]
    position = 0
    for start, end in [*spans, (len(text), len(text))]:
        account.skip(passage.cut(position, start))
        position = end
    people: list[Person] = []
    rest: list[Passage] = []
    for name, others in kept:
        if _NOT_PEOPLE.match(name.text) or fold(name.text) in _ODD:
            rest.append(name.joined(*others) if others else name)
        else:
            people.append(person(name, others, presence, account))
    return people, rest


def person(name: Passage, others: Sequence[Passage], presence: Presence, account: Account) -> Person:
    """Return one person: the words of the name, with brackets behind it, and what else is said."""
    bare, inside = _without_brackets(name, account)
    after = _AFTER_NAME.search(bare.text)
    said = [*inside]
    if after and after.start():
        account.skip(bare.cut(*after.span()))
        said.insert(0, bare.cut(after.end()))
        bare = bare.cut(0, after.start())
    for other in others:
        words, more = _without_brackets(other, account)
        said += [*([words] if words else []), *more]
    capacity: Passage | None = None
    abbreviation: Passage | None = None
    notes: list[Passage] = []
    for words in filter(None, said):
        folded = fold(words.text)
        known = presence_of(folded) or (presence_in_cell(folded) if len(folded) > 1 else None)
        if known in {"apologies", "absent"}:
            presence = known
            account.skip(words)
        elif abbreviation is None and _is_short_for(words.text, bare.text):
            abbreviation = words
        elif is_note(words.text) or capacity is not None or (presence != "present" and words.text[0].islower()):
            notes.append(words)
        else:
            capacity = words
    return Person(
        name=bare.literal(),
        capacity=capacity.literal() if capacity else "",
        abbreviation=abbreviation.literal() if abbreviation else "",
        presence=presence,
        note=notes[0].joined(*notes[1:]).literal() if notes else "",
    )


def role_of(capacity: str) -> str:
    """Return "chair" or "minute_taker" where a capacity says so."""
    field = field_of(capacity)
    if field in {"chair", "minute_taker"} and fold(capacity) not in {"minutes", "notes"}:
        return field
    words = set(fold(capacity).replace("/", " ").replace("(", " ").split())
    if words & {"chair", "chairman", "chairperson", "chairwoman", "chairing"} and not words & {
        "vice",
        "vice-chair",
        "deputy",
    }:
        return "chair" if "vice" not in fold(capacity) else ""
    return "minute_taker" if words & {"clerk", "recorder", "minutes", "minute-taker", "scribe", "notetaker"} else ""


def _parts(passage: Passage, begin: int, stop: int) -> list[tuple[int, int]]:
    """Part a row at its commas and the like, those in brackets left alone."""
    text = passage.text
    closed = [found.span() for found in _BRACKET.finditer(text)]
    made: list[tuple[int, int]] = []
    position = begin
    for joint in [*_JOINT.finditer(text, begin, stop), None]:
        if joint is not None and (
            any(start <= joint.start() < end for start, end in closed)
            # What stands behind a dash belongs to the name before it.
            or joint[0].strip() in _DASHES
            or ("/" in joint[0] and not joint[0].startswith(" "))
        ):
            continue
        start, end = position, joint.start() if joint else stop
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            made.append((start, end))
        position = joint.end() if joint else stop
    return made


def _groups(words: list[str]) -> list[list[int]]:
    """Say which parts belong to one person: "Jo March, Clerk" is one, "Jo March, Ann Ito" are two."""
    groups: list[list[int]] = []
    for at, part in enumerate(words):
        bare = _BRACKET.sub(" ", part).strip(_EDGES)
        if _NOT_PEOPLE.match(bare) or _THE_ROLE.match(bare):
            groups.append([at])
            continue
        said = (is_role(bare) and not _has_title(bare)) or presence_of(bare) in {"apologies", "absent"} or is_note(bare)
        said = said or _BODY.search(bare) is not None
        if groups and (said or not bare) and not is_role(words[groups[-1][0]]):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _is_with_body(words: list[str], joint: str) -> bool:
    """Tell whether an entry of a list is a name and where somebody comes from: "Cynthia Sun, Harbour Services"."""
    return len(words) == 2 and "," in joint and len(words[0].split()) > 1 and not _has_title(words[1])  # noqa: PLR2004


def _has_title(words: str) -> bool:
    first = fold(words).split(" ", 1)[0].rstrip(".")
    return first in TITLES and len(words.split()) > 1


def _is_person(parts: Sequence[Passage], *, listed: bool) -> bool:
    text = parts[0].text
    if _NOT_PEOPLE.match(text) or _THE_ROLE.match(text):
        return True
    if not looks_like_name(text) and fold(text) not in _ODD:
        return (
            listed
            and len(text.split()) <= _SHORT
            and not has_verb(text)
            and text[:1].isupper()
            and bool(section_of(text)) is False
        )
    return True


def _without_brackets(words: Passage, account: Account) -> tuple[Passage, list[Passage]]:
    """Part words from what stands in brackets among them, and from what stands behind those."""
    text = words.text
    if not any(map(str.isalnum, text)):
        return words, []
    inside: list[Passage] = []
    outside: list[Passage] = []
    position = 0
    for bracket in [*_BRACKET.finditer(text), None]:
        start = bracket.start() if bracket else len(text)
        if piece := words.cut(position, start):
            outside.append(piece)
        if bracket is None:
            break
        account.skip(words.cut(start, start + 1))
        # A bracket may never be closed.
        last = bracket.end() - (bracket[0][-1] in ")]")
        for part in _IN_BRACKETS.finditer(text, start + 1, last):
            if part["joint"]:
                account.skip(words.cut(*part.span()))
            elif piece := words.cut(*part.span()):
                inside.append(piece)
        account.skip(words.cut(last, bracket.end()))
        position = bracket.end()
    if not outside:
        return (inside[0], inside[1:]) if inside else (words, [])
    more = [_without_edge(piece, account) for piece in outside[1:]]
    return outside[0], [*filter(None, more), *inside]


def _without_edge(piece: Passage, account: Account) -> Passage:
    start = len(piece.text) - len(piece.text.lstrip(_EDGES))
    account.skip(piece.cut(0, start))
    return piece.cut(start)


def _is_short_for(words: str, name: str) -> bool:
    """Tell whether words are the initials of a name, or a handle."""
    if words.startswith("@"):
        return True
    bare = words.replace(".", "")
    if not 1 < len(bare) <= _SHORT or " " in bare or not bare.isupper():
        return False
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return bare == initials or (bare[0] == initials[:1] and bare[-1] == initials[-1:]) or bare in initials
