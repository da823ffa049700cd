"""Actions and decisions, met line by line."""

from __future__ import annotations

import re
import weakref
from functools import partial
from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.model.blocks import Action
from minutebook.model.when import When
from minutebook.page.boxes import BOXES, box_before
from minutebook.patterns import late_pattern
from minutebook.recognising.actions.actions_in_lines import ActionsInLines, due_at_end
from minutebook.recognising.actions.actions_in_rows import ActionsInRows
from minutebook.recognising.actions.agenda_actions import AgendaActions
from minutebook.recognising.actions.given_tasks import given_tasks, gives_task, names_owners, nothing_to_do
from minutebook.recognising.actions.next_steps import NextStepsRecogniser
from minutebook.recognising.actions.told_below import give_status, told_below
from minutebook.recognising.decisions.recogniser import DecisionRecogniser
from minutebook.recognising.draft.agenda_part import AgendaPart
from minutebook.recognising.draft.last_said import LastSaid
from minutebook.recognising.language.decision_sentences import decisions_in
from minutebook.recognising.language.labels import action_label, begins_with_label
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.owners import may_own, owners_in_row
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.recognising.next_meeting.recogniser import is_at_the_end, tells_of_next
from minutebook.recognising.people.known import KnownPeople
from minutebook.recognising.tables.cells import whole
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.owners import FOR_NOBODY, LABELS
from minutebook.vocabulary.sentences import sentences
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from minutebook.model.blocks import ActionStatus
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import ActionDraft

_LONGEST_OWNER = 4
_LEAST_TASK = 3
_BEGINNING = 40
_NO_TASKS = frozenset({"attendance", "apologies", "next meeting", "close", "declarations of interest"})
_NEXT_ONE = late_pattern(r"next\s+(?:one|time|up|date|session|call|meeting|sync)\b", re.IGNORECASE, signs="next")
_PARTED = late_pattern(r":|\s[-–—]\s", signs=":; -; –; —")


