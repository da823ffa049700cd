"""The forms that can be written. This table is all there is to add a writer to."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable


class Form(msgspec.Struct, frozen=True, gc=False):
    """The endings of file names that ask for a form, and the function that writes it, imported only when needed.

    `worked_in` tells whether people go on working in what was written: it is replaced only if somebody says so.
    """

    suffixes: tuple[str, ...]
    module: str
    function: str = "write"
    worked_in: bool = True


FORMS = {
    "markdown": Form((".md", ".markdown"), "minutebook.writers.markdown"),
    "yaml": Form((".yaml", ".yml"), "minutebook.writers.yaml_json", "write_yaml"),
    "json": Form((".json",), "minutebook.writers.yaml_json", "write_json"),
    # A page is made again from the minutes whenever they change, often by a program; nobody works in it.
    "html": Form((".html", ".htm"), "minutebook.writers.html", worked_in=False),
    "word": Form((".docx",), "minutebook.writers.word"),
}


def writer(form: str) -> Callable[..., bytes]:
    """Return the function that writes a form; it takes the meeting, and the options of the form by name."""
    found: Callable[..., bytes] = getattr(import_module(FORMS[form].module), FORMS[form].function)
    return found
