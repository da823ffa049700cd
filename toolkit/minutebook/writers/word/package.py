"""The Word file as a package of parts: read from the template, written the same every time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from minutebook.errors import CannotBeWritten
from minutebook.word.markup import OFFICE, serialised

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_TEMPLATE = "The template is not a Word file. Give a Word document (.docx) with the styles of Minutebook."
DOCUMENT = "word/document.xml"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
# Templates are ours or an office's own, but they are parsed as warily as anything else.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


class Package:
    """The parts of a template, and those that have been rewritten."""

    def __init__(self, template: bytes) -> None:
        """Read a template.

        Raises:
            CannotBeWritten: the bytes are no Word template.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(template)) as file:
                self._parts = {name: file.read(name) for name in file.namelist()}
        except zipfile.BadZipFile:
            raise CannotBeWritten(_NO_TEMPLATE) from None
        if DOCUMENT not in self._parts:
            raise CannotBeWritten(_NO_TEMPLATE)
        self._parsed: dict[str, etree._Element] = {}
        self._changed: dict[str, etree._Element] = {}
        self._links: dict[str, str] = {}

    def part(self, name: str) -> etree._Element:
        """Return the root of a part, to be changed in place."""
        self._changed[name] = self.look(name)
        return self._changed[name]

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def put(self, name: str, root: etree._Element, kind: str, content_type: str) -> None:
        """Put a part that belongs to the whole file in its place, whether the template has one or not."""
        self._parsed[name] = self._changed[name] = root
        if name not in self._parts:
            self._parts[name] = b""
            etree.SubElement(
                self.part("[Content_Types].xml"), f"{_TYPES}Override", PartName=f"/{name}", ContentType=content_type
            )
            relationships = self.part("_rels/.rels")
            attributes = {"Id": f"minutebook{len(relationships) + 1}", "Type": kind, "Target": name}
            etree.SubElement(relationships, f"{_RELATIONSHIPS}Relationship", attributes)

    def look(self, name: str) -> etree._Element:
        """Return the root of a part that stays as it is."""
        if name not in self._parsed:
            self._parsed[name] = etree.fromstring(self._parts[name], _PARSER)
        return self._parsed[name]

    def related(self, kind: str) -> list[str]:
        """Return the parts that the document is related to in one way, such as `header`."""
        wanted = f"{OFFICE}/relationships/{kind}"
        targets = [one.get("Target", "") for one in self._relationships() if one.get("Type") == wanted]
        return [target[1:] if target.startswith("/") else f"word/{target}" for target in targets]

    def link(self, address: str) -> str:
        """Return the identifier of the relationship from the document to an address on the web, made once."""
        if address not in self._links:
            identifier = f"link{len(self._links) + 1}"
            kind = f"{OFFICE}/relationships/hyperlink"
            attributes = {"Id": identifier, "Type": kind, "Target": address, "TargetMode": "External"}
            etree.SubElement(self._relationships(), f"{_RELATIONSHIPS}Relationship", attributes)
            self._links[address] = identifier
        return self._links[address]

    def _relationships(self) -> etree._Element:
        return self.part("word/_rels/document.xml.rels")

    def to_bytes(self) -> bytes:
        """Return the file: parts in one order, no times, so that the same minutes give the same bytes."""
        parts: Mapping[str, bytes] = self._parts | {name: serialised(root) for name, root in self._changed.items()}
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name in sorted(parts, key=lambda name: (name not in _FIRST, name != _FIRST[0])):
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.create_system = 0
                entry.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(entry, parts[name])
        return file.getvalue()
