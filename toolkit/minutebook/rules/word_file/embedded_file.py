"""DOC107."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

_HOLDERS = frozenset({"object", "chart"})


@rule("DOC107", default="error")
def embedded_file(document: WordDocument) -> Iterator[Fault]:
    """A file inside the file.

    A spreadsheet or another document is packed whole into the Word file: as an object on the page, or behind a
    chart. The page shows a part of it, but a double click opens all of it, with the sheets and the names that nobody
    meant to give away.

    Bad:

        [Heading 1] Budget
        [embedded file: budget.xlsx]

    Good:

        [Heading 1] Budget
        [picture: Chart of the budget]

    When to ignore it: whoever gets the minutes may see everything in that other file.

    Measured on public minutes: no hit in 32 Word files.

    Source: guidance of the Information Commissioner on disclosing information safely.
    """
    places = [picture.at for picture in document.pictures if picture.kind in _HOLDERS]
    for number, name in enumerate(document.embedded):
        at = places[number] if number < len(places) else None
        yield Fault(
            f"A whole file, {quote(name.rpartition('/')[2])}, is packed into this one, and others can open it.",
            "Put a picture of it in its place, or say in words what it shows.",
            in_source=None if at is None else (at, at),
        )
