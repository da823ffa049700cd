"""What is to be done behind the label "Next steps:", on its line or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.actions.actions_in_lines import ActionsInLines
    from minutebook.recognising.draft.builder import DraftBuilder

_LABELS = phrases(
    "next steps; next step; follow up; follow ups; follow-up; follow-ups; homework; to do next; what next"
)


class NextStepsRecogniser:
    """Reads the label, which waits until it is certain that tasks follow it."""

    def __init__(self, builder: DraftBuilder, lines: ActionsInLines, listed: Callable[[Line], bool]) -> None:
        """Begin without any; `listed` reads a line in a list of tasks."""
        self._builder = builder
        self._lines = lines
        self._listed = listed
        self._label: Passage | None = None
        self._open = False

    def close(self) -> None:
        """Finish at a heading."""
        self.settle()
        self._open = False

    def settle(self) -> None:
        """Write the label as text where no task followed it."""
        label, self._label = self._label, None
        if label is not None:
            self._builder.put(label)

    def before(self, passage: Passage) -> None:
        """Take notice of a line that may end them."""
        if self._label is not None and not _may_be_one(passage):
            self.settle()

    def read(self, line: Line) -> bool:
        """Read a line that is the label or one of the tasks; tell whether it was."""
        passage = line.passage
        made = self._lines.next_steps(passage)
        if made:
            self._builder.write_to().extend(made)
            return True
        if fold(passage.text) in _LABELS and passage.text.rstrip().endswith(":"):
            self.settle()
            self._label, self._open = passage, True
            return True
        self._open = self._open and _may_be_one(passage)
        if not self._open:
            return False
        label, self._label = self._label, None
        if self._listed(line):
            if label is not None:
                self._builder.account.skip(label)
            return True
        if label is not None:
            self._builder.put(label)
        return False


def _may_be_one(passage: Passage) -> bool:
    return passage.kind == "entry" or begins_task(passage.text)
