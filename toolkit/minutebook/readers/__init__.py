"""The forms that can be read. This table is all there is to add a reader to."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.reading import Reading
    from minutebook.source import Source


class Form(msgspec.Struct, frozen=True, gc=False):
    """The endings of file names that tell a form, and the function that reads it, imported only when needed."""

    suffixes: tuple[str, ...]
    module: str
    function: str = "read"


FORMS = {
    "markdown": Form((".md", ".markdown"), "minutebook.readers.markdown"),
    "yaml": Form((".yaml", ".yml"), "minutebook.readers.yaml_json", "read_yaml"),
    "json": Form((".json",), "minutebook.readers.yaml_json", "read_json"),
    "word": Form((".docx",), "minutebook.readers.word"),
    "recognised-text": Form((".txt",), "minutebook.readers.plain_text"),
    "html": Form((".html", ".htm", ".xhtml"), "minutebook.readers.html"),
}


def reader(form: str) -> Callable[[Source], Reading]:
    """Return the function that reads a form."""
    found: Callable[[Source], Reading] = getattr(import_module(FORMS[form].module), FORMS[form].function)
    return found
