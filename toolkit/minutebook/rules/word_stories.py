"""How rules about Word files find their way in one: what shows, which story something stands in, how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.page import Paragraph, Table, paragraphs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Cell, Run, Story
    from minutebook.word.document import WordDocument


def shown(document: WordDocument, paragraph: Paragraph) -> Iterator[Run]:
    """Yield the runs of a paragraph that show and hold more than blanks."""
    for run in paragraph.runs:
        if run.kind == "shown" and not document.text[run.start : run.end].isspace() and run.end > run.start:
            yield run


def words_in(document: WordDocument, cell: Cell) -> str:
    """Return the characters that show in a cell, one line for each of its paragraphs, blanks at the edges left out."""
    lines = (
        "".join(document.text[run.start : run.end] for run in paragraph.runs if run.kind == "shown")
        for paragraph in paragraphs_in(cell.blocks)
    )
    return "\n".join(filter(None, map(str.strip, lines)))


def tables_of_body(document: WordDocument) -> Iterator[Table]:
    """Yield every table of the body that stands in no other, where it holds any words."""
    for block in document.body.blocks:
        if isinstance(block, Table) and document.text[block.start : block.end].strip():
            yield block


def first_words(document: WordDocument, table: Table) -> tuple[int, int]:
    """Return the range of the first words in a table, by which people know it; its whole range where it has none."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in paragraphs_in(cell.blocks):
                runs = list(shown(document, paragraph))
                if runs:
                    return runs[0].start, runs[-1].end
    return table.start, table.end


def is_bold(document: WordDocument, paragraph: Paragraph) -> bool:
    """Whether everything that shows in a paragraph is bold, and something does."""
    runs = list(shown(document, paragraph))
    return bool(runs) and all(run.bold for run in runs)


def margins(document: WordDocument) -> list[tuple[int, int]]:
    """Return the range of the text of every header and footer of the pages, and of the text boxes in them."""
    return list(_margins(document))


def is_of_margin(story: Story) -> bool:
    """Whether a story is a header or footer, or a text box in one."""
    return story.of_margin


def _margins(document: WordDocument) -> Iterator[tuple[int, int]]:
    for story in document.stories:
        if is_of_margin(story):
            lines = list(paragraphs_in(story.blocks))
            if lines:
                yield lines[0].start, lines[-1].end
