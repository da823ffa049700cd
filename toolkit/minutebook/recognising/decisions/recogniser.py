"""Decisions: behind a marker, told in a sentence, in a motion on several lines, or under a heading for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.blocks import Decision, Motion, Paragraph, Votes
from minutebook.model.words import Words
from minutebook.patterns import late_pattern
from minutebook.recognising.decisions.motions import MotionRecogniser
from minutebook.recognising.language.decision_sentences import decisions_in
from minutebook.recognising.language.labels import action_label
from minutebook.recognising.language.motion_words import end_of_action_taken, ends_open, motion_fields, resolves_list
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.motions import decision_marker
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.vote_lines import vote_line, vote_marker
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.last_said import LastSaid
    from minutebook.vocabulary.motions import DecisionMarker

_EARLIER = late_pattern(
    r"\b(?:minutes|notes|record)\b.{0,40}?\b(?:last|previous|prior|meetings?|of|from|held)\b"
    r"|\b(?:last|previous|prior)\b.{0,30}?\b(?:minutes|notes)\b",
    re.IGNORECASE,
    signs="minutes; notes; record",
)
_HEADINGS = phrases("""
    decisions; decisions made; decisions taken; summary of decisions; decisions agreed; resolutions; resolution;
    resolution(s); conclusion; conclusions; conclusion/resolution; conclusions/resolutions; conclusions and resolutions;
    voting; votes
