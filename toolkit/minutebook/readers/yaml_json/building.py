"""From nodes to a meeting: every text keeps its place, and what does not fit becomes a problem."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import msgspec

from minutebook.inference import settle
from minutebook.markdown.public_lines import with_marks_alone
from minutebook.model.blocks import RUNNING_FIELDS, Action, Decision, Motion, NextMeeting, Person, Question
from minutebook.model.meeting import Item, Meeting
from minutebook.model.paths import at, walk
from minutebook.model.running_text import emit, parse, plain, read
from minutebook.model.when import Clock, When
from minutebook.model.words import Piece, Words, words_at
from minutebook.readers.yaml_json.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from minutebook.readers.yaml_json.odd_characters import with_marks
from minutebook.readers.yaml_json.validating import SchemaFault, faults_in
from minutebook.reading import Problem, Reading, collect
from minutebook.source import CannotBeRead
from minutebook.vocabulary.withholding import looks_withheld

if TYPE_CHECKING:
    from minutebook.model.paths import Path
    from minutebook.source import Source

# What parts values in YAML and JSON; comments are for the person who types.
_STRUCTURE = re.compile(r"#[^\n]*|%[^\n]*|[-:,{}\[\]\"'|>?+.0-9]+")
_NUMBERS = frozenset({"minutes", "first", "in_favour", "against", "abstained"})
_FLAGS = {"true": True, "false": False}
# Words chosen from a list, or worked out: they are read, but no finding stands on them.
_CHOSEN = frozenset({"block", "status", "held", "outcome", "presence", "section", "day", "time", "meeting"})
_MOST_ROUNDS = 50
_KEYS_OF_WITHHOLDING = frozenset({"restriction", "restrictions", "public title", "public summary"})
# No key of the format itself means anything else than it says.
_PARTS = (Meeting, Item, Action, Decision, Motion, Question, NextMeeting, Person)
_FIELDS = frozenset(field for kind in _PARTS for field in kind.__struct_fields__)


def build(source: Source, form: str, root: Node | None, broken: Unreadable | None) -> Reading:
    """Return the reading of a tree of nodes.

    Args:
        source: what was parsed.
        form: "yaml" or "json".
        root: the whole tree, or None where there is none.
        broken: where the text stopped making sense, if it did.

    Raises:
        CannotBeRead: it holds no fields at all.
    """
    builder = _Builder(source)
    if root is not None and not isinstance(root, Mapping):
        raise CannotBeRead(_nothing_read(source, root, broken))
    if broken is not None:
        end = len(source.text.rstrip())
        if broken.position < end:
            builder.problem("REA102", broken.position, end, reason=str(broken), form=form)
        elif end:
            # It breaks off at the very end: nothing is left to claim, but the place must be told.
            builder.problem("REA102", end - 1, end, claims=False, reason=str(broken), form=form)
    meeting = builder.meeting(builder.with_marks(root)) if root else Meeting()
    if broken is not None and meeting == Meeting():
        raise CannotBeRead(_nothing_read(source, root, broken))
    builder.contradictions(meeting)
    return collect(source, form, meeting, structure=builder.structure(meeting), problems=_outermost(builder.problems))


class _Builder:
    """Makes data of nodes, round after round, leaving out what the schema refuses."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.left_out: set[int] = set()
        self.withheld: set[int] = set()
        self.nodes: dict[Path, tuple[int, Node]] = {}
        self.keys: list[tuple[int, int]] = []
        self.markup: list[tuple[int, int]] = []

    def problem(self, code: str, start: int, end: int, *, claims: bool = True, **facts: str) -> None:
        """Note what could not be read between `start` and `end`, unless that is nothing."""
        words = self.source.text[start:end].strip()
        if words:
            self.problems.append(Problem(code, start, end, {"words": words, **facts}, claims))

    def with_marks(self, root: Mapping) -> Mapping:
        """Return the tree without characters that no text can hold, having noted where each stood."""
        marked, odd = with_marks(root, self.source.text)
        for one in odd:
            reason = "it stands for half a character, or for one that no text can hold"
            self.problem("REA101", one.start, one.end, claims=False, reason=reason)
        return marked if isinstance(marked, Mapping) else root

    def meeting(self, root: Mapping) -> Meeting:
        """Return what can be read of the tree."""
        for _ in range(_MOST_ROUNDS):
            self._begin(root)
            data = self._mapping(root, (), literal=False)
            faults = faults_in(data)
            if not faults:
                converted: Meeting = msgspec.convert(data, Meeting)
                return converted
            for fault in faults:
                self._leave_out(fault)
        self._begin(root)
        self.problem("REA101", root.start, root.end, reason="too much of it does not fit")
        return Meeting()

    def _begin(self, root: Node) -> None:
        self.nodes = {(): (root.start, root)}
        self.keys = []
        self.markup = []

    def _leave_out(self, fault: SchemaFault) -> None:
        path = fault.path
        while path not in self.nodes:
            path = path[:-1]
        start, node = self.nodes[path]
        if id(node) in self.left_out:
            return
        self.left_out.add(id(node))
        likeliest = get_close_matches(str(path[-1]), fault.known, n=1) if fault.known and path else []
        field = str(path[-1]) if path else ""
        self.problem(fault.code, start, node.end, field=field, reason=fault.reason, likeliest="".join(likeliest))

    def _data(self, node: Node, path: Path, *, literal: bool) -> Any:
        if isinstance(node, Mapping):
            return self._mapping(node, path, literal=literal)
        if isinstance(node, Sequence):
            return [
                self._data(item, below, literal=literal)
                for below, item in self._kept(((item.start, item) for item in node.items), path)
            ]
        return self._scalar(node, path, literal=literal)

    def _kept(self, items: Any, path: Path) -> list[tuple[Path, Node]]:
        """Number the items that are not left out, and remember where each stands."""
        kept: list[tuple[Path, Node]] = []
        for start, item in items:
            if id(item) not in self.left_out and not _absent(item):
                below = (*path, len(kept))
                self.nodes[below] = (start, item)
                kept.append((below, item))
        return kept

    def _mapping(self, node: Mapping, path: Path, *, literal: bool) -> dict[str, Any]:
        kind = next(
            (value.text for key, value in node.entries if key.text == "block" and isinstance(value, Scalar)), ""
        )
        literal = literal or kind in {"remark", "verbatim"}
        data: dict[str, Any] = {}
        for key, value in node.entries:
            if id(value) in self.left_out:
                continue
            if key.text in data:
                self.left_out.add(id(value))
                self.problem("REA104", key.start, value.end, field=key.text)
                continue
            self.keys.append((key.start, key.end))
            if _absent(value):
                self.keys.append((value.start, value.end))
                continue
            if _cannot_say_what_is_withheld(key.text, value, path):
                # A key of withholding that cannot be understood withholds.
                self.left_out.add(id(value))
                self.withheld.add(id(node))
                self.problem("REA101", value.start, value.end, reason="it is withheld, but this does not say how")
                continue
            below = (*path, key.text)
            self.nodes[below] = (key.start, value)
            data[key.text] = self._data(value, below, literal=literal)
        return _withheld(data, path) if id(node) in self.withheld else data

    def _scalar(self, node: Scalar, path: Path, *, literal: bool) -> Any:
        name = next(step for step in reversed(path) if isinstance(step, str))
        if "extra" in path[:1]:
            return self._literal(node)
        if name in _NUMBERS or name == "numbered":
            self.keys.append((node.start, node.end))
            if isinstance(node.value, str) and not node.quoted:
                return int(node.text) if node.text.isdecimal() else _FLAGS.get(node.text, node.text)
            return node.value
        if name in _CHOSEN:
            self.keys.append((node.start, node.end))
            return node.text
        return self._literal(node) if literal else self._words(node, running=name in RUNNING_FIELDS)

    def _literal(self, node: Scalar) -> Words:
        """Return a text of which every blank counts."""
        start, end = (node.start + 1, node.end - 1) if node.quoted else (node.start, node.end)
        return _whole(node.text, node.text, start, end)

    def _words(self, node: Scalar, *, running: bool) -> Words:
        """Return the text of a scalar; to the letter where it stands in the source as it is."""
        start, end = (node.start + 1, node.end - 1) if node.quoted else (node.start, node.end)
        exact = self.source.text[start:end] == node.text
        if not running:
            return words_at(self.source.text, start, end) if exact else _whole(node.text, node.text, start, end)
        if exact and "\n" not in node.text:
            words, markup, dropped = read(self.source.text, [(start, end)])
            self.markup += markup
            for one in dropped:
                code = "REA101" if one.kind in {"tag", "comment", "control character"} else "REA107"
                self.problem(code, one.start, one.end, claims=not one.claimed, what=one.kind)
            return words
        words = Words(emit(parse(with_marks_alone(node.text))))
        return _whole(words, plain(words), start, end)

    def contradictions(self, meeting: Meeting) -> None:
        """Report every `day` and `time` that is not what `printed` beside it says (REA110)."""
        settled = settle(meeting)
        for path, given in walk(meeting):
            if isinstance(given, When | Clock):
                field = "day" if isinstance(given, When) else "time"
                value, meant = getattr(given, field), getattr(at(settled, path), field)
                if value is not None and value != meant:
                    node = self.nodes[(*path, field)][1]
                    said = {"printed": given.printed, "given": str(value), "meant": str(meant or "")}
                    self.problems.append(Problem("REA110", node.start, node.end, said, claims=False))

    def structure(self, meeting: Meeting) -> list[tuple[int, int]]:
        """Return keys, chosen words, mark-up of running text, and the punctuation between values."""
        taken = [(piece.start, piece.end) for _, text in walk(meeting) if type(text) is Words for piece in text.pieces]
        taken += [(one.start, one.end) for one in self.problems if one.claims]
        whole = _outside(self.keys + self.markup, taken)
        gaps: list[tuple[int, int]] = []
        position = 0
        text = self.source.text
        for start, end in [*sorted(taken + whole), (len(text), len(text))]:
            gaps += [found.span() for found in _STRUCTURE.finditer(text, position, max(start, position))]
            position = max(position, end)
        return whole + gaps


