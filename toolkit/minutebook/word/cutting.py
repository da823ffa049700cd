"""Runs of a Word file cut in two, so that something can stand between, and joined again when it is gone.

The part that is cut off carries a revision number of our own (`w:rsidR`, which Word keeps and shows to nobody): by
it a cut is known again, and the two parts become the one run they were, to the last attribute.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from minutebook.word.markup import W
from minutebook.word.run_text import DELETED_TEXT, TEXT, characters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN = f"{W}r"
_LOOK = f"{W}rPr"
_TEXTS = frozenset({TEXT, DELETED_TEXT})
_NOTHING = frozenset({_LOOK, f"{W}lastRenderedPageBreak"})
_BLANKS_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"
_REVISION = f"{W}rsidR"
# Between two elements; within a text; within a text that had said that its blanks count.
_BETWEEN, _WITHIN, _WITHIN_KEPT = "004D4230", "004D4231", "004D4232"


def length(element: etree._Element) -> int:
    """Return how many characters a run (or one text of it) holds."""
    return len(characters_of(element)) if element.tag in _TEXTS else sum(len(characters_of(child)) for child in element)


def cut(element: etree._Element, offset: int) -> tuple[etree._Element | None, etree._Element | None]:
    """Part a run before its character number `offset`.

    Args:
        element: a `w:r`, or one `w:t` in it; the offset counts from there.
        offset: how many characters stand in the first part.

    Returns:
        The runs before and after the cut, None for one that would be empty. The first is the run there was.
    """
    run: Any = element.getparent() if element.tag in _TEXTS else element
    child, within = _where(run, element, offset)
    before = list(run) if child is None else list(run)[: run.index(child)]
    if not within and all(one.tag in _NOTHING for one in before):
        return None, run
    if child is None:
        return run, None
    rest = etree.Element(RUN, dict(run.attrib), nsmap=run.nsmap)
    look = run.find(_LOOK)
    if look is not None:
        rest.append(_without_tail(deepcopy(look)))
    following = [child, *child.itersiblings()]
    rest.set(_REVISION, _BETWEEN)
    if within:
        rest.set(_REVISION, _WITHIN_KEPT if child.get(_BLANKS_KEPT) else _WITHIN)
        second = deepcopy(child)
        words = child.text or ""
        if not child.get(_BLANKS_KEPT):
            words = words.strip(_BLANKS)
        tail, child.tail = child.tail, None
        _put(child, words[:within])
        _put(second, words[within:])
        second.tail = tail
        following[0] = second
    rest.extend(following)
    run.addnext(rest)
    return run, rest


def _where(run: etree._Element, element: etree._Element, offset: int) -> tuple[etree._Element | None, int]:
    """Return the child of a run that holds the character at `offset`, and how many characters stand before it in it."""
    children = list(run)
    if element is not run:
        children = children[children.index(element) :]
    for child in children:
        size = len(characters_of(child))
        if offset < size:
            return child, offset
        offset -= size
        if element is not run and not offset:
            following = child.getnext()
            return following, 0
    return None, 0


def _put(text: etree._Element, words: str) -> None:
    text.text = words
    if words != words.strip(_BLANKS):
        text.set(_BLANKS_KEPT, "preserve")


def _without_tail(element: etree._Element) -> etree._Element:
    element.tail = None
    return element


def join(root: etree._Element) -> None:
    """Make every two parts of a run that stand side by side again the run they were."""
    for rest in [run for run in root.iter(RUN) if run.get(_REVISION) in {_BETWEEN, _WITHIN, _WITHIN_KEPT}]:
        run = rest.getprevious()
        if run is not None and run.tag == RUN and not run.tail and _alike(run, rest):
            _join(run, rest)


def _alike(run: etree._Element, rest: etree._Element) -> bool:
    attributes = [{name: value for name, value in one.attrib.items() if name != _REVISION} for one in (run, rest)]
    looks = [etree.tostring(look, method="c14n", with_tail=False) for look in _looks(run, rest)]
    return attributes[0] == attributes[1] and len(looks) != 1 and len(set(looks)) <= 1


def _looks(*runs: etree._Element) -> Iterator[etree._Element]:
    return (look for run in runs for look in run.findall(_LOOK))


def _join(run: etree._Element, rest: etree._Element) -> None:
    children = [child for child in rest if child.tag != _LOOK]
    how = rest.get(_REVISION)
    if how != _BETWEEN and children and len(run) and run[-1].tag in _TEXTS and children[0].tag == run[-1].tag:
        text, more = run[-1], children.pop(0)
        if _BLANKS_KEPT in text.attrib:
            del text.attrib[_BLANKS_KEPT]
        _put(text, (text.text or "") + (more.text or ""))
        if how == _WITHIN_KEPT:
            text.set(_BLANKS_KEPT, "preserve")
        text.tail = more.tail
    run.extend(children)
    take_out(rest)


def take_out(element: etree._Element) -> None:
    """Take an element away; the blanks behind it stay."""
    parent: Any = element.getparent()
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
