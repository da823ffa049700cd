"""What is wrong with plain data, told by the published schema, each fault at its own place."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from minutebook.model.meeting import Meeting
from minutebook.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.paths import Path


class SchemaFault(NamedTuple):
    """One fault: the rule that words it, where, and (for an unknown key) the keys there are."""

    code: str
    path: Path
    known: tuple[str, ...] = ()
    reason: str = ""


def faults_in(data: dict[str, Any]) -> list[SchemaFault]:
    """Return everything in `data` that cannot become a `Meeting`; nothing for a mere draft that lacks parts."""
    try:
        msgspec.convert(data, Meeting)
    except msgspec.ValidationError as error:
        found = [fault for one in _validator().iter_errors(data) for fault in _faults_of(one)]
        # The schema and the types are one definition, so this is the last resort for what only the types refuse.
        return found or [SchemaFault("REA101", (), reason=str(error))]
    return []


@lru_cache(maxsize=1)
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    schema = json.loads(resource("schema/minutes.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _faults_of(error: Any) -> Iterator[SchemaFault]:
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = tuple(error.schema["properties"])
        for key in error.instance:
            if key not in known:
                yield SchemaFault("REA103", (*path, key), known)
    elif error.validator == "required":
        lacking = [
            field
            for field in error.validator_value
            if field not in error.instance and not error.schema["properties"][field].get("x-required")
        ]
        if lacking and path:
            yield SchemaFault("REA101", path, reason=f"“{lacking[0]}” is missing")
    else:
        yield SchemaFault("REA101", path, reason=_reason(error))


def _reason(error: Any) -> str:
    if error.validator == "enum":
        return "it must be one of " + ", ".join(f"“{choice}”" for choice in error.validator_value)
    if error.validator == "const":
        return f"it must be “{error.validator_value}”"
    kinds = {"string": "words", "array": "a list", "object": "a group of fields", "integer": "a whole number"}
    if error.validator == "type":
        return f"{kinds.get(error.validator_value, error.validator_value)} should stand here"
    return "it is not in the form that belongs here"
