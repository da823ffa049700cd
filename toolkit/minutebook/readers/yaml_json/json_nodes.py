"""Read JSON into nodes with places, which the `json` module does not give."""

from __future__ import annotations

import json
import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from minutebook.plain_data import DEEPEST
from minutebook.readers.yaml_json.nodes import MOST_NODES, Mapping, Node, Scalar, Sequence, Unreadable

_BLANKS = re.compile(r"[ \t\r\n]*")
_BARE = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null")


def parse(text: str) -> tuple[Node | None, Unreadable | None]:
    """Return what the text holds, and where it stopped making sense, if it did.

    What stands before such a place is read: lists and objects that were open there end there.
    """
    reader = _Reader(text)
    try:
        root, end = reader.value(reader.skip(0), 0)
        end = reader.skip(end)
        fault = None if end == len(text) else Unreadable("more follows after the end", end)
    except Unreadable as error:
        return None, error
    return root, reader.fault or fault


class _Reader:
    """Reads values one after the other; after a fault, everything open is closed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.count = 0
        self.fault: Unreadable | None = None

    def skip(self, position: int) -> int:
        found = _BLANKS.match(self.text, position)
        return found.end() if found else position

    def value(self, start: int, depth: int) -> tuple[Node, int]:
        self.count += 1
        if self.count > MOST_NODES:
            raise Unreadable("there are too many values", start)
        if depth > DEEPEST:
            raise Unreadable("lists and objects are nested too deeply", start)
        opening = self.text[start : start + 1]
        if opening == "{":
            return self._mapping(start, depth)
        if opening == "[":
            return self._sequence(start, depth)
        return self._scalar(start)

    def _scalar(self, start: int) -> tuple[Scalar, int]:
        if self.text[start : start + 1] == '"':
            try:
                text, end = scanstring(self.text, start + 1, False)  # noqa: FBT003 (takes no keywords)
            except JSONDecodeError:
                raise Unreadable("a quotation mark is missing, or a backslash is wrong", start) from None
            return Scalar(start, end, text, True, text), end  # noqa: FBT003 (a field of a struct)
        found = _BARE.match(self.text, start)
        if not found:
            raise Unreadable("a value is missing", start)
        try:
            value = json.loads(found[0])
        except ValueError:  # Python converts no whole number of more than 4,300 digits
            raise Unreadable("a number is too long", start) from None
        return Scalar(start, found.end(), found[0], False, value), found.end()  # noqa: FBT003

    def _sequence(self, start: int, depth: int) -> tuple[Sequence, int]:
        items: list[Node] = []
        position = self.skip(start + 1)
        try:
            if self.text[position : position + 1] == "]":
                return Sequence(start, position + 1, items), position + 1
            while True:
                item, position = self.value(position, depth + 1)
                items.append(item)
                position, more = self._next(position, "]")
                if not more:
                    return Sequence(start, position, items), position
        except Unreadable as error:
            self.fault = self.fault or error
            return Sequence(start, error.position, items), error.position

    def _mapping(self, start: int, depth: int) -> tuple[Mapping, int]:
        entries: list[tuple[Scalar, Node]] = []
        position = self.skip(start + 1)
        key: Scalar | None = None
        try:
            if self.text[position : position + 1] == "}":
                return Mapping(start, position + 1, entries), position + 1
            while True:
                key, position = self._key(position)
                value, position = self.value(self._after_colon(position), depth + 1)
                entries.append((key, value))
                key = None
                position, more = self._next(position, "}")
                if not more:
                    return Mapping(start, position, entries), position
        except Unreadable as error:
            self.fault = self.fault or error
            if key is not None:
                # A key at the place where the text breaks off has no value.
                entries.append((key, Scalar(key.end, key.end, "", quoted=False, value=None)))
            return Mapping(start, error.position, entries), error.position

    def _key(self, position: int) -> tuple[Scalar, int]:
        if self.text[position : position + 1] != '"':
            raise Unreadable("a key in quotation marks is missing", position)
        return self._scalar(position)

    def _after_colon(self, position: int) -> int:
        """Return where the value of a key begins that ends at `position`."""
        position = self.skip(position)
        if self.text[position : position + 1] != ":":
            raise Unreadable("a colon is missing", position)
        return self.skip(position + 1)

    def _next(self, position: int, closing: str) -> tuple[int, bool]:
        """Return where to go on, and whether another value follows."""
        if self.fault:
            return self.fault.position, False
        position = self.skip(position)
        found = self.text[position : position + 1]
        if found == closing:
            return position + 1, False
        if found != ",":
            raise Unreadable(f"a comma or {closing} is missing", position)
        return self.skip(position + 1), True
