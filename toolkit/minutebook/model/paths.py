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


def walk(start: object, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every struct and every text below (and with) `start`, each with its path, in the order of the fields.

    Lists and mappings are walked through, not yielded. Numbers, days and times are not yielded.
    """
    if isinstance(start, (str, msgspec.Struct)):
        yield path, start
    if isinstance(start, msgspec.Struct):
        for field in start.__struct_fields__:
            value = getattr(start, field)
            if value is not None and value != "":
                yield from walk(value, (*path, field))
    elif isinstance(start, list):
        for position, value in enumerate(start):
            yield from walk(value, (*path, position))
    elif isinstance(start, dict):
        for key, value in start.items():
            yield from walk(value, (*path, key))


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
        fields = thing.__struct_fields__
        before = [getattr(thing, field) for field in fields]
        after = [value if value is None else rebuild(value, changes) for value in before]
        if any(new is not old for new, old in zip(after, before, strict=True)):
            changed = type(thing)(**dict(zip(fields, after, strict=True)))
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
