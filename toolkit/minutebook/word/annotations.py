"""The comments of a Word file: who said what about which words, what answers what, and what is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.document import Comment
from minutebook.word.markup import W

if TYPE_CHECKING:
    from lxml import etree

    from minutebook.word.document import Story
    from minutebook.word.flat_text import FlatText

_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
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
