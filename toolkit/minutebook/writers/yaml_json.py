"""Write the model itself, in YAML or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec

from minutebook.errors import CannotBeWritten
from minutebook.plain_data import DEEPEST, depth

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

# YAML is never folded: one text stays on one line, so that a finding can point at the word.
_ENDLESS = 1_000_000


def write_yaml(meeting: Meeting) -> bytes:
    """Return the meeting as YAML in UTF-8; what holds its default is left out."""
    import yaml

    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(_data(meeting), Dumper=dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS)
    return text.encode()


def write_json(meeting: Meeting) -> bytes:
    """Return the meeting as indented JSON in UTF-8; what holds its default is left out."""
    return (json.dumps(_data(meeting), ensure_ascii=False, indent=2) + "\n").encode()


def _data(meeting: Meeting) -> dict[str, Any]:
    # Words that still know their source are written as the plain text they are (`enc_hook`).
    # `minutes` marks the file, so it stands first although it is a default.
    data = {"minutes": meeting.minutes, **msgspec.to_builtins(meeting, enc_hook=str)}
    if depth(data) > DEEPEST:
        raise CannotBeWritten(
            "Lists or quotations are nested too deeply in these minutes to be read again from YAML or JSON. Part them."
        )
    return data
