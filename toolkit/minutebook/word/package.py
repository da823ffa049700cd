"""A Word file as a package: parts by their exact name, what they point to, and their XML, parsed without any risk."""

from __future__ import annotations

from functools import cached_property

import msgspec
from lxml import etree

from minutebook.source import CannotBeRead
from minutebook.word.archive import DAMAGED, ENCRYPTED, TAMPERED, Archive

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
LARGEST_PART = 16 * 1024 * 1024
# The beginnings and ends of elements, and twice the attributes, of all parts that are parsed.
MOST_MARKS = 1_000_000
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    dtd_validation=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)
_PLAIN_ENCODINGS = (b"", b"utf-8", b"us-ascii", b"ascii", b"utf8")

# Word can also save in the strict spelling of the standard: other names for the same things.
_STRICT = b"http://purl.oclc.org/ooxml/"
_SPELLINGS = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"drawingml/picture", b"http://schemas.openxmlformats.org/drawingml/2006/picture"),
    (b"drawingml/chart", b"http://schemas.openxmlformats.org/drawingml/2006/chart"),
)

_OTHER_KINDS = (
    (b"{\\rtf", "This is a rich text file (RTF), whatever its name says"),
    (b"%PDF", "This is a PDF file, whatever its name says"),
    (b"<!DOCTYPE html", "This is a web page, whatever its name says"),
    (b"<html", "This is a web page, whatever its name says"),
    (b"MIME-Version", "This is a saved web page, whatever its name says"),
)
_SAVE_AS = "Open it in Word and save it as a Word Document (.docx)."
_BY_CONTENT_TYPE = (
    ("macroEnabled", f"This Word file holds macros. {_SAVE_AS}"),
    ("wordprocessingml.template", f"This is a Word template, not a document. {_SAVE_AS}"),
    ("spreadsheetml", "This is a spreadsheet. Give the Word file with the minutes."),
    ("presentationml", "This is a presentation. Give the Word file with the minutes."),
)
TOO_MUCH = (
    "This Word file is too large to read: it has far more text than minutes ever have. "
    "Give a file with the minutes alone."
)
_NOT_WORD = "This is not a Word file. Give the Word Document (.docx) with the minutes."
_MACROS = f"This Word file holds macros. {_SAVE_AS}"


class Relationship(msgspec.Struct, frozen=True, gc=False):
    """What a part points to: `kind` is the last word of its type, `target` a part of the package or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file; `document` is the name of the one that holds the text."""

    def __init__(self, content: bytes) -> None:
        """Open a Word file and make sure that it is one.

        Raises:
            CannotBeRead: it is something else, or not safe to read.
        """
        self.archive = _archive(content)
        self._marks = 0
        self._relations: dict[str, dict[str, Relationship]] = {}
        self.document = self._main_part()

    def __contains__(self, name: str) -> bool:
        return self.archive.name(name) is not None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self.archive.entries)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            CannotBeRead: it is not there, or damaged.
        """
        found = self.archive.name(name)
        if found is None:
            raise CannotBeRead(DAMAGED.format(what="a part of it is missing"))
        return self.archive.read(found)

    def root(self, name: str) -> etree._Element:
        """Parse a part anew and return its root.

        Raises:
            CannotBeRead: it is no XML, or XML that may do harm.
        """
        return self._parsed(self.read(name))

    def relations(self, part: str) -> dict[str, Relationship]:
        """Return what a part points to, by the identifier it uses; of the package itself for the part ""."""
        if part not in self._relations:
            folder, _, name = part.rpartition("/")
            found = self.archive.name(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
            relations: dict[str, Relationship] = {}
            if found is not None:
                for one in self._parsed(self.archive.read(found)).iter(_RELATION):
                    kind = one.get("Type", "").rpartition("/")[2]
                    target, external = one.get("Target", ""), one.get("TargetMode") == "External"
                    relations[one.get("Id", "")] = Relationship(
                        kind, target if external else _resolved(folder, target), external
                    )
            self._relations[part] = relations
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts in this package that a part points to in one way, such as `styles`."""
        return [
            relation.target
            for relation in self.relations(part).values()
            if relation.kind == kind and not relation.external and relation.target in self
        ]

    @cached_property
    def parts_that_point(self) -> tuple[str, ...]:
        """The names of the parts that point to something, "" for the package itself."""
        found = []
        for name in self.names:
            folder, _, last = name.rpartition("/")
            if last.endswith(".rels") and (folder == "_rels" or folder.endswith("/_rels")):
                owner = last.removesuffix(".rels")
                found.append(f"{folder[:-6]}/{owner}" if folder != "_rels" else owner)
        return tuple(found)

    def _parsed(self, content: bytes) -> etree._Element:
        self._marks += content.count(b"<") + 2 * content.count(b"=")
        if self._marks > MOST_MARKS:
            raise CannotBeRead(TOO_MUCH)
        return parsed(content)

    def _main_part(self) -> str:
        if "[Content_Types].xml" not in self:
            raise CannotBeRead(_not_word(self.archive))
        types = self.root("[Content_Types].xml")
        overrides = {
            one.get("PartName", "").lower(): one.get("ContentType", "") for one in types.iter(f"{_TYPES}Override")
        }
        defaults = {
            one.get("Extension", "").lower(): one.get("ContentType", "") for one in types.iter(f"{_TYPES}Default")
        }
        mains = self.related("", "officeDocument")
        if not mains:
            raise CannotBeRead(_not_word(self.archive))
        kind = overrides.get(f"/{mains[0]}".lower()) or defaults.get(mains[0].rpartition(".")[2].lower(), "")
        if kind != MAIN_TYPE:
            raise CannotBeRead(next((words for mark, words in _BY_CONTENT_TYPE if mark in kind), _NOT_WORD))
        names = " ".join([*self.names, *overrides.values(), *defaults.values()]).lower()
        if "vbaproject" in names or "macroenabled" in names:
            raise CannotBeRead(_MACROS)
        if any(relation.kind.lower() == "vbaproject" for relation in self.relations(mains[0]).values()):
            raise CannotBeRead(_MACROS)
        return mains[0]


