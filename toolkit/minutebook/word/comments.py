"""Comments of Minutebook in somebody's Word file: put in, known again, taken out.

Ours are known by what Word and LibreOffice keep: the author, and the codes of rules at the end of the words (or, for
the one on the title, how the words begin). What somebody has answered or resolved is no longer ours alone and stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.word.anchoring import Anchor, anchor, take_marks_out
from minutebook.word.comment_parts import WRITTEN_BY_US, CommentParts, Piece, as_it_was_spelled
from minutebook.word.document import paragraphs_in
from minutebook.word.package import Package
from minutebook.word.rewriting import rewritten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from minutebook.word.document import Comment, WordDocument

AUTHOR = "Minutebook"
INITIALS = "MB"
SUMMARY = "Minutebook read these notes"
_CODES = re.compile(r"(?:[A-Z]{3}[0-9]{3},? ?){1,40}\s?$")
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


class Note(NamedTuple):
    """A comment to be written: the characters of the body it stands on, and its words, a tuple for each paragraph."""

    start: int
    end: int
    paragraphs: tuple[tuple[Piece, ...], ...]


class Thread(NamedTuple):
    """A comment of ours in a file, with what was answered; `codes` are the rules it speaks for."""

    comment: Comment
    codes: tuple[str, ...]
    answers: tuple[Comment, ...]

    @property
    def kept(self) -> bool:
        """Whether somebody has answered or resolved it, so that it stays as it is."""
        return bool(self.answers) or self.comment.resolved

    @property
    def settled(self) -> bool:
        """Whether it is answered and resolved, so that what it was about is not told again."""
        return bool(self.answers) and self.comment.resolved


def is_ours(comment: Comment) -> bool:
    """Whether Minutebook wrote a comment."""
    return comment.author == AUTHOR and (comment.words.startswith(SUMMARY) or bool(_CODES.search(comment.words)))


def threads(document: WordDocument) -> list[Thread]:
    """Return the comments of ours in a file, each with its answers.

    LibreOffice forgets which comment answers which when it saves a Word file. Where no comment answers another,
    those that follow ours on the same words are taken for answers.
    """
    forgotten = not any(comment.parent for comment in document.comments)
    found: dict[str, Thread] = {}
    last: dict[tuple[int, int], str] = {}
    for comment in document.comments:
        place = comment.start, comment.end
        answered = last.get(place, "") if forgotten else comment.parent
        if is_ours(comment):
            said = _CODES.search(comment.words)
            codes = tuple(_CODE.findall(said[0])) if said else ()
            found[comment.identity] = Thread(comment, codes, ())
            last[place] = comment.identity
        elif answered in found:
            thread = found[answered]
            found[answered] = thread._replace(answers=(*thread.answers, comment))
    return list(found.values())


def is_as_written(content: bytes) -> bool:
    """Whether a Word file is still as Minutebook wrote it: nobody has saved it since, with answers or other changes."""
    package = Package(content)
    return any(WRITTEN_BY_US in package.read(name) for name in package.related(package.document, "comments"))


def with_comments(content: bytes, notes: Iterable[Note]) -> bytes:
    """Return a Word file with comments of ours, in the order they are given.

    Args:
        content: the file, without comments of ours but those to be kept.
        notes: what to write; offsets are those of the text of the file.
    """
    from minutebook.word.reading import read_document

    document = read_document(content)
    package = Package(content)
    parts = CommentParts(package, document.style_names)
    anchors = []
    for note in notes:
        identity = parts.add(AUTHOR, INITIALS, note.paragraphs)
        anchors.append(Anchor(note.start, note.end, identity, parts.reference(identity)))
    paragraphs = list(paragraphs_in(document.body.blocks))
    if not anchors or not paragraphs:
        return content
    anchor(paragraphs, anchors)
    root = paragraphs[0].element.getroottree().getroot()
    text = {package.document: as_it_was_spelled(package.read(package.document), root)}
    return rewritten(content, parts.changes() | text)


def without_comments(content: bytes, identities: Collection[str]) -> bytes:
    """Return a Word file without some of its comments, and with the runs joined that were cut for them."""
    if not identities:
        return content
    package = Package(content)
    parts = CommentParts(package, ())
    parts.remove(identities)
    root = package.root(package.document)
    take_marks_out(root, identities)
    text = {package.document: as_it_was_spelled(package.read(package.document), root)}
    return rewritten(content, parts.changes() | text)
