"""The elements of a Word file in the order of the page: lines, and what tables hold; and what is not on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.page.lines import Line, Margin, lines_of
from minutebook.page.page import Paragraph, paragraphs_in
from minutebook.page.passages import ORDINARY, Fragment
from minutebook.recognising.language.list_labels import Announced, announced_by
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.nested_lists import nested
from minutebook.recognising.tables.elements import Rows
from minutebook.recognising.tables.kinds import elements_of
from minutebook.vocabulary.pages import is_page_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Block, Page, Story
    from minutebook.recognising.tables.elements import Element


class Contents(NamedTuple):
    """The elements, notes with the place they belong to, and what is structure."""

    elements: list[Element]
    notes: list[tuple[int, Line]]
    structure: list[tuple[int, int]]


def contents_of(document: Page) -> Contents:
    """Return what stands on the pages of a document."""
    margin = Margin([], looks_like_name)
    boxes, notes = not_on_the_page(document, margin)
    elements = nested(_elements(document, boxes, margin))
    kept: list[Element] = []
    for element in elements:
        if isinstance(element, Line) and is_page_furniture(element.text):
            margin.structure.extend(
                (fragment.start, fragment.end)
                for fragment in element.passage.fragments
                if fragment.text.strip() and fragment.end > fragment.start
            )
        else:
            kept.append(element)
    return Contents(kept, notes, margin.structure)


def not_on_the_page(document: Page, margin: Margin) -> tuple[list[Story], list[tuple[int, Line]]]:
    """Return the text boxes, and the lines of notes with the place each belongs to; what is on every page is left.

    A note says which one it is: its mark in the text is gone.
    """
    notes: list[tuple[int, Line]] = []
    count = 0
    boxes: list[Story] = []
    for story in document.stories[1:]:
        if story.kind == "comment" or story.of_margin:
            for paragraph in paragraphs_in(story.blocks):
                _leave(document, paragraph, margin)
        elif story.kind == "text box":
            boxes.append(story)
        else:
            lines = [line for one in paragraphs_in(story.blocks) for line in lines_of(document, one, margin)]
            if lines:
                count += 1
                lines[0] = _numbered(lines[0], count)
            anchor = story.anchor if story.anchor is not None else len(document.text)
            notes += [(anchor, line) for line in lines]
    return boxes, sorted(notes, key=lambda note: note[0])


def _numbered(line: Line, number: int) -> Line:
    prefix = Fragment(f"Note {number}: ", line.start, line.start, ORDINARY)
    return line.saying(line.passage.as_kind([prefix, *line.passage.fragments]))


def blocks_with_boxes(document: Page, boxes: list[Story]) -> Iterator[tuple[Block, bool]]:
    """Yield the blocks of the body, and before each the paragraphs of the text boxes that hang on it.

    The second of each two tells that the block stands in a box.
    """
    waiting = sorted(boxes, key=lambda story: story.anchor or 0)
    for block in document.body.blocks:
        while waiting and (waiting[0].anchor or 0) <= block.end:
            yield from ((paragraph, True) for paragraph in paragraphs_in(waiting.pop(0).blocks))
        yield block, False
    for story in waiting:
        yield from ((paragraph, True) for paragraph in paragraphs_in(story.blocks))


def _elements(document: Page, boxes: list[Story], margin: Margin) -> Iterator[Element]:
    announced: Announced = ""
    table: Rows | None = None
    for block, boxed in blocks_with_boxes(document, boxes):
        if isinstance(block, Paragraph):
            lines = lines_of(document, block, margin)
            yield from lines
            if lines and not boxed:
                announced, table = announced_by(lines[-1].text), None
        else:
            made = list(elements_of(block, document, margin, announced, table))
            yield from made
            table = made[-1] if made and isinstance(made[-1], Rows) else None
            announced = ""


def _leave(document: Page, paragraph: Paragraph, margin: Margin) -> None:
    for run in paragraph.runs:
        if document.text[run.start : run.end].strip():
            margin.structure.append((run.start, run.end))
