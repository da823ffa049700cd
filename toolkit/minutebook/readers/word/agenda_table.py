"""Minutes whose agenda is laid out as a table: a number, what was said, and who will act, in one row for each item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.withholding_marks import mark_at
from minutebook.page.lines import Margin, lines_of
from minutebook.page.page import Paragraph, paragraphs_in, words_of
from minutebook.page.passages import ORDINARY, Fragment, Passage
from minutebook.recognising.account import Account
from minutebook.recognising.contents import blocks_with_boxes, not_on_the_page
from minutebook.recognising.draft.agenda_part import NUMBER
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.tables.columns import heads_of
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.pages import is_page_furniture
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.page.lines import Line
    from minutebook.page.page import Cell, Story, Table
    from minutebook.readers.recognised_text.rows import Row
    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument, WordSource

_FEWEST = 3
_MOST_COLUMNS = 4
# A number, words, and who acts.
_WITH_ACTIONS = 3
_GOOD_PART = 0.3
_LONGEST_OWNER = 6
# Words beside each number: with the names of known sections among them, and without.
_LEAST_TALK = 6
_MUCH_TALK = 30


def is_agenda_table(document: WordDocument, table: Table) -> bool:
    """Tell whether a table is the agenda: most rows begin with a number, and passages stand beside it.

    One whose column headings name the item apart from its number and the discussion is no such table, nor is a list of
    people or actions with a number before each.
    """
    if max((len(row.cells) for row in table.rows), default=0) > _MOST_COLUMNS:
        return False
    texts = [[_words(document, cell) for cell in row.cells] for row in table.rows]
    if any(
        heads.kind in {"actions", "motions"} or "#" in heads.columns for row in texts[:2] if (heads := heads_of(row))
    ):
        return False
    first = heads_of(texts[0]) if texts else None
    if first and "item" in first.columns[1:] and "talk" in first.columns:
        return False
    numbered = [
        row
        for row, cells in zip(texts, (row.cells for row in table.rows), strict=True)
        if len(row) > 1 and any(row[1:]) and _is_numbered(row[0], cells[0])
    ]
    if len(numbered) < _FEWEST:
        return False
    beside = [row[-1] for row in texts[bool(first) :] if len(row) >= _WITH_ACTIONS and row[-1]]
    if sum(word_count(words) > _LONGEST_OWNER for words in beside) > len(beside) / 2:
        # The last column tells what is to be done, and not only by whom.
        return False
    words = [cell for row in texts for cell in row[1:2]]
    talk = sum(map(word_count, words)) / len(numbered)
    known = sum(section_of(cell.partition("\n")[0]) is not None for cell in words)
    return talk >= _LEAST_TALK if known > 1 else talk >= _MUCH_TALK


def has_agenda_table(document: WordDocument) -> bool:
    """Tell whether a good part of the words of a document stands in tables that are the agenda."""
    tables = [block for block in document.body.blocks if not isinstance(block, Paragraph)]
    agenda = sum(table.end - table.start for table in tables if is_agenda_table(document, table))
    blocks = document.body.blocks
    return bool(agenda) and agenda >= _GOOD_PART * (blocks[-1].end - blocks[0].start)


def read_agenda_table(source: WordSource) -> Reading:
    """Read a document whose agenda is a table: its rows, and the lines around it, one after another."""
    from minutebook.readers.recognised_text.rows import Row
    from minutebook.readers.recognised_text.whole_meeting import read_rows
    from minutebook.recognising.laid_out import LaidOut
    from minutebook.recognising.recogniser import read_page

    account = Account()
    margin = Margin(account.structure, looks_like_name)
    document = source.document
    if any(mark_at(words_of(document, one).strip()) for one in paragraphs_in(document.body.blocks)):
        return read_page(source, "word", LaidOut(source.page))
    boxes, notes = not_on_the_page(document, margin)
    rows = list(_rows(document, boxes, margin, account))
    rows += [Row(((line.passage,),), after_break=True) for _, line in notes]
    reading = read_rows(source, "word", rows, account)
    if reading.meeting.attendance and not reading.problems:
        return reading
    # Something stands in some other way than in such tables: by its look it may be known.
    other = read_page(source, "word", LaidOut(source.page))
    better = len(other.problems) < len(reading.problems) or not reading.meeting.attendance
    return other if other.meeting.attendance and better else reading


def _rows(document: WordDocument, boxes: list[Story], margin: Margin, account: Account) -> Iterator[Row]:
    from minutebook.readers.recognised_text.rows import Row

    listing = False
    for block, boxed in blocks_with_boxes(document, boxes):
        if isinstance(block, Paragraph):
            lines = lines_of(document, block, margin)
            listing = listing if boxed else _lists(lines, listing=listing)
            yield from _lines(_listed(lines) if listing and not boxed else lines, account)
            continue
        listing = False
        for row in block.rows:
            cells = tuple(tuple(_passages(document, cell, margin)) for cell in row.cells)
            if any(cells):
                yield Row(cells, after_break=False)


def _lists(lines: Sequence[Line], *, listing: bool) -> bool:
    """Whether names stand one below the other here: a label such as "Present:" stands above them."""
    if not lines:
        return listing
    return bool(presence_of(lines[-1].text)) or (listing and all(looks_like_name(line.text) for line in lines))


def _listed(lines: Sequence[Line]) -> list[Line]:
    """Return lines as entries of a list, unless one is the label above it."""
    return [
        line if presence_of(line.text) else line._replace(cells=(Passage(line.passage.fragments, "entry", 1),))
        for line in lines
    ]


def _lines(lines: Sequence[Line], account: Account) -> Iterator[Row]:
    """Yield a row for each line: none goes on with the one above it, as printed lines may."""
    from minutebook.readers.recognised_text.rows import Row

    for line in lines:
        if is_page_furniture(line.text):
            account.skip(line.passage)
            continue
        yield Row(tuple((cell,) for cell in _headed(line)), after_break=True)


def _headed(line: Line) -> tuple[Passage, ...]:
    """Return the cells of a line; one that its style makes a heading or the title is known as such."""
    if line.paragraph.level is None and line.paragraph.style != "title":
        return line.cells
    return tuple(Passage(cell.fragments, "heading") for cell in line.cells)


def _passages(document: WordDocument, cell: Cell, margin: Margin) -> Iterator[Passage]:
    for paragraph in paragraphs_in(cell.blocks):
        lines = lines_of(document, paragraph, margin)
        if not lines and paragraph.counted:
            # Word counts the items; the number stands in no text.
            yield Passage([Fragment(paragraph.counted.strip(), paragraph.start, paragraph.start, ORDINARY)])
        for line in lines:
            yield line.passage


def _is_numbered(words: str, cell: Cell) -> bool:
    if words.strip():
        return NUMBER.fullmatch(words.strip()) is not None
    return any(paragraph.counted for paragraph in paragraphs_in(cell.blocks))


def _words(document: WordDocument, cell: Cell) -> str:
    return "\n".join(words_of(document, paragraph) for paragraph in paragraphs_in(cell.blocks)).strip()
