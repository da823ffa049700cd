"""The agenda: items, sub-items, themes and topics, with what was said, decided and given to somebody under each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Decision, NextMeeting
from minutebook.model.words import Words
from minutebook.readers.recognised_text.questions import Questions
from minutebook.recognising.actions.agenda_actions import AgendaActions
from minutebook.recognising.draft.builder import ITEM, SUB_ITEM, THEME, TOPIC, DraftBuilder
from minutebook.recognising.draft.drafts import finished
from minutebook.recognising.headings.section_headings import (
    ALWAYS_ON_TOP,
    Numbered,
    is_section_heading,
    is_topic,
    level_of_number,
    number_in_text,
    split_heading,
    topic_before_text,
)
from minutebook.recognising.language.labels import action_label
from minutebook.recognising.next_meeting.draft import NextMeetingDraft
from minutebook.vocabulary.motions import decision_marker
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from minutebook.model.meeting import Item
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.drafts import ItemDraft

_TOP = frozenset({"matters arising", "holding to account", "inspection programme"})


class Agenda:
    """Reads the parts of the agenda, one after another."""

    def __init__(self, account: Account, speakers: frozenset[str]) -> None:
        """Begin before the first heading."""
        self._builder = DraftBuilder(account, speakers)
        self._actions = AgendaActions(self._builder)
        self._questions = Questions(self._builder)
        self._next: NextMeetingDraft | None = None
        self._next_item: ItemDraft | None = None
        self._themes = 0

    def put(self, passage: Passage) -> None:
        """Keep a passage that stood before the agenda."""
        self._builder.put(passage)

    def read(self, parts: Sequence[AgendaPart]) -> None:
        """Read the whole agenda."""
        following: list[AgendaPart | None] = []
        after: AgendaPart | None = None
        for part in reversed(parts):
            following.append(after)
            after = after if part.column or part.echo else part
        for part, later in zip(parts, reversed(following), strict=True):
            self._read(part, later)
        self._close()

    def items(self, before: Sequence[object]) -> list[Item]:
        """Return the items; `before` are blocks that stood before the agenda."""
        builder = self._builder
        builder.before.content[:0] = before  # type: ignore[assignment]  # blocks are content
        first = [builder.before] if builder.before.content else []
        return [finished(item) for item in (*first, *builder.items)]

    def _close(self) -> None:
        """Finish what does not go on under the next heading."""
        self._actions.close()
        self._questions.close()
        if self._next is not None and self._next_item is not None:
            block = self._next.block()
            if block != NextMeeting():
                self._next_item.content.insert(0, block)
        self._next = self._next_item = None

    def _read(self, part: AgendaPart, following: AgendaPart | None) -> None:
        passage = part.passage
        if part.column:
            self._actions.beside(part)
        elif part.echo:
            self._builder.put(passage.as_kind(passage.fragments, "paragraph"))
        elif part.number is not None:
            self._numbered(part, part.number, passage, following)
        elif not (
            self._headed(part, following, self._heads_section)
            or self._actions.ended(passage)
            or self._actions.carried(part, following)
            or self._headed(part, following, self._may_be_heading)
        ):
            self._under_heading(part, following)

    def _headed(
        self, part: AgendaPart, following: AgendaPart | None, fits: Callable[[Numbered, AgendaPart | None], bool]
    ) -> bool:
        """Read a heading with its number in the same passage, if it `fits`; tell whether it was one."""
        numbered = number_in_text(part.passage)
        if numbered is None or not fits(numbered, following):
            return False
        self._numbered(part, numbered.number, numbered.words, following)
        return True

    def _under_heading(self, part: AgendaPart, following: AgendaPart | None) -> None:
        passage = part.passage
        if is_section_heading(passage) and not self._only_names(part):
            self._heading(part, passage, ITEM, None, following)
        elif self._next is not None and not action_label(part.text):
            for rest in self._next.read(passage):
                self._builder.put(rest)
        elif self._actions.read(part, following):
            return
        elif self._questions.answered and self._is_topic(part, following):
            self._open(passage, TOPIC)
        elif not (self._questions.read(part) or self._decided(passage)):
            self._plain(part, following)

    def _only_names(self, part: AgendaPart) -> bool:
        """Whether a heading without a number only names the section that an action brought forward came from."""
        in_text = self._actions.group is not None or not part.first
        return in_text and section_of(part.text) in {
            "inspection programme",
            "matters arising",
            "minutes of the last meeting",
        }

    def _heads_section(self, numbered: Numbered, following: AgendaPart | None) -> bool:  # noqa: ARG002 - called as _may_be_heading is
        """Whether a number with the name of a section ends what stands above it, whatever that is."""
        section = section_of(split_heading(numbered.words)[0].text)
        figures = level_of_number(numbered.number.text)
        return section in _TOP | ALWAYS_ON_TOP and figures > [self._top_figure()]

    def _may_be_heading(self, numbered: Numbered, following: AgendaPart | None) -> bool:
        if self._actions.announced or self._questions.goes_on(numbered.number.text, numbered.words.text):
            return False
        return following is not None or section_of(numbered.words.text) is not None

    def _numbered(self, part: AgendaPart, number: Passage, words: Passage, following: AgendaPart | None) -> None:
        figures = level_of_number(number.text)
        level = self._level(figures, split_heading(words)[0].text)
        self._themes = figures[-1] if level == THEME and len(figures) == 1 else 0
        self._heading(part, words, level, number, following)

    def _heading(
        self, part: AgendaPart, words: Passage, level: int, number: Passage | None, following: AgendaPart | None
    ) -> None:
        title, rest = split_heading(words)
        self._open(title, level, number)
        if rest is not None:
            self._read(part._replace(passage=rest, number=None, first=True), following)

    def _open(self, title: Passage, level: int, number: Passage | None = None) -> None:
        self._close()
        item = self._builder.open_item(title, level, number)
        if item.section == "next meeting":
            self._next, self._next_item = NextMeetingDraft(self._builder.account), item
        label = action_label(title.text)
        if label and label.origin:
            self._actions.begin_group(title, label, titled=True)
        self._questions.announce(title.text)

    def _level(self, figures: list[int], title: str) -> int:
        """Return how deep a numbered heading stands; a single figure may begin again under each sub-item."""
        section = section_of(title)
        top = self._top_figure()
        if section in ALWAYS_ON_TOP or not self._builder.open:
            return ITEM
        if len(figures) > 1:
            begins_top = section in _TOP - {"inspection programme"} and figures[0] == top + 1
            return ITEM if begins_top else min(len(figures), THEME)
        if section in _TOP:
            return ITEM
        # Where the items themselves lost their numbers, a number belongs to what stands below them.
        restarts = figures[0] <= top or not top
        goes_on = self._themes > 0 and figures[0] == self._themes + 1
        if not (restarts or goes_on):
            return ITEM
        return THEME if any(item.level == SUB_ITEM for item in self._builder.open) else SUB_ITEM

    def _top_figure(self) -> int:
        figures = (level_of_number(item.number) for item in reversed(self._builder.items))
        return next((found[0] for found in figures if found), 0)

    def _decided(self, passage: Passage) -> bool:
        """Read a decision that bears a label."""
        marker = decision_marker(passage.text)
        if marker is None or not passage.cut(marker.end) or (passage.kind == "entry" and not marker.word.isupper()):
            return False
        if marker.word.lower() in {"agreed", "motion", "motions"} and not marker.word.isupper():
            return False
        self._builder.skip_around(passage, marker.end, marker.number)
        number = passage.cut(*marker.number).literal() if marker.number else Words("")
        self._builder.write_to().append(Decision(text=passage.cut(marker.end).running(), number=number))
        return True

    def _plain(self, part: AgendaPart, following: AgendaPart | None) -> None:
        """Keep a part as text, or open a topic with it."""
        passage = part.passage
        if part.headless:
            self._builder.put(passage, why="its beginning is missing")
            return
        may_head = bool(self._builder.open) and not self._actions.reported and self._actions.group is None
        if may_head and not self._questions.awaited:
            if self._is_topic(part, following):
                self._open(passage, TOPIC)
                return
            end = topic_before_text(part, self._builder.speakers) if self._under_number() else 0
            if end:
                self._open(passage.cut(0, end), TOPIC)
                self._builder.put(passage.cut(end))
                return
        self._builder.put(passage)
        self._questions.announce(passage.text if passage.text.endswith(":") else "")

    def _is_topic(self, part: AgendaPart, following: AgendaPart | None) -> bool:
        return is_topic(part, following, under_number=self._under_number(), speakers=self._builder.speakers)

    def _under_number(self) -> bool:
        item = self._builder.item
        return item.level in {SUB_ITEM, THEME} and bool(item.number) and not item.content and not item.items
