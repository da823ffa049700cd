"""The marks in the text by which a comment stands on its words.

Word marks where the words of a comment begin and end, and refers to the comment in a run of its own behind them. The
first two stand exactly at the words, inside links and tracked insertions too; the reference stands outside of
everything that Word may renew (fields, content controls) or somebody may reject (tracked insertions).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from minutebook.word.cutting import cut, join, length, take_out
from minutebook.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from minutebook.page.page import Paragraph, Run

_START, _END, _REFERENCE = f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference"
_IDENTITY = f"{W}id"
_PARAGRAPH = f"{W}p"
_RUN = f"{W}r"
_LOOK = f"{W}rPr"
_CONTROL = f"{W}sdt"
_FIELD = f"{W}fldChar"
_FIELD_KIND = f"{W}fldCharType"
# What may have the marks between its children.
_OPEN = frozenset(
    {
        _PARAGRAPH,
        *(f"{W}{name}" for name in ("hyperlink", "ins", "del", "moveTo", "moveFrom", "smartTag", "customXml")),
        *(f"{W}{name}" for name in ("sdtContent", "fldSimple", "dir", "bdo")),
    }
)
# Word fills these content controls itself; marks in them would be in its way.
_FILLED = tuple(f"{W}{name}" for name in ("text", "dataBinding", "dropDownList", "comboBox", "date"))


class Anchor(NamedTuple):
    """A comment, and the characters it stands on."""

    start: int
    end: int
    identity: str
    reference: etree._Element


def anchor(paragraphs: Sequence[Paragraph], anchors: Iterable[Anchor]) -> None:
    """Put the marks of comments into a document.

    Args:
        paragraphs: all of the body, in the order of the text; their elements are changed.
        anchors: what is to be marked; every range holds characters of the body.
    """
    runs = [run for paragraph in paragraphs for run in paragraph.runs if run.end > run.start]
    starts = [run.start for run in runs]
    sound = {run.start for run in runs if length(run.element) == run.end - run.start}
    parts: dict[tuple[int, int], tuple[etree._Element | None, etree._Element | None]] = {}
    fields: dict[Any, bool] = {}
    # From the end of the text to its beginning: what has been cut is not touched again. At one place ends stand before
    # beginnings, and comments in the order of their numbers.
    numbered = list(enumerate(anchors))
    marks = [(one.end, False, number, one) for number, one in numbered]
    marks += [(one.start, True, -number, one) for number, one in numbered]
    for offset, begins, _, one in sorted(marks, key=lambda mark: mark[:3], reverse=True):
        run = runs[max(bisect_right(starts, offset if begins else offset - 1) - 1, 0)]
        whole = _whole(run)
        place = _lifted(whole)
        if place is whole and run.start in sound:
            if (run.start, offset) not in parts:
                parts[run.start, offset] = cut(run.element, offset - run.start)
            before, behind = parts[run.start, offset]
            part = behind if begins else before
            place = whole if part is None else part
        if begins:
            place.addprevious(_mark(_START, one))
        else:
            place.addnext(_mark(_END, one))
            mark = _outermost(place.getnext())
            if mark.getparent() not in fields:
                fields[mark.getparent()] = mark.getparent().find(f".//{_FIELD}") is not None
            (_after_field(mark) if fields[mark.getparent()] else mark).addnext(one.reference)


def _whole(run: Run) -> Any:
    """Return the element of a run that cannot be cut where it should be."""
    above = run.element.getparent()
    return above if above.tag == _RUN else run.element


def _outermost(place: Any) -> Any:
    """Return the child of the paragraph that a mark is, or stands in."""
    while place.getparent().tag != _PARAGRAPH:
        place = place.getparent()
    return place


def _mark(tag: str, one: Anchor) -> etree._Element:
    return etree.Element(tag, {_IDENTITY: one.identity}, nsmap={"w": W[1:-1]})


def _lifted(place: Any) -> Any:
    """Return the innermost element around a run, or the run, that may have a mark beside it."""
    above = place.getparent()
    while above is not None and above.tag != _PARAGRAPH:
        if _is_filled(above) if above.tag == _CONTROL else above.tag not in _OPEN:
            place = above
        above = above.getparent()
    return place


def _is_filled(control: Any) -> bool:
    about = control.find(f"{W}sdtPr")
    return about is not None and any(about.find(tag) is not None for tag in _FILLED)


def _after_field(place: Any) -> Any:
    """Return the end of the field that a child of a paragraph stands in, or the child."""
    depth = _opened(place) + sum(map(_opened, place.itersiblings(preceding=True)))
    if depth > 0:
        for child in place.itersiblings():
            depth += _opened(child)
            if depth <= 0:
                return child
    return place


def _opened(child: etree._Element) -> int:
    """Return how many more fields begin than end within an element."""
    kinds = [one.get(_FIELD_KIND) for one in child.iter(_FIELD)]
    return kinds.count("begin") - kinds.count("end")


def take_marks_out(root: etree._Element, identities: Collection[str]) -> None:
    """Take the marks of comments out of a document, and join the runs that were cut for them."""
    for mark in list(root.iter(_START, _END, _REFERENCE)):
        if mark.get(_IDENTITY) not in identities:
            continue
        run = mark.getparent()
        alone = mark.tag == _REFERENCE and run is not None and all(one is mark or one.tag == _LOOK for one in run)
        take_out(run if alone and run is not None else mark)
    join(root)
