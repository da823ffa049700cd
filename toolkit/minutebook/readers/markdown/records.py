"""Actions, decisions, questions and the other blocks that consist of labelled fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.labels import Label
from minutebook.markdown.nodes import Node, Span
from minutebook.markdown.public_lines import ended_with_line
from minutebook.model.blocks import (
    Action,
    Decision,
    Motion,
    NextMeeting,
    Paragraph,
    Question,
    Raised,
    Restricted,
    Restriction,
    Votes,
)
from minutebook.model.running_text import from_literal
from minutebook.model.when import Clock, When
from minutebook.model.withholding_marks import labelled
from minutebook.model.words import Words, cut
from minutebook.readers.markdown.names import split_names
from minutebook.readers.markdown.votes import find_votes
from minutebook.vocabulary.actions import action_status_of, status_at_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.blocks import Block
    from minutebook.readers.markdown.account import Account


class Field(msgspec.Struct, frozen=True, gc=False):
    """One labelled field: where its value stands, the blocks below it, and its label where it has one of its own."""

    name: str
    spans: list[Span]
    below: list[Node]
    label: Label | None = None


class RecordReader:
    """Builds the blocks that consist of fields.

    `blocks_of` reads nested blocks.
    """

    def __init__(self, account: Account, blocks_of: Callable[[list[Node]], list[Block]]) -> None:
        self._account = account
        self._blocks_of = blocks_of

    def build(self, label: Label, spans: list[Span], fields: list[Field], *, ticked: bool = False) -> list[Block]:
        """Return the block that a label begins, and after it whatever blocks found no field.

        Args:
            label: the label.
            spans: the words after it.
            fields: its fields.
            ticked: whether a box before it is ticked.
        """
        values = _Values(self._account, self._blocks_of, fields)
        if label.number:
            values.take_number(label.number)
        built: Block
        if label.record == "decision":
            built = self._decision(spans, values)
        elif label.record == "motion":
            built = self._motion(spans, values)
        elif label.record == "vote":
            built = self._vote(spans, values)
        elif label.record == "question":
            built = self._question(spans, values)
        elif label.record == "next meeting":
            built = next_meeting(values, self._account.line(spans))
        elif label.record == "restricted passage":
            return self._restricted(label, spans, values)
        else:
            built = self._action(label, spans, values, ticked=ticked)
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
        raised = values.line("raised")
        if raised and label.origin:
            self._account.problem("REA104", *label.origin, claims=True, field="raised")
        elif label.origin:
            raised = self._account.line([label.origin])
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
        return self._motion(spans, values).decided(values.line("decided_by"))

    def _motion(self, spans: list[Span], values: _Values) -> Motion:
        return self._moved(self._account.running(spans), values.line("votes"), values.line("result"), values)

    def _moved(self, text: Words, votes: Words, result: Words, values: _Values) -> Motion:
        return Motion(
            text=text,
            number=values.line("number"),
            mover=values.line("mover"),
            seconder=values.line("seconder"),
            votes=Votes(printed=votes) if votes else None,
            result=result,
            reasons=values.blocks("reasons"),
        )

    def _vote(self, spans: list[Span], values: _Values) -> Motion:
        """Read "VOTE on new machines: for 2, against 1. Carried." into its parts."""
        found = (
            find_votes(self._account, *spans[0]) if len(spans) == 1 and not values.given("votes", "result") else None
        )
        if found is None:
            return self._motion(spans, values)
        motion, counts, result = ([span] if span[0] < span[1] else [] for span in found)
        account = self._account
        return self._moved(account.running(motion), account.line(counts), account.line(result), values)

    def _question(self, spans: list[Span], values: _Values) -> Question:
        return Question(
            text=self._account.running(spans),
            number=values.line("number"),
            asked_by=values.line("asked_by"),
            answered_by=values.line("answered_by"),
            answer=values.blocks("answer"),
        )

    def _restricted(self, label: Label, spans: list[Span], values: _Values) -> list[Block]:
        """Return a withheld passage. One that does not say where it ends withholds what follows, up to a heading."""
        own, below = ended_with_line(self._account, label, spans)
        reason = self._account.line(own)
        public = {name: values.first_line(name) for name in ("public_title", "public_summary")}
        content: list[Block] = [Paragraph(text=self._account.running(below))] if below else []
        content += [*values.below_first_line, *values.blocks("content")]
        if values.given("content"):
            restriction = Restriction(reason=reason, **public)
            return [Restricted(restriction=restriction, content=[*content, *values.left_over])]
        labels = {"Restricted passage": from_literal(reason)}
        labels |= {name.replace("_", " ").capitalize(): words for name, words in public.items() if words}
        marks: list[Block] = [Paragraph(text=labelled(name, words)) for name, words in labels.items()]
        return [*marks, *content, *values.left_over]


def next_meeting(values: _Values, beside: Words) -> NextMeeting:
    """Return a next meeting; `beside` are the words after its label."""
    theme, date, start = values.line("theme"), values.line("date"), values.line("start")
    if theme and beside:
        values.left_over.append(Paragraph(text=from_literal(beside)))
    return NextMeeting(
        theme=theme or beside,
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
        self.below_first_line: list[Block] = []
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

    def given(self, *names: str) -> bool:
        """Whether there is any of these fields."""
        return any(name in self._fields for name in names)

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

    def first_line(self, name: str) -> Words:
        """Return the running text of a field on the line of its label; what stands below is kept apart."""
        field = next(iter(self._fields.get(name, ())), None)
        if field is None:
            return Words("")
        own, below = ended_with_line(self._account, field.label, field.spans) if field.label else (field.spans, [])
        if below:
            self.below_first_line.append(Paragraph(text=self._account.running(below)))
        self.below_first_line += self._blocks_of(field.below)
        return self._account.running(own)

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

    def running(self, name: str) -> Words:
        """Return the running text of a field."""
        field = next(iter(self._fields.get(name, ())), None)
        if field is None:
            return Words("")
        words = self._account.running(field.spans)
        self.left_over += self._blocks_of(field.below)
        return words
