"""What was found in a Word file, as the words of comments: one for each place, and one on the title that sums up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from minutebook.finding import SEVERITIES
from minutebook.places.comment_spots import ACCESSIBILITY, Spots
from minutebook.reports.plural import plural
from minutebook.suppressions.in_word import covers
from minutebook.word.comment_parts import CommentPiece
from minutebook.word.comments import Note
from minutebook.word.threads import SUMMARY, threads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.finding import Finding
    from minutebook.places.comment_spots import Spot
    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument

_LEADS = {"error": "Put right.", "warning": "Please check.", "info": "Tidy up."}
_COUNTED = {"error": "to put right", "warning": "to check", "info": "to tidy up"}
_KEEP = "to keep something as it is, reply with your reason and click Resolve."
_ACCESSIBLE = "This file is not as easy to read with a screen reader or the keyboard as it could be."
_OUTSIDE = {"comment": "a comment", "endnote": "an endnote", "footnote": "a footnote", "text box": "a text box"}
# Points on ranges of words longer than this are told apart from those on words within.
_SENTENCE = 200
_MOST_OF_A_KIND = 3


class _Point(NamedTuple):
    finding: Finding
    spot: Spot

    @property
    def weight(self) -> tuple[int, int, str]:
        """What is told first: the most serious, then what stands first."""
        return SEVERITIES.index(self.finding.severity), self.spot.start, self.finding.code


def notes(reading: Reading, document: WordDocument, findings: Sequence[Finding]) -> list[Note]:
    """Return the comments to write, in their order; what kept comments of ours speak of already is left out.

    Args:
        reading: the Word file.
        document: the same, as it was read.
        findings: everything that was found in it and not answered.
    """
    spots = Spots(reading, document)
    ours = threads(document)
    kept = [thread for thread in ours if thread.kept]
    points = [_Point(finding, spots.of(finding)) for finding in findings]
    untold = [point for point in points if not any(covers(thread, point.finding, point.spot) for thread in kept)]
    summary = _summary(findings, tracked=bool(document.changes))
    told = any(thread.comment.words.strip() == summary for thread in kept)
    first = [] if told else [Note(*spots.title, ((CommentPiece(summary),),))]
    return [*first, *(_note(place) for place in _places(untold))]


def counted(findings: Sequence[Finding]) -> list[tuple[int, str]]:
    """Return how many findings are of each severity that there are any of, with the words for it: 4 "to put right"."""
    counts = ((sum(one.severity == severity for one in findings), words) for severity, words in _COUNTED.items())
    return [(count, words) for count, words in counts if count]


def _summary(findings: Sequence[Finding], *, tracked: bool) -> str:
    read = f"{SUMMARY} as if every tracked change had been accepted" if tracked else SUMMARY
    counts = counted(findings)
    if not counts:
        return f"{read}, and found nothing to put right." if not tracked else f"{read}. Nothing is to be put right."
    (number, first), *more = counts
    things = f"{number} {plural(number, 'thing')} {first}"
    others = [f"{count} {words}" for count, words in more]
    listed = " and ".join(filter(None, [", ".join([things, *others[:-1]]), *others[-1:]]))
    return f"{read}. There {'is' if number == 1 else 'are'} {listed}; {_KEEP}"


def _places(points: Sequence[_Point]) -> Iterator[list[_Point]]:
    """Put together what stands at one place: on the same words, or on words within a sentence that is told of."""
    together = [point for point in points if point.finding.code in ACCESSIBILITY]
    if together:
        yield together
    place: list[_Point] = []
    end = 0
    others = (point for point in points if point.finding.code not in ACCESSIBILITY)
    for point in sorted(others, key=lambda point: (point.spot.start, -point.spot.end, point.weight)):
        spot = point.spot
        first = place[0].spot if place else spot
        same = (spot.start, spot.end) == (first.start, first.end)
        if place and (same or (spot.start < end and max(end, spot.end) - first.start <= _SENTENCE)):
            place.append(point)
            end = max(end, spot.end)
            continue
        if place:
            yield place
        place, end = [point], spot.end
    if place:
        yield place


def _note(place: list[_Point]) -> Note:
    points = sorted(place, key=lambda point: point.weight)
    lead = _LEADS[points[0].finding.severity]
    said = list(dict.fromkeys(_said(points)))
    codes = dict.fromkeys(point.finding.code for point in points)
    if len(said) > 1 and points[0].finding.code in ACCESSIBILITY:
        said[0] = f"{_ACCESSIBLE} {said[0]}"
    paragraphs = [
        (CommentPiece(f"{lead} ", "bold"), CommentPiece(said[0])),
        *((CommentPiece("Also: ", "italic"), CommentPiece(words)) for words in said[1:]),
        (CommentPiece(", ".join(codes), "small"),),
    ]
    return Note(min(p.spot.start for p in points), max(p.spot.end for p in points), tuple(paragraphs))


def _said(points: list[_Point]) -> Iterator[str]:
    """Yield what is said of each point; of many that are alike, of the first ones."""
    number = Counter(point.finding.code for point in points)
    told: Counter[str] = Counter()
    for point in points:
        finding = point.finding
        told[finding.code] += 1
        if told[finding.code] <= _MOST_OF_A_KIND or number[finding.code] == _MOST_OF_A_KIND + 1:
            yield " ".join(filter(None, [finding.message, finding.hint, _outside(point.spot.outside)]))
        elif told[finding.code] == number[finding.code]:
            yield f"There are {number[finding.code] - _MOST_OF_A_KIND} more of this kind ({finding.code})."


def _outside(kind: str) -> str:
    if not kind:
        return ""
    where = _OUTSIDE.get(kind, f"the page {kind}")
    return f"(It stands in {where}, where Word allows no comments.)"
