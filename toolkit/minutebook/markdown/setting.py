"""Where a block stands, as far as it bears on how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from minutebook.model.meeting import Section


class Setting(NamedTuple):
    """The surroundings of a block.

    `section` is the kind of the item it stands in; `nested` tells that it stands inside a list, a quotation or a
    field; `before_items` that it stands before the heading of the first item.
    """

    section: Section | None = None
    nested: bool = False
    before_items: bool = False

    def inside(self) -> Setting:
        """The surroundings of what stands inside a block that stands here."""
        return self if self.nested else Setting(None, nested=True)