""")
# These words begin a motion or a remark as often as a decision, unless they are shouted.
_DOUBTFUL = frozenset({"agreed", "motion", "motions", "it was agreed"})
_UNDECIDED = late_pattern(
    r"(?:no (?:consensus|decision|agreement|conclusion|resolution|vote)|none|deferred|postponed|tabled|to be)\b",
    re.IGNORECASE,
)
_CONCLUDED = late_pattern(
    r"(?:(?P<sure>decided)|conclusions?|outcomes?)\s*:\s*(?=\S)", re.IGNORECASE, signs="decided; conclusion; outcome"
)
_CONSENSUS = late_pattern(r"consensus\b(?!\s+(?:not|was\s+not)\b)", re.IGNORECASE)
_READ_AND_SIGNED = late_pattern(
    r"\bminutes\b.{0,160}\btaken as read and signed\b", re.IGNORECASE, signs="taken as read"
)
_RESOLVED_MINUTES = late_pattern(
    r"(?:it was )?(?:unanimously )?resolved\b.{0,30}\bminutes\b.{0,60}\b(?:approved|confirmed|adopted|accepted)\b",
    re.IGNORECASE,
    signs="resolved",
)
_VOTES = frozenset({"voting", "votes"})
_APPROVE = late_pattern(
    r"(?:(?P<done>Approved|Adopted|Agreed|Accepted|Resolved|Decided)|Approve|Adopt|Accept|Endorse)\s+\w"
)


class DecisionRecogniser:
    """Puts decisions into the minutes at the place where they stand."""

    def __init__(self, builder: DraftBuilder, last: LastSaid, beside: Callable[[Passage], None]) -> None:
        """Begin without any; `last` remembers what was written last, `beside` takes what stands beside decisions."""
        self._builder = builder
        self._last = last
        self._beside = beside
        self._motions = MotionRecogniser(builder, last)
        self._concluding = False

    def conclude(self, *, begin: bool) -> None:
        """Take the lines that follow as decisions, or no more."""
        self._concluding = begin

    def goes_on(self, passage: Passage) -> bool:
        """Read a line that tells more about the motion above it; tell whether it did."""
        return self._motions.goes_on(passage)

    def settle(self) -> None:
        """Write the motion that waits for more lines."""
        self._motions.finish()

    def listed(self, passage: Passage) -> bool:
        """Read a line where only decisions stand; tell whether it is one."""
        title = self._builder.item.title
        heading = fold(title.text) if title is not None else ""
        if not self._concluding and not (heading in _HEADINGS and _may_be_one(passage, heading)):
            return False
        if says_nothing(passage.text) or action_label(passage.text) or begins_task(passage.text):
            return False
        if _UNDECIDED.match(passage.text):
            return False
        self.decide(passage)
        return True

    def read(self, passage: Passage) -> bool:
        """Read a passage that tells of decisions, or begins a motion; tell whether it does."""
        marker = decision_marker(passage.text)
        if marker is not None and passage.cut(marker.end) and not _doubtful(marker):
            self._builder.skip_around(passage, marker.end, marker.number)
            number = passage.cut(*marker.number).literal() if marker.number else Words("")
            self.decide(passage.cut(marker.end), number)
            return True
        if self._vote(passage):
            return True
        if end := _end_of_label(passage):
            self._builder.account.skip(passage.cut(0, end))
            self.decide(passage.cut(end))
            return True
        half = resolves_list(passage.text) or (ends_open(passage.text) and bool(motion_fields(passage)))
        spans = [] if half else _decided(passage.text, of_the_record=self._of_the_record())
        if not spans:
            return self._motions.begin(passage)
        position = 0
        for start, end in spans:
            if before := passage.cut(position, start):
                self._beside(before)
            self.decide(passage.cut(start, end))
            position = end
        if after := passage.cut(position):
            self._beside(after)
        return True

    def _vote(self, passage: Passage) -> bool:
        """Read "VOTE on new machines: for 2, against 1. Carried."; tell whether it was that."""
        text = passage.text
        begin = vote_marker(text)
        parts = vote_line(text, begin, len(text)) if begin else None
        if parts is None or not (motion := passage.cut(*parts.motion)):
            return False
        position = 0
        for start, end in parts:
            self._builder.account.skip(passage.cut(position, start))
            position = end
        self._builder.account.skip(passage.cut(position))
        put = Motion(
            text=motion.running(),
            votes=Votes(printed=passage.cut(*parts.counts).literal()),
            result=passage.cut(*parts.result).literal() if parts.result[0] < parts.result[1] else Words(""),
        )
        self._builder.write_to().append(put)
        self._motions.follow(put)
        self._last.note(motion)
        return True

    def decide(self, words: Passage, number: Words | None = None) -> None:
        """Write a decision; the lines below may tell of its votes, or who acts on it."""
        before = self._builder.last
        if (
            isinstance(before, Decision)
            and _READ_AND_SIGNED.search(before.text)
            and _RESOLVED_MINUTES.match(words.text)
        ):
            # That the minutes were taken as read and signed is one matter with the resolution below it.
            self._builder.take_back()
            self._builder.write_to().append(Paragraph(text=before.text))
        decision = Decision(text=words.running(), number=number or Words(""))
        self._builder.write_to().append(decision)
        self._motions.follow(decision)
        self._last.note(words)

    def _of_the_record(self) -> bool:
        """Whether the open item is about the minutes of an earlier meeting, and not the approval of these."""
        title = self._builder.item.title
        return title is not None and _EARLIER.search(title.text) is not None


def _end_of_label(passage: Passage) -> int:
    """Return where "Conclusion:" ends, or "Action:" before "Approved", that makes a line a decision; 0 for none."""
    text = passage.text
    if taken := end_of_action_taken(text):
        return taken
    found = _CONCLUDED.match(text)
    if not found or _UNDECIDED.match(text, found.end()) or says_nothing(text[found.end() :]):
        return 0
    labelled = passage.cut(0, found.end()).look.bold and not passage.look.bold
    return found.end() if found["sure"] or labelled or _CONSENSUS.match(text, found.end()) else 0


def _decided(text: str, *, of_the_record: bool) -> list[tuple[int, int]]:
    """Return the ranges of decisions; the number before the first words belongs to the first."""
    typed = typed_number(text)
    end = typed[0] if typed else 0
    lead = end + len(text[end:]) - len(text[end:].lstrip())
    spans = [(start + lead, stop + lead) for start, stop in decisions_in(text[lead:], of_the_record=of_the_record)]
    return [(0 if start == lead else start, stop) for start, stop in spans]


def _may_be_one(passage: Passage, heading: str) -> bool:
    """Whether a line under the heading "Decisions" is one: an entry of a list, or words such as "Approve the plan"."""
    if passage.kind == "entry":
        return heading not in _VOTES
    found = _APPROVE.match(passage.text)
    return found is not None and (bool(found["done"]) or heading not in _VOTES)


def _doubtful(marker: DecisionMarker) -> bool:
    """Whether a marker begins a motion, whose fate the lines below tell, or a remark."""
    word = marker.word.lower()
    return word in _DOUBTFUL and (not marker.word.isupper() or word.startswith("motion"))