class ActionRecogniser:
    """Puts actions and decisions into the minutes at the place where they stand."""

    def __init__(self, builder: DraftBuilder, names: AbstractSet[str]) -> None:
        """Begin before the first heading; `names` are those of the people who were there."""
        self._builder = builder
        self._known = KnownPeople(names)
        self._told: set[str] = set()
        self._actions = AgendaActions(builder)
        self._lines = ActionsInLines(builder.account, self._known)
        self._last = LastSaid(builder)
        # Those that held each other would stay in memory, and the text with them.
        this: ActionRecogniser = weakref.proxy(self)
        self._decisions = DecisionRecogniser(builder, self._last, partial(ActionRecogniser._said, this))
        self._task: ActionDraft | None = None
        self._depth = 0
        self._steps = NextStepsRecogniser(builder, self._lines, partial(ActionRecogniser._listed, this))
        self._in_row = ActionsInRows(builder.account)

    def close(self) -> None:
        """Finish at a heading."""
        self.settle()
        self._decisions.conclude(begin=False)
        self._task = None
        self._steps.close()
        self._last.forget()
        self._actions.close()

    def goes_on(self, passage: Passage) -> bool:
        """Read a line that tells more about the motion above it; tell whether it did."""
        self._steps.before(passage)
        return self._decisions.goes_on(passage)

    def settle(self) -> None:
        """Write what waits for more lines."""
        self._decisions.settle()
        self._steps.settle()

    def conclude(self, *, begin: bool) -> None:
        """Take the lines that follow as decisions, or no more."""
        self._decisions.conclude(begin=begin)

    def put(self, passage: Passage) -> None:
        """Keep words as text; the line below may say who acts on them."""
        self._builder.put(passage)
        self._last.note(passage)

    def line(self, line: Line, section: str | None, at: int, following: AgendaPart | None) -> bool:
        """Read a line that is an action or a decision; tell whether it was one."""
        passage = line.passage
        if told_below(self._builder, passage):
            return True
        if line.bullet and line.number.strip() in BOXES and self._lines.names_owner(passage):
            return self._boxed(line, passage.cut(0, 0), "open" if "☐" in line.number else "closed", "actions")
        box = box_before(passage.text)
        if box and (words := passage.cut(box[0])):
            return self._boxed(line._replace(passage=words, cells=(words,)), passage.cut(0, box[0]), box[1], section)
        return self._unboxed(line, section, AgendaPart(passage, at), following)

    def _unboxed(self, line: Line, section: str | None, part: AgendaPart, following: AgendaPart | None) -> bool:
        passage = line.passage
        owed = gives_task(passage.text) or self._lines.owes(line.cells[0], self._builder.item.title)
        brought_forward = section == "matters arising" and owed
        if (section == "actions" or brought_forward) and self._listed(line):
            return True
        if self._steps.read(line) or self._decisions.listed(passage):
            return True
        if self._lines.is_speaker(passage.text):
            return self._decisions.read(passage)
        label = action_label(passage.text)
        if label is not None and nothing_to_do(passage.text[label.end :]):
            self.put(passage)
            return True
        if self._assigned(passage) or self._marked(passage):
            return True
        if label is not None:
            self._told.add(fold(passage.text[label.end :]))
        return (
            self._actions.ended(passage)
            or self._actions.carried(part, following)
            or self._actions.read(part, following)
            or self._decisions.read(passage)
            or self._given(passage, section)
        )

    def _boxed(self, line: Line, box: Passage, status: ActionStatus, section: str | None) -> bool:
        """Read a task with a box before it, which says whether it is done; tell whether it was one."""
        if not ((section == "actions" and self._listed(line)) or self._marked(line.passage)):
            return False
        self._builder.account.skip(box)
        give_status(self._builder, status)
        return True

    def cell(self, line: Line, row: int, due: Sequence[Line] = ()) -> None:
        """Read what stands in a column or beside a label for actions; `due` is what stands in the one for days."""
        text = line.text
        made: ActionDraft | None = None
        if says_nothing(text) or not any(map(str.isalnum, text)):
            self._builder.account.skip(line.passage)
        elif (
            (looks_like_name(text) or may_own(text))
            and len(text.split()) <= _LONGEST_OWNER
            and not _PARTED.search(text)
        ):
            self.column([line], due, row)
            return
        elif not self._marked(line.passage):
            made = self._lines.task(line, "")
            if made is None:
                self._builder.put(line.passage)
            else:
                self._builder.write_to().append(made)
        if made is not None and due and made.due is None:
            made.due = When(printed=whole(due).literal())
        else:
            self.column([], due, row)

    def column(self, owners: Sequence[Line], due: Sequence[Line], row: int) -> None:
        """Read the columns for who acts and by when: what was said last in the row is what they will do."""
        last = self._last.words
        for line in owners:
            if fold(line.text) in FOR_NOBODY:
                self._builder.put(line.passage)
        for line in owners:
            if word_count(line.text) > _LEAST_TASK and (begins_task(line.text) or not may_own(line.text)):
                # What is to be done stands in the column, too.
                self.cell(line, row, due)
                owners, due = [one for one in owners if one is not line], ()
        owners = [line for line in owners if fold(line.text) not in FOR_NOBODY]
        if self._in_row.told(owners, due):
            return
        named = [line for line in owners if any(map(str.isalnum, line.text)) and not says_nothing(line.text)]
        if named and last is not None:
            names = [name for line in owners for name in owners_in_row(line.passage, self._builder.account)]
            self._give(last, names, When(printed=whole(due).literal()) if due else None)
            return
        for line in (*owners, *due):
            self._actions.beside(AgendaPart(line.passage, row, column=True))

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._in_row.begin()

    def _listed(self, line: Line) -> bool:
        """Read a line under a heading such as "Actions"; tell whether it is one."""
        if nothing_to_do(line.text) or begins_with_label(line.text) or is_at_the_end(line.text):
            return False
        if tells_of_next(line.text[:_BEGINNING]) or (_NEXT_ONE.match(line.text) and find_days(line.text)):
            return False
        depth = line.passage.depth if line.passage.kind == "entry" else 0
        if self._task is not None and depth > self._depth:
            # What stands below an action is about it.
            self._builder.write_to(self._task.update)
            self._builder.put(line.passage)
            return True
        # Under a heading that names somebody, the actions are theirs.
        title = self._builder.item.title
        owner = title.text if title is not None and self._builder.item.section is None else ""
        made = self._lines.task(line, owner if looks_like_name(owner) and fold(owner) not in LABELS else "")
        self._task, self._depth = made, depth
        if made is None:
            return False
        if (words := fold(made.task.text)) in self._told and not (made.number or made.owners or made.due):
            # A summary of what was noted above.
            self._task = None
            self.put(line.passage)
            return True
        self._told.add(words)
        self._builder.write_to().append(made)
        return True

    def _marked(self, passage: Passage) -> bool:
        """Read a line that begins with a marker, or ends with one and an owner; tell whether it was one."""
        made = self._lines.marked(passage)
        if made:
            self._actions.close()
            self._told.update(fold(action.task) for action in made)
            self._builder.write_to().extend(made)
            return True
        tail = self._lines.named_at_the_end(passage)
        if tail is None:
            return False
        before, task, owners = tail
        if before:
            self.put(before)
        decided = bool(decisions_in(task.text))
        if decided:
            self._decisions.decide(task)
        self._act(task, owners, decided=decided)
        return True

    def _said(self, passage: Passage) -> None:
        """Keep what stands beside decisions in a passage: it may give somebody a task."""
        if not self._given(passage, None):
            self.put(passage)

    def _given(self, passage: Passage, section: str | None) -> bool:
        """Read a passage in which somebody known is given a task; tell whether it is one."""
        if section in _NO_TASKS or not self._builder.open:
            return False
        spans = [
            (start, end, owners)
            for start, end, owners in given_tasks(passage, self._known)
            if fold(passage.text[start:end]) not in self._told
        ]
        position = 0
        for start, end, owners in spans:
            if before := passage.cut(position, start):
                self.put(before)
            task = passage.cut(start, end)
            self._last.note(self._act(task, [] if names_owners(task.text, owners) else list(owners), due_at_end(task)))
            position = end
        if spans and (after := passage.cut(position)):
            self.put(after)
        return bool(spans)

    def _assigned(self, passage: Passage) -> bool:
        """Read "Action: Clerk" on a line of its own: what stands right above it is the action."""
        if not self._lines.names_only_owners(passage):
            return False
        last = self._last.words
        if last is None:
            self.put(passage)
        else:
            self._give(last, self._lines.take_owners(passage))
        return True

    def _give(self, words: Passage, owners: list[str], due: When | None = None) -> None:
        """Make the last sentence of what was written last an action of theirs: "Bank form – still to come. Done."."""
        decided = self._last.decided
        if decided:
            self._last.forget()
            self._act(words, owners, due, decided=True)
            return
        made = self._builder.last
        self._last.take_back()
        *above, last = sentences(words.text)
        status = action_status_of(words.text[slice(*last)]) if above else None
        start = above[-1][0] if status else last[0]
        if before := words.cut(0, start):
            self._builder.put(before)
        number = made.number if isinstance(made, Action) else None
        self._act(words.cut(start), owners, due, status=status, number=number)

    def _act(
        self,
        task: Passage,
        owners: list[str],
        due: When | None = None,
        *,
        status: ActionStatus | None = None,
        number: str | None = None,
        decided: bool = False,
    ) -> Passage:
        """Write an action, and return its task; one that was decided repeats words of the decision."""
        task, printed = self._lines.behind_number(task, repeated=decided)
        words = task.unplaced(0, len(task.text)) if decided else task
        self._told.add(fold(task.text))
        made = Action(task=words.running(), number=number or printed, owners=owners, due=due, status=status)
        sink = self._builder.write_to()
        sink.append(made)
        self._in_row.note(made, sink)
        return task
