"""Headings on a page where nothing stands out: short lines of their own, each above what was said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.dates import find_clocks, find_days
from minutebook.recognising.headings.candidates import HeadingCandidate
from minutebook.recognising.headings.levels import style_level
from minutebook.recognising.language.labels import begins_with_label
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.vocabulary.attendance import presence_before_names
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.page.lines import Line

_MOST_WORDS = 6
_FEWEST_LETTERS = 3
_FEWEST = 2
_TALK = 3
# What stands in a list below such a heading is read by it.
_OF_ENTRIES = frozenset({"actions", "decisions"})


def with_plain_headings(kept: list[HeadingCandidate], lines: Sequence[Line | None]) -> list[HeadingCandidate]:
    """Return the headings of a page with those that nothing but their place makes one, in order.

    There are none where anything on the page looks like a heading, and never one alone.
    """
    if any(line is not None and (line.stands_out or style_level(line.paragraph) is not None) for line in lines):
        return kept
    found = list(_found(lines))
    values = [one.numbering.value for one in found if one.numbering is not None]
    if len(values) == 1 or any(other - one != 1 for one, other in pairwise(values)):
        found = [one for one in found if one.numbering is None]
    if len(found) < _FEWEST:
        return kept
    places = {one.at for one in kept}
    return sorted([*kept, *(one for one in found if one.at not in places)], key=lambda one: one.at)


def _found(lines: Sequence[Line | None]) -> Iterator[HeadingCandidate]:
    for at, line in enumerate(lines[:-1]):
        above, below = lines[at - 1] if at else None, lines[at + 1]
        if line is None or below is None or (above is not None and _is_short(above)):
            continue
        heading = _heading(at, line)
        if heading is None:
            continue
        of_entries = section_of(heading.title.text) in _OF_ENTRIES and below.passage.kind == "entry"
        if of_entries or _is_talk(below):
            yield heading


def _heading(at: int, line: Line) -> HeadingCandidate | None:
    """Part a short line that says nothing, but may head what follows, into number and title."""
    if not _is_short(line) or line.number:
        return None
    title, number, numbering = line.passage, None, None
    typed = typed_number(title.text)
    if typed:
        if typed[1].kind != "figures" or typed[1].depth != 1:
            return None
        number, title, numbering = title.cut(0, typed[0]), title.cut(typed[0]), typed[1]
    text = title.text
    named = word_count(text) > 1 and looks_like_name(text) and section_of(text) is None
    label = begins_with_label(text) and section_of(text) not in _OF_ENTRIES
    letters = sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and text[:1].isupper()
    if not letters or named or label or says_nothing(text) or find_days(text) or find_clocks(text):
        return None
    if field_of(text) is not None or presence_before_names(text) is not None:
        return None
    return HeadingCandidate(at, line, "plain", title, number, numbering, None)


def _is_short(line: Line) -> bool:
    text = line.text
    return (
        line.alone
        and line.passage.kind == "paragraph"
        and len(line.cells) == 1
        and ":" not in text
        and not ends_well(text)
        and not text.endswith(",")
        and word_count(text) <= _MOST_WORDS
        and not has_verb(text)
    )


def _is_talk(line: Line) -> bool:
    text = line.text
    return line.passage.kind == "paragraph" and text[-1:] in ".?!" and word_count(text) >= _TALK and has_verb(text)
