"""A motion on several lines: what is moved, who moved and seconded it, the votes, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Decision, Motion, Votes
from minutebook.model.words import Words
from minutebook.recognising.language.motion_words import (
    MotionField,
    begins_motion,
    ends_open,
    is_vote_count,
    motion_fields,
    names_motion,
    resolves,
    resolves_list,
    says_motion,
)
from minutebook.recognising.language.prose import word_count
from minutebook.vocabulary.motions import decision_marker

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.last_said import LastSaid

_Lines = list[tuple["Passage", list[tuple[MotionField, "Passage", "Passage"]]]]
_LONGEST_MOTION = 60
_BORNE_OUT: frozenset[MotionField] = frozenset({"seconder", "votes", "result"})


class MotionRecogniser:
    """Reads motions, one line after another; the lines wait until it is certain that they are one."""

    def __init__(self, builder: DraftBuilder, last: LastSaid) -> None:
        """Begin without any."""
        self._builder = builder
        self._last = last
        self._motion: Passage | None = None
        self._decision: Decision | Motion | None = None
        self._lines: _Lines = []
        self._listed = False

    @property
    def waits(self) -> bool:
        """Whether a motion is being read."""
        return self._motion is not None or bool(self._lines)

    def goes_on(self, passage: Passage) -> bool:
        """Read a line that tells more about the motion above it; tell whether it did."""
        if not self.waits and self._decision is not None and self._builder.last is not self._decision:
            self._decision = None
        if not self.waits and self._decision is None:
            return False
        if self._motion is not None and passage.kind == "entry" and (self._listed or resolves_list(self._motion.text)):
            # What was resolved stands in a list.
            self._motion, self._listed = self._motion.joined(passage), True
            return True
        fields = motion_fields(passage)
        if not fields:
            bare = self._motion is None and self._decision is None and bool(self._lines)
            opened = bare and ends_open(self._lines[-1][0].text) and resolves(passage.text)
            if opened or (bare and says_motion(passage.text)):
                # "Moved: Jo", "Seconded: Ann", and only then what they moved.
                self._motion = passage
                return True
            self.finish()
            return False
        if any(name != "votes" and self._has(name) for name, _, _ in fields):
            self.finish()
            return False
        self._lines.append((passage, fields))
        return True

    def begin(self, passage: Passage) -> bool:
        """Begin with a line that puts a motion, or says who moved the one above it; tell whether it did."""
        fields = motion_fields(passage)
        if fields:
            named = {name for name, _, _ in fields}
            if not (named & {"mover", "seconder"} or is_vote_count(passage.text) or names_motion(passage.text)):
                return False
            self._lines = [(passage, fields)]
            return True
        if not (begins_motion(passage.text) or resolves_list(passage.text)):
            return False
        self._motion = passage
        return True

    def follow(self, decision: Decision | Motion) -> None:
        """Let the lines below a decision, or a vote, say more about it."""
        self._decision = decision

    def finish(self) -> None:
        """Write the motion, or its lines as they are where nothing came of it."""
        motion, decision, lines, listed = self._motion, self._decision, self._lines, self._listed
        opened = bool(lines) and ends_open(lines[-1][0].text)
        above = None if self._last.decided or opened else self._last.words
        self._motion = self._decision = None
        self._lines, self._listed = [], False
        fields = {name for _, found in lines for name, _, _ in found}
        if decision is not None:
            if lines:
                self._builder.take_back()
                self._builder.write_to().append(self._filled(decision, lines))
            return
        if (
            motion is None
            and above is not None
            and fields & _BORNE_OUT
            and "mover" in fields
            and word_count(above.text) <= _LONGEST_MOTION
        ):
            self._last.take_back()
            motion = above
        ends = next((at for at, (passage, _) in enumerate(lines) if names_motion(passage.text)), None)
        if motion is not None and (fields & _BORNE_OUT or listed or _is_shouted(motion) or _is_moved(motion, fields)):
            self._write(motion, lines)
        elif motion is None and ends is not None:
            self._write(lines.pop(ends)[0], lines)
        else:
            waiting = [passage for passage, _ in lines] + ([motion] if motion is not None else [])
            for passage in sorted(waiting, key=lambda passage: passage.start):
                self._builder.put(passage)

    def _write(self, motion: Passage, lines: _Lines) -> None:
        """Write a motion without its marker; what is headed "RESOLVED" is a decision."""
        marker = decision_marker(motion.text)
        number, words = Words(""), motion.text
        if marker is not None and motion.cut(marker.end):
            self._builder.skip_around(motion, marker.end, marker.number)
            number = motion.cut(*marker.number).literal() if marker.number else number
            motion = motion.cut(marker.end)
        resolved = (
            resolves(words)
            or resolves_list(words)
            or (marker is not None and not marker.word.lower().startswith("motion"))
        )
        made = (Decision if resolved else Motion)(text=motion.running(), number=number)
        self._builder.write_to().append(self._filled(made, lines))

    def _has(self, name: MotionField) -> bool:
        return any(one == name for _, found in self._lines for one, _, _ in found) or bool(
            self._decision is not None and getattr(self._decision, name)
        )

    def _filled(self, decision: Decision | Motion, lines: _Lines) -> Decision | Motion:
        """Return a decision or a motion with what the lines say."""
        values: dict[MotionField, Passage] = {}
        for _, found in lines:
            for name, label, value in found:
                self._builder.account.skip(label)
                values[name] = values[name].joined(value) if name in values else value
        votes = values.pop("votes", None)
        return structs.replace(
            decision,
            **{name: value.literal() for name, value in values.items()},
            **({"votes": Votes(printed=votes.literal())} if votes is not None else {}),
        )


def _is_moved(motion: Passage, fields: set[MotionField]) -> bool:
    """Whether words are headed as a motion, and somebody moved them: whatever became of it, it was put."""
    marker = decision_marker(motion.text)
    return marker is not None and marker.word.lower() == "motion" and "mover" in fields


def _is_shouted(motion: Passage) -> bool:
    marker = decision_marker(motion.text)
    return marker is not None and marker.word.isupper()
