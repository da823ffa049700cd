"""What of a page is no text of the meeting: structure, problems, and observations for the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.reading import Observation, Problem


class Account:
    """What is no text of the meeting: structure, problems, and observations for the rules."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.structure: list[tuple[int, int]] = []
        self.problems: list[Problem] = []
        self.observations: list[Observation] = []

    def skip(self, passage: Passage) -> None:
        """Count a passage as structure."""
        self.structure += [
            (fragment.start, fragment.end)
            for fragment in passage.fragments
            if fragment.end > fragment.start and not fragment.text.isspace()
        ]
