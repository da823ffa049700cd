"""REA101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.unread import names_of_those_present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Problem, Reading

# "Bank details: see the noticeboard": one of the details at the head, whatever it is.
_DETAIL = late_pattern(r"\W{0,6}[^\W\d_][^:\n.!?]{1,40}:\**\s{1,3}\S[^\n]{0,100}(?:\n|$)")
_LONGEST_DETAIL = 12
_TAG = late_pattern(r"</?([A-Za-z][\w-]*)")


@rule("REA101", default="warning")
def words_unplaced(reading: Reading) -> Iterator[Fault]:
    """Words stand in no item, or could not be understood.

    They are kept where they stood, and every conversion carries them; but nobody will find them under a
    heading, and no other rule looks at them as what they may have been. A second title, a line with the day or a link
    may well stand before the first heading, and so may a detail such as "Film: on the website", with a short list.
    Paragraphs that follow each other are told once, and so is mark-up of one kind.

    Bad:

        # Finance Committee, 4 March 2026

        The committee had met informally beforehand.

        ## 1. Attendance

    Good:

        # Finance Committee, 4 March 2026

        ## 1. Attendance

        The committee had met informally beforehand.

    When to ignore it: a standing sentence that belongs before the first heading, such as a note on publication.

    Measured on public minutes: 127 hits in 268 sets of minutes; of 20 read, 19 were right.

    Source: practice; scanned minutes lose paragraphs at page breaks.
    """
    for found in _groups(reading):
        problem, words = found[0]
        if not problem.facts.get("reason") and _is_detail([words for _, words in found]):
            continue
        if len(found) == 1 and _gives_detail(reading, found[0][1]):
            continue
        reason, more = problem.facts.get("reason", ""), len(found) - 1
        if reason:
            again = f" (and {more} more like it)" if more else ""
            fact, hint = f"{quote(words)}{again} could not be read here: {reason}.", "Correct it, or take it out."
        elif more:
            paragraphs = "paragraph" if more == 1 else "paragraphs"
            fact = f"{quote(words)} and the {more} {paragraphs} after it stand under no item."
            hint = "Give them a heading, or move them under the item they belong to."
        else:
            fact, hint = f"{quote(words)} stands under no item.", "Move it under the item it belongs to."
        yield Fault(fact, hint, in_source=(problem.start, problem.end))


def _is_detail(run: list[str]) -> bool:
    """Whether words are a label with what belongs to it, and perhaps a list of short entries below it."""
    lines = [line for words in run for line in words.splitlines()]
    return _DETAIL.match(run[0]) is not None and all(len(line.split()) <= _LONGEST_DETAIL for line in lines[1:])


def _gives_detail(reading: Reading, words: str) -> bool:
    """Whether a short line such as "Started at 7 pm, by video call" is where a detail of the meeting was read."""
    meeting = reading.meeting
    printed = [one.printed for one in (meeting.date, meeting.start, meeting.end) if one is not None]
    return len(words.split()) <= _LONGEST_DETAIL and any(one in words for one in printed)


def _groups(reading: Reading) -> Iterator[list[tuple[Problem, str]]]:
    """Yield problems that are told in one breath: mark-up of one kind, and paragraphs that follow each other."""
    kinds: dict[str, list[tuple[Problem, str]]] = {}
    run, end = "", 0
    listed = _names_told(reading)
    for problem, words in reading.problems_of("REA101"):
        if listed[0] <= problem.start <= listed[1]:
            continue
        reason = problem.facts.get("reason", "")
        tag = _TAG.match(words)
        if reason:
            kind = f"{reason} {tag[1].lower()}" if tag else f"{problem.start}"
        else:
            if not run or any(letter.isalnum() for letter in reading.source.text[end : problem.start]):
                run = f"{problem.start}"
            kind, end = run, problem.end
        kinds.setdefault(kind, []).append((problem, words))
    yield from kinds.values()


def _names_told(reading: Reading) -> tuple[int, int]:
    """Return where a list of those present begins that could not be read: `attendance-missing` tells of it.

    It is the first letter, or the mark before it, after words such as "Attendees", or the line of those words.
    """
    seems = None if reading.meeting.attendance else names_of_those_present(reading)
    if seems is None:
        return (-1, -1)
    text = reading.source.text
    after = next((place for place in range(seems[1], len(text)) if text[place].isalnum()), len(text))
    return text.rfind("\n", 0, seems[0]) + 1, after
