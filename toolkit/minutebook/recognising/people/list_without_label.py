"""A list of people at the top of the page that nothing announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.lines import Line
from minutebook.recognising.language.names import looks_like_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from minutebook.recognising.tables.elements import Element

_FEWEST = 3
_FARTHEST = 8


def list_without_label(elements: Sequence[Element], headings: Collection[int]) -> int:
    """Return where a list of names with something in brackets stands above the first heading; -1 for none.

    "Jo March (Chair)", "Ann Ito (Clerk)", "Sam Reed": three at the least, all of them with first name and surname.
    """
    first = next((at for at, one in enumerate(elements[:_FARTHEST]) if _is_entry(one)), -1)
    if first < 0 or any(at in headings for at in range(first + 1)):
        return -1
    names: list[str] = []
    for at in range(first, len(elements)):
        element = elements[at]
        if at in headings or not isinstance(element, Line) or not _is_entry(element):
            break
        names.append(element.text)
    full = all(looks_like_name(name) and len(name.split("(")[0].split()) > 1 for name in names)
    return first if full and len(names) >= _FEWEST and 2 * sum("(" in name for name in names) > len(names) else -1


def _is_entry(element: Element) -> bool:
    return isinstance(element, Line) and element.passage.kind == "entry"
