"""Actions, new and brought forward: their labels, updates and outcomes, and the owners in the ACTION column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.model.blocks import Raised
from minutebook.model.words import Words
from minutebook.page.passages import Passage
from minutebook.patterns import late_pattern
from minutebook.recognising.actions.action_column import give_owner, is_given_beside
from minutebook.recognising.actions.action_fields import read_field, read_outcome
from minutebook.recognising.actions.brought_forward import BroughtForward, is_day, is_only_heading, is_task
from minutebook.recognising.draft.builder import ITEM, SUB_ITEM
from minutebook.recognising.draft.drafts import ActionDraft
from minutebook.recognising.headings.section_headings import end_of_styled_heading, is_section_heading
from minutebook.recognising.language.labels import (
    ActionLabel,
    action_label,
    begins_update,
    begins_with_label,
    field_label,
    task_start,
)
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.outcomes import outcome_said

if TYPE_CHECKING:
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.builder import DraftBuilder

# "3.", "a)"; "1.2" where words with a capital letter follow.
_NUMBER = late_pattern(
    r"(?:(?P<number>\d{1,2})[.)]|(?P<below>\d{1,2}(?:\.\d{1,2}){1,2})[.):]?(?=\s+[A-Z])|(?P<letter>[a-z])\))\s+(?=\S)"
)
_TO_DO = late_pattern(r"\s+(?:to|will|shall)\s")
_TO_BE = late_pattern(r"[A-Z][^.]{3,120}?\bto be [a-z]+")
_HEADING_END = " –—-:"
_LONGEST_OWNER = 5


class _Announced(msgspec.Struct):
    """A label whose actions stand in the passages below it."""

    passage: Passage
    label: ActionLabel
    found: int = 0


class AgendaActions:
    """Reads actions, one part after another."""

    def __init__(self, builder: DraftBuilder) -> None:
        """Begin without any."""
        self._builder = builder
        self.group: BroughtForward | None = None
        self._announced: _Announced | None = None
        self._current: ActionDraft | None = None
        self._read: list[ActionDraft] = []
        self._waiting: list[AgendaPart] = []

    @property
    def announced(self) -> bool:
        """Whether a label above announced an action that has not come yet."""
        return self._announced is not None

    @property
    def reported(self) -> bool:
        """Whether words go into the update of an action now."""
        return self._current is not None and self._builder.writes_to(self._current.update)

    def close(self) -> None:
        """Finish at a heading."""
        self._end_announced()
        self._end_group()
        self._current = None

    def begin_group(self, passage: Passage, label: ActionLabel, *, titled: bool) -> None:
        """Begin the actions that come from one meeting; `titled` tells that the label is the title of an item."""
        self._end_group()
        self.group = BroughtForward(passage, label, titled)
        self._current = None
        self._builder.write_to()

    def carried(self, part: AgendaPart, following: AgendaPart | None) -> bool:
        """Read an action brought forward that bears no label of its own; tell whether the part was one."""
        passage, text = part.passage, part.text
        if (self.group is None and not self._builder.in_matters_arising) or self.announced or part.headless:
            return False
        if begins_with_label(text) or field_label(text) or says_nothing(text):
            return False
        updated = _followed_by_update(following)
        if self.group is None and not updated and is_section_heading(passage):
            return False
        numbered = _NUMBER.match(text)
        rest = passage.cut(numbered.end() if numbered else 0)
        if numbered and self.group is None and self._current is not None and self._current.number:
            # Each number begins something new: this is no talk about the action above.
            self._builder.write_to()
            self._current = None
        begin = end_of_styled_heading(rest) or max(task_start(rest.text), 0)
        if self.group is not None and not updated and begin == 0 and is_only_heading(rest.text):
            return self._names_subject(passage)
        headed = begin > 0 or numbered is not None
        if not updated and not is_task(part, self.group, self._current, rest.text[begin:].strip(), headed=headed):
            return False
        self._builder.write_to()
        number = Words("")
        if numbered:
            span = numbered.span(numbered.lastgroup or 0)
            number = passage.cut(*span).literal()
            self._builder.skip_around(passage, numbered.end(), span)
        raised = self._raised_on(rest.cut(0, begin)) if begin else None
        if begin and raised is None:
            self._put_heading(rest.cut(0, begin))
        self._add(rest.cut(begin), part, number=number, raised=raised, carried=True)
        if raised is not None and self.group is not None:
            self.group.count(rest, numbered=bool(number))
        return True

    def _raised_on(self, heading: Passage) -> Raised | None:
        """Read the day of the meeting that an action comes from, where nothing else stands before it."""
        end = len(heading.text.rstrip(_HEADING_END))
        if not is_day(heading.text[:end]) or (self.group is not None and not self.group.titled):
            return None
        self._builder.account.skip(heading.cut(end))
        return Raised(printed=heading.cut(0, end).literal())

    def _names_subject(self, passage: Passage) -> bool:
        """Keep a heading that stands between a label and its actions, or between two actions if it is bold."""
        if self.group is not None and self.group.tasks and not passage.look.bold:
            return False
        self._builder.write_to()
        self._builder.put(passage)
        return True

    def read(self, part: AgendaPart, following: AgendaPart | None) -> bool:
        """Read a part that is an action, announces some, or tells more about the last one; tell whether it was."""
        passage, text = part.passage, part.text
        label = action_label(text)
        if label:
            if not label.alone:
                self._borne_out()
            self._end_announced()
            self._labelled(part, label, following)
            return True
        if self._announced is not None and self._fulfils(part):
            return True
        if is_given_beside(part):
            self._builder.write_to()
            self._add(passage, part)
            return True
        if self._current is None:
            return False
        field = field_label(text)
        if field and read_field(self._builder, self._current, passage, *field):
            return True
        if self.reported and self._current.status is None and not begins_task(text):
            self._current.status = outcome_said(text)
        return False

    def ended(self, passage: Passage) -> bool:
        """Read words that say no more than what became of the last action: "Closed.", "Deferred to the May meeting"."""
        action = self._current
        if action is None or action.status is not None:
            return False
        if not (action.raised or action.update or self._builder.in_matters_arising):
            return False
        return read_outcome(self._builder, action, passage)

    def beside(self, part: AgendaPart) -> None:
        """Read what stands in the ACTION column: the owner of an action beside it, or an action of its own."""
        passage, text = part.passage, part.text
        label = action_label(text)
        if says_nothing(text) or (label and label.alone and not label.number):
            self._builder.account.skip(passage)
            return
        if label or (word_count(text) > _LONGEST_OWNER and _TO_DO.search(text)):
            end = label.end if label else 0
            self._builder.skip_around(passage, end, label.number if label else None)
            number = passage.cut(*label.number).literal() if label and label.number else Words("")
            self._add(passage.cut(end), part, number=number)
            return
        if self._announced is not None and not self._announced.found:
            self._waiting.append(part)
            return
        actions = [action for action in self._read if action.row == part.row]
        at, among = part.entry
        if among == len(actions):
            # As many entries as actions: each is about one of them.
            actions = actions[at : at + 1]
        if len(actions) == 1 and read_outcome(self._builder, actions[0], passage):
            return
        give_owner(self._builder, part, actions)

    def _labelled(self, part: AgendaPart, label: ActionLabel, following: AgendaPart | None) -> None:
        passage = part.passage
        if label.alone:
            if not label.origin:
                self._announced = _Announced(passage, label)
                return
            titled = part.alone and bool(self._builder.open)
            if titled:
                self._builder.open_item(passage, SUB_ITEM if self._builder.open[0].level == ITEM else ITEM)
            self.begin_group(passage, label, titled=titled)
            return
        self._builder.skip_around(passage, label.end, label.number, label.owner, label.origin)
        number = passage.cut(*label.number).literal() if label.number else Words("")
        raised = Raised(printed=passage.cut(*label.origin).literal()) if label.origin else None
        in_group = self.group is not None and (
            self.group.tasks == 0 or (self.group.numbered and bool(label.number)) or _followed_by_update(following)
        )
        draft = self._add(
            passage.cut(label.end), part, number=number, raised=raised, carried=in_group or raised is not None
        )
        if label.owner:
            draft.owners = [passage.cut(*label.owner).literal()]

    def _add(
        self,
        task: Passage,
        part: AgendaPart,
        *,
        number: Words = Words(""),  # noqa: B008 - a text, not something that changes
        raised: Raised | None = None,
        carried: bool = False,
    ) -> ActionDraft:
        if carried and raised is None and self.group is not None:
            group = self.group
            origin = group.passage.cut(*group.label.origin or (0, None)).literal()
            if group.tasks == 0 and not group.titled:
                self._builder.skip_around(group.passage, group.label.end, group.label.origin)
                raised = Raised(printed=origin)
            else:
                raised = Raised(printed=str.__str__(origin))
            group.count(task, numbered=bool(number))
        draft = ActionDraft(task, part.row, number, raised)
        self._builder.write_to().append(draft)
        if carried:
            self._builder.write_to(draft.update)
        self._current = draft
        self._read.append(draft)
        return draft

    def _fulfils(self, part: AgendaPart) -> bool:
        """Take a part as the action, or one of the actions, that a label above announced."""
        announced = self._announced
        passage = part.passage
        if announced is None or part.headless or begins_with_label(part.text):
            return False
        numbered = _NUMBER.match(part.text)
        more = passage.kind == "entry" or (
            announced.label.many
            and (numbered or begins_task(part.text) or (not part.first and _TO_BE.match(part.text)))
        )
        if announced.found and not more:
            self._announced = None
            return False
        if not announced.found:
            self._builder.skip_around(announced.passage, announced.label.end, announced.label.number)
        span = announced.label.number if not announced.found else None
        number = announced.passage.cut(*span).literal() if span else Words("")
        start = 0
        if numbered and not number:
            span, start = numbered.span(numbered.lastgroup or 0), numbered.end()
            number = passage.cut(*span).literal()
            self._builder.skip_around(passage, start, span)
        draft = self._add(passage.cut(start), part, number=number)
        announced.found += 1
        for entry in self._waiting:
            give_owner(self._builder, entry, [draft])
        self._waiting = []
        if not announced.label.many and passage.kind != "entry":
            self._announced = None
        return True

    def _borne_out(self) -> None:
        """Count a label such as "Actions arising:" as structure where actions with labels of their own follow it."""
        announced = self._announced
        if announced is not None and not announced.found:
            self._builder.skip_around(announced.passage, announced.label.end)
            announced.found = 1

    def _end_announced(self) -> None:
        announced, self._announced = self._announced, None
        if announced is not None and not announced.found:
            self._builder.write_to()
            self._builder.put(announced.passage, why="no action follows it")
        for entry in self._waiting:
            give_owner(self._builder, entry, [])
        self._waiting = []

    def _end_group(self) -> None:
        group, self.group = self.group, None
        if group is not None and not group.tasks and not group.titled:
            self._builder.write_to()
            self._builder.put(group.passage, why="no action follows it")

    def _put_heading(self, heading: Passage) -> None:
        end = len(heading.text.rstrip(_HEADING_END))
        self._builder.account.skip(heading.cut(end))
        self._builder.put(heading.cut(0, end))


def _followed_by_update(following: AgendaPart | None) -> bool:
    return following is not None and following.number is None and begins_update(following.text)
