"""DOC108."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import paragraphs_in
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.rules.word_stories import first_words, is_bold, tables_of_body, words_in
from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.attendance import column_of, presence_of
from minutebook.vocabulary.header import field_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.page.page import Table
    from minutebook.word.document import WordDocument

_LONGEST = 40


@rule("DOC108", default="warning")
def table_without_header_row(document: WordDocument) -> Iterator[Fault]:
    """A table without a header row.

    The first row of the table holds the headings of its columns, but Word does not know that. Programs that read aloud
    then cannot say which column a cell belongs to, and the headings are not repeated on the next page.

    Bad:

        [Heading 1] Attendance
        | Name | Role |
        | Jo March | Police Commissioner |

    Good:

        [Heading 1] Attendance
        | Name | Role |
        |------|------|
        | Jo March | Police Commissioner |

    When to ignore it: the first row holds no headings.

    Measured on public minutes: 51 hits in 32 Word files; all 51 read, 51 were right.

    Source: WCAG 2.2, success criterion 1.3.1; Word's own Accessibility Checker.
    """
    for table in tables_of_body(document):
        if len(table.rows) > 1 and not table.rows[0].header and _holds_headings(document, table):
            words = [words_in(document, cell) for cell in table.rows[0].cells]
            yield Fault(
                f"The row {quote(' | '.join(words))} is not marked as the header row of its table.",
                "Click in it, then choose Layout, Repeat Header Rows.",
                in_source=first_words(document, table),
            )


def _holds_headings(document: WordDocument, table: Table) -> bool:
    """Whether the first row holds headings: short, and bold, or known as such, or without the figures below."""
    cells = [(words_in(document, cell), cell) for cell in table.rows[0].cells]
    filled = [(words, cell) for words, cell in cells if words]
    if len(filled) < 2 or len(cells) - len(filled) > 1:  # noqa: PLR2004 (one heading alone is a title)
        return False
    if any(len(words) > _LONGEST or "\n" in words or words.endswith((":", ".")) for words, _ in filled):
        return False
    if all(column_of(words) or action_field_of(words) for words, _ in filled):
        return True
    if all(
        is_bold(document, paragraph)
        for words, cell in filled
        for paragraph in paragraphs_in(cell.blocks)
        if document.text[paragraph.start : paragraph.end].strip()
    ):
        return True
    return _stands_over_figures(document, table)


def _stands_over_figures(document: WordDocument, table: Table) -> bool:
    """Whether no cell of the first row has a figure, and all cells below one of them have: "Item | Cost"."""
    first, *others = [[words_in(document, cell) for cell in row.cells] for row in table.rows]
    if any(len(row) != len(first) for row in others) or any(map(str.isdecimal, "".join(first))):
        return False
    if any(field_of(row[0]) or presence_of(row[0]) for row in (first, *others)):
        return False  # labels, each with its value beside it
    return any(all(any(map(str.isdecimal, words)) for words in column) for column in zip(*others, strict=True))
