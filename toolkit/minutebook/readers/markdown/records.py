"""Actions, decisions, questions and the other blocks that consist of labelled fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.model.blocks import (
    Action,
    Decision,
    NextMeeting,
    Paragraph,
    Question,
    Raised,
    Restricted,
    Restriction,
    Votes,
)
from minutebook.model.when import Clock, When
from minutebook.model.words import Words, cut
from minutebook.readers.markdown.labels import field_of_record
from minutebook.readers.markdown.names import split_names
from minutebook.vocabulary.actions import action_status_of, status_at_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.blocks import Block
    from minutebook.readers.markdown.account import Account
    from minutebook.readers.markdown.labels import Label, Record
    from minutebook.readers.markdown.nodes import Node, Span

_HOLDING_BLOCKS = frozenset({"update", "reasons", "answer", "content"})
_RUNNING = frozenset({"public_title", "public_summary"})
_VOTES = re.compile(
    r"(?:(?:in favou?r|favour|for|ayes?|yes|yeas?|against|opposed|nays?|noes|abstain(?:ed|ing|s)?|abstentions?)[ :]{1,3}\d{1,5}"
    r"|(?:\d{1,5}|none|no|nil)[ ]{1,3}(?:votes? )?(?:in favou?r|for|ayes?|yes|against|opposed|nays?|noes|abstain(?:ed|ing|s)?|abstentions?))"
    r"(?:[,;]? (?:and )?(?:(?:in favou?r|for|ayes?|yes|against|opposed|nays?|noes|abstain(?:ed|ing|s)?|abstentions?)[ :]{1,3}\d{1,5}"
    r"|(?:\d{1,5}|none|no|nil)[ ]{1,3}(?:votes? )?(?:in favou?r|for|ayes?|yes|against|opposed|nays?|noes|abstain(?:ed|ing|s)?|abstentions?))){0,5}\b",
    re.IGNORECASE,
)
_BETWEEN = " \t.,;:-–—()"


class Field(NamedTuple):
    """One labelled field: where its value stands, and the blocks below it."""

    name: str
    spans: list[Span]
    below: list[Node]


class RecordReader:
    """Builds the blocks that consist of fields.

    `blocks_of` reads nested blocks.
    """

    def __init__(self, account: Account, blocks_of: Callable[[list[Node]], list[Block]]) -> None:
        self._account = account
        self._blocks_of = blocks_of

    def build(
        self, record: Record, label: Label, spans: list[Span], fields: list[Field], *, ticked: bool = False
    ) -> list[Block]:
        """Return the block that a label begins, and after it whatever blocks found no field.

        Args:
            record: which block it is.
            label: its label.
            spans: the words after the label.
            fields: its fields.
            ticked: whether a box before it is ticked.
        """
        values = _Values(self._account, self._blocks_of, fields)
        if label.number:
            values.take_number(label.number)
        built: Block
        if record == "action":
            built = self._action(label, spans, values, ticked=ticked)
        elif record == "decision":
            built = self._decision(spans, values)
        elif record == "vote":
            built = self._vote(spans, values)
        elif record == "question":
            built = Question(
                text=self._account.running(spans), **values.all("number", "asked_by", "answered_by", "answer")
            )
        elif record == "next meeting":
            built = next_meeting(values, self._account.line(spans))
        else:
            built = self._restricted(spans, values)
        return [built, *values.left_over]

    def next_meeting(self, fields: list[Field]) -> list[Block]:
        """Return the next meeting that these fields make by themselves."""
        values = _Values(self._account, self._blocks_of, fields)
        return [next_meeting(values, Words("")), *values.left_over]

    def _action(self, label: Label, spans: list[Span], values: _Values, *, ticked: bool) -> Action:
        status, remainder = None, Words("")
        printed = values.line("status")
        if printed:
            status = action_status_of(printed)
            beginning = status_at_start(printed)
            if status is None and beginning:
                status, end = beginning
                self._account.structure += [(piece.start, piece.end) for piece in cut(printed, 0, end).pieces]
                remainder = cut(printed, end, len(printed))
            elif status is None:
                self._account.refuse(printed, "an action is open, continuing, deferred, closed or withdrawn")
            else:
                self._account.structure += [(piece.start, piece.end) for piece in printed.pieces]
        update = values.blocks("update")
        if remainder:
            update = [*update, Paragraph(text=remainder)]
        owners = values.names("owners")
        if label.owner:
            owners = [self._account.line([label.owner]), *owners]
        raised = values.line("raised") or (self._account.line([label.origin]) if label.origin else "")
        due = values.line("due")
        return Action(
            task=self._account.running(spans),
            number=values.line("number"),
            owners=owners,
            due=When(printed=due) if due else None,
            status=status or ("closed" if ticked else None),
            raised=Raised(printed=raised) if raised else None,
            update=update,
        )

    def _decision(self, spans: list[Span], values: _Values) -> Decision:
        votes = values.line("votes")
        return Decision(
            text=self._account.running(spans),
            votes=Votes(printed=votes) if votes else None,
            **values.all("number", "decided_by", "mover", "seconder", "result", "reasons"),
        )

    def _vote(self, spans: list[Span], values: _Values) -> Decision:
        """Read "VOTE on new machines: for 2, against 1. Carried." into its parts."""
        words = self._account.text
        if len(spans) != 1 or values.given("votes"):
            return self._decision(spans, values)
        start, end = spans[0]
        found = _VOTES.search(words, start, end)
        if found is None:
            return self._decision(spans, values)
        result = values.line("result")
        text_end, after = found.start(), found.end()
        while text_end > start and words[text_end - 1] in _BETWEEN:
            text_end -= 1
        self._account.mark(text_end, found.start())
        while after < end and words[after] in _BETWEEN:
            after += 1
        last = end
        while last > after and words[last - 1] in " \t.":
            last -= 1
        self._account.mark(found.end(), after)
        self._account.mark(last, end)
        said = self._account.line([(after, last)]) if after < last else Words("")
        return Decision(
            text=self._account.running([(start, text_end)]) if start < text_end else "",
            votes=Votes(printed=self._account.line([found.span()])),
            result=result or said,
            **values.all("number", "decided_by", "mover", "seconder", "reasons"),
        )

    def _restricted(self, spans: list[Span], values: _Values) -> Restricted:
        restriction = Restriction(reason=self._account.line(spans), **values.all("public_title", "public_summary"))
        return Restricted(restriction=restriction, content=values.blocks("content"))


def next_meeting(values: _Values, beside: Words) -> NextMeeting:
    """Return a next meeting; `beside` are the words after its label."""
    date, start = values.line("date"), values.line("start")
    return NextMeeting(
        theme=values.line("theme") or beside,
        date=When(printed=date) if date else None,
        start=Clock(printed=start) if start else None,
        venue=values.line("venue"),
    )


class _Values:
    """The fields of one record. What is given twice, or belongs to no field, is left over."""

    def __init__(self, account: Account, blocks_of: Callable[[list[Node]], list[Block]], fields: list[Field]) -> None:
        self._account = account
        self._blocks_of = blocks_of
        self._number: Words | None = None
        self.left_over: list[Block] = []
        self._fields: dict[str, list[Field]] = {}
        for field in fields:
            before = self._fields.setdefault(field.name, [])
            if before and field.name != "owners":
                self._again(field)
            else:
                before.append(field)

    def _again(self, field: Field) -> None:
        if field.spans:
            self._account.problem(
                "REA104", field.spans[0][0], field.spans[-1][1], claims=True, field=field.name.replace("_", " ")
            )
        self.left_over += self._blocks_of(field.below)

    def take_number(self, span: Span) -> None:
        """Note the number that stands in the label, which counts before a field of that name."""
        self._number = self._account.line([span])
        for field in self._fields.pop("number", ()):
            self._again(field)

    def given(self, name: str) -> bool:
        """Whether there is such a field."""
        return name in self._fields

    def line(self, name: str) -> Words:
        """Return the value of a field of one line, "" where it is not given."""
        if name == "number" and self._number is not None:
            return self._number
        field = next(iter(self._fields.get(name, ())), None)
        if field is None:
            return Words("")
        words = self._account.line(field.spans)
        self.left_over += self._blocks_of(field.below)
        return words

    def names(self, name: str) -> list[str]:
        """Return the names in a field, or in several of the same name."""
        names: list[str] = []
        for field in self._fields.get(name, ()):
            names += split_names(self._account, self._account.line(field.spans))
            self.left_over += self._blocks_of(field.below)
        return names

    def blocks(self, name: str) -> list[Block]:
        """Return the blocks of a field: the words after its label, and what is indented under it."""
        blocks: list[Block] = []
        for field in self._fields.get(name, ()):
            text = self._account.running(field.spans)
            if text:
                blocks.append(Paragraph(text=text))
            blocks += self._account.take_remarks()
            blocks += self._blocks_of(field.below)
        return blocks

    def all(self, *names: str) -> dict[str, object]:
        """Return the values of several fields, by name; those of none are left out."""
        values: dict[str, object] = {}
        for name in names:
            if name in _HOLDING_BLOCKS:
                values[name] = self.blocks(name)
            elif name in _RUNNING:
                values[name] = self.running(name)
            else:
                values[name] = self.line(name)
        return {name: value for name, value in values.items() if value}

    def running(self, name: str) -> Words:
        """Return the running text of a field."""
        field = next(iter(self._fields.get(name, ())), None)
        if field is None:
            return Words("")
        words = self._account.running(field.spans)
        self.left_over += self._blocks_of(field.below)
        return words


def is_field(record: Record, label: Label) -> bool:
    """Whether a label names a field of such a record."""
    return not label.number and field_of_record(record, label.name) is not None
