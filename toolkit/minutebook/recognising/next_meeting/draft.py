"""When and where the next meeting is, and on what: theme, day, time and place in any order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_clocks, find_days, find_months
from minutebook.model.blocks import NextMeeting
from minutebook.model.when import Clock, When
from minutebook.patterns import late_pattern
from minutebook.vocabulary.next_meeting import (
    BEFORE_PLACE,
    HEADING_WORDS,
    JOINTS,
    LABEL,
    PLACE,
    SENTENCE,
    next_field_of,
)
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.placeholders import find_placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account

_WORD = late_pattern(r"[^\s/&,–—-]+|[/&,–—-]")
# Who will lead, or what else a label says, behind a sentence or in brackets: "7pm, at no. 9. Chair: Jo", "(chair: Jo)".
_OTHER_LABEL = late_pattern(
    r"(?<=[\w)][.;])\s+(?=(?P<label>[A-ZÀ-Þ][\w-]{1,20}(?: [\w-]{1,15}){0,2})\s*[:：])"
    r"|\s+(?=[(\[](?P<inside>[^\W\d_][\w -]{1,25})\s*[:：])"
)
# Who signs below.
_SIGNED = late_pattern(
    r"signed(?: by)?\s*[:：]|(?:the )?(?:chair\w{0,6}|president|secretary|clerk)\s*[:.]?\s*$",
    re.IGNORECASE,
    signs="signed; chair; president; secretary; clerk",
)
# "AGM followed by the committee": what it is about, and no place.
_NO_PLACE = late_pattern(r"\b(?:meetings?|AGM|EGM|followed|preceded)\b", re.IGNORECASE)
_AS_NOW = late_pattern(r"(?:at )?(?:the )?(?:same|usual) (?:time|place|venue)\b.{0,30}", re.IGNORECASE)
_PARTS = late_pattern(r"\s*(?:;|\s/\s|\s[–—|-]\s|,(?=\s))\s*")


def end_of_heading(text: str) -> int:
    """Return where the heading of the section ends that says when the next meeting is; what follows is its content."""
    colon = text.find(":")
    words = text[:colon] if colon >= 0 else text
    if colon >= 0 and all(
        word.lower().strip(".") in HEADING_WORDS for word in _WORD.findall(words) if word[0].isalnum()
    ):
        return colon + 1
    end = 0
    for found in _WORD.finditer(text):
        if found[0][0].isalnum():
            if found[0].lower().strip(".") not in HEADING_WORDS:
                break
            end = found.end()
    return end


class NextMeetingDraft:
    """The next meeting while its passages are read."""

    def __init__(self, account: Account) -> None:
        """Begin with nothing known."""
        self._account = account
        self._theme: Passage | None = None
        self._date: Passage | None = None
        self._start: Passage | None = None
        self._venue: Passage | None = None

    def __bool__(self) -> bool:
        return any((self._theme, self._date, self._start, self._venue))

    def read(self, passage: Passage) -> list[Passage]:
        """Take what a passage says; return what is to stay as text, which is all of it if it is a sentence."""
        text = passage.text
        if SENTENCE.search(text):
            self._from_sentence(passage)
            return [passage]
        if (says_nothing(text) and not self) or _SIGNED.match(text):
            return [passage]
        if end := _end_of_when(text):
            return [*self.read(passage.cut(0, end)), passage.cut(end)]
        rest: list[Passage] = []
        for field, value in self._labelled(passage):
            rest += self._take(field, value) if field else self._place(value)
        return rest

    def block(self) -> NextMeeting:
        """Return what was found."""
        return NextMeeting(
            theme=self._theme.literal() if self._theme else "",
            date=When(printed=self._date.literal()) if self._date else None,
            start=Clock(printed=self._start.literal()) if self._start else None,
            venue=self._venue.literal() if self._venue else "",
        )

    @property
    def undated(self) -> list[Passage]:
        """The words about theme and place, where nothing says when: they may be about no meeting at all."""
        return [words for words in (self._theme, self._venue) if words] if not (self._date or self._start) else []

    def _labelled(self, passage: Passage) -> Iterator[tuple[str, Passage]]:
        """Part "Date: … Time: …" into values with the field each belongs to, "" where there is no label."""
        labels = list(LABEL.finditer(passage.text))
        edge = labels[0].start() if labels else len(passage.text)
        before = passage.cut(0, edge)
        if before:
            yield "", before
        for label, following in zip(labels, [*labels[1:], None], strict=False):
            self._account.skip(passage.cut(label.start(), label.end()))
            value = passage.cut(label.end(), following.start() if following else len(passage.text))
            if value:
                yield next_field_of(label["label"] or label["dashed"]) or "", value

    def _take(self, field: str, value: Passage) -> list[Passage]:
        if field in {"theme", "venue"}:
            name = f"_{field}"
            if getattr(self, name) is None:
                setattr(self, name, value)
                return []
            return [value]
        return self._place(value)

    def _place(self, passage: Passage) -> list[Passage]:
        """Find day and time by what they are, and tell theme from venue by the words and by where they stand."""
        text = passage.text
        spans: list[tuple[int, int, str]] = []
        days = find_days(text)
        if days and self._date is None:
            spans.append((days[0].start, days[0].end, "_date"))
        elif not days and self._date is None and (months := find_months(text)):
            spans.append((months[0].start, months[0].end, "_date"))
        clocks = [
            clock
            for clock in find_clocks(text)
            if not any(start < clock.end and clock.start < end for start, end, _ in spans)
        ]
        if clocks and self._start is None:
            # "10am - 12 noon" is one time to the reader of minutes.
            spans.append((clocks[0].start, clocks[0].end, "_start"))
        spans.sort()
        rest: list[Passage] = []
        position = 0
        before = ""
        for start, end, name in [*spans, (len(text), len(text), "")]:
            # "Monday 2 November, 7pm, The Boathouse": behind day and time stands the place.
            rest += self._other(passage.cut(position, start), is_place=before == "_start" and self._date is not None)
            before = name
            if name:
                # "TBC" may have been taken for the day before the day itself came.
                rest += filter(None, [getattr(self, name)])
                setattr(self, name, passage.cut(start, end))
            position = end
        return rest

    def _other(self, words: Passage, *, is_place: bool) -> list[Passage]:
        """Place words that are neither day nor time: theme or venue, parted where they may be both."""
        inner = self._without_joints(words) if words else words
        if not inner:
            return []
        whole = inner.text
        if _AS_NOW.fullmatch(whole):
            # As this time: it names no time and no place.
            return [inner]
        is_place = is_place and (PLACE.search(whole) is not None or not _NO_PLACE.search(whole))
        if is_place and self._theme is None and self._venue is None and not _PARTS.search(whole):
            self._meet_at(inner)
            return []
        if self._theme is None and not PLACE.search(whole) and not find_placeholders(whole):
            self._theme = inner
            return []
        pieces = self._pieces(inner) if self._theme is None or self._venue is None else [inner]
        rest: list[Passage] = []
        for piece in pieces:
            if PLACE.search(piece.text) or (self._theme is not None and self._venue is None and self._date is not None):
                if self._venue is None:
                    self._meet_at(piece)
                    continue
            elif find_placeholders(piece.text) and self._date is None:
                self._date = piece
                continue
            elif self._theme is None:
                self._theme = piece
                continue
            rest.append(piece)
        return rest

    def _meet_at(self, place: Passage) -> None:
        """Take words for the venue, without the "at" before them."""
        joint = BEFORE_PLACE.match(place.text)
        if joint:
            self._account.skip(place.cut(0, joint.end()))
        self._venue = place.cut(joint.end() if joint else 0)

    def _pieces(self, words: Passage) -> list[Passage]:
        cuts = list(_PARTS.finditer(words.text))
        if not cuts or not any(PLACE.search(part) for part in _PARTS.split(words.text)):
            return [words]
        if all(PLACE.search(part) or self._theme is not None for part in _PARTS.split(words.text)):
            return [words]
        pieces: list[Passage] = []
        position = 0
        for cut in cuts:
            pieces.append(words.cut(position, cut.start()))
            self._account.skip(words.cut(cut.start(), cut.end()))
            position = cut.end()
        pieces.append(words.cut(position))
        return [piece for piece in pieces if piece]

    def _without_joints(self, words: Passage) -> Passage:
        """Leave out what only joins day, time and place: commas, dashes, "at"."""
        text = words.text
        start = 0
        end = len(text)
        while start < end and not text[start].isalnum() and text[start] not in "‘'“\"([":
            start += 1
        while end > start and text[end - 1] in " ,;:/@|–—-.":
            end -= 1
        for joint in JOINTS:
            if text[start:end].lower() == joint:
                start = end
            elif text[start:end].lower().endswith(f" {joint}"):
                end -= len(joint) + 1
        self._account.skip(words.cut(0, start))
        self._account.skip(words.cut(end))
        return words.cut(start, end)

    def _from_sentence(self, passage: Passage) -> None:
        """Read day and time out of a sentence, which stays as it stands; so they keep no place of their own."""
        text = passage.text
        days, clocks = find_days(text), find_clocks(text)
        if days and self._date is None and not find_placeholders(text):
            self._date = passage.unplaced(days[0].start, days[0].end)
        if clocks and self._start is None and days:
            self._start = passage.unplaced(clocks[0].start, clocks[0].end)


def _end_of_when(text: str) -> int:
    """Return where the words about the next meeting end and a label of something else begins; 0 for nowhere."""
    for found in _OTHER_LABEL.finditer(text):
        if next_field_of(found["label"] or found["inside"]) is None and find_days(text[: found.start()]):
            return found.start()
    return 0
