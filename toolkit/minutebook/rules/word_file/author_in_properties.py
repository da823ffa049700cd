"""DOC105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import listed, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

# Names of programs, and of nobody in particular.
_NOBODY = frozenset(
    {
        "",
        "python-docx",
        "minutebook",
        "microsoft office user",
        "microsoft word",
        "windows user",
        "user",
        "author",
        "admin",
    }
)


@rule("DOC105", default="info", going_out="error")
def author_in_properties(document: WordDocument) -> Iterator[Fault]:
    """Author in the properties.

    Word writes the names of whoever began the file and whoever saved it last into its properties. They go out
    with it, though the minutes may say no word of these people. It matters where this Word file itself
    goes out, that is with `--stage publish`.

    Bad:

        [file author: Ann Ito]
        [Heading 1] Estates
        The lease was agreed.

    Good:

        [Heading 1] Estates
        The lease was agreed.

    When to ignore it: the office is named there and not a person, or the names may be known.

    Measured on public minutes: 32 hits in 32 Word files; of 20 read, 20 were right.

    Source: guidance of the Information Commissioner on disclosing information safely.
    """
    names = [document.properties.get(name, "").strip() for name in ("creator", "lastModifiedBy")]
    people = list(dict.fromkeys(name for name in names if name.lower() not in _NOBODY))
    if people:
        yield Fault(
            f"The properties of the file name {listed([quote(name) for name in people])}.",
            "Take the names out in Word: File, Info, Check for Issues, Inspect Document.",
        )
