"""One person out of the words of a row: the name, what the person is, initials, what is said besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Person
from minutebook.model.words import Piece, Words
from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import (
    AFTER_NAME,
    BRACKET,
    EDGES,
    is_name,
    is_short_for,
)
from minutebook.recognising.language.roles import is_role
from minutebook.recognising.people.brackets import without_brackets
from minutebook.vocabulary.attendance import AWAY, is_note, presence_in_cell, presence_of
from minutebook.vocabulary.header import IN_CHARGE, field_of
from minutebook.vocabulary.titles import LETTERS_BEHIND, end_of_post, has_title, is_post
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Presence
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account

_IN_PLACE_OF = late_pattern(
    r"(?<=[\w)])\s+(?:for|on behalf of|representing|deputi[sz]ing for|in place of) (?=[A-ZÀ-Þ])",
    signs="for; behalf; representing; in place of",
)
_HANDLE = late_pattern(r"(?<=\w)\s+@[\w.-]+$", signs="@")
_OWN_BODY = late_pattern(r"(?P<name>[^\s(),]+(?: [^\s(),]+){1,3}) (?P<body>[A-Z]{2,4})(?=,?\s*\(|\)$)")
_VACANT = phrases("vacant; vacancy; post vacant; position vacant; tbc; tba; to be appointed; to be confirmed")
_NEAR = 2


def person(name: Passage, others: Sequence[Passage], presence: Presence, account: Account) -> Person:
    """Return one person: the words of the name, with brackets behind it, and what else is said."""
    name, own = _without_own(*_without_handle(_without_star(name, account)), account)
    bare, inside = without_brackets(name, account)
    inside = sorted([*own, *inside], key=lambda words: words.start)
    after = AFTER_NAME.search(bare.text)
    said = [*inside]
    if after and after.start():
        account.skip(bare.cut(*after.span()))
        said.insert(0, bare.cut(after.end()))
        bare = bare.cut(0, after.start())
    for other in others:
        words, more = without_brackets(other, account)
        said += [*([words] if words else []), *more]
    bare, said = _name_first(bare, said, account)
    capacity: Passage | None = None
    abbreviation: Passage | None = None
    besides: list[Passage] = []
    notes: list[Passage] = []
    for words in filter(None, said):
        folded = fold(words.text)
        known = presence_of(folded) or (presence_in_cell(folded) if len(folded) > 1 else None)
        if abbreviation is None and is_short_for(words.text, bare.text):
            # "(NO)" are the initials of Neil Orr.
            abbreviation = words
        elif known in AWAY:
            presence = known
            account.skip(words)
        elif capacity is None and is_post(words.text):
            capacity = words
        elif capacity is not None and _is_second_role(capacity, words):
            besides.append(words)
        elif capacity is not None or _is_remark(words.text, presence):
            notes.append(words)
        else:
            capacity = words
    return Person(
        name=bare.literal(),
        capacity=in_order(capacity.literal(), *(words.literal() for words in besides)) if capacity else "",
        abbreviation=abbreviation.literal() if abbreviation else "",
        presence=presence,
        note=in_order(*(words.literal() for words in sorted(notes, key=lambda words: words.start))),
    )


def in_order(*texts: str) -> str:
    """Return literal texts as one, parted by commas, all with their pieces."""
    text, pieces = "", list[Piece]()
    for one in filter(None, texts):
        text = f"{text}, " if text else ""
        pieces += [
            Piece(piece.start, piece.end, piece.offset + len(text), piece.length)
            for piece in getattr(one, "pieces", ())
        ]
        text += one
    return Words(text, pieces) if pieces else text


def _is_remark(words: str, presence: Presence) -> bool:
    """Tell whether words say when or why, and not what somebody is: "late", "10.40", "holiday" of apologies."""
    return is_note(words) or not any(map(str.isalpha, words)) or (presence != "present" and words[0].islower())


def _is_second_role(capacity: Passage, words: Passage) -> bool:
    """Tell whether words go on with what somebody is, right behind a comma: "(Co-opted, Chair)"."""
    near = 0 < words.start - capacity.fragments[-1].end <= _NEAR
    return near and words.text[:1].isupper() and is_role(words.text)


# Offices whose holder may have written the minutes, or may not.
_IN_OFFICE = phrases("minutes; notes; clerk; secretary; author; host; organizer; organiser")


def role_of(capacity: str) -> str:
    """Return "chair" or "minute_taker" where a capacity says so."""
    field = field_of(capacity)
    if field in IN_CHARGE and fold(capacity) not in _IN_OFFICE:
        return field
    words = set(fold(capacity).replace("/", " ").replace("(", " ").split())
    if words & {"chair", "chairman", "chairperson", "chairwoman", "chairing"} and not words & {
        "vice",
        "vice-chair",
        "deputy",
    }:
        return "chair" if "vice" not in fold(capacity) else ""
    return "minute_taker" if words & {"recorder", "minutes", "minute-taker", "scribe", "notetaker"} else ""


def is_vacant(words: str) -> bool:
    """Tell whether words say that nobody holds the post: "Sailing Secretary – vacant"."""
    parts = AFTER_NAME.split(BRACKET.sub(" ", words).strip(EDGES))
    inside = [found[0].strip(" ()[]") for found in BRACKET.finditer(words)]
    return any(fold(part) in _VACANT for part in (*parts[1:], *inside))


def names_somebody(words: str) -> bool:
    """Tell whether words are a name beyond doubt: a title or two words, and no post."""
    return is_name(words) and (has_title(words) or (len(words.split()) > 1 and not is_role(words)))


def post_and_name(words: str) -> int:
    """Return where the name begins before which a post stands; 0 where there is none."""
    end = end_of_post(words)
    return end if end and not has_title(words) and names_somebody(words[end:].strip(EDGES)) else 0


def _name_first(bare: Passage, said: list[Passage], account: Account) -> tuple[Passage, list[Passage]]:
    """Put the name before the post: "Clerk Mrs March", "the Clerk (Mrs March)", "Commodore – Jo March (JM)"."""
    if end := post_and_name(bare.text):
        post, rest = bare.cut(0, end), bare.cut(end)
        lead = len(rest.text) - len(rest.text.lstrip(EDGES))
        account.skip(rest.cut(0, lead))
        return rest.cut(lead), [post, *said]
    for at, words in enumerate(said):
        if not names_somebody(words.text):
            continue
        shorts = [other.text for other in said if other is not words and is_short_for(other.text, words.text)]
        if is_post(bare.text) or (shorts and not is_short_for(shorts[0], bare.text) and not has_title(bare.text)):
            return words, [bare, *said[:at], *said[at + 1 :]]
    return bare, said


def _without_star(words: Passage, account: Account) -> Passage:
    """Return a name without the mark of a footnote behind it."""
    end = len(words.text.rstrip("*†‡ "))
    if not 0 < end < len(words.text):
        return words
    account.skip(words.cut(end))
    return words.cut(0, end)


def _without_handle(words: Passage) -> tuple[Passage, list[Passage]]:
    """Part a name from the handle behind it: "Jo March @jo"."""
    found = _HANDLE.search(words.text)
    return (words.cut(0, found.start()), [words.cut(found.start())]) if found else (words, [])


def _without_own(words: Passage, said: list[Passage], account: Account) -> tuple[Passage, list[Passage]]:
    """Part a name from the body in capitals behind it, "Jo March HTC, (Ottawa)", and from whom somebody stands for."""
    found = _IN_PLACE_OF.search(words.text)
    if found and words.text.count("(", 0, found.start()) == words.text.count(")", 0, found.start()):
        said.append(words.cut(found.start()))
        words = words.cut(0, found.start())
    found = _OWN_BODY.match(words.text)
    if found and not found["name"].isupper() and fold(found["body"]) not in LETTERS_BEHIND:
        said.insert(0, words.cut(*found.span("body")))
        after = words.cut(found.end("body"))
        words, end = words.cut(0, found.end("name")), len(after.text) - len(after.text.lstrip(" ,)"))
        account.skip(after.cut(0, end))
        if rest := after.cut(end):
            more, inside = without_brackets(rest, account)
            said += [*([more] if more and any(map(str.isalnum, more.text)) else []), *inside]
    return words, said
