"""A Word file written again with some parts changed, and everything else as it lay there.

What does not change is copied as it is packed, byte for byte; so a file that went through Minutebook differs from
the one before in nothing but what was meant, and the same file always gives the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

from minutebook.word.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DEFLATED = 8
_VERSION = 20
_SIZES_FOLLOW = 0x08
_FIRST_OF_1980 = 0x21


class _Entry(NamedTuple):
    """One packed part, and what the archive says about it."""

    name: bytes
    flags: int
    method: int
    time: int
    date: int
    crc: int
    size: int
    packed: bytes
    made_by: int = _VERSION
    internal: int = 0
    external: int = 0


def rewritten(content: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return a Word file with some parts changed.

    Args:
        content: the file; it has been read before, so that its parts are known to be sound.
        changes: what is in a part from now on, by its name; None takes the part out.
    """
    entries: list[_Entry] = []
    left = dict(changes)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for info in package.infolist():
            entry = _as_it_lies(content, info)
            if info.filename in left:
                part = left.pop(info.filename)
                if part is None:
                    continue
                entry = _packed(entry, part)
            entries.append(entry)
    for name, part in left.items():
        if part is not None:
            entries.append(_packed(_Entry(name.encode(), 0, _DEFLATED, 0, _FIRST_OF_1980, 0, 0, b""), part))
    return _archive(entries)


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two Word files that can be read hold the same parts."""
    first, second = (
        {entry.name: (entry.checksum, entry.size) for entry in Archive(content).entries.values()}
        for content in (one, other)
    )
    return first == second


def _as_it_lies(content: bytes, info: zipfile.ZipInfo) -> _Entry:
    header = _LOCAL.unpack_from(content, info.header_offset)
    flags, method, time, date, name_length, extra_length = *header[2:6], *header[9:11]
    begin = info.header_offset + _LOCAL.size
    first = begin + name_length + extra_length
    return _Entry(
        name=content[begin : begin + name_length],
        flags=flags & ~_SIZES_FOLLOW,
        method=method,
        time=time,
        date=date,
        crc=info.CRC,
        size=info.file_size,
        packed=content[first : first + info.compress_size],
        made_by=info.create_version | info.create_system << 8,
        internal=info.internal_attr,
        external=info.external_attr,
    )


def _packed(entry: _Entry, part: bytes) -> _Entry:
    packing = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(part) + packing.flush()
    return entry._replace(method=_DEFLATED, crc=zlib.crc32(part), size=len(part), packed=packed)


def _archive(entries: list[_Entry]) -> bytes:
    body = bytearray()
    directory = bytearray()
    for one in entries:
        said = (one.flags, one.method, one.time, one.date, one.crc, len(one.packed), one.size, len(one.name))
        at = len(body)
        body += _LOCAL.pack(b"PK\3\4", _VERSION, *said, 0) + one.name + one.packed
        directory += _CENTRAL.pack(b"PK\1\2", one.made_by, _VERSION, *said, 0, 0, 0, one.internal, one.external, at)
        directory += one.name
    end = _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return bytes(body + directory + end)
