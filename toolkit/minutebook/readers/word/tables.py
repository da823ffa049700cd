"""Tables of a Word file laid out as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.table_kinds import action_columns, attendance_columns
from minutebook.model.running_text import plain
from minutebook.page.page import Paragraph
from minutebook.readers.word.laying_out import laid_cell, laid_heading, laid_paragraph
from minutebook.readers.word.page import Laid
from minutebook.readers.word.printed_words import all_alike, printed, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Block, Cell, Row, Table
    from minutebook.readers.word.page import MarkdownPage
    from minutebook.readers.word.printed_words import Printed

_MOST_PARAGRAPHS = 4


def is_simple(table: Table, *, ours: bool) -> bool:
    """Whether a table can be one in Markdown: of several columns, or our style, and no cell holds more than lines."""
    return (ours or columns_of(table) > 1) and all(_is_simple(cell) for row in table.rows for cell in row.cells)


def _is_simple(cell: Cell) -> bool:
    if len(cell.blocks) > _MOST_PARAGRAPHS and sum(block.start < block.end for block in cell.blocks) > _MOST_PARAGRAPHS:
        return False
    return all(isinstance(block, Paragraph) and (block.list is None or len(cell.blocks) == 1) for block in cell.blocks)


def columns_of(table: Table) -> int:
    """Return how many columns a table has."""
    return max((cell.column + cell.span for row in table.rows for cell in row.cells), default=0)


class _Cells:
    """The words of the cells of one row, by column; a cell that is merged with the one above it says nothing."""

    def __init__(self, text: str, row: Row, columns: int, *, heading: bool) -> None:
        self.paragraphs: list[list[Printed]] = [[] for _ in range(columns)]
        for cell in row.cells:
            for block in cell.blocks:
                if not isinstance(block, Paragraph):
                    continue
                runs = shown(block.runs)
                words = printed(text, runs, plain_look=heading and all_alike(runs))
                if words.words or words.left:
                    self.paragraphs[min(cell.column, columns - 1)].append(words)

    def exact(self) -> bool:
        return any(words.exact for cell in self.paragraphs for words in cell)

    def markup(self) -> list[str]:
        return [" ".join(plain(words.words) for words in cell) for cell in self.paragraphs]


def write_table(
    page: MarkdownPage, prefix: str, text: str, table: Table, caption: Printed | None, *, ours: bool
) -> None:
    """Write a table; `caption` is its title, if it has one.

    Args:
        page: where to.
        prefix: of what holds the table.
        text: the text of the document.
        table: one that `is_simple`.
        caption: its title.
        ours: whether Minutebook wrote the file: then a heading that is bold was meant to be.
    """
    columns = columns_of(table)
    rows = [_Cells(text, row, columns, heading=not number and not ours) for number, row in enumerate(table.rows)]
    rows = rows[:1] + [row for row in rows[1:] if any(row.paragraphs)]
    headings = rows[0].markup()
    exact = rows[0].exact()
    known = not exact and bool(attendance_columns(headings) or action_columns(headings))
    if caption is not None and caption.words:
        page.begin(prefix)
        if not known:
            page.put("**Table:** ")
            page.put_all(laid_heading(caption.words))
        else:
            page.put_all(laid_paragraph(caption))
    page.begin(prefix)
    for number, row in enumerate(rows):
        if number:
            page.line()
        page.put("|")
        for column, cell in enumerate(row.paragraphs):
            as_words = exact and number == 0 and column == 0
            page.put(" ", *_cell(page, cell, as_words=as_words), " |")
        if number == 0:
            page.line()
            page.put("|" + "---|" * columns)


def _cell(page: MarkdownPage, paragraphs: list[Printed], *, as_words: bool) -> Iterator[Laid]:
    for number, words in enumerate(paragraphs):
        for left in words.left:
            page.leave(*left)
        if number:
            yield Laid("<br>")
        yield from laid_cell(words, as_words=as_words)


def blocks_of(table: Table) -> Iterator[Block]:
    """Yield what stands in the cells of a table that is none in Markdown, row by row."""
    for row in table.rows:
        for cell in row.cells:
            yield from cell.blocks
