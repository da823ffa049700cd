"""The named styles of the Minutebook template, and which of them a paragraph has: perhaps by another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.readers.word.printed_words import LABEL, parted, shown

if TYPE_CHECKING:
    from minutebook.markdown.labels import Record
    from minutebook.page.page import Paragraph, Run
    from minutebook.word.document import WordDocument

RESTRICTED = "minutes restricted"
RECORDS: dict[str, Record] = {
    "minutes action": "action",
    "minutes decision": "decision",
    "minutes motion": "motion",
    "minutes question": "question",
    "minutes next meeting": "next meeting",
    RESTRICTED: "restricted passage",
}
RESTRICTED_TEXT = "minutes restricted text"
# What a label in the style Minutes Restricted may be, apart from the one that says that something is withheld.
PUBLIC = frozenset({"public title", "public summary"})
# What it is called where a passage is withheld; the second where its words are not in the file at all.
PASSAGES = frozenset({"restricted passage", "withheld passage"})
LISTS = frozenset({"list bullet", "list number"})
OPENING = frozenset({"minutes body", "title", "minutes detail", "minutes status"})
_OTHERS = {
    *("minutes field", "minutes field text", "minutes apologies", RESTRICTED_TEXT, "minutes remark"),
    *("minutes verbatim", "quote", "caption", "list continue", "minutes table", "minutes attendance"),
}
OURS = frozenset({*RECORDS, *LISTS, *OPENING, *_OTHERS})
_HEADINGS = {f"heading {level}": level for level in range(1, 10)}
_INSIDE_PARAGRAPHS = {
    *("number", "label", "words", "public title", "linked words", "linked code", "link target", "code"),
    *("table text", "table heading", "date", "status word", "draft mark"),
}
# Every style of the template that an office may have under another name.
NAMES = OURS | {"normal", *_HEADINGS} | {f"minutes {name}" for name in _INSIDE_PARAGRAPHS}


def is_ours(document: WordDocument) -> bool:
    """Whether a file was written by Minutebook, or begun from its template: then its styles say what is what."""
    return "Minutebook format" in document.custom


def heading_level(style: str) -> int:
    """Return the level that a style of headings has by its name, 0 for any other style."""
    return _HEADINGS.get(style, 0)


def in_our_styles(document: WordDocument) -> bool:
    """Whether the styles of a file say what is what: it is ours, or a paragraph has one of the styles for minutes."""
    if is_ours(document):
        return True
    names = StyleNames()
    return any(names.of(paragraph).startswith("minutes ") for paragraph in document.paragraphs)


class StyleNames:
    """Finds our style of a paragraph: its own, or one it is based on."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self._found: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, paragraph: Paragraph) -> str:
        """Return the name of our style, "" for none."""
        key = (paragraph.style, paragraph.styles)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = next((name for name in (paragraph.style, *paragraph.styles) if name in OURS), "")
        return found

    def of_table(self, style: str) -> str:
        """Return the name of our style of a table, "" for none."""
        return style if style in OURS else ""


def label_and_words(paragraph: Paragraph) -> tuple[list[Run], list[Run]]:
    """Return the runs of a paragraph that are its label, and the rest."""
    return parted(shown(paragraph.runs), LABEL)
