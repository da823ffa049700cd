"""What stands above and below a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.lines import Line
from minutebook.recognising.draft.agenda_part import AgendaPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.recognising.headings.outline import Heading
    from minutebook.recognising.tables.elements import Element


def below(line: Line, heading: Element | None) -> Line:
    """Return a line behind a break below the heading of its paragraph: the number is the heading's, and not its own."""
    if not isinstance(heading, Line) or line.paragraph is not heading.paragraph or line.passage.kind == "paragraph":
        return line
    words = line.passage.as_kind(line.passage.fragments, "paragraph")
    return line._replace(passage=words, cells=tuple(cell.as_kind(cell.fragments, "paragraph") for cell in line.cells))


def following(elements: Sequence[Element], at: int, headings: dict[int, Heading]) -> AgendaPart | None:
    """Return the line behind an element, if it is none that begins something new."""
    after = elements[at + 1] if at + 1 < len(elements) and at + 1 not in headings else None
    return AgendaPart(after.passage, at + 1) if isinstance(after, Line) else None
