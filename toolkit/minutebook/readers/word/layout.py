"""The whole Word file laid out as one page of Markdown."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from minutebook.page.page import Paragraph, Table, paragraphs_in
from minutebook.readers.word.blocks import BlockWriter
from minutebook.readers.word.headings import Headings
from minutebook.readers.word.not_carried import not_carried_over
from minutebook.readers.word.opening import Opening
from minutebook.readers.word.our_styles import PUBLIC, RESTRICTED, RESTRICTED_TEXT, StyleNames, is_ours
from minutebook.readers.word.page import MarkdownPage
from minutebook.readers.word.printed_words import shown
from minutebook.readers.word.tables import blocks_of, is_simple, write_table
from minutebook.readers.word.withheld import holds_withheld, label_of_withheld, withheld_by_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.page import Block
    from minutebook.readers.word.printed_words import Printed
    from minutebook.word.document import WordDocument

_NOTES = ("footnote", "endnote")


class Layout:
    """Lays out one document. `page` is what comes out, `problems` what it cannot say."""

    def __init__(self, document: WordDocument) -> None:
        """Lay out everything."""
        self.page = MarkdownPage()
        self.problems = [*not_carried_over(document)]
        self._document = document
        self._names = StyleNames()
        self._ours = is_ours(document)
        self._headings = Headings(self.page, document)
        self._blocks = BlockWriter(self.page, document, self._headings)
        self._notes = [story for story in document.stories if story.kind in _NOTES]
        self._boxes = [story for story in document.stories if story.kind == "text box" and not story.of_margin]
        self._noted = 0
        self._caption: Printed | None = None
        self._opening = Opening(self.page, document, self._names)
        self._opening.lay_out()
        self._by_words: set[int] = set()
        self._write_body(document.body.blocks)
        self._write_notes(len(document.text) + 1)
        self._write_boxes(len(document.text) + 1)
        self._leave_the_rest()

    # -- the body ---------------------------------------------------------------------------------------------------

    def _write_body(self, blocks: Sequence[Block]) -> None:
        """Write the body, or a cell; notes and boxes of what is withheld are withheld with it."""
        nesting = self._blocks.nesting
        around = nesting.guarded
        withheld = withheld_by_words(self._document, self._names, blocks)
        self._by_words |= withheld.starts
        blocks = self._in_order(withheld.blocks)
        for number, (block, guarded) in enumerate(zip(blocks, self._guarded(blocks), strict=True)):
            if guarded and not nesting.guarded:
                self._write_notes(block.start)
            nesting.guarded = guarded or around
            self._write_block(block, blocks, number)
            if guarded:
                self._write_notes(block.end + 1)
        nesting.guarded = around

    def _guarded(self, blocks: Sequence[Block]) -> list[bool]:
        """Tell for each block whether it is withheld, or withheld text follows below the same label and heading."""
        guarded: list[bool] = []
        follows = False
        for block in reversed(blocks):
            if block.start in self._by_words or any(
                self._names.of(paragraph) == RESTRICTED_TEXT for paragraph in paragraphs_in((block,))
            ):
                follows = True
            elif _is_heading(block) or self._label_of_withheld(block) not in PUBLIC | {""}:
                follows = False
            guarded.append(follows)
        return guarded[::-1]

    def _label_of_withheld(self, block: Block) -> str:
        """Return what a paragraph in the style for what is withheld is labelled, in small letters; "" for any other."""
        if not isinstance(block, Paragraph) or self._names.of(block) != RESTRICTED:
            return ""
        return label_of_withheld(self._document, block)

    def _in_order(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks with what says that a whole item is withheld right under the heading of the item."""
        ordered: list[Block] = []
        under_heading = after = -1
        for block in blocks:
            label = self._label_of_withheld(block)
            if under_heading >= 0 and (label == "restricted" or (label in PUBLIC and after == len(ordered))):
                ordered.insert(under_heading, block)
                under_heading += 1
                after = len(ordered)
                continue
            ordered.append(block)
            if _is_heading(block):
                under_heading = len(ordered)
        return ordered

    def _write(self, blocks: Sequence[Block]) -> None:
        for number, block in enumerate(blocks):
            self._write_block(block, blocks, number)

    def _write_block(self, block: Block, blocks: Sequence[Block], number: int) -> None:
        if isinstance(block, Table):
            self._table(block)
        elif block.start not in self._opening.taken:
            self._paragraph(block, blocks, number)
        self._write_boxes(block.end + 1)

    def _paragraph(self, paragraph: Paragraph, blocks: Sequence[Block], number: int) -> None:
        """Write one paragraph; it is that of a number among its blocks."""
        if paragraph.level is not None:
            if self._has_words(paragraph):
                self._write_notes(paragraph.start)
                self._blocks.nesting.leave_all()
                self._headings.write(paragraph)
            return
        style = self._names.of(paragraph)
        if paragraph.style.startswith("toc "):
            # A table of contents: what it says stands below.
            for run in shown(paragraph.runs):
                self.page.leave(run.start, run.end)
            return
        if style == "caption":
            following = next((one for one in islice(blocks, number + 1, None) if one.start < one.end), None)
            if isinstance(following, Table) and self._is_simple(following):
                self._caption = self._blocks.caption(paragraph)
                return
        self._blocks.paragraph(paragraph, style)

    def _has_words(self, paragraph: Paragraph) -> bool:
        return not self._document.text[paragraph.start : paragraph.end].isspace() and paragraph.start < paragraph.end

    def _is_simple(self, table: Table) -> bool:
        return is_simple(table, ours=bool(self._names.of_table(table.style)))

    def _table(self, table: Table) -> None:
        caption, self._caption = self._caption, None
        taken = any(paragraph.start in self._opening.taken for paragraph in paragraphs_in((table,)))
        if not taken and self._is_simple(table):
            if any(self._has_words(paragraph) for paragraph in paragraphs_in((table,))):
                self._simple_table(table, caption)
            return
        self._write_body(tuple(blocks_of(table)))

    def _simple_table(self, table: Table, caption: Printed | None) -> None:
        """Write a table whose cells hold lines; withheld as a whole where anything in it is."""
        nesting = self._blocks.nesting
        around = nesting.guarded
        if holds_withheld(self._document, self._names, table):
            nesting.guarded = True
            if not nesting.withholds:
                self._blocks.withhold()
        prefix = self._blocks.prefix_for("", table.left)
        write_table(self.page, prefix, self._document.text, table, caption, ours=self._ours)
        self._headings.takes_notes = False
        nesting.guarded = around

    # -- notes and text boxes ---------------------------------------------------------------------------------------

    def _write_notes(self, end: int) -> None:
        """Write the notes that are referred to before `end`."""
        while self._noted < len(self._notes) and (self._notes[self._noted].anchor or 0) < end:
            story = self._notes[self._noted]
            self._noted += 1
            if not self._blocks.nesting.guarded:
                self._blocks.nesting.leave_all()
            words = [one for one in paragraphs_in(story.blocks) if self._has_words(one)]
            for number, paragraph in enumerate(words):
                self._blocks.note(paragraph, "" if number else f"Note {self._noted}: ")

    def _write_boxes(self, end: int) -> None:
        """Write the text boxes that are anchored before `end`."""
        while self._boxes and (self._boxes[0].anchor or 0) < end:
            story = self._boxes.pop(0)
            self._write(story.blocks)

    # -- what is not laid out ---------------------------------------------------------------------------------------

    def _leave_the_rest(self) -> None:
        """Note as structure what is on the page for another purpose, and what does not show."""
        for story in self._document.stories:
            aside = story.of_margin or story.kind == "comment"
            for paragraph in paragraphs_in(story.blocks):
                if aside:
                    self.page.leave(paragraph.start, paragraph.end)
                    continue
                for run in paragraph.runs:
                    if run.kind != "shown":
                        self.page.leave(run.start, run.end)


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.level is not None
