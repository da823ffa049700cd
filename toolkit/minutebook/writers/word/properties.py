"""What stands beside the text: header and footer, title and language, and the properties of the file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from lxml import etree

from minutebook.model.running_text import plain
from minutebook.word.markup import OFFICE, W, printable
from minutebook.writers.word.page_margins import fill_margins

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting
    from minutebook.writers.word.package import Package

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_CUSTOM = f"{OFFICE}/custom-properties"
_VALUES = f"{OFFICE}/docPropsVTypes"
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # what Office demands of every property of a user's
_OURS = "Minutebook "
_LONGEST = 255  # the longest text that Office lets a property hold
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def set_properties(package: Package, meeting: Meeting) -> None:
    """Fill in header and footer, and set title, language and properties. No author, no clock."""
    fill_margins(package, meeting)
    _set_language(package, meeting.language)
    title = plain(meeting.title).replace("\n", " ")
    _set_core(package, title or meeting.series or meeting.body or "Minutes", meeting)
    _set_custom(package, meeting)


def _set_language(package: Package, language: str) -> None:
    if not _LANGUAGE.fullmatch(language):
        return
    for name, path in (
        ("word/styles.xml", f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"),
        ("word/settings.xml", f"{W}themeFontLang"),
    ):
        found = package.look(name).find(path)
        if found is not None and found.get(f"{W}val") != language:
            package.part(name).find(path).set(f"{W}val", language)  # type: ignore[union-attr]  # just found


def _set_core(package: Package, title: str, meeting: Meeting) -> None:
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN})
    for name, text in (
        ("title", title),
        ("subject", meeting.series),
        ("creator", ""),
        ("language", meeting.language),
    ):
        etree.SubElement(root, f"{{{_DUBLIN}}}{name}").text = printable(text)
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    package.put("docProps/core.xml", root, kind, "application/vnd.openxmlformats-package.core-properties+xml")


def _set_custom(package: Package, meeting: Meeting) -> None:
    """Keep what has no visible form: the version of the format, and the front matter of other programs as JSON.

    JSON in ASCII without blanks comes through any office program as it is; it goes in pieces, for Office lets a text
    hold 255 characters. What an office keeps in its template stays.
    """
    kept = {"format": str(meeting.minutes), "language": meeting.language}
    extra = json.dumps(meeting.extra, separators=(",", ":")).replace(" ", "\\u0020") if meeting.extra else ""
    for number, start in enumerate(range(0, len(extra), _LONGEST), 1):
        kept[f"front matter {number}"] = extra[start : start + _LONGEST]
    name = "docProps/custom.xml"
    root = package.part(name) if name in package else etree.fromstring(f'<Properties xmlns="{_CUSTOM}"/>')
    for old in list(root):
        if old.get("name", "").startswith(_OURS):
            root.remove(old)
    first = max((int(old.get("pid", "1")) for old in root), default=1) + 1
    for identifier, (key, text) in enumerate(kept.items(), first):
        attributes = {"fmtid": _SET, "pid": str(identifier), "name": f"{_OURS}{key}"}
        holder = etree.SubElement(root, f"{{{_CUSTOM}}}property", attributes)
        etree.SubElement(holder, f"{{{_VALUES}}}lpwstr", nsmap={"vt": _VALUES}).text = printable(text)
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    package.put(name, root, f"{OFFICE}/relationships/custom-properties", kind)
