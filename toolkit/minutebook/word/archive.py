"""The ZIP archive that a Word file is, read warily: everything is weighed before anything is unpacked.

Python's own `zipfile` believes what the archive says of itself (sizes, names, places); here each word of it is checked
against the bytes, nothing is unpacked that is not asked for, and no more is unpacked than was announced.
"""

from __future__ import annotations

import struct
import zlib

import msgspec

from minutebook.source import CannotBeRead

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_ENTRY = 64 * 1024 * 1024
LARGEST_TOTAL = 256 * 1024 * 1024
MOST_ENTRIES = 5_000
LARGEST_RATIO = 150
# What is smaller than this may be as dense as it likes: a page of blanks packs a hundredfold, a blank picture, which
# is never unpacked here, a thousandfold.
_RATIO_COUNTS_FROM = 1024 * 1024
_RATIO_COUNTS_FROM_IN_PICTURES = 16 * 1024 * 1024
_PICTURES = "word/media/"

_END = struct.Struct("<4sHHHHIIH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_LARGE = struct.Struct("<HHQQ")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_SIZES_FOLLOW = 0x8
_UTF8 = 0x800
_UNSAID = 0xFFFFFFFF
_LONGEST_REMARK = 0xFFFF

DAMAGED = (
    "This Word file is damaged: {what}. Open it in Word, let Word repair it and save it again, or ask for another copy."
)
TAMPERED = "This file was not made by Word as it is: {what}. Do not open it, and ask whoever sent it for another copy."
_TOO_LARGE = "This Word file is too large to read: {what}. Minutes are far smaller; save a copy without what swells it."
_CUT_OFF = (
    "This Word file is damaged or cut off: its end is missing. Copy or download it again, or ask for another copy."
)
ENCRYPTED = "This Word file is protected with a password. Open it in Word, take the password off and save it again."


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One file inside the archive: its packed bytes are `start` to `end` of the whole."""

    name: str
    method: int
    checksum: int
    size: int
    offset: int
    start: int
    end: int


class Archive:
    """The entries of a ZIP archive by name, in the order of its directory."""

    def __init__(self, content: bytes) -> None:
        """Read the directory and weigh it.

        Raises:
            CannotBeRead: the archive is damaged, too large, encrypted, or says what is not so.
        """
        if len(content) > LARGEST_FILE:
            raise CannotBeRead(_TOO_LARGE.format(what=f"it has more than {LARGEST_FILE // 1024 // 1024} MB"))
        self.content = content
        self.entries: dict[str, Entry] = {}
        self._names: dict[str, str] = {}
        for entry in _directory(content):
            if not entry.name.endswith("/"):
                self.entries[entry.name] = entry
                self._names[entry.name.lower()] = entry.name

    def name(self, name: str) -> str | None:
        """Return the name of an entry as the archive spells it; capitals and small letters are one in packages."""
        return name if name in self.entries else self._names.get(name.lower())

    def read(self, name: str) -> bytes:
        """Unpack one entry.

        Raises:
            CannotBeRead: it is not what the directory says.
        """
        entry = self.entries[name]
        packed = self.content[entry.start : entry.end]
        if entry.method == _STORED:
            unpacked = packed
        else:
            unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                unpacked = unpacking.decompress(packed, entry.size + 1)
            except zlib.error:
                raise CannotBeRead(DAMAGED.format(what="a part of it cannot be unpacked")) from None
            if len(unpacked) == entry.size and not unpacking.eof:
                # The mark that ends the packed bytes may still be unread.
                unpacked += unpacking.decompress(unpacking.unconsumed_tail, 1)
            if not unpacking.eof or unpacking.unused_data:
                raise CannotBeRead(TAMPERED.format(what="a part of it is not as large as it says"))
        if len(unpacked) != entry.size:
            raise CannotBeRead(TAMPERED.format(what="a part of it is not as large as it says"))
        if zlib.crc32(unpacked) != entry.checksum:
            raise CannotBeRead(DAMAGED.format(what="a part of it is not what it was when it was saved"))
        return unpacked


def _directory(content: bytes) -> list[Entry]:
    """Return the entries, none of which overlaps another or leads out of the archive."""
    place = content.rfind(b"PK\x05\x06", max(0, len(content) - _LONGEST_REMARK - _END.size))
    if place < 0 or place + _END.size > len(content):
        raise CannotBeRead(_CUT_OFF)
    _, disk, first_disk, here, count, size, offset, _ = _END.unpack_from(content, place)
    if disk or first_disk or here != count or _UNSAID in (size, offset) or offset + size > place:
        raise CannotBeRead(DAMAGED.format(what="its directory is not where it says"))
    if count > MOST_ENTRIES:
        raise CannotBeRead(_TOO_LARGE.format(what=f"it is made of more than {MOST_ENTRIES} parts"))
    directory = content[offset : offset + size]
    entries: list[Entry] = []
    at = 0
    for _ in range(count):
        if at + _CENTRAL.size > len(directory):
            raise CannotBeRead(DAMAGED.format(what="its directory is shorter than it says"))
        entry, length = _entry(content, directory, at)
        entries.append(entry)
        at += length
    _weigh(entries, offset)
    return entries


def _entry(content: bytes, directory: bytes, at: int) -> tuple[Entry, int]:
    """Return one entry of the directory, and how long what the directory says of it is."""
    fields = _CENTRAL.unpack_from(directory, at)
    mark, _, _, flags, method, _, _, checksum, packed, size, name_length, extra, remark, disk, _, _, offset = fields
    raw_name = directory[at + _CENTRAL.size : at + _CENTRAL.size + name_length]
    if mark != b"PK\x01\x02" or disk or _UNSAID in (packed, size, offset):
        raise CannotBeRead(DAMAGED.format(what="its directory cannot be read"))
    if flags & _ENCRYPTED:
        raise CannotBeRead(ENCRYPTED)
    if method not in (_STORED, _DEFLATED) or (method == _STORED and packed != size):
        raise CannotBeRead(DAMAGED.format(what="a part of it is packed in a way that Word does not use"))
    if offset + _LOCAL.size > len(content):
        raise CannotBeRead(DAMAGED.format(what="a part of it is not where it says"))
    local = _LOCAL.unpack_from(content, offset)
    start = offset + _LOCAL.size + local[9] + local[10]
    if local[7:9] == (_UNSAID, _UNSAID):
        local = *local[:7], *_sizes_said_behind(content[start - local[10] : start]), *local[9:]
    if local[0] != b"PK\x03\x04" or not _agree(local, flags, method, fields):
        raise CannotBeRead(TAMPERED.format(what="its directory contradicts its parts"))
    if content[offset + _LOCAL.size : offset + _LOCAL.size + local[9]] != raw_name:
        raise CannotBeRead(TAMPERED.format(what="its directory contradicts its parts"))
    name = _decoded(raw_name, flags)
    return Entry(name, method, checksum, size, offset, start, start + packed), (
        _CENTRAL.size + name_length + extra + remark
    )


def _agree(local: tuple[int, ...], flags: int, method: int, fields: tuple[int, ...]) -> bool:
    """Whether what stands before the packed bytes says the same as the directory."""
    if local[2] & _ENCRYPTED or local[3] != method:
        return False
    return bool(flags & local[2] & _SIZES_FOLLOW) or local[6:9] == fields[7:10]


def _sizes_said_behind(extra: bytes) -> tuple[int, int]:
    """Return the packed size and the size, as programs write them that make room for more than four gigabytes."""
    if len(extra) < _LARGE.size or extra[:2] != b"\x01\0":
        return _UNSAID, _UNSAID
    _, _, size, packed = _LARGE.unpack_from(extra)
    return packed, size


def _decoded(raw: bytes, flags: int) -> str:
    """Return a name that stays inside the archive."""
    try:
        name = raw.decode("utf-8" if flags & _UTF8 or raw.isascii() else "cp437")
    except UnicodeDecodeError:
        raise CannotBeRead(DAMAGED.format(what="a name in it cannot be read")) from None
    parts = name.removesuffix("/").split("/")
    if "\\" in name or "\0" in name or ":" in parts[0] or any(part in ("", ".", "..") for part in parts):
        raise CannotBeRead(TAMPERED.format(what="a part of it has a name that leads out of the file"))
    return name


def _weigh(entries: list[Entry], directory: int) -> None:
    """Refuse what is too large, stands twice, or shares bytes with something else."""
    if len({entry.name.lower() for entry in entries}) != len(entries):
        raise CannotBeRead(TAMPERED.format(what="a part of it is there twice"))
    if sum(entry.size for entry in entries) > LARGEST_TOTAL:
        raise CannotBeRead(_TOO_LARGE.format(what=f"unpacked, it has more than {LARGEST_TOTAL // 1024 // 1024} MB"))
    for entry in entries:
        packed = entry.end - entry.start
        dense = _RATIO_COUNTS_FROM_IN_PICTURES if entry.name.startswith(_PICTURES) else _RATIO_COUNTS_FROM
        if entry.size > LARGEST_ENTRY or (entry.size > dense and entry.size > packed * LARGEST_RATIO):
            raise CannotBeRead(_TOO_LARGE.format(what="a part of it grows beyond all measure when it is unpacked"))
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.offset):
        if entry.offset < end or entry.end > directory:
            raise CannotBeRead(TAMPERED.format(what="parts of it lie over each other"))
        end = entry.end
