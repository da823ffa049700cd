"""The parts of a Word file that hold its comments: `comments.xml`, and what says which are answered and resolved.

Word spreads a comment over up to four parts. Its words are in the first; `commentsExtended` says by the number of its
last paragraph (`w14:paraId`) whether it is resolved and which comment it answers; two more, written by newer Words,
name it once again. All are found by the relationships of the document and never by their name.
"""

from __future__ import annotations

import re
import zlib
from itertools import count
from typing import TYPE_CHECKING, Literal, NamedTuple

from lxml import etree

from minutebook.word.cutting import take_out
from minutebook.word.markup import OFFICE, W, add, add_words
from minutebook.word.package import respelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from minutebook.word.package import Package

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_W16CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_W16CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
_IGNORABLE = f"{{{_MC}}}Ignorable"
_PARAGRAPH = f"{{{_W14}}}paraId"
_TYPES = "[Content_Types].xml"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_KINDS = {
    "comments": (
        f"{OFFICE}/relationships/comments",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    ),
    "commentsExtended": (
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
    ),
}
# Longer ones are no numbers of Word.
_LONGEST_NUMBER = 10
_PROLOGUE = re.compile(rb"^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}\?>\s{0,8}")
_USED = re.compile(rb'paraId="([0-9A-Fa-f]{8})"')
_LOOKS = {"bold": "b", "italic": "i"}


class CommentPiece(NamedTuple):
    """Words of a comment that look alike."""

    words: str
    look: Literal["", "bold", "italic", "small"] = ""


