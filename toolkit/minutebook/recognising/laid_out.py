"""What a reader of a container hands to the recogniser: the page, and what of the file is not on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minutebook.model.blocks import Block
    from minutebook.model.words import Words
    from minutebook.page.page import Page
    from minutebook.reading import Problem


class LaidOut(NamedTuple):
    """A file laid out as a page.

    `structure` is what in the source is mark-up of the container, `problems` what the container could not say on a
    page. `kept` are blocks that stand in the minutes as they are, with the offset of each. `details` is what the top of
    the file says apart from its words; where the words are silent, it counts. `others` is what else is kept there.
    """

    page: Page
    structure: Sequence[tuple[int, int]] = ()
    problems: Sequence[Problem] = ()
    kept: Sequence[tuple[int, Block]] = ()
    details: Mapping[str, Words] = {}
    others: Mapping[str, str] = {}
