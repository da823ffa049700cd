"""Where something stands in a meeting: a path of field names and positions, and walking along all of them.

The path of the second task of the first item is `("items", 0, "content", 1, "task")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Path = tuple[str | int, ...]
_Thing = TypeVar("_Thing")
# What holds nothing else: `rebuild` passes over it unless its type is to be changed.
_LEAVES = frozenset({str, bool, int})


def walk(start: object, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every struct and every text below (and with) `start`, each with its path, in the order of the fields.

    Lists and mappings are walked through, not yielded. Numbers, days and times are not yielded.
    """
    found: list[tuple[Path, Any]] = []
    _note(start, path, found)
    return iter(found)


def _note(thing: object, path: Path, found: list[tuple[Path, Any]]) -> None:
    """Add `thing`, and what is below it, to `found`: one list is much quicker than generators inside each other."""
    if isinstance(thing, str):
        found.append((path, thing))
    elif isinstance(thing, msgspec.Struct):
        found.append((path, thing))
        for field in thing.__struct_fields__:
            value = getattr(thing, field)
            if value:
                _note(value, (*path, field), found)
    elif isinstance(thing, list):
        for position, value in enumerate(thing):
            _note(value, (*path, position), found)
    elif isinstance(thing, dict):
        for key, value in thing.items():
            _note(value, (*path, key), found)


def at(start: object, path: Path) -> Any:
    """Return what stands at `path` below `start`.

    Raises:
        LookupError: nothing stands there.
    """
    for step in path:
        try:
            start = getattr(start, step) if isinstance(start, msgspec.Struct) else start[step]  # type: ignore[index,arg-type]
        except (AttributeError, KeyError, IndexError, TypeError):
            raise LookupError(f"nothing stands at {show(path)}") from None
    return start


def show(path: Path) -> str:
    """Return a path as people write it: `items[0].content[1].task`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def rebuild(thing: _Thing, changes: Mapping[type, Callable[[Any], Any]]) -> _Thing:
    """Return the same structure with every value of a type in `changes` replaced, innermost first."""
    changed: Any = thing
    if isinstance(thing, msgspec.Struct):
        fields: dict[str, Any] = {}
        for field in thing.__struct_fields__:
            value = getattr(thing, field)
            kind = type(value)
            if value is None or (kind in _LEAVES and kind not in changes):
                continue
            after = rebuild(value, changes)
            if after is not value:
                fields[field] = after
        if fields:
            changed = msgspec.structs.replace(thing, **fields)
    elif isinstance(thing, list):
        new_list = [rebuild(value, changes) for value in thing]
        if any(new is not old for new, old in zip(new_list, thing, strict=True)):
            changed = new_list
    elif isinstance(thing, dict):
        new_dict = {key: rebuild(value, changes) for key, value in thing.items()}
        if any(new_dict[key] is not value for key, value in thing.items()):
            changed = new_dict
    change = changes.get(type(thing))
    result: _Thing = change(changed) if change else changed
    return result
