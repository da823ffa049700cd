"""Findings that were answered in Word itself: a reply to the comment that tells them, and the comment resolved.

Then `check` does not tell them again, as long as the comment stands in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.places.comment_spots import ACCESSIBILITY, Spots
from minutebook.word.threads import threads

if TYPE_CHECKING:
    from minutebook.finding import Finding
    from minutebook.places.comment_spots import Spot
    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument
    from minutebook.word.threads import Thread


def covers(thread: Thread, finding: Finding, spot: Spot) -> bool:
    """Whether a comment of ours is about a finding.

    One about words counts as long as its words and those of the finding overlap; one about what is missing, or stands
    where no comment can, by what it says.
    """
    if finding.code not in thread.codes:
        return False
    if finding.code in ACCESSIBILITY:
        return True
    if spot.own and not spot.outside:
        return thread.comment.start < spot.end and spot.start < max(thread.comment.end, thread.comment.start + 1)
    return " ".join(finding.message.split()) in " ".join(thread.comment.words.split())


def not_answered(reading: Reading, document: WordDocument, findings: list[Finding]) -> list[Finding]:
    """Return the findings in a Word file that nobody has answered in it."""
    answers = [thread for thread in threads(document) if thread.settled]
    if not answers:
        return findings
    spots = Spots(reading, document)
    told = [(one, spots.of(one)) for one in findings]
    return [one for one, spot in told if not any(covers(thread, one, spot) for thread in answers)]
