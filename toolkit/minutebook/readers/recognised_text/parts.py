"""The agenda as a sequence of parts: each passage with its number, its place in the row, and what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.readers.recognised_text import prose
from minutebook.readers.recognised_text.echoes import echoes
from minutebook.readers.recognised_text.markers import begins_with_label, places_to_part
from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.readers.recognised_text.passages import Account, Passage
    from minutebook.readers.recognised_text.rows import Row

NUMBER = re.compile(r"(?:item\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|\d{1,2}[a-z][.):]?", re.IGNORECASE)
_HEADINGS = frozenset({"no", "no.", "number", "item", "items", "item no", "agenda", "agenda item", "subject", "notes", "discussion", "minute", "minutes"})  # fmt: skip
_SHORT = 6
_LONG = 8
_WIDE = 55


class Part(NamedTuple):
    """One passage of the agenda.

    `number` is the number typed in the column before it. `first` and `last` tell its place in its cell. `broken`
    tells of a page break (an empty line) before it, `wrapped` of a line that goes on from one as wide as the page. `column` marks what stands in the ACTION column, `echo` what the
    recognition repeated, and `headless` words whose beginning was lost.
    """

    passage: Passage
    row: int
    number: Passage | None = None
    first: bool = True
    last: bool = True
    broken: bool = False
    wrapped: bool = False
    column: bool = False
    echo: bool = False
    headless: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def alone(self) -> bool:
        """Whether the passage fills its cell."""
        return self.first and self.last


def parts_of(rows: Sequence[Row], account: Account) -> list[Part]:
    """Return the parts of the agenda, rows that a page break had cut joined again."""
    return list(_parted(_joined(_laid_out(rows, account))))


def _laid_out(rows: Sequence[Row], account: Account) -> Iterator[Part]:
    repeated = echoes(rows)
    pending: Passage | None = None
    for position, row in enumerate(rows):
        number, words, column = _columns(row)
        if number is None and _is_heading_row(row):
            for passage in row.passages:
                account.skip(passage)
            continue
        if number is not None and not words:
            if pending is not None:
                yield Part(pending, position)
            pending, number = number, None
            if not column:
                continue
        elif number is None:
            number, pending = pending, None
        for at, passage in enumerate(words):
            yield Part(
                passage,
                position,
                number=number if at == 0 else None,
                first=at == 0,
                last=at == len(words) - 1,
                broken=row.after_break and at == 0,
                wrapped=at == 0 and _is_wrapped(rows, position),
                echo=position in repeated,
            )
        for passage in column:
            if action_field_of(passage.text) in {"task", "owners"}:
                account.skip(passage)
            else:
                yield Part(passage, position, column=True)
    if pending is not None:
        yield Part(pending, len(rows))


def _is_wrapped(rows: Sequence[Row], position: int) -> bool:
    """Tell whether a line stands right below one without columns that filled the width of the page."""
    if position == 0 or rows[position].after_break:
        return False
    above, row = rows[position - 1], rows[position]
    return len(above.cells) == len(row.cells) == 1 and len(above.words) >= _WIDE


def _columns(row: Row) -> tuple[Passage | None, list[Passage], list[Passage]]:
    """Return the number, the words and the ACTION column of a row; a page break may have lost any of them."""
    cells = [list(cell) for cell in row.cells]
    number: Passage | None = None
    if len(cells[0]) == 1 and NUMBER.fullmatch(cells[0][0].text):
        number = cells[0][0]
        cells = cells[1:]
    elif len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    column: list[Passage] = []
    if len(cells) > 1 and all(prose.word_count(passage.text) <= _SHORT for passage in cells[-1]):
        column = cells.pop()
    return number, [passage for cell in cells for passage in cell], column


def _is_heading_row(row: Row) -> bool:
    filled = [fold(cell[0].text) for cell in row.cells if cell]
    known = [words for words in filled if words in _HEADINGS or action_field_of(words) in {"task", "owners"}]
    return len(row.cells) > 1 and len(known) == len(filled) and all(len(cell) <= 1 for cell in row.cells)


def _joined(parts: Iterator[Part]) -> list[Part]:
    """Join what a page break cut in two; mark what lost its beginning."""
    found: list[Part] = []
    before = -1
    for part in parts:
        if part.column or part.echo:
            found.append(part)
            continue
        if before >= 0 and part.first and part.number is None:
            earlier = found[before]
            if _goes_on(earlier, part):
                found[before] = earlier._replace(passage=earlier.passage.joined(part.passage), last=part.last)
                continue
            if prose.begins_within(part.text) and part.passage.kind == "paragraph":
                part = part._replace(headless=prose.word_count(part.text) > _SHORT)  # noqa: PLW2901 - marked in passing
        before = len(found)
        found.append(part)
    return found


def _goes_on(earlier: Part, later: Part) -> bool:
    """Tell whether a sentence that stops in one row goes on in the next."""
    if later.wrapped and later.passage.kind == "paragraph" and not begins_with_label(later.text):
        return NUMBER.match(later.text) is None
    if prose.ends_well(earlier.text) or any(earlier.passage.look) or begins_with_label(later.text):
        return False
    if (
        earlier.number is not None
        and prose.word_count(earlier.text) <= _LONG
        and not prose.ends_on_small_word(earlier.text)
    ):
        return False
    if later.passage.kind == "entry":
        within = prose.first_sentence(later.text) < len(later.text)
        return (
            earlier.passage.kind != "entry"
            and prose.begins_within(later.text)
            and (within or prose.ends_on_small_word(earlier.text))
        )
    if prose.begins_within(later.text) or prose.ends_on_small_word(earlier.text):
        return True
    whole = prose.ends_well(later.text) and later.broken
    return (
        whole
        and prose.word_count(earlier.text) >= _LONG
        and prose.has_verb(earlier.text)
        and not any(later.passage.look)
    )


def _parted(parts: list[Part]) -> Iterator[Part]:
    """Part a passage where a marker such as "ACTION:" begins in the middle of it."""
    for part in parts:
        cuts = [] if part.column or part.echo else places_to_part(part.text)
        if not cuts:
            yield part
            continue
        edges = [0, *cuts, len(part.text)]
        for at, (start, end) in enumerate(zip(edges, edges[1:], strict=False)):
            passage = part.passage.cut(start, end)
            if passage:
                yield part._replace(
                    passage=passage,
                    number=part.number if at == 0 else None,
                    first=part.first and at == 0,
                    last=part.last and end == len(part.text),
                    headless=part.headless and at == 0,
                )
