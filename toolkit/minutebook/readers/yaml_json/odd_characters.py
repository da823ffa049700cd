r"""Characters that no text can hold, which an escape such as `\ud800` can put into plain data all the same.

Half a pair of surrogates cannot be written to any file, nor can a control character stand in Word or on a page. The
mark U+FFFD takes the place of each, so that the words around it are kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from minutebook.readers.yaml_json.nodes import Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARK = "\ufffd"
# A pair of halves is one character; of the other escapes, those count that stand for an odd one.
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}"
    r"|\\(?:u(?P<four>[\da-fA-F]{4})|x(?P<two>[\da-fA-F]{2})|[\s\S])"
)


class Odd(NamedTuple):
    """One place in the source that stands for such a character."""

    start: int
    end: int


def with_marks(root: Node, source: str) -> tuple[Node, list[Odd]]:
    """Return the tree with a mark for every odd character, and where they stand.

    Args:
        root: the tree.
        source: the text that it was parsed from.
    """
    found: list[Odd] = []
    return _marked(root, source, found), found


def _marked(node: Node, source: str, found: list[Odd]) -> Node:
    """Return a node with marks: the same one where it needs none, for nodes are told apart by identity."""
    if isinstance(node, Scalar):
        return _marked_scalar(node, source, found)
    if isinstance(node, Sequence):
        items = [_marked(item, source, found) for item in node.items]
        same = all(map(_is, items, node.items))
        return node if same else structs.replace(node, items=items)
    entries = [(_marked_scalar(key, source, found), _marked(value, source, found)) for key, value in node.entries]
    same = all(
        key is old_key and value is old for (key, value), (old_key, old) in zip(entries, node.entries, strict=True)
    )
    return node if same else structs.replace(node, entries=entries)


def _is(one: Node, other: Node) -> bool:
    return one is other


def _marked_scalar(node: Scalar, source: str, found: list[Odd]) -> Scalar:
    if not _ODD.search(node.text):
        return node
    found += list(_places(source, node.start, node.end)) or [Odd(node.start, node.end)]
    text = _ODD.sub(_MARK, node.text)
    return structs.replace(node, text=text, value=text if isinstance(node.value, str) else node.value)


def _places(source: str, start: int, end: int) -> Iterator[Odd]:
    for one in _ODD.finditer(source, start, end):
        yield Odd(*one.span())
    for one in _ESCAPE.finditer(source, start, end):
        code = one["four"] or one["two"]
        if code and _ODD.match(chr(int(code, 16))):
            yield Odd(*one.span())
