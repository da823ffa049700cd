"""`minutebook schema`."""

from __future__ import annotations

from typing import Annotated

import typer


def command(
    *,
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="Print the schema of the front matter of Markdown minutes instead.")
    ] = False,
) -> None:
    """Print the JSON Schema of minutes.

    Editors and other programs use it to check and complete minutes in YAML and JSON.

    Example: minutebook schema > minutes.schema.json
    """
    from minutebook.cli.saying import print_lines
    from minutebook.resources import resource

    name = "front-matter" if front_matter else "minutes"
    print_lines(resource(f"schema/{name}.schema.json").read_text(encoding="utf-8").splitlines())
