"""Questions that were sent before the meeting, and the answers to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.words import Words
from minutebook.readers.recognised_text.drafts import QuestionDraft
from minutebook.readers.recognised_text.passages import ORDINARY
from minutebook.vocabulary.questions import announces_questions, answer_label, question_label

if TYPE_CHECKING:
    from minutebook.readers.recognised_text.desk import Desk
    from minutebook.readers.recognised_text.parts import Part
    from minutebook.readers.recognised_text.passages import Look, Passage

_NUMBER = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=\S)")
_ASKS = re.compile(r"[?][’'”\")]?$")


class Questions:
    """Reads questions and answers where a heading or a lead-in announced them, or where each bears a label."""

    def __init__(self, desk: Desk) -> None:
        """Begin without questions."""
        self._desk = desk
        self.announced = False
        self._first: tuple[Look, str, bool] | None = None
        self._open: QuestionDraft | None = None
        self._unanswered = 0

    def close(self) -> None:
        """Finish at a heading."""
        self.announced = False
        self._first = None
        self._open = None
        self._unanswered = 0

    def announce(self, words: str) -> None:
        """Take notice of a heading or a lead-in that announces questions."""
        if announces_questions(words):
            self.announced = True

    def read(self, part: Part) -> bool:
        """Read a part that is a question or belongs to an answer; tell whether it was."""
        passage = part.passage
        label = question_label(part.text)
        if label and passage.cut(label.end):
            number = passage.cut(*label.number).literal() if label.number else Words("")
            self._desk.skip_around(passage, label.end, label.number)
            self._ask(passage.cut(label.end), number)
            return True
        if self.announced and self._looks_asked(passage):
            found = _NUMBER.match(part.text)
            number = passage.cut(*found.span("number")).literal() if found else Words("")
            if found:
                self._desk.skip_around(passage, found.end(), found.span("number"))
            self._first = self._first or (passage.look, passage.kind, bool(found))
            self._ask(passage.cut(found.end() if found else 0), number)
            return True
        if (self._first is not None and passage.kind == "heading") or self._another_look(passage):
            self.close()
            self._desk.write_to()
            return False
        return self._answered(passage)

    def _ask(self, text: Passage, number: Words) -> None:
        self._open = QuestionDraft(text, number)
        self._unanswered += 1
        self._desk.write_to().append(self._open)
        self._desk.write_to(self._open.answer)

    def _answered(self, passage: Passage) -> bool:
        if self._open is None or not self._desk.writes_to(self._open.answer):
            return False
        label = answer_label(passage.text)
        if label:
            self._desk.account.skip(passage.cut(0, label.end))
            rest = passage.cut(label.end)
            if rest:
                self._desk.put(rest)
        elif self._unanswered > 1 and not self._open.answer:
            # Several questions in a row are a list of what was sent; the talk goes on after it.
            self._open = None
            self._desk.write_to()
            return False
        else:
            self._desk.put(passage)
        self._unanswered = 0
        return True

    def _another_look(self, passage: Passage) -> bool:
        """Tell whether a passage in bold or italics, unlike the questions, is the heading of something else."""
        return (
            self._first is not None and any(passage.look) and passage.look != self._first[0] and passage.kind != "entry"
        )

    def _looks_asked(self, passage: Passage) -> bool:
        """Tell whether a passage among announced questions is one: as the first of them looked."""
        look, numbered = passage.look, _NUMBER.match(passage.text) is not None
        if answer_label(passage.text):
            return False
        if self._first is None:
            return bool(_ASKS.search(passage.text)) or passage.kind == "entry" or numbered
        first_look, kind, first_numbered = self._first
        if first_look != ORDINARY:
            return look == first_look
        if kind == "entry" or first_numbered:
            return passage.kind == kind and numbered == first_numbered
        return bool(_ASKS.search(passage.text))
