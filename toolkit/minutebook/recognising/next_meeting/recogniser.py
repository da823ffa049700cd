"""The next meeting: under its heading, or told in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_clocks, find_days
from minutebook.model.blocks import NextMeeting
from minutebook.model.when import Clock, When
from minutebook.patterns import late_pattern
from minutebook.recognising.language.labels import action_label
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.next_meeting.draft import NextMeetingDraft
from minutebook.vocabulary.next_meeting import EVENT
from minutebook.vocabulary.sentences import first_sentence

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import Content, ItemDraft

_DAY = (
    r"(?:the )?\d{1,2}|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.? \d"
)
_NEXT = late_pattern(
    r"\bnext\s+(?:[\w'’-]+\s+){0,5}?meetings?\b.{0,80}?"
    r"(?:\bwill\b|\bis\b|\bwas\b|\bset for\b|\bscheduled\b|\bshall\b|\bto be\b|:|\s[-–—]\s|\bon\b|\bat\b|\bdate\b)"
    # The next one: a Saturday.
    r"|\bnext(?:\s+(?:meeting|mtg|one|time|gm|agm|call|session|sync|get[ -]together))?\s*[:–—-]\s*(?=\w)"
    rf"|\bnext\s+{EVENT}(?:\.?\s+(?=(?:mon|tues?|wed|thu|fri|sat|sun)\w{{0,6}}\b|\d{{1,2}}\D)|\s*[:–—-]\s*(?={_DAY})"
    # Told in passing, with the day.
    rf"|\s+(?:is|will be|to be held|takes place|will take place)\s+(?=on\b|at\b|{_DAY}))"
    r"|\b(?:(?:we|the (?:council|committee|board|group|club|team))\s+(?:(?:will|shall)\s+)?"
    r"(?:meets?\s+(?:again|next)|next\s+meets?|reconvenes?)\s+on\s+"
    rf"|see you (?:all |again |next )?(?:on )?)(?={_DAY})",
    re.IGNORECASE,
    signs="next; again; reconvene; see you",
)
_TO_COME = late_pattern(
    r"(?:date )?(?:is |still )?to be (?:arranged|confirmed|advised|decided|announced|agreed|set)", re.IGNORECASE
)
# Lines below the next meeting that say nothing of it: how this one ended, and who signs.
_AT_THE_END = late_pattern(
    r"\b(?:meeting|session|chair\w*)\b.{0,40}\b(?:closed|ended|adjourned|finished|concluded)\b"
    r"|^(?:closed|ended|adjourned|finished)\b|\bno (?:further|other) business\b"
    r"|^(?:signed|signature|chair\w*|date)\b.{0,20}[_.…]{3}|[_.…]{6}|\bthank(?:s|ed|ing)?\b",
    re.IGNORECASE,
)


def is_at_the_end(text: str) -> bool:
    """Tell whether words say how the meeting ended, or are where somebody signs."""
    return _AT_THE_END.search(text) is not None


def tells_of_next(text: str) -> bool:
    """Tell whether words speak of the next meeting."""
    return _NEXT.search(text) is not None


class NextMeetingRecogniser:
    """Reads the next meeting."""

    def __init__(self, builder: DraftBuilder) -> None:
        """Begin without any."""
        self._builder = builder
        self._draft: NextMeetingDraft | None = None
        self._content: Content = []
        self._found = False
        self._said: list[tuple[Content, NextMeeting]] = []

    def begin(self, item: ItemDraft) -> None:
        """Begin with the item that is about the next meeting."""
        self._draft, self._content = NextMeetingDraft(self._builder.account), item.content

    def close(self) -> None:
        """Finish at the next heading."""
        if self._draft is not None:
            block = self._draft.block()
            undated = self._draft.undated
            if len(undated) == 1 and _TO_COME.match(undated[0].text):
                block = NextMeeting(date=When(printed=undated[0].literal()))
            elif undated:
                # A link to a calendar, or a wish.
                block = NextMeeting()
                self._builder.write_to(self._content)
                for words in undated:
                    self._builder.put(words)
            if block != NextMeeting():
                self._content.insert(0, block)
                self._found = True
        self._draft = None

    def finish(self) -> None:
        """Where no item is about the next meeting, take what was said of it last."""
        if not self._found and self._said:
            content, block = self._said[-1]
            content.append(block)

    def read(self, passage: Passage) -> list[Passage] | None:
        """Read words under the heading; return those that stay as text, None where they are about no meeting."""
        if self._draft is None or action_label(passage.text):
            return None
        if is_at_the_end(passage.text):
            # "Monday 10 July, 7pm. The meeting closed at 9pm."
            stop = first_sentence(passage.text)
            first, rest = passage.cut(0, stop), passage.cut(stop)
            if not rest or is_at_the_end(first.text) or not find_days(first.text):
                return None
            return [*(self.read(first) or []), rest]
        typed = typed_number(passage.text)
        days = find_days(passage.text)
        if typed and typed[0] < len(passage.text) and not (days and days[0].start < typed[0]):
            self._builder.account.skip(passage.cut(0, typed[0]))
            passage = passage.cut(typed[0])
        return self._draft.read(passage)

    def note(self, text: str) -> None:
        """Take notice of words that say when the next meeting is, and stay where they stand."""
        found = _NEXT.search(text)
        said = text[found.start() :] if found else ""
        days = find_days(said)
        if not days:
            return
        clocks = [clock for clock in find_clocks(said) if clock.start >= days[0].end or clock.end <= days[0].start]
        block = NextMeeting(
            date=When(printed=said[days[0].start : days[0].end]),
            start=Clock(printed=said[clocks[0].start : clocks[0].end]) if clocks else None,
        )
        self._said.append((self._builder.item.content, block))
