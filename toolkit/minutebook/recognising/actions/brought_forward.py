"""Actions brought forward: the label they stand under, and what among the talk below it is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.dates import find_days, find_months
from minutebook.inference.action_sentence import owners_in
from minutebook.page.passages import Passage
from minutebook.recognising.language.labels import ActionLabel
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.sentences import ends_well

if TYPE_CHECKING:
    from minutebook.recognising.draft.agenda_part import AgendaPart
    from minutebook.recognising.draft.drafts import ActionDraft

_LONGEST_HEADING = 12


class BroughtForward(msgspec.Struct):
    """Actions brought forward from one meeting: their label, and what the first of them looked like.

    `titled` tells that the label is the title of an item, which keeps its words.
    """

    passage: Passage
    label: ActionLabel
    titled: bool
    tasks: int = 0
    first: Passage | None = None
    numbered: bool = False

    def count(self, task: Passage, *, numbered: bool) -> None:
        """Count one more action among them."""
        self.first = self.first or task
        self.numbered = self.numbered or numbered
        self.tasks += 1


def is_only_heading(text: str) -> bool:
    """Tell whether words among what was brought forward name a subject, and ask nobody to do anything."""
    short = word_count(text) <= _LONGEST_HEADING and not has_verb(text) and not ends_well(text)
    return short and not owners_in(text)


def is_day(text: str) -> bool:
    """Tell whether words are a day or a month and nothing else: that of the meeting an action comes from."""
    days = [(found.start, found.end) for found in find_days(text)]
    months = [(found.start, found.end) for found in find_months(text)]
    return (0, len(text)) in days + months


def is_task(
    part: AgendaPart, group: BroughtForward | None, current: ActionDraft | None, words: str, *, headed: bool
) -> bool:
    """Tell whether a part among what was brought forward is an action and no talk about one.

    `words` are what stands behind its number and its heading; `headed` tells that there was one of the two.
    """
    begins = begins_task(words)
    if group is None:
        # Right below another one a task is the next of them, and no talk about that one.
        return (current is None or not current.update) and part.first and begins and " to " in part.text
    if group.tasks == 0:
        return True
    first = group.first
    if first is not None and any(first.look):
        return part.passage.look == first.look
    if part.passage.kind == "entry":
        return first is not None and first.kind == "entry" and current is not None and not current.update
    return part.first and begins and (headed or part.alone)
