"""Markdown that is not in our form, as a page: its blocks as paragraphs and tables, with every character's place."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.markdown.block_structure import parse
from minutebook.markdown.public_lines import parted_at_marks
from minutebook.model.blocks import Remark, Verbatim
from minutebook.model.running_text import read_styled_spans
from minutebook.page.line_breaks import is_wrapped
from minutebook.page.page import MOST_CELLS, Cell, ListPlace, Page, Paragraph, Row, Run, Story, Table
from minutebook.readers.markdown.account import Account
from minutebook.readers.markdown.comments import read_comment
from minutebook.readers.markdown.definitions import take_definitions
from minutebook.readers.markdown.footnotes import take_footnotes
from minutebook.readers.markdown.front_matter import read_front_matter
from minutebook.recognising.laid_out import LaidOut
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node, Span
    from minutebook.source import Source

_INDENT = 360


def laid_out(source: Source) -> LaidOut:
    """Return a Markdown file as a page."""
    account = Account(source.text)
    start = 1 if source.text.startswith("\ufeff") else 0
    account.mark(0, start)
    details = read_front_matter(account, start)
    structure = parse(source.text, details.end)
    take_definitions(account, structure)
    take_footnotes(account, structure)
    layout = _Layout(account)
    layout.nodes(structure.children, ())
    notes = [Story("footnote", tuple(blocks), anchor=at) for at, blocks in layout.footnotes]
    page = Page(text=source.text, stories=(Story("body", tuple(layout.blocks)), *notes))
    return LaidOut(page, account.structure, account.problems, layout.kept, details.values, details.extra)


class _Layout:
    """Lays out blocks; `kept` are those that the page cannot say, each with its offset.

    `footnotes` are the paragraphs of each footnote, with the offset of what refers to it.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self.blocks: list[Paragraph | Table] = []
        self.kept: list[tuple[int, Remark | Verbatim]] = []
        self.footnotes: list[tuple[int, list[Paragraph]]] = []
        self._lists = 0
        self._cells = 0

    def nodes(self, nodes: list[Node], places: tuple[ListPlace, ...]) -> None:
        """Lay out blocks; `places` are those of the entries around them, outermost first."""
        account = self._account
        for node in nodes:
            account.marks_of(node)
            if node.kind in {"paragraph", "heading", "html"}:
                self._paragraph(node, places)
            elif node.kind == "footnote":
                self._footnote(node)
            elif node.kind == "table":
                self._table(node)
            elif node.kind == "list":
                self._list(node, places)
            elif node.kind == "quote":
                self.nodes(node.children, places)
            elif node.kind == "comment":
                remark, after = read_comment(account, node)
                self.kept.append((node.start, remark))
                if after:
                    self._words(after, None, None)
            elif node.kind in {"fence", "code"} and node.spans:
                self.kept.append((node.start, Verbatim(text=account.lines(node.spans))))

    def _list(self, node: Node, places: tuple[ListPlace, ...]) -> None:
        self._lists += 1
        name = f"list {self._lists}"
        for number, entry in enumerate(node.children, start=max(node.level, 0)):
            self._account.marks_of(entry)
            place = ListPlace(name, len(places), number, bullet=node.level < 0)
            first, rest = entry.children[:1], entry.children[1:]
            if first and first[0].kind == "paragraph":
                mark = self._account.text[slice(*entry.marks[0])].strip()
                self._words(first[0].spans, None, place, mark)
            else:
                rest = entry.children
            self.nodes(rest, (*places, place))

    def _paragraph(self, node: Node, places: tuple[ListPlace, ...]) -> None:
        level = node.level if node.kind == "heading" else None
        self._words(node.spans, level, None, depth=len(places))

    def _footnote(self, node: Node) -> None:
        """Lay out part of a footnote, which belongs to the block before it."""
        if node.level:
            self.footnotes.append((self.blocks[-1].end if self.blocks else 0, []))
        if runs := self._runs(node.spans):
            self.footnotes[-1][1].append(Paragraph(runs[0].start, runs[-1].end, runs))

    def _words(
        self, spans: list[Span], level: int | None, place: ListPlace | None, mark: str = "", depth: int = 0
    ) -> None:
        left = _INDENT * 2 * (place.level + 1 if place else depth)
        # A line that withholds something stands alone, and ends there.
        for part in parted_at_marks(self._account.text, spans, withheld=True):
            runs = self._runs(part)
            if runs:
                start, end = runs[0].start, runs[-1].end
                self.blocks.append(Paragraph(start, end, runs, level=level, left=left, number=mark, list=place))
                # Only the first paragraph of an entry bears its mark.
                mark, place = "", None

    def _runs(self, spans: list[Span]) -> tuple[Run, ...]:
        """Return the runs of a paragraph. A line that was broken at its length goes on; other lines are broken."""
        if not spans:
            return ()
        account = self._account
        text = account.text
        styled_spans, structure, dropped = read_styled_spans(text, spans, account.definitions)
        account.take(structure, dropped)
        self.kept += [(spans[0][0], remark) for remark in account.take_remarks()]
        wrapped = _wrapped(text, spans)
        ends = [end for _, end in spans]
        made: list[Run] = []
        for styled_span in styled_spans:
            link, struck, bold, italic, _ = styled_span.style
            start, end, said = styled_span.start, styled_span.end, None
            if start < 0:
                # What stands between two lines.
                start = end = made[-1].end if made else spans[0][0]
                said = " " if bisect_left(ends, start) in wrapped else "\n"
            elif text[start:end] != styled_span.text:
                said = styled_span.text
                if said.isspace():
                    # "&nbsp;" stands for a blank, which no text claims.
                    account.structure.append((start, end))
            made.append(Run(start, end, bold=bold, italic=italic, struck=struck, target=link, said=said))
        return tuple(made)

    def _table(self, node: Node) -> None:
        self._cells += len(node.rows) * max(map(len, node.rows), default=0)
        if self._cells > MOST_CELLS:
            raise CannotBeRead(
                f"The tables of this file have more than {MOST_CELLS:,} cells. Check that these are minutes."
            )
        rows = [
            Row(
                tuple(
                    Cell(
                        column,
                        1,
                        tuple([Paragraph(runs[0].start, runs[-1].end, runs)] if (runs := self._cell(*span)) else ()),
                    )
                    for column, span in enumerate(cells)
                ),
                header=at == 0,
            )
            for at, cells in enumerate(node.rows)
        ]
        self.blocks.append(Table(node.start, max(node.start, *(end for _, end in node.spans)), tuple(rows)))

    def _cell(self, start: int, end: int) -> tuple[Run, ...]:
        return self._runs([(start, end)]) if start < end else ()


def _wrapped(text: str, spans: list[Span]) -> set[int]:
    """Return which lines were broken at their length."""
    widest = max(end - start for start, end in spans)
    return {
        number
        for number, (line, below) in enumerate(pairwise(spans))
        if is_wrapped(text[slice(*line)], text[slice(*below)], widest)
    }
