"""Names in a row, on a line or in a cell: where one person ends and the next begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import (
    AFTER_NAME,
    BRACKET,
    EDGES,
    NEVER_FIRST,
    NOT_NAMES,
    is_name,
    looks_like_name,
    speaks,
)
from minutebook.recognising.language.prose import has_verb
from minutebook.recognising.language.roles import is_role
from minutebook.recognising.people.persons import is_vacant, person, post_and_name
from minutebook.vocabulary.attendance import AWAY, is_note, presence_of
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.titles import FORMS_OF_ADDRESS, has_title, is_post
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Person, Presence
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account

_JOINT = late_pattern(
    r"\s*(?:[,;/&|·•]|\s\+(?=\s)|\s+[-–—]\s+|\band\b|\bplus\b|(?<!approx)\.(?=\s+(?:\d+|one|two|three|four|five|six|several)\s+[a-z])"
    r"|(?<=\))\s+(?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][\w.'’-]+\s*\())"
    r"\s*(?:and\b\s*)?",
    re.IGNORECASE,
)
_PLURAL = late_pattern(
    r"(?:cllrs?|councillors|messrs|members|directors|trustees|governors|drs|parish councillors|district councillors"
    r"|county councillors|borough councillors|committee members|board members)\b\.?\s*:?\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
    signs="cllr; councillors; messrs; members; directors; trustees; governors; drs",
)
_SINGULAR = late_pattern(r"cllr\b", re.IGNORECASE)
_NOT_PEOPLE = late_pattern(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no|approximately|approx\.?|around)\b.{0,40}"
    r"\b(?:members?|public|residents?|parishioners?|others?|visitors?|people|guests?|councillors?|press|parents?|pupils"
    r"|students?|volunteers?|officers?|staff|colleagues|observers?|citizens|attendees|participants)\b",
    re.IGNORECASE,
    signs=(
        "member; public; resident; parishioner; other; visitor; people; guest; councillor; press; parent; pupils; "
        "student; volunteer; officer; staff; colleagues; observer; citizens; attendees; participants"
    ),
)
_BODY = late_pattern(
    r"\b(?:Trust|Council|Ltd|Limited|Inc|LLC|University|College|School|Department|Committee|Association|Authority|Group"
    r"|Services?|Society|Foundation|Institute|Agency|Police|Board|Office|Centre|Center|Hospital|Union|Company|Team"
    r"|Management|Support|Staff|Community|Division|Unit|Ministry|Network|Party)\b"
)
# "the Clerk": somebody, known by the post alone.
_THE_ROLE = late_pattern(r"[Tt]he [A-Z][a-z]+(?: [A-Z]?[a-z]+)?$")
# "Consultant Geriatrician", "Senior Developer": what somebody is, whatever that is.
_RANKED = late_pattern(
    r"(?:Consultant|Senior|Junior|Lead|Principal|Specialist|Clinical|Research|Graduate|Trainee|Associate|Assistant)"
    r" [A-Z][a-z]+",
    signs=(
        "consultant; senior; junior; lead; principal; specialist; clinical; research; graduate; "
        "trainee; associate; assistant"
    ),
)
# What the meeting did with the apologies before it: "Jo March (holiday). Accepted."
_ACCEPTED = late_pattern(
    r"\.\s+(?P<said>(?:(?:Apologies|These|All|Reasons?)\s+)?(?:(?:were|was)\s+)?(?:(?:received|noted) and )?"
    r"(?:accepted|approved|noted|received)\s*\.?)\s*$",
    re.IGNORECASE,
    signs="accepted; approved; noted; received",
)
_SHORT = 6
_DASHES = frozenset("-–—")


def people_in(
    passage: Passage, presence: Presence, account: Account, *, listed: bool = False, entry: bool | None = None
) -> tuple[list[Person], list[Passage]] | None:
    """Return the people that a row of names holds and what is none of them, None if it is no row of names.

    `listed` tells that the words stand in a list or a cell of names, where one word may be a name;
    `entry` that they are all of an entry of a list, which may be about one person.
    """
    text = passage.text
    entry = passage.kind == "entry" if entry is None else entry
    accepted = _ACCEPTED.search(text) if presence in AWAY else None
    last = accepted.start("said") if accepted else len(text)
    stop = len(text[:last].rstrip(" .;,"))
    begin = 0
    plural = _PLURAL.match(text)
    if plural and not _SINGULAR.fullmatch(plural[0].strip(" .:")):
        begin = plural.end()
    spans = _parts(passage, begin, stop)
    if entry and _tells_of_one(text, spans):
        spans = [spans[0], (spans[1][0], stop)]
    spans = [_singly(text, *span) for span in spans]
    parts = [passage.cut(*span) for span in spans]
    words = [part.text for part in parts]
    joint = text[spans[0][1] : spans[1][0]] if len(spans) > 1 else ""
    alone = (entry or (not begin and _is_word_behind_name(words))) and _is_with_body(words, joint)
    groups = [[0, 1]] if alone else _by_semicolons(text, spans) or _groups(words)
    if not groups:
        return None
    known = [_is_person([parts[at] for at in group], listed=listed) for group in groups]
    if not all(known) and not (listed and (_nicknames(words) or _but_for_few(known, words))):
        return None
    kept = [(parts[group[0]], [parts[at] for at in group[1:]]) for group in groups]
    position = 0
    for start, end in [*spans, (last, last)]:
        account.skip(passage.cut(position, start))
        position = end
    people: list[Person] = []
    rest: list[Passage] = [passage.cut(last)] if accepted else []
    for name, others in kept:
        if says_how_many(name.text) or fold(name.text) in NOT_NAMES or is_vacant(name.text):
            rest.append(name.joined(*others))
        else:
            people.append(person(name, others, presence, account))
    return people, rest


def is_body(words: str) -> bool:
    """Tell whether words name a company, a council or a part of one."""
    return _BODY.search(words) is not None and not has_title(words)


def _singly(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the name stands behind a title of several: "Jo March, Councillors Finch and Teal"."""
    found = _PLURAL.match(text, start, end)
    plural = found is not None and not _SINGULAR.fullmatch(found[0].strip(" .:"))
    return (found.end(), end) if found is not None and plural else (start, end)


