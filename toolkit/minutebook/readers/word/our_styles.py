"""The named styles of the Minutebook template, and which of them a paragraph has: perhaps by another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.readers.word.printed_words import LABEL, parted, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.markdown.labels import Record
    from minutebook.word.document import Paragraph, Run, WordDocument

RECORDS: dict[str, Record] = {
    "minutes action": "action",
    "minutes decision": "decision",
    "minutes question": "question",
    "minutes next meeting": "next meeting",
    "minutes restricted": "restricted passage",
}
RESTRICTED_TEXT = "minutes restricted text"
# What a label in the style Minutes Restricted may be, apart from the one that says that something is withheld.
PUBLIC = frozenset({"public title", "public summary"})
LISTS = frozenset({"list bullet", "list number"})
OPENING = frozenset({"minutes body", "title", "minutes detail", "minutes status"})
_OTHERS = {
    *("minutes field", "minutes field text", "minutes apologies", RESTRICTED_TEXT, "minutes remark"),
    *("minutes verbatim", "quote", "caption", "list continue", "minutes table", "minutes attendance"),
}
OURS = frozenset({*RECORDS, *LISTS, *OPENING, *_OTHERS})


def is_ours(document: WordDocument) -> bool:
    """Whether a file was written by Minutebook, or begun from its template: then its styles say what is what."""
    return "Minutebook format" in document.custom


def in_our_styles(document: WordDocument, styles: Mapping[str, str]) -> bool:
    """Whether the styles of a file say what is what: it is ours, or a paragraph has one of the styles for minutes."""
    if is_ours(document):
        return True
    names = StyleNames(styles)
    return any(names.of(paragraph).startswith("minutes ") for paragraph in document.paragraphs)


class StyleNames:
    """Finds our style of a paragraph: its own, one it is based on, or what the settings say it stands for."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        """Keep what the settings say: the names of an office's styles, and those of ours they stand for."""
        self._stands_for = {name.lower(): ours.lower() for name, ours in styles.items()}
        self._found: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, paragraph: Paragraph) -> str:
        """Return the name of our style, "" for none."""
        key = (paragraph.style, paragraph.styles)
        found = self._found.get(key)
        if found is None:
            names = (self._stands_for.get(name, name) for name in (paragraph.style, *paragraph.styles))
            found = self._found[key] = next((name for name in names if name in OURS), "")
        return found

    def of_table(self, style: str) -> str:
        """Return the name of our style of a table, "" for none."""
        name = self._stands_for.get(style, style)
        return name if name in OURS else ""


def label_and_words(paragraph: Paragraph) -> tuple[list[Run], list[Run]]:
    """Return the runs of a paragraph that are its label, and the rest."""
    return parted(shown(paragraph.runs), LABEL)