def parsed(content: bytes) -> etree._Element:
    """Parse the XML of a part; no entity, no other file, no more than it can hold is ever read.

    Raises:
        CannotBeRead: the XML is broken, too large or too deep, or defines something (a DTD).
    """
    if len(content) > LARGEST_PART:
        raise CannotBeRead(TOO_MUCH)
    content = _as_utf8(content)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise CannotBeRead(_NO_DEFINITIONS)
    if _STRICT in content:
        for strict, usual in _SPELLINGS:
            content = content.replace(_STRICT + strict, usual)
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        raise CannotBeRead(DAMAGED.format(what="a part of it cannot be read as XML")) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise CannotBeRead(_NO_DEFINITIONS)
    return root


def respelled(content: bytes, like: bytes) -> bytes:
    """Return XML in the spelling of the standard that another part is in, after `parsed` made it the usual one."""
    if _STRICT in like:
        for strict, usual in _SPELLINGS:
            content = content.replace(usual, _STRICT + strict)
    return content


_NO_DEFINITIONS = TAMPERED.format(what="it holds definitions (a DTD) that no Word file has")


def _as_utf8(content: bytes) -> bytes:
    """Return XML in the encoding that everything here counts in."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            words = content.decode("utf-16")
        except UnicodeDecodeError:
            raise CannotBeRead(DAMAGED.format(what="a part of it is in an unknown encoding")) from None
        if words.startswith("<?xml"):
            words = words.partition("?>")[2]
        return words.encode("utf-8", errors="replace")
    if b"\0" in content[:200] or _declared(content[:200]) not in _PLAIN_ENCODINGS:
        raise CannotBeRead(DAMAGED.format(what="a part of it is in an unknown encoding"))
    return content


def _declared(start: bytes) -> bytes:
    """Return the encoding that XML says it is in, in small letters, b"" where it says none."""
    start = start.removeprefix(b"\xef\xbb\xbf")
    if not start.startswith(b"<?xml"):
        return b""
    encoding = start.partition(b"?>")[0].partition(b"encoding")[2].lstrip(b" \t\r\n=")
    return encoding[1:].partition(encoding[:1] or b" ")[0].lower()


def _resolved(folder: str, target: str) -> str:
    """Return the full name of a part that is named from within a folder; "" where it leads out of the package."""
    parts: list[str] = [] if target.startswith("/") else folder.split("/") if folder else []
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _archive(content: bytes) -> Archive:
    """Open the archive, or say what the bytes are instead."""
    if not content:
        raise CannotBeRead("This file is empty (0 bytes). Save the document in Word again, or ask for another copy.")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise CannotBeRead(ENCRYPTED)
        if "WordDocument".encode("utf-16-le") in content:
            raise CannotBeRead(f"This is an old Word file (.doc), whatever its name says. {_SAVE_AS}")
        raise CannotBeRead(f"This is an old Office file, whatever its name says. {_SAVE_AS}")
    if not content.startswith(b"PK"):
        start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        for mark, words in _OTHER_KINDS:
            if start.startswith(mark.lower()):
                raise CannotBeRead(f"{words}. {_SAVE_AS}")
        raise CannotBeRead(_NOT_WORD)
    return Archive(content)


def _not_word(archive: Archive) -> str:
    """Say what a ZIP archive is that holds no Word document."""
    if archive.name("mimetype") and archive.entries["mimetype"].size < 200:  # noqa: PLR2004 - a name, not a text
        kind = archive.read("mimetype")
        if b"opendocument.text" in kind:
            return f"This is an OpenDocument text (.odt), whatever its name says. {_SAVE_AS}"
        if b"opendocument" in kind:
            return "This is an OpenDocument file, but no text. Give the Word Document (.docx) with the minutes."
    return f"This is a ZIP file, but not a Word file. {_NOT_WORD.partition('. ')[2]}"
