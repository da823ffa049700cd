"""What a reader hands over: the meeting, and an account of every character of its source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from minutebook.inference import settle
from minutebook.model.meeting import Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.paths import Path
from minutebook.model.words import Words
from minutebook.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Claim(msgspec.Struct, frozen=True, gc=False):
    """Who took the characters `start` to `end` of the source.

    `by` is "text" (a text of the model: `path` says which, `offset` and `length` which characters of its
    plain text), "structure" (a label, a typed number, a column heading, mark-up) or "problem".
    """

    start: int
    end: int
    by: Literal["text", "structure", "problem"]
    path: Path = ()
    offset: int = 0
    length: int = 0


class Problem(msgspec.Struct, frozen=True):
    """Something a reader could not place or understand.

    `code` is that of the rule in `rules/reading` which words it; `facts` is what that rule needs to know.
    Unless `claims` is false (the characters also went into the model, where they stood), the problem is the
    only one to claim the characters.
    """

    code: str
    start: int
    end: int
    facts: dict[str, str] = {}
    claims: bool = True


class Observation(msgspec.Struct, frozen=True):
    """The base of typed facts that rules need and the model must not carry. `start`/`end` are source offsets."""

    start: int
    end: int


class ActionColumnEntry(Observation, frozen=True):
    """Words in the ACTION column of an agenda table; `beside_action` tells whether an action stands beside them."""

    text: str
    beside_action: bool


class StrayBracket(Observation, frozen=True):
    """A bracket too many or too few around an abbreviation that was read as a field of its own; `text` holds both."""

    text: str


class Reading(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One source, read. `claims` are in the order of the source and never overlap."""

    source: Source
    form: str
    meeting: Meeting
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()
    observations: tuple[Observation, ...] = ()

    def problems_of(self, code: str) -> Iterator[tuple[Problem, str]]:
        """Yield every problem of this code, with the words of the source that it is about."""
        for problem in self.problems:
            if problem.code == code:
                yield problem, self.source.text[problem.start : problem.end]

    def observed_in(self, path: Path) -> tuple[Observation, ...]:
        """Return the observations that begin where the text at `path`, or a piece of it, begins."""
        return self._observed_in.get(path, ())

    @cached_property
    def _observed_in(self) -> dict[Path, tuple[Observation, ...]]:
        starting: dict[int, list[Observation]] = {}
        for observation in self.observations:
            starting.setdefault(observation.start, []).append(observation)
        found: dict[Path, tuple[Observation, ...]] = {}
        for claim in self.claims:
            if claim.by == "text" and claim.start in starting:
                found[claim.path] = (*found.get(claim.path, ()), *starting[claim.start])
        return found


def collect(
    source: Source,
    form: str,
    meeting: Meeting,
    *,
    structure: Iterable[tuple[int, int]] = (),
    problems: Iterable[Problem] = (),
    observations: Iterable[Observation] = (),
) -> Reading:
    """Finish a reader's work: normal form, what follows from the words, and the claims.

    Args:
        source: what was read.
        form: the name of the written form, as in the table of readers.
        meeting: built with `Words` wherever a text came from the source.
        structure: ranges of the source that were read as structure.
        problems: what could not be placed or understood.
        observations: what was met that the model does not hold.

    Returns:
        A reading whose meeting is in normal form, settled, and holds plain text only.
    """
    meeting = settle(normalise(meeting))
    faults = tuple(problems)
    claims: list[Claim] = []
    meeting = _plain(meeting, (), claims)
    taken = {(claim.start, claim.end) for claim in claims}
    claims += [Claim(start, end, "structure") for start, end in structure if (start, end) not in taken]
    claims += [Claim(problem.start, problem.end, "problem") for problem in faults if problem.claims]
    claims.sort(key=lambda claim: claim.start)
    return Reading(
        source=source,
        form=form,
        meeting=meeting,
        claims=tuple(claims),
        problems=faults,
        observations=tuple(observations),
    )


def _plain(thing: Any, path: Path, claims: list[Claim]) -> Any:
    """Return a part of a meeting with plain text for words, and note in `claims` which characters they took.

    Everything is walked once for both, because every file goes through here.
    """
    if isinstance(thing, msgspec.Struct):
        changed: dict[str, Any] = {}
        for field in thing.__struct_fields__:
            value = getattr(thing, field)
            if type(value) is Words:
                _claim(value, (*path, field), claims)
                changed[field] = str.__str__(value)
            elif value and type(value) is not str:
                new = _plain(value, (*path, field), claims)
                if new is not value:
                    changed[field] = new
        return msgspec.structs.replace(thing, **changed) if changed else thing
    if type(thing) is Words:
        _claim(thing, path, claims)
        return str.__str__(thing)
    if isinstance(thing, list):
        return [_plain(value, (*path, position), claims) for position, value in enumerate(thing)]
    if isinstance(thing, dict):
        return {key: _plain(value, (*path, key), claims) for key, value in thing.items()}
    return thing


def _claim(words: Words, path: Path, claims: list[Claim]) -> None:
    if not words:
        # A label with nothing behind it.
        claims += [Claim(piece.start, piece.end, "structure") for piece in words.pieces]
        return
    for piece in words.pieces:
        if piece.length or piece.end - piece.start == 0 or piece.offset:
            claims.append(Claim(piece.start, piece.end, "text", path, piece.offset, piece.length))
        else:
            # A label before the words.
            claims.append(Claim(piece.start, piece.end, "structure"))


def unclaimed(reading: Reading) -> list[tuple[int, int]]:
    """Return the ranges of the source, blanks aside, that nobody claims; empty for a sound reader."""
    gaps: list[tuple[int, int]] = []
    position = 0
    text = reading.source.text
    for start, end in [*((claim.start, claim.end) for claim in reading.claims), (len(text), len(text))]:
        if start > position and (found := text[position:start].strip()):
            begin = text.index(found, position)
            gaps.append((begin, begin + len(found)))
        position = max(position, end)
    return gaps


def overlapping(reading: Reading) -> list[tuple[Claim, Claim]]:
    """Return every pair of neighbouring claims that take the same characters; empty for a sound reader."""
    return [(one, two) for one, two in zip(reading.claims, reading.claims[1:], strict=False) if two.start < one.end]
