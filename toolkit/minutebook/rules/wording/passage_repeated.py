"""TXT101."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Paragraph, Quotation
from minutebook.model.meeting import Item
from minutebook.model.paths import at
from minutebook.model.running_text import parse, plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.text import Text, Token, words_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.model.paths import Path

_SET_FORM = late_pattern(
    r"\W*(?:[\w.-]+:?\W+)?(?:PROPOSED )?"
    r"(?i:resolutions?|resolved|be it resolved|motion|decisions?|decided|agreed|action)\b"
    r"(?:\s?[:–—-]|\s(?i:that)\b)",
    signs=("resol; motion; deci; agreed; action", ":; -; –; —; that"),
)
_SUMMARY = late_pattern(
    r"\W*(?:table of )?(?:contents?|agenda|(?:executive )?summary|resolutions?|decisions?|minutes at a glance)\b",
    re.IGNORECASE,
    signs="content; agenda; summary; resolution; decision; glance",
)
_SHORT = 8
_QUOTED = 6
_GAP = 30


@rule("TXT101", default="warning")
def passage_repeated(meeting: Meeting, *, words: int = 40) -> Iterator[Fault]:
    """Passage repeated.

    A passage of running text stands twice: a slip of copying, or a page recognised twice. Only paragraphs
    count, not tables or actions; neither do resolutions and summaries, quotations, nor lists of links. `words` sets how
    long a passage has to be.

    When to ignore it: a set form of words, such as a resolution, that belongs in both places.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings, one of which repeats a page of itself.
    """
    texts = [Text((*path, "text"), paragraph.text, running=True) for path, paragraph in _paragraphs(meeting)]
    repeats = list(_repeats("\n".join(words_alone(texts)).casefold().split("\n"), words))
    # Where each word stands is asked only where something was found.
    stream = [(text, token) for text in texts for token in text.tokens] if repeats else []
    for one, other, run, more in _told_once(repeats):
        shift = _stray_words(stream, other)
        first, second, length = one + shift, other + shift, run - shift
        text, begin = stream[second]
        end = max(stream[second + step][1].end for step in range(length) if stream[second + step][0] is text)
        opening = " ".join(token.word for _, token in stream[second : second + _QUOTED])
        again = f" They, or some of them, stand there {more} more {'time' if more == 1 else 'times'}." if more else ""
        yield Fault(
            f"The {length} words from {quote(opening)} stand here and also in {_item(meeting, stream[first][0].path)}."
            f"{again}",
            "Delete all but one of them." if more else "Delete one of the two.",
            at=text.path,
            span=(begin.start, end),
        )


def _told_once(repeats: list[tuple[int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Return each repeated passage once, with how many times more than twice it, or part of it, stands there."""
    told: list[tuple[int, int, int, int]] = []
    for first, second, length in repeats:
        same = next((at for at, (one, _, run, _) in enumerate(told) if one <= first < one + run), None)
        if same is None:
            told.append((first, second, length, 0))
        else:
            told[same] = (*told[same][:3], told[same][3] + 1)
    return told


def _paragraphs(meeting: Meeting) -> Iterator[tuple[Path, Paragraph]]:
    """Yield the paragraphs that are nobody's summary and nobody's quotation, each with its path."""
    apart = {path for path, _ in meeting.all_of(Quotation)}
    apart |= {path for path, item in meeting.all_of(Item) if _SUMMARY.match(plain(item.title))}
    for path, found in meeting.all_of(Paragraph):
        inside = apart and any(path[:end] in apart for end in range(len(path)))
        if not inside and not _belongs_in_both(found):
            yield path, found


def _belongs_in_both(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a set form of words, or made of links: those stand in lists and in the text."""
    text = paragraph.text
    if "](" in text and 2 * sum(len(run.text) for run in parse(text) if run.link) > len(plain(text)):
        return True
    return _SET_FORM.match(text) is not None


def _stray_words(stream: list[tuple[Text, Token]], start: int) -> int:
    """Return how many words at the start of a passage are only the end of the paragraph before it."""
    ends = next((step for step in range(1, _SHORT) if stream[start + step][0] is not stream[start][0]), 0)
    return ends if start and stream[start - 1][0] is stream[start][0] else 0


def _repeats(words: list[str], least: int) -> Iterator[tuple[int, int, int]]:
    """Yield every run of at least `least` words that stands twice: first place, second place, length.

    Short runs that stand twice are found first; a long one is a chain of them, so ordinary text costs one pass.
    Runs that follow each other closely are one: recognition seldom repeats a page to the letter.
    """
    if len(words) < 2 * least:
        return
    seen: dict[tuple[str, ...], int] = {}
    position = 0
    found: list[tuple[int, int, int]] = []
    runs = list(zip(*(words[step:] for step in range(_SHORT)), strict=False))
    # A chain begins with a long run, and one of the short runs that begin every so many words lies wholly inside it.
    marked = set(runs[:: max(least - _SHORT, 1)])
    if sum(map(marked.__contains__, runs)) == len(marked):
        return
    while position < len(runs):
        first = seen.setdefault(runs[position], position)
        if first + _SHORT > position:
            position += 1
            continue
        length = _SHORT
        while (
            position + length < len(words)
            and first + length < position
            and words[first + length] == words[position + length]
        ):
            length += 1
        if length >= least or (found and _follows(found[-1], first, position)):
            found.append((first, position, length))
            position += length
        else:
            position += 1
    yield from _joined(found, least)


def _follows(before: tuple[int, int, int], first: int, second: int) -> bool:
    ended_first, ended_second = before[0] + before[2], before[1] + before[2]
    return 0 <= first - ended_first <= _GAP and 0 <= second - ended_second <= _GAP


def _joined(found: list[tuple[int, int, int]], least: int) -> Iterator[tuple[int, int, int]]:
    while found:
        first, second, length = found.pop(0)
        while found and _follows((first, second, length), found[0][0], found[0][1]):
            length = found[0][1] + found[0][2] - second
            found.pop(0)
        if length >= least:
            yield first, second, length


def _item(meeting: Meeting, path: Path) -> str:
    """Return how to call the item in which something stands."""
    for end in range(len(path), 0, -1):
        found = at(meeting, path[:end])
        if isinstance(found, Item):
            number = found.number.rstrip(".")
            return f"item {number}" if number else quote(plain(found.title)) if found.title else "the opening words"
    return "another place"
