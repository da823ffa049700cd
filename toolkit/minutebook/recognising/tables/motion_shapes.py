"""Tables of motions that no heading names: known by what became of each, or by the labels of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.motion_words import MOVE, is_motion_outcome
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.tables.cells import whole
from minutebook.recognising.tables.columns import Heads, is_motion_label
from minutebook.recognising.tables.elements import Rows
from minutebook.vocabulary.motions import decision_field_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.recognising.tables.elements import Cells

_RESULT = late_pattern(r"\d{1,3}\s+(?=[A-Za-z])")
_LEAST_TEXT = 4


def motions_without_headings(rows: list[Cells]) -> Rows | None:
    """Return the rows of a table in which one column says what became of the motion in another: "10 Approved"."""
    width = len(rows[0])
    if width < 2 or any(len(row) != width for row in rows):  # A motion, and what became of it.
        return None
    results = [at for at in range(width) if all(row[at] and _is_result(row[at]) for row in rows)]
    if len(results) != 1:
        return None
    talk = [sum(word_count(_text(row[at])) for row in rows) for at in range(width)]
    motion = max((at for at in range(width) if at not in results), key=lambda at: talk[at])
    moved = [at for at in range(width) if all(MOVE.match(_text(row[at])) for row in rows)]
    if moved:
        motion = moved[0]
    elif any(word_count(_text(row[motion])) < _LEAST_TEXT for row in rows):
        return None
    # What stands before the words of a motion says what it is about.
    about = {motion, motion - 1} - set(results)
    columns = tuple("text" if at in about else "result" if at in results else "more" for at in range(width))
    return Rows(Heads("motions", columns), (), rows)


def motion_form(rows: list[Cells]) -> Rows | None:
    """Return one motion that a form tells of: "Motion | …", "Moved | Jo", "Seconded | Ann", "Result | Carried"."""
    if any(len(row) != 2 or not all(row) or len(row[0]) != 1 for row in rows):  # Label and words.
        return None
    labels = [_text(row[0]).rstrip(" :") for row in rows]
    columns = tuple("text" if is_motion_label(label) else decision_field_of(label) or "" for label in labels)
    if columns.count("text") != 1 or "" in columns or not {"mover", "seconder", "votes", "result"} & set(columns):
        return None
    if len(set(columns)) != len(columns):
        return None
    return Rows(Heads("motions", columns), tuple(row[0] for row in rows), [tuple(row[1] for row in rows)])


def _is_result(cell: Sequence[Line]) -> bool:
    words = _text(cell)
    count = _RESULT.match(words)
    return is_motion_outcome(words[count.end() :] if count else words)


def _text(cell: Sequence[Line]) -> str:
    return whole(cell).text if cell else ""
