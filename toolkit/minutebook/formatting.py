"""Tidying a Markdown file without changing what it says.

Only what belongs to Minutebook is touched: the blanks in tables, the spelling of labels that are marked as such
(`**action 1** :` becomes `**Action 1:**`), the blanks after the marks and the number of a heading, and the spelling of
our keys at the top. Sentences, comments, HTML, the keys of other programs and the endings of lines stay as they are,
byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.errors import MinutebookError
from minutebook.markdown.heading_numbers import number_of_heading
from minutebook.patterns import late_pattern
from minutebook.readers.markdown.meeting import read_meeting
from minutebook.reading import unclaimed
from minutebook.source import Source
from minutebook.vocabulary.wording import fold
from minutebook.writers.markdown.tables import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.markdown.labels import Label
    from minutebook.markdown.nodes import Node

Edit = tuple[int, int, str]

_LABELS = (
    "Action",
    "Decision",
    "Motion",
    "Question",
    "Next meeting",
    "Restricted passage",
    "Withheld",
    "Number",
    "Owner",
    "Due",
    "Status",
    "Raised",
    "Update",
    "Decided by",
    "Moved by",
    "Seconded by",
    "Votes",
    "Result",
    "Reasons",
    "Asked by",
    "Answered by",
    "Answer",
    "Theme",
    "Date",
    "Time",
    "Venue",
    "Section",
    "Restricted",
    "Public title",
    "Public summary",
    "Table",
    "Apologies",
    "About apologies",
)
_SPELLINGS = {label.lower(): label for label in _LABELS}
_MARKED_LABEL = late_pattern(r"(\*\*|__|[*_])([^*_:\n]+?)[ \t]*(?::[ \t]*\1|\1[ \t]*:)[ \t]*$")


class CannotTidy(MinutebookError):
    """A file that cannot be tidied safely; the text is a sentence for the user."""


def format_markdown(text: str) -> str:
    """Return the text of a Markdown file, tidied; the same text if there is nothing to tidy.

    Raises:
        CannotTidy: it cannot be tidied safely.
    """
    source = Source("-", text)
    reading, document, account = read_meeting(source)
    gaps = unclaimed(reading)
    if gaps:
        line, column = source.line_column(gaps[0][0])
        raise CannotTidy(f"The words at line {line}, column {column} could not be read, so nothing was changed.")
    edits = [
        edit
        for edit in (*account.spellings, *_labels(text, account.labels), *_blocks(text, document))
        if text[edit[0] : edit[1]] != edit[2]
    ]
    if not edits:
        return text
    tidied = _applied(text, edits)
    if read_meeting(Source("-", tidied)).reading.meeting != reading.meeting:
        raise CannotTidy("Tidying would change what these minutes say, so nothing was changed.")
    return tidied


def _applied(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    position = 0
    for start, end, words in sorted(edits):
        parts += (text[position:start], words)
        position = end
    parts.append(text[position:])
    return "".join(parts)


def _labels(text: str, labels: list[Label]) -> Iterator[Edit]:
    """Yield the spelling of every label that is marked, and whose words are ours."""
    for label in labels:
        start, end = label.line[0], label.value[0][0] if label.value else label.line[1]
        found = _MARKED_LABEL.fullmatch(text, start, end)
        if found is None or label.owner or label.origin or len(label.value) > 1:
            continue
        number = text[slice(*label.number)] if label.number else ""
        words = fold(found[2].removesuffix(number))
        if words in _SPELLINGS:
            spelled = f"{_SPELLINGS[words]} {number}".rstrip()
            yield start, end, f"**{spelled}:** " if label.value else f"**{spelled}:**"


def _blocks(text: str, document: Node) -> Iterator[Edit]:
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if node.kind == "table":
            yield from _table(text, node)
        elif node.kind == "heading":
            yield from _heading(text, node)
        waiting += node.children


def _heading(text: str, node: Node) -> Iterator[Edit]:
    """Yield one blank after the marks of a heading, and one after its number."""
    if not node.spans or node.marks[0][0] != node.start:
        return  # nothing, or a heading that is underlined
    start, end = node.spans[0]
    yield node.marks[0][1], start, " "
    number = number_of_heading(text[start:end])
    after = start + len(number)
    words = after
    while words < end and text[words] in " \t":
        words += 1
    if number and words < end:
        yield after, words, " "


def _table(text: str, node: Node) -> Iterator[Edit]:
    """Yield the lines of a table with their columns in line, unless a row has not as many cells as the headings."""
    width = len(node.rows[0])
    if any(len(row) != width for row in node.rows):
        return
    dashes = [cell.strip() for cell in text[slice(*node.spans[1])].strip(" \t|").split("|")]
    if len(dashes) != width:
        return
    rows = [[text[start:end] for start, end in row] for row in node.rows]
    sides = [("left" if cell[0] == ":" else "") + ("right" if cell[-1] == ":" else "") for cell in dashes]
    lines = aligned(rows, sides).split("\n")
    for (start, end), line in zip(node.spans, lines, strict=True):
        yield start, end, line
