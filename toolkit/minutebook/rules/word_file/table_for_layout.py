"""DOC109."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import first_words, tables_of_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Table
    from minutebook.word.document import WordDocument


@rule("DOC109", default="info")
def table_for_layout(document: WordDocument) -> Iterator[Fault]:
    """A table that only puts words in their place.

    A table of one column, or of one row, holds nothing to look up: it draws a box, or sets words side by side.
    Programs that read aloud announce rows and columns all the same. The agenda laid out as a table, with numbers
    on the left and an ACTION column on the right, is not meant, nor are labels with their words beside them.

    Bad:

        [Heading 1] Estates
        | The lease was agreed. | The depot stays open. |

    Good:

        [Heading 1] Estates
        The lease was agreed. The depot stays open.

    When to ignore it: the house style asks for boxes.

    Measured on public minutes: no hit in 32 Word files.

    Source: WCAG 2.2, success criteria 1.3.1 and 1.3.2.
    """
    for table in tables_of_body(document):
        shape = _shape(table)
        if shape:
            start, end = first_words(document, table)
            yield Fault(
                f"The table that begins {quote(document.text[start:end])} has only one {shape}.",
                "Write its words as paragraphs; a border or columns can be set for these too.",
                in_source=(start, end),
            )


def _shape(table: Table) -> str:
    rows = [row for row in table.rows if row.cells]
    if not any(row.header for row in rows):
        if all(len(row.cells) == 1 for row in rows):
            return "column"
        if len(rows) == 1:
            return "row"
    return ""