def says_how_many(words: str) -> bool:
    """Tell whether words count people without naming them: "4 members of the public"."""
    return _NOT_PEOPLE.match(words) is not None


def _parts(passage: Passage, begin: int, stop: int) -> list[tuple[int, int]]:
    """Part a row at its commas and the like, those in brackets left alone."""
    text = passage.text
    closed = [found.span() for found in BRACKET.finditer(text)]
    made: list[tuple[int, int]] = []
    position = begin
    for joint in [*_JOINT.finditer(text, begin, stop), None]:
        if (
            joint is not None
            and (
                any(start <= joint.start() < end for start, end in closed)
                # What stands behind a dash belongs to the name before it.
                or joint[0].strip() in _DASHES
                # "Mr & Mrs Teal" share the name.
                or fold(text[position : joint.start()]) in FORMS_OF_ADDRESS
                or ("/" in joint[0] and not joint[0].startswith(" "))
            )
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
        bare = BRACKET.sub(" ", part).strip(EDGES)
        before = words[groups[-1][0]] if groups else ""
        if groups and len(groups[-1]) == 1 and _is_in_post(before, bare):
            groups[-1].append(at)
            continue
        if says_how_many(bare) or _THE_ROLE.match(bare) or post_and_name(bare):
            groups.append([at])
            continue
        name = AFTER_NAME.split(bare, maxsplit=1)[0]
        said = (is_role(bare) and not has_title(bare)) or presence_of(bare) in AWAY or is_note(name)
        said = said or _RANKED.fullmatch(bare) is not None or (_BODY.search(bare) is not None and not has_title(bare))
        if groups and (said or not bare) and not is_role(before):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _nicknames(words: Sequence[str]) -> bool:
    """Tell whether words are several names in small letters, as some people write theirs: "mira, joost, Ade"."""
    return len(words) > 2 and all(  # Two may be anything.
        word.isalpha() and not has_verb(word) and fold(word) not in NOT_NAMES and not section_of(word) for word in words
    )


def _by_semicolons(text: str, spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the groups of a row such as "Jo March, Ward 7; Ann Ito, Estates"; [] for rows of another kind."""
    groups: list[list[int]] = [[]]
    for at, (_, end) in enumerate(spans):
        groups[-1].append(at)
        if ";" in text[end : spans[at + 1][0] if at + 1 < len(spans) else end]:
            groups.append([])
    said = [text[slice(*spans[group[1]])] for group in groups if len(group) > 1]
    if len(groups) < 2 or not said or any(len(group) > 2 for group in groups):  # A name, and its office.
        return []
    firsts = [text[slice(*spans[group[0]])] for group in groups if group]
    return (
        [] if any(map(has_title, said)) or any(" " not in first for first in firsts) else [one for one in groups if one]
    )


def _but_for_few(known: Sequence[bool], words: Sequence[str]) -> bool:
    """Tell whether a row of names has a few that are told otherwise: "Jo March, Kim Vale, Colin from no. 9"."""
    told = all(
        len(word.split()) <= _SHORT and not speaks(word) and (word.lower() != word or word[0] == "@") for word in words
    )
    return len(known) > 2 and told and 2 * known.count(False) < len(known)


def _is_in_post(post: str, name: str) -> bool:
    """Tell whether "the Clerk, Mrs March" are one person; "Cllr" begins another."""
    if not is_post(post) or not has_title(name):
        return False
    return "mayor" in fold(post) or not fold(name).startswith(("cllr", "councillor"))


def _is_with_body(words: list[str], joint: str) -> bool:
    """Tell whether an entry of a list is a name and where somebody comes from: "Cynthia Sun, Harbour Services"."""
    return len(words) == 2 and "," in joint and len(words[0].split()) > 1 and not has_title(words[1])


def _tells_of_one(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an entry of several parts is about one person: "Jo March, co-chair, Harbour Management"."""
    words = [text[start:end] for start, end in spans]
    if len(words) < 3 or " " not in words[0] or "(" in text or ";" in text or not is_name(words[0]):
        return False
    return "," in text[spans[0][1] : spans[1][0]] and not any(map(_is_full_name, words[1:]))


def _is_full_name(words: str) -> bool:
    """Tell whether words are a name of two words or more that is neither a post nor a body."""
    if has_title(words):
        return True
    plain = not is_role(words) and not _BODY.search(words) and not any(map(str.isupper, words.split()))
    return plain and " " in words and is_name(words)


def _is_word_behind_name(words: Sequence[str]) -> bool:
    """Tell whether one word stands behind a full name: "Jo March, Pharmacy"."""
    if len(words) != 2:
        return False
    name, word = (BRACKET.sub("", one).strip() for one in words)
    return " " in name and " " not in word


def _is_person(parts: Sequence[Passage], *, listed: bool) -> bool:
    text = parts[0].text
    if says_how_many(text) or _THE_ROLE.match(text) or is_vacant(text) or post_and_name(text):
        return True
    if not looks_like_name(text) and fold(text) not in NOT_NAMES:
        return (
            listed
            and len(text.split()) <= _SHORT
            and not speaks(text)
            and text[:1].isupper()
            and fold(text.split()[0]) not in NEVER_FIRST
            and (" " not in text or not any(map(str.isdecimal, AFTER_NAME.split(text, maxsplit=1)[0])))
            and bool(section_of(text)) is False
        )
    return True
