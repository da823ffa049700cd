"""What people noted in a Word file: comments with what answers them and what is settled, and changes of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.page import paragraphs_in
from minutebook.word.document import Change, Comment
from minutebook.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from minutebook.page.page import Story
    from minutebook.word.flat_text import FlatText

_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LOOKS = tuple(f"{W}{name}PrChange" for name in ("r", "p", "tbl", "tr", "tc"))
_ON = frozenset({"1", "true", "on"})


def comments(
    told: list[tuple[etree._Element, Story, str]], extended: etree._Element | None, flat: FlatText
) -> tuple[Comment, ...]:
    """Return the comments.

    Args:
        told: the element of each, its story and its words.
        extended: what newer versions of Word add about threads; None where there is nothing.
        flat: the text, with the places at which comments are anchored.
    """
    by_paragraph = {
        paragraph.get(f"{_WORD_2010}paraId", ""): story.identity
        for element, story, _ in told
        for paragraph in element.iter(f"{W}p")
    }
    # Paragraphs without a number are nobody's parents.
    by_paragraph.pop("", None)
    parents: dict[str, str] = {}
    resolved: set[str] = set()
    for one in extended.iter(f"{_WORD_2012}commentEx") if extended is not None else ():
        identity = by_paragraph.get(one.get(f"{_WORD_2012}paraId", ""), "")
        parents[identity] = by_paragraph.get(one.get(f"{_WORD_2012}paraIdParent", ""), "")
        if one.get(f"{_WORD_2012}done") in _ON:
            resolved.add(identity)
    found = []
    for element, story, words in told:
        identity = story.identity
        start, end = _range(flat, identity)
        author = element.get(f"{W}author", "")
        found.append(Comment(identity, author, words, start, end, parents.get(identity, ""), identity in resolved))
    return tuple(found)


def _range(flat: FlatText, identity: str) -> tuple[int, int]:
    """Return the characters a comment is anchored to; none, at the place of its mark, where it spans none."""
    mark = flat.comment_marks.get(identity, 0)
    start = flat.comment_starts.get(identity, mark)
    end = flat.comment_ends.get(identity, max(mark, start))
    return (start, end) if start <= end else (start, start)


def changes_of_look(root: etree._Element, story: Story) -> Iterator[Change]:
    """Yield the tracked changes of how words, paragraphs and tables look, those of one place and author as one."""
    found = list(root.iter(*_LOOKS))
    if not found:
        return
    places: dict[etree._Element, tuple[int, int]] = {}
    for paragraph in paragraphs_in(story.blocks):
        places[paragraph.element] = paragraph.start, paragraph.end
        places |= {run.element: (run.start, run.end) for run in paragraph.runs}
    told: set[tuple[str, int, int]] = set()
    for one in found:
        outer = [*one.iterancestors()]
        # The words around it; or, of a table, a row or a cell, the first words within.
        around = next((element for element in (*outer, *outer[1].iter()) if element in places), None)
        if around is None:
            continue
        change = one.get(f"{W}author", ""), *places[around]
        if change not in told:
            told.add(change)
            yield Change("look", *change)
