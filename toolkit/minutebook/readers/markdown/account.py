"""What the reader of Markdown notes while it reads: marks, problems, and the words it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Remark
from minutebook.model.running_text import RunningWords, parse, plain, read, read_plain
from minutebook.model.styled_spans import UNPRINTABLE
from minutebook.model.words import Piece, Words, cut
from minutebook.patterns import late_pattern
from minutebook.reading import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutebook.markdown.labels import Label
    from minutebook.markdown.nodes import Node, Span
    from minutebook.model.styled_spans import Dropped

_LINK = late_pattern(r"\]\(([^()\s]+)\)|<([a-z][^>\s]*:[^>\s]+)>")
_LONGEST_QUOTED = 200
STRUCK = "it is struck out"


class Account:
    """The source, and who has taken which of its characters so far.

    `remarks` are the comments met inside running text, until whoever builds the block takes them out.
    `definitions` are the addresses of reference links; the labels of footnotes ("^1") are among them, with no address.
    `labels` are those that were understood, and `spellings` says how `format` would write parts of the details at the
    top: with these, it knows what it may tidy.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.structure: list[Span] = []
        self.problems: list[Problem] = []
        self.remarks: list[Remark] = []
        self.definitions: dict[str, str] = {}
        self.labels: list[Label] = []
        self.spellings: list[tuple[int, int, str]] = []

    def mark(self, start: int, end: int) -> None:
        """Note a range as structure, one line at a time; blanks are nobody's."""
        if start < end:
            self.structure.append((start, end))

    def label(self, label: Label) -> None:
        """Note a label that was understood."""
        self.structure += label.marks
        self.labels.append(label)

    def marks_of(self, node: Node) -> None:
        """Note the marks of one block, and not those of the blocks inside it."""
        self.structure += node.marks

    def problem(self, code: str, start: int, end: int, *, claims: bool = False, **facts: str) -> None:
        """Note something that could not be placed or understood."""
        facts.setdefault("words", self.text[start : min(end, start + _LONGEST_QUOTED)].strip())
        self.problems.append(Problem(code, start, end, facts, claims))

    def refuse(self, words: Words, reason: str) -> None:
        """Note words that could not be understood and stand nowhere else."""
        first, last = words.pieces[0].start, words.pieces[-1].end
        whole = len(words.pieces) == 1
        if not whole:
            # Mark-up stands between them, which is accounted for.
            self.structure += [(piece.start, piece.end) for piece in words.pieces]
        self.problem("REA101", first, last, claims=whole, reason=reason)

    def running(self, spans: Sequence[Span]) -> Words:
        """Return the running text in these ranges, and note what running text cannot carry."""
        if not spans:
            return Words("")
        return read_plain(self.text, spans) or self._taken(read(self.text, spans, self.definitions))

    def cell(self, start: int, end: int) -> Words:
        """Return the running text of a cell of a table, in whose code, too, a backslash stands before a bar."""
        raw = self.text[start:end]
        if "`" not in raw or "\\|" not in raw:
            return self.running([(start, end)])
        places = [place for place in range(len(raw)) if not raw.startswith("\\|", place)]
        self.structure += [(start + one, start + one + 1) for one in range(len(raw)) if raw.startswith("\\|", one)]
        words, structure, dropped = read("".join(raw[place] for place in places), [(0, len(places))], self.definitions)

        def ranges(first: int, last: int) -> list[Span]:
            return [(start + places[place], start + places[place] + 1) for place in range(first, last)]

        pieces: list[Piece] = []
        for piece in words.pieces:
            found = ranges(piece.start, piece.end)
            if len(found) == piece.length:
                pieces += [Piece(*span, piece.offset + number, 1) for number, span in enumerate(found)]
            else:
                pieces.append(Piece(found[0][0], found[-1][1], piece.offset, piece.length))
        return self._taken(
            RunningWords(
                Words(words, pieces),
                [span for first, last in structure for span in ranges(first, last)],
                [
                    one._replace(start=ranges(one.start, one.end)[0][0], end=ranges(one.start, one.end)[-1][1])
                    for one in dropped
                ],
            )
        )

    def _taken(self, found: RunningWords) -> Words:
        words, structure, dropped = found
        self.take(structure, dropped)
        if not words:
            # Characters that come to nothing, such as a lone `&nbsp;`.
            self.structure += [(piece.start, piece.end) for piece in words.pieces]
        return words

    def take(self, structure: list[Span], dropped: list[Dropped]) -> None:
        """Note the mark-up of some words, and what running text cannot carry."""
        self.structure += structure
        for kind, start, end, what in dropped:
            if kind == "comment":
                self.remark(start, end)
            elif kind == "control character":
                self._unprintable(start, end)
            elif kind == "tag":
                self.problem("REA101", start, end, reason="mark-up of a web page is kept as plain words")
            elif kind != "link title":
                self.problem("REA107", start, end, what=kind, words=what)

    def line(self, spans: Sequence[Span]) -> Words:
        """Return the words in these ranges as one literal line, without mark-up and what is struck out."""
        words = self.running(spans)
        if not words:
            return words
        for found in _LINK.finditer(words):
            if spans and (found[1] or found[2]) not in plain(words):
                self.problem("REA107", spans[0][0], spans[-1][1], what="link", words=found[1] or found[2])
        return self.fact(words)

    def fact(self, words: Words) -> Words:
        """Return running text as one literal line that holds only what is so: what is struck out becomes a problem."""
        line = literal(words)
        if "~~" not in words:
            return line
        text, offset = "", 0
        pieces: list[Piece] = []
        gone: list[Words] = []
        for run in parse(words):
            start, offset = offset, offset + len(run.text)
            if run.struck:
                gone.append(cut(line, start, offset))
                for piece in gone[-1].pieces:
                    self.problem("REA101", piece.start, piece.end, claims=True, reason=STRUCK)
                continue
            between = len(run.text) - len(run.text.lstrip()) if text[-1:] in ("", " ") else 0
            part = cut(line, start + between, offset, strip=False)
            pieces += [structs.replace(piece, offset=piece.offset + len(text)) for piece in part.pieces]
            text += part
        kept = cut(Words(text, pieces), 0, len(text))
        self.parted(line, (kept, *gone))
        return kept

    def parted(self, words: Words, parts: Iterable[Words]) -> None:
        """Note as structure what stands for one character, such as `&nbsp;`, where no part of the words took it."""
        taken = {(piece.start, piece.end) for part in parts for piece in part.pieces}
        self.structure += [
            (piece.start, piece.end)
            for piece in words.pieces
            if piece.end - piece.start != piece.length
            and (piece.start, piece.end) not in taken
            and (piece.start, piece.end) not in self.structure[-len(words) - 1 :]
        ]

    def take_remarks(self) -> list[Remark]:
        """Return, and forget, the comments met since the last time."""
        taken, self.remarks = self.remarks, []
        return taken

    def lines(self, spans: Iterable[Span]) -> Words:
        """Return whole lines, blanks and all, joined by line feeds."""
        parts: list[str] = []
        pieces: list[Piece] = []
        offset = 0
        for start, end in spans:
            position = start
            for found in UNPRINTABLE.finditer(self.text, start, end):
                self._unprintable(*found.span())
                parts.append(self.text[position : found.start()])
                pieces.append(Piece(position, found.start(), offset, found.start() - position))
                offset += found.start() - position
                position = found.end()
            parts.append(f"{self.text[position:end]}\n")
            pieces.append(Piece(position, end, offset, end - position))
            offset += end - position + 1
        return Words("".join(parts)[:-1], (piece for piece in pieces if piece.length))

    def _unprintable(self, start: int, end: int) -> None:
        self.problem("REA101", start, end, claims=True, reason="a control character cannot be printed")

    def remark(self, start: int, end: int) -> None:
        """Note a comment; it may run over several lines, which the range then holds whole."""
        inside_start, inside_end = start + 4, end - 3
        if inside_end < inside_start:
            self.mark(start, end)
            return
        self.mark(start, inside_start)
        self.mark(inside_end, end)
        spans: list[Span] = []
        position = inside_start
        for line in self.text[inside_start:inside_end].splitlines(keepends=True):
            stripped = line.strip("\r\n")
            spans.append((position, position + len(stripped)))
            position += len(line)
        self.remarks.append(Remark(text=trimmed(self.lines(spans))))


def literal(words: Words) -> Words:
    """Return running text as one literal line with the same pieces."""
    return Words(plain(words).replace("\n", " "), words.pieces)


def trimmed(words: Words) -> Words:
    """Return literal words, which may have several lines, without the blanks and empty lines around them."""
    text = str.__str__(words)
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    pieces: list[Piece] = []
    for piece in words.pieces:
        start, end = max(piece.offset, first), min(piece.offset + piece.length, last)
        if start < end:
            begin = piece.start + start - piece.offset
            pieces.append(Piece(begin, begin + end - start, start - first, end - start))
    return Words(text[first:last], pieces)