def _cannot_say_what_is_withheld(name: str, value: Node, path: Path) -> bool:
    """Whether a key means that something is withheld, and does not say so as the format does."""
    if name == "restriction":
        return not isinstance(value, Mapping)
    if path[-1:] == ("restriction",) or "extra" in path[:1] or name in _FIELDS:
        return False
    words = re.sub(r"[\W_]+", " ", name).strip()
    return words.lower() in _KEYS_OF_WITHHOLDING or looks_withheld(words) is not None


def _withheld(data: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return an item, or a block, that is withheld; of the meeting itself, every item is."""
    if not path:
        items = [{**item, "restriction": item.get("restriction", {})} for item in data.get("items", []) if item]
        return {**data, "items": items}
    if "block" not in data:
        return {**data, "restriction": data.get("restriction", {})}
    if data["block"] == "restricted":
        return {"restriction": {}, **data}
    return {"block": "restricted", "restriction": {}, "content": [data]}


def _nothing_read(source: Source, root: Node | None, broken: Unreadable | None) -> str:
    """Say in one sentence why these are no minutes."""
    if broken is None:
        line, column = source.line_column(root.start if root else 0)
        return (
            f'Line {line}, column {column}: fields of minutes, such as "title", should stand here. '
            "Check that these are minutes."
        )
    line, column = source.line_column(broken.position)
    return f"Line {line}, column {column}: {broken}. Correct it there: nothing before it could be read as minutes."


def _outermost(problems: list[Problem]) -> list[Problem]:
    """Leave out what is wrong within something that is left out as a whole."""
    kept: list[Problem] = []
    for one in sorted(problems, key=lambda problem: (problem.start, -problem.end, not problem.claims)):
        if not any(other.claims and one.end <= other.end for other in kept[-1:]):
            kept.append(one)
    return kept


def _outside(ranges: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the ranges that lie within what was taken as a problem."""
    starts = sorted(taken)
    kept: list[tuple[int, int]] = []
    position = 0
    for start, end in sorted(set(ranges)):
        while position < len(starts) and starts[position][1] <= start:
            position += 1
        if start < end and (position == len(starts) or starts[position][0] >= end):
            kept.append((start, end))
    return kept


def _absent(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.quoted and (node.value is None or node.text in {"", "~"})


def _whole(words: str, plain_words: str, start: int, end: int) -> Words:
    return Words(words, (Piece(start, end, 0, len(plain_words)),) if end > start and plain_words else ())
