"""Plain data: the model itself, in YAML or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read_yaml(source: Source) -> Reading:
    """Read minutes in YAML; what is broken or does not belong becomes a problem, and the rest is read."""
    from minutebook.readers.yaml_json import yaml_nodes
    from minutebook.readers.yaml_json.building import build

    return build(source, "yaml", *yaml_nodes.parse(source.text))


def read_json(source: Source) -> Reading:
    """Read minutes in JSON; what is broken or does not belong becomes a problem, and the rest is read."""
    from minutebook.readers.yaml_json import json_nodes
    from minutebook.readers.yaml_json.building import build

    return build(source, "json", *json_nodes.parse(source.text))
