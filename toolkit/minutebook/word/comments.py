"""Comments of Minutebook in somebody's Word file: put in, and taken out; `threads` knows them again."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

from minutebook.page.page import paragraphs_in
from minutebook.word.anchoring import Anchor, anchor, take_marks_out
from minutebook.word.comment_parts import CommentParts, CommentPiece, as_it_was_spelled
from minutebook.word.package import Package
from minutebook.word.rewriting import rewritten
from minutebook.word.threads import AUTHOR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


INITIALS = "MB"

# Stands in the part with the comments, with a number that tells what every part held when it was written.
_MARK = b"<!--written by Minutebook %08x-->"
_ANY_MARK = re.compile(rb"<!--written by Minutebook [0-9a-f]{8}-->")


class Note(NamedTuple):
    """A comment to be written: the characters of the body it stands on, and its words, a tuple for each paragraph."""

    start: int
    end: int
    paragraphs: tuple[tuple[CommentPiece, ...], ...]


def is_as_written(content: bytes) -> bool:
    """Whether a Word file is still as Minutebook wrote it: nobody has changed it since, with answers or otherwise.

    Word and LibreOffice drop the mark when they save, other programs keep it; the number in it then gives them away.
    """
    package = Package(content)
    part = _part_of_comments(package)
    return bool(part) and _MARK % _number(package, part) in package.read(part)


def marked_as_written(content: bytes) -> bytes:
    """Return a Word file with comments so that `is_as_written` tells from now on whether anybody changed it."""
    package = Package(content)
    part = _part_of_comments(package)
    if not part:
        return content
    before, end, after = package.read(part).rpartition(b"</")
    return rewritten(content, {part: before + _MARK % _number(package, part) + end + after})


def _part_of_comments(package: Package) -> str:
    """Return the name of the part that holds comments, "" where there are none."""
    name = next(iter(package.related(package.document, "comments")), "")
    found = package.archive.name(name) if name else None
    return found if found and b"</" in package.read(found) else ""


def _number(package: Package, comments: str) -> int:
    """Return a number that any change gives another value: to the comments, or to anything else in the file."""
    others = [(name, entry.checksum) for name, entry in package.archive.entries.items() if name != comments]
    return zlib.crc32(repr(others).encode(), zlib.crc32(_ANY_MARK.sub(b"", package.read(comments))))


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
