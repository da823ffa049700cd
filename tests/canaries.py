"""Minutes with a word of its own in every field of every type of the model, in public and in withheld places.

The types are walked, so that a field or a type that is new is there without anybody thinking of it; one of a kind
that is not known here fails. Every block holds every block, and those hold a paragraph.
"""

from __future__ import annotations

import datetime as dt
import types
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from minutebook.model.blocks import Block, Paragraph, Remark
from minutebook.model.meeting import Item, Meeting

_Thing = TypeVar("_Thing")
BLOCKS: tuple[type, ...] = get_args(Block)
_ITEMS_WITHIN = 2
# What only a number or a tag can stand in; each still bears a word of its own.
_SHAPED = {
    ("Raised", "meeting"): lambda number: f"{1000 + number // 12:04}-{number % 12 + 1:02}",
    ("Meeting", "language"): lambda number: f"cy-{_word(number)}",
}


class Canary(NamedTuple):
    """A word that stands in one place only; `shown` tells whether the public may read it."""

    field: str
    word: str
    shown: bool


def _word(number: int) -> str:
    return f"zq{number:05}"


class Aviary:
    """Builds minutes and remembers every canary in them.

    Args:
        marked: the words stand for others where this differs, for two sets of minutes that differ in them alone:
            in what is withheld if it is "withheld", in one field of one type ("Action.status") otherwise.
        within: how deeply blocks stand inside each other below those of an item.
    """

    def __init__(self, marked: str = "", within: int = 1) -> None:
        self.canaries: list[Canary] = []
        self.fields: set[str] = set()
        self._marked = marked
        self._within = within
        self._number = 0

    def meeting(self) -> Meeting:
        """Return the minutes."""
        return self._struct(Meeting, 0, shown=True)

    def _struct(self, kind: type[_Thing], depth: int, *, shown: bool, restricted: bool = False) -> _Thing:
        values: dict[str, Any] = {}
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name not in kind.__struct_fields__:  # type: ignore[attr-defined]  # a struct
                continue
            field = f"{kind.__name__}.{name}"
            self.fields.add(field)
            hidden = kind is Remark or field in {"Meeting.extra", "Restricted.content"}
            hidden |= restricted and name not in {"number", "restriction"}
            visible = shown and not hidden
            if field == "Item.restriction" and not restricted:
                continue
            value = (
                self._items(depth, shown=visible)
                if field.endswith(".items")
                else self._value(hint, field, depth, shown=visible)
            )
            values[name] = value
        return kind(**values)

    def _items(self, depth: int, *, shown: bool) -> list[Item]:
        """Return one public and one withheld item, each with items below it."""
        if depth >= _ITEMS_WITHIN:
            return []
        return [self._struct(Item, depth + 1, shown=shown, restricted=restricted) for restricted in (False, True)]

    def _blocks(self, depth: int, *, shown: bool) -> list[Any]:
        kinds = BLOCKS if depth < self._within else (Paragraph,)
        return [self._struct(kind, depth + 1, shown=shown) for kind in kinds]

    def _value(self, hint: Any, field: str, depth: int, *, shown: bool) -> Any:
        hint = _unwrapped(hint, field)
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is list:
            return self._list(_unwrapped(arguments[0], field), field, depth, shown=shown)
        if origin is dict:
            key, value = (self._value(one, field, depth, shown=shown) for one in arguments)
            return {key: value}
        if origin is Literal:
            other = self._marked == field or (self._marked == "withheld" and not shown)
            return arguments[-1 if other else 0]
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self._struct(hint, depth, shown=shown)
        return self._leaf(hint, field, shown=shown)

    def _list(self, kind: Any, field: str, depth: int, *, shown: bool) -> list[Any]:
        if kind == Block:
            return self._blocks(0 if field == "Item.content" else depth, shown=shown)
        return [self._value(kind, field, depth, shown=shown) for _ in range(2)]

    def _leaf(self, kind: Any, field: str, *, shown: bool) -> Any:
        self._number += 1
        other = self._marked == field or (self._marked == "withheld" and not shown)
        number = self._number + (50_000 if other else 0)
        if kind is str:
            typ, name = field.split(".")
            word = _SHAPED.get((typ, name), _word)(number)
            self.canaries.append(Canary(field, word.removeprefix("cy-"), shown))
            return word
        if kind is int:
            return number
        if kind is bool:
            return not other
        if kind is dt.date:
            return dt.date(1900, 1, 1) + dt.timedelta(number)
        if kind is dt.time:
            return dt.time(other, number % 60)
        raise AssertionError(f"{field} is of a kind that no canary is known for: {kind}")


def _unwrapped(hint: Any, field: str) -> Any:
    """Return what a field holds where it holds something, without what is noted about it."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if hint == Block or get_origin(hint) not in {Union, types.UnionType}:
        return hint
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    assert len(kinds) == 1, f"{field} holds one of {kinds}: say here how that is built"
    return _unwrapped(kinds[0], field)
