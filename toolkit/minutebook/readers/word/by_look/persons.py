"""One person out of the words of a row: the name, what the person is, initials, what is said besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Person
from minutebook.patterns import late_pattern
from minutebook.readers.recognised_text.attendance import is_role
from minutebook.readers.word.by_look.names import AFTER_NAME, BRACKET, is_name
from minutebook.vocabulary.attendance import is_note, presence_in_cell, presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.titles import end_of_post, has_title, is_post
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Presence
    from minutebook.readers.recognised_text.passages import Account, Passage

_IN_BRACKETS = late_pattern(r"(?P<joint>[,;])|[^,;]+")
_VACANT = phrases("vacant; vacancy; post vacant; position vacant; tbc; tba; to be appointed; to be confirmed")
_SHORT = 6
_EDGES = " .,;:-–—"


def person(name: Passage, others: Sequence[Passage], presence: Presence, account: Account) -> Person:
    """Return one person: the words of the name, with brackets behind it, and what else is said."""
    bare, inside = _without_brackets(name, account)
    after = AFTER_NAME.search(bare.text)
    said = [*inside]
    if after and after.start():
        account.skip(bare.cut(*after.span()))
        said.insert(0, bare.cut(after.end()))
        bare = bare.cut(0, after.start())
    for other in others:
        words, more = _without_brackets(other, account)
        said += [*([words] if words else []), *more]
    bare, said = _name_first(bare, said, account)
    capacity: Passage | None = None
    abbreviation: Passage | None = None
    notes: list[Passage] = []
    for words in filter(None, said):
        folded = fold(words.text)
        known = presence_of(folded) or (presence_in_cell(folded) if len(folded) > 1 else None)
        if abbreviation is None and _is_short_for(words.text, bare.text):
            # "(NO)" are the initials of Neil Orr.
            abbreviation = words
        elif known in {"apologies", "absent"}:
            presence = known
            account.skip(words)
        elif capacity is None and is_post(words.text):
            capacity = words
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


def is_vacant(words: str) -> bool:
    """Tell whether words say that nobody holds the post: "Sailing Secretary – vacant"."""
    parts = AFTER_NAME.split(BRACKET.sub(" ", words).strip(_EDGES))
    inside = [found[0].strip(" ()[]") for found in BRACKET.finditer(words)]
    return any(fold(part) in _VACANT for part in (*parts[1:], *inside))


def names_somebody(words: str) -> bool:
    """Tell whether words are a name beyond doubt: a title or two words, and no post."""
    return is_name(words) and (has_title(words) or (len(words.split()) > 1 and not is_role(words)))


def post_and_name(words: str) -> int:
    """Return where the name begins before which a post stands; 0 where there is none."""
    end = end_of_post(words)
    return end if end and not has_title(words) and names_somebody(words[end:].strip(_EDGES)) else 0


def _name_first(bare: Passage, said: list[Passage], account: Account) -> tuple[Passage, list[Passage]]:
    """Put the name before the post: "Clerk Mrs March", "the Clerk (Mrs March)", "Commodore – Jo March (JM)"."""
    if end := post_and_name(bare.text):
        post, rest = bare.cut(0, end), bare.cut(end)
        lead = len(rest.text) - len(rest.text.lstrip(_EDGES))
        account.skip(rest.cut(0, lead))
        return rest.cut(lead), [post, *said]
    for at, words in enumerate(said):
        if not names_somebody(words.text):
            continue
        shorts = [other.text for other in said if other is not words and _is_short_for(other.text, words.text)]
        if is_post(bare.text) or (shorts and not _is_short_for(shorts[0], bare.text) and not has_title(bare.text)):
            return words, [bare, *said[:at], *said[at + 1 :]]
    return bare, said


def _without_brackets(words: Passage, account: Account) -> tuple[Passage, list[Passage]]:
    """Part words from what stands in brackets among them, and from what stands behind those."""
    text = words.text
    if not any(map(str.isalnum, text)):
        return words, []
    inside: list[Passage] = []
    outside: list[Passage] = []
    position = 0
    for bracket in [*BRACKET.finditer(text), None]:
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
