"""Questions that were sent before the meeting, and the answers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.words import Words
from minutebook.patterns import late_pattern
from minutebook.recognising.draft.drafts import QuestionDraft
from minutebook.vocabulary.questions import announces_questions, answer_label, question_label

if TYPE_CHECKING:
    from minutebook.page.passages import Kind, Look, Passage
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.builder import DraftBuilder

_NUMBER = late_pattern(r"(?P<number>\d{1,2})[.)]\s+(?=\S)")
_ASKS = late_pattern(r"[?][’'”\")]?$")


class _First(NamedTuple):
    """What the first question looked like: those after it look alike."""

    look: Look
    kind: Kind
    numbered: bool = False
    asks: bool = False
    labelled: bool = False


class Questions:
    """Reads questions and answers where a heading or a lead-in announced them, or where each bears a label."""

    def __init__(self, builder: DraftBuilder) -> None:
        """Begin without questions."""
        self._builder = builder
        self.close()

    def close(self) -> None:
        """Finish at a heading, or where no more questions come."""
        self._announced = False
        self._fresh = False
        self._first: _First | None = None
        self._open: QuestionDraft | None = None
        self._unanswered = 0

    @property
    def awaited(self) -> bool:
        """Whether a question, or the answer to one, has to come now, so that nothing else begins here."""
        return (self._announced and self._first is None) or (self._unanswered > 0 and self._in_answer)

    @property
    def answered(self) -> bool:
        """Whether words go into an answer that has begun."""
        return self._in_answer and self._open is not None and bool(self._open.answer)

    def announce(self, words: str) -> None:
        """Take notice of a heading or a lead-in that announces questions."""
        if announces_questions(words):
            self._announced = self._fresh = True

    def goes_on(self, number: str, words: str) -> bool:
        """Tell whether a typed number is that of a question, and no item of the agenda."""
        if not self._announced or "." in number.rstrip("."):
            return False
        return self._first is None or (self._first.numbered and _ASKS.search(words) is not None)

    def read(self, part: AgendaPart) -> bool:
        """Read a part that is a question or belongs to an answer; tell whether it was."""
        passage = part.passage
        fresh, self._fresh = self._fresh, False
        label = question_label(part.text)
        if label and passage.cut(label.end):
            number = passage.cut(*label.number).literal() if label.number else Words("")
            self._builder.skip_around(passage, label.end, label.number)
            self._ask(passage.cut(label.end), number, _First(passage.look, passage.kind, labelled=True))
            return True
        if self._announced and self._looks_asked(passage, fresh=fresh):
            found = _NUMBER.match(part.text)
            number = passage.cut(*found.span("number")).literal() if found else Words("")
            if found:
                self._builder.skip_around(passage, found.end(), found.span("number"))
            asks = _ASKS.search(part.text) is not None
            first = _First(passage.look, passage.kind, numbered=found is not None, asks=asks)
            self._ask(passage.cut(found.end() if found else 0), number, first)
            return True
        if (self._first is not None and passage.kind == "heading") or self._another_look(passage):
            self.close()
            self._builder.write_to()
            return False
        return self._answered(passage)

    def _ask(self, text: Passage, number: Words, first: _First) -> None:
        self._first = self._first or first
        self._open = QuestionDraft(text, number)
        self._unanswered += 1
        self._builder.write_to().append(self._open)
        self._builder.write_to(self._open.answer)

    @property
    def _in_answer(self) -> bool:
        return self._open is not None and self._builder.writes_to(self._open.answer)

    def _answered(self, passage: Passage) -> bool:
        if self._open is None or not self._in_answer:
            return False
        label = answer_label(passage.text)
        if label:
            self._builder.account.skip(passage.cut(0, label.end))
            rest = passage.cut(label.end)
            if rest:
                self._builder.put(rest)
        elif self._unanswered > 1 and not self._open.answer:
            # Several questions in a row are a list of what was sent; the talk goes on after it.
            self.close()
            self._builder.write_to()
            return False
        else:
            self._builder.put(passage)
        self._unanswered = 0
        return True

    def _another_look(self, passage: Passage) -> bool:
        """Tell whether a passage in bold or italics that is no question is the heading of something else."""
        if self._first is None or not any(passage.look) or passage.kind == "entry":
            return False
        return passage.look != self._first.look or self._first.asks

    def _looks_asked(self, passage: Passage, *, fresh: bool) -> bool:
        """Tell whether a passage among announced questions is one: as the first of them looked.

        One without a question mark ("The number of arrests") stands right below the announcement (`fresh`) or
        another question.
        """
        if answer_label(passage.text):
            return False
        numbered = _NUMBER.match(passage.text) is not None
        asks = _ASKS.search(passage.text) is not None
        first = self._first
        if first is None:
            return asks or (fresh and (passage.kind == "entry" or numbered))
        if first.labelled or not (asks or not first.asks or self._unanswered):
            return False
        if any(first.look):
            return passage.look == first.look
        if first.kind == "entry" or first.numbered:
            return passage.kind == first.kind and numbered == first.numbered
        return asks
