"""What is withheld by its words alone, because somebody took away or never gave the styles that say so.

"Restricted passage:" in a plain paragraph withholds everything up to the next heading: nobody can tell where it was
meant to end, and what is withheld by mistake does less harm than what goes out by mistake. So does the same label in
its own style where plain words follow it, as when the words were pasted. "Restricted:" withholds its item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from minutebook.model.withholding_marks import mark_at
from minutebook.page.page import Paragraph, paragraphs_in
from minutebook.readers.word.our_styles import PUBLIC, RESTRICTED, RESTRICTED_TEXT, label_and_words
from minutebook.readers.word.printed_words import LABEL, between, is_only_words, literal
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook.page.page import Block, Table
    from minutebook.readers.word.our_styles import StyleNames
    from minutebook.word.document import WordDocument

_LONGEST_LABEL = 30
PASSAGE, ITEM = "restricted passage", "restricted"


class Withheld(NamedTuple):
    """The blocks of a body, and where those begin that are withheld up to the next heading."""

    blocks: list[Block]
    starts: set[int]


def withheld_by_words(document: WordDocument, names: StyleNames, blocks: Iterable[Block]) -> Withheld:
    """Return the blocks of a body or of a cell; labels of what is withheld have the style for it."""
    found = Withheld([], set())
    headed = goes_on = labelled = waits = False
    for block in blocks:
        name, typed = _label(document, names, block)
        if isinstance(block, Paragraph) and block.level is not None:
            headed, goes_on, labelled, waits = True, False, False, False
        elif name and (labelled or not typed or name not in PUBLIC):
            labelled = True
            if name not in PUBLIC:
                goes_on = typed and (name == PASSAGE or not headed)
                waits = name == PASSAGE
            found.blocks.append(_labelled(document, block) if typed and isinstance(block, Paragraph) else block)
            continue
        elif block.start < block.end:
            style = names.of(block) if isinstance(block, Paragraph) else ""
            if labelled and style == RESTRICTED_TEXT:
                goes_on = False  # its style says where it ends
            elif waits and isinstance(block, Paragraph) and _is_plain(names, block):
                goes_on = True
            labelled = waits = False
        if goes_on:
            found.starts.add(block.start)
        found.blocks.append(block)
    return found


def holds_withheld(document: WordDocument, names: StyleNames, table: Table) -> bool:
    """Whether anything in a table is withheld, by its style or by the words "Restricted passage:".

    In tables in a style of ours such words are what the minutes hold.
    """
    typed = not names.of_table(table.style)
    return any(
        names.of(paragraph) in (RESTRICTED, RESTRICTED_TEXT)
        or (typed and _label(document, names, paragraph) == (PASSAGE, True))
        for paragraph in paragraphs_in((table,))
    )


def label_of_withheld(document: WordDocument, paragraph: Paragraph) -> str:
    """Return what a paragraph in the style for what is withheld is labelled, in small letters."""
    label, _ = label_and_words(paragraph)
    return fold(literal(document.text, label)).rstrip(": ") or PASSAGE


def _label(document: WordDocument, names: StyleNames, block: Block) -> tuple[str, bool]:
    """Return the label of what is withheld that a block begins with, "" for none, and whether words alone say so."""
    if not isinstance(block, Paragraph):
        return "", False
    if names.of(block) == RESTRICTED:
        label, _ = label_and_words(block)
        if label or mark_at(document.text[block.start : block.end]) is None:
            return label_of_withheld(document, block), False
        # Typed over, or pasted: the words say what the style of the label no longer does.
        return fold(document.text[block.start : _behind_label(document, block)]).rstrip(": "), True
    if mark_at(document.text[block.start : block.end]) is None:
        return "", False
    first = block.runs[0] if block.runs and _is_plain(names, block) else None
    if first is None or first.kind != "shown" or is_only_words(first):
        return "", False
    name = fold(document.text[block.start : _behind_label(document, block)]).rstrip(": ")
    return (name, True) if name in {PASSAGE, ITEM, *PUBLIC} else ("", False)


def _is_plain(names: StyleNames, paragraph: Paragraph) -> bool:
    return not names.of(paragraph) and paragraph.list is None and paragraph.level is None


def _behind_label(document: WordDocument, paragraph: Paragraph) -> int:
    end = min(paragraph.end, paragraph.start + _LONGEST_LABEL)
    return max(document.text.find(":", paragraph.start, end) + 1, paragraph.start)


def _labelled(document: WordDocument, paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with a typed label as if it had the styles for what is withheld."""
    at = _behind_label(document, paragraph)
    label = [structs.replace(run, style=LABEL) for run in between(paragraph.runs, paragraph.start, at)]
    rest = between(paragraph.runs, at, paragraph.end)
    return structs.replace(paragraph, style=RESTRICTED, styles=(RESTRICTED,), runs=(*label, *rest))