class CommentParts:
    """The comments of one Word file, to be changed; `changes` tells what became of the parts."""

    def __init__(self, package: Package, styles: Collection[str]) -> None:
        """Find the parts.

        Args:
            package: the file.
            styles: the identifiers of the styles there are.
        """
        self._package = package
        self._styles = styles
        self._folder = package.document.rpartition("/")[0]
        self._roots: dict[str, etree._Element] = {}
        self._dropped: set[str] = set()
        self._next: int | None = None
        self._names = {
            kind: next(iter(package.related(package.document, kind)), "")
            for kind in (*_KINDS, "commentsIds", "commentsExtensible")
        }
        self._paragraphs = {
            found.upper()
            for name in package.names
            if name.endswith(".xml")
            for found in _USED.findall(package.read(name))
        }

    def add(self, author: str, initials: str, paragraphs: tuple[tuple[CommentPiece, ...], ...]) -> str:
        """Add a comment and return its identifier."""
        comments = self._part_for_more("comments")
        if self._next is None:
            numbers = (one.get(f"{W}id", "") for one in comments.iter(f"{W}comment"))
            self._next = (
                max(
                    (int(number) for number in numbers if number.isdecimal() and len(number) < _LONGEST_NUMBER),
                    default=-1,
                )
                + 1
            )
        identity = str(self._next)
        self._next += 1
        about = {f"{W}id": identity, f"{W}author": author, f"{W}initials": initials}
        if "w14" not in comments.get(_IGNORABLE, "").split() or comments.nsmap.get("w14") != _W14:
            # Older readers may pass over the numbers of paragraphs; the file itself does not say so.
            about[_IGNORABLE] = "w14"
        comment = etree.SubElement(comments, f"{W}comment", about, nsmap={"w14": _W14, "mc": _MC})
        for number, pieces in enumerate(paragraphs):
            paragraph = etree.SubElement(comment, f"{W}p")
            if "CommentText" in self._styles:
                etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}pStyle", {f"{W}val": "CommentText"})
            if not number:
                self._reference(paragraph, "annotationRef")
            for piece in pieces:
                _add_piece(paragraph, piece)
        key = self._new_key(paragraphs)
        comment[-1].set(_PARAGRAPH, key)
        extended = self._part_for_more("commentsExtended")
        etree.SubElement(extended, f"{{{_W15}}}commentEx", {f"{{{_W15}}}paraId": key, f"{{{_W15}}}done": "0"})
        return identity

    def reference(self, identity: str) -> etree._Element:
        """Return the run by which the text refers to a comment."""
        holder = etree.Element(f"{W}p", nsmap={"w": W[1:-1]})
        run = self._reference(holder, "commentReference")
        run[-1].set(f"{W}id", identity)
        return run

    def _reference(self, paragraph: etree._Element, tag: str) -> etree._Element:
        run = etree.SubElement(paragraph, f"{W}r")
        if "CommentReference" in self._styles:
            look = etree.SubElement(run, f"{W}rPr")
            etree.SubElement(look, f"{W}rStyle", {f"{W}val": "CommentReference"})
        etree.SubElement(run, W + tag)
        return run

    def remove(self, identities: Collection[str]) -> None:
        """Take comments out of every part that names them."""
        name = self._names["comments"]
        if not identities or not name:
            return
        comments = self._root(name)
        keys: set[str] = set()
        for comment in comments.findall(f"{W}comment"):
            if comment.get(f"{W}id") in identities:
                keys |= {paragraph.get(_PARAGRAPH, "").upper() for paragraph in comment.iter(f"{W}p")}
                take_out(comment)
        durable = self._forget("commentsIds", f"{{{_W16CID}}}paraId", keys - {""}, f"{{{_W16CID}}}durableId")
        self._forget("commentsExtended", f"{{{_W15}}}paraId", keys - {""})
        self._forget("commentsExtensible", f"{{{_W16CEX}}}durableId", durable)
        for kind in _KINDS:
            part = self._names[kind]
            if part and not len(self._root(part)):
                self._drop(part)

    def _forget(self, kind: str, attribute: str, keys: set[str], other: str = "") -> set[str]:
        """Take what one part says of comments out of it, and return by what another names them."""
        name = self._names[kind]
        gone = [one for one in self._root(name) if one.get(attribute, "").upper() in keys] if name and keys else []
        for one in gone:
            take_out(one)
        return {one.get(other or attribute, "").upper() for one in gone} - {""}

    def _drop(self, part: str) -> None:
        """Take a part away if Minutebook made it."""
        relations = self._relations()
        for one in relations:
            if one.get("Id", "").startswith("minutebook") and f"{self._folder}/{one.get('Target')}".lstrip("/") == part:
                take_out(one)
                self._dropped.add(part)
        for one in self._root(_TYPES) if part in self._dropped else ():
            if one.get("PartName", "") == f"/{part}":
                take_out(one)

    def _part_for_more(self, kind: str) -> etree._Element:
        """Return the root of a part that is to hold more, made where it is not there."""
        name = self._names[kind]
        if name:
            return self._root(name)
        relation, content_type = _KINDS[kind]
        base = next(name for name in _free_names(kind) if f"{self._folder}/{name}" not in self._package)
        name = self._names[kind] = f"{self._folder}/{base}".lstrip("/")
        spaces = {"w": W[1:-1], "w14": _W14, "w15": _W15, "mc": _MC}
        tag = f"{W}comments" if kind == "comments" else f"{{{_W15}}}commentsEx"
        root = self._roots[name] = etree.Element(tag, {_IGNORABLE: "w14 w15"}, nsmap=spaces)
        identity = f"minutebook{kind[0].upper()}{kind[1:]}"
        etree.SubElement(self._relations(), _RELATION, {"Id": identity, "Type": relation, "Target": base})
        etree.SubElement(self._root(_TYPES), _TYPE, {"PartName": f"/{name}", "ContentType": content_type})
        return root

    def _relations(self) -> etree._Element:
        folder, _, base = self._package.document.rpartition("/")
        name = f"{folder}/_rels/{base}.rels".lstrip("/")
        if name not in self._package:
            # A document that points to nothing needs none.
            self._roots.setdefault(name, etree.fromstring(_NO_RELATIONS))
        return self._root(name)

    def _root(self, name: str) -> etree._Element:
        if name not in self._roots:
            self._roots[name] = self._package.root(name)
        return self._roots[name]

    def _new_key(self, paragraphs: tuple[tuple[CommentPiece, ...], ...]) -> str:
        """Return a number for a paragraph that no other has, the same whenever the same is written."""
        number = zlib.crc32(repr([[tuple(piece) for piece in pieces] for pieces in paragraphs]).encode())
        while True:
            number = number % 0x7FFFFFFE + 1
            key = f"{number:08X}".encode()
            if key not in self._paragraphs:
                self._paragraphs.add(key)
                return key.decode()

    def changes(self) -> dict[str, bytes | None]:
        """Return what is in the parts from now on; None for one that is no more."""
        changed: dict[str, bytes | None] = {}
        for name, root in self._roots.items():
            if name in self._dropped:
                changed[name] = None
                continue
            before = self._package.read(name) if name in self._package else b""
            after = as_it_was_spelled(before, root, self._package.read(self._package.document))
            if after != before:
                changed[name] = after
        return changed


def _free_names(kind: str) -> Iterator[str]:
    return (f"{kind}{number}.xml" if number else f"{kind}.xml" for number in count())


def as_it_was_spelled(before: bytes, root: etree._Element, like: bytes = b"") -> bytes:
    """Return a part as bytes: its first line, its names and the line endings in attributes spelled as they were.

    Args:
        before: what it was; nothing for a new part.
        root: what is in it now.
        like: for a new part, another one of the file.
    """
    prologue = _PROLOGUE.match(before)
    utf8 = prologue is not None and b"utf-8" in prologue[0].lower()
    first = prologue[0] if utf8 and prologue else b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    after = first + respelled(etree.tostring(root, encoding="UTF-8", xml_declaration=False), before or like)
    return after.replace(b"&#10;", b"&#xA;") if b"&#xA;" in before else after


def _add_piece(paragraph: etree._Element, piece: CommentPiece) -> None:
    run = etree.SubElement(paragraph, f"{W}r")
    if piece.look:
        look = add(run, "rPr")
        if piece.look == "small":
            add(look, "color", val="595959")
            add(look, "sz", val=14)
        else:
            add(look, _LOOKS[piece.look])
    add_words(run, piece.words)
