"""What is a heading, how deep it stands, and where it ends when text runs on behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern
from minutebook.recognising.language.labels import action_label, begins_with_label, task_start
from minutebook.recognising.language.prose import begins_like_sentence, has_verb, word_count
from minutebook.recognising.next_meeting.draft import end_of_heading
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well, first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.agenda_part import AgendaPart

_IN_TEXT = late_pattern(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}[.)]?)\s+(?=[^\W\d_]|[‘'“\"(])")
_SECOND_HEADING = late_pattern(r"\s(?=1[.)]\s+[A-Z])")
_NOTHING_BEHIND = late_pattern(r"\s+[-–—:]?\s*(?=(?:None|N/?A|Nil|No [a-z ]{1,40}|Nothing[a-z ]{0,40})\s*\.?$)")
_LEAD_IN_SPEAKER = late_pattern(r"(?<=\S)\s+(?=(?:[Tt]he\s+)?[A-Z][A-Z&]{1,7}(?:\s+[A-Z][a-z]+)?\s+(?P<verb>[a-z]+))")
ALWAYS_ON_TOP = frozenset({"any other business", "next meeting", "close"})
_LONGEST = 14
_LONGEST_STYLED = 20
_LONGEST_ALONE = 45
_SHORT = 8
_LEAST_SPLIT = 4


class Numbered(NamedTuple):
    """A heading with its number in the same passage."""

    number: Passage
    words: Passage


def number_in_text(passage: Passage) -> Numbered | None:
    """Part "3. Policing priorities" into number and heading; None where it is a sentence or a list entry."""
    found = _IN_TEXT.match(passage.text)
    if not found or passage.kind == "entry":
        return None
    words = passage.cut(found.end())
    dotted = "." in found["number"].rstrip(".")
    marked = found["number"][-1] in ".)"
    if not (dotted or marked) or word_count(words.text) > _LONGEST + _SHORT:
        return None
    if words.text[0].islower():
        # "1. they pay on new roofs;" is an entry of a list.
        return None
    known = section_of(words.text) in {*ALWAYS_ON_TOP, "matters arising", "holding to account", "inspection programme"}
    if not known and not any(words.look) and (has_verb(words.text) or word_count(words.text) > _LONGEST):
        return None
    return Numbered(passage.cut(found.start("number"), found.end("number")), words)


def level_of_number(number: str) -> list[int]:
    """Return the figures of a typed number: [2, 1] for "2.1."."""
    return [int(figure) for figure in re.findall(r"\d+", number)]


def split_heading(passage: Passage) -> tuple[Passage, Passage | None]:
    """Part the heading of a numbered row from what runs on behind it in the same cell."""
    text = passage.text
    for end in _ends_of_heading(text):
        if 0 < end < len(text):
            return passage.cut(0, end), passage.cut(end)
    styled = _end_of_look(passage)
    if styled:
        return passage.cut(0, styled), passage.cut(styled)
    return passage, None


def is_section_heading(passage: Passage, *, next_is_content: bool = True) -> bool:
    """Tell whether a passage without a number is the heading of a section that minutes of this kind have."""
    if passage.kind == "entry" or action_label(passage.text) or task_start(passage.text) >= 0:
        return False
    heading = split_heading(passage)[0].text
    section = section_of(heading)
    if section == "close" and word_count(heading) > _LEAST_SPLIT:
        return False
    if section is None or section in {"attendance", "apologies", "actions", "decisions", "reports"}:
        return False
    return next_is_content and word_count(heading) <= _LONGEST and not has_verb(heading)


def is_topic(part: AgendaPart, following: AgendaPart | None, *, under_number: bool, speakers: Iterable[str]) -> bool:
    """Tell whether a passage without a number is the heading of what follows.

    Bold, underlined or italic from end to end; or a short line without a verb; or, in a row of its own, words
    without a verb before somebody speaks. `under_number` tells that a numbered heading stands right above.
    """
    passage, text = part.passage, part.text
    if following is None or following.number is not None or begins_with_label(text):
        return False
    if passage.kind != "paragraph" or part.headless or says_nothing(text) or not _begins_high(text):
        return passage.kind == "heading"
    if any(passage.look):
        return word_count(text) <= _LONGEST_STYLED and not text.endswith((".", ",", ";"))
    if text.endswith((":", ",", ";")):
        return False
    if word_count(text) <= _SHORT and not ends_well(text) and not has_verb(text):
        return following.passage.kind != "entry" and (has_verb(following.text) or any(following.passage.look))
    return _stands_alone(part, following, under_number=under_number, speakers=speakers)


def _stands_alone(part: AgendaPart, following: AgendaPart, *, under_number: bool, speakers: Iterable[str]) -> bool:
    """Tell whether a longer passage heads the talk that begins in the next row."""
    text = part.text
    if not (part.alone and following.first) or word_count(text) > _LONGEST_ALONE or _speaks(text, speakers):
        return False
    if has_verb(text):
        # "… how do the two work together": only a heading right above makes it one.
        return under_number and not begins_like_sentence(text) and _speaks(following.text, speakers)
    return _speaks(following.text, speakers) or begins_like_sentence(following.text)


def topic_before_text(part: AgendaPart, speakers: Iterable[str]) -> int:
    """Return where a heading ends that a sentence runs on behind, right under a numbered heading; 0 for none."""
    end = first_sentence(part.text)
    heading = part.text[:end]
    if end == len(part.text) or has_verb(heading) or word_count(heading) < _LEAST_SPLIT:
        return 0
    if part.passage.kind == "entry" or not _begins_high(heading) or word_count(heading) > _LONGEST_ALONE:
        return 0
    return end if part.first and _speaks(part.text[end:].strip(), speakers) else 0


def _ends_of_heading(text: str) -> Iterator[int]:
    second = _SECOND_HEADING.search(text)
    if second:
        yield second.end()
    if section_of(text) == "next meeting":
        yield end_of_heading(text)
    label = action_label(text)
    if label and label.origin:
        yield label.end
    nothing = _NOTHING_BEHIND.search(text)
    if nothing and says_nothing(text[nothing.end() :]):
        yield nothing.start()
    if has_verb(text) or word_count(text) > _LONGEST + _SHORT:
        yield from _ends_before_sentence(text)


def _ends_before_sentence(text: str) -> Iterator[int]:
    """Yield where a heading may end that a sentence runs on behind: at a colon, a speaker or a full stop."""
    colon = text.find(": ")
    if colon > 0 and section_of(text[:colon]) and has_verb(text[colon:]) and not has_verb(text[:colon]):
        yield colon + 1
    for speaker in _LEAD_IN_SPEAKER.finditer(text):
        if has_verb(text[: speaker.start()]):
            break
        if has_verb(speaker["verb"]):
            yield speaker.end()
    end = first_sentence(text)
    if not has_verb(text[:end]):
        yield end


def _end_of_look(passage: Passage) -> int:
    """Return where bold, underlined or italic words at the beginning end, 0 where the look is the same throughout."""
    offset = 0
    first = passage.fragments[0].look if passage.fragments else None
    for fragment in passage.fragments:
        if fragment.look != first and fragment.text.strip():
            return offset if first and any(first) and passage.text[:offset].strip() else 0
        offset += len(fragment.text)
    return 0


def end_of_styled_heading(passage: Passage) -> int:
    """Return where a heading in bold, underlined or italics ends that ordinary words follow; 0 for none."""
    end = _end_of_look(passage)
    return end if end and word_count(passage.text[:end]) <= _LONGEST and not has_verb(passage.text[:end]) else 0


def _begins_high(text: str) -> bool:
    bare = text.lstrip("‘'“\"([")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit())


def _speaks(text: str, speakers: Iterable[str]) -> bool:
    """Tell whether a text begins with somebody who speaks or acts: "The PCC asked", "ACC Evans said", "RHL added"."""
    words = text.split(" ", 6)[:6]
    if words and words[0] in {"The", "Prior"}:
        words = words[1:]
    known = " ".join(words)
    if any(known.startswith(f"{speaker} ") for speaker in speakers):
        return True
    return bool(words) and words[0].isupper() and len(words[0]) > 1 and has_verb(" ".join(words[1:4]))
