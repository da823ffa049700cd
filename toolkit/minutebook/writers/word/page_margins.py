"""Headers and footers: what the template says in them about the minutes is filled in.

Our template repeats words of the first page by fields ("STYLEREF", which Word keeps up to date while somebody types),
and holds its draft mark in a style of its own. An office may also write `{body}`, `{date}` and so on into its copy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.model.running_text import plain
from minutebook.word.markup import W, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from minutebook.model.meeting import Meeting
    from minutebook.writers.word.package import Package

_BLANK = re.compile(r"\{(body|series|title|date|status|draft mark)\}")
_REPEATED = re.compile(r'\s*STYLEREF\s+(?:"(?P<quoted>[^"]+)"|(?P<bare>\S+))')
_MARKS = {"draft": "DRAFT", "for approval": "DRAFT FOR APPROVAL", "approved": ""}
_STYLES = {"minutes body": "body", "title": "title", "minutes date": "date", "minutes status word": "status"}


def fill_margins(package: Package, meeting: Meeting) -> None:
    """Fill in every header and footer of the template."""
    words = {
        "body": meeting.body,
        "series": meeting.series,
        "title": plain(meeting.title).replace("\n", " "),
        "date": meeting.date.printed if meeting.date else "",
        "status": meeting.status.capitalize(),
        "draft mark": _MARKS[meeting.status],
    }
    for name in (*package.related("header"), *package.related("footer")):
        root = package.part(name)
        for text in root.iter(f"{W}t"):
            text.text = _BLANK.sub(lambda found: printable(words[found[1]]), text.text or "")
        for kind, elements in _repeated(root):
            _say(elements, printable(words[kind]))
        marks = [run for run in root.iter(f"{W}r") if _style_of(run) == "MinutesDraftMark"]
        if marks:
            _say(marks, words["draft mark"])


def _repeated(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield what each field of the template repeats, and the elements that hold what it says."""
    for field in list(root.iter(f"{W}fldSimple")):
        kind = _kind(field.get(f"{W}instr", ""))
        if kind:
            yield kind, [field]
    for paragraph in root.iter(f"{W}p"):
        yield from _in_parts(paragraph)


def _in_parts(paragraph: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield the fields that Word has written in parts: begin, code, separator, what it says, end."""
    code = inside = ""
    said: list[etree._Element] = []
    for run in list(paragraph.iterchildren(f"{W}r")):
        mark = run.find(f"{W}fldChar")
        if mark is not None:
            inside = mark.get(f"{W}fldCharType", "")
            if inside == "begin":
                code, said = "", []
            elif inside == "end" and said and (kind := _kind(code)):
                yield kind, said
        elif inside == "begin":
            code += "".join(part.text or "" for part in run.iterchildren(f"{W}instrText"))
        elif inside == "separate":
            said.append(run)


def _kind(code: str) -> str:
    found = _REPEATED.match(code)
    return _STYLES.get((found["quoted"] or found["bare"]).lower(), "") if found else ""


def _style_of(run: etree._Element) -> str:
    style = run.find(f"{W}rPr/{W}rStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _say(elements: list[etree._Element], words: str) -> None:
    """Put words into the first of some runs or fields and empty the others; a field with nothing to repeat is gone."""
    texts = [text for element in elements for text in element.iter(f"{W}t")]
    if not words and elements[0].tag == f"{W}fldSimple" and (holder := elements[0].getparent()) is not None:
        holder.remove(elements[0])
        return
    for number, text in enumerate(texts):
        text.text = "" if number else words
