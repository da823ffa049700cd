"""What is inside what: a Word file says it by styles and indentation, Markdown by what its lines begin with."""

from __future__ import annotations

from typing import Literal, NamedTuple

NEAR = 20  # other programs count in other units, and round
Fit = Literal["goes on", "field", "new"]


class Holder(NamedTuple):
    """Something that holds others: an entry of a list, a quotation, a record with its fields, or the whole.

    `style` is that of the paragraphs right inside it, which are moved in by `outer`; everything else inside it is
    moved in by `inner`. `fields` is the style of its fields, moved in by `outer`. What stands inside begins every line
    with `prefix`, a field with `record`. `waiting` tells that the part that holds others has not begun yet, and
    `withheld` that what stands inside is not for the public.
    """

    style: str = ""
    outer: int = 0
    inner: int = 0
    prefix: str = ""
    fields: str = ""
    record: str = ""
    waiting: bool = False
    withheld: bool = False


class Nesting:
    """The holders that are open, outermost first.

    While `guarded`, nothing closes what is withheld: more of it follows, and whatever somebody typed, pasted or drew in
    between is part of it.
    """

    def __init__(self) -> None:
        """Begin with the whole, which holds everything."""
        self._open = [Holder()]
        self.guarded = False

    @property
    def withholds(self) -> bool:
        """Whether something withheld is open."""
        return any(holder.withheld for holder in self._open)

    def leave_all(self) -> None:
        """Close everything: a heading follows."""
        del self._open[1:]

    def enter(self, holder: Holder) -> None:
        """Open a holder inside the innermost."""
        self._open.append(holder)

    def begun(self, prefix: str) -> Holder:
        """Note that the part of the innermost holder that holds others begins, with lines of this prefix."""
        self._open[-1] = self._open[-1]._replace(prefix=prefix, waiting=False)
        return self._open[-1]

    def find(self, style: str, moved: int, *, block: bool, boundary: bool = False) -> tuple[Holder, Fit]:
        """Return the innermost holder that something fits into, and how; what it does not fit into is closed.

        Args:
            style: the style of a paragraph, "" for a table.
            moved: how far it is moved in.
            block: whether it can begin a block of its own: a list, a record, a table.
            boundary: whether it does so beyond doubt, and goes on with nothing.
        """
        while len(self._open) > 1:
            holder = self._open[-1]
            if style and not boundary and abs(moved - holder.outer) <= NEAR:
                if style == holder.style:
                    return holder, "goes on"
                if style == holder.fields:
                    return holder, "field"
            if block and holder.style and abs(moved - holder.inner) <= NEAR:
                return holder, "new"
            if self.guarded and holder.withheld and not any(outer.withheld for outer in self._open[:-1]):
                return holder, "new"
            self._open.pop()
        return self._open[0], "new"
