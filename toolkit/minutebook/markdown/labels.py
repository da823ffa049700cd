"""The labels of Markdown minutes: `**Action 3:**`, `ACTION:`, `Present:`, `Owner:`, and where their values stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from minutebook.markdown.nodes import Span
from minutebook.patterns import late_pattern
from minutebook.vocabulary.actions import action_field_of, action_marker
from minutebook.vocabulary.motions import decision_field_of, decision_marker
from minutebook.vocabulary.vote_lines import vote_marker
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


Record = Literal["action", "decision", "motion", "vote", "question", "next meeting", "restricted passage"]

QUESTION_FIELDS = {
    "number": "number",
    "asked by": "asked_by",
    "answered by": "answered_by",
    "answer": "answer",
    "reply": "answer",
}
NEXT_MEETING_FIELDS = {
    "theme": "theme",
    "type": "theme",
    "topic": "theme",
    "date": "date",
    "day": "date",
    "time": "start",
    "start": "start",
    "venue": "venue",
    "place": "venue",
    "location": "venue",
    "where": "venue",
}
PASSAGE_FIELDS = {"public title": "public_title", "public summary": "public_summary", "withheld": "content"}
# Lines right under the heading of an item.
ITEM_NOTES = {
    "number": "number",
    "section": "section",
    "restricted": "reason",
    "public title": "public_title",
    "public summary": "public_summary",
}
CAPTION = "table"

_MAYBE = late_pattern(
    r"[*_\[(]{0,3}(?:[^\W_][^:：\n]{0,90}[:：]"
    r"|(?:action|ai|ap|to.?do|decision|resol|motion|agreed|vote|new|follow|carried|outstanding|it was)\b)",
    re.IGNORECASE,
)
_MARKED = late_pattern(r"(\*\*|__|[*_])(?=\S)([^*_\n](?:[^*\n]|\\.){0,200}?)(?<=\S)\1")
_NAMED = late_pattern(r"(?P<name>[^\W\d_][\w '’&/(),.-]{0,60}?)[ \t]*[:：](?!//)[ \t]*")
_QUESTION = late_pattern(r"question(?:[ \t]+(?P<number>[A-Za-z]{0,3}\d[\w./-]{0,12}))?[ \t]*:[ \t]*", re.IGNORECASE)
_WORDS_OF_RECORDS: dict[str, Record] = {"next meeting": "next meeting", "restricted passage": "restricted passage"}


class Label(msgspec.Struct, frozen=True, gc=False):
    """A label met in the source.

    `name` is its words in small letters without their number; `record` says which block it begins, "" for none.
    `marks` are the ranges of the label itself, `value` is the rest of the line, and `line` all of it; `number`,
    `owner` and `origin` stand inside the label.
    """

    name: str
    record: Record | Literal[""]
    marks: list[Span]
    value: list[Span]
    line: Span
    bold: bool
    number: Span | None = None
    owner: Span | None = None
    origin: Span | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing follows the label on its line."""
        return not self.value


class _Bare:
    """A line without the mark-up around its label, and where its characters stand in the source."""

    __slots__ = ("_inner", "_start", "_width", "bold", "line", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        found = _MARKED.match(text, start, end) if text[start] in "*_" else None
        self._start = start
        self.line = (start, end)
        self._width = len(found[1]) if found else 0
        self._inner = len(found[2]) if found else 0
        self.bold = self._width == 2  # noqa: PLR2004 (two stars)
        self.words = found[2] + text[found.end() : end] if found else text[start:end]

    def at(self, offset: int) -> int:
        """Return where the character at an offset of the words stands."""
        return self._start + offset + self._width * (1 if offset < self._inner or not self._width else 2)

    def ranges(self, first: int, last: int) -> list[Span]:
        """Return where the words from `first` to `last` stand, blanks at both ends left out."""
        words = self.words
        while first < last and words[first] in " \t":
            first += 1
        if first >= last:
            return []
        if self._width and first < self._inner < last:
            return [(self.at(first), self.at(self._inner - 1) + 1), (self.at(self._inner), self.at(last - 1) + 1)]
        return [(self.at(first), self.at(last - 1) + 1)]

    def marks(self, label_end: int, holes: Sequence[Span]) -> list[Span]:
        """Return where the label and the mark-up around it stand, without the `holes`, which are words."""
        start = self._start
        end = self.at(label_end - 1) + 1
        closing = start + self._width + self._inner
        kept: list[Span] = []
        for hole_start, hole_end in sorted(holes):
            kept.append((start, hole_start))
            start = hole_end
        kept.append((start, end))
        if self._width and end <= closing:
            kept.append((closing, closing + self._width))
        elif self._width and end > closing:
            kept[-1] = (kept[-1][0], max(end, closing + self._width))
        return [(first, last) for first, last in kept if first < last]

    def divided(self, label_end: int) -> bool:
        """Whether mark-up that begins with the label ends inside a word of the value."""
        inner = self._inner
        return bool(
            self._width
            and label_end < inner < len(self.words)
            and self.words[inner] not in " \t"
            and self.words[inner - 1] not in " \t"
        )


def find_label(text: str, start: int, end: int) -> Label | None:
    """Return the label with which the line from `start` to `end` begins, whether we know it or not."""
    if not _MAYBE.match(text, start, end):
        return None
    bare = _Bare(text, start, end)
    return _marker(bare) or _named(bare)


def _marker(bare: _Bare) -> Label | None:
    words = bare.words
    action = action_marker(words)
    if action is not None:
        return _label("action", "action", bare, action.end, action.number, action.owner, action.origin)
    decision = decision_marker(words)
    if decision is not None:
        record: Record = "motion" if decision.word.lower().startswith("motion") else "decision"
        return _label(record, record, bare, decision.end, decision.number)
    if end := vote_marker(words):
        return _label("vote", "vote", bare, end)
    question = _QUESTION.match(words)
    if question is not None:
        return _label(
            "question", "question", bare, question.end(), question.span("number") if question["number"] else None
        )
    return None


def _named(bare: _Bare) -> Label | None:
    found = _NAMED.match(bare.words)
    if found is None:
        return None
    name = fold(found["name"])
    return _label(name, _WORDS_OF_RECORDS.get(name, ""), bare, found.end()) if name else None


def _label(
    name: str,
    record: Record | Literal[""],
    bare: _Bare,
    end: int,
    number: Span | None = None,
    owner: Span | None = None,
    origin: Span | None = None,
) -> Label | None:
    if bare.divided(end):
        return None
    while end < len(bare.words) and bare.words[end] in " \t":
        end += 1
    inside = [None if part is None else bare.ranges(*part)[0] for part in (number, owner, origin)]
    marks = bare.marks(end, [part for part in inside if part])
    return Label(name, record, marks, bare.ranges(end, len(bare.words)), bare.line, bare.bold, *inside)


def field_of_record(record: Record, name: str) -> str | None:
    """Return which field of a record a label stands for, None if for none."""
    if record == "action":
        field = action_field_of(name)
        return None if field == "task" else field
    if record in {"decision", "motion", "vote"}:
        return "number" if name == "number" else decision_field_of(name)
    if record == "question":
        return QUESTION_FIELDS.get(name)
    return (NEXT_MEETING_FIELDS if record == "next meeting" else PASSAGE_FIELDS).get(name)


def is_field(record: Record, label: Label) -> bool:
    """Whether a label names a field of such a record."""
    return not label.number and field_of_record(record, label.name) is not None
