"""A Word file whose styles bear the names of our template, whatever an office calls them.

Settings say which style of an office stands for which of ours. Without them a style that was only renamed is still
known by its identifier, which Word keeps beside the name: else what is withheld would go out as soon as somebody
translates the name of its style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import structs

from minutebook.page.page import Paragraph, Table
from minutebook.readers.word.our_styles import NAMES, heading_level
from minutebook.word.document import WordSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.page.page import Block, Run
    from minutebook.word.document import WordDocument

_BY_IDENTIFIER = {"".join(name.split()): name for name in NAMES if name.startswith("minutes ")}


def in_our_names(source: WordSource, styles: Mapping[str, str]) -> WordSource:
    """Return a Word file whose styles are called what they stand for; the file itself where nothing is renamed.

    Args:
        source: the file.
        styles: the names of an office's own styles, and the names of ours that they stand for.
    """
    document = source.document
    names = _renamed(document) | {name.lower(): ours.lower() for name, ours in styles.items()}
    if not names:
        return source
    stories = tuple(structs.replace(story, blocks=_Renaming(names).blocks(story.blocks)) for story in document.stories)
    return WordSource(source.name, source.content, structs.replace(document, stories=stories))


def _renamed(document: WordDocument) -> dict[str, str]:
    """Return the names of styles that have another name than their identifier says, and the name of ours."""
    there = set(document.style_names.values())
    found = {}
    for identifier, name in document.style_names.items():
        ours = _BY_IDENTIFIER.get(identifier.lower())
        if ours and ours not in there:
            found[name] = ours
    return found


class _Renaming:
    """Gives styles the names of ours that they stand for."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self._table(one) if isinstance(one, Table) else self._paragraph(one) for one in blocks)

    def _table(self, table: Table) -> Table:
        rows = tuple(
            structs.replace(
                row, cells=tuple(structs.replace(cell, blocks=self.blocks(cell.blocks)) for cell in row.cells)
            )
            for row in table.rows
        )
        return structs.replace(table, rows=rows, style=self._name(table.style))

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        changes: dict[str, Any] = {}
        if any(run.style in self._names for run in paragraph.runs):
            changes["runs"] = tuple(map(self._run, paragraph.runs))
        if any(name in self._names for name in (paragraph.style, *paragraph.styles)):
            styles = tuple(map(self._name, paragraph.styles))
            changes |= {"style": self._name(paragraph.style), "styles": styles}
            level = next(filter(None, map(heading_level, styles)), 0)
            if paragraph.level is None and level:
                changes["level"] = level
        return structs.replace(paragraph, **changes) if changes else paragraph

    def _run(self, run: Run) -> Run:
        return structs.replace(run, style=self._name(run.style)) if run.style in self._names else run

    def _name(self, name: str) -> str:
        return self._names.get(name, name)
