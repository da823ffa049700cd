"""Derive `schema/minutes.schema.json` and `schema/front-matter.schema.json` from the model.

msgspec gives the bare schema; what it cannot say is finished here: the dialect and a versioned `$id`, what a
complete set of minutes needs (`x-required` in the model), one fault for one wrong block (if/then on the
block's tag instead of anyOf, which would report every alternative), `const` for single values, no nulls
(what is absent is left out). A property without a description is refused.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import msgspec

from minutebook.markdown.details import CORRECTION_KEYS, KEYS
from minutebook.model.meeting import Meeting
from minutebook_dev.derived import settle

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_IDENTITY = "https://minutebook.dev/schema/1/minutes.schema.json"
_FRONT_MATTER_IDENTITY = "https://minutebook.dev/schema/1/front-matter.schema.json"
# What a key of the front matter is called in the model, where it is not its own name.
_OF_APPROVAL = {"approved_how": "how", "approved_by": "by", "approved_on": "date", "amendments": "amendments"}
# Programs that read YAML take "10:30" for a number and "2026-09-24" for a date; we read what was typed.
_LINE = {"type": ["string", "number", "boolean"]}
_NEEDED_IN_FRONT = ("minutes", "body", "date", "chair", "minute_taker")


def minutes_schema() -> dict[str, Any]:
    """Return the schema of a whole set of minutes in YAML or JSON."""
    bare = msgspec.json.schema(Meeting, ref_template="#/$defs/{name}")
    definitions: dict[str, Any] = bare["$defs"]
    tags = {
        definition["properties"]["block"]["enum"][0]: name
        for name, definition in definitions.items()
        if "block" in definition["properties"]
    }
    finished = {name: _object(name, definition) for name, definition in definitions.items()}
    meeting = finished.pop("Meeting")
    finished["Block"] = _block(tags)
    return {
        "$schema": _DIALECT,
        "$id": _IDENTITY,
        **meeting,
        "title": "Minutes",
        "$defs": dict(sorted(finished.items())),
    }


def front_matter_schema() -> dict[str, Any]:
    """Return the schema of the details at the top of minutes in Markdown; other programs may have keys there too."""
    whole = minutes_schema()
    meeting, definitions = whole["properties"], whole["$defs"]
    properties: dict[str, Any] = {}
    for key in KEYS:
        approval = definitions["Approval"]["properties"]
        described = approval[_OF_APPROVAL[key]] if key in _OF_APPROVAL else meeting[key]
        properties[key] = {"description": described["description"], **_LINE}
    properties["minutes"] = meeting["minutes"]
    properties["status"] = meeting["status"]
    properties["held"] = meeting["held"]
    correction = definitions["Correction"]["properties"]
    properties["corrections"] = {
        "description": meeting["corrections"]["description"],
        "type": "array",
        "items": {
            "type": "object",
            "properties": {key: {"description": correction[key]["description"], **_LINE} for key in CORRECTION_KEYS},
            "required": ["what"],
            "additionalProperties": False,
        },
    }
    return {
        "$schema": _DIALECT,
        "$id": _FRONT_MATTER_IDENTITY,
        "title": "Front matter of minutes",
        "description": "The details between the lines of three dashes at the top of minutes in Markdown.",
        "type": "object",
        "properties": properties,
        "required": list(_NEEDED_IN_FRONT),
        "additionalProperties": True,
    }


def _block(tags: dict[str, str]) -> dict[str, Any]:
    return {
        "title": "Block",
        "description": "Anything that can stand inside an item; “block” says which it is.",
        "type": "object",
        "properties": {"block": {"description": "What kind of block this is.", "enum": sorted(tags)}},
        "required": ["block"],
        "allOf": [
            {
                "if": {"properties": {"block": {"const": tag}}, "required": ["block"]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for tag, name in sorted(tags.items())
        ],
    }


def _object(name: str, bare: dict[str, Any]) -> dict[str, Any]:
    properties = {field: _property(name, field, schema) for field, schema in bare["properties"].items()}
    needed = [field for field, schema in properties.items() if schema.get("x-required")]
    required = [*bare.get("required", []), *needed, *(["minutes"] if name == "Meeting" else [])]
    return {
        "title": bare["title"],
        "description": bare["description"].split("\n", 1)[0],
        "type": "object",
        "properties": properties,
        **({"required": sorted(set(required), key=list(properties).index)} if required else {}),
        "additionalProperties": False,
    }


def _property(owner: str, field: str, bare: dict[str, Any]) -> dict[str, Any]:
    finished: dict[str, Any] = _without_null(bare)
    finished.pop("default", None)
    if field == "block":
        finished["description"] = "What kind of block this is."
    if "description" not in finished:
        raise ValueError(f"{owner}.{field} has no description")
    return {"description": finished.pop("description"), **finished}


def _without_null(bare: Any) -> Any:
    if isinstance(bare, list):
        return [_without_null(one) for one in bare]
    if not isinstance(bare, dict):
        return bare
    if "discriminator" in bare:
        return {"$ref": "#/$defs/Block"}
    finished = {key: _without_null(value) for key, value in bare.items()}
    if "anyOf" in finished:
        choices = [choice for choice in finished.pop("anyOf") if choice != {"type": "null"}]
        finished |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    if len(finished.get("enum", ())) == 1:
        finished["const"] = finished.pop("enum")[0]
    return finished


def files() -> dict[str, str]:
    """Return every derived schema: path in the checkout -> text."""
    return {
        "schema/minutes.schema.json": _text(minutes_schema()),
        "schema/front-matter.schema.json": _text(front_matter_schema()),
    }


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(settle(files(), sys.argv[1:]))
