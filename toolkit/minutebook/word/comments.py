"""Comments of Minutebook in somebody's Word file: put in, and taken out; `threads` knows them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.word.anchoring import Anchor, anchor, take_marks_out
from minutebook.word.comment_parts import WRITTEN_BY_US, CommentParts, Piece, as_it_was_spelled
from minutebook.word.document import paragraphs_in
from minutebook.word.package import Package
from minutebook.word.rewriting import rewritten
from minutebook.word.threads import AUTHOR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


INITIALS = "MB"


class Note(NamedTuple):
    """A comment to be written: the characters of the body it stands on, and its words, a tuple for each paragraph."""

    start: int
    end: int
    paragraphs: tuple[tuple[Piece, ...], ...]


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
