"""The formats that can be written. This table is all there is to add a writer to."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

import msgspec

from minutebook.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Callable


# What the table holds, for those who check types; a test compares the two.
WritableFormat = Literal["markdown", "yaml", "json", "html", "word"]


class Format(msgspec.Struct, frozen=True, gc=False):
    """What differs from format to format.

    Attributes:
        endings: the endings of file names that ask for it; a new file gets the first.
        module: where its writer is, imported only when needed. A constant `LEFT_OUT` there names the fields of the
            model that it does not write, each with the reason.
        function: the writer; it takes the meeting, and options by name.
        options: the names of those options.
        edition: what is written unless another edition is asked for. Whoever says nothing is given the public one.
        banner: what tells whoever opens it that minutes are not approved yet, such as "page"; nothing if none does.
        marked: what stands before the ending of a new file, so that its name tells that these are minutes.
        worked_in: whether people go on working in what was written: it is replaced only if somebody says so.
    """

    endings: tuple[str, ...]
    module: str
    function: str = "write"
    options: tuple[str, ...] = ()
    edition: Edition = "public"
    banner: str = ""
    marked: str = ""
    worked_in: bool = True


# Markdown, YAML and JSON are the clerk's own working copies: full, unless the public edition is asked for.
FORMATS = {
    "markdown": Format((".md", ".markdown"), "minutebook.writers.markdown", edition="full"),
    "yaml": Format((".yaml", ".yml"), "minutebook.writers.yaml_json", "write_yaml", edition="full", marked=".minutes"),
    "json": Format((".json",), "minutebook.writers.yaml_json", "write_json", edition="full", marked=".minutes"),
    # A page is made again from the minutes whenever they change, often by a program; nobody works in it.
    "html": Format(
        (".html", ".htm"),
        "minutebook.writers.html",
        options=("fragment", "heading_level", "id_prefix"),
        banner="page",
        worked_in=False,
    ),
    "word": Format(
        (".docx",), "minutebook.writers.word", options=("template", "styles", "blanks"), banner="top of each page"
    ),
}


def writer(name: str) -> Callable[..., bytes]:
    """Return the function that writes a format; it takes the meeting, and the options of the format by name."""
    known = FORMATS[name]
    found: Callable[..., bytes] = getattr(import_module(known.module), known.function)
    return found
