"""The formats that can be read. This table is all there is to add a reader to."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.reading import Reading
    from minutebook.source import Source


# What the table holds, for those who check types; a test compares the two.
ReadableFormat = Literal["markdown", "yaml", "json", "word", "recognised-text", "html"]
TextFormat = Literal["markdown", "yaml", "json", "recognised-text"]


class Format(msgspec.Struct, frozen=True, gc=False):
    """What differs from format to format.

    Attributes:
        endings: the endings of file names that tell it.
        module: where its reader is, imported only when needed.
        function: the reader; it takes the source, and options by name.
        options: the names of those options.
        decoding: the module and the function that make a source out of the name and the bytes of a file.
    """

    endings: tuple[str, ...]
    module: str
    function: str = "read"
    options: tuple[str, ...] = ()
    decoding: tuple[str, str] = ("minutebook.source", "decode")


FORMATS = {
    "markdown": Format((".md", ".markdown"), "minutebook.readers.markdown"),
    "yaml": Format((".yaml", ".yml"), "minutebook.readers.yaml_json", "read_yaml"),
    "json": Format((".json",), "minutebook.readers.yaml_json", "read_json"),
    "word": Format(
        (".docx",),
        "minutebook.readers.word",
        options=("word_styles",),
        decoding=("minutebook.word.reading", "word_source"),
    ),
    "recognised-text": Format((".txt",), "minutebook.readers.plain_text"),
    "html": Format(
        (".html", ".htm", ".xhtml"),
        "minutebook.readers.html",
        decoding=("minutebook.html_text.reading", "web_page_source"),
    ),
}


def reader(name: str) -> Callable[..., Reading]:
    """Return the function that reads a format; it takes the source, and the options of the format by name."""
    known = FORMATS[name]
    found: Callable[..., Reading] = getattr(import_module(known.module), known.function)
    return found


def decoder(name: str) -> Callable[[str, bytes], Source]:
    """Return the function that makes a source out of the name and the bytes of a file in a format."""
    module, function = FORMATS[name].decoding
    found: Callable[[str, bytes], Source] = getattr(import_module(module), function)
    return found
