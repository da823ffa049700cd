"""REA106."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading


@rule("REA106", default="warning")
def encoding_guessed(reading: Reading) -> Iterator[Fault]:
    """The file is not UTF-8, so its special characters had to be guessed.

    It was read as Windows wrote it ten years ago (Windows-1252) or by its byte order mark (UTF-16). Dashes,
    quotation marks and accents may be wrong.

    When to ignore it: never; save the file as UTF-8.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: WHATWG Encoding Standard: UTF-8 is the encoding of the web.
    """
    offset = reading.source.undecodable
    if offset is not None:
        guessed = quote(reading.source.text[offset : offset + 1])
        yield Fault(
            f"This file is not UTF-8; its characters were guessed, the first being {guessed}.",
            "Save it again as UTF-8.",
            in_source=(offset, offset + 1),
        )
